// The search engine: from a question to hits, best first, each with the reasons why it was found.
import { vraagVan } from "../components/zoekveld/adres.js";
import { begrip } from "./begrip.js";
import { plat } from "./lijsten.js";
import { woorden } from "./taal.js";
import { leesIndex, woordenboek } from "./woordenboek.js";

// What is longer, is cut: nobody asks so much, and the time grows with it.
const HOOGSTENS = { woorden: 30, letters: 40 };

export const zoekmachine = (zoekindex) => {
  // What a word is worth in each field. The numbers were tuned with bench/zoeken.py.
  const GEWICHT = { naam: 6, zoekwoord: 5, zin: 3, kort: 2.5, lijst: 1.6, tekst: 1 };
  const index = leesIndex(zoekindex);
  const boek = woordenboek(index);
  const vraagbegrip = begrip(index, boek);
  const { hulp, velden } = index;
  const { plekken, zeldzaam, hoogste } = boek;
  const eigen = vraagbegrip.vlak(index.gemeente.naam);
  const gewichten = velden.map((naam) => GEWICHT[naam]);

  // Score of every document for these words, with the reasons.
  const weeg = (begrepen) => {
    const scores = new Map();
    let totaal = 0, zeker = 0;
    for (const { woord, wegen: manieren } of begrepen) {
      const precies = manieren.filter((w) => w.naar.length);
      const gewicht = precies.length ? Math.max(...precies.map((w) => w.waarde * Math.min(w.hoogstens || hoogste, Math.max(...w.naar.map(zeldzaam))))) : 0.7 * hoogste;
      totaal += gewicht;
      if (precies.some((w) => w.waarde > 0.65)) zeker += gewicht;
      const beste = new Map();
      for (const { trap, waarde, naar, hoogstens = hoogste } of precies) {
        const som = new Map();
        for (const term of naar) {
          for (const [document, veld] of plekken(term)) {
            const punten = (waarde * Math.min(hoogstens, zeldzaam(term)) * gewichten[veld]) / naar.length;
            const eerder = som.get(document);
            if (eerder) (eerder.punten += punten), (eerder.deel += 1 / naar.length);
            else som.set(document, { punten, deel: 1 / naar.length, woord, term, veld, trap });
          }
        }
        for (const [document, reden] of som) {
          reden.punten *= reden.deel; // half of a phrase is worth less than half of it
          if (!beste.has(document) || beste.get(document).punten < reden.punten) beste.set(document, reden);
        }
      }
      for (const [document, reden] of beste) {
        if (!scores.has(document)) scores.set(document, { punten: 0, gedekt: 0, redenen: [] });
        const score = scores.get(document);
        score.punten += reden.punten;
        score.gedekt += gewicht * reden.deel;
        score.redenen.push(reden);
      }
    }
    for (const score of scores.values()) {
      score.dekking = totaal ? score.gedekt / totaal : 0;
      score.punten *= 0.4 + 0.6 * score.dekking;
    }
    return { scores, zeker: zeker >= 0.5 * totaal };
  };

  // What a question says besides its words: which wijken it names, and what cannot wait.
  const omgeving = (wijken, nood) => {
    const nummers = wijken.map((w) => w.nummer);
    const noodhulp = new Set(plat(nood.map((nummer) => index.nood[nummer]).map((noodgeval) => noodgeval.hulp)));
    return {
      wijken, nood,
      inWijk: (record) => nummers.some((n) => record.wijken.includes(n) || record.plekken.includes(n)),
      bijNood: (record) => noodhulp.has(record.id),
    };
  };

  // The points of a record with this score, or nothing when it is only for other wijken.
  const waardeer = (record, score, { wijken, inWijk, bijNood }) => {
    let uit = score.punten;
    if (wijken.length) {
      const dichtbij = inWijk(record);
      if (!dichtbij && record.wijken.length) {
        if (wijken.length < 4) return null;
        uit *= 0.15;
      } else if (dichtbij) uit *= 2.2;
    }
    if (bijNood(record)) uit += 25;
    uit *= 1 + 0.04 * record.rang;
    return record.gestopt ? uit * 0.75 : uit;
  };

  // The hits among these documents, and the guides (the three best) that have a word of the question in their name.
  const verdeel = (scores, waar, gevraagd, naamvraag) => {
    const treffers = [], gidsen = [];
    const inNaam = (reden) => reden.veld === index.veldnummer.naam;
    for (const [document, score] of scores) {
      if (document >= hulp.length) {
        if (score.dekking > 0.6 && !waar.nood.length && score.redenen.some(inNaam)) gidsen.push({ punten: score.punten, gids: index.gidsen[document - hulp.length] });
        continue;
      }
      const record = hulp[document];
      const waard = waardeer(record, score, waar);
      if (waard === null) continue;
      const opNaam = score.redenen.length === gevraagd && score.redenen.every(inNaam);
      treffers.push(Object.assign(score, { record, punten: opNaam ? waard * 1.4 : waard, naam: opNaam && vraagbegrip.vlak(record.naam) === naamvraag ? 1 : 0 }));
    }
    return { treffers, gidsen: gidsen.sort((a, b) => b.punten - a.punten).slice(0, 3).map((g) => g.gids) };
  };

  const zoek = (vraag) => {
    const alle = woorden(vraagVan(vraag)).slice(0, HOOGSTENS.woorden).map((w) => w.slice(0, HOOGSTENS.letters));
    const { wijken, gebruikt } = vraagbegrip.zoekWijken(alle);
    const { nood, alarm, elders, gaten, toch } = vraagbegrip.zoekSignalen(alle);
    alle.forEach((w, i) => w === eigen && gebruikt.add(i));
    const begrepen = vraagbegrip.begrijp(alle, gebruikt);
    const hierNiet = elders && !toch;
    const { scores, zeker } = hierNiet || alarm ? { scores: new Map(), zeker: true } : weeg(begrepen);
    const waar = omgeving(wijken, nood);
    // In a wijk nobody finds nothing: what is there comes after what was asked for.
    if (wijken.length) hulp.forEach((record, i) => {
      if (!scores.has(i) && (!begrepen.length || (wijken.length < 4 && !hierNiet && waar.inWijk(record)))) scores.set(i, { punten: 1, dekking: 1, redenen: [] });
    });
    if (nood.length) hulp.forEach((record, i) => waar.bijNood(record) && !scores.has(i) && scores.set(i, { punten: 0, dekking: 1, redenen: [] }));
    const { treffers, gidsen } = verdeel(scores, waar, begrepen.length, alle.join(""));
    const top = treffers.reduce((hoogst, t) => Math.max(hoogst, t.punten), 0);
    const genoeg = (t) => t.punten >= (nood.length ? 0.25 : 0.15) * top && t.dekking > 0.2;
    return {
      nood, alarm, elders, gaten: hierNiet || alarm ? [] : gaten, zeker, wijken, gidsen,
      treffers: treffers
        .filter((t) => genoeg(t) || waar.bijNood(t.record) || (wijken.length && !t.redenen.length))
        .sort((a, b) => b.naam - a.naam || b.punten - a.punten || b.record.rang - a.record.rang || (a.record.naam < b.record.naam ? -1 : 1)),
    };
  };

  // The theme of the record that the lists point at most: where to look when nothing else is known.
  const algemeen = hulp.length ? hulp.reduce((a, b) => (b.rang > a.rang ? b : a)).themas[0] || 0 : 0;

  return { zoek, hulp, index, algemeen };
};
