// Reading a page aloud, with the voice of the browser.
const stem = window.speechSynthesis;
const GEEN_TEKST = ".acties, .delen, .professionals, .trefwoorden, .herkomst";
const TEKST = ["h1", "h2", "h3", "p", "li", "tr"].map((naam) => `article ${naam}`).join();
let leest = false;

export const kanVoorlezen = () => !!stem;

const zeg = (knop, tekst) => (knop.querySelector("span").textContent = tekst);

const zwijg = (knop) => {
  stem.cancel();
  leest = false;
  zeg(knop, "Lees voor");
};

// Short pieces: some browsers stop in the middle of a long one.
const stukken = () =>
  [...document.querySelectorAll(TEKST)]
    .filter((element) => element.offsetParent !== null && !element.closest(GEEN_TEKST))
    .map((element) => element.innerText.trim())
    .filter(Boolean);

// Starts, or stops when it was reading.
export const leesVoor = (knop) => {
  if (leest) return zwijg(knop);
  leest = true;
  zeg(knop, "Stop");
  stukken().forEach((tekst, nummer, alle) => {
    const zin = new SpeechSynthesisUtterance(tekst);
    zin.lang = "nl-NL";
    if (nummer === alle.length - 1) zin.onend = () => zwijg(knop);
    stem.speak(zin);
  });
};

export const houdOp = () => stem.cancel();
