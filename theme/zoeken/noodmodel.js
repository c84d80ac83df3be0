// How much a question is like the sentences of each emergency: a linear model, learned while the site is built (noodleren.js).
// What it looks at are words, words side by side and pieces of words, each as a number (“hashing trick”, Weinberger e.a. 2009,
// https://arxiv.org/abs/0902.2206), so that only weights go over the line and no words.
import { klank, stam } from "./taal.js";

export const PLEKKEN = 65536; // how many numbers there are
const WAARDE = { woord: 1, naast: 0.7, stuk: 0.5 }; // what each kind of piece counts for
const STUK = 4; // letters in a piece
const NUMMERS = /^(112|113|911|999)$/; // any other number may be any number

// The place of a text: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), of which the high bits are mixed into the low ones.
const plekVan = (tekst) => {
  let h = 0x811c9dc5;
  for (let i = 0; i < tekst.length; i++) h = Math.imul(h ^ tekst.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (PLEKKEN - 1);
};

// Pairs [place, value] of what is in these words. Together they are one long, however many words there are.
export const kenmerken = (alle) => {
  const gelezen = alle.map((woord) => (/^\d/.test(woord) && !NUMMERS.test(woord) ? "#" : woord));
  const stammen = gelezen.map(stam), klinkt = ` ${gelezen.map(klank).join(" ")} `;
  const waarden = new Map();
  const zet = (tekst, waarde) => {
    const plek = plekVan(tekst);
    waarden.set(plek, Math.max(waarde, waarden.get(plek) || 0));
  };
  stammen.forEach((s, i) => {
    zet(`=${s}`, WAARDE.woord);
    if (i > 0) zet(`${stammen[i - 1]}+${s}`, WAARDE.naast);
  });
  for (let i = 0; i + STUK <= klinkt.length; i++) zet(klinkt.slice(i, i + STUK), WAARDE.stuk);
  const lengte = Math.sqrt([...waarden.values()].reduce((som, waarde) => som + waarde * waarde, 0));
  return [...waarden].map(([plek, waarde]) => [plek, waarde / lengte]);
};

// From the scores of the emergencies to the probability of each. What is no emergency has the score 0 (softmax).
const kansen = (scores) => {
  const machten = scores.map(Math.exp);
  const som = machten.reduce((a, b) => a + b, 1);
  return machten.map((macht) => macht / som);
};

// A number is one sign, from # on, without the backslash, which would take two.
export const VER = 80; // that many places further there is none yet
export const TRAP = 3; // a weight is so many steps up or down at most
export const TRAPPEN = 2 * TRAP + 1; // two weights are one number
const tekenNummers = (tekst) => [...tekst].map((teken) => teken.charCodeAt(0) - 35 - (teken > "\\"));

export const zinPlek = (alle) => plekVan(alle.join(" "));
const KANS = { nood: 0.58, elk: 0.3 }; // how likely it has to be that this is an emergency at all, and that it is another one too

// From words to the emergencies of which they seem to tell: none or some of `voor`, which are numbers in `index.nood`. What is in
// `gewoon` (each as `zinPlek`) is none, however it looks.
export const noodmodel = ({ voor, begin, stap, plekken, paren, gewoon }) => {
  const gewichten = paren.map(tekenNummers), rijVan = new Map();
  let plek = -1;
  tekenNummers(plekken).forEach((verder) => {
    plek += verder < VER ? verder + 1 : VER;
    if (verder < VER) rijVan.set(plek, rijVan.size);
  });
  return (alle) => {
    const scores = [...begin];
    kenmerken(alle).forEach(([waar, waarde]) => rijVan.has(waar) && scores.forEach((_, k) => {
      const paar = gewichten[k >> 1][rijVan.get(waar)];
      scores[k] += waarde * stap * ((k % 2 ? paar % TRAPPEN : Math.floor(paar / TRAPPEN)) - TRAP);
    }));
    const kans = kansen(scores), beste = Math.max(...kans);
    const isNood = kans.reduce((a, b) => a + b, 0) > KANS.nood && !gewoon.includes(zinPlek(alle));
    return voor.filter((_, k) => isNood && (kans[k] === beste || kans[k] > KANS.elk));
  };
};
