"""What the search contract says, and in whose file: nobody is stopped by what somebody else wrote."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable

import pytest
from conftest import VOORBEELDSTAD, Stad

from generator.build import bouw
from generator.meldingen import Melding, fouten

SCHULDHULP = "regelingen/schuldhulp.yaml"
ONLINE = ("schuldhulp", "voorbeeldpas", "warmtegeld")


def _online(stad: Stad) -> None:
    """What is there now has been published."""
    (stad.map / "adressen.txt").write_text("".join(f"regelingen/{id_}/\n" for id_ in ONLINE), encoding="utf-8")


def _erbij(stad: Stad, aantal: int) -> None:
    """New records that fit one phrase of schuldhulp better than schuldhulp itself."""
    tekst = (stad.map / SCHULDHULP).read_text(encoding="utf-8")
    stad.vervang(SCHULDHULP, "hulp bij schuldden", "oppas")
    for nummer in range(aantal):
        naam = "abcdefghijkl"[nummer] * 4
        nieuw = tekst.replace("naam: Schuldhulp", f"naam: Oppas {naam}").replace("Iemand helpt", f"De {naam} helpt")
        zinnen = f"zo_zeggen_mensen: [oppas {naam}, wie past op {naam}, {naam} oppas]\nzoekwoorden: [oppas]\n"
        nieuw = f"{nieuw.partition('zo_zeggen_mensen')[0]}{zinnen}"
        (stad.map / f"regelingen/oppas-{naam}.yaml").write_text(nieuw, encoding="utf-8")


def _git(stad: Stad, *wat: str) -> None:
    wie = ("-c", "user.name=redactie", "-c", "user.email=redactie@example.org")
    subprocess.run(["git", *wie, *wat], cwd=stad.map, check=True, capture_output=True)


def _over_zoeken(stad: Stad) -> list[Melding]:
    return [m for m in stad.lees()[1] if "zoekt" in m.wat]


@pytest.mark.parametrize("aantal", [2, 3, 10])
def test_een_zin_die_bij_anderen_beter_past_houdt_niemand_tegen(stad: Stad, aantal: int) -> None:
    """However many they are: who wrote the phrase may be somebody else than who wrote them."""
    _erbij(stad, aantal)
    meldingen = _over_zoeken(stad)
    assert [m.ernst for m in meldingen] == ["waarschuwing"] * (aantal > 2)
    assert all(m.bestand == SCHULDHULP and "(regelingen/oppas-aaaa.yaml)" in m.remedie for m in meldingen)


@pytest.mark.parametrize("aantal", [3, 10])
def test_wat_nieuw_is_hoort_met_welke_woorden_het_een_ander_wegduwt(stad: Stad, aantal: int) -> None:
    _online(stad)
    _erbij(stad, aantal)
    [melding] = _over_zoeken(stad)
    assert (melding.bestand, melding.ernst) == ("regelingen/oppas-aaaa.yaml", "waarschuwing")
    assert f"“Schuldhulp” ({SCHULDHULP})" in melding.wat
    assert "door “oppas”" in melding.remedie


@pytest.mark.proces
def test_wie_een_record_verandert_hoort_het_daar(stad: Stad) -> None:
    """As git knows it: what is not committed yet, or else what the last commit changed."""
    _online(stad)
    _erbij(stad, 3)
    (stad.map / "adressen.txt").unlink()
    _git(stad, "init", "-q")
    _git(stad, "add", ".")
    _git(stad, "commit", "-qm", "alles")
    bbbb = "regelingen/oppas-bbbb.yaml"
    stad.vervang(bbbb, "zoekwoorden: [oppas]", "zoekwoorden: [oppas, kinderoppas]")
    assert [m.bestand for m in _over_zoeken(stad)] == [bbbb]
    _git(stad, "commit", "-qam", "een woord erbij")
    assert [m.bestand for m in _over_zoeken(stad)] == [bbbb]
    (stad.map / "los.txt").write_text("", encoding="utf-8")
    assert [m.bestand for m in _over_zoeken(stad)] == [SCHULDHULP]


def test_plekken_van_een_organisatie_tellen_samen_als_een(stad: Stad) -> None:
    _erbij(stad, 10)
    for pad in sorted((stad.map / "regelingen").glob("oppas-*.yaml")):
        stad.vervang(
            pad.relative_to(stad.map).as_posix(),
            "zoekwoorden: [oppas]",
            "zoekwoorden: [oppas, kinderoppas, babysit, gastouder]",
        )
    assert _over_zoeken(stad) == []


def test_een_record_dat_niet_op_zijn_eigen_naam_te_vinden_is_blijft_een_fout(stad: Stad) -> None:
    stad.vervang(SCHULDHULP, "naam: Schuldhulp", "naam: Paspoort")
    [melding] = [m for m in _over_zoeken(stad) if "Paspoort" in m.wat]
    assert (melding.bestand, melding.ernst) == (SCHULDHULP, "fout")
    assert melding.wat == "Wie “Paspoort” zoekt, vindt dit record niet."
    assert "elders.yaml" in melding.remedie


def test_bij_serve_met_papier_leidt_niets_naar_een_pdf_die_er_niet_is(stad: Stad) -> None:
    """What is promised is only known when the pages are there: nothing was set, and the page of the record says why."""
    stad.vervang(SCHULDHULP, "naam: Schuldhulp", "naam: Paspoort")
    bouwsel = bouw(stad.project, papier=True, ook_met_fouten=True)
    assert not [export.uri for export in bouwsel.bestanden if export.uri.endswith(".pdf")]
    assert not [pagina.adres for pagina in bouwsel.paginas if ".pdf" in pagina.html]
    titels = [pagina.titel for pagina in bouwsel.paginas if pagina.adres == "regelingen/schuldhulp/"]
    assert titels[-1] == "Nog niet goed: schuldhulp.yaml"  # the last one is the one that is shown


def test_wie_zelf_nieuw_is_of_alleen_een_andere_naam_kreeg_hoort_het_bij_zichzelf(stad: Stad) -> None:
    _online(stad)
    _erbij(stad, 3)
    (stad.map / "adressen.txt").write_text("regelingen/voorbeeldpas/\n", encoding="utf-8")
    assert [m.bestand for m in _over_zoeken(stad)] == [SCHULDHULP]
    (stad.map / "adressen.txt").write_text("regelingen/schulden/\n", encoding="utf-8")
    stad.vervang(SCHULDHULP, "eigenaar: redactie", "eigenaar: redactie\nvoorheen: [schulden]")
    assert [m.bestand for m in _over_zoeken(stad)] == ["regelingen/oppas-aaaa.yaml"]


def _meer(stad: Stad) -> None:
    for map_ in ("regelingen", "initiatieven"):
        shutil.copytree(VOORBEELDSTAD / "meer" / map_, stad.map / map_, dirs_exist_ok=True)


def _kopie(stad: Stad) -> None:
    tekst = (stad.map / SCHULDHULP).read_text(encoding="utf-8")
    kopie = tekst.replace("naam: Schuldhulp", "naam: Hulp bij schulden").replace("Iemand", "Een vrijwilliger")
    (stad.map / "regelingen/hulp-bij-schulden.yaml").write_text(kopie, encoding="utf-8")


@pytest.mark.parametrize("wat", [_meer, _kopie])
def test_wat_erbij_komt_geeft_geen_fout_in_het_bestand_van_een_ander(stad: Stad, wat: Callable[[Stad], None]) -> None:
    er_was = {pad.relative_to(stad.map).as_posix() for pad in stad.map.rglob("*.yaml")}
    wat(stad)
    meldingen = fouten(stad.lees()[1])
    assert not [m for m in meldingen if m.bestand in er_was or "zegt hetzelfde" in m.wat]
