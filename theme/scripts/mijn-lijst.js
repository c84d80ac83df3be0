// The page /mijn-lijst/: one's own list, or one that came along behind the # of the address. Neither is asked from a server.
import { inWoorden, vandaag } from "./dag.js";
import { maak, vul, zetTekst } from "./elementen.js";
import { deelMetApp, kopieer, wegen } from "./delen.js";
import { blijft, leesHeb, leesLijst, zetHeb, zetLijst } from "./bewaard.js";
import { isGestopt, metKnop } from "../components/kaartje/knop.js";
import { toonPapieren } from "../components/papieren/papieren.js";
import { herken, isLijst, leesCodes, wieIsWie } from "./codes.js";
import { pijlen, verplaats } from "./volgorde.js";

const sjabloon = (naam) => document.querySelector(`[data-sjabloon=${naam}]`).content;
const kop = document.querySelector("[data-kop]");
const eigenKop = kop.textContent;
document.querySelector("[data-zonder-lijst]").replaceWith(document.importNode(sjabloon("pagina"), true));
const mijn = document.querySelector(".mijn");
const vind = (vraag) => mijn.querySelector(vraag);
const dingen = (n) => (n === 1 ? "1 ding" : `${n} dingen`);

const alle = [...sjabloon("dingen").querySelectorAll("[data-record]")];
const perId = new Map(alle.map((ding) => [ding.dataset.record, ding]));
const bekend = wieIsWie(alle.map(({ dataset }) => dataset));
const bestaatNog = (id) => !isGestopt(perId.get(id));

let terug = null; // one's own list, and one's answer if that went too, before something was taken off
let gedeeld = ""; // the fragment of the list that is shown, when it came along in the address
let stand; // which list is shown now: eigen, leeg, gekregen or kwijt
let getoond; // the ids on it
let adres; // where others find it

// The codes in the address. A skip link may have come after it: then the list stays.
const uitAdres = () => {
  if (isLijst(location.hash)) gedeeld = location.hash;
  else if (location.hash && gedeeld) history.replaceState(null, "", gedeeld);
  else gedeeld = "";
  return leesCodes(gedeeld);
};

const zin = () => `Kijk eens hier: ${dingen(getoond.length)} ${getoond.length === 1 ? "dat kan" : "die kunnen"} helpen.`;
// What is on the list and whom to call for it: who has no internet can do with that alone.
const metNummer = (id) => {
  const ding = perId.get(id), link = ding.querySelector("a[href^='tel:']");
  const naam = ding.querySelector("a").textContent.trim();
  return link ? `${naam}: bel ${/\d[\d -]*\d/.exec(link.textContent)[0]}` : naam;
};
const regels = () => [zin(), ...getoond.map(metNummer), adres];
const metNummers = () => regels().join("\n");
const kort = () => `${zin()} ${adres}`; // an sms is short

const regel = (id, eigen) => {
  const ding = document.importNode(perId.get(id), true);
  if (!eigen) return metKnop(ding);
  const naam = ding.querySelector("a").textContent;
  const weg = maak("button", { type: "button", class: "knop knop--rustig", "data-haal-weg": "", "aria-label": `Haal weg: ${naam}` }, "Haal weg");
  weg.addEventListener("click", () => haalWeg(id, naam));
  ding.append(...pijlen(naam, getoond.indexOf(id), getoond.length, (stap) => schuif(id, naam, stap)), weg);
  return ding;
};

// Everything on the page but the records themselves.
const tekenPagina = (eigen, onbekend) => {
  zetTekst(kop, eigen ? eigenKop : "Deze lijst kreeg je van iemand");
  for (const stuk of mijn.querySelectorAll("[data-bij]")) stuk.hidden = !stuk.dataset.bij.split(" ").includes(stand);
  vind("[data-blijft-niet]").hidden = blijft();
  vind("[data-onbekend]").hidden = !onbekend;
  vind("[data-onbekend] span").textContent = `${dingen(onbekend)} van deze lijst kennen we niet meer.`;
  if (!getoond.some(bestaatNog)) vind("[data-doe=zet-alles]").hidden = true;
  vind("[data-doe=vergeet]").hidden = !eigen;
  vind("[data-doe=terug]").hidden = !terug || !eigen;
  vind("[data-aantal]").textContent = `${dingen(getoond.length)} op ${eigen ? "je" : "deze"} lijst`;
  vind("[data-welke]").textContent = eigen ? "mijn" : "deze";
  vind("[data-datum]").textContent = inWoorden(vandaag());
  vind("[data-hier]").textContent = adres;
  vind("[data-adres]").hidden = true;
  const alleWegen = Object.assign(wegen(metNummers(), "Kijk eens naar deze hulp", regels()), { sms: wegen(kort(), "", []).sms });
  for (const link of mijn.querySelectorAll("[data-weg]")) link.href = alleWegen[link.dataset.weg];
};

const toon = () => {
  const codes = uitAdres();
  const bewaard = leesLijst();
  const { ids, onbekend } = herken(bekend, codes || bewaard);
  const nu = [...new Set(bewaard.map((id) => bekend.get(id) || id))];
  if (!codes && nu.join() !== bewaard.join()) return zetLijst(nu); // shows it again, under the names of today
  const volgende = codes ? (ids.length ? "gekregen" : "kwijt") : ids.length ? "eigen" : "leeg";
  const anders = volgende !== stand || ids.join() !== getoond.join();
  stand = volgende;
  getoond = ids;
  adres = `${location.href.split(/[?#]/)[0]}#l=${ids.map((id) => perId.get(id).dataset.code).join("")}`;
  tekenPagina(!codes, onbekend);
  if (anders) vul(vind("[data-dingen]"), ids.map((id) => regel(id, !codes)));
  toonPapieren(new Set(ids));
};

const zeg = (bericht) => (vind("[data-bericht]").textContent = bericht);
const neemAf = (over, bericht, antwoorden = []) => {
  terug = { lijst: leesLijst(), antwoorden };
  for (const woord of antwoorden) zetHeb(woord, false);
  zetLijst(over);
  zeg(bericht);
};
const haalWeg = (id, naam) => {
  const plaats = getoond.indexOf(id);
  neemAf(leesLijst().filter((ander) => ander !== id), `${naam} is van je lijst.`);
  const knoppen = mijn.querySelectorAll("[data-haal-weg]");
  (knoppen[Math.min(plaats, knoppen.length - 1)] || vind("[data-doe=terug]")).focus();
};

// The focus stays on the button that was used, or goes to the other one at the end of the list.
const schuif = (id, naam, stap) => {
  const ids = verplaats(getoond, getoond.indexOf(id), stap);
  zetLijst([...ids, ...leesLijst()]);
  zeg(`${naam} staat nu op plaats ${ids.indexOf(id) + 1} van ${ids.length}.`);
  const ding = vind(`[data-dingen] [data-record="${id}"]`);
  (ding.querySelector(`[data-stap="${stap}"]`) || ding.querySelector("[data-stap]")).focus();
};

const naarEigen = (bericht) => {
  history.pushState(null, "", location.href.split("#")[0]);
  toon();
  zeg(bericht);
  kop.focus();
};

const toonTekst = (tekst) => {
  const wat = vind("[data-adres]");
  wat.textContent = tekst;
  wat.hidden = false;
};

// With the apps of the browser, else by the clipboard, else by hand.
const deelLijst = async () => {
  if (await deelMetApp({ text: metNummers() })) return;
  zeg((await kopieer(metNummers())) ? "Je lijst is gekopieerd. Plak hem in een bericht." : "Kopieer dit adres en stuur het door:");
  toonTekst(adres);
};

// The buttons, by what they are called in data-doe.
const doe = {
  deel: deelLijst,
  print: () => print(),
  leeg: () => {
    const antwoorden = leesHeb();
    neemAf([], antwoorden.length ? "Alles is van je lijst. Je antwoord bij de papieren is ook weg." : "Alles is van je lijst.", antwoorden);
    vind("[data-doe=terug]").focus();
  },
  vergeet: () => {
    neemAf(getoond, "Dat is van je lijst.");
    vind("[data-doe=terug]").focus();
  },
  terug: () => {
    const { lijst, antwoorden } = terug;
    terug = null;
    for (const woord of antwoorden) zetHeb(woord, true);
    zetLijst([...lijst, ...leesLijst()]);
    zeg("Het staat weer op je lijst.");
    kop.focus();
  },
  "naar-eigen": () => naarEigen(""),
  "zet-alles": () => {
    const erbij = getoond.filter((id) => bestaatNog(id) && !leesLijst().includes(id));
    const gestopt = !getoond.every(bestaatNog);
    zetLijst([...leesLijst(), ...erbij]);
    const bericht = erbij.length ? `Erbij gezet: ${dingen(erbij.length)}.` : "Alles stond al op je lijst.";
    naarEigen(gestopt ? `${bericht} Wat gestopt is, hebben we niet meegenomen.` : bericht);
  },
};

mijn.addEventListener("click", ({ target }) => {
  const knop = target.closest("[data-doe]");
  if (knop) doe[knop.dataset.doe]();
  if (target.closest("[data-weg=whatsapp]")) toonTekst(`Gebeurt er niets? Kopieer dan de tekst: ${metNummers()}`); // without the app, nothing does
});
document.addEventListener("bewaard", toon);
addEventListener("hashchange", () => {
  const vorige = gedeeld;
  toon();
  if (gedeeld === vorige) return;
  zeg("");
  kop.focus();
});
document.addEventListener("DOMContentLoaded", toon); // again after houdbaar.js: a number may have gone
toon();
