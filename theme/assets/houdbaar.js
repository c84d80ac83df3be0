// A fact whose last day has passed since this page was made gives way to whom to ask. Without words for that, it goes.
(() => {
  const gemeente = document.currentScript.dataset.bel;
  const nu = new Date();
  const vandaag = new Date(nu - nu.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

  const uitweg = ({ terugval, bel, belTot }) => {
    const nummer = bel && belTot >= vandaag ? bel : gemeente;
    const link = Object.assign(document.createElement("a"), { href: `tel:${nummer.replace(/[^\d+]/g, "")}`, textContent: nummer });
    const zin = Object.assign(document.createElement("span"), { className: "feit feit--verlopen" });
    zin.append(`${terugval} Bel `, link, ".");
    return zin;
  };

  const inRij = (zin) => {
    const cel = Object.assign(document.createElement("td"), { colSpan: 2 });
    const rij = document.createElement("tr");
    cel.append(zin);
    rij.append(cel);
    return rij;
  };

  // What waits in a template to be shown later is on the page too.
  const stukken = [document, ...[...document.querySelectorAll("template")].map((sjabloon) => sjabloon.content)];
  for (const feit of stukken.flatMap((stuk) => [...stuk.querySelectorAll("[data-geldig-tot]")])) {
    if (feit.dataset.geldigTot >= vandaag) continue;
    if (!feit.dataset.terugval) feit.remove();
    else feit.replaceWith(feit.matches("tr") ? inRij(uitweg(feit.dataset)) : uitweg(feit.dataset));
  }

  // A table says the same only once.
  for (const tabel of document.querySelectorAll("table")) {
    const gezegd = new Set();
    for (const zin of tabel.querySelectorAll(".feit--verlopen")) {
      if (gezegd.has(zin.textContent)) zin.closest("tr").remove();
      gezegd.add(zin.textContent);
    }
  }
})();
