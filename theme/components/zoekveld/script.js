// Another script of the site, only when it is needed. Those that were asked for run in that order. `assets/namen.js` says how
// it is called now: its name changes with what is in it.
// Browsers that ask for it (Trusted Types) take the address of a script only from a policy with this name (see beveiliging.py);
// that it is ours, `script-src 'self'` sees to.
const beleid = window.trustedTypes && trustedTypes.createPolicy("sociale-kaart", { createScriptURL: (adres) => adres });

export const haalScript = (wortel, naam) => {
  const script = document.createElement("script");
  const adres = `${wortel}${(socialeKaart.namen || {})[naam] || naam}`;
  script.src = beleid ? beleid.createScriptURL(adres) : adres;
  script.async = false;
  return document.head.appendChild(script);
};
