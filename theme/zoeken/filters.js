// The choices beside the search field: which hits fit them, and how many would be left with each choice.
import { dagnummer, vandaag } from "../scripts/dag.js";

// Whether this day is one of theirs, and nothing stands in the way: `nu` is the number of the day, and the first of 1970 was a Thursday.
const isDag = (record, nu) => nu <= record.tot && (record.dagen.includes((nu + 3) % 7) || record.data.includes(nu));
const isDicht = (record, nu) => record.dicht_van.some((van, i) => van <= nu && nu <= record.dicht_tot[i]);
const openOp = (record, nu, feestdag) => isDag(record, nu) && !isDicht(record, nu) && (!feestdag || record.op_feestdagen);

// Why somebody may be there today all the same: "feestdag", or what the record itself is in doubt about.
const misschien = (record, nu, feestdag) => {
  if (nu > record.tot || isDicht(record, nu) || openOp(record, nu, feestdag)) return "";
  return feestdag && isDag(record, nu) ? "feestdag" : record.twijfel;
};
const ja = (waar) => (waar ? [1] : []);
const OVERAL = null; // for every wijk

// The key in the address (#wijk=…) → the values of it that a record has.
const waarden = {
  thema: (record) => record.themas,
  voor: (record) => record.doelgroepen,
  wijk: (record) => (record.wijken.length ? [...new Set([...record.wijken, ...record.plekken])] : OVERAL),
  soort: (record) => [record.soort],
  gratis: (record) => ja(record.gratis),
  "zonder-verwijzing": (record) => ja(record.zelf),
  anoniem: (record) => ja(record.anoniem),
  stadspas: (record) => ja(record.stadspas),
  "vandaag-open": (record, nu, feestdag) => ja(openOp(record, nu, feestdag)),
};

export const filternamen = Object.keys(waarden);

// The hits that fit all choices ({ key: number }), and for each key how many hits each of its values would leave.
// `twijfel` are the hits that fit if they are open today, each with why nobody can be sure; `feestdag` is the name of today if it is one.
export const kies = (treffers, keuzes, feestdagen = []) => {
  const nu = dagnummer(vandaag());
  const feestdag = (feestdagen.find((feest) => feest.dag === nu) || {}).naam || "";
  const twijfel = [];
  const aantallen = Object.fromEntries(filternamen.map((naam) => [naam, new Map()]));
  const gekozen = treffers.filter((treffer) => {
    const { record } = treffer;
    const heeft = Object.fromEntries(filternamen.map((naam) => [naam, waarden[naam](record, nu, feestdag)]));
    const mist = Object.keys(keuzes).filter((naam) => heeft[naam] && !heeft[naam].includes(keuzes[naam]));
    const waarom = mist.every((naam) => naam === "vandaag-open") && misschien(record, nu, feestdag);
    if (waarom) twijfel.push({ ...treffer, waarom });
    // A hit that misses one choice would be there with another value of that choice.
    const telt = mist.length > 1 ? [] : mist.length ? mist : filternamen;
    for (const naam of telt) {
      for (const waarde of heeft[naam] || ["overal"]) aantallen[naam].set(waarde, (aantallen[naam].get(waarde) || 0) + 1);
    }
    return !mist.length;
  });
  return { gekozen, twijfel, feestdag, tel: (naam, waarde) => (aantallen[naam].get(waarde) || 0) + (aantallen[naam].get("overal") || 0) };
};
