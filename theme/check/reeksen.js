// Ranges of money to choose from, cut where the conditions have a limit: so almost every range lies on one side of it.
import { huishoudens } from "./huishouden.js";
import { euro } from "./check.js";

const MEESTE = 7; // limits; one more range than that is on the screen
const VERST = 4; // how far beyond the last limit we still look

// The last whole euro before something changes: what is `onder` or `minstens` a limit, is not that limit itself.
const laatste = (grens, zelfNiet) => (zelfNiet ? Math.ceil(grens) - 1 : Math.floor(grens));

const vanEis = (eis, huizen) => {
  if (eis.bedragen.length) return eis.bedragen.filter(({ code }) => huizen.has(code)).map((b) => laatste(b.euro, eis.net_niet));
  if (eis.bij.length && !eis.bij.some((code) => huizen.has(code))) return [];
  const { hoogstens, onder, minstens, boven } = eis;
  return [[hoogstens, false], [onder, true], [minstens, true], [boven, false]].filter(([g]) => g !== null).map(([g, niet]) => laatste(g, niet));
};

// Which kinds of household these answers may be.
export const mogelijk = (antwoorden) => {
  const namen = antwoorden.map((ant) => Object.entries(huishoudens(ant)).filter(([, waarde]) => waarde !== false));
  return new Set([].concat(...namen).map(([code]) => code));
};

// Without the limits that lie closest to another, until a screen holds them.
const uitgedund = (getallen) => {
  const over = [...new Set(getallen)].sort((a, b) => a - b);
  const stap = (i) => (i ? over[i] / over[i - 1] : Infinity);
  for (;;) {
    const dicht = over.reduce((beste, _, i) => (stap(i) < stap(beste) ? i : beste), 0);
    if (over.length < 2 || (over.length <= MEESTE && stap(dicht) > 1.02)) return over;
    over.splice(dicht, 1);
  }
};

// The limits for one kind of condition; `vast` are round amounts, which give way to a limit of the conditions.
export const grenzen = (regels, soort, huizen, vast, altijd) => {
  const eisen = [].concat(...regels.map((regel) => regel.eisen)).filter((eis) => eis.soort === soort);
  const uit = [].concat(...eisen.map((eis) => vanEis(eis, huizen))).filter((g) => g > 0);
  const rond = altijd || !uit.length ? vast.filter((g) => !uit.some((u) => Math.abs(u - g) < g / 8)) : [];
  return uitgedund([...uit, ...rond]);
};

// Each range with what somebody reads, and the lowest and the highest amount in it.
export const reeksen = (lijst) => [
  ...lijst.map((tot, i) => (i ? [`${euro(lijst[i - 1] + 1)} tot en met ${euro(tot)}`, lijst[i - 1] + 1, tot] : [`${euro(tot)} of minder`, 0, tot])),
  [`Meer dan ${euro(lijst[lijst.length - 1])}`, lijst[lijst.length - 1] + 1, lijst[lijst.length - 1] * VERST],
];

// An amount as people type it: 1.250,50 or € 1250. Null is what is none.
export const leesBedrag = (tekst) => {
  const kaal = tekst.replace(/[€\s\u00a0]/g, "").replace(/,-+$/, "");
  if (!/^(\d+|\d{1,3}(\.\d{3})+)([.,]\d{1,2})?$/.test(kaal)) return null;
  const [, heel, cent] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(kaal);
  return Number(`${heel.replace(/\./g, "")}.${cent || 0}`);
};
