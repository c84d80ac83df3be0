// What the law's own formulas come to, per month. The numbers come from the record; null is what cannot be worked out.
import { personen } from "./huishouden.js";

const boven = (bedrag, drempel) => Math.max(0, bedrag - drempel);

// Wet op de zorgtoeslag, artikel 2.
const zorgtoeslag = (g, { inkomen_bruto_jaar: inkomen, partner }) => {
  if (inkomen === null || partner === null) return null;
  const premie = g["standaardpremie"] * (partner ? 2 : 1);
  const jaar = premie - (g[partner ? "procent-paar" : "procent-alleen"] * g["drempel"] + g["procent-boven"] * boven(inkomen, g["drempel"])) / 100;
  return jaar < g["minstens-per-jaar"] ? 0 : jaar / 12;
};

// Wet op de huurtoeslag, artikelen 17 tot en met 21.
const huurtoeslag = (g, ant) => {
  const { kale_huur: huur, inkomen_bruto_jaar: inkomen, leeftijd, kinderen } = ant;
  const aantal = personen(ant), oudste = ant.partner && leeftijd < 21 ? ant.leeftijd_partner : leeftijd;
  if ([huur, inkomen, leeftijd, aantal, oudste].includes(null)) return null;
  const jong = oudste < 21 && !kinderen.length;
  const meer = aantal > 1, rekenhuur = Math.min(huur, g[jong ? "hoogste-huur-jong" : "hoogste-huur"]);
  const aftop = g[aantal > 2 ? "aftop-3" : "aftop-1-2"], basis = g[meer ? "basis-meer" : "basis-1"], kwaliteit = g["kwaliteitsgrens"];
  const deel = (van, tot, procent) => (Math.max(0, Math.min(rekenhuur, tot) - van) * procent) / 100;
  const maand = deel(basis, kwaliteit, 100) + deel(kwaliteit, aftop, g["procent-65"]) + deel(aftop, Infinity, g["procent-40"]);
  return maand - (g[meer ? "procent-inkomen-meer" : "procent-inkomen-1"] * boven(inkomen, g[meer ? "drempel-meer" : "drempel-1"])) / 1200;
};

// Wet op het kindgebonden budget, artikelen 2 en 3.
const kindgebondenBudget = (g, { kinderen, partner, inkomen_bruto_jaar: inkomen }) => {
  if ([kinderen, partner, inkomen].includes(null)) return null;
  const per = (minstens, onder) => kinderen.filter((jaren) => minstens <= jaren && jaren < onder).length;
  const jaar = g["per-kind"] * per(0, 18) + g["kind-12-15"] * per(12, 16) + g["kind-16-17"] * per(16, 18) + (partner ? 0 : g["alleen"]);
  return per(0, 18) ? (jaar - (g["procent"] * boven(inkomen, g[partner ? "drempel-paar" : "drempel-alleen"])) / 100) / 12 : 0;
};

// Each with how Dienst Toeslagen rounds it.
const FORMULES = { zorgtoeslag: [zorgtoeslag, Math.round], huurtoeslag: [huurtoeslag, Math.floor], "kindgebonden-budget": [kindgebondenBudget, Math.floor] };

const MUNT = 0.05; // the smallest coin: less than that in a whole year is nothing

// In whole euros (`euro`), and whether it comes to nothing (`niets`): a few cents a month are something.
export const bereken = ({ formule, getallen }, ant) => {
  const [reken, rond] = FORMULES[formule];
  const bedrag = reken(getallen, ant);
  return bedrag === null ? null : { euro: Math.max(0, rond(bedrag)), niets: bedrag * 12 < MUNT };
};
