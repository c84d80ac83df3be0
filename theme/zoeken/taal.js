// The Dutch of the search engine: from what somebody typed to words, stems and sounds. Pure functions: all they keep is what
// they gave before.

// The same function, that works out each thing once: at every key only the last word of a question is new.
export const onthoud = (functie) => {
  const bekend = new Map();
  return (van) => {
    let uit = bekend.get(van);
    if (uit === undefined) bekend.set(van, (uit = functie(van)));
    return uit;
  };
};

// Lower case, without accents and apostrophes; what is left that is no letter or digit separates words.
const vlak = (tekst) =>
  tekst.toLowerCase().replace(/ı/g, "i").replace(/ł/g, "l").replace(/ß/g, "ss").normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u064b-\u065f\u200b-\u200f'’‘`´]/g, "")
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
export const stam = onthoud((woord) => {
  const klein = woord.replace(/^(.{3,}[^aeiou])jes?$/, "$1");
  return /^\d/.test(woord) ? woord : porter(klein).replace(/v$/, "f").replace(/z$/, "s").replace(/([^aeiouyèjs])s$/, "$1");
});

// How a word sounds, so that “voetzelbank” and “huurtoeslach” are heard as they were meant.
const KLANKEN = [
  [/sch(?=[aeiouy])/g, "sg"], [/isch/g, "is"], [/ch|gh/g, "g"], [/sj/g, "s"], [/ph/g, "f"], [/th/g, "t"], [/qu/g, "kw"], [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"], [/ck?/g, "k"], [/ei|ey|ij/g, "y"], [/auw?|ouw?/g, "ou"], [/eau/g, "o"], [/ae/g, "a"], [/ie/g, "i"], [/v/g, "f"],
  [/z/g, "s"], [/d(?=t|$)/g, "t"], [/b$/, "p"], [/w$/, ""], [/(.)\1+/g, "$1"],
];
export const klank = onthoud((woord) => KLANKEN.reduce((w, [teken, als]) => w.replace(teken, als), woord));

// Whether two words are at most `grens` slips apart: a letter too many, too few, other, or two that changed places.
export const afstand = (a, b, grens) => {
  if (Math.abs(a.length - b.length) > grens) return grens + 1;
  let eerder = [], rij = [], vorig = [];
  for (let j = 0; j <= b.length; j++) vorig.push(j);
  for (let i = 1; i <= a.length; i++) {
    let laagst = (rij[0] = i);
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(vorig[j] + 1, rij[j - 1] + 1, vorig[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, eerder[j - 2] + 1);
      rij[j] = d;
      if (d < laagst) laagst = d;
    }
    if (laagst > grens) return grens + 1;
    [eerder, vorig, rij] = [vorig, rij, eerder];
  }
  return vorig[b.length];
};

// Words that say nothing about what somebody looks for, among them the filler around a life event (ik ga net mijn …).
export const STOPWOORDEN = new Set(
  ("a aan aanvraag aanvragen acht af afgelopen al alle allemaal als alsjeblieft alstublieft altijd alweer an and ander andere " +
    "anderen anders avond bedankt beetje beginnen begint belde belt ben bent best bestaat beste betekent beter bewoner bij " +
    "bijna bijv blij blijf blijft blijven can client daar daarna daarom daarvoor dag dagen dan dank dat de deed denk denken " +
    "deze die dinsdag dit dla doe doen doet donderdag door doordat dr drie durf durft durven dus echt een eens eerst eerste " +
    "eigenlijk eindelijk elk elkaar elke en enzo er eraan erbij erg ergens erin ermee erop ervan even evt excuus ff for ga " +
    "gaan gaat gauw ge gebruik gebruiken gedaan geen gegaan gehad gekomen gekregen get geweest gewoon geworden gezegd ging " +
    "gisteren goed goedemiddag goedemorgen goedenavond graag groet groetjes gwn haar had hadden hallo have heb hebben hebt " +
    "heeft heel heet helaas hele helemaal help hem hen het hey hier hierbij hij hoe hoeveel hoge hoi hoog hoop hoopt hoor " +
    "hoort hopen horen how hulp hun i ie iedereen iem iemand iets ik in ineens inmiddels is ja jaar je jij jou jouw jullie kan " +
    "kben klant kom komen komt kon konden kost kreeg kregen krijg krijgen kun kunnen kunt kwam laat laatste laten later " +
    "liever lig ligt loopt lukken lukt maand maandag maanden maar mad mag me mee meer men meneer met mevrouw middag mij mijn " +
    "mijne misschien mn mocht moest moet moeten mogen momenteel morgen my na naar nadat need neem neemt negen nemen net niet " +
    "nodig nog nooit nu ochtend of ofzo om omdat ongeveer ons onze ook op over overal paar per precies probeer proberen " +
    "regelen simpelweg sinds soms sorry spreek sta staan staat steeds stel stelt stoor straks sturen stuur stuurt te tegen " +
    "ten ter terug terwijl the tien tijdens to toch toe tot totaal totdat tussen twee u uit uren uur uw vaak van vanaf " +
    "vanavond vandaag vannacht vanuit vanwege veel verder vertel vertellen via vier vijf vind vinden vindt volgende volgens " +
    "voor vooral voordat vorige vraag vraagt vragen vrijdag waar waarom wanneer want waren was wat we week weer weet weken " +
    "wel welke werd where wie wil wilde willen wist with woensdag word worden wordt wou you zal zat zaterdag ze zegt zei " +
    "zelf zelfs zes zetten zeven zich zie zien ziet zij zijn zit zn zo zodat zoek zoeken zoekt zogenaamd zondag zonder zou zoveel gebeurt nie ervoor terecht gevonden gebeld zichzelf zwager schoonmoeder schoonzus tante oom neef nicht").split(" "),
);

// Words that say little: who it is about and what everybody does. They count, but not as much as what somebody needs.
export const ZWAK = new Set(
  ("wij alleen niemand man vrouw zoon zoontje dochter dochtertje kind kinderen kleine moeder vader ouder ouders mama papa opa " +
    "oma oudere ouderen vriend vriendin buurman buurvrouw buren familie gezin mens mensen meisje jongen jongens jongeren " +
    "broer zus thuis huis huisje leven geld euro cent zeggen maken maak gemaakt kopen koop betalen betaal betaald rond samen " +
    "nieuw nieuwe oud oude groot grote klein snel lang korte kort werk werken hulp helpt helpen niks niets alles weinig weg " +
    "slecht bang leeg halen haal geven geef gebracht brengen breng lopen loop rijden klaar eigen situatie probleem problemen " +
    "idee kans gemeente zaak ding dingen spullen plek plaats adres straat deur tafel kwijt vast tijd goede goedkoop goedkope " +
    "duur dure gratis speciaal extra bepaald snap begrijp ken woon woont wonen wonende stoppen stopt gestopt fixen dagje " +
    "kleintje buurt wijk minder onder vorig vorige jaren algemeen flat werkt woonde gewoond onbetaalbaar omhoog kleinzoon kleindochter tweede").split(" "),
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
    const achter = woord.slice(i), rechts = stam(achter);
    const praat = achter.length > 2 && STOPWOORDEN.has(achter); // sjoelavond: the evening says nothing
    if ((!kent(rechts) && !praat) || (achter.length < 4 && i < 5)) continue;
    const voor = woord.slice(0, i);
    for (const links of [voor, voor.replace(/(s|en|er|n|e)$/, "")]) {
      if (links.length >= 4 && kent(stam(links))) return praat ? [stam(links)] : [stam(links), rechts];
    }
  }
  return [];
};

// Other forms of a word that a stemmer leaves alone: baantje → baan, gerepareerd → repareer, afgelost → aflos, valt → vallen, gevallen.
export const verbuigingen = (woord) => {
  const deelwoord = /^(af|aan|op|uit|in|om|door|mee|bij|terug|weg|over|voor|schoon|vast|los)?ge(.{3,}?)(en|d|t)?$/.exec(woord);
  const [, doet] = /^(.{3,}?)[dt]e?n?$/.exec(woord) || [];
  const heel = doet && (/[^aeiou][aeiou][^aeiouw]$/.test(doet) ? `${doet}${doet.slice(-1)}en` : `${doet}en`);
  return [
    ...(/^ال../.test(woord) ? [woord.slice(2)] : []), // the Arabic article
    ...(/je?s?$/.test(woord) ? [woord.replace(/(et|[tpk])?jes?$/, "")] : []),
    ...(deelwoord ? [(deelwoord[1] || "") + deelwoord[2], (deelwoord[1] || "") + deelwoord[2] + (deelwoord[3] || "")] : []),
    ...(doet ? [doet, heel, `ge${heel}`] : []),
  ];
};
