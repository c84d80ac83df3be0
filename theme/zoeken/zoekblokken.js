// How an answer looks: hits, what stands above and below them, and where to read on.
import { belblokken, link } from "./belblokken.js";
import { maak, vul } from "../scripts/elementen.js";
import { meldKaartjes } from "./kaartjes.js";
import { LETTERS, stam, woorden } from "./taal.js";

const WOORDEN = new RegExp(`([${LETTERS}'’\\u0300-\\u036f-]+)`);

// Why a place does not count as open today: as `twijfel` in generator/kaart/openingsdagen.py, and on a holiday.
const WAAROM = {
  afspraak: "je maakt eerst een afspraak.",
  ritme: "het is er niet elke week.",
  woorden: "lees op de bladzijde wanneer het er is.",
  feestdag: "het is een feestdag.",
};

// The way out for who looks for something that nobody else may see. components/snelweg/ has the same.
const snelweg = (index, nood, treffers, paginas) => {
  const gevoelig = nood.length || paginas.some(({ pagina }) => pagina.snel_weg) || (treffers.length && treffers[0].record.themas.some((thema) => index.themas[thema].snel_weg));
  return gevoelig ? maak("a", { class: "snelweg", href: index.gemeente.snel_weg, rel: "noopener noreferrer", "data-snel-weg": "" }, "Snel weg") : "";
};

export const zoekblokken = (machine) => {
  const { index } = machine;
  const { gemeente, labels } = index;
  const { noodblok, taalblok, eldersblok, gatenblok, verderblok, zegHet } = belblokken(machine);


  // The text with the words marked by which it was found. What stands between two of them is one piece: some screen readers
  // stop at every piece.
  const gemarkeerd = (tekst, termen) => {
    const uit = [""];
    for (const stuk of tekst.split(WOORDEN)) {
      const stammen = woorden(stuk).map(stam);
      if (stammen.some((s) => termen.some((t) => s === t || (t.length > 3 && s.startsWith(t))))) uit.push(maak("mark", {}, stuk), "");
      else uit[uit.length - 1] += stuk;
    }
    return uit;
  };

  const waar = (record) => {
    const wijken = [...new Set([...record.wijken, ...record.plekken])].map((nummer) => index.wijken[nummer].naam);
    return wijken.length > 2 ? `${wijken.length} wijken` : wijken.join(" en ") || `heel ${gemeente.naam}`;
  };

  const kaartje = ({ record, redenen }, wortel) => {
    const termen = redenen.map((r) => r.term);
    const gevonden = [...new Set(redenen.map((r) => r.woord))].join(", ");
    const waarop = gevonden && ` · gevonden op: ${gevonden}`;
    const soort = index.soorten[record.soort];
    return maak("li", { class: `kaartje${record.gestopt ? " kaartje--gestopt" : ""}`, "data-record": record.id },
      maak("a", { class: "kaartje__naam", href: `${wortel}${soort.adres}/${record.id}/` }, gemarkeerd(record.naam, termen)),
      maak("p", {}, gemarkeerd(record.kort, termen)),
      maak("p", { class: "kaartje__wie" }, `${soort.naam} · ${waar(record)}${waarop}`),
      record.gestopt ? maak("p", { class: "label" }, labels.gestopt) : "",
      record.dicht ? maak("p", { class: "label" }, labels.dicht) : "");
  };

  // A page of ours that answers.
  const paginablok = (paginas, wortel) => {
    if (!paginas.length) return "";
    return maak("ul", { class: "kaartjes kaartjes--paginas", "aria-label": "Lees ook" }, paginas.map(({ pagina }) =>
      maak("li", { class: "kaartje kaartje--pagina", "data-pagina": pagina.adres },
        link(wortel + pagina.adres + (pagina.plek && `#${pagina.plek}`), pagina.naam, "kaartje__naam"),
        pagina.kort ? maak("p", {}, pagina.kort) : "",
        maak("p", { class: "kaartje__wie" }, pagina.soort))));
  };

  // Everything that answers a question, in this order: what cannot wait, what is not here, what was found, who helps further.
  const blokken = ({ nood, alarm, elders, gaten, kleineGaten, zeker, boven, onder, taal }, treffers, vraag, wortel, lijst) => {
    const paginas = [...boven, ...onder];
    const weinig = treffers.length < 2 && !elders && !alarm && !boven.length;
    const niets = !treffers.length && !paginas.length && !gaten.length && !nood.length && !elders;
    return [
      noodblok(nood, wortel),
      taalblok(taal, nood),
      eldersblok(elders, vraag),
      gatenblok(gaten, wortel),
      paginablok(boven, wortel),
      !zeker && treffers.length && !nood.length ? maak("p", { class: "let-op" }, "We weten niet zeker of dit is wat je zoekt.") : "",
      ...lijst,
      gatenblok(kleineGaten, wortel),
      paginablok(onder, wortel),
      snelweg(index, nood, treffers, boven),
      weinig || !zeker ? verderblok(!niets ? "Niet wat je zoekt?" : "We vinden dit niet", treffers, wortel) : "",
      niets && vraag ? zegHet(vraag) : "",
    ].filter(Boolean);
  };

  // What may be open today: nobody can be sure, so call first.
  const twijfelblok = (treffers, feestdag, wortel) => {
    const feest = feestdag ? maak("p", {}, `Vandaag is een feestdag (${feestdag}). Dan is veel dicht.`) : "";
    if (!treffers.length) return feest;
    return maak("section", { class: "twijfel", "aria-label": "Misschien vandaag open" }, feest,
      maak("h2", {}, "Misschien vandaag open"),
      maak("p", {}, "Dit weten we niet zeker. Bel eerst."),
      maak("ul", { class: "twijfel__lijst" }, treffers.map(({ record, waarom }) => maak("li", {},
        link(`${wortel}${index.soorten[record.soort].adres}/${record.id}/`, record.naam), `: ${WAAROM[waarom]}`))));
  };

  // A closed list: its cards are only made for who wants to see them.
  const dichtblok = (merk, kop, treffers, wortel) => {
    const lijst = maak("ul", { class: "kaartjes", "aria-label": kop });
    const blok = maak("details", { [merk]: "" }, maak("summary", {}, kop), lijst);
    blok.addEventListener("toggle", () => lijst.firstChild || (vul(lijst, treffers.map((treffer) => kaartje(treffer, wortel))), meldKaartjes(blok)));
    return blok;
  };

  // What may fit, for all that we know.
  const onbekendblok = (treffers, wortel) => {
    if (!treffers.length) return "";
    return dichtblok("data-onbekend", `Van ${treffers.length} weten we het niet`, treffers, wortel);
  };

  // What is no answer and may help all the same.
  const misschienblok = (treffers, wortel) => (treffers.length ? dichtblok("data-misschien", `Misschien ook (${treffers.length})`, treffers, wortel) : "");


  return { link, kaartje, twijfelblok, onbekendblok, misschienblok, blokken };
};
