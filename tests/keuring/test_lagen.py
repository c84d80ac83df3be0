"""A town on top of what every town shares: it adds, fills in, replaces and leaves out, and every melding names the file."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from conftest import Stad
from hypothesis import given
from hypothesis import strategies as st

from generator.documenten.document import Document
from generator.documenten.lagen import leg_op
from generator.documenten.ontleder import ontleed
from generator.lezen import lees_kaart

THEMAS = "content/lijsten/themas.yaml"
GEMEENTE = "content/lijsten/gemeente.yaml"
EXTRA = """\
- id: warm-huis
  naam: Een warm huis
  kort: Bel $het_team als je het koud hebt.
  pictogram: cash
  begin:
    doe: $Het_team van $gemeente kijkt met je mee. Bel $telefoon.
    hulp: [aow]
"""


@pytest.fixture
def lagen(stad: Stad) -> Stad:
    """Voorbeeldstad with a layer below it: one theme and one record."""
    onder = stad.map / "landelijk"
    (onder / "content" / "landelijk").mkdir(parents=True)
    (onder / "regelingen" / "landelijk").mkdir(parents=True)
    (onder / "content" / "landelijk" / "themas.yaml").write_text(EXTRA, encoding="utf-8")
    bron = (stad.map / "regelingen" / "schuldhulp.yaml").read_text(encoding="utf-8")
    for oud, nieuw in (
        ("naam: Schuldhulp", "naam: Ouderdomspensioen"),
        ("kort: Iemand helpt je met je schulden.", "kort: Elke maand geld, als je oud bent."),
        ("niveau: gemeente", "niveau: landelijk"),
        ("themas: [schulden]", "themas: [warm-huis]"),
        (
            "zo_zeggen_mensen: [ik heb te veel schulden, hulp bij schuldden, hoe kom ik van mijn schulden af]",
            "zo_zeggen_mensen: [pensioen voor later, wanneer krijg ik pensioen, geld als ik oud ben]",
        ),
    ):
        assert bron.count(oud) == 1, oud
        bron = bron.replace(oud, nieuw)
    (onder / "regelingen" / "landelijk" / "aow.yaml").write_text(bron, encoding="utf-8")
    return stad


def _meldingen(stad: Stad) -> list[tuple[str, int, str]]:
    return [(m.bestand, m.regel, m.wat) for m in lees_kaart(stad.project).meldingen if m.ernst == "fout"]


def _erbij(stad: Stad, bestand: str, tekst: str) -> int:
    """Add lines to a file; returns the number of the first."""
    pad = stad.map / bestand
    oud = pad.read_text(encoding="utf-8")
    pad.write_text(oud + tekst, encoding="utf-8")
    return oud.count("\n") + 1


def _thema(stad: Stad, id_: str = "warm-huis") -> Any:
    return stad.kaart().themas[id_]


def test_wat_landelijk_is_staat_op_de_site_in_de_woorden_van_de_stad(lagen: Stad) -> None:
    assert _meldingen(lagen) == []
    thema = _thema(lagen)
    assert thema.kort == "Bel het wijkteam als je het koud hebt."
    assert thema.begin.doe == "Het wijkteam van Voorbeeldstad kijkt met je mee. Bel 14 020."
    assert "aow" in lagen.kaart().records
    assert next(iter(lagen.kaart().themas)) == "warm-huis"


def test_een_team_met_een_eigen_naam_heeft_geen_lidwoord(lagen: Stad) -> None:
    _erbij(lagen, GEMEENTE, "team:\n  naam: WIJ Voorbeeldstad\n")
    assert _thema(lagen).kort == "Bel WIJ Voorbeeldstad als je het koud hebt."
    assert _thema(lagen).begin.doe.startswith("WIJ Voorbeeldstad van")


def test_een_stad_vult_een_veld_in_en_houdt_de_rest(lagen: Stad) -> None:
    _erbij(lagen, THEMAS, "- id: warm-huis\n  begin:\n    hulp: [warmtegeld, aow]\n")
    thema = _thema(lagen)
    assert thema.naam == "Een warm huis"
    assert thema.begin.doe.startswith("Het wijkteam van")
    assert thema.begin.hulp == ("warmtegeld", "aow")


def test_een_fout_in_een_ingevuld_veld_staat_in_het_bestand_van_de_stad(lagen: Stad) -> None:
    regel = _erbij(lagen, THEMAS, "- id: warm-huis\n  begin:\n    hulp: [bestaat-niet]\n")
    assert [(b, r) for b, r, _ in _meldingen(lagen)] == [(THEMAS, regel + 2)]


def test_een_fout_in_wat_landelijk_is_staat_in_dat_bestand(lagen: Stad) -> None:
    lagen.vervang("landelijk/content/landelijk/themas.yaml", "hulp: [aow]", "hulp: [aoww]")
    _erbij(lagen, THEMAS, "- id: warm-huis\n  kort: Warm wonen in deze stad.\n")
    assert [(b, r) for b, r, _ in _meldingen(lagen)] == [("landelijk/content/landelijk/themas.yaml", 7)]


def test_een_onbekend_thema_noemt_de_bestanden_van_beide_lagen(lagen: Stad) -> None:
    lagen.vervang("regelingen/warmtegeld.yaml", "themas: [", "themas: [iets-heel-anders, ")
    [melding] = [m for m in lees_kaart(lagen.project).meldingen if "iets-heel-anders" in m.wat and m.plek]
    assert (
        melding.remedie
        == "Alle themas staan in landelijk/content/landelijk/themas.yaml en content/lijsten/themas.yaml."
    )


def test_wat_een_stad_weglaat_noemt_niets_landelijks_meer(lagen: Stad) -> None:
    _erbij(lagen, GEMEENTE, "niet_hier: [aow]\n")
    assert _meldingen(lagen) == []
    assert "aow" not in lagen.kaart().records
    assert _thema(lagen).begin.hulp == ()


def test_een_weggelaten_thema_verdwijnt_ook_uit_landelijke_records(lagen: Stad) -> None:
    lagen.vervang("landelijk/regelingen/landelijk/aow.yaml", "themas: [warm-huis]", "themas: [schulden, warm-huis]")
    _erbij(lagen, THEMAS, "- id: warm-huis\n  weg: true\n")
    assert _meldingen(lagen) == []
    assert "warm-huis" not in lagen.kaart().themas
    assert lagen.kaart().records["aow"].themas == ("schulden",)


def test_een_record_van_de_stad_komt_in_de_plaats_van_het_landelijke(lagen: Stad) -> None:
    tekst = (lagen.map / "landelijk/regelingen/landelijk/aow.yaml").read_text(encoding="utf-8")
    eigen = tekst.replace("niveau: landelijk", "niveau: gemeente").replace("Ouderdomspensioen", "Pensioen bij ons")
    (lagen.map / "regelingen" / "aow.yaml").write_text(eigen, encoding="utf-8")
    noemt = tekst.replace("Ouderdomspensioen", "Extra pensioen").replace("Elke maand geld", "Nog meer geld")
    for zin in ("pensioen voor later", "wanneer krijg ik pensioen", "geld als ik oud ben"):
        noemt = noemt.replace(zin, f"extra {zin}")
    (lagen.map / "landelijk/regelingen/landelijk/aio.yaml").write_text(f"{noemt}hoort_bij: [aow]\n", encoding="utf-8")
    assert _meldingen(lagen) == []
    assert lagen.kaart().records["aow"].naam == "Pensioen bij ons"


def test_een_lijst_die_de_stad_niet_heeft_komt_van_de_laag(lagen: Stad) -> None:
    (lagen.map / "content/lijsten/houdbaarheid.yaml").rename(
        lagen.map / "landelijk/content/landelijk/houdbaarheid.yaml"
    )
    assert _meldingen(lagen) == []


def test_een_lijst_die_de_stad_niet_goed_schreef_is_niet_ineens_de_landelijke(lagen: Stad) -> None:
    (lagen.map / THEMAS).write_text("- id: geld\n  naam: 'Geld\n", encoding="utf-8")
    assert {b for b, _, _ in _meldingen(lagen)} == {THEMAS}


def test_een_nieuw_stuk_staat_achter_het_stuk_erboven(lagen: Stad) -> None:
    eerst = EXTRA.replace("warm-huis", "eerst").replace("Een warm huis", "Eerst") + EXTRA
    (lagen.map / "landelijk/content/landelijk/themas.yaml").write_text(eerst, encoding="utf-8")
    eigen = EXTRA.replace("warm-huis", "tussen").replace("Een warm huis", "Tussen")
    _erbij(lagen, THEMAS, f"- id: eerst\n  snel_weg: true\n{eigen}")
    volgorde = [*lagen.kaart().themas]
    assert volgorde.index("tussen") == volgorde.index("eerst") + 1


IDS = st.sampled_from(["a", "b", "c", "d"])
ENTRIES = st.lists(
    st.fixed_dictionaries({"id": IDS}, optional={"x": st.integers(0, 9), "y": st.integers(0, 9)}),
    max_size=4,
    unique_by=lambda deel: deel["id"],
)


@given(ENTRIES.filter(bool), ENTRIES.filter(bool))
def test_wat_de_stad_schrijft_wint_en_niets_gaat_verloren(
    eigen: list[dict[str, Any]], onder: list[dict[str, Any]]
) -> None:
    samen, meldingen = leg_op(_document(eigen, "eigen"), _document(onder, "onder"))
    assert meldingen == ()
    gegevens: Any = samen.gegevens
    uit = {deel["id"]: deel for deel in gegevens}
    boven, eronder = ({deel["id"]: deel for deel in lijst} for lijst in (eigen, onder))
    assert uit == {id_: eronder.get(id_, {}) | boven.get(id_, {}) for id_ in {*boven, *eronder}}
    for nummer, deel in enumerate(gegevens):
        for veld in deel:
            bron = "eigen" if veld in boven.get(deel["id"], {}) else "onder"
            assert samen.waar((nummer, str(veld)))[0] == f"{bron}.yaml"
    volgorde = [deel["id"] for deel in gegevens]
    assert [id_ for id_ in volgorde if id_ in eronder] == [*eronder]


def _document(gegevens: list[dict[str, Any]], naam: str) -> Document:
    document, meldingen = ontleed(yaml.safe_dump(gegevens).encode(), f"{naam}.yaml", naam)
    assert document is not None, meldingen
    return document
