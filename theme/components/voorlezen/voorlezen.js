// Reading the main text aloud. The button is there when the browser has a Dutch voice.
import { stukken } from "./stukken.js";

const EERSTE_WACHT = 8000; // milliseconds in which a voice has to begin
const LANGSTE_STUK = 60000;
const spraak = window.speechSynthesis;
const balk = document.querySelector(".voorlezen");
const knop = balk.querySelector("[data-actie=lees-voor]");
const pauze = balk.querySelector("[data-actie=pauze]");
const bericht = balk.querySelector("[role=status]");
const markeringen = window.Highlight && window.CSS.highlights;

// `ronde` changes whenever the voice is stopped: what it says of an earlier round means nothing.
const lezing = { stand: "stil", ronde: 0, stukken: [], nu: 0, klok: 0 };

const rang = ({ lang, localService }) => (/^nl.nl$/i.test(lang) ? 0 : 2) + (localService ? 0 : 1);
const kiesStem = () =>
  spraak.getVoices().filter(({ lang }) => /^nl\b|^nl_/i.test(lang)).reduce((beste, stem) => (beste && rang(beste) <= rang(stem) ? beste : stem), null);

const tekenKnoppen = () => {
  const { stand } = lezing;
  balk.classList.toggle("voorlezen--bezig", stand !== "stil");
  knop.hidden = stand === "stil" && !kiesStem();
  knop.querySelector("span").textContent = stand === "stil" ? "Lees voor" : "Stop";
  pauze.querySelector("span").textContent = stand === "wacht" ? "Verder" : "Pauze";
  if (stand === "stil" && document.activeElement === pauze) knop.focus();
  pauze.hidden = stand === "stil";
};

const wis = () => {
  const gelezen = document.querySelector(".wordt-gelezen");
  if (gelezen) gelezen.classList.remove("wordt-gelezen");
  if (markeringen) markeringen.delete("voorlezen");
};
const wijsAan = ({ blok, bereik }) => {
  wis();
  blok.classList.add("wordt-gelezen");
  if (markeringen) markeringen.set("voorlezen", new window.Highlight(bereik));
  const { top, bottom } = bereik.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight - balk.offsetHeight) return;
  const rustig = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  blok.scrollIntoView({ block: "nearest", behavior: rustig ? "auto" : "smooth" });
};

const zwijg = (stand) => {
  lezing.ronde++;
  lezing.stand = stand;
  clearTimeout(lezing.klok);
  spraak.cancel();
  tekenKnoppen();
};
const houdOp = (tekst = "") => {
  zwijg("stil");
  wis();
  bericht.textContent = tekst;
};
const mislukt = () => houdOp("Voorlezen lukt hier niet.");

const wachtHoogstens = (tijd) => {
  clearTimeout(lezing.klok);
  lezing.klok = setTimeout(mislukt, tijd);
};

// An utterance that nothing holds on to may never say that it ended.
const spreekUit = (stuk, nummer, stem) => {
  const { ronde } = lezing;
  const zin = (stuk.zin = new SpeechSynthesisUtterance(stuk.tekst));
  const bij = (doe) => (gebeurtenis) => {
    if (ronde !== lezing.ronde) return;
    wachtHoogstens(LANGSTE_STUK);
    doe(gebeurtenis);
  };
  zin.lang = "nl-NL";
  zin.voice = stem;
  zin.onstart = bij(() => {
    lezing.nu = nummer;
    wijsAan(stuk);
  });
  zin.onend = bij(() => {
    lezing.nu = nummer + 1;
    if (lezing.nu === lezing.stukken.length) houdOp();
  });
  zin.onerror = bij(({ error }) => error === "interrupted" || error === "canceled" || mislukt());
  spraak.speak(zin);
};

// All at once, so that a voice that never tells where it is goes on as well.
const leesVanaf = (begin) => {
  const stem = kiesStem();
  lezing.ronde++;
  lezing.stand = "leest";
  bericht.textContent = "";
  if (spraak.speaking || spraak.pending) spraak.cancel();
  tekenKnoppen();
  wachtHoogstens(EERSTE_WACHT);
  lezing.stukken.slice(begin).forEach((stuk, plaats) => spreekUit(stuk, begin + plaats, stem));
};

const leesVoor = () => {
  if (lezing.stand !== "stil") return houdOp();
  lezing.nu = 0;
  lezing.stukken = stukken(document.getElementById("inhoud"));
  leesVanaf(0);
};

if (spraak) {
  knop.addEventListener("click", leesVoor);
  // Its own pause does not work on Android; so it goes on at the beginning of the sentence.
  pauze.addEventListener("click", () => (lezing.stand === "wacht" ? leesVanaf(lezing.nu) : zwijg("wacht")));
  addEventListener("pagehide", () => houdOp());
  spraak.onvoiceschanged = tekenKnoppen; // voices may come later
  tekenKnoppen();
}
