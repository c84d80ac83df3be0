// The buttons on a record page: share and print.
import { deel } from "../delen/delen.js";

const blok = document.querySelector("[data-acties]");
const knop = (naam) => blok.querySelector(`[data-actie=${naam}]`);

knop("deel").addEventListener("click", () => deel(blok.querySelector("[role=status]")));
knop("print").addEventListener("click", () => print());
// Who helps somebody reads first what is said to them: see professionals.jinja. Without a script it stands at the end.
const voorWieHelpt = document.querySelector(".record .professionals");
if (voorWieHelpt) document.querySelector(".meteen").after(voorWieHelpt);
for (const actie of blok.querySelectorAll("[data-actie]")) actie.hidden = false;
