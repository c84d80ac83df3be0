// Every link and frame of a page, as it opens and when somebody taps: what a script adds later is not there yet.
import { opSchijf } from "./schijf.js";

const wijs = (element, naam) => {
  const adres = element.getAttribute(naam);
  if (adres) element.setAttribute(naam, opSchijf(adres));
};

if (location.protocol === "file:") {
  document.querySelectorAll("a[href]").forEach((link) => wijs(link, "href"));
  document.querySelectorAll("iframe[src]").forEach((raam) => wijs(raam, "src"));
  for (const soort of ["click", "auxclick", "contextmenu"]) {
    document.addEventListener(soort, (tik) => {
      const link = tik.target.closest && tik.target.closest("a[href]");
      if (link) wijs(link, "href");
    }, true);
  }
}
