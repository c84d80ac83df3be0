"""HSDS 3.0 of the invented town, read back by others: Pydantic, dateutil, and a zip with plain CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest
from conftest import VANDAAG, Stad, voorbeeldstad
from dateutil.rrule import rrulestr
from lxml import etree
from standaarden import (
    CONTROLES,
    RNG,
    Standaarden,
    catalogus_klopt_niet,
    mist_een_feit,
    standaarden,
    tekst_van,
    van_kaart,
)

from generator.exports import hsds, samenwerkende_catalogi
from generator.exports.hsds.ids import Ids

PAS = "regelingen/voorbeeldpas.yaml"
HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"


@pytest.mark.parametrize("controle", CONTROLES)
def test_de_standaarden_kloppen(controle: Callable[[Standaarden], Iterator[str]]) -> None:
    assert list(controle(standaarden(voorbeeldstad()))) == []


@pytest.mark.parametrize("dag", [date(2026, 12, 31), date(2027, 6, 1), date(2029, 1, 1)])
def test_wat_verloopt_verdwijnt(dag: date) -> None:
    assert list(mist_een_feit(standaarden(voorbeeldstad(dag)))) == []


def _dienst(van: Standaarden, naam: str) -> dict[str, Any]:
    return next(dienst for dienst in van.diensten if dienst["name"] == naam)


def test_een_regeling_als_dienst() -> None:
    pas = _dienst(standaarden(voorbeeldstad()), "Voorbeeldpas")
    assert (pas["status"], pas["minimum_age"], pas["maximum_age"]) == ("active", 4, 17)
    assert "Kind van 4 t/m 7 jaar: €\u00a090 per jaar (2026)" in pas["description"]
    assert "115" not in pas["description"]
    assert "Een pas kopen: hoogstens 50%" in pas["fees_description"]
    assert "Zoek je papieren bij elkaar." in pas["application_process"]
    assert [(deel["option"], deel.get("amount")) for deel in pas["cost_options"]] == [
        ("Een pas kopen", None),
        ("Een nieuwe pas als je hem kwijt bent", 5),
    ]
    assert len(pas["required_documents"]) == 2
    termen = {(deel["link_type"], deel["taxonomy_term"]["code"]) for deel in pas["attributes"]}
    assert {("subject", "geld"), ("audience", "lage-inkomens"), ("life_event", "ontslag")} <= termen
    assert ("product_name", "stadspas") in termen
    eind = [deel for deel in pas["metadata"] if deel["last_action_type"] == "expires" and "Kind" in deel["field_name"]]
    assert [deel["previous_value"] for deel in eind] == ["Kind van 4 t/m 7 jaar: €\u00a090 per jaar (2026)"]


def test_wat_er_niet_meer_is_en_wat_even_dicht_is(stad: Stad) -> None:
    stad.vervang(PAS, "status: gepubliceerd", "status: tijdelijk-dicht")
    van = van_kaart(stad.project, stad.kaart())
    weg, dicht = _dienst(van, "Warmtegeld"), _dienst(van, "Voorbeeldpas")
    assert (weg["status"], dicht["status"]) == ("defunct", "temporarily closed")
    assert "Dit is gestopt op 30 juni 2024." in weg["alert"]
    assert dicht["alert"].startswith("Dit is nu even dicht.")


def test_de_tijden_zijn_die_van_de_kaart() -> None:
    """The rules, worked out by dateutil, give the days that the site calls open."""
    van = standaarden(voorbeeldstad())
    begin, eind = VANDAAG, VANDAAG + timedelta(days=120)
    gezien = 0
    for blad, dienst in zip(van.kaart.bladen.values(), van.diensten, strict=True):
        open_ = blad.openingsdagen
        if open_ is None or open_.twijfel:
            continue
        gezien += 1
        dagen = {
            moment.date()
            for rooster in dienst["schedules"]
            if "freq" in rooster and "dtstart" not in rooster
            for moment in rrulestr(_regel(rooster), dtstart=datetime(2026, 1, 1)).between(
                datetime.combine(begin, datetime.min.time()), datetime.combine(eind, datetime.min.time()), inc=True
            )
        }
        alle = {begin + timedelta(days=n) for n in range((eind - begin).days + 1)}
        tot = min(eind, open_.tot)
        horen = {dag for dag in alle if dag.weekday() in open_.dagen or dag in open_.data}
        assert {dag for dag in dagen if dag <= tot} == {dag for dag in horen if dag <= tot}, blad.id
    assert gezien


def _regel(rooster: dict[str, Any]) -> str:
    namen = {"freq": "FREQ", "interval": "INTERVAL", "byday": "BYDAY", "byweekno": "BYWEEKNO", "wkst": "WKST"}
    return ";".join(f"{groot}={rooster[klein]}" for klein, groot in namen.items() if klein in rooster)


@pytest.mark.parametrize(
    ("moment", "horen"),
    [
        ("{dag: dinsdag, van: '10:00', tot: '24:00'}", ("WEEKLY", "TU", "10:00", "00:00", None)),
        ("{dag: dinsdag, van: '22:00', tot: '08:00'}", ("WEEKLY", "TU", "22:00", "08:00", None)),
        ("{dag: vrijdag, ritme: laatste, van: '10:00'}", ("MONTHLY", "-1FR", "10:00", None, None)),
        ("{dag: vrijdag, ritme: om-de-week, van: '10:00', tot: '12:00'}", (None, None, None, None, None)),
        (
            "{dag: maandag, op_afspraak: true, van: '10:00', tot: '12:00'}",
            ("WEEKLY", "MO", "10:00", "12:00", "Maak eerst een afspraak."),
        ),
    ],
)
def test_een_moment(stad: Stad, moment: str, horen: tuple[str | None, ...]) -> None:
    pad = stad.map / HUIS
    tekst = pad.read_text(encoding="utf-8")
    assert "openingstijden:" not in tekst
    bron = "{naam: Gemeten, url: 'https://www.voorbeeldstad.example/tijden', datum: 2026-11}"
    tekst = tekst.replace("bronnen:\n", f"bronnen:\n  - {bron}\n", 1)
    tekst += f"openingstijden:\n  momenten: [{moment}]\n  stand: 2026-11\n  bron: Gemeten\n"
    pad.write_text(tekst, encoding="utf-8")
    rooster = _dienst(van_kaart(stad.project, stad.kaart()), "Buurthuis De Schakel")["schedules"][0]
    velden = ("freq", "byday", "opens_at", "closes_at", "attending_type")
    assert tuple(rooster.get(veld) for veld in velden) == horen
    assert (
        rooster["description"].startswith(moment.partition(":")[2].partition(",")[0].strip()[:4]) or "vrijdag" in moment
    )


def test_een_id_blijft_en_is_een_uuid5() -> None:
    vandaag, later = standaarden(voorbeeldstad()), standaarden(voorbeeldstad(date(2027, 1, 10)))
    oud = {dienst["name"]: dienst["id"] for dienst in vandaag.diensten}
    assert oud == {dienst["name"]: dienst["id"] for dienst in later.diensten}
    basis = uuid5(NAMESPACE_URL, "sociale-kaart/Voorbeeldstad")
    assert oud["Voorbeeldpas"] == str(uuid5(basis, "service/voorbeeldpas")) == Ids("Voorbeeldstad").van("service", "voorbeeldpas")  # fmt: skip


def test_dezelfde_uitgave_is_hetzelfde_bestand() -> None:
    van = standaarden(voorbeeldstad())
    opnieuw = {bestand.uri: bestand.inhoud for bestand in hsds.bestanden(van.kaart)}
    assert opnieuw.items() <= van.bestanden.items()


def test_de_tabellen_zeggen_wat_de_diensten_zeggen() -> None:
    van = standaarden(voorbeeldstad())
    diensten = {rij["id"]: rij for rij in van.tabel("services.csv")}
    for dienst in van.diensten:
        rij = diensten[dienst["id"]]
        for kolom in ("name", "description", "eligibility_description", "application_process", "fees_description"):
            assert rij[kolom] == dienst.get(kolom, "")
        assert rij["organization_id"] == dienst["organization"]["id"]
    for bestand, lijst in (("phones.csv", "phones"), ("schedules.csv", "schedules"), ("metadata.csv", "metadata")):
        assert len(van.tabel(bestand)) == sum(len(dienst.get(lijst, ())) for dienst in van.diensten)
    plekken = {(rij["service_id"], rij["location_id"]) for rij in van.tabel("service_at_location.csv")}
    assert plekken == {
        (dienst["id"], deel["location"]["id"])
        for dienst in van.diensten
        for deel in dienst.get("service_at_locations", ())
    }
    assert {rij["link_entity"] for rij in van.tabel("attributes.csv")} == {"service"}


def test_een_tekst_is_geen_formule(stad: Stad) -> None:
    stad.vervang(PAS, "naam: Voorbeeldpas", 'naam: "=1+1 pas"')
    stad.vervang(PAS, "  telefoon: 14 020", "  telefoon: +31 20 765 43 22")
    van = van_kaart(stad.project, stad.kaart())
    assert _dienst(van, "=1+1 pas")
    assert "'=1+1 pas" in {rij["name"] for rij in van.tabel("services.csv")}
    assert "+31 20 765 43 22" in {rij["number"] for rij in van.tabel("phones.csv")}


def test_de_catalogus_zonder_adres_of_naam_is_er_niet() -> None:
    kaart = standaarden(voorbeeldstad()).kaart
    assert list(samenwerkende_catalogi.bestanden(kaart))
    assert not list(samenwerkende_catalogi.bestanden(replace(kaart, webadres="")))
    assert not list(samenwerkende_catalogi.bestanden(replace(kaart, gemeente=replace(kaart.gemeente, owms=""))))
    assert not list(samenwerkende_catalogi.bestanden(replace(kaart, productnamen={})))


def test_de_catalogus_zegt_hoe_je_het_aanvraagt() -> None:
    van = standaarden(voorbeeldstad())
    product = next(deel for deel in van.catalogus if "voorbeeldpas" in deel.xpath("string()"))
    assert [deel.text for deel in product.iter("{*}onlineAanvragen")] == ["digid"]
    assert [deel.text for deel in product.iter("{*}identifier")] == [f"{van.kaart.webadres}regelingen/voorbeeldpas/"]


def test_de_controle_op_de_catalogus_weigert_iets(tmp_path: Path) -> None:
    """A structure that asks for something else is not met."""
    anders = tmp_path / "anders.rng"
    anders.write_text(RNG.read_text(encoding="utf-8").replace("owmskern", "iets-anders"), encoding="utf-8")
    etree.RelaxNG(etree.parse(anders))
    assert list(catalogus_klopt_niet(standaarden(voorbeeldstad()), anders))


def test_zonder_adres_zijn_er_diensten_zonder_adres_van_ons() -> None:
    kaart = replace(standaarden(voorbeeldstad()).kaart, webadres="")
    inhoud = next(bestand.inhoud for bestand in hsds.bestanden(kaart)).decode()
    assert "kaart.voorbeeld.nl" not in inhoud
    assert tekst_van({"name": "a\n b"}) == "a b"
