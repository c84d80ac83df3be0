// The index as a browser reads it: which terms there are, where each of them stands, and which terms look or sound alike.
const Woordenboek = (() => {
  const { inhoud, stam, delen, klank, afstand } = Taal;

  // What a hit shows, by the place it has in its row of the index.
  const TOON = ["id", "naam", "kort", "soort", "themas", "voor", "gebeurtenissen", "wijken", "plekken", "vlaggen", "dagen", "tot", "rang"];
  const leesHulp = (rij, index) => {
    const record = Object.fromEntries(TOON.map((naam, plek) => [naam, rij[plek]]));
    const { themas, gebeurtenissen, voor } = record;
    const [n, m] = [index.themas, index.themas + index.gebeurtenissen];
    return { ...record, gidsen: [...themas, ...gebeurtenissen.map((g) => n + g), ...voor.map((v) => m + v)] };
  };

  // Notes that a term stands in this field of this document, unless it stands in a better one.
  const zetTerm = (termen, term, document, veld) => {
    if (!termen.has(term)) termen.set(term, new Map());
    const bij = termen.get(term);
    if (!(bij.get(document) <= veld)) bij.set(document, veld);
  };

  // Term → document → field, as far as what is shown tells: the name, the short sentence and the names of the guides.
  const afgeleid = (hulp, gidsen) => {
    const termen = new Map();
    const stammen = (tekst) => inhoud(tekst).map(stam);
    const zet = (lijst, document, veld) => lijst.forEach((term) => zetTerm(termen, term, document, veld));
    const namen = gidsen.map(([, naam]) => stammen(naam));
    hulp.forEach((record, nummer) => {
      zet(stammen(record.naam), nummer, 0);
      zet(stammen(record.kort), nummer, 3);
      record.gidsen.forEach((gids) => zet(namen[gids], nummer, 4));
    });
    namen.forEach((naam, nummer) => zet(naam, hulp.length + nummer, 0));
    return termen;
  };

  // The terms as `Indexeren.pak` packed them: a small letter says how many letters a term shares with the one before, then
  // come its other letters, then where it stands: steps from record to record (capitals, none for the very next one), each
  // with its field (a sign).
  const TEKENS = "!#$%&(";
  const getal = (letters) => [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0);
  const pakUit = (tekst) => {
    let vorige = "";
    return new Map([...tekst.matchAll(/([a-z])([^A-Z!#$%&(]*)((?:[A-Z]*[!#$%&(])+)/g)].map(([, gelijk, rest, plekken]) => {
      vorige = vorige.slice(0, gelijk.charCodeAt(0) - 97) + rest;
      return [vorige, plekken];
    }));
  };

  const open = (index) => {
    const hulp = index.hulp.map((rij) => leesHulp(rij, index));
    const uitTekst = afgeleid(hulp, index.gidsen);
    const gebouwd = pakUit(index.termen);
    const termen = [...new Set([...gebouwd.keys(), ...uitTekst.keys()])].sort();
    const kent = (term) => gebouwd.has(term) || uitTekst.has(term);
    // A compound is also found by its halves, as if they stood two fields lower.
    const samenstellingen = new Map();
    for (const term of termen) {
      if (term.length > 7) for (const deel of delen(term, kent)) samenstellingen.set(deel, [...(samenstellingen.get(deel) || []), term]);
    }
    const ontleed = new Map();
    // Term → [[document, field], …]
    const plekken = (term) => {
      if (!ontleed.has(term)) {
        const bij = new Map(uitTekst.get(term));
        const zet = (document, veld) => bij.get(document) <= veld || bij.set(document, veld);
        let document = -1;
        for (const [, stap, teken] of (gebouwd.get(term) || "").matchAll(/([A-Z]*)([^A-Z])/g)) {
          document += getal(stap) + 1;
          zet(document, TEKENS.indexOf(teken));
        }
        for (const geheel of samenstellingen.get(term) || []) for (const [d, veld] of plekken(geheel)) if (veld < 4) zet(d, veld + 2);
        ontleed.set(term, [...bij]);
      }
      return ontleed.get(term);
    };
    const zeldzaam = (term) => Math.log(1 + (hulp.length + index.gidsen.length) / (plekken(term).length || 1));
    const hoogste = Math.log(1 + hulp.length + index.gidsen.length);

    const synoniemen = new Map();
    for (const regel of index.synoniemen) {
      const [naar, ook] = regel.split("=").map((deel) => deel.split("|").map((w) => w.split(" ")));
      for (const frase of ook) {
        const sleutel = frase.join(" ");
        synoniemen.set(sleutel, [...(synoniemen.get(sleutel) || []), ...naar]);
      }
    }

    // By sound: only made when a word is not found as it was written.
    let opKlank;
    const klankgenoten = (s) => {
      if (!opKlank) {
        opKlank = new Map();
        for (const term of [...termen, ...[...synoniemen.keys()].filter((k) => !k.includes(" "))]) {
          const k = klank(term);
          opKlank.set(k, [...(opKlank.get(k) || []), term]);
        }
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

    return { hulp, kent, plekken, zeldzaam, hoogste, synoniemen, klankgenoten, gelijkend, metBegin, metZelfdeBegin };
  };

  return { open, zetTerm, leesHulp, afgeleid, TEKENS };
})();
