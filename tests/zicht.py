"""Who sees a page otherwise than we do: four times as large, or in colours of their own."""

from __future__ import annotations

from playwright.sync_api import Page

VIERHONDERD = {"width": 320, "height": 256}
"""What is left of a screen of 1280 × 1024 at 400 % (WCAG 1.4.10)."""

_VERGROOT = """
() => {
  document.querySelectorAll("details").forEach((e) => { e.open = true; });
  const heet = (e) => `${e.localName}${e.className ? "." + e.className : ""}`;
  const mis = new Set();
  if (document.documentElement.scrollWidth > innerWidth) mis.add(`${document.documentElement.scrollWidth - innerWidth} px te breed`);
  // The boxes around an element that cut off what is in them; none when it is only for who hears it, or can be scrolled.
  const snijdt = (e) => {
    const dozen = [];
    for (let om = e; om && om !== document.body; om = om.parentElement) {
      const { overflowX, overflowY, clip, clipPath } = getComputedStyle(om);
      if (clip !== "auto" || clipPath !== "none" || /auto|scroll/.test(overflowX)) return null;
      if (/hidden|clip/.test(overflowX + overflowY)) dozen.push(om.getBoundingClientRect());
    }
    return dozen;
  };
  const tekst = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (tekst.nextNode()) {
    const om = tekst.currentNode.parentElement;
    if (!tekst.currentNode.data.trim() || !om.checkVisibility({ visibilityProperty: true }) || om.closest(".naar-inhoud")) continue;
    const dozen = snijdt(om);
    if (!dozen) continue;
    const bereik = document.createRange();
    bereik.selectNodeContents(tekst.currentNode);
    for (const { left, right, top, bottom, width } of bereik.getClientRects()) {
      if (width < 1) continue;
      const af = left < -1 || right > innerWidth + 1 || dozen.some((d) => left < d.left - 1 || right > d.right + 1 || top < d.top - 4 || bottom > d.bottom + 4);
      if (af) mis.add(`${heet(om)}: “${tekst.currentNode.data.trim().slice(0, 40)}” valt weg`);
    }
  }
  // What stays in its place while the page moves leaves most of the screen to the page.
  const vast = [...document.querySelectorAll("body *")].filter((e) => {
    const { position, top, bottom } = getComputedStyle(e);
    return e.checkVisibility() && (position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto")));
  });
  const hoog = vast.reduce((samen, e) => samen + e.getBoundingClientRect().height, 0);
  if (hoog > innerHeight / 3) mis.add(`${vast.map(heet)}: ${hoog} px blijft in beeld`);
  return [...mis];
}
"""

_VORM = """
() => {
  const zichtbaar = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
  const doorzichtig = (kleur) => kleur === "transparent" || /, 0\\)$/.test(kleur);
  const achter = (e) => { for (let om = e.parentElement; om; om = om.parentElement) { const k = getComputedStyle(om).backgroundColor; if (!doorzichtig(k)) return k; } return "rgb(255, 255, 255)"; };
  // What can be pressed and has a shape by its background alone.
  window.gevormd = [...document.querySelectorAll("a[href], button, summary, mark, [aria-pressed], [aria-current]")].filter((e) => {
    const { backgroundColor } = getComputedStyle(e);
    return zichtbaar(e) && !e.matches(".naar-inhoud") && !doorzichtig(backgroundColor) && backgroundColor !== achter(e);
  });
}
"""
_EIGEN_KLEUREN = """
() => {
  const heet = (e) => `${e.localName}${e.className ? "." + e.className : ""}: ${e.textContent.trim().slice(0, 40)}`;
  const doorzichtig = (kleur) => kleur === "transparent" || /, 0\\)$/.test(kleur);
  const achter = (e) => { for (let om = e.parentElement; om; om = om.parentElement) { const k = getComputedStyle(om).backgroundColor; if (!doorzichtig(k)) return k; } return "rgb(255, 255, 255)"; };
  const rand = (e) => { const s = getComputedStyle(e); return ["Top", "Bottom"].every((k) => s[`border${k}Style`] !== "none" && parseFloat(s[`border${k}Width`]) >= 1 && s[`border${k}Color`] !== achter(e)); };
  const mis = [];
  for (const e of window.gevormd) {
    const { backgroundColor, textDecorationLine } = getComputedStyle(e);
    if (!rand(e) && textDecorationLine === "none" && backgroundColor === achter(e)) mis.push(`${heet(e)}: geen rand, en de achtergrond is weg`);
  }
  for (const e of document.querySelectorAll(".icoon, input, select, progress")) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.type === "hidden") continue;
    if (e.matches("svg") ? getComputedStyle(e).fill === achter(e) : getComputedStyle(e).appearance === "none" && !rand(e)) mis.push(`${heet(e)}: niet te zien`);
  }
  for (const e of document.querySelectorAll("main a[href], main button, main input, main select, main summary")) {
    if (!e.checkVisibility({ visibilityProperty: true })) continue;
    e.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== e) continue;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(e);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || outlineColor === achter(e)) mis.push(`${heet(e)}: de focus is niet te zien`);
  }
  // What is pressed differs from what is not by more than its colours: by what it says, or by a sign before or after it.
  const gedaante = (e) => [e.textContent, ...["::before", "::after"].map((deel) => getComputedStyle(e, deel).content)].join("|");
  for (const e of document.querySelectorAll("main button[aria-pressed]")) {
    if (!e.checkVisibility()) continue;
    const nu = e.getAttribute("aria-pressed"), zo = gedaante(e);
    const druk = (stand) => (e.matches("[data-zet]") ? e.click() : e.setAttribute("aria-pressed", stand));
    druk(nu === "true" ? "false" : "true");
    if (gedaante(e) === zo) mis.push(`${heet(e)}: ingedrukt en niet ingedrukt zien er hetzelfde uit`);
    druk(nu);
  }
  return mis;
}
"""


def op_vierhonderd_procent(pagina: Page) -> list[str]:
    """What somebody cannot read at 400 %: the open page in a window of 320 × 256, with all that can be opened open."""
    pagina.set_viewport_size({"width": 320, "height": 256})
    return list(pagina.evaluate(_VERGROOT))


def in_eigen_kleuren(pagina: Page) -> list[str]:
    """What can be told by a background only, on the open page of somebody whose browser replaces all colours."""
    pagina.emulate_media(forced_colors="none")
    pagina.evaluate(_VORM)
    pagina.emulate_media(forced_colors="active")
    mis = list(pagina.evaluate(_EIGEN_KLEUREN))
    pagina.emulate_media(forced_colors="none")
    return mis
