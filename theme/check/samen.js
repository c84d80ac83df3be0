// What a range comes to: the engine looks at both ends of everything that was chosen, and the most careful outcome stays.
import { weeg } from "./check.js";

const LEEG = {
  leeftijd: null, leeftijd_partner: null, partner: null, schulden: null, zorgverzekering: null, kinderen: null, woont_in: null, woning: null,
  kale_huur: null, inkomen_netto_maand: null, inkomen_bruto_jaar: null, vermogen: null, soort_inkomen: null, studeert: null, huisgenoten_27_plus: null,
};

// Every way in which these answers can be true; each answer is a list of what it may mean.
export const combineer = (antwoorden) =>
  antwoorden.reduce((alle, mogelijk) => [].concat(...alle.map((tot) => mogelijk.map((deel) => Object.assign({}, tot, deel)))), [LEEG]);

// What one end says no to comes first, and of the other ends what all of them say. What is true of one end only, is not sure.
const redenenVan = (keren) => {
  const overal = (lijst, vorm, reden) => lijst.every(({ redenen }) => redenen.some((andere) => andere[vorm] === reden[vorm]));
  const nee = keren.find(({ uitkomst }) => uitkomst === "waarschijnlijk-niet"), anders = keren.filter(({ uitkomst }) => uitkomst !== "waarschijnlijk-niet");
  const beeld = nee || keren.find(({ uitkomst }) => uitkomst === "misschien") || keren[0];
  const eerst = beeld.redenen.map((reden) => {
    const vorm = ["zin", "reeks"].find((deze) => overal(keren, deze, reden)) || "deel";
    return [reden[vorm], reden.past && vorm !== "deel"];
  });
  const ook = nee && anders.length ? anders[0].redenen.filter((reden) => overal(anders, "zin", reden)).map(({ zin, past }) => [zin, past]) : [];
  return new Map([...eerst, ...ook]);
};

const samengevat = (keren) => {
  const [{ id, uitkomst }] = keren, twijfel = keren.some((keer) => keer.uitkomst !== uitkomst);
  const bedragen = keren.map(({ bedrag }) => bedrag), geen = twijfel || bedragen.includes(null);
  const verschillend = new Map(keren.map((keer) => [[keer.uitkomst, ...keer.redenen.map(({ zin }) => zin)].join(), keer]));
  const redenen = redenenVan([...verschillend.values()]);
  return {
    id,
    uitkomst: twijfel ? "misschien" : uitkomst,
    redenen: [...redenen.keys()],
    passen: [...redenen.values()].filter(Boolean).length,
    bronnen: [...new Set([].concat(...keren.map(({ bronnen }) => bronnen)))],
    minstens: geen ? null : Math.min(...bedragen),
    hoogstens: geen ? null : Math.max(...bedragen),
  };
};

// For every record what it comes to, whichever of these answers is true: what comes by itself (`vanzelf` has the ids), the
// highest amounts, and then what has most conditions that are met.
export const uitkomsten = (gegevens, alle, dag, vanzelf) => {
  const perId = new Map(gegevens.regels.map(({ id }) => [id, []]));
  for (const ant of alle) for (const keer of weeg(gegevens, ant, dag)) perId.get(keer.id).push(keer);
  const komt = ({ id, uitkomst }) => (uitkomst === "waarschijnlijk" && vanzelf.includes(id) ? 1 : 0);
  const uit = [...perId.values()].map(samengevat);
  const orde = uit.map((u, i) => [u, i]).sort(([a, i], [b, j]) => komt(b) - komt(a) || (b.hoogstens || 0) - (a.hoogstens || 0) || b.passen - a.passen || i - j);
  return orde.map(([u]) => u);
};
