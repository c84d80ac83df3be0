// What a resident sees of the search: hits below the field in the header of every page, and the page /zoeken/.
// Loaded by components/zoekveld/zoekveld.js as soon as somebody starts to search. After that nothing is asked from the server any
// more, but what may know more of a question, once: the words of other languages, and what was learned of emergencies.
import { vraagVan, zoekadres } from "../components/zoekveld/adres.js";
import { haalScript } from "../components/zoekveld/script.js";
import { maak, vul } from "../scripts/elementen.js";
import { meldKaartjes } from "./kaartjes.js";
import { filternamen, kies } from "./filters.js";
import { metNamen, plat } from "./lijsten.js";
import { zoekblokken } from "./zoekblokken.js";
import { zoekmachine } from "./zoekmachine.js";
import { gezegd, hoeveel, keer } from "./zoekzinnen.js";

const STAP = 10;
const TYPPAUZE = 600; // milliseconds without a key: then a question is finished

const antwoord = (machine, vraag) => {
  const uit = machine.zoek(vraag);
  if (vraag.trim()) return uit;
  const alles = machine.hulp.map((record) => ({ record, redenen: [] }));
  return { ...uit, boven: [], onder: [], gaten: [], kleineGaten: [], misschien: [], treffers: alles.sort((a, b) => b.record.rang - a.record.rang || (a.record.naam < b.record.naam ? -1 : 1)) };
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

// Tells a screen reader what was found, once somebody stops typing.
const omroeper = (element) => {
  let wacht;
  return (tekst) => {
    clearTimeout(wacht);
    wacht = setTimeout(() => (element.textContent = tekst), TYPPAUZE);
  };
};

// Fetches the scripts that may know more of a question, each once, when nobody types any more. Then it is asked again, unless
// somebody has gone on to what is shown in `vak` already. Gives whether there is something to wait for.
const meerhaler = (machine, wortel, vak, opnieuw) => {
  const gehaald = new Set();
  let wacht;
  const haal = (naam) => {
    gehaald.add(naam);
    const script = haalScript(wortel, `${naam}.js`);
    const klaar = () => {
      if (socialeKaart[naam]) machine.leer[naam](socialeKaart[naam]);
      if (!vak.contains(document.activeElement)) opnieuw();
    };
    script.addEventListener("load", klaar);
    script.addEventListener("error", klaar);
  };
  return (namen) => {
    clearTimeout(wacht);
    const nodig = namen.filter((naam) => !gehaald.has(naam));
    if (nodig.length) wacht = setTimeout(() => nodig.forEach(haal), TYPPAUZE);
    return nodig.length > 0;
  };
};

// The field in the header: the first hits, right below it.
const balk = (machine, scherm, formulier) => {
  const wortel = formulier.dataset.zoek;
  const veld = formulier.querySelector("input");
  const vak = formulier.querySelector("[data-hits]");
  const roep = omroeper(formulier.querySelector("[role=status]"));
  const toon = () => {
    const vraag = vraagVan(veld.value);
    vak.hidden = vraag.length < 2;
    if (vak.hidden) return;
    const gevonden = antwoord(machine, vraag);
    const { treffers } = gevonden;
    vul(vak, scherm.blokken(gevonden, treffers, vraag, wortel, [
      maak("ul", { class: "kaartjes", "aria-label": "Hulp" }, treffers.slice(0, 4).map((t) => scherm.kaartje(t, wortel))),
      treffers.length > 4 ? scherm.link(zoekadres(formulier, vraag), `Alles bekijken (${treffers.length})`, "knop knop--rustig") : "",
      treffers.length < 5 && gevonden.misschien.length ? scherm.link(zoekadres(formulier, vraag), "Misschien ook", "knop knop--rustig") : "",
    ]));
    meldKaartjes(vak);
    roep(gezegd(machine.index, gevonden, treffers.length || !gevonden.nood.length ? hoeveel(treffers.length, vraag) : ""));
    haalMeer(gevonden.meer);
  };
  const haalMeer = meerhaler(machine, wortel, vak, () => vak.hidden || toon());
  veld.addEventListener("input", () => {
    toon();
    // On a phone the first hit would be below the screen.
    if (!vak.hidden && vak.getBoundingClientRect().top > window.innerHeight / 2) formulier.scrollIntoView();
  });
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

// The page /zoeken/: the address after # is the only memory, so it can be shared and the back button works. What is typed
// comes into it, and so into the history of the browser, only when somebody presses Enter or the button, makes a choice, or
// goes to a hit.
const pagina = (machine, scherm, formulier) => {
  const wortel = formulier.dataset.zoek;
  const veld = formulier.querySelector("input[type=search]");
  const vak = document.getElementById("resultaten");
  const stand = document.getElementById("stand");
  const keuzevak = formulier.querySelector("details");
  const uitweg = formulier.querySelector("[data-zonder-zoeken]");
  const roep = omroeper(formulier.querySelector("[role=status]"));
  const velden = filternamen.map((naam) => formulier.elements[naam]).filter(Boolean);
  let getoond = STAP;

  const lees = () => {
    const adres = new URLSearchParams(location.hash.slice(1));
    veld.value = vraagVan(adres.get("q") || "");
    for (const keuze of velden) {
      const waarde = adres.get(keuze.name) || "";
      if (keuze.type === "checkbox") keuze.checked = !!waarde;
      else keuze.value = [...keuze.options].some((optie) => optie.value === waarde) ? waarde : "";
      if (waarde) keuzevak.open = true;
    }
  };
  const schrijf = () => {
    const adres = new URLSearchParams();
    const vraag = vraagVan(veld.value);
    if (vraag) adres.set("q", vraag);
    for (const keuze of velden) {
      const waarde = keuze.type === "checkbox" ? (keuze.checked ? "1" : "") : keuze.value;
      if (waarde) adres.set(keuze.name, waarde);
    }
    const nieuw = `#${adres}`;
    if (nieuw !== (location.hash || "#")) history.pushState(null, "", nieuw);
  };
  const keuzes = () =>
    metNamen(plat(velden.map((keuze) => {
      if (keuze.type === "checkbox") return keuze.checked ? [[keuze.name, 1]] : [];
      return keuze.value ? [[keuze.name, keuze.selectedIndex - 1]] : [];
    })));

  const telMee = (tel, kan) => {
    for (const keuze of velden) {
      if (keuze.type === "checkbox") {
        const n = tel(keuze.name, 1);
        keuze.parentElement.querySelector("[data-aantal]").textContent = ` (${n})`;
        keuze.disabled = !n && !keuze.checked && !kan(keuze.name);
      } else {
        [...keuze.options].slice(1).forEach((optie, i) => {
          const n = tel(keuze.name, i);
          optie.textContent = `${optie.dataset.naam} (${n})`;
          optie.disabled = !n && !optie.selected;
        });
      }
    }
  };

  const toon = () => {
    const vraag = vraagVan(veld.value);
    const nu = keuzes();
    const gevraagd = vraag || Object.keys(nu).length;
    const gevonden = antwoord(machine, vraag);
    const { wijken, treffers, misschien } = gevonden;
    const { gekozen: over, twijfel, onbekend, feestdag, tel, kan } = kies(treffers, nu, machine.index.feestdagen);
    telMee(tel, kan);
    const waarin = wijken.length && wijken.length < 4 ? ` in ${wijken.map((w) => w.naam).join(" of ")}` : "";
    stand.textContent = !gevraagd || gevonden.elders ? "" : treffers.length ? hoeveel(over.length, vraag, waarin) : "";
    const niets = gevonden.nood.length ? "" : gevonden.elders ? "Dit staat niet op deze site." : "We vinden dit niet.";
    const nogMeer = onbekend.length ? ` Van ${onbekend.length} weten we het niet.` : "";
    if (gevraagd) roep(gezegd(machine.index, gevonden, (stand.textContent || niets) + nogMeer));
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
      vernieuw();
      veld.focus();
    });
    vul(vak, gevraagd ? scherm.blokken(gevonden, [...over, ...onbekend], vraag, wortel, [
      maak("ul", { class: "kaartjes", "aria-label": "Hulp" }, over.slice(0, getoond).map((t) => scherm.kaartje(t, wortel))),
      over.length > getoond ? meer : "",
      nu["vandaag-open"] ? scherm.twijfelblok(twijfel, feestdag, wortel) : "",
      scherm.onbekendblok(onbekend, wortel),
      Object.keys(nu).length ? "" : scherm.misschienblok(misschien, wortel),
      !over.length && treffers.length ? maak("p", {}, `Zonder je keuzes vinden we wel iets: ${keer(treffers.length)}. `, wis) : "",
    ]) : []);
    uitweg.hidden = gevraagd; // not before there is something in its place
    meldKaartjes(vak);
    if (!haalMeer(gevonden.meer)) vak.dataset.klaar = vraag;
  };
  const haalMeer = meerhaler(machine, wortel, vak, toon);
  const vernieuw = () => {
    getoond = STAP;
    schrijf();
    toon();
  };
  const uitAdres = () => {
    getoond = STAP;
    lees();
    toon();
  };

  veld.addEventListener("input", () => {
    getoond = STAP;
    toon();
  });
  formulier.addEventListener("change", (wat) => wat.target !== veld && vernieuw());
  vak.addEventListener("click", (tik) => tik.target.closest(".kaartje__naam") && schrijf());
  formulier.addEventListener("submit", (verzoek) => {
    verzoek.preventDefault();
    vernieuw();
  });
  addEventListener("hashchange", uitAdres);
  metPijltjes(document.querySelector("main") || document.body, veld);
  // In a task of its own: making the engine took a slow phone long enough, and somebody may want to tap or scroll.
  setTimeout(() => {
    keuzevak.hidden = false;
    if (location.hash.length > 1) uitAdres();
    else toon();
  });
};

const begin = (machine) => {
  const scherm = zoekblokken(machine);
  for (const formulier of document.querySelectorAll("form[data-zoek]")) {
    if (formulier.matches("[data-zoekpagina]")) pagina(machine, scherm, formulier);
    else balk(machine, scherm, formulier);
    formulier.setAttribute("data-zoekt", ""); // zoekveld.js looks whether it stands there
  }
};

if (socialeKaart.zoekindex) begin(zoekmachine(socialeKaart.zoekindex)); // the index may be lost on the way
