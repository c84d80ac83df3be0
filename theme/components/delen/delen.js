// The messages about a record that somebody can send, and the block in which they stand ready.
import { deelMetApp, kopieer, wegen } from "../../scripts/delen.js";

const sjabloon = document.querySelector("[data-delen]");
sjabloon.replaceWith(sjabloon.content);
const delen = document.querySelector(".delen");
const adres = document.querySelector("link[rel=shortlink]").href;
const titel = delen.dataset.titel;
const vak = (vraag) => delen.querySelector(vraag);

// Read at the last moment: a number to call gives way when it has expired.
const lees = (plek) => vak(plek).textContent.replace(/\s+/g, " ").trim();
const bericht = () => `Kijk eens hier: ${lees("[data-tekst=wat]")}`;
const metAdres = () => `${bericht()} ${adres}`;

const zetKlaar = () => {
  const mail = [bericht(), lees("[data-tekst=bel]"), "", `Hier lees je er meer over: ${adres}`];
  const alle = wegen(metAdres(), `Kijk eens hier: ${titel}`, mail);
  for (const weg of delen.querySelectorAll("[data-weg]")) weg.href = alle[weg.dataset.weg];
};

const kopieerEnZeg = async (tekst, status, gelukt, anders) => {
  status.textContent = "";
  status.textContent = (await kopieer(tekst)) ? gelukt : anders;
};
const kopieerAdres = (tekst, status) =>
  kopieerEnZeg(tekst, status, "Het adres is gekopieerd. Plak het in je bericht.", `Kopieer dit adres: ${adres}`);
const kopieerBrief = () =>
  kopieerEnZeg(lees("[data-brief]"), vak("[data-status=brief]"), "De tekst is gekopieerd. Plak hem in je brief.", "Dat lukt hier niet. Kies de tekst hierboven en kopieer hem zelf.");

// With the apps of the browser, else by the clipboard: `status` says so.
export const deel = async (status) => {
  if (!(await deelMetApp({ title: titel, text: bericht(), url: adres }))) kopieerAdres(metAdres(), status);
};

vak("[data-tekst=adres]").textContent = adres.replace(/^https?:\/\//, "");
vak("[data-kopieer=adres]").addEventListener("click", () => kopieerAdres(adres, vak("[data-status=adres]")));
vak("[data-kopieer=brief]").addEventListener("click", kopieerBrief);
document.addEventListener("DOMContentLoaded", zetKlaar); // after houdbaar.js, which stands further on in the page
