"""The invented households, on conditions that are made here by hand."""

from __future__ import annotations

from dataclasses import replace

from conftest import voorbeeldstad
from toetsregels import check_op, eis, toetsregel

from generator.blad.toets import Eisregel, Huishoudbedrag, Toetsregel
from generator.check.raster import BRUTO_PER_NETTO, MEESTE, raster
from generator.check.wal_en_schip import tussen_wal_en_schip
from generator.lezen import lees_kaart
from generator.redactie.cijferdag import Gevraagd, cijferdag
from generator.redactie.stand import stand

NORM = (("alleen-21-tot-aow", 1000.0), ("paar-21-tot-aow", 1500.0), ("alleen-aow", 1100.0), ("paar-aow", 1600.0))
RUIM = {code: euro * 1.3 for code, euro in NORM}


def _inkomen(keer: float = 1) -> Eisregel:
    return eis("inkomen-netto", bedragen=tuple(Huishoudbedrag(code, euro * keer) for code, euro in NORM))


PAS = toetsregel("pas", _inkomen(1.2))
CLUB = toetsregel("club", eis("kind", minstens=4, hoogstens=17), eis("recht-op", record="pas"))
BIJSTAND = toetsregel("bijstand", _inkomen())


def _zinnen(*regels: Toetsregel, van: set[str] | None = None) -> list[str]:
    with check_op(*regels) as (machine, kaart):
        return list(tussen_wal_en_schip(machine, kaart, van or {regel.id for regel in regels}, RUIM).regels)


def test_zonder_eisen_is_er_geen_tabel() -> None:
    assert _zinnen() == []
    assert _zinnen(PAS, van={"iets-anders"}) == []


def test_het_raster_is_altijd_hetzelfde_en_staat_rond_elke_grens() -> None:
    with check_op(PAS, BIJSTAND) as (machine, kaart):
        alle = raster(machine, kaart)
        assert raster(machine, kaart) == alle
    assert len(set(alle)) == len(alle) <= MEESTE
    alleen = {p.netto for p in alle if (p.leeftijd, p.partner, p.soort_inkomen) == (45, False, "loon")}
    assert alleen == {0, 999, 1000, 1001, 1199, 1200, 1201, 3000}
    assert {p.netto for p in alle if p.leeftijd == 45 and not p.partner and p.soort_inkomen == "bijstand"} == {
        0, 999, 1000
    }  # fmt: skip
    assert {p.leeftijd for p in alle if p.soort_inkomen == "aow"} == {70}
    for persona in alle:
        antwoorden = persona.antwoorden("1111")
        assert antwoorden["inkomen_bruto_jaar"] == round(12 * persona.netto * BRUTO_PER_NETTO)
        assert (antwoorden["kale_huur"] is None) == (persona.woning == "koop")


def test_ook_met_heel_veel_grenzen_blijft_het_raster_klein() -> None:
    with check_op(*(toetsregel(f"r{n}", _inkomen(1 + n / 100)) for n in range(30))) as (machine, kaart):
        assert 0 < len(raster(machine, kaart)) <= MEESTE


def test_alles_in_een_keer_zegt_hetzelfde_als_een_voor_een() -> None:
    with check_op(PAS, CLUB, BIJSTAND) as (machine, kaart):
        antwoorden = [persona.antwoorden("1111") for persona in raster(machine, kaart)[::40]]
        samen = machine.zeg_alle(antwoorden)
        los = [{u["id"]: u["uitkomst"] for u in machine.zeg(een)} for een in antwoorden]
    assert len(samen) > 10
    assert samen == los


def test_een_euro_meer_die_twee_regelingen_kost_staat_er() -> None:
    [zin] = [zin for zin in _zinnen(PAS, CLUB) if zin.startswith("Eén euro meer")]
    assert zin.startswith("Eén euro meer kost in één keer Pas en Club: alleen, 21 tot AOW, met kind bij € 1.200; ")
    assert "zonder kind" not in zin
    assert not [zin for zin in _zinnen(PAS, BIJSTAND) if zin.startswith("Eén euro meer")]


def test_wie_niets_heeft_onder_130_procent_staat_er() -> None:
    [zin] = [zin for zin in _zinnen(PAS) if "130 %" in zin]
    assert "geen regeling van hier" in zin
    assert "alleen, 21 tot AOW vanaf € 1.201; paar, 21 tot AOW vanaf € 1.801" in zin
    [zin] = [zin for zin in _zinnen(PAS, toetsregel("voor-iedereen", eis("zorgverzekering"))) if "130 %" in zin]
    assert zin.startswith("Wie minder heeft dan 130 % van de norm, heeft altijd")


def test_de_tabel_zegt_tot_welk_inkomen_hoeveel() -> None:
    zinnen = _zinnen(PAS, CLUB, BIJSTAND)
    assert (
        "Alleen, 21 tot AOW: zonder kind 2 (t/m € 1.000), 1 (t/m € 1.200), daarna niets; "
        "met kind 2–3 (t/m € 1.000), 1–2 (t/m € 1.200), daarna niets."
    ) in zinnen
    assert len(zinnen) <= 12


def test_een_vaste_grens_telt_ook() -> None:
    vast = eis("inkomen-netto", bij=("alleen-21-tot-aow",), onder=900.0, geldig_tot="2099-12-31")
    zinnen = _zinnen(toetsregel("potje", vast))
    assert any(
        zin.startswith("Alleen, 21 tot AOW: zonder kind 1 (t/m € 899), daarna niets; met kind 1 (t/m €")
        for zin in zinnen
    )


def test_stand_heeft_het_deel_alleen_als_er_iets_te_zeggen_is_en_hoogstens_twaalf_regels() -> None:
    lezing = lees_kaart(voorbeeldstad())
    assert lezing.kaart is not None
    dag = cijferdag(lezing.kaart, lezing.archief, 15, 2, Gevraagd())
    zonder = [deel.kop for deel in stand(lezing.kaart, lezing.archief, dag, Gevraagd())]
    assert "Tussen wal en schip" not in zonder
    gevraagd = Gevraagd(wal_en_schip=["zin"] * 40, onder=8, zonder=3)
    met = {deel.kop: deel.regels for deel in stand(lezing.kaart, lezing.archief, dag, gevraagd)}
    assert met["Tussen wal en schip"] == ["zin"] * 12


def test_alleen_wat_van_de_gemeente_is_telt() -> None:
    assert not [zin for zin in _zinnen(PAS, CLUB, van={"pas"}) if zin.startswith("Eén euro meer")]


def test_met_bedragen_van_vorig_jaar_zegt_het_dat() -> None:
    oud = replace(PAS, eisen=(replace(PAS.eisen[0], geldig_tot="2020-12-31"),))
    assert _zinnen(oud) == [
        "Vandaag is voor geen enkel huishouden een regeling van hier waarschijnlijk. Staan de bedragen van dit jaar er al?"
    ]
