"""Paper for a place or a moment: a poster where people come, a card in an envelope, a sheet for who helps."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Stad, voorbeeldstad
from drukken import ADRES, alles_van, gegevens, gezet, uitgave_van
from gebouwd import Gebouwd, soep
from pdf import bladzijden, boekje, kaal

KLEERKAST = "initiatieven/stille-krachten/kleerkast.yaml"


@pytest.fixture
def papier(papiersite: Path) -> Gebouwd:
    return Gebouwd(papiersite, replace(voorbeeldstad(), webadres=ADRES))


def poster(stad: Stad, naam: str) -> dict[str, Any]:
    """What a poster is told; empty when there is none of this name."""
    alle = alles_van(uitgave_van(stad))
    return next((gegevens(stuk) for stuk in alle if stuk.uri == f"papier/posters/{naam}.pdf"), {})


def namen(stad: Stad, naam: str) -> list[str]:
    """The help that a poster names."""
    return [regel["tekst"] for regel in poster(stad, naam)["regels"]]


def test_een_poster_noemt_hulp_die_er_is_in_de_volgorde_van_de_site(stad: Stad) -> None:
    assert namen(stad, "thema-schulden") == ["Schuldhulp"]
    assert namen(stad, "levensgebeurtenis-schulden-en-deurwaarder")[0] == "Schuldhulp"
    assert namen(stad, "wijk-noord")[:2] == ["Buurthuis De Schakel", "'t Kleerkastje"]
    assert namen(stad, "wijk-molenhoek") == namen(stad, "wijk-waterkant") != []
    stad.vervang("regelingen/schuldhulp.yaml", "status: gepubliceerd", "status: tijdelijk-dicht")
    assert namen(stad, "thema-schulden") == []


def test_een_soort_hulp_die_er_niet_meer_is_valt_weg(stad: Stad) -> None:
    soorten = ["Hulp bij schulden", "Warme kleren", "Koffie en een praatje"]
    assert namen(stad, "vindplaats-school") == soorten  # the concept that stands on it too is on no poster
    stad.vervang(KLEERKAST, "status: gepubliceerd", "status: tijdelijk-dicht")
    assert namen(stad, "vindplaats-school") == [soorten[0], soorten[2]]
    assert poster(stad, "vindplaats-school")["adres"].endswith("/themas/schulden")
    stad.vervang("regelingen/schuldhulp.yaml", "status: gepubliceerd", "status: tijdelijk-dicht")
    assert namen(stad, "vindplaats-school") == [soorten[2]]
    assert not poster(stad, "vindplaats-school")["adres"].endswith("/themas/schulden")
    stad.vervang("initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml", "status: gepubliceerd", "status: concept")
    assert poster(stad, "vindplaats-school") == {}


def test_een_gemeente_kan_zonder_vindplaatsen(stad: Stad) -> None:
    (stad.map / "content/lijsten/vindplaatsen.yaml").unlink()
    stad.vervang("content/lijsten/inlegkaarten.yaml", "  vindplaats: school\n", "")
    stad.vervang("content/lijsten/handreikingen.yaml", "  vindplaats: school\n", "")
    assert not any("vindplaats" in stuk.uri for stuk in alles_van(uitgave_van(stad)))


def kaart_bij(stad: Stad, naam: str) -> list[str]:
    """The help on a card for an envelope; empty when there is no card."""
    stukken = {stuk.uri: stuk for stuk in alles_van(uitgave_van(stad))}
    stuk = stukken.get(f"papier/inlegkaarten/{naam}.pdf")
    return [regel["tekst"] for regel in gegevens(stuk)["regels"]] if stuk else []


def test_een_inlegkaart_noemt_wat_bij_de_brief_hoort(stad: Stad) -> None:
    assert kaart_bij(stad, "pas")[:2] == ["Schuldhulp", "'t Kleerkastje"]
    assert "Voorbeeldpas" not in kaart_bij(stad, "pas")
    assert kaart_bij(stad, "loonstrook") == ["Schuldhulp"]
    stad.vervang(KLEERKAST, "status: gepubliceerd", "status: tijdelijk-dicht")
    assert kaart_bij(stad, "pas")[0] == "Schuldhulp"
    assert "'t Kleerkastje" not in kaart_bij(stad, "pas")
    stad.vervang("regelingen/voorbeeldpas.yaml", "status: gepubliceerd", "status: tijdelijk-dicht")
    assert kaart_bij(stad, "pas") == []


def test_een_inlegkaart_heeft_hooguit_zestig_woorden(papier: Gebouwd) -> None:
    alle = sorted((papier.site / "papier" / "inlegkaarten").glob("*.pdf"))
    assert [pdf.stem for pdf in alle] == ["loonstrook", "pas"]
    assert all(len(bladzijden(pdf)[0].split()) <= 60 for pdf in alle)


def test_een_stappenblad_begint_met_wat_je_eerst_doet(stad: Stad, tmp_path: Path) -> None:
    stuk = next(stuk for stuk in alles_van(uitgave_van(stad)) if stuk.uri.startswith("papier/stappen/"))
    (tekst,) = bladzijden(gezet(stuk, tmp_path))
    assert re.search(r"1\. Bel het wijkteam\. Schuldhulp 2\. Zet je papieren op een rij\.", tekst)


def test_een_handreiking_zegt_wat_je_kunt_zeggen_en_welke_hulp_er_is(papier: Gebouwd) -> None:
    (tekst,) = bladzijden(papier.site / "papier" / "handreikingen" / "boekhouder.pdf")
    for deel in ("“Hoe gaat het thuis?”", "Liever niet", "Wacht niet te lang.", "Bel samen.", "Schuldhulp:"):
        assert deel in tekst
    (kort,) = bladzijden(papier.site / "papier" / "handreikingen" / "meester.pdf")
    assert "Liever niet" not in kort


def test_het_boekje_voor_wie_helpt_heeft_de_vragen_voor_aan_tafel(papier: Gebouwd) -> None:
    vragen = [item.get_text() for item in soep(papier.site / "vragen-aan-tafel" / "index.html").select(".tafel h2")]
    assert len(vragen) > 5
    voor_wie_helpt, van_een_inwoner = (kaal(" ".join(boekje(papier, n))) for n in ("boekje-professionals", "boekje"))
    assert [vraag for vraag in vragen if kaal(vraag) not in voor_wie_helpt] == []
    assert "Vragenvooraantafel" not in van_een_inwoner


def test_de_bladzijde_met_papier_noemt_alles(papier: Gebouwd) -> None:
    """Every PDF there is can be found there, and what belongs to a place or a group also stands with that."""
    pagina = soep(papier.site / "papier" / "index.html")
    links = {str(a["href"]).removeprefix("../papier/") for a in pagina.select("main a[href$='.pdf']")}
    map_ = papier.site / "papier"
    assert links == {pdf.relative_to(map_).as_posix() for pdf in map_.rglob("*.pdf")}
    bij_school = pagina.select_one("#school + ul")
    assert bij_school
    assert [str(a["href"]).removeprefix("../papier/") for a in bij_school.select("a")] == [
        "posters/vindplaats-school.pdf", "inlegkaarten/loonstrook.pdf", "handreikingen/meester.pdf",
    ]  # fmt: skip
    for plek, naam in (
        ("voor-wie/gezinnen", "inlegkaarten/loonstrook"),
        ("voor-wie/gezinnen", "handreikingen/boekhouder"),
        ("levensgebeurtenissen/schulden-en-deurwaarder", "stappen/schulden-en-deurwaarder"),
    ):
        assert soep(papier.site / plek / "index.html").select(f".drukwerk a[href$='papier/{naam}.pdf']"), naam
