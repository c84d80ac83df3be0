// The index as a browser reads it: which terms there are, where each of them stands, and which terms look or sound alike.
import { LETTER, rijen } from "./kolommen.js";
import { alleKeren, metNamen, zetBij } from "./lijsten.js";
import { frasen } from "./signalen.js";
import { afstand, delen, inhoud, klank, onthoud, stam } from "./taal.js";

// The index as it came over the line, with rows for its tables. New are `gidsen`: all guides, and at a record the numbers of
// those it stands in, and `veldnummer`: the number of a field by its name. The lower, the better the field.
export const leesIndex = (index) => {
  const themas = rijen(index.themas), gebeurtenissen = rijen(index.gebeurtenissen), doelgroepen = rijen(index.doelgroepen);
  const [n, m] = [themas.length, themas.length + gebeurtenissen.length];
  const paginas = rijen(index.paginas);
  const gidsenVan = (record) => [...record.themas, ...record.gebeurtenissen.map((g) => n + g), ...record.doelgroepen.map((d) => m + d)];
  return {
    ...index, themas,
    hulp: rijen(index.hulp).map((record) => ({ ...record, gidsen: gidsenVan(record) })),
    doelgroepen, paginas, gaten: rijen(index.gaten),
    // Everything that can be found: records, then the pages, then the gaps.
    bladzijden: [...themas, ...gebeurtenissen, ...doelgroepen, ...paginas],
    soorten: rijen(index.soorten), feestdagen: rijen(index.feestdagen), synoniemen: rijen(index.synoniemen), nood: rijen(index.nood), noodwoorden: rijen(index.noodwoorden), elders: rijen(index.elders), wijken: rijen(index.wijken),
    veldnummer: metNamen(index.velden.map((naam, nummer) => [naam, nummer])),
  };
};

// Notes that a term stands in this field of this document, unless it stands in a better one.
export const zetTerm = (termen, term, document, veld) => {
  if (!termen.has(term)) termen.set(term, new Map());
  const bij = termen.get(term);
  if (!(bij.get(document) <= veld)) bij.set(document, veld);
};

// Term → document → field, as far as what is shown tells: the name, the short sentence and the names of the guides.
export const afgeleid = ({ hulp, bladzijden, gaten, veldnummer }) => {
  const termen = new Map();
  const stammen = (tekst) => inhoud(tekst).map(stam);
  const zet = (lijst, document, veld) => lijst.forEach((term) => zetTerm(termen, term, document, veld));
  const toon = [...bladzijden, ...gaten];
  const namen = toon.map((gids) => stammen(gids.naam));
  hulp.forEach((record, nummer) => {
    zet(stammen(record.naam), nummer, veldnummer.naam);
    zet(stammen(record.kort), nummer, veldnummer.kort);
    record.gidsen.forEach((gids) => zet(namen[gids], nummer, veldnummer.lijst));
  });
  toon.forEach((gids, nummer) => {
    zet(namen[nummer], hulp.length + nummer, veldnummer.naam);
    zet(stammen(gids.kort || ""), hulp.length + nummer, veldnummer.kort);
  });
  return termen;
};

// The terms as `pak` in indexeren.js packed them: a capital says how many letters a term shares with the one before, then come
// its other letters. After all terms comes where each stands, field by field: the sign of the field, one of the second half when
// it is not the first of this term, and steps from document to document. A step ends with one of the first `LAATSTE` letters;
// those before it say how often it is so many more.
export const TEKENS = "!#$%&()*+,-.";
export const LAATSTE = 40;
const pakUit = (tekst) => {
  const [termen, plekken] = tekst.split(" ");
  const waar = plekken.match(/[!-(][A-Za-z]+([)-.][A-Za-z]+)*/g) || [];
  let vorige = "";
  return new Map(alleKeren(termen, /([A-Z])([^A-Z]*)/g).map(([, gelijk, rest], nummer) => {
    vorige = vorige.slice(0, LETTER.indexOf(gelijk)) + rest;
    return [vorige, waar[nummer]];
  }));
};
// Where a packed term stands: [[document, field], …].
const leesPlekken = (gepakt) => {
  const uit = [];
  let document, veld, meer = 0;
  for (const teken of gepakt) {
    const waarde = LETTER.indexOf(teken);
    if (waarde < 0) [document, veld] = [-1, TEKENS.indexOf(teken) % (TEKENS.length / 2)];
    else if (waarde < LAATSTE) {
      uit.push([(document += meer * LAATSTE + waarde + 1), veld]);
      meer = 0;
    } else meer = meer * (LETTER.length - LAATSTE) + waarde - LAATSTE + 1;
  }
  return uit;
};

export const woordenboek = (index) => {
  const { hulp, bladzijden, gaten, velden } = index;
  const aantal = hulp.length + bladzijden.length + gaten.length;
  const uitTekst = afgeleid(index);
  const gebouwd = pakUit(index.termen);
  const bekend = new Set([...gebouwd.keys(), ...uitTekst.keys()]), termen = [...bekend].sort();
  const kent = (term) => bekend.has(term);
  // A compound is also found by its halves, as if they stood two fields lower.
  const samenstellingen = new Map();
  for (const term of termen) {
    if (term.length > 7) for (const deel of delen(term, kent)) zetBij(samenstellingen, deel, term);
  }
  // Term → [[document, field], …]
  const plekken = onthoud((term) => {
    const bij = new Map(uitTekst.get(term));
    const zet = (document, veld) => bij.get(document) <= veld || bij.set(document, veld);
    for (const [d, veld] of leesPlekken(gebouwd.get(term) || "")) zet(d, veld);
    for (const geheel of samenstellingen.get(term) || []) for (const [d, veld] of plekken(geheel)) if (veld + 2 < velden.length) zet(d, veld + 2);
    return [...bij];
  });
  const zeldzaam = onthoud((term) => Math.log(1 + aantal / (plekken(term).length || 1)));
  const hoogste = Math.log(1 + aantal);

  // By sound: only made when a word is not found as it was written.
  let opKlank;
  const synoniemen = new Map();
  let langste = 3; // words of a phrase
  // From now on these words are known too, each with the words to find it by, and the number of its language if that is not Dutch.
  const leer = (woorden) => {
    for (const synoniem of woorden) {
      for (const sleutel of synoniem.ook.split("|")) {
        frasen(synoniem.naar).forEach((naar) => zetBij(synoniemen, sleutel, { naar, taal: synoniem.taal || 0 }));
        langste = Math.max(langste, sleutel.split(" ").length);
      }
    }
    opKlank = undefined;
  };
  leer(index.synoniemen);

  const klankgenoten = (s) => {
    if (!opKlank) {
      opKlank = new Map();
      for (const term of [...termen, ...[...synoniemen.keys()].filter((k) => !k.includes(" "))]) zetBij(opKlank, klank(term), term);
    }
    return opKlank.get(klank(s)) || [];
  };

  // All terms that sound most like this one, when that is fewer than `grens` slips away.
  const gelijkend = (s, grens) => {
    const zelfde = klankgenoten(s);
    if (zelfde.length || s.length < 5) return zelfde;
    const k = klank(s);
    let beste = [], laagst = s.length > 6 ? grens - 1 : 1;
    for (const [ander, lijst] of opKlank) {
      if (ander[0] !== k[0] || ander.length < 3 || Math.abs(ander.length - k.length) > laagst) continue;
      const d = afstand(k, ander, laagst);
      if (d > laagst) continue;
      if (d < laagst) beste = [];
      laagst = d;
      beste.push(...lijst);
    }
    return beste;
  };

  const metBegin = (s) => {
    let laag = 0, hoog = termen.length;
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if (termen[midden] < s) laag = midden + 1;
      else hoog = midden;
    }
    const uit = [];
    for (let i = laag; i < termen.length && termen[i].startsWith(s); i++) if (termen[i] !== s) uit.push(termen[i]);
    return uit;
  };

  // The terms that begin most like this word: sjoelavond → sjoel, menstrueren → menstruatie.
  const metZelfdeBegin = (s) => {
    for (let n = s.length - 1; n > 3; n--) {
      const begin = s.slice(0, n);
      if (kent(begin)) return [begin];
      const lijst = n > 4 && n * 2 > s.length ? metBegin(begin) : [];
      if (lijst.length) return lijst;
    }
    return [];
  };

  return { kent, leer, plekken, zeldzaam, hoogste, synoniemen, langsteFrase: () => langste, klankgenoten, gelijkend, metBegin, metZelfdeBegin };
};
