// Which wishes are shown: of one kind, and of one wijk with those for the whole town. What is chosen stays on the page.
import { zetTekst } from "../../scripts/elementen.js";

const keuzes = document.querySelector("[data-kies]");
const gekozen = (naam) => (keuzes.elements[naam] || { value: "" }).value;
const stand = document.querySelector("[data-kies-stand]");

const past = (wens) => !gekozen("wijk") || !wens.dataset.wijken || wens.dataset.wijken.split(" ").includes(gekozen("wijk"));

const kies = () => {
  let aantal = 0;
  for (const deel of document.querySelectorAll("[data-soort]")) {
    const wensen = [...deel.querySelectorAll(".wens")];
    for (const wens of wensen) wens.hidden = !past(wens);
    const hier = wensen.filter((wens) => !wens.hidden).length;
    deel.hidden = !hier || (gekozen("soort") !== "" && gekozen("soort") !== deel.dataset.soort);
    aantal += deel.hidden ? 0 : hier;
  }
  zetTekst(stand, aantal === 1 ? "1 wens" : `${aantal} wensen`);
};

keuzes.hidden = false;
keuzes.addEventListener("change", kies);
