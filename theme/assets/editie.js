// Paper says in its QR code when it was printed: #e2026-11-22, and on a card also the mark of what it says, #e2026-11-22.7h3k.
// This compares that with the page and says what changed. Nothing is sent or kept: it stays behind the # and on this screen.
(() => {
  const blok = document.querySelector("[data-editie]");
  if (!blok) return;
  const wortel = new URL("../", document.currentScript.src);
  const { editie: merkNu, gemaakt, nagekeken } = blok.dataset;
  const wijzigingen = [...blok.querySelectorAll("data")].map(({ value, dataset }) => ({ sinds: value, ...dataset }));
  const MEESTE = 5; // a longer list helps nobody who reads with difficulty

  const maak = (naam, eigenschappen, ...kinderen) => {
    const element = Object.assign(document.createElement(naam), eigenschappen);
    element.append(...kinderen);
    return element;
  };
  const p = (tekst) => maak("p", {}, tekst);
  const inWoorden = (dag) => new Date(dag).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const vandaag = () => {
    const nu = new Date();
    return new Date(nu - nu.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  };

  // The day and the mark behind the #, or nothing when that is no edition. A scanner may add a space, a dot or capitals.
  const lees = () => {
    const adres = location.hash.replace(/%20/g, " ").toLowerCase();
    const [, dag, merk] = /^#e(\d{4}-\d\d-\d\d)(?:\.([0-9a-z]{4}))?[.\s]*$/.exec(adres) || [];
    const tijd = new Date(dag || NaN);
    const bestaat = !isNaN(tijd) && tijd.toISOString().slice(0, 10) === dag; // 31 February does not
    return bestaat && dag <= vandaag() ? { dag, merk: merkNu && merk } : null;
  };

  // Paper about more than one record names the record: it need not stand on this page.
  const regel = ({ wat, van, adres }) =>
    van ? maak("li", {}, maak("a", { href: new URL(adres, wortel).href }, van), `: ${wat[0].toLowerCase()}${wat.slice(1)}`) : maak("li", {}, wat);

  const antwoord = ({ dag, merk }) => {
    const nu = vandaag();
    const wat = merk ? "kaartje" : "boekje of poster";
    const klopt = merk && merk === merkNu;
    // With the same mark the card was still right when this page was made; only what happened later counts.
    const vanaf = klopt && gemaakt > dag ? gemaakt : dag;
    const gezegd = new Set();
    const nieuw = wijzigingen.filter((w) => {
      const zin = `${w.van} ${w.wat}`;
      return vanaf < w.sinds && w.sinds <= nu && !gezegd.has(zin) && gezegd.add(zin);
    });
    const keken = nagekeken ? ` We keken dit na op ${inWoorden(nagekeken)}.` : "";
    if (nieuw.length) {
      const meer = nieuw.length > MEESTE ? [maak("li", {}, "Er is nog meer veranderd.")] : [];
      const lijst = maak("ul", {}, ...nieuw.slice(0, MEESTE).map(regel), ...meer);
      // Not every change has a day, so this is never all of it; and what changed in a list stands on another page.
      return [p(`Je ${wat} is van ${inWoorden(dag)}. Dit is in elk geval veranderd:`), lijst, p(`Op deze ${merkNu ? "bladzijde" : "site"} staat wat nu geldt.`)];
    }
    // An older copy of the page, kept by the browser.
    if (dag > gemaakt) return [p(`Je ${wat} van ${inWoorden(dag)} is nieuwer dan deze bladzijde. Die is van ${inWoorden(gemaakt)}. Twijfel je? Bel dan.`)];
    if (klopt) return [p(`Je ${wat} van ${inWoorden(dag)} ${gemaakt < nu ? `klopte nog op ${inWoorden(gemaakt)}` : "klopt nog"}.${keken}`)];
    if (merk) return [p(`Er is iets veranderd sinds je ${wat} van ${inWoorden(dag)}. Hieronder lees je wat nu geldt.`)];
    return [p(`Je ${wat} is van ${inWoorden(dag)}. Deze bladzijde is gemaakt op ${inWoorden(gemaakt)}.${keken} Twijfel je? Bel dan.`)];
  };

  const toon = () => {
    const editie = lees();
    if (!editie) return;
    blok.textContent = "";
    blok.append(maak("div", { className: "let-op" }, ...antwoord(editie)));
  };

  addEventListener("hashchange", toon); // any other # than that of paper leaves what stands here
  toon();
})();
