// On every page: the buttons that change what a browser keeps, the number in the menu, and the switch in the footer.
import { maak } from "./elementen.js";
import { blijft, leesLijst, meld, staatAan, wissel, zetOm } from "./bewaard.js";
import { metKnop, tekenKnop } from "../components/kaartje/knop.js";
import { tekenHelpbalk } from "../components/professionals/helpbalk.js";

const SCHAKELAAR = "ik-help-iemand";
const menu = document.querySelector("[data-mijn-lijst]");
const menunaam = menu && menu.textContent;

const teken = () => {
  const ids = leesLijst();
  for (const knop of document.querySelectorAll("[data-zet]")) tekenKnop(knop, ids);
  if (menu) menu.textContent = ids.length ? `${menunaam} (${ids.length})` : menunaam;
  const helpt = staatAan(SCHAKELAAR);
  if (helpt) document.documentElement.setAttribute(`data-${SCHAKELAAR}`, "");
  else document.documentElement.removeAttribute(`data-${SCHAKELAAR}`);
  for (const knop of document.querySelectorAll("[data-schakel]")) {
    knop.setAttribute("aria-pressed", helpt);
    knop.hidden = false;
  }
  tekenHelpbalk(helpt);
};

// A screen reader only tells what changes in a status that was there already, so the text comes a moment later.
const waarschuwing = maak("span", { class: "bewaart-niet", role: "status" });
const waarschuw = (knop) => {
  waarschuwing.textContent = "";
  (knop.closest("[data-acties]") || knop).after(waarschuwing);
  setTimeout(() => (waarschuwing.textContent = "Je browser bewaart niets. Schrijf het op of bel."), 100);
};

document.addEventListener("click", ({ target }) => {
  const knop = target.closest("[data-zet], [data-schakel], [data-schakel-uit]");
  if (!knop) return;
  if (knop.dataset.zet) wissel(knop.dataset.zet);
  else zetOm(SCHAKELAAR);
  if (!blijft()) waarschuw(knop);
});
document.addEventListener("bewaard", teken);
addEventListener("storage", meld); // another tab
addEventListener("pageshow", (terug) => terug.persisted && meld()); // the back button shows the page as it was
const geefKnoppen = (element) => {
  for (const kaartje of element.querySelectorAll(".kaartje[data-record], .stap__hulp [data-record]")) metKnop(kaartje);
};
document.addEventListener("kaartjes", ({ target }) => geefKnoppen(target)); // the search has shown new hits
geefKnoppen(document);
teken();
