// Words by which something is known for sure: an emergency, a gap, what is not here. All words of a signal have to be there.
import { afstand, klank, onthoud, stam } from "./taal.js";

// Texts that were put together by `maakIndex`, each as its words.
export const frasen = (tekst) => tekst.split("|").map((frase) => frase.split(" "));

// Gives for a typed word what it may be, as stems: only one that we do not know (`kent`) can be a slip in one of `woorden`.
export const verstaan = (woorden, kent) => {
  const klanken = [...woorden].map((w) => [w, klank(w)]);
  return onthoud((woord) => {
    const s = stam(woord);
    if (s.length < 4 || kent(s) || woorden.has(s)) return [s];
    const k = klank(s);
    const isSlip = (kw) => (k.length !== kw.length || k.slice(-1) === kw.slice(-1)) && afstand(k, kw, 1) < 2; // ambulant is no ambulance
    const isBijna = ([w, klinkt]) => k === klinkt || (k.length > 7 && k[0] === w[0] && Math.abs(k.length - w.length) < 3 && isSlip(klinkt));
    return [s, ...klanken.filter(isBijna).map(([w]) => w)];
  });
};
