// What cannot wait: who does what to whom, what somebody is about to do, what they have to do without today.
import { plat, zetBij } from "./lijsten.js";
import { noodmodel } from "./noodmodel.js";
import { frasen, verstaan } from "./signalen.js";
import { STOPWOORDEN, klank, onthoud, stam } from "./taal.js";

const ALARM = "112"; // police, fire brigade and ambulance
const BELLEN = new Set(["bel", "bellen", "nummer", "telefoonnummer"]);
const ZIN = 3; // words: in fewer nobody tells what is the matter
const VENSTER = 8; // the words of a signal stand together: no further from the first than this
const VLAK_NA = 4; // and with a > before it: after the first, this close
const WIE = new Set(["me", "mij", "ons", "haar", "hem", "ze"]); // who may stand between what is done and its “niet”

// What is done, of what was done: gestompt is stompt. And zichzelf, jezelf are mezelf.
const nuGedaan = (woord) => {
  const [, stomp] = /^(?:ge(?=.{3,}[dt]$))?(.{3,}?)[dt]+e?$/.exec(woord) || [];
  return stomp ? `${stomp}t` : woord.replace(/^(ons|mij)$/, "me").replace(/^.+zelf$/, "mezelf");
};

export const noodzoeker = (index, kent) => {
  const groepen = new Map(index.noodwoorden.map(({ id, woorden }) => [`@${id}`, frasen(woorden)]));
  const negaties = new Set(plat(groepen.get("@niet") || []));
  // A part of a signal: a word, a @groep, or some of them with a / between (after a @/ they are a group); !> is: nothing comes after the first.
  const deel = (tekst) => {
    const [, teken, rest] = /^([!>]*)(.*)/.exec(tekst);
    const vormen = plat(rest.split("/").map((w) => groepen.get(w) || [[/[@!]/.test(tekst) ? stam(w) : w]]));
    return { vormen, niet: teken === "!", na: teken === ">", eind: teken === "!>", groep: rest[0] === "@", ontkent: teken !== "!" && vormen.some((vorm) => negaties.has(`${vorm}`)) };
  };
  const signalen = index.nood.map((noodgeval) => frasen(noodgeval.signalen).filter((frase) => frase[0]).map((frase) => frase.map(deel)));
  const stammen = (lijst) => new Set(plat(plat(lijst.map((d) => d.vormen))));
  const [toen, nu] = ["@toen", "@nu"].map(deel);
  const delen = [...plat(plat(signalen)), toen, nu];
  const woorden = stammen(delen);
  const inGroep = [...new Set(plat(plat(delen.filter((d) => d.groep).map((d) => d.vormen)).filter((vorm) => !vorm[1])))].filter((s) => s.length > (s > "~" ? 2 : 4)).map((s) => [s, klank(s + "l").slice(0, -1), klank(s)]); // how each sounds at the beginning of a word, and at its end
  const alarmsignalen = plat(signalen.filter((_, nummer) => index.nood[nummer].kaal === ALARM)).filter((s) => s.every((d) => d.niet || !d.groep));
  const alarmwoorden = stammen(plat(alarmsignalen).filter((d) => !d.niet));

  // The words of a group that a word begins or ends with (zelfmoordgedachten, stiefvader), or has in it in another script.
  const bevat = onthoud((woord) => {
    const k = klank(woord), van = klank(stam(woord));
    return inGroep.filter(([s, begin, eind]) => s.length < woord.length && (s > "~" ? woord.includes(s) : k.startsWith(begin) || van.endsWith(eind))).map(([s]) => s);
  });
  const gehoord = verstaan(woorden, kent);
  const watIs = onthoud((woord) => plat([gehoord(woord), stam(nuGedaan(woord)), bevat(woord), bevat(nuGedaan(woord))]));
  // The signals by the words that they may begin with: most have none of them in a question.
  const opWoord = new Map();
  plat(signalen).forEach((signaal) => signaal[0].vormen.forEach(([s]) => zetBij(opWoord, s, signaal)));

  let lijktOp;
  // From now on sentences that are like those of an emergency are known too, if no signal is in them.
  const leerNood = (model) => (lijktOp = noodmodel(model));

  // Which emergencies these words tell of, most urgent first; whether they only name whom to call in danger (politie, bel 112);
  // and whether `leerNood` may know more.
  const zoekNood = (alle) => {
    const waarIs = new Map();
    const waarStaat = (s) => waarIs.get(s) || [];
    alle.forEach((woord, i) => watIs(woord).forEach((s) => zetBij(waarIs, s, i)));
    const is = (i, lijst) => [...lijst].some((s) => waarStaat(s).includes(i));
    // Where a part stands: [from, to].
    const plekken = ({ vormen }) => plat(vormen.filter(([s]) => waarIs.has(s)).map((vorm) => waarStaat(vorm[0]).filter((i) => vorm.every((s, j) => waarStaat(s).includes(i + j))).map((i) => [i, i + vorm.length])));
    const ontkend = ([van, tot]) => {
      const na = tot + is(tot, WIE);
      return is(van - 1, negaties) || (/^(niet|nooit)$/.test(alle[na]) && alle[na + 1] !== "alleen");
    };
    const past = (signaal, ookOntkend) => {
      const eigen = ookOntkend || signaal.some((d) => d.ontkent); // has a “niet” of its own
      const waar = (d, n) => (d.groep && (!n || d.na) && !eigen ? plekken(d).filter((p) => !ontkend(p)) : plekken(d));
      const dichtbij = (i, d, n) => waar(d, n).some(([j]) => (d.na ? j > i && j <= i + VLAK_NA : Math.abs(j - i) <= VENSTER));
      return waar(signaal[0], 0).some(([i, tot]) => signaal.every((d, n) => (d.eind ? tot === alle.length : dichtbij(i, d, n) !== d.niet)));
    };
    const voorbij = plekken(toen).length && !plekken(nu).length;
    const raak = voorbij ? [] : plat([...waarIs.keys()].map((s) => opWoord.get(s) || [])).filter((signaal) => past(signaal));
    const nood = [...signalen.keys()].filter((nummer) => raak.some((signaal) => signalen[nummer].includes(signaal)));
    const isAlarm = (s) => BELLEN.has(s) || alarmwoorden.has(s) || STOPWOORDEN.has(s);
    const alarm = nood.some((nummer) => index.nood[nummer].kaal === ALARM) && alle.every((w) => isAlarm(w) || isAlarm(stam(w)));
    const onzeker = !voorbij && !nood.length && alle.length >= ZIN;
    // What a signal would say if there were no “niet” in it, is not so.
    const mag = (nummer) => !signalen[nummer].some((signaal) => past(signaal, true));
    return { nood: onzeker && lijktOp ? lijktOp(alle).filter(mag) : nood, alarm, onzeker: onzeker && !lijktOp };
  };
  return { zoekNood, leerNood };
};
