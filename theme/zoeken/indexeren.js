// Runs only while the site is built: makes the index that browsers get, and tells in plain values what a search gives.
const Indexeren = (() => {
  const { woorden, inhoud, stam, klank, afstand } = Taal;
  const { zetTerm, leesHulp, afgeleid, TEKENS } = Woordenboek;
  const VELDEN = ["naam", "zoekwoord", "zin", "kort", "lijst", "tekst"];

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

  // From the texts of all records to something small: every stem with the records it stands in and the best field there.
  const maak = ({ hulp, gidsen, synoniemen, signalen, ...rest }) => {
    const documenten = [...hulp, ...gidsen];
    const termen = new Map();
    documenten.forEach((document, nummer) =>
      document.velden.forEach((teksten, veld) =>
        teksten.forEach((tekst) => {
          const deze = inhoud(tekst);
          const plek = veld === 1 && deze.length > 1 ? 2 : veld; // one word of a phrase says less than a word by itself
          deze.forEach((w) => zetTerm(termen, stam(w), nummer, plek));
        }),
      ),
    );
    // A word that stands in the running text of many records tells them apart no more, and a very short one never did.
    termen.forEach((bij, term) => {
      if (bij.size > 4 || term.length < 4) bij.forEach((veld, document) => veld === 5 && bij.delete(document));
    });
    // A slip in a phrase needs no place of its own: the search hears what was meant.
    const klanken = new Map();
    termen.forEach((bij, term) => [...bij.values()].some((veld) => veld !== 2) && klanken.set(klank(term), term));
    termen.forEach((bij, term) => {
      if (bij.size === 1 && [...bij.values()][0] === 2) {
        const [document] = bij.keys();
        const bedoeld = klanken.get(klank(term));
        const lijkt = [...termen].some(([ander, b]) => ander !== term && term.length > 4 && b.has(document) && b.get(document) !== 2 && ander[0] === term[0] && afstand(klank(term), klank(ander), 1) < 2);
        if (bedoeld || lijkt) bij.clear();
      }
    });
    // What every browser can work out from the hits themselves stays out.
    afgeleid(hulp.map((d) => leesHulp(d.toon, rest)), gidsen.map((d) => d.toon)).forEach((bij, term) =>
      bij.forEach((veld, document) => termen.get(term)?.get(document) === veld && termen.get(term).delete(document)),
    );
    const kort = (tekst) => woorden(tekst).map(stam).join(" ");
    return JSON.stringify({
      ...rest,
      hulp: hulp.map((d) => d.toon),
      gidsen: gidsen.map((d) => d.toon),
      synoniemen: synoniemen.map(([naar, ook]) => `${naar.map(kort).join("|")}=${ook.map(kort).join("|")}`),
      signalen: signalen.map(([soort, nummer, teksten, tenzij]) => [soort, nummer, teksten.map(kort).join("|"), tenzij.map(kort).join("|")]),
      termen: pak(termen),
    });
  };

  // An answer of the engine in plain values, for the terminal.
  const verslag = ({ nood, elders, wijken, treffers }) => ({
    nood,
    elders,
    wijken: wijken.map((w) => w.naam),
    treffers: treffers.map(({ record, punten, redenen }) => ({
      id: record.id,
      naam: record.naam,
      punten,
      redenen: redenen.map((r) => ({ woord: r.woord, term: r.term, veld: VELDEN[r.veld], trap: r.trap })),
    })),
  });

  return { maak, verslag };
})();
