// What newer browsers can do with lists by themselves: Chrome 60 and iOS 12 cannot.

// The lists in this list, one after the other.
export const plat = (lijsten) => [].concat(...lijsten);

// Puts this at the end of the list that is kept under this key.
export const zetBij = (lijsten, sleutel, nieuw) => {
  if (!lijsten.has(sleutel)) lijsten.set(sleutel, []);
  lijsten.get(sleutel).push(nieuw);
};

// An object with these names and values.
export const metNamen = (paren) => Object.assign({}, ...paren.map(([naam, waarde]) => ({ [naam]: waarde })));

// Every place where a text fits an expression (with the flag g): all of it, and then its groups.
export const alleKeren = (tekst, patroon) => {
  const uit = [];
  tekst.replace(patroon, (...keer) => uit.push(keer));
  return uit;
};
