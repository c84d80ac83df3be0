"""What search engines read in a page, parsed by rdflib, beside what a visitor reads there."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from conftest import Stad, voorbeeldstad
from feiten import leesbaar
from gebouwd import soep
from standaarden import graaf, onbekend_in_jsonld, standaarden, woorden_van

from generator.blad.jsonld import van_record
from generator.blad.openbaarmaking import openbaar
from generator.pages.records import Recordpagina
from generator.uitvoer import PageSource
from generator.weergave.jinja import Weergave

PAS = "regelingen/voorbeeldpas.yaml"
HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"


def _blokken(site: Path) -> dict[str, str]:
    uit = {}
    for pad in site.rglob("*.html"):
        for blok in soep(pad).select('script[type="application/ld+json"]'):
            uit[pad.relative_to(site).as_posix()] = blok.string or ""
    return uit


def test_elk_blok_is_van_schema_org_en_zegt_wat_de_bladzijde_zegt(site: Path) -> None:
    blokken = _blokken(site)
    assert {"agenda/index.html", "regelingen/voorbeeldpas/index.html"} <= blokken.keys()
    for adres, blok in blokken.items():
        assert list(onbekend_in_jsonld(blok)) == [], adres
        pagina = soep(site / adres)
        beschrijving = pagina.select_one("meta[name=description]")["content"]
        tekst = " ".join((leesbaar(str(pagina)), beschrijving)).replace("\u00ad", "").casefold()
        namen = _lijsten()
        zinnen = {zin for w in woorden_van(blok) - namen for zin in re.split(r"(?<=[.?!]) ", " ".join(w.split()))}
        mist = {zin for zin in zinnen if zin.casefold() not in tekst}
        assert mist == set(), adres


def _lijsten() -> set[str]:
    """What is on a page only as a link to a list, or as words about a place."""
    kaart = standaarden(voorbeeldstad()).kaart
    upl = {naam.naam for naam in kaart.productnamen.values()}
    return {"Nederland", kaart.gemeente.naam, *upl}


def test_een_onbekend_woord_valt_op() -> None:
    blok = json.dumps({"@context": "https://schema.org", "@type": "Onzin", "nergensBekend": "x"})
    assert len(list(onbekend_in_jsonld(blok))) == 2


def test_een_tekst_breekt_niet_uit_het_script() -> None:
    project = voorbeeldstad()
    kaart = standaarden(project).kaart
    kwaad = json.dumps({"name": "</script><script>alert(1)</script><!-- "})
    pas = kaart.bladen["voorbeeldpas"]
    pagina = Weergave(project, kaart).pagina(PageSource("x/", "x", "x", Recordpagina(pas, (), ()), jsonld=kwaad))
    assert pagina.kop.count("<script") == pagina.kop.count("</script>") == 1
    blok = pagina.kop.partition('ld+json">')[2].partition("</script>")[0]
    assert json.loads(blok) == json.loads(kwaad)


def test_tijden_hebben_een_laatste_dag_en_verdwijnen_daarna(stad: Stad) -> None:
    pad = stad.map / HUIS
    tekst = pad.read_text(encoding="utf-8")
    bron = "{naam: Gemeten, url: 'https://www.voorbeeldstad.example/tijden', datum: 2026-11}"
    tekst = tekst.replace("bronnen:\n", f"bronnen:\n  - {bron}\n", 1)
    pad.write_text(
        tekst + "openingstijden:\n  stand: 2026-11\n  bron: Gemeten\n  geldig_tot: 2027-02-01\n  feestdagen: dicht\n"
        "  momenten:\n    - {dag: dinsdag, van: '10:00', tot: '24:00'}\n    - {dag: vrijdag, ritme: eerste, van: '10:00', tot: '12:00'}\n"
        "    - {dag: woensdag, op_afspraak: true, van: '10:00', tot: '12:00'}\n"
        "  gesloten: [{van: 2026-12-24, tot_en_met: 2027-01-02}]\n",
        encoding="utf-8",
    )
    kaart = openbaar(stad.kaart())
    (plek,) = json.loads(van_record(kaart, kaart.bladen["buurthuis-de-schakel"]))["location"]
    soort = {"@type": "OpeningHoursSpecification"}
    tot = {"validThrough": "2027-02-01"}
    assert plek["openingHoursSpecification"] == [
        soort | {"dayOfWeek": "https://schema.org/Tuesday", "opens": "10:00", "closes": "23:59"} | tot,
        soort | {"opens": "00:00", "closes": "00:00", "validFrom": "2026-12-24", "validThrough": "2027-01-02"},
        soort | {"dayOfWeek": "https://schema.org/PublicHolidays", "opens": "00:00", "closes": "00:00"} | tot,
    ]
    later = openbaar(stad.kaart(date(2027, 2, 2)))
    assert "OpeningHours" not in _zonder_nummer(van_record(later, later.bladen["buurthuis-de-schakel"]))


def _zonder_nummer(blok: str) -> str:
    gegevens = json.loads(blok)
    gegevens.pop("contactPoint", None)
    return json.dumps(gegevens)


@pytest.mark.parametrize(
    ("oud", "nieuw", "soort"),
    [
        ("niveau: gemeente", "niveau: waterschap", "GovernmentService"),
        ("niveau: gemeente", "niveau: fonds", "Service"),
        ("status: gepubliceerd", "status: tijdelijk-dicht", "GovernmentService"),
    ],
)
def test_wat_een_regeling_is(stad: Stad, oud: str, nieuw: str, soort: str) -> None:
    stad.vervang(PAS, oud, nieuw)
    kaart = openbaar(stad.kaart())
    blok = van_record(kaart, kaart.bladen["voorbeeldpas"])
    assert f"https://schema.org/{soort}" in {str(waarde) for _, _, waarde in graaf(blok)}
    assert '"mainEntityOfPage"' not in blok  # the site is nowhere online yet


def test_wat_gestopt_is_wordt_niet_aangeboden(stad: Stad) -> None:
    kaart = openbaar(stad.kaart())
    assert van_record(kaart, kaart.bladen["warmtegeld"]) == ""
