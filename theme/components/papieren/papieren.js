// One list of papers: each that somebody has to show, once. What an answer makes needless goes to a list of its own.
import { leesHeb, zetHeb } from "../../scripts/bewaard.js";
import { vul, zetTekst } from "../../scripts/elementen.js";
import { deelIn, samen } from "./indelen.js";
import { geefKlantknoppen, isVoorKlant } from "./klant.js";

let gekozen; // the ids of the records at hand; without them, all that are on the page
let volgorde; // all papers in the order of the list, shown or not

const isGekozen = (id) => !gekozen || gekozen.has(id);
const woorden = (tekst = "") => tekst.split(" ").filter(Boolean);

// Shows the lines of a paper that still ask for it, and says on which pile it goes.
const tekenPapier = (papier, antwoorden) => {
  const elementen = [...papier.querySelectorAll("[data-voor]")];
  const regels = elementen.map(({ dataset }) => ({ nietMet: woorden(dataset.nietMet), alleenAls: "alleenAls" in dataset, gekozen: isGekozen(dataset.voor) }));
  const { stapel, getoond, waarom } = deelIn(regels, antwoorden);
  elementen.forEach((element, nummer) => (element.hidden = !getoond[nummer]));
  const uitleg = papier.querySelector("[data-waarom]");
  uitleg.hidden = !waarom;
  uitleg.textContent = waarom;
  return (stapel === "nodig" || stapel === "soms") && !isVoorKlant(papier) ? "nietKlant" : stapel;
};

const tekenLijst = (blok, vak, antwoorden) => {
  const stapels = { nodig: [], soms: [], vervalt: [], elders: [], nietKlant: [] };
  if (!volgorde) {
    volgorde = [...blok.querySelectorAll("[data-papier]")];
    if ("klant" in blok.dataset) geefKlantknoppen(volgorde, () => toonPapieren());
  }
  for (const papier of volgorde) stapels[tekenPapier(papier, antwoorden)].push(papier);
  const { nodig, soms, vervalt, nietKlant } = stapels;
  vul(vak("nodig"), nodig);
  for (const [naam, stapel] of [["soms", soms], ["vervalt", vervalt], ["niet-klant", nietKlant]]) {
    const lijst = vak(naam);
    if (lijst) vul(lijst.lastElementChild, stapel);
    if (lijst) lijst.hidden = !stapel.length;
  }
  for (const dicht of blok.querySelectorAll("details")) dicht.hidden = !nodig.length && !soms.length; // nothing to open
  // Ask nothing that changes nothing.
  vak("vraag").hidden = ![...blok.querySelectorAll("[data-niet-met]")].some(({ dataset }) => isGekozen(dataset.voor));
  vak("lijst").hidden = ![nodig, soms, vervalt, nietKlant].some(({ length }) => length);
  vak("geen").hidden = !vak("lijst").hidden;
  zetTekst(vak("stand"), samen(nodig.length, soms.length));
};

// The list for these records, or again for those it was for.
export const toonPapieren = (ids = gekozen) => {
  gekozen = ids;
  const blok = document.querySelector("[data-papieren]");
  if (!blok) return;
  const vak = (naam) => blok.querySelector(`[data-${naam}]`);
  const vinkjes = [...blok.querySelectorAll("[data-heb]")];
  for (const vinkje of vinkjes) vinkje.checked = leesHeb().includes(vinkje.dataset.heb);
  const mee = [...blok.querySelectorAll("[data-mee]")];
  for (const regel of mee) regel.hidden = !isGekozen(regel.dataset.mee);
  if (vak("meenemen")) vak("meenemen").hidden = mee.every((regel) => regel.hidden);
  const antwoorden = vinkjes.filter((vinkje) => vinkje.checked).map(({ dataset }) => ({ heb: dataset.heb, naam: dataset.naam }));
  if (vak("lijst")) tekenLijst(blok, vak, antwoorden);
};

document.addEventListener("change", ({ target }) => {
  if (target.dataset.heb) zetHeb(target.dataset.heb, target.checked);
});
document.addEventListener("bewaard", () => toonPapieren());
toonPapieren();
