// Whether a condition holds for somebody: true, false, or null when we do not know.

// A number of the answers, by the kind of condition.
const GETAL = {
  leeftijd: "leeftijd", "leeftijd-partner": "leeftijd_partner", "kale-huur": "kale_huur", "inkomen-netto": "inkomen_netto_maand",
  "inkomen-bruto": "inkomen_bruto_jaar", vermogen: "vermogen", huisgenoten: "huisgenoten_27_plus",
};
const RECHT = { waarschijnlijk: true, misschien: null, "waarschijnlijk-niet": false };
const JA = { zorgverzekering: "zorgverzekering", schulden: "schulden", partner: "partner" };

const binnen = (getal, { minstens, hoogstens, onder, boven }) =>
  (minstens === null || getal >= minstens) && (hoogstens === null || getal <= hoogstens) && (onder === null || getal < onder) && (boven === null || getal > boven);

const bijLijst = (gegeven, { een_van, geen_van }) => (een_van.length ? gegeven.some((g) => een_van.includes(g)) : !gegeven.some((g) => geen_van.includes(g)));

// Who is 17 and a half is 17. Somebody may have children and none of the right age: only who has no child at all is surely out.
const kind = (kinderen, eis) => (kinderen === null ? null : kinderen.some((jaren) => binnen(Math.floor(jaren), eis)));
export const zonderKind = (kinderen) => kinderen !== null && !kinderen.some((jaren) => jaren < 18);

// What the answers say of this condition. `plaats` are the postcodes of the municipality, `recht` what was found of other records:
// of one that is not on the site nobody knows.
export const klopt = (eis, ant, plaats, recht) => {
  const { soort } = eis;
  if (eis.tenzij_bijstand && (ant.soort_inkomen || []).includes("bijstand")) return true;
  if (soort === "kind") return kind(ant.kinderen, eis);
  if (soort === "recht-op") return recht.has(eis.record) ? RECHT[recht.get(eis.record)] : null;
  if (soort === "woont-hier") return ant.woont_in === null ? null : plaats.includes(ant.woont_in) === eis.waar;
  if (soort in JA) return ant[JA[soort]] === null ? null : ant[JA[soort]] === eis.waar;
  if (soort in GETAL) return ant[GETAL[soort]] === null ? null : binnen(ant[GETAL[soort]], eis);
  const gegeven = { woning: ant.woning, "soort-inkomen": ant.soort_inkomen, studeert: ant.studeert }[soort];
  if (gegeven === null || gegeven.length === 0) return eis.leeg_is_goed ? true : null;
  return bijLijst([].concat(gegeven), eis);
};
