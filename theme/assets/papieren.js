// One list of papers: each that somebody has to show, once. What an answer makes needless goes to a list of its own.
const Papieren = (() => {
  let gekozen; // the ids of the records at hand; without them, all that are on the page
  let volgorde; // all papers in the order of the list, shown or not

  // The rule. A line asks for its paper when its record is at hand; an answer that stands on it waives it.
  const gevraagd = (regel) => !gekozen || gekozen.has(regel.dataset.voor);
  const vrij = (regel, heb) => heb.filter(({ dataset }) => (regel.dataset.nietMet || "").split(" ").includes(dataset.heb));

  const en = (woorden) => woorden.join(" en ");
  const zetTekst = (element, tekst) => element.textContent === tekst || (element.textContent = tekst);

  const vul = (element, kinderen) => {
    element.textContent = "";
    element.append(...kinderen);
  };

  const indelen = (papier, heb) => {
    const regels = [...papier.querySelectorAll("[data-voor]")];
    for (const regel of regels) regel.hidden = !gevraagd(regel) || vrij(regel, heb).length > 0;
    const zichtbaar = regels.some((regel) => !regel.hidden);
    const waardoor = zichtbaar ? [] : regels.filter(gevraagd).flatMap((regel) => vrij(regel, heb));
    const waarom = papier.querySelector("[data-waarom]");
    waarom.hidden = !waardoor.length;
    waarom.textContent = waardoor.length ? `Niet nodig, want je hebt ${en([...new Set(waardoor.map(({ dataset }) => dataset.naam))])}.` : "";
    return zichtbaar ? "nodig" : waardoor.length ? "vervalt" : "elders";
  };

  const toon = (ids = gekozen) => {
    gekozen = ids;
    const blok = document.querySelector("[data-papieren]");
    if (!blok) return;
    const vak = (naam) => blok.querySelector(`[data-${naam}]`);
    const vinkjes = [...blok.querySelectorAll("[data-heb]")];
    for (const vinkje of vinkjes) vinkje.checked = Bewaard.heb().includes(vinkje.dataset.heb);
    const mee = [...blok.querySelectorAll("[data-mee]")];
    for (const regel of mee) regel.hidden = !!gekozen && !gekozen.has(regel.dataset.mee);
    if (vak("meenemen")) vak("meenemen").hidden = mee.every((regel) => regel.hidden);
    if (!vak("lijst")) return;

    const stapels = { nodig: [], vervalt: [], elders: [] };
    volgorde = volgorde || [...blok.querySelectorAll("[data-papier]")];
    const heb = vinkjes.filter((vinkje) => vinkje.checked);
    for (const papier of volgorde) stapels[indelen(papier, heb)].push(papier);
    const { nodig, vervalt } = stapels;
    vul(vak("nodig"), nodig);
    vul(vak("vervalt").lastElementChild, vervalt);
    vak("vervalt").hidden = !vervalt.length;
    for (const dicht of blok.querySelectorAll("details")) dicht.hidden = !nodig.length; // nothing to open
    vak("vraag").hidden = ![...blok.querySelectorAll("[data-niet-met]")].some(gevraagd); // ask nothing that changes nothing
    vak("lijst").hidden = !nodig.length && !vervalt.length;
    vak("geen").hidden = !vak("lijst").hidden;
    zetTekst(vak("stand"), nodig.length === 1 ? "Samen is het 1 papier." : nodig.length ? `Samen zijn het ${nodig.length} papieren.` : "Je hoeft geen papieren te laten zien.");
  };

  document.addEventListener("change", ({ target }) => {
    if (target.dataset.heb) Bewaard.zetHeb(target.dataset.heb, target.checked);
  });
  document.addEventListener("bewaard", () => toon());
  toon();
  return { toon };
})();
