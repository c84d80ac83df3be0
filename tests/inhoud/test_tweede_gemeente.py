"""What is for the whole country is of use to another municipality: voorbeeldstad with the real landelijke regelingen."""

from __future__ import annotations

import re

from conftest import PROJECT, Stad, draai, zaanstad
from gebouwd import Gebouwd

LANDELIJK = PROJECT / "regelingen" / "landelijk"


def test_de_tweede_gemeente_heeft_de_landelijke_regelingen_en_niets_van_zaanstad(stad: Stad) -> None:
    stad.vervang(
        "mkdocs.yml", "records: [regelingen, initiatieven]", f"records: [regelingen, initiatieven, {LANDELIJK}]"
    )
    dag = zaanstad().vandaag.isoformat()
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map, SOCIALE_KAART_VANDAAG=dag)
    assert uitvoer.returncode == 0, (
        f"{uitvoer.stderr}\nEen andere gemeente kan de regelingen van {LANDELIJK.relative_to(PROJECT)}/ zo niet gebruiken."
        " Noemt een daarvan een nieuw id uit content/lijsten/? Zet dat ook in tests/voorbeeldstad/content/lijsten/."
    )
    site = stad.map / "site"
    landelijk = {pad.stem for pad in LANDELIJK.glob("[!_]*.yaml")}
    eigen = {pad.stem for map_ in stad.project.records for pad in map_.rglob("*.yaml")}
    paginas = {pad.parent.name for map_ in ("regelingen", "initiatieven") for pad in (site / map_).glob("*/index.html")}
    assert len(landelijk) > 10
    for record in Gebouwd(site, zaanstad()).records:
        hoort = record.id in landelijk and record.op_de_site
        assert (record.id in paginas - eigen) is hoort, (
            f"{record.id} {'ontbreekt' if hoort else 'hoort niet'} in een andere gemeente; staat het in de goede map?"
        )
    for pad in site.rglob("*.html"):
        tekst = pad.read_text(encoding="utf-8")
        zonder_adressen = re.sub(r'href="[^"]*"', "", tekst)
        van_ons = re.search(r"zaan(stad|se|dam|pas)", zonder_adressen, re.IGNORECASE)
        assert not van_ons, (
            f"{pad.parent.name} noemt “{van_ons[0]}” en is voor het hele land; zet dat in een record van Zaanstad"
        )
        assert "CONCEPT-GEHEIM" not in tekst
        assert "INTERN-GEHEIM" not in tekst
