// The page /geld-check/: one question on a screen, and what comes out. Answers are in memory only: nothing is kept or sent.
import { vandaag } from "../scripts/dag.js";
import { maak, vul, zetTekst } from "../scripts/elementen.js";
import { deelMetApp, kopieer } from "../scripts/delen.js";
import { blijft, leesLijst, zetLijst } from "../scripts/bewaard.js";
import { combineer, uitkomsten } from "./samen.js";
import { knop, tekenVraag } from "./beeld.js";
import { tekenUitslag } from "./uitslag.js";
import { vragen } from "./vragen.js";

const blok = document.querySelector("[data-geld-check]");
const vak = blok.querySelector("[data-scherm]");
const stem = blok.querySelector("[data-stand]");
const balk = blok.querySelector("progress");
const checkregels = socialeKaart.checkregels;
const plek = { gemeente: blok.dataset.gemeente, plaatsen: blok.dataset.plaatsen, postcodes: checkregels.postcodes };
const alleVragen = vragen(checkregels.regels, plek);
const bronnen = new Map([...document.querySelectorAll("[data-zonder-check] [data-record]")].map((regel) => [regel.dataset.record, regel]));
const vanzelf = [...bronnen.keys()].filter((id) => bronnen.get(id).hasAttribute("data-vanzelf"));
const sessie = String(Math.random()); // the history of a page that was loaded again is not ours

let gegeven = new Map(); // what was answered, by the id of the question
let anders = false; // for somebody else
let gezien = false; // the outcome was seen, so that a change leads back to it

// The questions that are about somebody with these answers, in order.
const ronde = () => {
  const ant = { leeftijd: null, partner: null, woning: null, soort_inkomen: null };
  const zegt = (id) => (gegeven.get(id) || { zegt: "" }).zegt;
  return alleVragen.filter((vraag) => {
    if (vraag.geldt && !vraag.geldt({ ant, zegt })) return false;
    if (gegeven.has(vraag.id)) Object.assign(ant, gegeven.get(vraag.id).keren[0]);
    return true;
  });
};

const mogelijkheden = (lijst) => combineer(lijst.filter(({ id }) => gegeven.has(id)).map(({ id }) => gegeven.get(id).keren));

const ga = (naar) => {
  history.pushState({ scherm: naar, sessie }, "");
  toon(naar);
};

// After an answer: the next question, or when the outcome was seen already only what is new, and back.
const volgende = (id) => {
  const over = ronde();
  const rest = over.slice(over.findIndex((vraag) => vraag.id === id) + 1).filter((vraag) => !gezien || !gegeven.has(vraag.id));
  ga(rest.length ? rest[0].id : "uit");
};

const wis = () => {
  gegeven = new Map();
  gezien = false;
  anders = false;
};

const begin = (voorAnder) => {
  if (voorAnder !== anders) wis();
  anders = voorAnder;
  ga(alleVragen[0].id);
};

const toonBegin = () => {
  const kop = maak("h2", { tabindex: "-1" }, "Voor wie doe je de check?");
  vul(vak, [
    maak("p", { class: "inleiding" }, "Beantwoord hooguit tien vragen. Dan zie je welke hulp er misschien is."),
    maak("p", {}, "Je naam is niet nodig. Wat je invult, blijft op je eigen telefoon of computer. Laad je de bladzijde opnieuw? Dan is alles weg."),
    maak("p", {}, "Weet je iets niet, of zeg je iets liever niet? Dan sla je die vraag over."),
    kop,
    maak("p", { class: "geldcheck__wegen" }, knop("Voor mezelf", () => begin(false), "knop"), knop("Voor iemand anders", () => begin(true), "knop")),
  ]);
  return { kop, stand: "" };
};

const toonVraag = (vraag) => {
  const over = ronde(), groepen = [...new Set(over.map(({ groep }) => groep))];
  const nummer = groepen.indexOf(vraag.groep) + 1, eerder = gegeven.get(vraag.id);
  const kies = (antwoord) => {
    gegeven.set(vraag.id, antwoord);
    volgende(vraag.id);
  };
  const verder = eerder && !gezien ? [["Volgende", () => volgende(vraag.id)]] : [];
  const klaar = gezien || nummer > 3 ? [["Laat zien wat er is", () => ga("uit")]] : [];
  const omgeving = { regels: checkregels.regels, alle: mogelijkheden(over.slice(0, over.indexOf(vraag))) };
  const kop = tekenVraag(vak, vraag, omgeving, eerder, kies, [["Vorige", () => history.back()], ...verder, ...klaar]);
  if (anders && nummer === 1) kop.after(maak("p", { class: "geldcheck__ander" }, "Je vult dit in voor iemand anders. Met “je” bedoelen we die ander."));
  balk.max = groepen.length;
  balk.value = nummer;
  return { kop, stand: `Vraag ${nummer} van ${groepen.length}` };
};

const zetAlles = (ids, bericht) => {
  zetLijst([...leesLijst(), ...ids]);
  const link = document.importNode(blok.querySelector("[data-naar-lijst]"), true);
  link.hidden = false;
  vul(bericht, [blijft() ? "Het staat op je lijst. Daar zie je ook welke papieren je nodig hebt. " : "Je browser bewaart niets. Print deze bladzijde of schrijf het op. ", ...(blijft() ? [link] : [])]);
};

// Sends the list of what may be there, and none of the answers.
const stuurDoor = async (ids, bericht) => {
  const adres = `${blok.querySelector("[data-naar-lijst]").href}#l=${ids.map((id) => bronnen.get(id).dataset.code).join("")}`;
  const tekst = `Kijk eens hier: hulp die er misschien is. ${adres}`;
  if (await deelMetApp({ text: tekst })) return;
  zetTekst(bericht, (await kopieer(tekst)) ? "Het adres van deze lijst is gekopieerd. Plak het in een bericht. Je antwoorden gaan niet mee." : `Kopieer dit adres en stuur het door. Je antwoorden gaan niet mee: ${adres}`);
};

const toonUitslag = () => {
  gezien = true;
  const over = ronde();
  const uit = uitkomsten(checkregels, mogelijkheden(over), vandaag(), vanzelf);
  const antwoorden = over.map((vraag) => ({ vraag, zegt: gegeven.has(vraag.id) ? gegeven.get(vraag.id).zegt : "Overgeslagen" }));
  const doe = { zetAlles, stuurDoor, verander: ga, print: () => print(), wis: () => (wis(), ga("begin")) };
  const { kop, telling } = tekenUitslag(vak, uit, checkregels.regels, bronnen, antwoorden, anders, doe);
  return { kop, stand: telling };
};

const toon = (naar) => {
  const vraag = ronde().find(({ id }) => id === naar);
  const uitslag = naar === "uit" && gegeven.size > 0;
  const { kop, stand } = uitslag ? toonUitslag() : vraag ? toonVraag(vraag) : toonBegin();
  blok.setAttribute("data-scherm-nu", uitslag || vraag ? naar : "begin");
  balk.hidden = !vraag;
  zetTekst(stem, stand);
  kop.focus();
  blok.scrollIntoView();
};

addEventListener("popstate", ({ state }) => {
  if (state && state.sessie === sessie) toon(state.scherm);
  else if (!location.hash) toon("begin"); // a skip link is no way back
});

document.querySelector("[data-zonder-check]").hidden = true;
blok.hidden = false;
toonBegin();
