"""Thousands of spoiled records of Zaanstad: whatever an editor does to them, a melding says what is wrong and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import zaanstad
from mutanten import keur_ronde


@pytest.mark.audit
@pytest.mark.parametrize("ronde", range(8))
def test_duizenden_bedorven_records(tmp_path: Path, ronde: int) -> None:
    """What fails here is never the content: the generator must learn what to say."""
    geweigerd, aanvaard = keur_ronde(zaanstad(), tmp_path, ronde)
    assert geweigerd > (geweigerd + aanvaard) / 3
    assert aanvaard > (geweigerd + aanvaard) / 15
