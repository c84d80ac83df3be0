// The button that puts a record on one's own list.
import { maak } from "../../scripts/elementen.js";
import { leesLijst } from "../../scripts/bewaard.js";

// The name stays the same, because aria-pressed says the rest; both texts on the button are in it, for who says them.
export const tekenKnop = (knop, ids) => {
  const op = ids.includes(knop.dataset.zet);
  const vak = knop.querySelector("span") || knop.appendChild(document.createElement("span"));
  vak.textContent = op ? "Op mijn lijst" : "Zet op mijn lijst";
  knop.setAttribute("aria-pressed", op);
  knop.setAttribute("aria-label", `Zet op mijn lijst: ${knop.dataset.naam}`);
  knop.hidden = false;
};

export const isGestopt = (kaartje) => kaartje.matches(".kaartje--gestopt, .ding--gestopt, .hulp--gestopt");

// A record in a list gets the button; what has stopped does not.
export const metKnop = (kaartje) => {
  if (isGestopt(kaartje)) return kaartje;
  const naam = kaartje.querySelector("a").textContent.replace(/\u00ad/g, ""); // said as a word, not in pieces
  const knop = maak("button", { type: "button", class: "knop knop--rustig knop--zet", "data-zet": kaartje.dataset.record, "data-naam": naam });
  tekenKnop(knop, leesLijst());
  kaartje.append(knop);
  return kaartje;
};
