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

  const inRij = (rij, zin) => {
    const zelfde = [...rij.parentNode.querySelectorAll(".feit--verlopen")].some((ander) => ander.textContent === zin.textContent);
    if (zelfde) return rij.remove();
    const cel = Object.assign(document.createElement("td"), { colSpan: 2 });
    cel.append(zin);
    const nieuw = document.createElement("tr");
    nieuw.append(cel);
    rij.replaceWith(nieuw);
  };

  for (const feit of document.querySelectorAll("[data-geldig-tot]")) {
    if (feit.dataset.geldigTot >= vandaag) continue;
    if (!feit.dataset.terugval) feit.remove();
    else if (feit.matches("tr")) inRij(feit, uitweg(feit.dataset));
    else feit.replaceWith(uitweg(feit.dataset));
  }
})();
