// The search engine: from a question to hits, best first, each with the reasons why it was found.
const Zoekmachine = (index) => {
  // What a word is worth in each field (naam, zoekwoord, zin, kort, lijst, tekst). The numbers were tuned with bench/zoeken.py.
  const GEWICHT = [6, 5, 3, 2.5, 1.6, 1];
  const GESTOPT = 16; // the bit of generator/zoeken/gegevens.py
  const boek = Woordenboek.open(index);
  const begrip = Begrip(index, boek);
  const { hulp, plekken, zeldzaam, hoogste } = boek;
  const eigen = begrip.vlak(index.gemeente[0]);

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
            const punten = (waarde * Math.min(hoogstens, zeldzaam(term)) * GEWICHT[veld]) / naar.length;
            const eerder = som.get(document);
            if (eerder) (eerder.punten += punten), (eerder.deel += 1 / naar.length);
            else som.set(document, { punten, deel: 1 / naar.length, woord, term, veld, trap });
          }
        }
        for (const [document, reden] of som) {
          reden.punten *= reden.deel; // half of a phrase is worth less than half of it
          if (!(beste.get(document)?.punten >= reden.punten)) beste.set(document, reden);
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

  const zoek = (vraag) => {
    const alle = Taal.woorden(vraag);
    const { wijken, gebruikt } = begrip.zoekWijken(alle);
    const gezien = begrip.zoekSignalen(alle);
    const nood = gezien.filter((s) => s.soort === "nood").map((s) => s.nummer);
    const elders = gezien.filter((s) => s.soort === "elders");
    alle.forEach((w, i) => w === eigen && gebruikt.add(i));
    const begrepen = begrip.begrijp(alle, gebruikt);
    const hierNiet = elders.length > 0 && !elders.some((e) => e.toch);
    const { scores, zeker } = hierNiet ? { scores: new Map(), zeker: true } : weeg(begrepen);
    const naamvraag = alle.join("");
    const nummers = wijken.map((w) => w.nummer);
    // In a wijk nobody finds nothing: what is there comes after what was asked for.
    const inWijk = (record) => nummers.some((n) => record.wijken.includes(n) || record.plekken.includes(n));
    if (wijken.length) hulp.forEach((record, i) => {
      if (!scores.has(i) && (!begrepen.length || (wijken.length < 4 && !hierNiet && inWijk(record)))) scores.set(i, { punten: 1, dekking: 1, redenen: [] });
    });
    const noodhulp = new Set(nood.flatMap((n) => index.nood[n][5]));
    if (nood.length) hulp.forEach((record, i) => noodhulp.has(record.id) && !scores.has(i) && scores.set(i, { punten: 0, dekking: 1, redenen: [] }));
    const treffers = [];
    const gidsen = [];
    for (const [document, score] of scores) {
      if (document >= hulp.length) {
        if (score.dekking > 0.6 && !nood.length && score.redenen.some((r) => r.veld === 0)) gidsen.push({ ...score, gids: index.gidsen[document - hulp.length] });
        continue;
      }
      const record = hulp[document];
      let { punten } = score, naam = 0;
      if (wijken.length) {
        const dichtbij = inWijk(record);
        if (!dichtbij && record.wijken.length) {
          if (wijken.length < 4) continue;
          punten *= 0.15;
        } else if (dichtbij) punten *= 2.2;
      }
      if (noodhulp.has(record.id)) punten += 25;
      punten *= 1 + 0.04 * record.rang;
      if (record.vlaggen & GESTOPT) punten *= 0.75;
      if (score.redenen.length === begrepen.length && score.redenen.every((r) => r.veld === 0)) {
        punten *= 1.4;
        if (begrip.vlak(record.naam) === naamvraag) naam = 1;
      }
      treffers.push(Object.assign(score, { record, punten, naam }));
    }
    const top = treffers.reduce((hoogst, t) => Math.max(hoogst, t.punten), 0);
    const genoeg = (t) => t.punten >= (nood.length ? 0.25 : 0.15) * top && t.dekking > 0.2;
    const volgorde = (a, b) => b.naam - a.naam || b.punten - a.punten || b.record.rang - a.record.rang || (a.record.naam < b.record.naam ? -1 : 1);
    return {
      nood, elders: elders.length > 0, zeker, wijken,
      gidsen: gidsen.sort((a, b) => b.punten - a.punten).slice(0, 3).map((g) => g.gids),
      treffers: treffers
        .filter((t) => genoeg(t) || noodhulp.has(t.record.id) || (wijken.length && !t.redenen.length))
        .sort(volgorde),
    };
  };

  // The theme of the record that the lists point at most: where to look when nothing else is known.
  const algemeen = hulp.reduce((a, b) => (b.rang > a.rang ? b : a), hulp[0])?.themas[0] || 0;

  return { zoek, hulp, index, algemeen };
};
