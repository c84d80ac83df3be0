// What came out, in three parts, each with its reasons. Nothing here is a promise: who decides stands with every record.
import { maak, vul } from "../scripts/elementen.js";
import { metKnop } from "../components/kaartje/knop.js";
import { inWoorden, vandaag } from "../scripts/dag.js";
import { euro } from "./check.js";
import { knop } from "./beeld.js";

const EERST = 2; // reasons that are open

const aaneen = (tekst) => tekst.replace(/€ /g, "€\u00a0");

const bedragVan = ({ minstens, hoogstens }, bron) => {
  if (!hoogstens) return [];
  const hoeveel = hoogstens - minstens < 6 ? euro(hoogstens) : `${euro(minstens)} tot ${euro(hoogstens)}`;
  const precies = bron.querySelector("[data-proefberekening]");
  return [maak("p", { class: "geldcheck__geld" }, aaneen(`Ongeveer ${hoeveel} per maand`)), ...(precies ? [maak("p", {}, document.importNode(precies, true))] : [])];
};

const lijst = (zinnen) => maak("ul", { class: "geldcheck__redenen" }, zinnen.map((zin) => maak("li", {}, aaneen(zin))));

// Where it is from, and how long its amounts are sure.
const herkomst = ({ bronnen }, { eisen, rekent }) => {
  const [tot] = [...eisen, ...(rekent ? [rekent] : [])].map(({ geldig_tot }) => geldig_tot).filter((dag) => dag >= vandaag()).sort();
  const zeker = tot ? ` De bedragen zijn zeker tot en met ${inWoorden(tot)}.` : "";
  return maak("p", { class: "geldcheck__bron" }, `Bron: ${bronnen.join("; ")}.${zeker}`);
};

// The first reasons, and behind a tap the others and where it is from.
const waarom = (uitkomst, regel, naam) => {
  const redenen = uitkomst.redenen.filter((reden) => reden !== regel.beslist), meer = redenen.slice(EERST);
  return [
    lijst(redenen.slice(0, EERST)),
    maak("details", {}, maak("summary", { "aria-label": `Waarom? ${naam}` }, "Waarom?"), meer.length ? lijst(meer) : "", herkomst(uitkomst, regel)),
  ];
};

// `bron` is the same record in the list for who has no script: its link, and whether it comes by itself.
const ding = (uitkomst, regel, bron) => {
  const link = document.importNode(bron.querySelector("a"), true);
  const vanzelf = bron.hasAttribute("data-vanzelf") ? [maak("p", { class: "label label--goed" }, "Komt vanzelf")] : [];
  const delen = [maak("h4", { class: "geldcheck__naam" }, link), ...vanzelf, ...bedragVan(uitkomst, bron), ...waarom(uitkomst, regel, link.textContent.replace(/\u00ad/g, "")), maak("p", { class: "geldcheck__beslist" }, regel.beslist)];
  return metKnop(maak("li", { class: "geldcheck__ding", "data-record": uitkomst.id }, delen));
};

const KOPPEN = { waarschijnlijk: "Waarschijnlijk", misschien: "Misschien", "waarschijnlijk-niet": "Waarschijnlijk niet" };
const UITLEG = {
  waarschijnlijk: "Wat je invulde, past hierbij. Vraag het aan.",
  misschien: "Hier kun je recht op hebben. We weten nog niet genoeg. Kijk wat er bij staat, of bel.",
  "waarschijnlijk-niet": "Wat je invulde, past hier niet bij. Twijfel je? Bel dan toch.",
};

const deel = (soort, dingen) => {
  const kop = `${KOPPEN[soort]} (${dingen.length})`;
  const inhoud = [maak("p", {}, UITLEG[soort]), maak("ul", { class: "geldcheck__lijst" }, dingen)];
  if (!dingen.length) return [];
  if (soort === "waarschijnlijk-niet") return [maak("details", { class: "geldcheck__niet" }, maak("summary", {}, kop), maak("h3", {}, KOPPEN[soort]), inhoud)];
  return [maak("section", { class: `geldcheck__deel geldcheck__deel--${soort}` }, maak("h3", {}, kop), inhoud)];
};

const antwoordlijst = (antwoorden, verander) =>
  maak("details", { class: "geldcheck__antwoorden" }, maak("summary", {}, "Verander een antwoord"), maak("ul", { class: "geldcheck__keuzes" }, antwoorden.map(({ vraag, zegt }) => {
    const wijzig = knop("", () => verander(vraag.id), "geldcheck__keuze");
    vul(wijzig, [maak("b", {}, `${vraag.kort}: `), zegt]);
    return maak("li", {}, wijzig);
  })));

// Fills the screen with the outcome; `doe` has what the buttons do.
export const tekenUitslag = (vak, uit, regels, bronnen, antwoorden, anders, doe) => {
  const perId = new Map(regels.map((regel) => [regel.id, regel]));
  const van = (soort) => uit.filter(({ uitkomst, id }) => uitkomst === soort && bronnen.has(id)).map((u) => ding(u, perId.get(u.id), bronnen.get(u.id)));
  const [wel, misschien, niet] = Object.keys(KOPPEN).map(van);
  const kop = maak("h2", { tabindex: "-1" }, anders ? "Dit is er misschien voor die ander" : "Dit is er misschien voor jou");
  const bericht = maak("p", { role: "status", class: "geldcheck__bericht" });
  const alles = wel.length ? [knop("Zet alles wat waarschijnlijk is op mijn lijst", () => doe.zetAlles(wel.map(({ dataset }) => dataset.record), bericht), "knop")] : [];
  const deelbaar = (wel.length ? wel : misschien).map(({ dataset }) => dataset.record);
  const stuur = deelbaar.length ? [knop("Stuur deze hulp door", () => doe.stuurDoor(deelbaar, bericht))] : [];
  const niets = wel.length || misschien.length ? [] : [maak("p", {}, "We vonden niets dat zeker past. Bel gerust: er is vaak meer dan hier staat.")];
  vul(vak, [
    kop,
    maak("p", { class: "inleiding" }, "Dit is een schatting en geen besluit. Bij elke hulp staat wie beslist."),
    ...niets,
    maak("p", { class: "geldcheck__wegen" }, alles, stuur, knop("Print", doe.print), knop("Wis alles", doe.wis)),
    bericht,
    antwoordlijst(antwoorden, doe.verander),
    ...deel("waarschijnlijk", wel), ...deel("misschien", misschien), ...deel("waarschijnlijk-niet", niet),
  ]);
  return { kop, telling: `${wel.length} keer waarschijnlijk, ${misschien.length} keer misschien, ${niet.length} keer waarschijnlijk niet.` };
};
