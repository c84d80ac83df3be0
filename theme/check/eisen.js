// Whether a condition holds for somebody: true, false, or null when we do not know.
import { of } from "./huishouden.js";

// A number of the answers, by the kind of condition.
const GETAL = {
  leeftijd: "leeftijd", "leeftijd-partner": "leeftijd_partner", "kale-huur": "kale_huur", "inkomen-netto": "inkomen_netto_maand",
  "inkomen-bruto": "inkomen_bruto_jaar", vermogen: "vermogen",
};
const RECHT = { waarschijnlijk: true, misschien: null, "waarschijnlijk-niet": false };
const JA = { zorgverzekering: "zorgverzekering", schulden: "schulden", partner: "partner" };

const binnen = (getal, { minstens, hoogstens, onder, boven }) =>
  (minstens === null || getal >= minstens) && (hoogstens === null || getal <= hoogstens) && (onder === null || getal < onder) && (boven === null || getal > boven);

const bijLijst = (gegeven, { een_van, geen_van }) => (een_van.length ? gegeven.some((g) => een_van.includes(g)) : !gegeven.some((g) => geen_van.includes(g)));

// Who is 17 and a half is 17. On 1 January somebody was as old as now, or a year younger: that is not asked.
const oud = (jaren, eis) => {
  const nu = binnen(Math.floor(jaren), eis), toen = eis.op_1_januari ? binnen(Math.floor(jaren) - 1, eis) : nu;
  return nu === toen ? nu : null;
};
const leeftijd = (jaren, eis) => (jaren === null ? null : oud(jaren, eis));
const ookPartner = ({ partner, leeftijd_partner }, eis) => (partner ? leeftijd(leeftijd_partner, eis) : partner);

// Somebody may have children and none of the right age: only who has no child at all is surely out.
const kind = (kinderen, eis) => (kinderen === null ? null : of(...kinderen.map((jaren) => oud(jaren, eis))));
export const zonderKind = (kinderen) => kinderen !== null && !kinderen.length;

// Adults in the house besides a partner: a child that is grown up too, whose money is not asked.
const huisgenoten = ({ huisgenoten_27_plus: aantal, kinderen }, eis) => {
  if (aantal === null) return null;
  return binnen(aantal, eis) && kinderen && kinderen.some((jaren) => jaren >= 18) ? null : binnen(aantal, eis);
};

// Who has bijstand is not measured by its income again.
export const teltNiet = (eis, ant) => eis.tenzij_bijstand && (ant.soort_inkomen || []).includes("bijstand");

const GEKOZEN = { woning: "woning", "soort-inkomen": "soort_inkomen", studeert: "studeert" };
const gekozen = (eis, ant) => [].concat(ant[GEKOZEN[eis.soort]] || []);

// Whether it is only taken to be so, because nothing was said.
export const aangenomen = (eis, ant) => eis.leeg_is_goed && !gekozen(eis, ant).length;

// What the answers say of this condition. `plaats` are the postcodes of the municipality, `recht` what was found of other records:
// of one that is not on the site nobody knows.
export const klopt = (eis, ant, plaats, recht) => {
  const { soort } = eis;
  if (teltNiet(eis, ant)) return true;
  if (soort === "kind") return kind(ant.kinderen, eis);
  if (soort === "huisgenoten") return huisgenoten(ant, eis);
  if (soort === "leeftijd" || soort === "leeftijd-partner") {
    const zelf = leeftijd(ant[GETAL[soort]], eis);
    return eis.of_partner ? of(zelf, ookPartner(ant, eis)) : zelf;
  }
  if (soort === "recht-op") return recht.has(eis.record) ? RECHT[recht.get(eis.record)] : null;
  if (soort === "woont-hier") return ant.woont_in === null ? null : plaats.includes(ant.woont_in) === eis.waar;
  if (soort in JA) return ant[JA[soort]] === null ? null : ant[JA[soort]] === eis.waar;
  if (soort in GETAL) return ant[GETAL[soort]] === null ? null : binnen(ant[GETAL[soort]], eis);
  const gegeven = gekozen(eis, ant);
  return gegeven.length ? bijLijst(gegeven, eis) : eis.leeg_is_goed ? true : null;
};
