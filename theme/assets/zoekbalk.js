// Every field that searches: fetches the engine and its index when somebody goes there, and keeps what is typed behind the #.
(() => {
  let komt;
  const haal = (adres) =>
    new Promise((klaar, mislukt) => {
      const script = document.createElement("script");
      Object.assign(script, { src: adres, async: false, onload: klaar, onerror: mislukt });
      document.head.append(script);
    });
  const laad = (wortel) => (komt = komt || Promise.all(["zoekindex.js", "zoeken.js"].map((naam) => haal(`${wortel}assets/${naam}`))));

  for (const formulier of document.querySelectorAll("form[data-zoek]")) {
    const wortel = formulier.dataset.zoek;
    if (formulier.matches("[data-zoekpagina]")) {
      laad(wortel).then(() => Zoekscherm.pagina(formulier));
      continue;
    }
    const veld = formulier.querySelector("input");
    veld.addEventListener("focus", () => laad(wortel).then(() => Zoekscherm.balk(formulier)), { once: true });
    formulier.addEventListener("submit", (verzoek) => {
      verzoek.preventDefault();
      location.href = `${wortel}zoeken/#${new URLSearchParams({ q: veld.value.trim() })}`;
    });
  }
})();
