// A list in an address: the codes of its records, one after the other behind #l=.
const LENGTE = 5; // signs of one code, and a u in front for every sign more: as in generator/models/kortadres.py

const ontcijfer = (tekst) => {
  try {
    return decodeURIComponent(tekst);
  } catch (fout) {
    return tekst;
  }
};

export const isLijst = (hekje) => /^#l=/i.test(ontcijfer(hekje));

// The codes behind the #, however a mail program or a typist wrote them; null without any.
export const leesCodes = (hekje) => {
  let over = ontcijfer(hekje).slice(3).toLowerCase().replace(/[^0-9a-z]/g, "").replace(/[il]/g, "1").replace(/o/g, "0");
  const codes = [];
  while (over) {
    const tot = LENGTE + 2 * /^u*/.exec(over)[0].length;
    codes.push(over.slice(0, tot));
    over = over.slice(tot);
  }
  return codes.length ? codes : null;
};

// Every name by which a list may know a record → its id: its id and code, and after those the ones it had before.
export const wieIsWie = (dingen) => {
  const bekend = new Map();
  for (const { record, code } of dingen) bekend.set(record, record).set(code, record);
  for (const { record, voorheen } of dingen) {
    for (const oud of voorheen.split(" ").filter(Boolean)) if (!bekend.has(oud)) bekend.set(oud, record);
  }
  return bekend;
};

// The ids of the records with these names, each once, and how many names nobody knows.
export const herken = (bekend, namen) => ({
  ids: [...new Set(namen.map((naam) => bekend.get(naam)).filter(Boolean))],
  onbekend: new Set(namen.filter((naam) => !bekend.has(naam))).size,
});
