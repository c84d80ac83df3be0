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

// All sentences as one row of places and one of what each counts for: `vanaf[n]` is where those of sentence `n` begin.
const opEenRij = (voorbeelden) => {
  const alle = { vanaf: [0], plekken: [], waarden: [] };
  voorbeelden.forEach(({ zin }) => {
    for (const [plek, waarde] of kenmerken(zin)) {
      alle.plekken.push(plek);
      alle.waarden.push(waarde);
    }
    alle.vanaf.push(alle.plekken.length);
  });
  const vanaf = Int32Array.from(alle.vanaf), plekken = Int32Array.from(alle.plekken), waarden = Float64Array.from(alle.waarden);
  // Give every place another number; those that have none (-1) are gone.
  const hernoem = (nummers) => {
    let naar = 0;
    for (let n = 0, van = 0; n < voorbeelden.length; n++) {
      const tot = vanaf[n + 1];
      for (; van < tot; van++) {
        const nummer = nummers[plekken[van]];
        if (nummer < 0) continue;
        plekken[naar] = nummer;
        waarden[naar++] = waarden[van];
      }
      vanaf[n + 1] = naar;
    }
  };
  return { vanaf, plekken, waarden, hernoem };
};

// What learns: `ronde` lets every sentence come by once, `gewichten` are the weights, `soorten` to a row.
const leerling = (voorbeelden, { vanaf, plekken, waarden }, soorten, rijen) => {
  const gewichten = new Float64Array(rijen * soorten), bewogen = gewichten.slice(), begin = new Float64Array(soorten);
  const gewoon = new Float64Array(voorbeelden.length).fill(1), kansen = new Float64Array(soorten);
  const orde = Int32Array.from(voorbeelden, (_, n) => n), trek = trekker();

  const raad = (n) => {
    kansen.set(begin);
    for (let i = vanaf[n]; i < vanaf[n + 1]; i++) for (let k = 0, g = plekken[i] * soorten; k < soorten; k++) kansen[k] += waarden[i] * gewichten[g + k];
    let alles = 0;
    for (let k = 0; k < soorten; k++) alles += kansen[k] = Math.exp(kansen[k] - kansen[soorten - 1]);
    for (let k = 0; k < soorten; k++) kansen[k] /= alles;
  };
  const leerVan = (n) => {
    raad(n);
    gewoon[n] = kansen[soorten - 1];
    for (let k = 0; k < soorten; k++) {
      const fout = kansen[k] - (k === voorbeelden[n].soort);
      if (Math.abs(fout) < GOED) continue;
      begin[k] -= STAP_BEGIN * fout;
      for (let i = vanaf[n]; i < vanaf[n + 1]; i++) {
        const g = plekken[i] * soorten + k;
        const helling = fout * waarden[i] + KRIMP * gewichten[g];
        bewogen[g] += helling * helling;
        gewichten[g] -= (STAP * helling) / Math.sqrt(bewogen[g]);
      }
    }
  };
  const ronde = () => {
    for (let i = orde.length - 1; i > 0; i--) {
      const j = Math.floor(trek() * (i + 1)), n = orde[i];
      orde[i] = orde[j];
      orde[j] = n;
    }
    orde.forEach(leerVan);
  };
  return { gewichten, bewogen, begin, gewoon, ronde };
};

// What `maakIndex` gives to learn: `voor` are the numbers of emergencies, `zinnen` the sentences of each, `gewoon` those that tell
// of none. Gives what `noodmodel` reads; both are JSON.
export const leerNood = (les) => {
  const { voor, zinnen, gewoon } = JSON.parse(les);
  const soorten = voor.length + 1; // the last one is no emergency
  const voorbeelden = [].concat(...[...zinnen, gewoon].map((lijst, soort) => lijst.map((zin) => ({ soort, zin: woorden(zin) }))));
  const rij = opEenRij(voorbeelden), komtVoor = new Uint16Array(PLEKKEN);
  rij.plekken.forEach((plek) => komtVoor[plek]++);
  // What came by in one sentence only says nothing of others. Each other place has a row: close together they are quick to find.
  const plaatsen = [...komtVoor.keys()].filter((plek) => komtVoor[plek] > 1), rijVan = new Int32Array(PLEKKEN).fill(-1);
  plaatsen.forEach((plek, n) => (rijVan[plek] = n));
  const leert = leerling(voorbeelden, rij, soorten, plaatsen.length), { gewichten, begin } = leert;
  const houd = (nummers) => {
    rij.hernoem(nummers);
    leert.bewogen.fill(BEWOOG);
  };

  houd(rijVan);
  for (let n = 0; n < RONDES.eerst; n++) leert.ronde();
  const telt = Float64Array.from(plaatsen, (plek, n) => Math.sqrt(komtVoor[plek]) * Math.max(...gewichten.subarray(n * soorten, (n + 1) * soorten).map(Math.abs)));
  const grens = telt.slice().sort()[plaatsen.length - HOUD] || 0;
  const blijft = Int32Array.from(telt, (hoeveel, n) => (hoeveel >= grens && hoeveel > 0 ? n : -1));
  houd(blijft);
  blijft.forEach((nummer, n) => nummer < 0 && gewichten.fill(0, n * soorten, (n + 1) * soorten));
  // The mean of the last rounds hangs less on the order of the sentences.
  const som = new Float64Array(gewichten.length);
  for (let n = 0; n < RONDES.daarna; n++) {
    leert.ronde();
    gewichten.forEach((gewicht, g) => (som[g] += gewicht / RONDES.daarna));
  }
  // What counts is how much more each weighs than what is no emergency.
  const verschil = (g) => som[g] - som[g - (g % soorten) + soorten - 1];
  const meer = new Float64Array(plaatsen.length * voor.length).map((_, n) => verschil(Math.floor(n / voor.length) * soorten + (n % voor.length)));
  const model = Object.assign({ voor, begin: [...begin.slice(0, -1)].map((score) => rond(score - begin[soorten - 1])), gewoon: [] }, pakGewichten(meer, voor.length, plaatsen));
  // Of the ordinary ones those that it still takes for an emergency.
  const lijktOp = noodmodel(model);
  const mis = voorbeelden.filter(({ soort, zin }, n) => soort === soorten - 1 && leert.gewoon[n] < GERUST && lijktOp(zin).length);
  return JSON.stringify(Object.assign(model, { gewoon: mis.map(({ zin }) => zinPlek(zin)).sort((a, b) => a - b) }));
};
