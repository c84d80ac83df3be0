// Runs only while the site is built: makes the index that browsers get, and tells in plain values what a search gives.
import { IDS, LETTER, ZELFDE, idVan, rijen } from "./kolommen.js";
import { metNamen, plat } from "./lijsten.js";
import { afstand, inhoud, klank, stam, woorden } from "./taal.js";
import { LAATSTE, TEKENS, afgeleid, leesIndex, zetTerm } from "./woordenboek.js";
import { zoekmachine } from "./zoekmachine.js";

// A step from document to document: how often `LAATSTE` in some letters, and what is left in another.
const alsStap = (n) => {
  const meer = LETTER.slice(LAATSTE);
  const vaker = (keer) => (keer ? vaker(Math.floor((keer - 1) / meer.length)) + meer[(keer - 1) % meer.length] : "");
  return vaker(Math.floor(n / LAATSTE)) + LETTER[n % LAATSTE];
};
// Where a term stands, field by field: the sign of the field, and steps from document to document.
const plekken = (bij, velden) => {
  const per_veld = velden.map((_, veld) => [...bij.keys()].filter((document) => bij.get(document) === veld).sort((a, b) => a - b));
  const eerste = per_veld.findIndex((documenten) => documenten.length);
  return per_veld.map((documenten, veld) => {
    const stappen = documenten.map((document, i) => alsStap(document - (i ? documenten[i - 1] + 1 : 0)));
    return documenten.length ? TEKENS[veld === eerste ? veld : veld + TEKENS.length / 2] + stappen.join("") : "";
  }).join("");
};
// All terms in order, each as: how many letters it shares with the one before (a capital) and the other letters. After those, in
// the same order, where each stands. What is alike stands together, which packs small.
const pak = (termen, velden) => {
  let vorige = "";
  const op_volgorde = [...termen].filter(([, bij]) => bij.size).sort(([a], [b]) => (a < b ? -1 : 1));
  const wat = op_volgorde.map(([term]) => {
    let gelijk = 0;
    while (gelijk < 25 && gelijk < term.length && term[gelijk] === vorige[gelijk]) gelijk++;
    vorige = term;
    return LETTER[gelijk] + term.slice(gelijk);
  });
  return `${wat.join("")} ${op_volgorde.map(([, bij]) => plekken(bij, velden)).join("")}`;
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
    if (bij.size > 1 || term.length < 5) bij.forEach((veld, document) => veld === veldnummer.tekst && bij.delete(document));
  });
  // A slip in a phrase needs no place of its own: the search hears what was meant.
  const klanken = new Map();
  termen.forEach((bij, term) => [...bij.values()].some((veld) => veld !== veldnummer.zin) && klanken.set(klank(term), term));
  const elders = new Map(); // document → its terms that stand in no phrase
  termen.forEach((bij, term) => bij.forEach((veld, document) => {
    if (veld !== veldnummer.zin) elders.has(document) ? elders.get(document).push(term) : elders.set(document, [term]);
  }));
  termen.forEach((bij, term) => {
    if (bij.size === 1 && [...bij.values()][0] === veldnummer.zin) {
      const [document] = bij.keys();
      const lijkt = () => term.length > 4 && (elders.get(document) || []).some((ander) => ander[0] === term[0] && afstand(klank(term), klank(ander), 1) < 2);
      if (klanken.has(klank(term)) || lijkt()) bij.clear();
    }
  });
};

// A column as kolommen.js reads it: a text, or the list as it is when its values are of no such kind.
const alsKolom = (waarden) => {
  const alle = (isEen) => waarden.length > 0 && waarden.every(isEen);
  const isGetal = (waarde) => Number.isInteger(waarde) && waarde >= 0 && waarde < LETTER.length;
  const letters = (getallen) => getallen.map((getal) => LETTER[getal]).join("");
  const isTekst = (tekst) => typeof tekst === "string" && !tekst.includes("~");
  const isLijst = (lijst) => Array.isArray(lijst) && lijst.every((tekst) => isTekst(tekst) && tekst && !tekst.includes("|"));
  if (alle(isTekst)) return `~${waarden.join("~")}`;
  if (alle((waarde) => [true, false, null].includes(waarde))) return `?${waarden.map((waarde) => ({ true: "j", false: "n" })[waarde] || "?").join("")}`;
  if (alle(isGetal)) return `#${letters(waarden)}`;
  if (alle((lijst) => Array.isArray(lijst) && lijst.every(isGetal))) return `[${waarden.map(letters).join("~")}`;
  return alle(isLijst) ? `|${waarden.map((lijst) => lijst.join("|")).join("~")}` : waarden;
};
const isTabel = (tabel) => typeof tabel === "object" && Object.values(tabel).length > 0 && Object.values(tabel).every(Array.isArray);
const zonderIds = (tabel) => metNamen(Object.entries(tabel).map(([kolom, waarden]) => [kolom, IDS.includes(kolom) && tabel.naam ? waarden.map((id, rij) => (id === idVan(tabel.naam[rij]) ? ZELFDE : id)) : waarden]));
// All tables in this object, with small columns.
const klein = (tabellen) => metNamen(Object.entries(tabellen).map(([naam, tabel]) => [naam, isTabel(tabel) ? metNamen(Object.entries(zonderIds(tabel)).map(([kolom, waarden]) => [kolom, alsKolom(waarden)])) : tabel]));

// The stem by which who asks just this has to be known for somebody who asks in another language; none when that is clear.
const herkenning = (machine, vraag) => {
  const { meer, begrepen } = machine.zoek(vraag);
  return meer.includes("zoektalen") ? [] : begrepen.slice(0, 1).map((deel) => stam(deel.woord));
};

// What is no emergency: how people ask for all that can be found, but for the help in an emergency.
const gewoneVragen = (hulp, anders, nood) => {
  const bijNood = plat(nood.hulp);
  const gewoon = [...rijen(hulp.velden).filter((_, rij) => !bijNood.includes(hulp.toon.id[rij])), ...plat(anders.map((tabel) => rijen(tabel.velden)))];
  return plat(gewoon.map(({ naam, zoekwoord, zin }) => [...naam, ...zoekwoord, ...zin]));
};

// From what `generator/zoeken/tabellen.py` and `treffers.py` name to something small: what a hit shows, and every stem with where it stands;
// `vreemd` is still empty. With that go what `leerNood` has to learn, which terms there are, and the words for `vreemdeWoorden`.
export const maakIndex = ({ hulp, themas, gebeurtenissen, doelgroepen, paginas, gaten, synoniemen, talen, vertalingen, nood, noodwoorden, noodzinnen, elders, ...rest }) => {
  const documenten = [hulp, themas, gebeurtenissen, doelgroepen, paginas, gaten];
  const stammen = (kolom) => kolom.map((teksten) => teksten.map((tekst) => woorden(tekst).map(stam).join(" ")).join("|"));
  // A signal keeps its @groep and its !.
  const signaal = (teksten) => teksten.map((tekst) => tekst.split(" ").map((w) => (/[@!]/.test(w) ? w : woorden(w).map(stam).join(" "))).join(" ")).join("|");
  const alles = {
    // What is alike stands together here too.
    velden: Object.keys(hulp.velden),
    hulp: hulp.toon, themas: themas.toon, gebeurtenissen: gebeurtenissen.toon, doelgroepen: doelgroepen.toon, paginas: paginas.toon, gaten: gaten.toon,
    ...rest,
    nood: { ...nood, signalen: nood.signalen.map(signaal) },
    noodwoorden: { ...noodwoorden, woorden: stammen(noodwoorden.woorden) },
    elders: { signalen: stammen(elders.signalen), tenzij: stammen(elders.tenzij) },
    synoniemen: { naar: stammen(synoniemen.naar), ook: stammen(synoniemen.ook) },
  };
  const index = klein(alles);
  const gelezen = leesIndex(index);
  const termen = verzamel(documenten.flatMap((tabel) => rijen(tabel.velden)), gelezen);
  snoei(termen, gelezen.veldnummer);
  // What every browser can work out from the hits themselves stays out.
  const uitTekst = afgeleid(gelezen);
  uitTekst.forEach((bij, term) => {
    const erin = termen.get(term) || new Map();
    bij.forEach((veld, document) => erin.get(document) === veld && erin.delete(document));
  });
  const bekend = new Set([...[...termen.keys()].filter((term) => termen.get(term).size), ...uitTekst.keys()]);
  const zinnenVan = (nummer) => plat(noodzinnen.zinnen.filter((_, rij) => noodzinnen.nood[rij] === nummer));
  const metZinnen = noodzinnen.nood.filter((nummer) => nummer >= 0);
  const delen = {
    zoekindex: JSON.stringify({ ...index, vreemd: "", termen: pak(termen, index.velden) }),
    zoektalen: JSON.stringify(klein({ talen, vertalingen: { naar: stammen(vertalingen.naar), ook: stammen(vertalingen.ook), taal: vertalingen.taal } })),
  };
  const gewoon = [...zinnenVan(-1), ...gewoneVragen(hulp, documenten.slice(1), nood)];
  return [delen, JSON.stringify({ voor: metZinnen, zinnen: metZinnen.map(zinnenVan), gewoon }), [...bekend].sort().join(), plat(vertalingen.ook)];
};

// The stems by which words of another language have to be known, of an index without those. They have to do with which terms there
// are, and not with where those stand.
export const vreemdeWoorden = (zoekindex, woorden_) => {
  const machine = zoekmachine(zoekindex); // knows no other language yet
  return [...new Set(woorden_.flatMap((woord) => herkenning(machine, woord)))].sort().join("|");
};

// The words of a question by which a record was found.
export const woordenVan = (machine, vraag, id) => {
  const treffer = machine.zoek(vraag, () => 0).treffers.find((t) => t.record.id === id);
  return [...new Set((treffer ? treffer.redenen : []).map((reden) => reden.woord))];
};

// The answer of the engine to a question in plain values, for the terminal.
export const verslag = (machine, vraag) => {
  const { nood, elders, gaten, kleineGaten, wijken, boven, onder, treffers, misschien, taal } = machine.zoek(vraag);
  const redenen = (treffer) => treffer.redenen.map((r) => ({ woord: r.woord, term: r.term, veld: machine.index.velden[r.veld], trap: r.trap }));
  const hits = (lijst) => lijst.map((t) => ({ id: t.record.id, naam: t.record.naam, punten: t.punten, dekking: t.dekking, redenen: redenen(t) }));
  const adressen = (lijst) => lijst.map((p) => p.pagina.adres);
  return {
    nood: nood.map((nummer) => machine.index.nood[nummer].id),
    elders,
    taal: taal && machine.index.talen[taal - 1].id,
    gaten: gaten.map((gat) => gat.id), kleine_gaten: kleineGaten.map((gat) => gat.id),
    wijken: wijken.map((w) => w.naam),
    boven: adressen(boven), onder: adressen(onder),
    treffers: hits(treffers), misschien: hits(misschien),
  };
};
