"""What a town takes over from this repository: the manual in its own name, and a pipeline that installs the package."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import pakket
from generator.models import SOORTEN
from generator.redactie.beginnen.plaats import Plaats

_ZOALS_HIER = (
    ".ci/bewaar",
    ".ci/issue",
    ".ci/onderdeel",
    ".ci/storing",
    ".vscode/extensions.json",
    ".vscode/settings.json",
)
_GITHUB = ("controle", "publiceren", "storing", "weekbericht")
_TEKSTEN = (
    "HANDLEIDING.md",
    "docs/meldingen.md",
    "docs/hosting.md",
    *(f"{map_}/README.md" for map_ in dict.fromkeys(soort.adres for soort in SOORTEN)),
    *(f"{soort.waar}_sjabloon.yaml" for soort in SOORTEN),
)


def overgenomen(plaats: Plaats) -> Iterator[tuple[str, str]]:
    """The files that begin as they are here, by their paths."""
    for naam in _ZOALS_HIER:
        yield naam, _lees(naam)
    for taak in _GITHUB:
        naam = f".github/workflows/{taak}.yml"
        yield naam, _pijplijn(_lees(naam))
    yield ".gitlab-ci.yml", _pijplijn(_lees(".gitlab-ci.yml"))
    for naam in _TEKSTEN:
        yield naam, _in_naam_van(_lees(naam), plaats)


def _lees(naam: str) -> str:
    return (pakket.WORTEL / naam).read_text(encoding="utf-8")


_INSTALLEER = (
    "pip install --quiet --no-deps -r requirements.txt"
    ' && pip install --quiet --require-hashes -r "$(python -m generator.pakket)"'
)


def _pijplijn(tekst: str) -> str:
    """The same tasks with the package in place of this repository; there is no generator to test."""
    for oud, nieuw in (
        ("make .venv/.klaar", _INSTALLEER),
        (".venv/bin/", ""),
        ("make site", "mkdocs build --strict"),
        ("curl git make", "curl git"),
        (", Proef]", "]"),
    ):
        tekst = tekst.replace(oud, nieuw)
    tekst = re.sub(r"^ *- (?:name: .*\n +run: )?make inhoud\n", "", tekst, flags=re.MULTILINE)
    return re.sub(r"^(?:# .*\n)*(?:proef|audit|lekken):\n(?: .*\n|\n)+", "", tekst, flags=re.MULTILINE)


def _in_naam_van(tekst: str, plaats: Plaats) -> str:
    """A text for editors without the pictures, and with the town's own names in its examples."""
    tekst = re.sub(r"^!\[.*\]\(docs/handleiding/.*\)\n\n(?:\*(?:Tekening|De echte).*\*\n\n)?", "", tekst, flags=re.M)
    for oud, nieuw in _woorden(plaats):
        tekst = tekst.replace(oud, nieuw)
    return tekst


def _woorden(plaats: Plaats) -> tuple[tuple[str, str], ...]:
    """What stands for what, in this order."""
    return (
        (" Rechts ziet u hoe het straks wordt.", ""),
        ("Stap voor stap, met plaatjes:", "Stap voor stap:"),
        (
            "Zet u de site online, of houdt u hem draaiend?",
            "Noemt deze handleiding een bestand in `content/lijsten/` dat er niet is? Dan komt het met het programma mee. "
            "Maak het aan met alleen wat bij u anders is. Zo gaat dat: [README](README.md).\n\n"
            "Zet u de site online, of houdt u hem draaiend?",
        ),
        (
            "Regelingen voor heel Nederland staan in de map `regelingen/landelijk/`.",
            "Regelingen voor heel Nederland komen met het programma mee. Die verandert u hier niet.",
        ),
        (
            "- Regelingen die overal in Nederland hetzelfde zijn, staan in `landelijk/`. Daar staat niets in over één "
            "gemeente, zodat een andere gemeente die map kan overnemen.\n- Alle andere regelingen staan hier.",
            "- Regelingen die overal in Nederland hetzelfde zijn, komen met het programma mee. Is er een bij u anders? Maak "
            "hier een bestand met dezelfde naam.\n- Alle andere regelingen staan hier.",
        ),
        ("Meedoen Zaanstad. De nieuwe bedragen in", "Meedoen. De regeling en de bedragen in"),
        ("ZaansePas, Meedoen Zaanstad", "Website van Meedoen"),
        ("meedoen-zaanstad", "meedoen"),
        ("bank-zaanstreek", "bank"),
        ('"Zaanse"', '"rode"'),
        ("https://www.zaanstad.nl", plaats.website),
        ("Zaanstad", plaats.naam),
        ("Zaandam", plaats.naam),
        ("poelenburg", "hele-gemeente"),
        ("14 075", plaats.telefoon),
        ("loket: wijkteam", "loket: team"),
        ("het wijkteam", plaats.in_zinnen.in_een_zin),
    )
