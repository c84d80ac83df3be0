// Compares the edition behind the # with this page and says what changed. Nothing is sent or kept: it stays behind the #
// and on this screen.
import { vandaag } from "../../scripts/dag.js";
import { maak, vul } from "../../scripts/elementen.js";
import { antwoord, leesEditie } from "./antwoord.js";

const wortel = new URL("../../", document.currentScript.src);
const blok = document.querySelector("[data-editie]");
const wijzigingen = [...blok.querySelectorAll("data")].map(({ value, dataset }) => ({ sinds: value, wat: dataset.wat, van: dataset.van, adres: dataset.adres }));
const bladzijde = { merk: blok.dataset.editie, gemaakt: blok.dataset.gemaakt, nagekeken: blok.dataset.nagekeken, onzeker: "onzeker" in blok.dataset, wijzigingen };

// Paper about more than one record names the record: it need not stand on this page.
const regel = ({ wat, van, adres }) =>
  van ? maak("li", {}, maak("a", { href: new URL(adres, wortel).href }, van), `: ${wat[0].toLowerCase()}${wat.slice(1)}`) : maak("li", {}, wat);

const zinnen = ({ kop, nieuw, meer, slot }) => {
  if (!nieuw) return [maak("p", {}, kop)];
  const lijst = maak("ul", {}, nieuw.map(regel), meer ? maak("li", {}, "Er is nog meer veranderd.") : "");
  return [maak("p", {}, kop), lijst, maak("p", {}, slot)];
};

const toon = () => {
  const nu = vandaag();
  const editie = leesEditie(location.hash, nu);
  if (editie) vul(blok, [maak("div", { class: "let-op" }, zinnen(antwoord(editie, bladzijde, nu)))]);
};

addEventListener("hashchange", toon); // any other # than that of paper leaves what stands here
toon();
