// Numbers in a question.

const VOOR = /^(ben|is|zijn|van|word|wordt|net|bijna|begin|eind|midden)$/; // before an age
const DUUR = /^(al|sinds|na|over|binnen|in|elke|laatste|afgelopen|paar|per|gezin|huishouden)$/; // before how long or how many
const JAREN = /^(jaar|jarige?|jr|plus)$/; // after an age
const ANDERS = /^(euro|kind|kinderen|personen|mensen|man|uur|kamers|procent|keer|achter|geleden|getrouwd|gewerkt|lang|later|samen|terug|ziek)$/; // after what is none
const MAANDEN = /^(maand|maanden|week|weken|dagen)$/;

const TELWOORDEN = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(" ");
const TIENTALLEN = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");

// What a word counts: 19 of “19”, “negentien” and “negentienjarige”; NaN when it is no number below a hundred.
const getalVan = (woord) => {
  const kaal = woord.replace(/jarige?$|plus(ser)?$/, "");
  if (/^\d{1,2}$/.test(kaal)) return Number(kaal);
  if (TELWOORDEN.includes(kaal)) return TELWOORDEN.indexOf(kaal);
  const [, een, tien] = /^(?:(.+)en)?(.+tig)$/.exec(kaal) || [];
  return TIENTALLEN.includes(tien) && (!een || TELWOORDEN.includes(een)) ? 20 + 10 * TIENTALLEN.indexOf(tien) + (een ? TELWOORDEN.indexOf(een) : 0) : NaN;
};

// How many or how long (20 jaar, 3 kinderen, 120 euro) is no word to look for; how old somebody is may be.
export const isAantal = (alle, i, kent) => /^\d+$/.test(alle[i]) && (!kent(alle[i]) || (alle.length > 3 && /^(jaar|wek|dag|uur|euro|kind|keer)/.test(alle[i + 1] || "") && !VOOR.test(alle[i - 1] || "")));

// Whether this number is an age: “ik ben 17”, “kind van 3”, “66 jaar”, “negentienjarige”, “van 7 en 9”.
const isLeeftijd = (alle, i) => {
  const [vorige = "", volgende = "", daarna = ""] = [alle[i - 1], alle[i + 1], alle[i + 2]];
  if (isNaN(getalVan(alle[i])) || ANDERS.test(volgende) || DUUR.test(vorige)) return false;
  if (JAREN.test(volgende)) return !ANDERS.test(daarna);
  if (VOOR.test(vorige)) return !DUUR.test(alle[i - 2] || "") && alle[i] !== "een";
  return /jarige?$|plus(ser)?$/.test(alle[i]) || (/^(en|of)$/.test(vorige) && i > 1 && isLeeftijd(alle, i - 2));
};

// The ages that somebody names, in whole years: a baby of six months is 0.
export const leeftijden = (alle) =>
  alle.map((w, plek) => ({ plek, jaar: MAANDEN.test(alle[plek + 1] || "") ? 0 : getalVan(w) })).filter(({ plek }) => isLeeftijd(alle, plek));
