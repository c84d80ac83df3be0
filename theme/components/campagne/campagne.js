// Texts to pass on know the address of their page, and can be copied in one tap.
import { kopieer } from "../../scripts/delen.js";

const blok = document.querySelector("[data-teksten]");

const tekstVan = (stuk) => [...stuk.querySelectorAll("p")].map((alinea) => alinea.textContent.replace(/\u00ad/g, "")).join("\n\n");

const maakKopieerbaar = (knop) => {
  const tekst = knop.parentElement.previousElementSibling;
  const status = knop.parentElement.querySelector("[data-status]");
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    status.textContent = "";
    status.textContent = (await kopieer(tekstVan(tekst))) ? "De tekst is gekopieerd." : "Dat lukt hier niet. Kies de tekst en kopieer hem zelf.";
  });
};

if (blok) {
  for (const plek of blok.querySelectorAll("[data-adres]")) plek.textContent = location.href.split("#")[0];
  blok.querySelectorAll("[data-kopieer]").forEach(maakKopieerbaar);
}
