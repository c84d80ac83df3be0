// Making and filling elements. Text is always put in as text.

// An element with these attributes. A child may be a list of them; an empty text is none.
export const maak = (naam, kenmerken = {}, ...kinderen) => {
  const element = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(kenmerken)) element.setAttribute(sleutel, waarde);
  element.append(...[].concat(...kinderen).filter((kind) => kind !== ""));
  return element;
};

export const vul = (element, kinderen) => {
  element.textContent = "";
  element.append(...kinderen);
};

// A status that says again what it said already is read aloud again, so that is left out.
export const zetTekst = (element, tekst) => element.textContent === tekst || (element.textContent = tekst);
