// What is said of an answer: how many there are, and to who cannot see it, first the number to call.
export const keer = (n) => (n === 1 ? "1 keer" : `${n} keer`);

// With the question in it: who asks something else and gets as many, hears that there is something new.
export const hoeveel = (aantal, vraag, waarin = "") => {
  const voor = vraag ? ` voor “${vraag}”` : "";
  return `${aantal ? keer(aantal) : "Geen"} hulp gevonden${voor}${waarin}.`;
};

export const gezegd = (index, { nood, gaten, boven }, rest) => {
  const bellen = nood.map((nummer) => index.nood[nummer]).map((noodgeval) => `Bel ${noodgeval.naar}: ${noodgeval.telefoon}.`);
  const onbekend = gaten.map((gat) => `${gat.naam}: dat weten we nog niet.`);
  const lees = boven.map(({ pagina }) => `Lees: ${pagina.naam}.`);
  return [...bellen, ...onbekend, ...lees, rest].filter(Boolean).join(" ");
};
