// Every field that searches: fetches the index and the engine when somebody goes there, and keeps what is typed behind the #.
// From then on `zoeken/zoekscherm.js` sees to the fields.
import { maak } from "../../scripts/elementen.js";

let gehaald = false;

const haal = (wortel) => {
  if (gehaald) return;
  gehaald = true;
  for (const naam of ["zoekindex.js", "zoeken.js"]) {
    const script = maak("script", { src: `${wortel}assets/${naam}` });
    script.async = false; // the engine asks for the index
    document.head.append(script);
  }
};

for (const formulier of document.querySelectorAll("form[data-zoek]")) {
  const wortel = formulier.dataset.zoek;
  if (formulier.matches("[data-zoekpagina]")) {
    haal(wortel);
    continue;
  }
  const veld = formulier.querySelector("input");
  veld.addEventListener("focus", () => haal(wortel), { once: true });
  formulier.addEventListener("submit", (verzoek) => {
    verzoek.preventDefault();
    location.href = `${wortel}${formulier.dataset.zoekadres}#${new URLSearchParams({ q: veld.value.trim() })}`;
  });
}
