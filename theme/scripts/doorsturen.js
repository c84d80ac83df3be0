// A page that leads on takes along what stands behind the #: the edition of a card, say. The page's own refresh cannot.
import { opSchijf } from "./schijf.js";

location.replace(opSchijf(document.currentScript.dataset.naar) + location.hash);
