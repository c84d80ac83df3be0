// What is said of an answer: how many there are, and to who cannot see it, first the number to call.
export const keer = (n) => (n === 1 ? "1 keer" : `${n} keer`);

// With the question in it: who asks something else and gets as many, hears that there is something new.
export const hoeveel = (aantal, vraag, waarin = "") => {
  const voor = vraag ? ` voor “${vraag}”` : "";
  return `${aantal ? keer(aantal) : "Geen"} hulp gevonden${voor}${waarin}.`;
};

export const gezegd = (index, { nood }, rest) => {
  const bellen = nood.map((nummer) => index.nood[nummer]).map((noodgeval) => `Bel ${noodgeval.naar}: ${noodgeval.telefoon}.`);
  return [...bellen, rest].filter(Boolean).join(" ");
};
