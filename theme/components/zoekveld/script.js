// Another script of the site, only when it is needed. Those that were asked for run in that order.
// Browsers that ask for it (Trusted Types) take the address of a script only from a policy with this name: see beveiliging.py.
const vanOns = (adres) => {
  if (new URL(adres, location.href).origin !== location.origin) throw new TypeError(adres);
  return adres;
};
const beleid = window.trustedTypes && trustedTypes.createPolicy("sociale-kaart", { createScriptURL: vanOns });

export const haalScript = (wortel, naam) => {
  const script = document.createElement("script");
  const adres = `${wortel}assets/${naam}`;
  script.src = beleid ? beleid.createScriptURL(adres) : adres;
  script.async = false;
  return document.head.appendChild(script);
};
