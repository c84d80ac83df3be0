// Words by which something is known for sure: an emergency, a gap, what is not here. All words of a signal have to be there.
import { afstand, klank, stam } from "./taal.js";

// Texts that were put together by `maakIndex`, each as its words.
export const frasen = (tekst) => tekst.split("|").map((frase) => frase.split(" "));

// What every typed word may be, as stems: only a word that we do not know (`kent`) can be a slip in one of `woorden`.
export const verstaan = (alle, woorden, kent) =>
  alle.map(stam).map((s) => {
    if (s.length < 4 || kent(s) || woorden.has(s)) return [s];
    const k = klank(s);
    const isSlip = (kw) => (k.length !== kw.length || k.slice(-1) === kw.slice(-1)) && afstand(k, kw, 1) < 2; // ambulant is no ambulance
    const isBijna = (w) => k === klank(w) || (k.length > 7 && k[0] === w[0] && Math.abs(k.length - w.length) < 3 && isSlip(klank(w)));
    return [s, ...[...woorden].filter(isBijna)];
  });
