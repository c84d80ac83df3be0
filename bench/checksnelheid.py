"""How soon the first question of the geld-check can be used, in Chromium with the CPU slowed 4 times: what all scripts of
the page take, and how long it is from a tap to the next screen. Prints medians; nothing is asserted.

Run: make site && python bench/checksnelheid.py --site site
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from conftest import CHROMIUM, uit_map

TRAAG, KEREN = 4, 9
TIK = """async () => {
  const begin = performance.now();
  document.querySelector("[data-scherm] .geldcheck__wegen button").click();
  await new Promise((klaar) => requestAnimationFrame(() => setTimeout(klaar)));
  return performance.now() - begin;
}"""


def main() -> None:
    """Open the page again and again, each time in a new window."""
    lezer = argparse.ArgumentParser()
    lezer.add_argument("--site", type=Path, required=True)
    site = lezer.parse_args().site
    scripts, tikken = [], []
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for _ in range(KEREN):
            pagina = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
            pagina.route("**/*", uit_map(site, []))
            cdp = pagina.context.new_cdp_session(pagina)
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": TRAAG})
            cdp.send("Performance.enable")
            pagina.goto("http://kaart.test/geld-check/")
            cijfers = {m["name"]: m["value"] for m in cdp.send("Performance.getMetrics")["metrics"]}
            scripts.append(1000 * cijfers["ScriptDuration"])
            tikken.append(pagina.evaluate(TIK))
            pagina.context.close()
        browser.close()
    print(f"scripts {statistics.median(scripts):.0f} ms, tap to question {statistics.median(tikken):.0f} ms")


if __name__ == "__main__":
    main()
