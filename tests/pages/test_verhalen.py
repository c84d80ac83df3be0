"""`/verhalen/`, and the stories on the pages of the records they are about."""

from __future__ import annotations

from pathlib import Path

from gebouwd import soep


def _tekst(pad: Path, keuze: str) -> str:
    stuk = soep(pad).select_one(keuze)
    assert stuk is not None
    return " ".join(stuk.get_text(" ").split()).replace("\u00ad", "")


def test_een_verhaal_staat_met_bron_op_zijn_bladzijde_en_bij_het_record(site: Path) -> None:
    verhaal = _tekst(site / "verhalen" / "index.html", "#nieuwe-jas")
    for zin in (
        "Een warme jas",
        "Ze zei dat ze het weer warm had.",
        "Sanne heet in het echt anders.",
        "Buurthuis De Schakel",
        "Bron: Krant, warme jas (maart 2026)",
    ):
        assert zin in verhaal, zin
    record = _tekst(site / "initiatieven" / "buurthuis-de-schakel" / "index.html", "main")
    assert "Een warme jas. Sanne haalde een jas." in record
    assert soep(site / "initiatieven" / "buurthuis-de-schakel" / "index.html").select_one(
        'a[href$="verhalen/#nieuwe-jas"]'
    )


def test_waar_de_toestemming_staat_komt_nergens(site: Path) -> None:
    for pad in site.rglob("*"):
        assert pad.is_dir() or b"blad 3" not in pad.read_bytes(), pad
