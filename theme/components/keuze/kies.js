// Which entries of a page are shown: of one kind, and of one wijk with those for the whole town. What is chosen stays on the page.
import { zetTekst } from "../../scripts/elementen.js";

const keuzes = document.querySelector("[data-kies]");
const gekozen = (naam) => (keuzes.elements[naam] || { value: "" }).value;
const stand = document.querySelector("[data-kies-stand]");

const past = (ding) => !gekozen("wijk") || !ding.dataset.wijken || ding.dataset.wijken.split(" ").includes(gekozen("wijk"));

const kies = () => {
  let aantal = 0;
  for (const deel of document.querySelectorAll("[data-soort]")) {
    const dingen = [...deel.querySelectorAll("[data-wijken]")];
    for (const ding of dingen) ding.hidden = !past(ding);
    const hier = dingen.filter((ding) => !ding.hidden).length;
    deel.hidden = !hier || (gekozen("soort") !== "" && gekozen("soort") !== deel.dataset.soort);
    aantal += deel.hidden ? 0 : hier;
  }
  zetTekst(stand, `${aantal} ${aantal === 1 ? keuzes.dataset.een : keuzes.dataset.meer}`);
};

keuzes.hidden = false;
keuzes.addEventListener("change", kies);
