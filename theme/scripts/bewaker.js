// The service worker: keeps what somebody needs when there is no network. That is what `vooraf` names, and every page that
// was read, with the scripts and styles that it names. Not kept are pages with “Snel weg”: others may use this phone too.
// The network goes first: a copy is shown when nothing comes, says of which day it is, and is gone after a month.
import { inWoorden, vandaag } from "./dag.js";

const vooraf = socialeKaart.vooraf; // generator/weergave/offline.py
const zinnen = socialeKaart.zinnen;
const noodblad = socialeKaart.noodhulp;
const HULPSTUK = new RegExp(`${socialeKaart.hulpstukken}[\\w.-]+`, "g");
const ZONDER_NET = "?geen-internet";
const DAG = 24 * 60 * 60 * 1000;
const HOOGSTENS = 30 * DAG;
const VERS = 7 * DAG;
const GEDULD = 3000; // milliseconds
const wortel = registration.scope;
const VOORAF = `${wortel} vooraf`; // other sites may share the domain
const GELEZEN = `${wortel} gelezen`;
const HULP = `${wortel} hulp`;

const zonderHekje = (adres) => adres.split(/[?#]/)[0];
const isVooraf = (adres) => vooraf.some((blad) => adres === wortel + blad);
const hulpstukken = (html) => [...new Set(html.match(HULPSTUK))].map((naam) => wortel + naam);
const vergeet = (adres) => caches.open(GELEZEN).then((bak) => bak.delete(adres));
const ouderdom = (blad) => Date.now() - Number(blad.headers.get("x-bewaard"));

// What is no longer there, or is not to be kept any more, goes.
const bewaar = async (adres, antwoord) => {
  if (antwoord.status === 404 || antwoord.status === 410) await vergeet(adres);
  if (!antwoord.ok || !/html/.test(antwoord.headers.get("content-type"))) return;
  const html = await antwoord.text();
  if (!isVooraf(adres) && html.includes("data-snel-weg")) return vergeet(adres);
  const hulp = await caches.open(HULP);
  await Promise.all(hulpstukken(html).map((naam) => hulp.match(naam).then((al) => al || hulp.add(naam))));
  const koppen = { "content-type": "text/html; charset=utf-8", "x-bewaard": Date.now() };
  const bak = await caches.open(isVooraf(adres) ? VOORAF : GELEZEN);
  await bak.put(adres, new Response(html, { headers: koppen }));
};
const haal = (adres) => fetch(adres, { cache: "no-cache" }).then((antwoord) => bewaar(adres, antwoord));

// What was kept of this address, with the day on it. The emergency page never gets too old: what does on it hides itself.
const bewaard = async ({ href, search }) => {
  const blad = await caches.match(zonderHekje(href));
  if (!blad || (ouderdom(blad) > HOOGSTENS && zonderHekje(href) !== wortel + noodblad)) return null;
  const dag = inWoorden(vandaag(new Date(Date.now() - ouderdom(blad))));
  const zin = (search === ZONDER_NET ? `${zinnen.geenInternet} ` : "") + zinnen.bewaard.replace("{dag}", dag);
  const html = (await blad.text()).replace(/<main[^>]*>/, (begin) => `${begin}<p class="let-op" role="status" data-bewaard>${zin}</p>`);
  return new Response(html, { headers: blad.headers });
};

// At every visit: what was read more than a month ago goes, and what is always kept stays young.
const ververs = async () => {
  const gelezen = await caches.open(GELEZEN);
  for (const vraag of await gelezen.keys()) if (ouderdom(await gelezen.match(vraag)) > HOOGSTENS) await gelezen.delete(vraag);
  const bladen = await Promise.all(vooraf.map((blad) => caches.match(wortel + blad)));
  await Promise.all(vooraf.filter((blad, i) => !bladen[i] || ouderdom(bladen[i]) > VERS).map((blad) => haal(wortel + blad)));
};

const bladzijde = async (vraag, adres, intussen) => {
  const hier = zonderHekje(adres.href);
  const net = fetch(vraag).then(async (antwoord) => {
    if (antwoord.status >= 500) return (await bewaard(adres)) || antwoord; // the host is in trouble
    intussen(bewaar(hier, antwoord.clone()).then(ververs));
    return antwoord;
  });
  const ongeduld = new Promise((goed, mis) => setTimeout(mis, GEDULD));
  try {
    return await Promise.race([net, ongeduld]);
  } catch (fout) {
    return (await bewaard(adres)) || net.catch(() => (hier === wortel + noodblad ? Response.error() : Response.redirect(wortel + noodblad + ZONDER_NET)));
  }
};

// Scripts and styles that no page names any more.
const ruimOp = async () => {
  const nodig = new Set();
  for (const naam of [VOORAF, GELEZEN]) {
    const bak = await caches.open(naam);
    for (const vraag of await bak.keys()) {
      const blad = await bak.match(vraag);
      hulpstukken(await blad.text()).forEach((stuk) => nodig.add(stuk));
    }
  }
  const hulp = await caches.open(HULP);
  for (const vraag of await hulp.keys()) if (!nodig.has(vraag.url)) await hulp.delete(vraag);
};

// The page that brought this one here was read before there was somebody to keep it.
const begin = async () => {
  await Promise.all(vooraf.map((blad) => haal(wortel + blad)));
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  await Promise.all(open.map(({ url }) => haal(zonderHekje(url)).catch(() => null)));
  await skipWaiting();
};

addEventListener("install", (gebeurt) => gebeurt.waitUntil(begin()));
addEventListener("activate", (gebeurt) => gebeurt.waitUntil(Promise.all([ruimOp(), clients.claim()])));
addEventListener("fetch", (gebeurt) => {
  const { request } = gebeurt;
  const adres = new URL(request.url);
  if (request.method !== "GET" || !adres.href.startsWith(wortel)) return;
  if (request.mode === "navigate") gebeurt.respondWith(bladzijde(request, adres, (werk) => gebeurt.waitUntil(werk.catch(() => null))));
  else if (adres.href.startsWith(wortel + socialeKaart.hulpstukken)) gebeurt.respondWith(caches.match(request).then((stuk) => stuk || fetch(request)));
});
