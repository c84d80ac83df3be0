// Another script of the site, only when it is needed. Those that were asked for run in that order. `assets/namen.js` says how
// it is called now: its name changes with what is in it.
import { vertrouwd } from "../../scripts/vertrouwd.js";

export const haalScript = (wortel, naam) => {
  const script = document.createElement("script");
  script.src = vertrouwd(`${wortel}${(socialeKaart.namen || {})[naam] || naam}`);
  script.async = false;
  return document.head.appendChild(script);
};
