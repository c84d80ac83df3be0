// What somebody asks, and where the answer stands: behind the #, so that no server sees it.
const TEKENS_VRAAG = 200; // as maxlength says in zoekveld.jinja; an address can bring more

export const vraagVan = (tekst) => tekst.trim().slice(0, TEKENS_VRAAG);

export const zoekadres = (formulier, vraag) => {
  const adres = new URLSearchParams();
  adres.set("q", vraag);
  return `${formulier.dataset.zoek}${formulier.dataset.zoekadres}#${adres}`;
};
