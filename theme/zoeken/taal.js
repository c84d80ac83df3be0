// The Dutch of the search engine: from what somebody typed to words, stems and sounds. Pure functions, no state.
// Lower case, without accents and apostrophes; what is left that is no letter or digit separates words.
const vlak = (tekst) =>
  tekst.toLowerCase().replace(/ı/g, "i").replace(/ł/g, "l").replace(/ß/g, "ss").normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u200b-\u200f'’‘`´]/g, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (cijfer) => cijfer.charCodeAt(0) % 16);

// Letters and digits, as part of an expression: Chrome 60 and iOS 12 do not know \p{L}.
export const LETTERS = "A-Za-z\\dÀ-ÖØ-öø-\\u05ff\\u0620-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufefc";
const WOORD = new RegExp(`[${LETTERS}]+`, "g");

// Three digits that were said one by one are one number: 1-1-2, 1 1 2, een een twee.
const CIJFERS = { een: 1, twee: 2, drie: 3 };
const alsGetal = (tekst) =>
  tekst.replace(/\b(\d|een)[-. ]+(\d|een)[-. ]+(\d|twee|drie)\b/g, (_, ...drie) => drie.slice(0, 3).map((c) => CIJFERS[c] || c).join(""));

export const woorden = (tekst) => alsGetal(vlak(tekst)).match(WOORD) || [];

// Where R1 starts: after the first consonant that follows a vowel, from `vanaf` on.
const gebied = (woord, vanaf) => {
  const plek = woord.slice(vanaf).search(/[aeiouyè][^aeiouyè]/);
  return plek < 0 ? woord.length : vanaf + plek + 2;
};

const enkel = (woord) => (/(kk|dd|tt)$/.test(woord) ? woord.slice(0, -1) : woord);

// The stem of a word: the Porter algorithm for Dutch as Snowball publishes it (https://snowballstem.org/algorithms/dutch_porter/stemmer.html).
export const porter = (woord) => {
  let w = woord.replace(/^y/, "Y").replace(/([aeiouyè])y/g, "$1Y").replace(/([aeiouyè])i(?=[aeiouyè])/g, "$1I");
  const r1 = Math.max(3, gebied(w, 0));
  const r2 = gebied(w, gebied(w, 0));
  const eindigt = (uitgang, waar) => w.endsWith(uitgang) && w.length - uitgang.length >= waar;
  const knip = (uitgang) => (w = w.slice(0, w.length - uitgang.length));
  const zonderEn = (uitgang) => {
    const rest = w.slice(0, w.length - uitgang.length);
    if (eindigt(uitgang, r1) && /[^aeiouyè]$/.test(rest) && !rest.endsWith("gem")) w = enkel(rest);
  };
  const zonderIg = () => eindigt("ig", r2) && !w.endsWith("eig") && knip("ig");
  let eWeg = false;
  const zonderE = () => {
    eWeg = eindigt("e", r1) && /[^aeiouyè]e$/.test(w);
    if (eWeg) w = enkel(knip("e"));
  };

  if (w.endsWith("heden")) {
    if (eindigt("heden", r1)) w = knip("heden") + "heid";
  } else if (w.endsWith("ene")) zonderEn("ene");
  else if (w.endsWith("en")) zonderEn("en");
  else {
    const s = w.endsWith("se") ? "se" : w.endsWith("s") ? "s" : "";
    if (s && eindigt(s, r1) && /[^aeiouyèj]$/.test(w.slice(0, -s.length))) knip(s);
  }
  zonderE();
  if (eindigt("heid", r2) && !w.endsWith("cheid")) {
    knip("heid");
    zonderEn("en");
  }
  const ing = w.endsWith("end") ? "end" : w.endsWith("ing") ? "ing" : "";
  if (ing) {
    if (eindigt(ing, r2)) {
      knip(ing);
      if (!zonderIg()) w = enkel(w);
    }
  } else if (w.endsWith("ig")) zonderIg();
  else if (w.endsWith("lijk")) {
    if (eindigt("lijk", r2)) {
      knip("lijk");
      zonderE();
    }
  } else if (eindigt("baar", r2)) knip("baar");
  else if (eindigt("bar", r2) && eWeg) knip("bar");
  return w.replace(/([^aeiouyè])(aa|ee|oo|uu)([^aeiouyèI])$/, (_, voor, klinkers, na) => voor + klinkers[0] + na).toLowerCase();
};

// What we add to Porter: brieven/brief, huizen/huis and fietsen/fiets become one, and so do kind and kindje.
const bekend = new Map();
export const stam = (woord) => {
  if (bekend.has(woord)) return bekend.get(woord);
  const klein = woord.replace(/^(.{3,}[^aeiou])jes?$/, "$1");
  const s = /^\d/.test(woord) ? woord : porter(klein).replace(/v$/, "f").replace(/z$/, "s").replace(/([^aeiouyèjs])s$/, "$1");
  bekend.set(woord, s);
  return s;
};

// How a word sounds, so that “voetzelbank” and “huurtoeslach” are heard as they were meant.
const gehoord = new Map();
const KLANKEN = [
  [/sch(?=[aeiouy])/g, "sg"], [/isch/g, "is"], [/ch|gh/g, "g"], [/sj/g, "s"], [/ph/g, "f"], [/th/g, "t"], [/qu/g, "kw"], [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"], [/ck?/g, "k"], [/ei|ey|ij/g, "y"], [/auw?|ouw?/g, "ou"], [/eau/g, "o"], [/ae/g, "a"], [/ie/g, "i"], [/v/g, "f"],
  [/z/g, "s"], [/d(?=t|$)/g, "t"], [/b$/, "p"], [/w$/, ""], [/(.)\1+/g, "$1"],
];
export const klank = (woord) => {
  let k = gehoord.get(woord);
  if (k === undefined) gehoord.set(woord, (k = KLANKEN.reduce((w, [teken, als]) => w.replace(teken, als), woord)));
  return k;
};

// Whether two words are at most `grens` slips apart: a letter too many, too few, other, or two that changed places.
export const afstand = (a, b, grens) => {
  if (Math.abs(a.length - b.length) > grens) return grens + 1;
  let eerder = [], vorig = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    let laagst = i;
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(vorig[j] + 1, rij[j - 1] + 1, vorig[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, eerder[j - 2] + 1);
      rij.push(d);
      if (d < laagst) laagst = d;
    }
    if (laagst > grens) return grens + 1;
    eerder = vorig;
    vorig = rij;
  }
  return vorig[b.length];
};

// Words that say nothing about what somebody looks for, among them the filler around a life event (ik ga net mijn …).
export const STOPWOORDEN = new Set(
  ("aan af al alle alleen allemaal als altijd andere beetje ben bent bewoner bij client daar dag dagen dan dat de deze die dit doe " +
    "doen door drie dus een eens elk elke en er even ga gaan gaat ge geen gekregen geworden goed graag had heb hebben hebt heeft heel " +
    "helemaal het hier hij hoe hoge hoog hulp iemand iets ik in ineens is ja jaar je jij jou jouw kan klant kom komen komt kon kun " +
    "kunnen kunt laat laten loopt maar me mee meer men met mij mijn moet moeten mogen na naar neem neemt nemen net niet nog nu of om " +
    "omdat ons ook op over sta staan staat te terug toch toe tot twee u uit uw van vanuit veel vinden voor vraag vragen waar waarom " +
    "want waren was wat we week weer wel werd wie wil willen word worden wordt zal ze zegt zelf zetten zich zij zijn zit zo zoek " +
    "zoeken zonder zou aanvraag aanvragen krijg krijgen nodig regelen via " +
    "an and can dla for get have help how my need of the to want where with you").split(" "),
);

// The words that say something; all of them when none does.
export const inhoud = (tekst) => {
  const alle = woorden(tekst);
  const over = alle.filter((w) => !STOPWOORDEN.has(w));
  return over.length ? over : alle;
};

// The two halves of a compound when both are words we know: kinderkleding → kind, kleding. Linking letters fall out.
export const delen = (woord, kent) => {
  for (let i = woord.length - 3; i >= 4; i--) {
    const rechts = stam(woord.slice(i));
    if (!kent(rechts) || (woord.length - i < 4 && i < 5)) continue;
    const voor = woord.slice(0, i);
    for (const links of [voor, voor.replace(/(s|en|er|n|e)$/, "")]) {
      if (links.length >= 4 && kent(stam(links))) return [stam(links), rechts];
    }
  }
  return [];
};

// Other forms of a word that a stemmer leaves alone: baantje → baan, gerepareerd → repareer, afgelost → aflos.
export const verbuigingen = (woord) => {
  const deelwoord = /^(af|aan|op|uit|in|om|door|mee|bij|terug|weg|over|voor)?ge(.{3,}?)(en|d|t)?$/.exec(woord);
  return [
    ...(/je?s?$/.test(woord) ? [woord.replace(/(et|[tpk])?jes?$/, "")] : []),
    ...(deelwoord ? [(deelwoord[1] || "") + deelwoord[2], (deelwoord[1] || "") + deelwoord[2] + (deelwoord[3] || "")] : []),
  ];
};
