// Runs only while the site is built: makes the index that browsers get, and tells in plain values what a search gives.
import { afstand, inhoud, klank, stam, woorden } from "./taal.js";
import { TEKENS, afgeleid, leesIndex, rijen, zetTerm } from "./woordenboek.js";

// A number in capitals: 0 is A, 25 is Z, 26 is AA.
const hoofdletters = (n) => (n < 26 ? "" : hoofdletters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
// All terms in order, each as: how many letters it shares with the one before (a small letter), the other letters, and
// where it stands: steps from record to record (capitals, none for the very next one), each with its field (a sign).
const pak = (termen) => {
  let vorige = "";
  return [...termen].filter(([, bij]) => bij.size).sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, bij]) => {
    let gelijk = 0;
    while (gelijk < 25 && gelijk < term.length && term[gelijk] === vorige[gelijk]) gelijk++;
    vorige = term;
    let vorig = -1;
    const plekken = [...bij].sort(([a], [b]) => a - b).map(([document, veld]) => {
      const stap = document - vorig - 1;
      vorig = document;
      return (stap ? hoofdletters(stap - 1) : "") + TEKENS[veld];
    });
    return String.fromCharCode(97 + gelijk) + term.slice(gelijk) + plekken.join("");
  }).join("");
};

// Term → document → the best field it stands in there, for every stem in these texts.
const verzamel = (documenten, { velden, veldnummer }) => {
  const termen = new Map();
  documenten.forEach((document, nummer) =>
    velden.forEach((naam, veld) =>
      document[naam].forEach((tekst) => {
        const deze = inhoud(tekst);
        const plek = veld === veldnummer.zoekwoord && deze.length > 1 ? veldnummer.zin : veld; // one word of a phrase says less than a word by itself
        deze.forEach((w) => zetTerm(termen, stam(w), nummer, plek));
      }),
    ),
  );
  return termen;
};

// Takes out what helps nobody to find something.
const snoei = (termen, veldnummer) => {
  // A word that stands in the running text of many records tells them apart no more, and a very short one never did.
  termen.forEach((bij, term) => {
    if (bij.size > 4 || term.length < 4) bij.forEach((veld, document) => veld === veldnummer.tekst && bij.delete(document));
  });
  // A slip in a phrase needs no place of its own: the search hears what was meant.
  const klanken = new Map();
  termen.forEach((bij, term) => [...bij.values()].some((veld) => veld !== veldnummer.zin) && klanken.set(klank(term), term));
  termen.forEach((bij, term) => {
    if (bij.size === 1 && [...bij.values()][0] === veldnummer.zin) {
      const [document] = bij.keys();
      const bedoeld = klanken.get(klank(term));
      const lijkt = [...termen].some(([ander, b]) => ander !== term && term.length > 4 && b.has(document) && b.get(document) !== veldnummer.zin && ander[0] === term[0] && afstand(klank(term), klank(ander), 1) < 2);
      if (bedoeld || lijkt) bij.clear();
    }
  });
};

// From what `generator/zoeken/tabellen.py` names to something small: what a hit shows, and every stem with where it stands.
export const maakIndex = ({ hulp, themas, gebeurtenissen, doelgroepen, synoniemen, nood, elders, gaten, ...rest }) => {
  const documenten = [hulp, themas, gebeurtenissen, doelgroepen];
  const stammen = (kolom) => kolom.map((teksten) => teksten.map((tekst) => woorden(tekst).map(stam).join(" ")).join("|"));
  const index = {
    ...rest,
    velden: Object.keys(hulp.velden),
    hulp: hulp.toon, themas: themas.toon, gebeurtenissen: gebeurtenissen.toon, doelgroepen: doelgroepen.toon,
    synoniemen: { naar: stammen(synoniemen.naar), ook: stammen(synoniemen.ook) },
    nood: { ...nood, signalen: stammen(nood.signalen) },
    gaten: { ...gaten, signalen: stammen(gaten.signalen) },
    elders: { signalen: stammen(elders.signalen), tenzij: stammen(elders.tenzij) },
  };
  const gelezen = leesIndex(index);
  const termen = verzamel(documenten.flatMap((tabel) => rijen(tabel.velden)), gelezen);
  snoei(termen, gelezen.veldnummer);
  // What every browser can work out from the hits themselves stays out.
  afgeleid(gelezen).forEach((bij, term) => {
    const erin = termen.get(term) || new Map();
    bij.forEach((veld, document) => erin.get(document) === veld && erin.delete(document));
  });
  return JSON.stringify({ ...index, termen: pak(termen) });
};

// The answer of the engine to a question in plain values, for the terminal.
export const verslag = (machine, vraag) => {
  const { nood, elders, gaten, wijken, treffers } = machine.zoek(vraag);
  const redenen = (treffer) => treffer.redenen.map((r) => ({ woord: r.woord, term: r.term, veld: machine.index.velden[r.veld], trap: r.trap }));
  return {
    nood,
    elders,
    gaten: gaten.map((nummer) => machine.index.gaten[nummer].id),
    wijken: wijken.map((w) => w.naam),
    treffers: treffers.map((t) => ({ id: t.record.id, naam: t.record.naam, punten: t.punten, redenen: redenen(t) })),
  };
};
