// On paper nobody can open anything: before printing everything is opened, and afterwards closed again. Style sheets can do
// that only in newer browsers. Safari on an older iPhone tells it only by the medium.
const DICHT = "data-was-dicht";

const open = () => document.querySelectorAll("details:not([open])").forEach((deel) => {
  deel.setAttribute(DICHT, "");
  deel.open = true;
});
const sluit = () => document.querySelectorAll(`[${DICHT}]`).forEach((deel) => {
  deel.removeAttribute(DICHT);
  deel.open = false;
});

addEventListener("beforeprint", open);
addEventListener("afterprint", sluit);
window.matchMedia("print").addListener((medium) => (medium.matches ? open() : sluit()));
