"""What the checker of the W3C has against the pages of a site."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest


def fouten_volgens_w3c(site: Path, werk: Path) -> list[tuple[str, str]]:
    """Every fault with its page; `werk` is a folder to install the checker in. Skips the test when that cannot be."""
    if not (shutil.which("java") and shutil.which("npm")):
        pytest.skip("java of npm is er niet: de controle van het W3C is niet gedaan")
    if subprocess.run(["npm", "install", "--silent", "vnu-jar"], cwd=werk, check=False).returncode:
        pytest.skip("vnu-jar is niet te installeren: de controle van het W3C is niet gedaan")
    jar = next(werk.rglob("vnu.jar"))
    opdracht = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--skip-non-html", site]
    uitslag = json.loads(subprocess.run(opdracht, capture_output=True, check=False).stderr)
    return [(bericht["url"], bericht["message"]) for bericht in uitslag["messages"] if bericht["type"] == "error"]
