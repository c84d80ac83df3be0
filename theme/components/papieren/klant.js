// Who helps somebody takes papers off the list that this client does not need. Only this page knows, until it is closed.
import { maak } from "../../scripts/elementen.js";
import { staatAan } from "../../scripts/bewaard.js";

const nietVoorKlant = new Set(); // ids of papers

export const isVoorKlant = (papier) => !staatAan("ik-help-iemand") || !nietVoorKlant.has(papier.dataset.papier);

const namenKnop = (knop, papier) => {
  const eraf = nietVoorKlant.has(papier.dataset.papier);
  knop.textContent = eraf ? "Toch nodig" : "Niet voor deze klant";
  knop.setAttribute("aria-label", `${knop.textContent}: ${papier.querySelector(".papier__naam").textContent}`);
};

// Every paper gets its button. `teken` shows the list again; then one goes on at the next paper.
export const geefKlantknoppen = (papieren, teken) => {
  for (const papier of papieren) {
    const knop = maak("button", { type: "button", class: "knop knop--rustig papier__klant" });
    namenKnop(knop, papier);
    knop.addEventListener("click", () => {
      const hierna = papier.nextElementSibling || papier.previousElementSibling;
      if (!nietVoorKlant.delete(papier.dataset.papier)) nietVoorKlant.add(papier.dataset.papier);
      namenKnop(knop, papier);
      teken();
      (hierna ? hierna.querySelector(".papier__klant") : knop).focus();
    });
    papier.append(knop);
  }
};
