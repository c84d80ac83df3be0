"""The white spots: what one record adds or takes away, what grows old, what nobody knows, and what somebody looked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import product

import pytest
from conftest import VANDAAG, Stad, voorbeeldstad

from generator.kaart.dekking import (
    BANDEN,
    NIET_GENOEMD,
    Dekking,
    Plaats,
    Vak,
    dekking,
    is_oud,
    leeftijdsbanden,
    plaatsen,
)
from generator.kaart.kaart import SocialeKaart, breng_in_kaart
from generator.lezen import Lezing, lees_kaart
from generator.models import Regeling
from generator.models.leeftijd import Leeftijd


@pytest.fixture(scope="module")
def kaart() -> SocialeKaart:
    return kaart_op(VANDAAG)


def kaart_op(dag: date) -> SocialeKaart:
    """The same records and lists on another day."""
    gelezen = _lezing().uitslag
    lijsten = {naam: lijst.waarden for naam, lijst in gelezen.gelezen.lijsten.items()}
    kaart = breng_in_kaart(gelezen.te_tonen(), lijsten, dag)
    assert kaart is not None
    return kaart


@cache
def _lezing() -> Lezing:
    return lees_kaart(voorbeeldstad())


def alle_vakken(kaart: SocialeKaart, van: Dekking) -> dict[Plaats, Vak]:
    """Every cell of every table, by its place."""
    wijken, groepen = (*kaart.wijken, NIET_GENOEMD), (*kaart.doelgroepen, NIET_GENOEMD)
    plekken: Iterable[Plaats] = (
        *(Plaats(thema, wijk=wijk) for thema, wijk in product(kaart.themas, wijken)),
        *(Plaats(thema, groep=groep) for thema, groep in product(kaart.themas, groepen)),
        *(Plaats(thema, band=band) for thema, band in product(kaart.themas, (*(b.id for b in BANDEN), NIET_GENOEMD))),
        *(Plaats(*alle) for alle in product(kaart.themas, wijken, groepen)),
    )
    return {plaats: van.vak(plaats) for plaats in plekken}


def anders(voor: dict[Plaats, Vak], na: dict[Plaats, Vak]) -> set[Plaats]:
    return {plaats for plaats, vak in voor.items() if na[plaats] != vak}


def test_wie_een_record_weghaalt_maakt_precies_zijn_vakken_wit(kaart: SocialeKaart) -> None:
    """Over all records: only its own cells change, each loses one, and those with nothing else turn white."""
    voor, wit_geworden = alle_vakken(kaart, dekking(kaart)), 0
    levend = [record for record in kaart.records.values() if record.leeft]
    assert len(levend) > 30
    for weg in levend:
        rest = {id_: record for id_, record in kaart.records.items() if id_ != weg.id}
        na = alle_vakken(kaart, dekking(replace(kaart, records=rest)))
        eigen = plaatsen(weg, kaart.doelgroepen)
        assert anders(voor, na) == eigen, weg.id
        for plaats in eigen:
            assert na[plaats].vers + na[plaats].oud == voor[plaats].vers + voor[plaats].oud - 1
            alleen = not any(plaats in plaatsen(ander, kaart.doelgroepen) for ander in levend if ander is not weg)
            assert (na[plaats].staat == "niemand-keek") == alleen, (weg.id, plaats)
            wit_geworden += alleen
    assert wit_geworden > 40


def test_een_bestand_weghalen_maakt_zijn_vakken_wit(stad: Stad) -> None:
    hier = Plaats("eten-en-kleding", wijk="noord")
    assert dekking(stad.kaart()).vak(hier) == Vak(1, 0, "er-is")
    (stad.map / "initiatieven/stille-krachten/kleerkast.yaml").unlink()
    assert dekking(stad.kaart()).vak(hier) == Vak(0, 0, "niemand-keek")


def test_een_feit_dat_oud_wordt_maakt_precies_de_vakken_van_zijn_record_grijs(kaart: SocialeKaart) -> None:
    """Day by day over a year and a half: only the cells of a record of which the page hides something more than before change,
    from fresh to old, and grey is what has no fresh record left.
    """
    grijs = 0
    dagen = sorted(
        {feit.dag.geldig_tot for van in kaart.feiten.values() for feit in van.values() if not feit.dag.blijvend}
    )
    vorige, voor = kaart, alle_vakken(kaart, dekking(kaart))
    for laatste in [dag for dag in dagen if VANDAAG <= dag < VANDAAG + timedelta(days=330)]:
        morgen = kaart_op(laatste + timedelta(days=1))
        na = alle_vakken(morgen, dekking(morgen))
        geworden = [
            r
            for r in morgen.records.values()
            if r.leeft and is_oud(morgen, r) and not is_oud(vorige, vorige.records[r.id])
        ]
        verlopen = {
            id_
            for (waar, id_), van in morgen.feiten.items()
            if waar == "records" and any(f.houdbaar_tot == laatste for f in van.values())
        }
        assert {record.id for record in geworden} <= verlopen
        eigen = {plaats for record in geworden for plaats in plaatsen(record, kaart.doelgroepen)}
        assert anders(voor, na) == eigen
        for plaats in eigen:
            assert na[plaats].vers < voor[plaats].vers
            assert na[plaats].staat == ("er-is" if na[plaats].vers else "oud")
            grijs += na[plaats].staat == "oud"
        vorige, voor = morgen, na
    assert grijs > 20


def test_wie_een_jaar_lang_niemand_nakeek_is_oud_ook_zonder_feiten(kaart: SocialeKaart) -> None:
    zonder = next(r for r in kaart.records.values() if r.leeft and not kaart.van_record(r.id))
    for dagen, oud in ((365, False), (366, True)):
        later = replace(kaart, vandaag=zonder.gecontroleerd + timedelta(days=dagen))
        assert is_oud(later, zonder) is oud


@pytest.mark.parametrize(
    ("vanaf", "tot_en_met", "banden"),
    [
        (4, 17, ("4-12", "12-18")),
        (0, 3, ("0-4",)),
        (None, "3 maanden", ("0-4",)),
        (18, None, ("18-27", "27-aow", "aow")),
        (16, 23, ("18-27",)),
        (65, None, ("aow",)),
        (17, 17, ("12-18",)),
        (21, 66, ("18-27", "27-aow")),
    ],
)
def test_een_leeftijd_hoort_bij_wie_hij_voor_de_helft_raakt(
    kaart: SocialeKaart, vanaf: int | None, tot_en_met: int | None, banden: tuple[str, ...]
) -> None:
    pas = kaart.records["voorbeeldpas"]
    assert isinstance(pas, Regeling)
    velden = {"vanaf": vanaf, "tot_en_met": tot_en_met}
    leeftijd = Leeftijd.model_validate({veld: waarde for veld, waarde in velden.items() if waarde is not None})
    assert leeftijdsbanden(pas.model_copy(update={"leeftijd": leeftijd}), kaart.doelgroepen) == banden


def test_een_leeftijd_die_niemand_noemt_raadt_de_kaart_niet(kaart: SocialeKaart) -> None:
    """A group that is an age is one; a group that is none, or no group, is no age at all."""
    schuldhulp = kaart.records["schuldhulp"]
    assert Plaats("schulden", band=NIET_GENOEMD) in plaatsen(schuldhulp, kaart.doelgroepen)
    klein = schuldhulp.model_copy(update={"doelgroepen": ("kinderen-0-4", "uitkering")})
    assert leeftijdsbanden(klein, kaart.doelgroepen) == ("0-4",)
    los = schuldhulp.model_copy(update={"doelgroepen": ()})
    assert {p.groep for p in plaatsen(los, kaart.doelgroepen)} == {None, NIET_GENOEMD}


def test_hulp_voor_de_hele_gemeente_maakt_geen_wijk_vol(kaart: SocialeKaart) -> None:
    van = dekking(kaart)
    assert van.vak(Plaats("schulden", wijk=NIET_GENOEMD)).vers > 0
    assert not any(van.vak(Plaats("schulden", wijk=wijk)).vers for wijk in kaart.wijken)


def test_een_antwoord_telt_voor_de_hele_plek_en_een_jaar_lang(kaart: SocialeKaart) -> None:
    """Where somebody looked and found nothing; a named thing of a plan, or what is about one group, fills no cell."""
    van, hier = dekking(kaart), Plaats("schulden", wijk="noord")
    assert van.vak(hier).staat == "bestaat-niet"
    assert van.vak(hier._replace(groep="zzp")).staat == "bestaat-niet"
    assert van.vak(Plaats("schulden", wijk="zuid")).staat == "niemand-keek"
    assert van.vak(Plaats("schulden", wijk=NIET_GENOEMD)).staat == "er-is"
    (plek,) = [plek for plek in kaart.witte_plekken.values() if not plek.naam]
    for verandering in ({"doelgroepen": ("zzp",)}, {"naam": "De Stekker"}, {"uitkomst": "gevraagd"}):
        ander = plek.model_copy(update=verandering)
        assert dekking(replace(kaart, witte_plekken={plek.id: ander})).vak(hier).staat == "niemand-keek"
    later = replace(kaart, vandaag=plek.gecontroleerd + timedelta(days=366))
    assert dekking(later).vak(hier).staat == "niemand-keek"
