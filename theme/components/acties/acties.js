// The buttons on a record page: share and print.
import { deel } from "../delen/delen.js";

const blok = document.querySelector("[data-acties]");
const knop = (naam) => blok.querySelector(`[data-actie=${naam}]`);

knop("deel").addEventListener("click", () => deel(blok.querySelector("[role=status]")));
knop("print").addEventListener("click", () => print());
for (const actie of blok.querySelectorAll("[data-actie]")) actie.hidden = false;
