// What to say to who comes from paper. Paper says in its QR code when it was printed: #e2026-11-22, and on a card also the
// mark of what it says, #e2026-11-22.7h3k.
import { inWoorden } from "../../scripts/dag.js";

const MEESTE = 5; // a longer list helps nobody who reads with difficulty

// The day and the mark behind the #, or nothing when that is no edition of today or before. A scanner may add a space, a
// dot or capitals.
export const leesEditie = (hekje, nu) => {
  const tekst = hekje.replace(/%20/g, " ").toLowerCase();
  const [, dag, merk = ""] = /^#e(\d{4}-\d\d-\d\d)(?:\.([0-9a-z]{4}))?[.\s]*$/.exec(tekst) || [];
  const tijd = new Date(dag || NaN);
  const bestaat = !isNaN(tijd) && tijd.toISOString().slice(0, 10) === dag; // 31 February does not
  return bestaat && dag <= nu ? { dag, merk } : null;
};

// What changed after `vanaf` until today, each thing once.
const nieuwSinds = (vanaf, nu, wijzigingen) => {
  const gezegd = new Set();
  return wijzigingen.filter((w) => {
    const zin = `${w.van} ${w.wat}`;
    return vanaf < w.sinds && w.sinds <= nu && !gezegd.has(zin) && gezegd.add(zin);
  });
};

// Not every change has a day, so this is never all of it; and what changed in a list stands on another page.
const metNieuws = (kop, nieuw, waar) => ({
  kop: `${kop} Dit is in elk geval veranderd:`,
  nieuw: nieuw.slice(0, MEESTE),
  meer: nieuw.length > MEESTE,
  slot: `Op deze ${waar} staat wat nu geldt.`,
});

// Only a sentence, or a heading, some changes and a closing sentence. A page of one record has a mark, a page with a list
// has none.
export const antwoord = ({ dag, merk: opPapier }, { merk: merkNu, gemaakt, nagekeken, onzeker, wijzigingen }, nu) => {
  const merk = merkNu && opPapier;
  const wat = merk ? "kaartje" : "boekje of poster";
  const van = `van ${inWoorden(dag)}`;
  const klopt = merk && merk === merkNu;
  // With the same mark the card was still right when this page was made; only what happened later counts.
  const nieuw = nieuwSinds(klopt && gemaakt > dag ? gemaakt : dag, nu, wijzigingen);
  if (nieuw.length) return metNieuws(`Je ${wat} is ${van}.`, nieuw, merkNu ? "bladzijde" : "site");
  const keken = nagekeken ? ` We keken dit na op ${inWoorden(nagekeken)}.` : "";
  // An older copy of the page, kept by the browser.
  if (dag > gemaakt) return { kop: `Je ${wat} ${van} is nieuwer dan deze bladzijde. Die is van ${inWoorden(gemaakt)}. Twijfel je? Bel dan.` };
  const nog = gemaakt < nu ? `klopte nog op ${inWoorden(gemaakt)}` : "klopt nog";
  if (klopt && onzeker) return { kop: `Je ${wat} ${van} is nog hetzelfde als deze bladzijde. Maar we weten niet of alles nog zo is. Bel eerst.` };
  if (klopt) return { kop: `Je ${wat} ${van} ${nog}.${keken}` };
  if (merk) return { kop: `Er is iets veranderd sinds je ${wat} ${van}. Hieronder lees je wat nu geldt.` };
  return { kop: `Je ${wat} is ${van}. Deze bladzijde is gemaakt op ${inWoorden(gemaakt)}.${keken} Twijfel je? Bel dan.` };
};
