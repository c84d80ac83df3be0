// The geld-check: what may be there for somebody, from the conditions in the records, with the reasons. Pure functions, no state.
import { aangenomen, klopt, teltNiet, zonderKind } from "./eisen.js";
import { bereken } from "./formules.js";
import { huishoudens } from "./huishouden.js";

const PER = { "kale-huur": " per maand", "inkomen-netto": " netto per maand", "inkomen-bruto": " bruto per jaar" };
const PER_HUISHOUDEN = ["inkomen-netto", "inkomen-bruto", "vermogen"]; // without one for your household nobody can say likely
const GELD = [...PER_HUISHOUDEN, "kale-huur"];
const dagVan = (dag) => dag.split("-").reverse().map(Number).join("-");

export const euro = (getal) => `€ ${getal.toFixed(2).replace(".", ",").replace(/\B(?=(\d{3})+(?!\d))/g, ".").replace(/,00$/, "")}`;

// One condition for each household that has an amount of its own.
const uitgewerkt = (eis) => (eis.bedragen.length ? eis.bedragen.map(({ code, euro: bedrag }) => Object.assign({}, eis, { bij: [code], [eis.net_niet ? "onder" : "hoogstens"]: bedrag })) : [eis]);

const grens = (eis) => {
  if (!GELD.includes(eis.soort)) return "";
  const getal = [eis.hoogstens, eis.onder, eis.minstens, eis.boven].find((g) => g !== null);
  if (getal === undefined) return "";
  return ` De grens is ${euro(getal)}${PER[eis.soort] || ""}.`;
};

// How many euros somebody has over the limit; 0 when not, or when that is not said.
const teVeel = (eis, ant) => {
  const getal = { "inkomen-netto": ant.inkomen_netto_maand, "inkomen-bruto": ant.inkomen_bruto_jaar, vermogen: ant.vermogen }[eis.soort];
  const tot = eis.hoogstens !== null ? eis.hoogstens : eis.onder;
  return getal == null || tot === null ? 0 : Math.max(0, getal - tot);
};

// What a condition comes to for somebody: whether it is about them (`voor`), whether it holds, and what decides.
const beoordeel = (eis, ant, huis, { vandaag, plaats, recht }) => {
  const voor = eis.bij.length ? eis.bij.map((code) => huis[code]).reduce((a, b) => (a === true || b === true ? true : a === null || b === null ? null : false)) : true;
  const oud = eis.geldig_tot !== "" && eis.geldig_tot < vandaag;
  const past = voor === false ? true : oud ? null : klopt(eis, ant, plaats, recht);
  const zeker = eis.hoog && voor === true && !eis.bij.some((code) => code.includes("18-20"));
  const nooit = eis.soort === "kind" && zonderKind(ant.kinderen) && past === false;
  const krap = eis.speling !== null && teVeel(eis, ant) <= eis.speling;
  return { eis, voor, oud, past: voor === null && past !== true ? null : past, nee: past === false && ((zeker && !krap) || nooit) };
};

// A reason in words: for these answers, for a range of answers that all come to this, and for a range of which a part does.
// `past` is that a condition is met.
const reden = (zin, reeks = zin, deel = reeks, past = false) => ({ zin, reeks, deel, past });
const niets = (formule) => {
  const met = formule === "huurtoeslag" ? "Met je huur en inkomen" : "Met je inkomen";
  return reden(`${met} komt de berekening op niets uit.`, undefined, `${met} komt de berekening misschien op niets uit.`);
};

const redenVan = ({ eis, voor, oud, past, nee }, ant) => {
  const kop = `De eis is: ${eis.zin}${oud || voor === null ? "" : grens(eis)}`, boven = teVeel(eis, ant), slot = nee ? "" : " Zeker is dat niet.";
  const onbekend = `${kop} Of dat bij jou klopt, weten we niet.`;
  if (oud) return reden(`${kop} Maar de bedragen van dit jaar weten we nog niet.`);
  if (past === null) return reden(onbekend);
  if (past && aangenomen(eis, ant)) return reden(`We gaan ervan uit: ${eis.zin}`);
  if (past) return reden(`Dit klopt: ${eis.zin}${grens(eis)}`, `Dit klopt: ${eis.zin}`, onbekend, true);
  if (boven) return reden(`${kop} Je zit er ${euro(boven)} boven.${slot}`, `${kop} Daar zit je boven.${slot}`, `${kop} Het ligt eraan hoeveel het precies is.${slot}`);
  if (nee) return reden(`${kop} Dat klopt bij jou niet.`, undefined, onbekend);
  return reden(`${kop} Misschien klopt dat bij jou niet.`);
};

const weegRegel = (regel, ant, huis, omgeving) => {
  const { vandaag } = omgeving;
  const eisen = [].concat(...regel.eisen.map(uitgewerkt));
  const oordelen = eisen.map((eis) => beoordeel(eis, ant, huis, omgeving)).filter((o) => o.voor !== false);
  const kaal = PER_HUISHOUDEN.filter((soort) => eisen.some((eis) => eis.soort === soort) && !oordelen.some((o) => o.eis.soort === soort && o.voor === true));
  const geldt = regel.rekent !== null && regel.rekent.geldig_tot >= vandaag;
  const berekend = geldt ? bereken(regel.rekent, ant) : null;
  const neen = oordelen.filter((o) => o.nee), twijfel = oordelen.filter((o) => o.past !== true && !o.nee);
  // At zorgtoeslag the limit in the law goes before the formula; at huurtoeslag it only decides when nothing else is open.
  const komtOpNiets = berekend !== null && berekend.niets && regel.rekent.formule !== "zorgtoeslag";
  const doorFormule = komtOpNiets && (regel.rekent.formule === "kindgebonden-budget" || !(twijfel.length || kaal.length));
  const redenen = (lijst) => [...new Map(lijst.map((o) => redenVan(o, ant)).map((r) => [r.zin, r])).values()];
  const zelfNa = regel.let_op.map((zin) => reden(`Ga zelf na: ${zin}`));
  const bronnen = (lijst) => {
    const alle = [...lijst.map((o) => o.eis.bron), ...(geldt ? [regel.rekent.bron] : [])];
    return alle.length ? [...new Set(alle)] : [regel.bron];
  };
  if (neen.length || doorFormule) {
    const geld = !neen.some((o) => !GELD.includes(o.eis.soort));
    const waarom = [...redenen(neen), ...(neen.length ? [] : [niets(regel.rekent.formule)]), reden((geld && regel.te_veel) || "Zit het bij jou anders? Vraag het na.")];
    return { uitkomst: "waarschijnlijk-niet", redenen: waarom, bedrag: null, bronnen: bronnen(neen) };
  }
  const open = regel.opent !== "" && regel.opent > vandaag, dicht = regel.sluit !== "" && regel.sluit < vandaag;
  const twijfels = [
    ...(open ? [reden(`Je kunt dit aanvragen vanaf ${dagVan(regel.opent)}.`)] : []),
    ...(dicht ? [reden(`Je kon dit aanvragen tot en met ${dagVan(regel.sluit)}. Vraag of het nog kan.`)] : []),
    ...redenen(twijfel),
    ...(kaal.length ? [reden("Voor jouw huishouden weten we de grens niet zeker.")] : []),
    ...(regel.rekent && !geldt ? [reden("De bedragen van dit jaar weten we nog niet.")] : []),
    ...(geldt && berekend === null ? [reden("We weten niet genoeg om het bedrag uit te rekenen.")] : []),
    ...(komtOpNiets ? [niets(regel.rekent.formule)] : []),
  ];
  const misschien = twijfels.length || regel.hoogstens === "misschien";
  const goed = redenen(oordelen.filter((o) => o.past === true && !teltNiet(o.eis, ant)));
  const alles = regel.hoogstens === "misschien" ? [...twijfels, ...zelfNa, ...goed] : [...twijfels, ...goed, ...zelfNa];
  return {
    uitkomst: misschien ? "misschien" : "waarschijnlijk",
    redenen: [...alles, reden(regel.beslist)],
    bedrag: misschien || !berekend || !berekend.euro ? null : berekend.euro,
    bronnen: bronnen(oordelen),
  };
};

// For every record with conditions what it comes to, what is likely first, with reasons that can be said of a range too.
// `vandaag` is the day as 2026-12-01.
export const weeg = ({ regels, postcodes }, ant, vandaag) => {
  const huis = huishoudens(ant), recht = new Map();
  const uit = regels.map((regel) => {
    const uitkomst = Object.assign({ id: regel.id }, weegRegel(regel, ant, huis, { vandaag, plaats: postcodes, recht }));
    recht.set(regel.id, uitkomst.uitkomst);
    return uitkomst;
  });
  const orde = ["waarschijnlijk", "misschien", "waarschijnlijk-niet"];
  return uit.map((u, i) => [u, i]).sort(([a, i], [b, j]) => orde.indexOf(a.uitkomst) - orde.indexOf(b.uitkomst) || (b.bedrag || 0) - (a.bedrag || 0) || i - j).map(([u]) => u);
};
