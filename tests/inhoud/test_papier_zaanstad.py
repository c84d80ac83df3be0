"""All paper of Zaanstad, with texts that are longer and stranger than anybody makes up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import PROJECT, Bouwer, zaanstad
from gebouwd import Gebouwd, Keuring
from pdf import KEURINGEN

ADRES = "https://kaart.voorbeeld.nl/zaanstad/"


@pytest.fixture(scope="module")
def papier(bouwer: Bouwer) -> Gebouwd:
    project = replace(zaanstad(), webadres=ADRES)
    dag = project.vandaag.isoformat()
    site, _ = bouwer(
        "zaanstad-op-papier",
        PROJECT,
        SOCIALE_KAART_PAPIER="true",
        SOCIALE_KAART_SITE_URL=ADRES,
        SOCIALE_KAART_VANDAAG=dag,
    )
    return Gebouwd(site, project)


@pytest.mark.audit
@pytest.mark.parametrize("keuring", KEURINGEN, ids=lambda keuring: keuring.__name__)
def test_al_het_papier(papier: Gebouwd, keuring: Keuring) -> None:
    vondsten = list(keuring(papier))
    assert not vondsten, (
        "\n".join(vondsten) + "\nStaat hier niet wat u in een record of lijst kunt veranderen?"
        " Dan is het een fout in het programma: meld het aan wie het onderhoudt."
    )
