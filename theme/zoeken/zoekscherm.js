// What a resident sees of the search: hits below the field in the header of every page, and the page /zoeken/.
// Loaded by components/zoekveld/zoekveld.js as soon as somebody starts to search. After that nothing is asked from the server any more.
import { maak, vul, zetTekst } from "../scripts/elementen.js";
import { filternamen, kies } from "./filters.js";
import { zoekblokken } from "./zoekblokken.js";
import { zoekmachine } from "./zoekmachine.js";

const machine = zoekmachine(socialeKaart.zoekindex);
const scherm = zoekblokken(machine);
const STAP = 10;

const antwoord = (vraag) => {
  const uit = machine.zoek(vraag);
  if (vraag.trim()) return uit;
  const alles = machine.hulp.map((record) => ({ record, redenen: [] }));
  return { ...uit, treffers: alles.sort((a, b) => b.record.rang - a.record.rang || (a.record.naam < b.record.naam ? -1 : 1)) };
};

// Arrows go from the field to the hits and back; Escape returns to the field.
const metPijltjes = (vak, veld) =>
  vak.addEventListener("keydown", (toets) => {
    const plekken = [veld, ...vak.querySelectorAll(".kaartje__naam")];
    const stap = { ArrowDown: 1, ArrowUp: -1 }[toets.key];
    const hier = plekken.indexOf(document.activeElement);
    if (toets.key === "Escape") veld.focus();
    else if (stap && hier >= 0 && plekken[hier + stap]) {
      toets.preventDefault();
      plekken[hier + stap].focus();
    }
  });

// Tells a screen reader how many there are, once somebody stops typing.
const omroeper = (element) => {
  let wacht;
  return (tekst) => {
    clearTimeout(wacht);
    wacht = setTimeout(() => (element.textContent = tekst), 600);
  };
};

// The field in the header: the first hits, right below it.
const balk = (formulier) => {
  const wortel = formulier.dataset.zoek;
  const veld = formulier.querySelector("input");
  const vak = formulier.querySelector("[data-hits]");
  const roep = omroeper(formulier.querySelector("[role=status]"));
  const toon = () => {
    const vraag = veld.value.trim();
    vak.hidden = vraag.length < 2;
    if (vak.hidden) return;
    const gevonden = antwoord(vraag);
    const { treffers } = gevonden;
    const zoekpagina = `${wortel}${formulier.dataset.zoekadres}#${new URLSearchParams({ q: vraag })}`;
    vul(vak, scherm.blokken(gevonden, treffers, vraag, wortel, [
      maak("ul", { class: "kaartjes" }, treffers.slice(0, 4).map((t) => scherm.kaartje(t, wortel))),
      treffers.length > 4 ? scherm.link(zoekpagina, `Alles bekijken (${treffers.length})`, "knop knop--rustig") : "",
    ]));
    roep(`${scherm.keer(treffers.length)} hulp gevonden.`);
  };
  veld.addEventListener("input", toon);
  veld.addEventListener("focus", toon);
  metPijltjes(formulier, veld);
  formulier.addEventListener("keydown", (toets) => {
    if (toets.key !== "Escape" || vak.hidden) return;
    toets.preventDefault(); // a browser would empty the field
    vak.hidden = true;
  });
  formulier.addEventListener("focusout", (weg) => formulier.contains(weg.relatedTarget) || !weg.relatedTarget || (vak.hidden = true));
  if (document.activeElement === veld) toon();
};

// The page /zoeken/: the address after # is the only memory, so it can be shared and the back button works.
const pagina = (formulier) => {
  const wortel = formulier.dataset.zoek;
  const veld = formulier.querySelector("input[type=search]");
  const vak = document.getElementById("resultaten");
  const stand = document.getElementById("stand");
  const keuzevak = formulier.querySelector("details");
  const roep = omroeper(formulier.querySelector("[role=status]"));
  const velden = filternamen.map((naam) => formulier.elements[naam]).filter(Boolean);
  let getoond = STAP, straks;

  const lees = () => {
    const adres = new URLSearchParams(location.hash.slice(1));
    veld.value = adres.get("q") || "";
    for (const keuze of velden) {
      const waarde = adres.get(keuze.name) || "";
      if (keuze.type === "checkbox") keuze.checked = !!waarde;
      else keuze.value = [...keuze.options].some((optie) => optie.value === waarde) ? waarde : "";
      if (waarde) keuzevak.open = true;
    }
  };
  const schrijf = (hoe) => {
    const adres = new URLSearchParams();
    if (veld.value.trim()) adres.set("q", veld.value.trim());
    for (const keuze of velden) {
      const waarde = keuze.type === "checkbox" ? (keuze.checked ? "1" : "") : keuze.value;
      if (waarde) adres.set(keuze.name, waarde);
    }
    const nieuw = `#${adres}`;
    if (nieuw !== (location.hash || "#")) history[hoe](null, "", nieuw);
  };
  const keuzes = () =>
    Object.fromEntries(velden.flatMap((keuze) => {
      if (keuze.type === "checkbox") return keuze.checked ? [[keuze.name, 1]] : [];
      return keuze.value ? [[keuze.name, keuze.selectedIndex - 1]] : [];
    }));

  const telMee = (tel, misschien) => {
    for (const keuze of velden) {
      if (keuze.type === "checkbox") {
        const n = tel(keuze.name, 1);
        zetTekst(keuze.parentElement.querySelector("[data-aantal]"), ` (${n})`);
        keuze.disabled = !n && !keuze.checked && !(misschien && keuze.name === "vandaag-open");
      } else {
        [...keuze.options].slice(1).forEach((optie, i) => {
          const n = tel(keuze.name, i);
          zetTekst(optie, `${optie.dataset.naam} (${n})`);
          optie.disabled = !n && !optie.selected;
        });
      }
    }
  };

  const toon = () => {
    const vraag = veld.value.trim();
    const nu = keuzes();
    const gevraagd = vraag || Object.keys(nu).length;
    const gevonden = antwoord(vraag);
    const { wijken, treffers } = gevonden;
    const { gekozen: over, twijfel, feestdag, tel } = kies(treffers, nu, machine.index.feestdagen);
    telMee(tel, twijfel.length > 0);
    const waarin = wijken.length && wijken.length < 4 ? ` in ${wijken.map((w) => w.naam).join(" of ")}` : "";
    stand.textContent = !gevraagd || gevonden.elders ? "" : over.length || treffers.length ? `${over.length ? scherm.keer(over.length) : "Geen"} hulp gevonden${waarin}.` : "";
    if (gevraagd) roep(stand.textContent || (gevonden.elders ? "Dit staat niet op deze site." : "We vinden dit niet."));
    const meer = maak("button", { class: "knop knop--rustig", type: "button" }, `Toon meer (${over.length - getoond})`);
    meer.addEventListener("click", () => {
      const eerste = getoond;
      getoond += STAP;
      toon();
      vak.querySelectorAll(".kaartje__naam")[eerste].focus();
    });
    const wis = maak("button", { class: "knop knop--rustig", type: "button" }, "Haal mijn keuzes weg");
    wis.addEventListener("click", () => {
      for (const keuze of velden) keuze.type === "checkbox" ? (keuze.checked = false) : (keuze.value = "");
      vernieuw("pushState");
      veld.focus();
    });
    vul(vak, gevraagd ? scherm.blokken(gevonden, over, vraag, wortel, [
      maak("ul", { class: "kaartjes" }, over.slice(0, getoond).map((t) => scherm.kaartje(t, wortel))),
      over.length > getoond ? meer : "",
      nu["vandaag-open"] ? scherm.twijfelblok(twijfel, feestdag, wortel) : "",
      !over.length && treffers.length ? maak("p", {}, `Zonder je keuzes vinden we wel iets: ${scherm.keer(treffers.length)}. `, wis) : "",
    ]) : [maak("p", {}, "Typ wat je zoekt, of kies wat bij jou past. Wat je typt, blijft op je eigen telefoon of computer.")]);
    vak.dataset.klaar = vraag;
  };
  const vernieuw = (hoe) => {
    clearTimeout(straks);
    getoond = STAP;
    schrijf(hoe);
    toon();
  };
  const uitAdres = () => {
    getoond = STAP;
    lees();
    toon();
  };

  veld.addEventListener("input", () => {
    clearTimeout(straks); // browsers refuse an address that changes at every key
    straks = setTimeout(() => schrijf("replaceState"), 250);
    getoond = STAP;
    toon();
  });
  formulier.addEventListener("change", (wat) => wat.target !== veld && vernieuw("pushState"));
  formulier.addEventListener("submit", (verzoek) => {
    verzoek.preventDefault();
    vernieuw("pushState");
  });
  addEventListener("hashchange", uitAdres);
  metPijltjes(document.querySelector("main") || document.body, veld);
  keuzevak.hidden = false;
  formulier.querySelector("[data-zonder-zoeken]").remove();
  if (location.hash.length > 1) uitAdres();
  else toon();
};

for (const formulier of document.querySelectorAll("form[data-zoek]")) {
  if (formulier.matches("[data-zoekpagina]")) pagina(formulier);
  else balk(formulier);
}
