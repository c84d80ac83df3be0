// The choices beside the search field: which hits fit them, and how many would be left with each choice.
const Filters = (() => {
  const GRATIS = 1, ZONDER_VERWIJZING = 2, ANONIEM = 4, STADSPAS = 8; // the bits of generator/zoeken/gegevens.py
  const DAG = 864e5;

  // The key in the address (#wijk=…) → whether a record fits the chosen value.
  const past = {
    thema: (record, waarde) => record.themas.includes(waarde),
    voor: (record, waarde) => record.voor.includes(waarde),
    wijk: (record, waarde) => !record.wijken.length || record.wijken.includes(waarde) || record.plekken.includes(waarde),
    soort: (record, waarde) => record.soort === waarde,
    gratis: (record) => record.vlaggen & GRATIS,
    "zonder-verwijzing": (record) => record.vlaggen & ZONDER_VERWIJZING,
    anoniem: (record) => record.vlaggen & ANONIEM,
    stadspas: (record) => record.vlaggen & STADSPAS,
    "vandaag-open": (record) => openOp(record, new Date()),
  };

  const openOp = (record, nu) => {
    const dag = Math.floor((nu.getTime() - nu.getTimezoneOffset() * 6e4) / DAG);
    return dag <= record.tot && record.dagen & (1 << ((nu.getDay() + 6) % 7));
  };

  // The hits that fit all choices; `keuzes` is { key: number }, `behalve` a key to leave out.
  const kies = (treffers, keuzes, behalve) =>
    treffers.filter(({ record }) => Object.entries(keuzes).every(([naam, waarde]) => naam === behalve || past[naam](record, waarde)));

  const tel = (treffers, keuzes, naam, waarde) => kies(treffers, { ...keuzes, [naam]: waarde }).length;

  return { namen: Object.keys(past), kies, tel };
})();
