// For when there is no network: starts the service worker (`bewaker.js`), where a browser has one. When there is a network
// again, it says what changed in what was read before. That is compared here: nobody hears what is on a list.
import { leesLijst } from "./bewaard.js";
import { maak, vul } from "./elementen.js";
import { vertrouwd } from "./vertrouwd.js";

const wortel = new URL("../../", document.currentScript.src).href;
const gehouden = document.querySelector("[data-bewaard]"); // this page comes from the service worker
const plek = document.querySelector("[data-veranderd]"); // this is the page of the list
const GELEZEN = `${wortel} gelezen`; // what `bewaker.js` calls it

// The mark of what a record said on the page that was kept of it.
const merkVan = async (adres) => {
  const blad = await caches.match(adres);
  const html = blad ? await blad.text() : "";
  return (/data-editie="(\w+)"/.exec(html) || [])[1];
};

// The things on one's own list of which another text was read than there is now.
const veranderd = async (merken) => {
  const dingen = [...document.querySelectorAll("[data-dingen] [data-record]")].filter(({ dataset }) => leesLijst().includes(dataset.record));
  const links = dingen.map((ding) => ding.querySelector("a"));
  const gelezen = await Promise.all(links.map((link) => merkVan(link.href)));
  return links.filter((link, i) => {
    const nu = merken.get(dingen[i].dataset.record);
    return gelezen[i] && nu && gelezen[i] !== nu;
  });
};

// `editie.txt`, with the id and the mark of a record on each line, comes from the network or not at all: an old one knows of no change.
const kijkWatErVeranderde = async () => {
  const editie = await fetch(`${wortel}assets/editie.txt`, { cache: "no-store" });
  const tekst = await editie.text();
  const merken = new Map(tekst.split("\n").map((regel) => regel.split(" ")));
  if (gehouden) {
    const knop = maak("button", { type: "button", class: "knop knop--rustig" }, "Laat zien wat er nu staat");
    knop.addEventListener("click", () => location.reload());
    gehouden.append(" Je hebt nu wel internet. ", knop);
  }
  if (!plek) return;
  const links = await veranderd(merken);
  const genoemd = links.map((link) => maak("li", {}, maak("a", { class: "los", href: link.href }, link.textContent)));
  vul(plek, genoemd.length ? [maak("div", { class: "let-op" }, maak("p", {}, "Dit is veranderd sinds je het las:"), maak("ul", {}, genoemd))] : []);
};

if (navigator.serviceWorker && location.protocol !== "file:") {
  // After the page itself: what it fetches would make a slow line slower. It is refused in some private windows.
  addEventListener("load", () => navigator.serviceWorker.register(vertrouwd(`${wortel}sw.js`), { updateViaCache: "none" }).catch(() => null));
  if (gehouden || plek) kijkWatErVeranderde().catch(() => null); // still no network
  document.addEventListener("click", ({ target }) => target.closest("[data-doe=leeg]") && caches.delete(GELEZEN));
}
