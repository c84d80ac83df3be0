// The line at the top of a page that says that “Ik help iemand” is on, and puts it off.
import { maak } from "../../scripts/elementen.js";

const uit = maak("button", { type: "button", class: "helpbalk__uit", "data-schakel-uit": "ik-help-iemand" }, "Zet uit");
const balk = maak("div", { class: "helpbalk" }, maak("p", {}, "Je helpt iemand: je ziet tips. ", uit));

// There while it is on. Who took it away with the button goes on at the beginning of the text.
export const tekenHelpbalk = (aan) => {
  const hadFocus = document.activeElement === uit;
  if (aan) document.querySelector(".kop").prepend(balk);
  else balk.remove();
  if (!aan && hadFocus) document.getElementById("inhoud").focus();
};
