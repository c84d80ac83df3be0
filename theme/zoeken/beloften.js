// Runs only while the site is built: whether what people say finds what it was written down for. A promise is asked again only
// when one of the terms that it was found by stands elsewhere; who asks sees to it that all else is the same (machine.py).
import { snoeier } from "./snoei.js";
import { woordenboek } from "./woordenboek.js";

// FNV-1a, twice with another beginning, so that no two texts of an index are alike by chance.
const merk = (tekst) => [0x811c9dc5, 0x1000193].map((begin) => {
  let h = begin;
  for (let i = 0; i < tekst.length; i++) h = Math.imul(h ^ tekst.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}).join("-");

// A dictionary for an engine, that knows of which terms it was asked where they stand.
export const gevolgd = (index) => {
  const boek = woordenboek(index), gelezen = new Set(), { plekken, rang } = snoeier(index, boek);
  const noteer = (vraag) => (term) => {
    gelezen.add(term);
    return vraag(term);
  };
  return {
    ...boek, rang, plekken: noteer(plekken), zeldzaam: noteer(boek.zeldzaam),
    // What `doe` gives, and the terms that were asked for meanwhile.
    volg: (doe) => {
      gelezen.clear();
      return [doe(), [...gelezen]];
    },
    // The terms that are known, and where one of them stands, each as a short text: another one when that is different.
    welke: () => merk(boek.metBegin("").join()),
    waar: (term) => merk(boek.plekken(term).join()),
  };
};

// The places of one question: of each [id, the place that is good enough or null] where that record stands in all that is found,
// from 0 (-1: it is not), and the ids of those above it when that is too low: of the first `top` when it is not there.
const gevonden = (rang, top, beloofd) => beloofd.map(([id, hoogstens]) => {
  const plaats = rang.findIndex((t) => t.record.id === id);
  const boven = plaats < 0 ? top : hoogstens !== null && plaats >= hoogstens ? plaats : 0;
  return [plaats, rang.slice(0, boven).map((t) => t.record.id)];
});

// Of each promise [question, id, place or null] what `gevonden` gives, one question after the other; and a text to give again as
// `bewaard`, when something of the index is different. `machine` is an engine with a dictionary of `gevolgd`.
export const plaatsen = (machine, boek, beloften, top, bewaard) => {
  const welke = boek.welke(), termen = new Map();
  const eerder = bewaard && JSON.parse(bewaard);
  const bekend = eerder && eerder.welke === welke ? new Map(eerder.vragen.map(([vraag, ...rest]) => [vraag, rest])) : new Map();
  const zelfde = bekend.size ? eerder.termen.map(([term, waar]) => boek.waar(term) === waar) : [];
  const nummerVan = (term) => termen.get(term) || termen.set(term, termen.size + 1).size;
  const per_vraag = new Map();
  for (const [vraag, ...wat] of beloften) per_vraag.has(vraag) ? per_vraag.get(vraag).push(wat) : per_vraag.set(vraag, [wat]);
  const vragen = [...per_vraag].map(([vraag, beloofd]) => {
    const wat = JSON.stringify(beloofd), [toen, nummers = [], antwoord] = bekend.get(vraag) || [];
    if (toen === wat && nummers.every((nummer) => zelfde[nummer - 1])) return [vraag, wat, nummers.map((nummer) => nummerVan(eerder.termen[nummer - 1][0])), antwoord];
    const [rang, gelezen] = boek.volg(() => boek.rang(machine, vraag, beloofd.map(([id]) => id)));
    return [vraag, wat, gelezen.map(nummerVan), gevonden(rang, top, beloofd)];
  });
  const onthoud = { welke, termen: [...termen.keys()].map((term) => [term, boek.waar(term)]), vragen };
  return [[].concat(...vragen.map(([, , , antwoord]) => antwoord)), JSON.stringify(onthoud)];
};
