"""The pages of voorbeeldstad are HTML without faults: as a strict parser reads them, and (audit) as the checker of the W3C does."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from w3c import fouten_volgens_w3c


def test_een_strenge_lezer_struikelt_nergens(site: Path) -> None:
    """One page of every kind, and every record."""
    paginas = {pad.parent.parent: pad for pad in sorted(site.rglob("index.html"))}
    records = [*site.glob("regelingen/*/index.html"), *site.glob("initiatieven/*/index.html")]
    mis = []
    for pad in {*paginas.values(), *records}:
        lezer = html5lib.HTMLParser()
        lezer.parse(pad.read_text("utf-8"))
        mis += [f"{pad.relative_to(site)}: {plek} {soort} {over}" for plek, soort, over in lezer.errors]
    assert mis == []


@pytest.mark.audit
def test_de_controle_van_het_w3c_vindt_geen_fout(site: Path, tmp_path: Path) -> None:
    assert fouten_volgens_w3c(site, tmp_path) == []
