// How an answer looks: hits, the numbers to call above and below them, and where to read on.
import { maak, vul } from "../scripts/elementen.js";
import { meldKaartjes } from "./kaartjes.js";
import { dagnummer } from "./filters.js";
import { plat } from "./lijsten.js";
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
const snelweg = (index, nood, treffers) => {
  const gevoelig = nood.length || (treffers.length && treffers[0].record.themas.some((thema) => index.themas[thema].snel_weg));
  return gevoelig ? maak("a", { class: "snelweg", href: index.gemeente.snel_weg, rel: "noopener noreferrer", "data-snel-weg": "" }, "Snel weg") : "";
};

export const zoekblokken = (machine) => {
  const { index } = machine;
  const { gemeente, loket, labels, adressen } = index;

  const link = (adres, tekst, klasse) => maak("a", klasse ? { href: adres, class: klasse } : { href: adres }, tekst);
  const bel = (telefoon, kaal, wie) => maak("a", { href: `tel:${kaal}`, class: "bellen" }, maak("span", {}, `Bel ${telefoon}`, maak("small", {}, wie)));

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

  const noodblok = (nummers, wortel) => {
    if (!nummers.length) return "";
    return maak("section", { class: "nood", "aria-label": "Nu hulp nodig" },
      plat(nummers.map((nummer) => index.nood[nummer]).map((noodgeval) => [
        maak("h2", {}, noodgeval.situatie), maak("p", {}, bel(noodgeval.telefoon, noodgeval.kaal, noodgeval.naar)),
        maak("p", {}, link(`${wortel}${adressen.noodhulp}#${noodgeval.id}`, "Lees wat je nu kunt doen")),
      ])));
  };

  const eldersblok = (elders, vraag) => {
    if (!elders) return "";
    return maak("section", { class: "let-op" },
      maak("p", {}, maak("b", {}, vraag), ": dit staat niet op deze site."),
      maak("p", {}, "De gemeente weet wel waar je moet zijn. Bel ", link(`tel:${gemeente.kaal}`, gemeente.telefoon), " of kijk op ", link(gemeente.website, gemeente.website.replace(/^https?:\/\/(www\.)?|\/$/g, "")), "."));
  };

  // What we know to be missing: where it says whom to call and what to say.
  const gatenblok = (nummers, wortel) => {
    if (!nummers.length) return "";
    return maak("section", { class: "let-op", "aria-label": "Dit weten we nog niet" },
      nummers.slice(0, 3).map((nummer) => index.gaten[nummer]).map((gat) => maak("p", { "data-gat": gat.id },
        maak("b", {}, gat.naam), gat.bestaat ? ": dit is er, maar het staat nog niet op deze site. " : ": wij weten niet of dit er (nog) is. ",
        link(`${wortel}${adressen.nog_niet}#${gat.id}`, "Lees wie je belt"))));
  };

  // Somebody to call and the theme that comes nearest, for who found little or something else.
  const verderblok = (kop, treffers, gidsen, wortel) => {
    const zeker = dagnummer() <= loket.tot;
    const gids = treffers.length ? index.themas[treffers[0].record.themas[0]] : gidsen[0] || index.themas[machine.algemeen];
    return maak("section", { class: "belblok" }, maak("h2", {}, kop),
      maak("p", {}, "Kijk ook bij ", link(wortel + gids.adres, gids.naam), ". Of bel: iemand denkt met je mee."),
      zeker ? bel(loket.telefoon, loket.kaal, loket.naam) : bel(gemeente.telefoon, gemeente.kaal, "de gemeente"));
  };

  // Everything that answers a question, in this order: what cannot wait, what is not here, what was found, who helps further.
  const blokken = ({ nood, alarm, elders, gaten, zeker, gidsen, wijken }, treffers, vraag, wortel, lijst) => {
    const weinig = treffers.length < 2 && !elders && !alarm;
    return [
      noodblok(nood, wortel),
      eldersblok(elders, vraag),
      gatenblok(gaten, wortel),
      gidsenblok(gidsen, wijken, wortel),
      !zeker && treffers.length && !nood.length ? maak("p", { class: "let-op" }, "We weten niet zeker of dit is wat je zoekt.") : "",
      ...lijst,
      snelweg(index, nood, treffers),
      weinig || !zeker ? verderblok(treffers.length || nood.length ? "Niet wat je zoekt?" : "We vinden dit niet", treffers, gidsen, wortel) : "",
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

  // What may fit, for all that we know. The cards are only made for who wants to see them.
  const onbekendblok = (treffers, wortel) => {
    if (!treffers.length) return "";
    const lijst = maak("ul", { class: "kaartjes" });
    const blok = maak("details", { "data-onbekend": "" }, maak("summary", {}, `Van ${treffers.length} weten we het niet`), lijst);
    blok.addEventListener("toggle", () => lijst.firstChild || (vul(lijst, treffers.map((treffer) => kaartje(treffer, wortel))), meldKaartjes(blok)));
    return blok;
  };

  const gidsenblok = (gidsen, wijken, wortel) => {
    const links = [...wijken.map((w) => ({ adres: `${adressen.wijken}${w.id}/`, naam: w.naam })), ...gidsen].slice(0, 4);
    return links.length ? maak("ul", { class: "trefwoorden trefwoorden--zoek", "aria-label": "Lees ook" }, links.map((gids) => maak("li", {}, link(wortel + gids.adres, gids.naam)))) : "";
  };

    return { link, kaartje, twijfelblok, onbekendblok, blokken };
};
