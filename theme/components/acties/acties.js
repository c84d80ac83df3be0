// The buttons on a record page: read aloud, share and print.
import { deel } from "../delen/delen.js";
import { houdOp, kanVoorlezen, leesVoor } from "./voorlezen.js";

const blok = document.querySelector("[data-acties]");
const knop = (naam) => blok.querySelector(`[data-actie=${naam}]`);

if (!kanVoorlezen()) knop("lees-voor").remove();
else {
  knop("lees-voor").addEventListener("click", () => leesVoor(knop("lees-voor")));
  addEventListener("pagehide", houdOp);
}
knop("deel").addEventListener("click", () => deel(blok.querySelector("[role=status]")));
knop("print").addEventListener("click", () => print());
for (const actie of blok.querySelectorAll("[data-actie]")) actie.hidden = false;
