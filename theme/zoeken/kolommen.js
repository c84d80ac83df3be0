// The tables of the index: named columns, each with one thing of all rows. `alsKolom` in indexeren.js makes a text of most columns,
// which packs smaller than a list; its first sign says how to read it.
import { metNamen } from "./lijsten.js";
import { woorden } from "./taal.js";

// The digits of a number that is written as one letter.
export const LETTER = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const getallen = (letters) => [...letters].map((letter) => LETTER.indexOf(letter));
const JA_OF_NEE = { j: true, n: false, "?": null };

const LEES = {
  "~": (tekst) => tekst.split("~"),
  "?": (tekst) => [...tekst].map((teken) => JA_OF_NEE[teken]),
  "#": getallen,
  "|": (tekst) => tekst.split("~").map((lijst) => (lijst ? lijst.split("|") : [])),
  "[": (tekst) => tekst.split("~").map(getallen),
};

// Most ids are the name in small letters; the index says `ZELFDE` then.
export const IDS = ["id", "plek"];
export const ZELFDE = "=";
export const idVan = (naam) => woorden(naam).join("-");

// Every row of a table becomes an object with the names of the columns.
export const rijen = (tabel) => {
  const namen = Object.keys(tabel);
  const kolommen = namen.map((naam) => (typeof tabel[naam] === "string" ? LEES[tabel[naam][0]](tabel[naam].slice(1)) : tabel[naam]));
  return kolommen[0].map((_, nummer) => {
    const rij = metNamen(namen.map((naam, kolom) => [naam, kolommen[kolom][nummer]]));
    for (const naam of IDS) if (rij[naam] === ZELFDE) rij[naam] = idVan(rij.naam);
    return rij;
  });
};
