// The order of one's own list: moving a record in it, and the buttons that do.
import { maak } from "./elementen.js";

const RICHTINGEN = [{ stap: -1, teken: "↑", waarheen: "hoger" }, { stap: 1, teken: "↓", waarheen: "lager" }];

// The ids, with the one at `plaats` so many places on.
export const verplaats = (ids, plaats, stap) => {
  const anders = ids.filter((id, nummer) => nummer !== plaats);
  anders.splice(plaats + stap, 0, ids[plaats]);
  return anders;
};

// The buttons for the record at `plaats` out of `aantal`; one that would move nothing is not there. `doe` gets the step.
export const pijlen = (naam, plaats, aantal, doe) =>
  RICHTINGEN.filter(({ stap }) => plaats + stap >= 0 && plaats + stap < aantal).map(({ stap, teken, waarheen }) => {
    const knop = maak("button", { type: "button", class: "knop knop--rustig ding__pijl", "data-stap": stap, "aria-label": `Zet ${waarheen}: ${naam}` }, teken);
    knop.addEventListener("click", () => doe(stap));
    return knop;
  });
