// What somebody means: which words count and how each can be found, which wijk is named, what cannot wait, what is not here.
import { plat } from "./lijsten.js";
import { STOPWOORDEN, afstand, delen, klank, stam, verbuigingen, woorden } from "./taal.js";
import { frasen } from "./woordenboek.js";

const ALARM = "112"; // police, fire brigade and ambulance
const BELLEN = new Set(["bel", "bellen", "nummer", "telefoonnummer"]);

export const begrip = (index, boek) => {
  const { kent, zeldzaam, synoniemen, klankgenoten, gelijkend, metBegin, metZelfdeBegin } = boek;

  // A way to find a word: the terms that stand for it, what they are worth, and which stage this was.
  const weg = (trap, waarde, ...naar) => ({ trap, waarde, naar: naar.filter(kent) });
  const viaSynoniem = (s, waarde) => (synoniemen.get(s) || []).map((naar) => weg("synoniem", waarde, ...naar));
  const viaTerm = (term, waarde, trap) => (kent(term) ? [weg(trap, waarde, term)] : viaSynoniem(term, waarde));
  const viaTermen = (termen, waarde, trap) => plat(termen.map((term) => viaTerm(term, waarde, trap)));

  const wegen = (woord, laatste) => {
    const s = stam(woord);
    const gevonden = kent(s) ? [weg("precies", 1, s), ...viaSynoniem(s, 0.5)] : viaSynoniem(s, 1);
    const stukken = woord.length > 7 ? delen(woord, kent) : [];
    if (stukken.length) gevonden.push(weg("samenstelling", gevonden.length ? 0.5 : 0.9, ...stukken));
    if (laatste && s.length > 2) gevonden.push(...metBegin(s).map((t) => weg("begin", gevonden.length ? 0.35 : 0.7, t)));
    // A common word stays common: what it brings along may not weigh more than the word itself.
    if (kent(s)) gevonden.forEach((w) => (w.hoogstens = zeldzaam(s)));
    // An unknown compound may as well be a slip in a known one: kinderbeslag.
    if (stukken.length && !kent(s)) gevonden.push(...viaTermen(gelijkend(s, 2), 0.8, "typfout"));
    const korter = () => [1, 2, 3].map((n) => s.slice(0, -n)).filter((t) => t.length > 4 && kent(t)).map((t) => weg("begin", 0.45, t));
    if (gevonden.some((w) => w.naar.length)) return s.length > 6 ? [...gevonden, ...korter()] : gevonden;
    for (const stap of [
      () => viaTermen(verbuigingen(woord).map(stam), 0.9, "verbuiging"),
      () => viaTermen(klankgenoten(s), s.length > 4 ? 0.85 : 0.5, "klank"),
      () => viaTermen(gelijkend(s, 2), 0.7, "typfout"),
      () => {
        const halve = woord.length > 7 ? delen(woord, (deel) => kent(deel) || klankgenoten(deel).length > 0) : [];
        return halve.length ? [weg("samenstelling", 0.7, ...halve.map((deel) => (kent(deel) ? deel : klankgenoten(deel)[0])))] : [];
      },
      () => (s.length > 3 ? metBegin(s).map((t) => weg("begin", 0.6, t)) : []),
      () => (s.length > 6 ? korter() : []),
      () => metZelfdeBegin(s).map((t) => weg("begin", 0.4, t)),
      () => viaTermen(gelijkend(s, 3), 0.45, "typfout"),
    ]) {
      const uit = stap().filter((w) => w.naar.length);
      if (uit.length) return uit;
    }
    return [];
  };

  // The ways of some words together: a phrase that is a synonym, or a word that was written apart (voetsel bank).
  const samen = (stuk) => {
    const uit = viaSynoniem(stuk.map(stam).join(" "), 0.9);
    if (stuk.length < 4 && !stuk.every((w) => STOPWOORDEN.has(w) && w.length > 1)) {
      const aaneen = stam(stuk.join(""));
      const vreemd = stuk.some((w) => !STOPWOORDEN.has(w) && !kent(stam(w)));
      if (kent(aaneen) || synoniemen.has(aaneen)) uit.push(...viaTerm(aaneen, 0.9, "los"));
      else if (stuk.length === 2 && aaneen.length > 6 && vreemd) uit.push(...viaTermen(gelijkend(aaneen, 2), 0.8, "los"));
    }
    return uit.filter((w) => w.naar.length);
  };

  const langsteFrase = Math.max(3, ...[...synoniemen.keys()].map((s) => s.split(" ").length));

  // What somebody typed, word by word, each with the ways in which it can be found.
  const begrijp = (alle, overslaan) => {
    const inhoudelijk = alle.map((w, i) => !overslaan.has(i) && !STOPWOORDEN.has(w));
    const alles = !inhoudelijk.some(Boolean) && !overslaan.size;
    const delen_ = alle.map((woord, i) => ({
      woord,
      telt: inhoudelijk[i] || alles,
      wegen: inhoudelijk[i] || alles ? wegen(woord, i === alle.length - 1) : [],
    }));
    for (let i = 0; i < alle.length; i++) {
      for (let n = 2; n <= langsteFrase && i + n <= alle.length; n++) {
        const nieuwe = samen(alle.slice(i, i + n));
        if (!nieuwe.length) continue;
        const geteld = delen_.slice(i, i + n).filter((d) => d.telt);
        for (const deel of geteld.length ? geteld : [delen_[i]]) {
          deel.telt = true;
          deel.wegen.push(...nieuwe);
        }
      }
    }
    const over = delen_.filter((d) => d.telt);
    // Two words that make one in our records: kleding voor kinderen → kinderkleding, toeslag voor energie → energietoeslag.
    over.forEach((deel, i) => {
      const ander = over[i + 1];
      if (!ander) return;
      for (const [a, b] of [[deel.woord, ander.woord], [ander.woord, deel.woord]]) {
        for (const geheel of [a + b, `${a}s${b}`, `${stam(a)}er${b}`, stam(a) + b, `${stam(a)}en${b}`].map(stam)) {
          if (kent(geheel)) [deel, ander].forEach((d) => d.wegen.push(weg("samenstelling", 0.9, geheel)));
        }
      }
    });
    return over;
  };

  const vlak = (naam) => woorden(naam).join("");
  const wijklijst = index.wijken.map((wijk, nummer) => ({
    nummer, id: wijk.id, naam: wijk.naam, pc: wijk.postcodes.map((p) => p.toLowerCase()), namen: [wijk.naam, ...wijk.ook].map(vlak), plaats: vlak(wijk.plaats),
  }));
  const lijktOp = (naam, stuk) => klank(naam) === klank(stuk) || (Math.abs(naam.length - stuk.length) < 3 && afstand(naam, stuk, stuk.length > 8 ? 2 : 1) <= (stuk.length > 8 ? 2 : 1));

  // Which wijken somebody names, by name or postcode, and which words did that.
  const zoekWijken = (alle) => {
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
        const vreemd = stuk.length > 5 && alle.slice(i, i + lengte).some((w) => !kent(stam(w)));
        const past = (naam) => naam === stuk || (vreemd && lijktOp(naam, stuk));
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

  // What cannot wait, what we do not know yet and what is not here, when all words of one of its signals stand in the question. `toch`: but they do look for help.
  const noodsignalen = index.nood.map((noodgeval) => frasen(noodgeval.signalen));
  const gatsignalen = index.gaten.map((gat) => frasen(gat.signalen));
  const onderwerpen = index.elders.map((onderwerp) => ({ signalen: frasen(onderwerp.signalen), tenzij: frasen(onderwerp.tenzij) }));
  const signaallijsten = [...noodsignalen, ...gatsignalen, ...onderwerpen.map((o) => o.signalen), ...onderwerpen.map((o) => o.tenzij)];
  const signaalwoorden = [...new Set(plat(plat(signaallijsten)))];
  const alarmwoorden = new Set(plat(plat(noodsignalen.filter((_, nummer) => index.nood[nummer].kaal === ALARM))));
  const zoekSignalen = (alle) => {
    const staat = new Set(alle.map(stam));
    for (const s of [...staat].filter((w) => w.length > 3 && !kent(w))) { // only a word that we do not know can be a slip
      const k = klank(s);
      const isSlip = (kw) => (k.length !== kw.length || k.slice(-1) === kw.slice(-1)) && afstand(k, kw, 1) < 2; // ambulant is no ambulance
      const isBijna = (w) => k === klank(w) || (k.length > 7 && k[0] === w[0] && Math.abs(k.length - w.length) < 3 && isSlip(klank(w)));
      for (const w of signaalwoorden) if (isBijna(w)) staat.add(w);
    }
    const eens = (lijst) => lijst.some((frase) => frase[0] && frase.every((w) => staat.has(w)));
    const elders = onderwerpen.filter((o) => eens(o.signalen));
    // Who types only whom to call in danger (politie, bel 112) looks for nothing else.
    const isAlarm = (s) => BELLEN.has(s) || alarmwoorden.has(s) || STOPWOORDEN.has(s);
    const nood = [...noodsignalen.keys()].filter((nummer) => eens(noodsignalen[nummer]));
    return {
      nood,
      alarm: nood.some((nummer) => index.nood[nummer].kaal === ALARM) && alle.every((w) => isAlarm(w) || isAlarm(stam(w))),
      gaten: [...gatsignalen.keys()].filter((nummer) => eens(gatsignalen[nummer])),
      elders: elders.length > 0,
      toch: elders.some((o) => eens(o.tenzij)),
    };
  };

  return { begrijp, zoekWijken, zoekSignalen, vlak };
};
