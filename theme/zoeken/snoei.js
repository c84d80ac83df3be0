// Runs only while the site is built: to know where a record stands, only those are weighed that may stand above it. What has
// none but the terms that most records have, gets only so many points, and cannot stand above what has more (MaxScore, Turtle
// and Flood 1995, https://doi.org/10.1016/0306-4573(95)00020-H).
import { GEWICHT, RANG, VIA_GIDS } from "./zoekmachine.js";

const VEEL = 100; // records with a term: looking at fewer costs nothing
const DEEL = 0.5; // of all that a question can give: what was written down for it nearly always gets more

// What an engine asks of a dictionary where a term stands (`plekken`), and the records of a question, best first (`rang`).
export const snoeier = ({ hulp, velden }, boek) => {
  const meest = 1 + RANG * Math.max(0, ...hulp.map(({ rang }) => rang));
  const perTerm = new Map();
  let gewoon = new Set(), over = [], grens = 0; // the terms that are left out, the records that have others, and what the former give at most

  // Of a term: in how many records it stands, and what its best field is worth.
  const wat = (term) => {
    let uit = perTerm.get(term);
    if (!uit) {
      const plekken = boek.plekken(term);
      uit = { aantal: plekken.filter(([document]) => document < hulp.length).length, gewicht: Math.max(0, ...plekken.map(([, veld]) => GEWICHT[velden[veld]])) };
      perTerm.set(term, uit);
    }
    return uit;
  };

  // What a record gets at most for these terms.
  const hoogstens = (begrepen, termen) => begrepen.reduce((som, { zwaarte, wegen }) => som + zwaarte * Math.max(0, ...wegen.map(({ waarde, naar, hoogstens: top = Infinity }) =>
    naar.reduce((deel, term) => (termen.has(term) ? deel + (waarde * Math.min(top, boek.zeldzaam(term)) * wat(term).gewicht) / naar.length : deel), 0))), 0);

  // Leave out what can be: the terms in most records first.
  const kies = (begrepen, { wijken, nood, groepen }) => {
    if (wijken.length || nood.length || groepen.length) return; // what a question says besides its words counts for more
    const perWoord = begrepen.map(({ wegen }) => [].concat(...wegen.map(({ naar }) => naar))), alle = new Set([].concat(...perWoord));
    const mag = DEEL * hoogstens(begrepen, alle), zonder = new Set();
    for (const term of [...alle].filter((t) => wat(t).aantal > VEEL).sort((a, b) => wat(b).aantal - wat(a).aantal)) {
      zonder.add(term);
      // One word keeps all of its terms, so that no record that is left out has the question as its name.
      const heel = perWoord.some((termen) => !termen.some((t) => zonder.has(t)));
      if (!heel || hoogstens(begrepen, zonder) > mag) zonder.delete(term);
    }
    if (!zonder.size) return;
    const welke = new Set();
    for (const term of alle) if (!zonder.has(term)) boek.plekken(term).forEach(([document]) => document < hulp.length && welke.add(document));
    [gewoon, over, grens] = [zonder, [...welke], hoogstens(begrepen, zonder)];
  };

  // Of such a term: in which field of each record it stands (-1: in none), and where else.
  const overzicht = (term) => {
    const van = wat(term);
    if (!van.veldVan) {
      van.veldVan = new Int8Array(hulp.length).fill(-1);
      van.anders = boek.plekken(term).filter(([document, veld]) => document >= hulp.length || ((van.veldVan[document] = veld), false));
    }
    return van;
  };

  const plekken = (term) => {
    if (!gewoon.has(term)) return boek.plekken(term);
    const { veldVan, anders } = overzicht(term);
    return [...over.filter((document) => veldVan[document] >= 0).map((document) => [document, veldVan[document]]), ...anders];
  };

  // All records that are found, best first; or so many of them that each of these ids stands where it would stand among all.
  const rang = (machine, vraag, ids) => {
    const { treffers, paginas } = machine.zoek(vraag, kies);
    const gesnoeid = gewoon.size, lager = grens * meest + (paginas.length ? VIA_GIDS * paginas[0].punten : 0);
    [gewoon, over, grens] = [new Set(), [], 0];
    const zeker = (id) => treffers.some(({ record, punten }) => record.id === id && punten > lager);
    return !gesnoeid || ids.every(zeker) ? treffers : machine.zoek(vraag, () => 0).treffers;
  };

  return { plekken, rang };
};
