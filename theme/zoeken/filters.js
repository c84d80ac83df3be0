// The choices beside the search field: which hits fit them, and how many would be left with each choice.
import { metNamen } from "./lijsten.js";

// The number of today where this browser is: the index counts days since the first of 1970, which was a Thursday.
export const dagnummer = (nu = new Date()) => Math.floor((nu - nu.getTimezoneOffset() * 60000) / 864e5);

// Whether this day is one of theirs, and nothing stands in the way.
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

// The same key → why it may fit all the same: nobody wrote it down, or for today what `misschien` says.
const twijfels = {
  gratis: (record) => record.gratis === null,
  "zonder-verwijzing": (record) => record.zelf === null,
  anoniem: (record) => record.anoniem === null,
  "vandaag-open": misschien,
};

export const filternamen = Object.keys(waarden);

// The hits that fit all choices ({ key: number }), and for each key how many hits each of its values would leave (`tel`), and
// whether it would leave some of which we do not know it (`kan`).
// `twijfel` are the hits that fit if they are open today, each with why nobody can be sure; `onbekend` those that fit if what
// we do not know is a yes. `feestdag` is the name of today if it is one.
export const kies = (treffers, keuzes, feestdagen = []) => {
  const nu = dagnummer();
  const feestdag = (feestdagen.find((feest) => feest.dag === nu) || {}).naam || "";
  const twijfel = [], onbekend = [];
  const misschienBij = new Set();
  const aantallen = metNamen(filternamen.map((naam) => [naam, new Map()]));
  const gekozen = treffers.filter((treffer) => {
    const { record } = treffer;
    const heeft = metNamen(filternamen.map((naam) => [naam, waarden[naam](record, nu, feestdag)]));
    const mist = Object.keys(keuzes).filter((naam) => heeft[naam] && !heeft[naam].includes(keuzes[naam]));
    const waarom = metNamen(Object.keys(twijfels).map((naam) => [naam, twijfels[naam](record, nu, feestdag)]));
    if (mist.every((naam) => waarom[naam])) {
      Object.keys(waarom).filter((naam) => waarom[naam]).forEach((naam) => misschienBij.add(naam));
      if (mist.join() === "vandaag-open") twijfel.push({ ...treffer, waarom: waarom["vandaag-open"] });
      else if (mist.length) onbekend.push(treffer);
    }
    // A hit that misses one choice would be there with another value of that choice.
    const telt = mist.length > 1 ? [] : mist.length ? mist : filternamen;
    for (const naam of telt) {
      for (const waarde of heeft[naam] || ["overal"]) aantallen[naam].set(waarde, (aantallen[naam].get(waarde) || 0) + 1);
    }
    return !mist.length;
  });
  return {
    gekozen, twijfel, onbekend, feestdag,
    tel: (naam, waarde) => (aantallen[naam].get(waarde) || 0) + (aantallen[naam].get("overal") || 0),
    kan: (naam) => misschienBij.has(naam),
  };
};
