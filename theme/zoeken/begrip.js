// What somebody means: which words count and how each can be found.
import { plat } from "./lijsten.js";
import { STOPWOORDEN, ZWAK, delen, klank, stam, verbuigingen } from "./taal.js";

// How the words sound that say nothing, or little; and the stems of those: leeft is as weak as leven.
const klanken = (woorden) => new Set([...woorden].filter((w) => w.length > 3).map(klank));
const STOPKLANKEN = klanken(STOPWOORDEN);
const ZWAKKLANKEN = klanken(ZWAK);
const ZWAKSTAMMEN = new Set([...ZWAK].map(stam));

export const begrip = (index, boek) => {
  const ZEKER = 0.7; // what a word is worth that is heard as one of ours
  const GELEZEN = 0.9; // and what two words are worth that are one of ours to the letter
  const VREEMD = 0.2; // of the words of a question
  const vreemd = new Set(index.vreemd.split("|"));
  const { kent, zeldzaam, synoniemen, langsteFrase, klankgenoten, gelijkend, metBegin, metZelfdeBegin } = boek;

  // A way to find a word: the terms that stand for it, what they are worth, and which stage this was.
  const weg = (trap, waarde, ...naar) => ({ trap, waarde, naar: naar.filter(kent) });
  // `taal` is the language of a word that was typed as it is written, `geraden` of one that only looks like it.
  const viaSynoniem = (s, waarde, geraden) => (synoniemen.get(s) || []).map(({ naar, taal }) => Object.assign(weg("synoniem", waarde, ...naar), geraden ? { geraden: taal } : { taal }));
  const viaTerm = (term, waarde, trap) => (kent(term) ? [weg(trap, waarde, term)] : viaSynoniem(term, waarde, true));
  const viaTermen = (termen, waarde, trap) => plat(termen.map((term) => viaTerm(term, waarde, trap)));

  const wegen = (woord, laatste) => {
    const s = stam(woord);
    const gevonden = kent(s) ? [weg("precies", 1, s), ...viaSynoniem(s, 0.5)] : viaSynoniem(s, 1);
    const stukken = woord.length > 7 ? delen(woord, kent) : [];
    if (stukken.length) gevonden.push(weg("samenstelling", gevonden.length ? 0.5 : 0.9, ...stukken));
    if (laatste && s.length > 2) gevonden.push(...metBegin(s).map((t) => weg("begin", (gevonden.length ? 0.35 : 0.7) * Math.min(1, 0.4 + (0.7 * s.length) / t.length), t)));
    // A common word stays common: what it brings along may not weigh more than the word itself.
    if (kent(s)) gevonden.forEach((w) => (w.hoogstens = zeldzaam(s)));
    // An unknown compound may as well be a slip in a known one: kinderbeslag.
    if (stukken.length && !kent(s)) gevonden.push(...viaTermen(gelijkend(s, 2), 0.8, "typfout"));
    const korter = () => [1, 2, 3].map((n) => s.slice(0, -n)).filter((t) => t.length > 4 && kent(t)).map((t) => weg("begin", 0.45, t));
    if (gevonden.some((w) => w.naar.length)) return s.length > 6 ? [...gevonden, ...korter()] : gevonden;
    for (const stap of [
      () => viaTermen(verbuigingen(woord).map(stam), 0.9, "verbuiging"),
      () => viaTermen(klankgenoten(s), s.length > 4 ? 0.85 : 0.5, "klank"),
      () => viaTermen(gelijkend(s, 2), 0.7, "typfout"),
      () => viaTermen(gelijkend(woord, 2), 0.7, "typfout"), // zwemels: what looked like an ending is none
      () => {
        const halve = woord.length > 7 ? delen(woord, (deel) => kent(deel) || klankgenoten(deel).length > 0) : [];
        return halve.length ? [weg("samenstelling", 0.7, ...halve.map((deel) => (kent(deel) ? deel : klankgenoten(deel)[0])))] : [];
      },
      () => (s.length > 3 ? metBegin(s).map((t) => weg("begin", 0.6, t)) : []),
      () => (s.length > 6 ? korter() : []),
      () => metZelfdeBegin(s).map((t) => weg("begin", 0.4, t)),
      () => viaTermen(gelijkend(s, 3), 0.45, "typfout"),
    ]) {
      const uit = stap().filter((w) => w.naar.length);
      if (uit.length) return uit;
    }
    return [];
  };

  // The ways of some words together: a phrase that is a synonym, or a word that was written apart (voetsel bank).
  const samen = (stuk) => {
    const uit = viaSynoniem(stuk.map(stam).join(" "), 0.9);
    if (stuk.length < 4 && !stuk.every((w) => STOPWOORDEN.has(w) && w.length > 1)) {
      const aaneen = stam(stuk.join(""));
      if (kent(aaneen) || synoniemen.has(aaneen)) uit.push(...viaTerm(aaneen, 0.9, "los"));
      else if (stuk.length === 2 && aaneen.length > 6 && stuk.some((w) => !STOPWOORDEN.has(w) && !kent(stam(w)) && !synoniemen.has(stam(w)))) uit.push(...viaTermen(gelijkend(aaneen, aaneen.length > 9 ? 3 : 2), 0.8, "los"));
    }
    return uit.filter((w) => w.naar.length);
  };

  // Also a word that we do not know and that sounds like one: hog, hullup.
  const klinktAls = (woord, klankenVan) => klankenVan.has(klank(woord)) && !kent(stam(woord)) && !synoniemen.has(stam(woord));
  const isStopwoord = (woord) => STOPWOORDEN.has(woord) || klinktAls(woord, STOPKLANKEN);
  const isZwak = (woord) => ZWAKSTAMMEN.has(stam(woord)) || klinktAls(woord, ZWAKKLANKEN);

  // What somebody typed, word by word, each with the ways in which it can be found.
  const begrijp = (alle, overslaan, ookZonder) => {
    const inhoudelijk = alle.map((w, i) => !overslaan.has(i) && !isStopwoord(w));
    const alles = !inhoudelijk.some(Boolean) && !overslaan.size;
    const delen_ = alle.map((woord, i) => ({
      woord,
      zwaarte: isZwak(woord) ? 0.35 : 1,
      telt: inhoudelijk[i] || alles,
      wegen: inhoudelijk[i] || alles ? wegen(woord, i === alle.length - 1) : [],
    }));
    for (let i = 0; i < alle.length; i++) {
      for (let n = 2; n <= langsteFrase() && i + n <= alle.length; n++) {
        const nieuwe = samen(alle.slice(i, i + n));
        if (!nieuwe.length) continue;
        const geteld = delen_.slice(i, i + n).filter((d) => d.telt);
        for (const deel of geteld.length ? geteld : [delen_[i]]) {
          deel.telt = true;
          deel.wegen.push(...nieuwe);
        }
      }
    }
    const over = delen_.filter((d) => d.telt);
    if (!ookZonder && over.every((d) => d.zwaarte < 1)) over.forEach((d) => (d.zwaarte = 1)); // all that was asked says little
    // Two words that make one in our records: kleding voor kinderen → kinderkleding, toeslag voor energie → energietoeslag.
    over.forEach((deel, i) => {
      const ander = over[i + 1];
      if (!ander) return;
      for (const [a, b] of [[deel.woord, ander.woord], [ander.woord, deel.woord]]) {
        for (const geheel of [a + b, `${a}s${b}`, `${stam(a)}er${b}`, stam(a) + b, `${stam(a)}en${b}`].map(stam)) {
          if (kent(geheel)) [deel, ander].forEach((d) => d.wegen.push(weg("samenstelling", 0.9, geheel)));
        }
      }
    });
    return over;
  };

  // The number in `talen` of the language of which most words are; 0 is Dutch. A word that only looks like one of another
  // language does not make it that, unless its letters are not ours.
  const andereTaal = (begrepen) => {
    const stemmen = new Map();
    let zeker = false;
    for (const { woord, wegen } of begrepen) {
      for (const taal of new Set(wegen.map((w) => w.taal || w.geraden))) if (taal) stemmen.set(taal, (stemmen.get(taal) || 0) + 1);
      zeker = zeker || woord > "~" || wegen.some((w) => w.taal);
    }
    return zeker ? [...stemmen.keys()].sort((a, b) => stemmen.get(b) - stemmen.get(a))[0] || 0 : 0;
  };

  // Whether so much is unknown that it may be another language. Those words are in a script of their own (`leer`).
  const misschienVreemd = (alle, begrepen) => {
    const zeker = ({ trap, waarde }) => waarde >= (trap === "los" ? GELEZEN : ZEKER);
    const isVreemd = ({ woord, wegen }, i) => {
      if (woord > "~" || vreemd.has(stam(woord))) return true;
      const halfGetypt = i === begrepen.length - 1 && wegen.some(({ trap }) => trap === "begin");
      return !halfGetypt && !wegen.some(zeker);
    };
    const aantal = begrepen.filter(isVreemd).length;
    return aantal > 0 && aantal >= VREEMD * alle.length;
  };

  return { begrijp, andereTaal, misschienVreemd };
};
