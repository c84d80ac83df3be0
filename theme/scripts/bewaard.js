// All that somebody lets this site keep in a browser: a list of records, two answers and a switch (`bewaker.js` keeps what was
// read). None of it ever leaves it. Who changes it makes the event “bewaard” on the document, also when another tab did.
const LIJST = "mijn-lijst"; // a JSON array of ids, in the order in which they were added
const HEB = "ik-heb"; // words out of: stadspas, bijstand
const geweigerd = new Map(); // what the browser would not keep: it holds for this page only
let bewaart = true;

// Whether the browser keeps what it is given.
export const blijft = () => bewaart;

export const meld = () => document.dispatchEvent(new Event("bewaard"));

const lees = (naam) => {
  if (geweigerd.has(naam)) return geweigerd.get(naam);
  try {
    return localStorage.getItem(naam) || "";
  } catch (fout) {
    bewaart = false;
    return "";
  }
};

const schrijf = (naam, waarde) => {
  try {
    if (waarde) localStorage.setItem(naam, waarde);
    else localStorage.removeItem(naam);
    geweigerd.delete(naam);
  } catch (fout) {
    bewaart = false;
    geweigerd.set(naam, waarde);
  }
  meld();
};

// The ids of one's own list.
export const leesLijst = () => {
  try {
    return [...new Set(JSON.parse(lees(LIJST)).filter((id) => typeof id === "string"))];
  } catch (fout) {
    return []; // nothing there, or nothing of ours
  }
};
export const zetLijst = (ids) => schrijf(LIJST, ids.length ? JSON.stringify([...new Set(ids)]) : "");
export const wissel = (id) => zetLijst(leesLijst().includes(id) ? leesLijst().filter((ander) => ander !== id) : [...leesLijst(), id]);

// What somebody said to have.
export const leesHeb = () => lees(HEB).split(" ").filter(Boolean);
export const zetHeb = (woord, ja) => schrijf(HEB, [...leesHeb().filter((ander) => ander !== woord), ...(ja ? [woord] : [])].join(" "));

// A switch is "1" or not there.
export const staatAan = (schakelaar) => lees(schakelaar) === "1";
export const zetOm = (schakelaar) => schrijf(schakelaar, staatAan(schakelaar) ? "" : "1");
