// All that this site keeps in a browser, and nothing else: a list of records and two answers. None of it ever leaves it.
const Bewaard = (() => {
  const LIJST = "mijn-lijst"; // a JSON array of ids, in the order in which they were added
  const HEB = "ik-heb"; // words out of: stadspas, bijstand
  const SCHAKELAARS = ["ik-help-iemand"]; // "1" or not there
  const geweigerd = new Map(); // what the browser would not keep: it holds for this page only
  let blijft = true;

  const lees = (naam) => {
    if (geweigerd.has(naam)) return geweigerd.get(naam);
    try {
      return localStorage.getItem(naam) || "";
    } catch {
      blijft = false;
      return "";
    }
  };
  const schrijf = (naam, waarde) => {
    try {
      if (waarde) localStorage.setItem(naam, waarde);
      else localStorage.removeItem(naam);
      geweigerd.delete(naam);
    } catch {
      blijft = false;
      geweigerd.set(naam, waarde);
    }
    meld();
  };
  const meld = () => document.dispatchEvent(new Event("bewaard"));

  const lijst = () => {
    try {
      return [...new Set(JSON.parse(lees(LIJST)).filter((id) => typeof id === "string"))];
    } catch {
      return []; // nothing there, or nothing of ours
    }
  };
  const zetLijst = (ids) => schrijf(LIJST, ids.length ? JSON.stringify([...new Set(ids)]) : "");
  const wissel = (id) => zetLijst(lijst().includes(id) ? lijst().filter((ander) => ander !== id) : [...lijst(), id]);

  const heb = () => lees(HEB).split(" ").filter(Boolean);
  const zetHeb = (woord, ja) => schrijf(HEB, [...heb().filter((ander) => ander !== woord), ...(ja ? [woord] : [])].join(" "));

  // The name stays the same, because aria-pressed says the rest; both texts on the button are in it, for who says them.
  const tekenKnop = (knop, ids) => {
    const op = ids.includes(knop.dataset.zet);
    const vak = knop.querySelector("span") || knop.appendChild(document.createElement("span"));
    vak.textContent = op ? "Op mijn lijst" : "Zet op mijn lijst";
    knop.setAttribute("aria-pressed", op);
    knop.setAttribute("aria-label", `Zet op mijn lijst: ${knop.dataset.naam}`);
    knop.hidden = false;
  };

  // A record in a list gets the button; what has stopped does not.
  const isGestopt = (kaartje) => kaartje.matches(".kaartje--gestopt, .ding--gestopt, .hulp--gestopt");
  const metKnop = (kaartje) => {
    if (isGestopt(kaartje)) return kaartje;
    const knop = Object.assign(document.createElement("button"), { type: "button", className: "knop knop--rustig knop--zet" });
    knop.dataset.zet = kaartje.dataset.record;
    knop.dataset.naam = kaartje.querySelector("a").textContent;
    tekenKnop(knop, lijst());
    kaartje.append(knop);
    return kaartje;
  };

  const menu = document.querySelector("[data-mijn-lijst]");
  const menunaam = menu && menu.textContent;
  const teken = () => {
    const ids = lijst();
    for (const knop of document.querySelectorAll("[data-zet]")) tekenKnop(knop, ids);
    if (menu) menu.textContent = ids.length ? `${menunaam} (${ids.length})` : menunaam;
    for (const naam of SCHAKELAARS) document.documentElement.toggleAttribute(`data-${naam}`, lees(naam) === "1");
    for (const knop of document.querySelectorAll("[data-schakel]")) {
      knop.setAttribute("aria-pressed", lees(knop.dataset.schakel) === "1");
      knop.hidden = false;
    }
  };

  // A screen reader only tells what changes in a status that was there already, so the text comes a moment later.
  const bericht = Object.assign(document.createElement("span"), { className: "bewaart-niet" });
  bericht.setAttribute("role", "status");
  const waarschuw = (knop) => {
    bericht.textContent = "";
    (knop.closest("[data-acties]") || knop).after(bericht);
    setTimeout(() => (bericht.textContent = "Je browser bewaart niets. Schrijf het op of bel."), 100);
  };

  document.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-zet], [data-schakel]");
    if (!knop) return;
    if (knop.dataset.zet) wissel(knop.dataset.zet);
    else schrijf(knop.dataset.schakel, lees(knop.dataset.schakel) ? "" : "1");
    if (!blijft) waarschuw(knop);
  });
  document.addEventListener("bewaard", teken);
  addEventListener("storage", meld); // another tab
  addEventListener("pageshow", (terug) => terug.persisted && meld()); // the back button shows the page as it was
  for (const kaartje of document.querySelectorAll(".kaartje[data-record], .stap__hulp [data-record]")) metKnop(kaartje);
  teken();

  return { lijst, zetLijst, heb, zetHeb, metKnop, isGestopt, blijft: () => blijft };
})();
