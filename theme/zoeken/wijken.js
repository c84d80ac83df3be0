// Which wijken somebody names, by name, nickname or postcode, also with a slip.
import { afstand, klank, stam, woorden } from "./taal.js";

// A name without spaces and signs.
export const aaneen = (naam) => woorden(naam).join("");

// Gives for the words of a question the wijken that it names, and which words did that.
export const wijkzoeker = (index, kent) => {
  const alsNaam = (tekst) => [aaneen(tekst), klank(aaneen(tekst))]; // and how it sounds
  const wijklijst = index.wijken.map((wijk, nummer) => ({
    nummer, id: wijk.id, naam: wijk.naam, pc: wijk.postcodes.map((p) => p.toLowerCase()), namen: [wijk.naam, ...wijk.ook].map(alsNaam), plaats: alsNaam(wijk.plaats),
  }));

  return (alle) => {
    const uit = new Set(), gebruikt = new Set();
    for (let i = 0; i < alle.length; i++) {
      const pc = /^([1-9]\d{3})([a-z]{0,2})$/.exec(alle[i]);
      if (pc) {
        const letter = pc[2] || (/^[a-z]{1,2}$/.test(alle[i + 1] || "") ? alle[i + 1] : "");
        const precies = letter ? wijklijst.filter((w) => w.pc.some((p) => p.startsWith(pc[1]) && p.indexOf(letter[0]) > 3)) : [];
        const treffers = precies.length ? precies : wijklijst.filter((w) => w.pc.includes(pc[1]));
        if (!treffers.length) continue;
        treffers.forEach((w) => uit.add(w));
        gebruikt.add(i);
        if (letter && !pc[2]) gebruikt.add(i + 1);
        continue;
      }
      for (let lengte = Math.min(4, alle.length - i); lengte > 0; lengte--) {
        const stuk = alle.slice(i, i + lengte).join("");
        const vreemd = stuk.length > 5 && alle.slice(i, i + lengte).some((w) => !kent(stam(w))) && klank(stuk); // how it sounds, if it may be a slip
        const grens = stuk.length > 8 ? 2 : 1;
        const past = ([naam, klinkt]) => naam === stuk || (vreemd && (klinkt === vreemd || afstand(naam, stuk, grens) <= grens));
        const precies = wijklijst.filter((w) => w.namen.some(past));
        const treffers = precies.length ? precies : wijklijst.filter((w) => past(w.plaats));
        if (!treffers.length) continue;
        treffers.forEach((w) => uit.add(w));
        for (let j = 0; j < lengte; j++) gebruikt.add(i + j);
        i += lengte - 1;
        break;
      }
    }
    return { wijken: [...uit], gebruikt };
  };
};
