// A fact whose last day has passed since this page was made gives way to whom to ask. Without words for that, it goes.
import { vandaag } from "../../scripts/dag.js";
import { maak } from "../../scripts/elementen.js";

const gemeente = document.currentScript.dataset.bel;
const nu = vandaag();

const uitweg = ({ terugval, bel, belTot }) => {
  const nummer = bel && belTot >= nu ? bel : gemeente;
  const link = maak("a", { href: `tel:${nummer.replace(/[^\d+]/g, "")}` }, nummer);
  return maak("span", { class: "feit feit--verlopen" }, `${terugval} Bel `, link, ".");
};
// A row of amounts keeps what it is about.
const rij = (feit) => maak("tr", {}, feit.querySelector("th"), maak("td", {}, uitweg(feit.dataset)));

const ruimOp = (feit) => {
  if (feit.dataset.geldigTot >= nu) return;
  if (!feit.dataset.terugval) feit.remove();
  else feit.replaceWith(feit.matches("tr") ? rij(feit) : uitweg(feit.dataset));
};

// What waits in a template to be shown later is on the page too.
for (const stuk of [document, ...[...document.querySelectorAll("template")].map((sjabloon) => sjabloon.content)]) {
  for (const feit of stuk.querySelectorAll("[data-geldig-tot]")) ruimOp(feit);
}

// A table says the same only once: rows that do become one, which names what it is about.
for (const tabel of document.querySelectorAll("table")) {
  const eerder = {};
  for (const zin of tabel.querySelectorAll(".feit--verlopen")) {
    const wat = zin.closest("tr").querySelector("th");
    const eerste = eerder[zin.textContent];
    if (!eerste) eerder[zin.textContent] = wat;
    else {
      eerste.textContent += `; ${wat.textContent}`;
      zin.closest("tr").remove();
    }
  }
}
