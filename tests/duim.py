"""What of a page is too small for a thumb: everything to tap that is no part of a sentence is at least 44 px high and wide."""

from __future__ import annotations

from playwright.sync_api import Page

_DUIM = 44
_TE_KLEIN = """(duim) => {
  const alinea = (e) => {
    while (/^(inline|contents)$/.test(getComputedStyle(e).display)) e = e.parentElement;
    return e;
  };
  // Whether there are other words on the same line of the text, as the page breaks it: then it is a word in a sentence.
  const inEenZin = (e) => {
    const blok = alinea(e.parentElement);
    const los = getComputedStyle(e).display !== "inline" || (e.parentElement === blok && /flex|grid/.test(getComputedStyle(blok).display));
    if (los) return false;
    const loper = document.createTreeWalker(blok, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let woorden = false, hier = false;
    while (loper.nextNode()) {
      const knoop = loper.currentNode;
      if (knoop.nodeName === "BR") {
        if (hier) break;
        woorden = false;
      } else if (e === knoop || e.contains(knoop)) hier = true;
      else if (knoop.nodeType === Node.TEXT_NODE && /[\\p{L}\\p{N}]/u.test(knoop.data)) {
        const ouder = knoop.parentElement;
        woorden = woorden || (ouder.getClientRects().length > 0 && alinea(ouder) === blok);
      }
    }
    return woorden;
  };
  // A label is part of its box; what lies over a whole card makes that the target.
  const vlak = (e) => {
    const over = getComputedStyle(e, "::after");
    const heleKaart = over.position === "absolute" && over.top === "0px" && over.bottom === "0px";
    const label = /^(checkbox|radio)$/.test(e.type) && e.labels[0];
    const delen = [e, label, heleKaart && e.offsetParent].filter(Boolean).map((deel) => deel.getBoundingClientRect());
    const tussen = (van, tot) => Math.max(...delen.map((deel) => deel[tot])) - Math.min(...delen.map((deel) => deel[van]));
    return [tussen("left", "right"), tussen("top", "bottom")];
  };
  document.querySelectorAll("details").forEach((e) => { e.open = true; });
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((e) => e.getClientRects().length && !inEenZin(e))
    .map((e) => [e, ...vlak(e)])
    .filter(([, breed, hoog]) => breed < duim || hoog < duim)
    .map(([e, breed, hoog]) => `${e.innerText || e.name || e.className}: ${Math.round(breed)} × ${Math.round(hoog)}`);
}"""


def te_klein(pagina: Page) -> list[str]:
    """What on an open page a thumb misses, with its size; opens what is folded, to look there too."""
    klein: list[str] = pagina.evaluate(_TE_KLEIN, _DUIM)
    return klein
