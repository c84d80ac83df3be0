// What is not on this site, when all words of one of its signals stand in the question.
import { plat } from "./lijsten.js";
import { frasen, verstaan } from "./signalen.js";

// Gives for the words of a question the words by which it is about something else, and whether it looks for help all the same.
export const eldersZoeker = (index, kent) => {
  const onderwerpen = index.elders.map((onderwerp) => ({ signalen: frasen(onderwerp.signalen), tenzij: frasen(onderwerp.tenzij) }));
  const signaalwoorden = new Set(plat(plat([...onderwerpen.map((o) => o.signalen), ...onderwerpen.map((o) => o.tenzij)])));
  const watIs = verstaan(signaalwoorden, kent);
  return (alle) => {
    const staat = new Set(plat(alle.map(watIs)).filter((w) => signaalwoorden.has(w)));
    const eens = (lijst) => staat.size && lijst.some((frase) => frase[0] && frase.every((w) => staat.has(w)));
    const elders = onderwerpen.filter((o) => eens(o.signalen));
    return {
      elders: new Set(plat(plat(elders.map((o) => o.signalen)))),
      toch: elders.some((o) => eens(o.tenzij)),
    };
  };
};
