// One question on the screen. Each answer is a button: one tap is an answer, and with a keyboard nothing goes by itself.
import { maak, vul } from "../scripts/elementen.js";
import { leesBedrag } from "./reeksen.js";
import { KINDEREN, allemaal, geenKinderen, keuzes, kinderenVan } from "./vragen.js";

const OVERSLAAN = ["Weet ik niet", "Zeg ik liever niet"];

export const knop = (tekst, klik, soort = "knop knop--rustig") => {
  const element = maak("button", { type: "button", class: soort }, tekst);
  element.addEventListener("click", klik);
  return element;
};

const keuzeknop = (label, gekozen, klik) => {
  const element = knop(label, klik, "geldcheck__keuze");
  if (gekozen) element.setAttribute("aria-pressed", "true"); // “not pressed” at every answer is only noise
  return element;
};

const keuzelijst = (elementen) => maak("ul", { class: "geldcheck__keuzes" }, elementen.map((element) => maak("li", {}, element)));

// Somebody who knows the amount may type it; nobody has to.
const typen = (vraag, eerder, kies) => {
  const veld = maak("input", { type: "text", inputmode: "decimal", autocomplete: "off", id: "geldcheck-bedrag" });
  const fout = maak("p", { role: "status", class: "geldcheck__fout" });
  if (eerder && eerder.getypt) veld.value = eerder.getypt;
  const klaar = () => {
    const getal = leesBedrag(veld.value);
    if (getal !== null) return kies({ zegt: `€ ${veld.value.replace(/[€\s]/g, "")}`, getypt: veld.value, keren: [{ [vraag.sleutel]: getal }] });
    fout.textContent = "Typ een bedrag, zoals 1250 of 1.250,50.";
    return veld.focus();
  };
  veld.addEventListener("keydown", (toets) => toets.key === "Enter" && klaar());
  const rij = maak("p", { class: "geldcheck__rij" }, veld, knop("Dit is het", klaar));
  return maak("details", eerder && eerder.getypt ? { open: "" } : {}, maak("summary", {}, "Ik weet het precies"), maak("label", { for: veld.id }, "Hoeveel euro?"), rij, fout);
};

const gewoon = (vraag, { regels, alle }, eerder, kies) => {
  const lijst = keuzelijst(keuzes(vraag, regels, alle).map(([zegt, keren]) => keuzeknop(zegt, Boolean(eerder) && eerder.zegt === zegt, () => kies({ zegt, keren }))));
  return vraag.vorm === "bedrag" ? [lijst, typen(vraag, eerder, kies)] : [lijst];
};

const vinkjes = (vraag, omgeving, eerder, kies) => {
  const vakken = keuzes(vraag, omgeving.regels, omgeving.alle).map(([label, [deel]]) => ({ label, deel, vak: maak("input", { type: "checkbox" }) }));
  for (const { label, vak } of vakken) vak.checked = Boolean(eerder && eerder.labels && eerder.labels.includes(label));
  const fout = maak("p", { role: "status", class: "geldcheck__fout" });
  const klaar = () => {
    const aan = vakken.filter(({ vak }) => vak.checked);
    const labels = aan.map(({ label }) => label);
    if (aan.length) kies({ zegt: labels.join(", "), labels, keren: allemaal(aan.map(({ deel }) => deel)) });
    else fout.textContent = "Kies eerst iets, of sla de vraag over.";
  };
  const regels = vakken.map(({ label, vak }) => maak("label", { class: "geldcheck__keuze geldcheck__keuze--vak" }, vak, maak("span", {}, label)));
  return [keuzelijst(regels), fout, knop("Volgende", klaar, "knop")];
};

const jaren = ([van, tot]) => (van ? `${van} tot en met ${tot} jaar` : "0 tot en met 3 jaar");

const teller = (leeftijd, begin, meld) => {
  let aantal = begin;
  const getal = maak("output", { class: "geldcheck__aantal" }, String(aantal));
  const tel = (stap) => () => {
    aantal = Math.min(9, Math.max(0, aantal + stap));
    getal.textContent = String(aantal);
    meld(aantal);
  };
  const min = knop("−", tel(-1)), plus = knop("+", tel(1));
  min.setAttribute("aria-label", `Een kind minder van ${jaren(leeftijd)}`);
  plus.setAttribute("aria-label", `Een kind erbij van ${jaren(leeftijd)}`);
  return maak("li", { class: "geldcheck__teller" }, maak("span", {}, jaren(leeftijd)), min, getal, plus);
};

const kinderen = (vraag, omgeving, eerder, kies) => {
  const aantallen = eerder && eerder.aantallen ? [...eerder.aantallen] : KINDEREN.map(() => 0);
  const fout = maak("p", { role: "status", class: "geldcheck__fout" });
  const rijen = KINDEREN.map((leeftijd, i) => teller(leeftijd, aantallen[i], (aantal) => (aantallen[i] = aantal)));
  const klaar = () => {
    const welke = KINDEREN.map((leeftijd, i) => (aantallen[i] ? `${aantallen[i]} keer ${jaren(leeftijd)}` : "")).filter(Boolean);
    if (welke.length) kies({ zegt: welke.join(", "), aantallen, keren: kinderenVan(aantallen) });
    else fout.textContent = "Tik op een plus, of kies: Geen kinderen.";
  };
  const geen = () => kies({ zegt: "Geen kinderen", keren: geenKinderen() });
  return [maak("ul", { class: "geldcheck__keuzes" }, rijen), fout, knop("Volgende", klaar, "knop"), knop("Geen kinderen", geen)];
};

const VORMEN = { keuze: gewoon, bedrag: gewoon, vinkjes, kinderen };

// Fills the screen with a question. `eerder` is what was answered before, `kies` gets an answer, `wegen` are the ways out.
export const tekenVraag = (vak, vraag, omgeving, eerder, kies, wegen) => {
  const kop = maak("h2", { tabindex: "-1" }, vraag.vraag);
  const uitleg = maak("p", { id: "geldcheck-uitleg" }, vraag.uitleg);
  const voorbeeld = vraag.voorbeeld ? [maak("p", { class: "geldcheck__voorbeeld" }, maak("b", {}, "Voorbeeld: "), vraag.voorbeeld)] : [];
  const over = OVERSLAAN.map((zegt) => keuzeknop(zegt, Boolean(eerder) && eerder.zegt === zegt, () => kies({ zegt, keren: vraag.leeg || [{}] })));
  for (const element of over) element.classList.add("geldcheck__keuze--over");
  const velden = maak("fieldset", { "aria-describedby": "geldcheck-uitleg" }, maak("legend", {}, kop), uitleg, voorbeeld, VORMEN[vraag.vorm](vraag, omgeving, eerder, kies), keuzelijst(over));
  vul(vak, [velden, maak("p", { class: "geldcheck__wegen" }, wegen.map(([tekst, klik]) => knop(tekst, klik)))]);
  return kop;
};
