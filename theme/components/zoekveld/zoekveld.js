// Every field that searches: fetches the index and the engine when somebody goes there, and keeps what is typed behind the #.
// From then on `zoeken/zoekscherm.js` sees to the fields. It needs no other script of the site, and neither does this.
import { opSchijf } from "../../scripts/schijf.js";
import { vraagVan, zoekadres } from "./adres.js";
import { haalScript } from "./script.js";

const formulieren = document.querySelectorAll("form[data-zoek]");
let gehaald = false;

const zegDatHetNietLukt = (formulier) => {
  const uitweg = formulier.querySelector("[data-zonder-zoeken]");
  const zin = uitweg.querySelector("[data-lukt-niet]");
  zin.textContent = "Zoeken lukt nu niet.";
  uitweg.hidden = false;
  formulier.querySelector("[role=status]").textContent = zin.textContent;
};

// After the last script, also when that could not be read or stopped halfway.
const kijkOfHetLukt = () => {
  for (const formulier of formulieren) if (!formulier.hasAttribute("data-zoekt")) zegDatHetNietLukt(formulier);
};

const alsKlaar = (script, verder) => ["load", "error"].forEach((hoe) => script.addEventListener(hoe, () => verder(hoe === "error")));

// The index and the engine, called as `assets/namen.js` says. A copy of it that the browser kept may name files that are no
// longer there: then it is asked for once more, `vers`.
const haalMetNamen = (wortel, vers = "") =>
  alsKlaar(haalScript(wortel, `assets/namen.js${vers}`), () => {
    const [index, machine] = ["zoekindex.js", "zoeken.js"].map((naam) => haalScript(wortel, naam)); // in this order
    let weg = false;
    alsKlaar(index, (mis) => (weg = mis));
    alsKlaar(machine, (mis) => ((mis || weg) && !vers ? haalMetNamen(wortel, `?${Date.now()}`) : kijkOfHetLukt()));
  });

const haal = (wortel) => {
  if (gehaald) return;
  gehaald = true;
  if (typeof socialeKaart === "undefined") window.socialeKaart = {}; // lijst.js was lost on the way: the index needs a place
  haalMetNamen(wortel);
};

for (const formulier of formulieren) {
  const wortel = formulier.dataset.zoek;
  if (formulier.matches("[data-zoekpagina]")) {
    haal(wortel);
    continue;
  }
  const veld = formulier.querySelector("input");
  veld.addEventListener("focus", () => haal(wortel), { once: true });
  formulier.addEventListener("submit", (verzoek) => {
    verzoek.preventDefault();
    location.href = opSchijf(zoekadres(formulier, vraagVan(veld.value)));
  });
}
