// The choices beside the search field: which hits fit them, and how many would be left with each choice.
import { dagnummer, vandaag } from "../scripts/dag.js";

// Open on this day, as far as is known: `nu` is the number of the day, and the first of 1970 was a Thursday.
const openOp = (record, nu) => nu <= record.tot && record.dagen.includes((nu + 3) % 7);
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
  "vandaag-open": (record, nu) => ja(openOp(record, nu)),
};

export const filternamen = Object.keys(waarden);

// The hits that fit all choices ({ key: number }), and for each key how many hits each of its values would leave.
export const kies = (treffers, keuzes) => {
  const nu = dagnummer(vandaag());
  const aantallen = Object.fromEntries(filternamen.map((naam) => [naam, new Map()]));
  const gekozen = treffers.filter(({ record }) => {
    const heeft = Object.fromEntries(filternamen.map((naam) => [naam, waarden[naam](record, nu)]));
    const mist = Object.keys(keuzes).filter((naam) => heeft[naam] && !heeft[naam].includes(keuzes[naam]));
    // A hit that misses one choice would be there with another value of that choice.
    const telt = mist.length > 1 ? [] : mist.length ? mist : filternamen;
    for (const naam of telt) {
      for (const waarde of heeft[naam] || ["overal"]) aantallen[naam].set(waarde, (aantallen[naam].get(waarde) || 0) + 1);
    }
    return !mist.length;
  });
  return { gekozen, tel: (naam, waarde) => (aantallen[naam].get(waarde) || 0) + (aantallen[naam].get("overal") || 0) };
};
