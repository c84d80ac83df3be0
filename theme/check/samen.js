// What a range comes to: the engine looks at both ends of everything that was chosen, and the most careful outcome stays.
import { check } from "./check.js";

const LEEG = {
  leeftijd: null, leeftijd_partner: null, partner: null, schulden: null, zorgverzekering: null, kinderen: null, woont_in: null, woning: null,
  kale_huur: null, inkomen_netto_maand: null, inkomen_bruto_jaar: null, vermogen: null, soort_inkomen: null, studeert: null, huisgenoten_27_plus: null,
};

// Every way in which these answers can be true; each answer is a list of what it may mean.
export const combineer = (antwoorden) =>
  antwoorden.reduce((alle, mogelijk) => [].concat(...alle.map((tot) => mogelijk.map((deel) => Object.assign({}, tot, deel)))), [LEEG]);

// How far one end of a range is off, is not for somebody who chose the range; what is true of one end only, is not sure.
const zacht = (reden, twijfel) => {
  const zonder = reden.replace(/ Je zit er €\s[\d.]+(,\d\d)? boven\./, twijfel ? " Het ligt eraan hoeveel het precies is." : " Daar zit je boven.");
  if (!twijfel) return zonder;
  return zonder.replace(" Dat klopt bij jou niet.", " Of dat bij jou klopt, weten we niet.").replace("berekening op niets", "berekening misschien op niets");
};

// What one end says no to comes first, and of the other ends what all of them say.
const redenenVan = (keren, twijfel) => {
  const overal = (lijst) => (reden) => lijst.every(({ redenen }) => redenen.includes(reden));
  const nee = keren.find(({ uitkomst }) => uitkomst === "waarschijnlijk-niet"), anders = keren.filter(({ uitkomst }) => uitkomst !== "waarschijnlijk-niet");
  const beeld = nee || keren.find(({ uitkomst }) => uitkomst === "misschien") || keren[0];
  const eerst = beeld.redenen.map((reden) => (overal(keren)(reden) ? reden : zacht(reden, twijfel)));
  return [...new Set([...eerst, ...(nee && anders.length ? anders[0].redenen.filter(overal(anders)) : [])])];
};

const samengevat = (keren) => {
  const [{ id, uitkomst }] = keren, twijfel = keren.some((keer) => keer.uitkomst !== uitkomst);
  const bedragen = keren.map(({ bedrag }) => bedrag), geen = twijfel || bedragen.includes(null);
  return {
    id,
    uitkomst: twijfel ? "misschien" : uitkomst,
    redenen: redenenVan([...new Map(keren.map((keer) => [[keer.uitkomst, ...keer.redenen].join(), keer])).values()], twijfel),
    minstens: geen ? null : Math.min(...bedragen),
    hoogstens: geen ? null : Math.max(...bedragen),
  };
};

// For every record what it comes to, whichever of these answers is true: what comes by itself (`vanzelf` has the ids), the
// highest amounts, and then what has most conditions that are met.
export const uitkomsten = (gegevens, alle, dag, vanzelf) => {
  const perId = new Map(gegevens.regels.map(({ id }) => [id, []]));
  for (const ant of alle) for (const keer of check(gegevens, ant, dag)) perId.get(keer.id).push(keer);
  const komt = ({ id, uitkomst }) => (uitkomst === "waarschijnlijk" && vanzelf.includes(id) ? 1 : 0);
  const past = ({ redenen }) => redenen.filter((reden) => reden.startsWith("Dit klopt")).length;
  const uit = [...perId.values()].map(samengevat);
  const orde = uit.map((u, i) => [u, i]).sort(([a, i], [b, j]) => komt(b) - komt(a) || (b.hoogstens || 0) - (a.hoogstens || 0) || past(b) - past(a) || i - j);
  return orde.map(([u]) => u);
};
