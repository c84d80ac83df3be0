// Browsers that ask for it (Trusted Types) take the address of a script only from a policy with this name (see beveiliging.py);
// that it is ours, `script-src 'self'` sees to.
const beleid = window.trustedTypes && trustedTypes.createPolicy("sociale-kaart", { createScriptURL: (adres) => adres });

export const vertrouwd = (adres) => (beleid ? beleid.createScriptURL(adres) : adres);
