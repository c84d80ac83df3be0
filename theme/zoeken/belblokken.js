// What an answer says besides hits: whom to call, what is not here, what we do not know yet, and what to do when nothing is found.
import { maak } from "../scripts/elementen.js";
import { dagnummer } from "./filters.js";
import { plat } from "./lijsten.js";

// Words that more links have say over what they are to who hears a list of links.
export const link = (adres, tekst, klasse, over) =>
  maak("a", Object.assign({ href: adres }, klasse && { class: klasse }, over && { "aria-label": `${tekst}: ${over}` }), tekst);
const bel = (telefoon, kaal, wie) => maak("a", { href: `tel:${kaal}`, class: "bellen" }, maak("span", {}, `Bel ${telefoon}`, maak("small", {}, wie)));

export const belblokken = (machine) => {
  const { index } = machine;
  const { gemeente, loket, adressen } = index;

  const noodblok = (nummers, wortel) => {
    if (!nummers.length) return "";
    return maak("section", { class: "nood", "aria-label": "Nu hulp nodig" },
      plat(nummers.map((nummer) => index.nood[nummer]).map((noodgeval) => [
        maak("h2", {}, noodgeval.situatie), maak("p", {}, bel(noodgeval.telefoon, noodgeval.kaal, noodgeval.naar)),
        maak("p", {}, link(`${wortel}${adressen.noodhulp}#${noodgeval.id}`, "Lees wat je nu kunt doen", "los", noodgeval.situatie)),
      ])));
  };

  const eldersblok = (elders, vraag) => {
    if (!elders) return "";
    return maak("section", { class: "let-op", "data-elders": "" },
      maak("p", {}, maak("b", {}, vraag), ": dit staat niet op deze site."),
      maak("p", {}, "De gemeente weet wel waar je moet zijn. Bel ", link(`tel:${gemeente.kaal}`, gemeente.telefoon), " of kijk op ", link(gemeente.website, gemeente.website.replace(/^https?:\/\/(www\.)?|\/$/g, "")), "."));
  };

  // Whom to call, as long as the number may be believed: else the municipality.
  const nummer = (wie) => (dagnummer() <= wie.tot ? { telefoon: wie.telefoon, kaal: wie.kaal } : { telefoon: gemeente.telefoon, kaal: gemeente.kaal });

  // What we know to be missing: whom to call, and what to ask for.
  const gatenblok = (gaten, wortel) => {
    if (!gaten.length) return "";
    return maak("section", { class: "let-op", "aria-label": "Dit weten we nog niet" },
      gaten.map((gat) => maak("p", { "data-gat": gat.id },
        maak("b", {}, gat.naam), gat.bestaat ? ": dit is er, maar het staat nog niet op deze site. Bel " : ": wij weten niet of dit er (nog) is. Bel ",
        link(`tel:${nummer(gat).kaal}`, nummer(gat).telefoon), " en vraag ernaar. ",
        link(`${wortel}${adressen.nog_niet}#${gat.id}`, "Lees wat je zegt", "", gat.naam))));
  };

  // What we say to who writes in another language.
  const taalblok = (welke, nood) => {
    if (!welke) return "";
    const anderstalig = index.talen[welke - 1];
    const zinnen = anderstalig.hulp.map((zin) => maak("p", {}, zin));
    return maak("section", { class: "belblok", lang: anderstalig.id, dir: anderstalig.van_rechts ? "rtl" : "ltr", "data-taal": anderstalig.id },
      maak("h2", {}, anderstalig.kop), zinnen,
      nood.length ? "" : bel(nummer(loket).telefoon, nummer(loket).kaal, ""),
      maak("p", { lang: "nl", dir: "ltr" }, `“${anderstalig.zeg}”`));
  };

  // Somebody to call and the theme that comes nearest, for who found little or something else.
  const verderblok = (kop, treffers, wortel) => {
    const gids = index.themas[treffers.length ? treffers[0].record.themas[0] : machine.algemeen];
    const zeker = dagnummer() <= loket.tot;
    return maak("section", { class: "belblok" }, maak("h2", {}, kop),
      maak("p", {}, "Kijk ook bij ", link(wortel + gids.adres, gids.naam), ". Of bel: iemand denkt met je mee."),
      zeker ? bel(loket.telefoon, loket.kaal, loket.naam) : bel(gemeente.telefoon, gemeente.kaal, "de gemeente"));
  };

  // Who found nothing can say so, by mail or on paper: nobody looks over their shoulder.
  const zegHet = (vraag) => {
    const tekst = encodeURIComponent(`Ik zocht op de sociale kaart: ${vraag}\nIk vond het niet.`);
    const print = maak("button", { class: "knop knop--rustig", type: "button" }, "Print mijn vraag");
    print.addEventListener("click", () => window.print());
    return maak("section", { "data-zeg-het": "" }, maak("h2", {}, "Help ons dit beter te maken"),
      maak("p", {}, "Wij zien niet wat jij zoekt. Mail je woorden, of print ze en geef ze aan iemand die je helpt."),
      maak("p", { class: "alleen-druk" }, `Ik zocht: “${vraag}”. Ik vond het niet.`),
      maak("p", {}, link(`mailto:${gemeente.email}?subject=${encodeURIComponent("Niet gevonden op de sociale kaart")}&body=${tekst}`, "Mail mijn vraag", "knop knop--rustig"), " ", print));
  };

  return { noodblok, taalblok, eldersblok, gatenblok, verderblok, zegHet };
};
