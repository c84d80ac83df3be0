// Runs only while the site is built: learns from the sentences of noodzinnen.yaml of which emergency a question tells.
// Multinomial logistic regression, by stochastic gradient descent with AdaGrad (Duchi e.a. 2011,
// https://jmlr.org/papers/v12/duchi11a.html). The same sentences always give the same weights: the order in which they come by
// is drawn from a fixed row of numbers.
import { PLEKKEN, TRAP, TRAPPEN, VER, kenmerken, noodmodel, zinPlek } from "./noodmodel.js";
import { woorden } from "./taal.js";

const RONDES = { eerst: 4, daarna: 2 }; // how often every sentence comes by: at first, and when only the most telling places are left
const HOUD = 13000; // so many places go over the line
const STAP = 0.3; // how far a weight moves at most
const STAP_BEGIN = 0.05; // and what is likely before anybody says a word
const KRIMP = 0.002; // how much it is drawn to zero
const GOED = 0.002; // an error that teaches nothing
const GERUST = 0.8; // what is so likely to be ordinary, needs no second look
const BEWOOG = 1e-6; // AdaGrad divides by it at first
const VAAKST = 0.97; // this part of the weights fits in the steps; the few that are larger are cut

// Numbers from 0 up to 1 that look drawn (a linear congruential generator, with the numbers of Numerical Recipes).
const trekker = () => {
  let staat = 1;
  return () => (staat = (Math.imul(staat, 1664525) + 1013904223) >>> 0) / 4294967296;
};

const rond = (x) => Math.round(x * 1000) / 1000;
const alsTeken = (n) => String.fromCharCode(n + 35 + (n + 35 >= 92));

// The weights in steps, as texts: what `noodmodel` reads; `plaatsen` are the places of their rows. What is alike stands together,
// which packs small.
const pakGewichten = (gewichten, soorten, plaatsen) => {
  const groottes = gewichten.filter(Boolean).map(Math.abs).sort();
  const stap = groottes.length ? rond(groottes[Math.floor(groottes.length * VAAKST)] / TRAP) : 1;
  const trap = (rij, k) => TRAP + (k < soorten ? Math.max(-TRAP, Math.min(TRAP, Math.round(gewichten[rij * soorten + k] / stap))) : 0);
  const paren = [];
  for (let k = 0; k < soorten; k += 2) paren.push("");
  let plekken = "", vorige = -1;
  plaatsen.forEach((plek, rij) => {
    const nummers = paren.map((_, i) => trap(rij, 2 * i) * TRAPPEN + trap(rij, 2 * i + 1));
    if (nummers.every((nummer) => nummer === TRAP * TRAPPEN + TRAP)) return;
    let verder = plek - vorige - 1;
    for (; verder >= VER; verder -= VER) plekken += alsTeken(VER);
    plekken += alsTeken(verder);
    nummers.forEach((nummer, i) => (paren[i] += alsTeken(nummer)));
    vorige = plek;
  });
  return { stap, plekken, paren };
};

// What `maakIndex` gives to learn: `voor` are the numbers of emergencies, `zinnen` the sentences of each, `gewoon` those that tell
// of none. Gives what `noodmodel` reads; both are JSON.
export const leerNood = (les) => {
  const { voor, zinnen, gewoon } = JSON.parse(les);
  const soorten = voor.length + 1; // the last one is no emergency
  const komtVoor = new Uint16Array(PLEKKEN), begin = new Float64Array(soorten);
  const alsVoorbeeld = (soort, zin, paren) => ({ soort, zin, gewoon: 1, plekken: new Int32Array(paren.map((paar) => paar[0])), waarden: new Float64Array(paren.map((paar) => paar[1])) });
  const voorbeelden = [].concat(...[...zinnen, gewoon].map((lijst, soort) => lijst.map((zin) => alsVoorbeeld(soort, woorden(zin), kenmerken(woorden(zin))))));
  voorbeelden.forEach(({ plekken }) => plekken.forEach((plek) => komtVoor[plek]++));
  // What came by in one sentence only says nothing of others. Each other place has a row: close together they are quick to find.
  const plaatsen = [...komtVoor.keys()].filter((plek) => komtVoor[plek] > 1), rijVan = new Int32Array(PLEKKEN);
  plaatsen.forEach((plek, rij) => (rijVan[plek] = rij));
  const gewichten = new Float64Array(plaatsen.length * soorten), bewogen = gewichten.slice(), som = gewichten.slice();
  const houd = (blijft, nummer) => {
    voorbeelden.forEach((voorbeeld) => {
      const { plekken, waarden } = voorbeeld;
      Object.assign(voorbeeld, { plekken: plekken.filter(blijft).map(nummer), waarden: waarden.filter((_, i) => blijft(plekken[i])) });
    });
    bewogen.fill(BEWOOG);
  };
  const trek = trekker();

  const leerVan = (voorbeeld) => {
    const { soort, plekken, waarden } = voorbeeld;
    const scores = [...begin];
    for (let i = 0; i < plekken.length; i++) for (let k = 0; k < soorten; k++) scores[k] += waarden[i] * gewichten[plekken[i] * soorten + k];
    const elk = scores.map((score) => Math.exp(score - scores[soorten - 1]));
    const alles = elk.reduce((a, b) => a + b);
    voorbeeld.gewoon = elk[soorten - 1] / alles;
    for (let k = 0; k < soorten; k++) {
      const fout = elk[k] / alles - (k === soort);
      if (Math.abs(fout) < GOED) continue;
      begin[k] -= STAP_BEGIN * fout;
      for (let i = 0; i < plekken.length; i++) {
        const g = plekken[i] * soorten + k;
        const helling = fout * waarden[i] + KRIMP * gewichten[g];
        bewogen[g] += helling * helling;
        gewichten[g] -= (STAP * helling) / Math.sqrt(bewogen[g]);
      }
    }
  };
  const ronde = () => {
    for (let i = voorbeelden.length - 1; i > 0; i--) {
      const j = Math.floor(trek() * (i + 1));
      [voorbeelden[i], voorbeelden[j]] = [voorbeelden[j], voorbeelden[i]];
    }
    voorbeelden.forEach(leerVan);
  };

  houd((plek) => komtVoor[plek] > 1, (plek) => rijVan[plek]);
  for (let n = 0; n < RONDES.eerst; n++) ronde();
  const telt = Float64Array.from(plaatsen, (plek, rij) => Math.sqrt(komtVoor[plek]) * Math.max(...gewichten.subarray(rij * soorten, (rij + 1) * soorten).map(Math.abs)));
  const grens = telt.slice().sort()[plaatsen.length - HOUD] || 0;
  const blijft = (rij) => telt[rij] >= grens && telt[rij] > 0;
  houd(blijft, (rij) => rij);
  plaatsen.forEach((_, rij) => blijft(rij) || gewichten.fill(0, rij * soorten, (rij + 1) * soorten));
  // The mean of the last rounds hangs less on the order of the sentences.
  for (let n = 0; n < RONDES.daarna; n++) {
    ronde();
    gewichten.forEach((gewicht, g) => (som[g] += gewicht / RONDES.daarna));
  }
  // What counts is how much more each weighs than what is no emergency.
  const verschil = (g) => som[g] - som[g - (g % soorten) + soorten - 1];
  const meer = new Float64Array(plaatsen.length * voor.length).map((_, n) => verschil(Math.floor(n / voor.length) * soorten + (n % voor.length)));
  const model = Object.assign({ voor, begin: [...begin.slice(0, -1)].map((score) => rond(score - begin[soorten - 1])), gewoon: [] }, pakGewichten(meer, voor.length, plaatsen));
  // Of the ordinary ones those that it still takes for an emergency.
  const lijktOp = noodmodel(model);
  const mis = voorbeelden.filter(({ soort, gewoon: kans, zin }) => soort === soorten - 1 && kans < GERUST && lijktOp(zin).length);
  return JSON.stringify(Object.assign(model, { gewoon: mis.map(({ zin }) => zinPlek(zin)).sort((a, b) => a - b) }));
};
