// The search engine: from a question to what answers it, best first, each with the reasons why it was found.
import { vraagVan } from "../components/zoekveld/adres.js";
import { isAantal, leeftijden } from "./aantallen.js";
import { begrip } from "./begrip.js";
import { eldersZoeker } from "./elders.js";
import { rijen } from "./kolommen.js";
import { plat } from "./lijsten.js";
import { noodzoeker } from "./nood.js";
import { stam, woorden } from "./taal.js";
import { kiesAntwoorden } from "./uitkomst.js";
import { aaneen, wijkzoeker } from "./wijken.js";
import { leesIndex, woordenboek } from "./woordenboek.js";

// What is longer, is cut: nobody asks so much, and the time grows with it.
const HOOGSTENS = { woorden: 30, letters: 40 };
const KLEIN = 12; // the age of a younger child is no word to look for: it stands in what is for all children of a group
// Who asks what there is for somebody, asks for an overview: a page before a record.
const BREED = /\b(wat is er|wat kan ik|wat kunnen we|wat krijg|hulp|steun|iets|regelingen|potjes|recht) (allemaal |nog )?(voor|aanvragen|krijgen|regelen|op als)\b|\b(voor|als) (mensen|iemand|wie|ouders|gezinnen)\b|welke (hulp|regelingen|potjes)/;

// What a word is worth in each field, and how much of it a field covers. The numbers were tuned with bench/zoeken.py.
export const GEWICHT = { naam: 6, zoekwoord: 5.3, zin: 3.8, kort: 1.5, lijst: 1.4, tekst: 0.8 };
const DEKT = { naam: 0.7, zoekwoord: 0.9, zin: 1, kort: 0.25, lijst: 0.3, tekst: 0.25 };

// What else weighs.
const GERADEN = 0.3; // a way to find a word that is worth no more, is a guess
const ONBEKEND = 0.6; // what a word counts for that is not found
const TALIG = 0.1; // the same in another language
const PRAAT = 2.5; // words; of what is longer, more is talk
const LOS = 0.45; // of the points, for what covers none of the question
const DICHTBIJ = 4; // times as many in the wijk of the question
const OP_LEEFTIJD = 2.5; // of a rare word, for the page of the group of that age
const OVERZICHT = 1.7; // times as many for a page, when somebody asks for an overview
const GIDS = 0.25; // a page that covers more is an answer too
export const VIA_GIDS = 0.18; // of its points go to the records that it names
export const RANG = 0.04; // more for each step of `rang`: how often the lists name a record to begin with

export const zoekmachine = (zoekindex, maakBoek = woordenboek) => {
  const index = leesIndex(zoekindex);
  const boek = maakBoek(index);
  const vraagbegrip = begrip(index, boek);
  const { hulp, bladzijden, velden } = index, { kent, plekken, zeldzaam, hoogste } = boek;
  const { zoekNood, leerNood } = noodzoeker(index, kent);
  const zoekElders = eldersZoeker(index, kent), zoekWijken = wijkzoeker(index, kent);
  const eigen = aaneen(index.gemeente.naam), gestopt = [...hulp.keys()].filter((i) => hulp[i].gestopt);
  const alles = [...hulp, ...bladzijden, ...index.gaten]; // by the number of a document
  const eersteGat = hulp.length + bladzijden.length, eersteGroep = eersteGat - index.paginas.length - index.doelgroepen.length;
  const gewichten = velden.map((naam) => GEWICHT[naam]), dekkend = velden.map((naam) => DEKT[naam]);

  // Score of every document for these words, with the reasons. `dekking` is how much of what was asked a document covers: each
  // word is as telling as it is rare, a word that was only guessed covers less, and so does one that stands in running text.
  const weeg = (begrepen, anders) => {
    const scores = new Map(), gewogen = [];
    let totaal = 0, zeker = 0;
    const vreemd = anders ? TALIG : begrepen.length > 3 ? ONBEKEND * Math.min(1, PRAAT / begrepen.length) : ONBEKEND; // the longer a question, the more of it is talk
    begrepen.forEach(({ woord, zwaarte, wegen: manieren }, plek) => {
      const bekend = manieren.filter((w) => w.waarde > GERADEN);
      const telt = bekend.length ? zwaarte * Math.max(...bekend.map((w) => Math.min(w.hoogstens || hoogste, Math.max(...w.naar.map(zeldzaam))))) : zwaarte * vreemd * hoogste;
      totaal += telt;
      gewogen.push(telt);
      if (bekend.length) zeker += telt;
      const beste = new Map();
      const bied = (document, reden) => {
        const ander = beste.get(document);
        if (!ander || ander.punten < reden.punten) beste.set(document, reden);
      };
      for (const { trap, waarde, naar, hoogstens = hoogste } of manieren) {
        const som = new Map();
        for (const term of naar) {
          const telling = zwaarte * waarde * Math.min(hoogstens, zeldzaam(term));
          for (const [document, veld] of plekken(term)) {
            const eerder = som.get(document);
            const reden = { punten: (telling * gewichten[veld]) / naar.length, deel: 1 / naar.length, dekt: (waarde * dekkend[veld]) / naar.length, woord, plek, term, veld, trap };
            if (eerder) (eerder.punten += reden.punten), (eerder.deel += reden.deel), (eerder.dekt += reden.dekt);
            else if (naar.length > 1) som.set(document, reden); // with one term there is nothing to add up
            else bied(document, reden);
          }
        }
        for (const [document, reden] of som) {
          reden.punten *= reden.deel; // half of a phrase is worth less than half of it
          bied(document, reden);
        }
      }
      for (const [document, reden] of beste) {
        const score = scores.get(document) || { punten: 0, gedekt: 0, dekking: 0, redenen: [] };
        score.punten += reden.punten;
        score.gedekt += telt * reden.dekt;
        score.redenen.push(reden);
        scores.set(document, score);
      }
    });
    for (const score of scores.values()) {
      score.dekking = totaal ? score.gedekt / totaal : 0;
      score.punten *= LOS + (1 - LOS) * score.dekking;
    }
    return { scores, gewogen, zeker: zeker >= 0.5 * totaal };
  };

  // What a question says besides its words: which wijken and ages it names, what cannot wait, and whether it asks for an overview.
  const omgeving = (wijken, leeftijd, nood, breed) => {
    const noodhulp = new Set(plat(nood.map((nummer) => index.nood[nummer].hulp)));
    const groepen = [...index.doelgroepen.keys()].filter((n) => leeftijd.some(({ jaar }) => index.doelgroepen[n].van <= jaar && jaar <= index.doelgroepen[n].tot));
    return {
      wijken, nood, breed, groepen, hoogste,
      inWijk: (record) => wijken.some(({ nummer }) => record.wijken.includes(nummer) || record.plekken.includes(nummer)),
      bijLeeftijd: (record) => groepen.some((n) => record.doelgroepen.includes(n)),
      bijNood: (record) => noodhulp.has(record.id),
    };
  };

  // How old somebody is, says which groups it is about; most of all when nothing else does.
  const noemLeeftijd = (scores, begrepen, groepen) => {
    const stellig = begrepen.some(({ woord, zwaarte }) => zwaarte === 1 && !/^\d+$/.test(woord));
    groepen.forEach((groep) => {
      const score = scores.get(eersteGroep + groep) || { punten: 0, gedekt: 0, dekking: 0, redenen: [] };
      score.punten += (stellig ? 1 : 2) * OP_LEEFTIJD * hoogste;
      score.dekking = Math.max(score.dekking, stellig ? 1 / (1 + begrepen.length) : 1);
      scores.set(eersteGroep + groep, score);
    });
  };

  // The points of a record with this score, or nothing when it is only for other wijken.
  const waardeer = (record, score, { wijken, inWijk, bijLeeftijd, bijNood }) => {
    let uit = score.punten;
    if (wijken.length) {
      const dichtbij = inWijk(record);
      if (!dichtbij && record.wijken.length) {
        if (wijken.length < 4) return null;
        uit *= 0.15;
      } else if (dichtbij) uit *= DICHTBIJ;
    }
    if (bijNood(record)) uit += 25;
    if (bijLeeftijd(record)) uit *= 1.2;
    return uit * (1 + RANG * record.rang);
  };

  // Records, pages and gaps with their points, best first.
  const verdeel = (scores, waar, begrepen, naamvraag) => {
    const treffers = [], paginas = [], gaten = [];
    const opVolgorde = (lijst) => lijst.sort((a, b) => b.naam - a.naam || b.punten - a.punten || a.nummer - b.nummer);
    for (const [nummer, score] of scores) {
      const { dekking, redenen } = score;
      const opNaam = redenen.length === begrepen.length && redenen.every((reden) => reden.veld === index.veldnummer.naam);
      const hoger = opNaam ? 1.4 : 1, punten = score.punten * hoger;
      const wat = alles[nummer];
      const naam = opNaam && aaneen(wat.naam) === naamvraag ? 1 : 0;
      if (nummer >= eersteGat) gaten.push({ gat: wat, punten, nummer, naam, dekking, redenen });
      else if (nummer >= hulp.length) paginas.push({ pagina: wat, groep: index.doelgroepen.includes(wat), punten: waar.breed ? punten * OVERZICHT : punten, nummer, naam, dekking, redenen });
      else {
        const waard = waardeer(wat, score, waar);
        if (waard !== null) treffers.push({ record: wat, punten: waard * hoger, nummer, naam, dekking, redenen });
      }
    }
    // What a page that was asked for names as the first things to do, is an answer too.
    const beste = opVolgorde(paginas)[0];
    if (beste && beste.dekking > GIDS) treffers.forEach((t) => t.record.gidsen.includes(beste.nummer - hulp.length) && (t.punten += VIA_GIDS * beste.punten * Math.min(1, t.record.rang / 4)));
    return { treffers: opVolgorde(treffers), paginas, gaten: opVolgorde(gaten) };
  };

  // With `rang` only all that was found, best first; it is told what was understood, before that is weighed.
  const zoek = (vraag, rang) => {
    const alle = woorden(vraagVan(vraag)).slice(0, HOOGSTENS.woorden).map((w) => w.slice(0, HOOGSTENS.letters));
    const { wijken, gebruikt } = zoekWijken(alle);
    const { nood, alarm, onzeker } = zoekNood(alle);
    const { elders, toch } = zoekElders(alle);
    const leeftijd = leeftijden(alle);
    leeftijd.forEach(({ plek, jaar }) => jaar < KLEIN && gebruikt.add(plek));
    alle.forEach((w, i) => (w === eigen || isAantal(alle, i, kent)) && gebruikt.add(i));
    // Who cannot pay for what is not here, asks for money.
    if (toch) alle.forEach((w, i) => elders.has(stam(w)) && !kent(stam(w)) && gebruikt.add(i));
    const begrepen = vraagbegrip.begrijp(alle, gebruikt, leeftijd.length > 0);
    const taal = vraagbegrip.andereTaal(begrepen);
    const hierNiet = elders.size > 0 && !toch && !nood.length;
    const leeg = hierNiet || alarm;
    const waar = omgeving(wijken, leeftijd, nood, BREED.test(alle.join(" ")));
    if (rang) rang(begrepen, waar);
    const { scores, gewogen, zeker } = weeg(leeg ? [] : begrepen, taal);
    const voegToe = (past, punten, dekking) => hulp.forEach((record, i) => !scores.has(i) && past(record) && scores.set(i, { punten, gedekt: 0, dekking, redenen: [] }));
    // In a wijk nobody finds nothing: what is there comes after what was asked for.
    if (wijken.length && !begrepen.length) voegToe(waar.inWijk, 1, 1);
    if (nood.length) voegToe(waar.bijNood, 0, 1);
    const erbij = plat(gestopt.filter((i) => scores.has(i)).map((i) => hulp[i].in_plaats));
    if (erbij.length) voegToe((record) => erbij.includes(record.id), 0, 0);
    if (!leeg) noemLeeftijd(scores, begrepen, waar.groepen);
    const gevonden = verdeel(scores, waar, begrepen, alle.join(""));
    if (rang) return gevonden;
    const antwoorden = kiesAntwoorden(gevonden, waar, gewogen);
    // Who names only wijken, or asks for something as broad as a page, finds the page of the wijk first.
    const vanWijk = wijken.length < 4 && !nood.length && !hierNiet ? wijken.map((w) => ({ pagina: { adres: `${index.adressen.wijken}${w.id}/`, plek: "", naam: w.naam, kort: "", soort: index.labels.wijk, snel_weg: false } })) : [];
    const breed = !begrepen.length || antwoorden.boven.length;
    antwoorden[breed ? "boven" : "onder"].unshift(...vanWijk);
    const vreemd = !index.talen && !elders.size && vraagbegrip.misschienVreemd(alle, begrepen);
    const meer = [...(vreemd ? ["zoektalen"] : []), ...(onzeker ? ["zoeknood"] : [])]; // scripts that may know more of this
    return Object.assign(antwoorden, { nood, alarm, elders: elders.size > 0, meer, zeker, wijken, begrepen, taal });
  };

  // The theme of the record that the lists point at most: where to look when nothing else is known.
  const algemeen = hulp.length ? hulp.reduce((a, b) => (b.rang > a.rang ? b : a)).themas[0] || 0 : 0;

  // What comes in a script of its own is understood from then on.
  const leerTalen = ({ talen, vertalingen }) => {
    index.talen = rijen(talen);
    boek.leer(rijen(vertalingen));
  };
  const leer = { zoektalen: leerTalen, zoeknood: leerNood };

  return { zoek, leer, hulp, index, algemeen };
};
