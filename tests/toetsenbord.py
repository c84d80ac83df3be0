"""Somebody with only a keyboard: what Tab reaches on a page, whether they see where they are, and whether they get out."""

from __future__ import annotations

from playwright.sync_api import Page

_KIJK = """
(() => {
  const TE_BEREIKEN = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe";
  const zichtbaar = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
  const heet = (e) => `${e.localName}${e.className ? "." + e.className : ""}: ${(e.getAttribute("aria-label") || e.textContent || e.name || "").trim().slice(0, 40)}`;
  const stappen = [...document.querySelectorAll(TE_BEREIKEN)].filter((e) => zichtbaar(e) && !e.disabled);
  const gezien = new Set();
  // On one of the lines of the element, at its middle or near a corner, nothing else lies on top.
  const vrij = (e) => [...e.getClientRects()].some(({ left, right, top, bottom }) =>
    [[left + right, top + bottom], [2 * left + 8, 2 * top + 8], [2 * right - 8, 2 * bottom - 8]].some(([x, y]) => {
      const boven = document.elementFromPoint(x / 2, y / 2);
      return boven && (e.contains(boven) || (boven.contains(e) && getComputedStyle(e).pointerEvents === "none") || (boven.control === e));
    }));
  // The line is drawn by the element itself, and thick enough to be seen.
  const omlijnd = (e) => { const { outlineStyle, outlineWidth } = getComputedStyle(e); return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2; };
  return {
    aantal: stappen.length,
    stap: () => {
      const e = document.activeElement;
      if (!e || e === document.body || e === document.documentElement) return { klaar: gezien.size > 0 };
      if (gezien.has(e) && e.localName !== "iframe") return { klaar: true };
      gezien.add(e);
      const mis = [!omlijnd(e) && e.localName !== "iframe" && "niet te zien", !vrij(e) && "bedekt of buiten beeld"].filter(Boolean);
      return { klaar: false, mis: mis.map((wat) => `${heet(e)}: ${wat}`) };
    },
    nooit: () => stappen.filter((e) => !gezien.has(e)).map((e) => `${heet(e)}: niet te bereiken`),
  };
})()
"""


def klachten_van_tab(pagina: Page) -> list[str]:
    """What goes wrong when somebody walks through the whole page with Tab, from its beginning until they are out of it."""
    pagina.evaluate(f"() => {{ window.wandeling = {_KIJK}; document.activeElement.blur(); }}")
    mis: list[str] = []
    for _ in range(int(pagina.evaluate("wandeling.aantal")) + 60):
        pagina.keyboard.press("Tab")
        stap = pagina.evaluate("wandeling.stap()")
        if stap["klaar"]:
            return [*mis, *pagina.evaluate("wandeling.nooit()")]
        mis += stap.get("mis", [])
    return [*mis, "met Tab kom je er niet uit"]


def tab_tot(pagina: Page, vraag: str, *, hoogstens: int = 150) -> None:
    """Press Tab until something has the focus that this selector fits; it can be seen."""
    for _ in range(hoogstens):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("vraag => document.activeElement.matches(vraag)", vraag):
            stijl = pagina.evaluate(
                "(({ outlineStyle, outlineWidth }) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))"
            )
            assert stijl == ["solid", "3px"], vraag
            return
    raise AssertionError(f"Met Tab kom je niet bij {vraag}")
