"""What is known of a municipality that begins, and whether that can be so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.documenten.ontleder import ontleed
from generator.keuring.vorm import valideer_lijst
from generator.meldingen import fouten
from generator.models import LIJSTEN
from generator.models.gemeente import Team
from generator.redactie.concept import als_zinnen
from generator.redactie.nieuw import als_id, bedoeld_adres
from generator.redactie.vraag import Vraag

GEEN = "geen"
ONBEKENDE_CODE = "0000"
GEMEENTEN = "https://organisaties.overheid.nl/Gemeenten/"
"""A page of the state that leads to the website of every municipality, for as long as nobody gave its own."""
_HOOGSTE_CODE = 1999  # the newest municipality of 2023 has 1992
TELEFOON = Vraag("telefoon", "Welk nummer bel je met alle vragen aan de gemeente, zoals 14 075?")
VRAGEN = (
    TELEFOON,
    Vraag("gemeentecode", "Wat is de gemeentecode van het CBS? Vier cijfers; weet u die niet, druk dan op Enter."),
    Vraag("website", "Wat is de website van de gemeente?", GEMEENTEN),
    Vraag("team", "Met wie kun je over alles praten? Maak de zin af: “Bel …”", "het wijkteam"),
    Vraag("pas", "Hoe heet de pas voor lage inkomens?", GEEN),
)


@dataclass(frozen=True)
class Plaats:
    """A municipality; `lidwoord` is empty for a team that is named bare, `pas` for a town without one."""

    naam: str
    vandaag: date
    telefoon: str = ""
    gemeentecode: str = ONBEKENDE_CODE
    website: str = GEMEENTEN
    team: str = "wijkteam"
    lidwoord: str = "het"
    pas: str = ""

    @property
    def id(self) -> str:
        """Its name for files and addresses."""
        return als_id(self.naam)

    @property
    def in_zinnen(self) -> Team:
        """The team, for how it stands in a sentence; nobody has checked it yet."""
        velden: Any = {"naam": self.team, "lidwoord": self.lidwoord or None}
        return Team.model_construct(**velden)

    def met(self, vraag: str, antwoord: str) -> Plaats:
        """The same with an answer, in the way that we write it."""
        antwoord = " ".join(antwoord.split())
        if vraag == "gemeentecode":
            return replace(self, gemeentecode=_code(antwoord))
        if vraag == "website":
            return replace(self, website=bedoeld_adres(antwoord) or antwoord)
        if vraag == "team":
            return self._met_team(antwoord)
        if vraag == "lidwoord":
            return replace(self, lidwoord="" if antwoord == GEEN else antwoord)
        if vraag == "pas":
            return replace(self, pas="" if antwoord.lower() in {GEEN, "nee"} else antwoord)
        return replace(self, telefoon=antwoord)

    def _met_team(self, antwoord: str) -> Plaats:
        """The name and its article; without one, a name with a capital is bare, and any other word is “het”."""
        delen = re.fullmatch(r"(?:(het|de)\s+)?(.*)", antwoord, re.IGNORECASE)
        assert delen
        lidwoord = (delen[1] or "").lower() or ("het" if delen[2].islower() else "")
        return replace(self, team=delen[2], lidwoord=lidwoord)

    def bezwaar(self, gemeente_yaml: str) -> str:
        """What there is against its own list, in a few sentences; empty when it is good."""
        gemeente = next(lijst for lijst in LIJSTEN if lijst.naam == "gemeente")
        document, meldingen = ontleed(gemeente_yaml.encode("utf-8", "surrogatepass"), "gemeente.yaml", "gemeente")
        if document:
            _, meldingen = valideer_lijst(document, gemeente)
        return als_zinnen(fouten(meldingen))

    def opmerkingen(self) -> tuple[str, ...]:
        """What is good enough to begin with, but has to be looked at."""
        code, site = self.gemeentecode, self.website == GEMEENTEN
        vreemd = code == ONBEKENDE_CODE or int(code) > _HOOGSTE_CODE
        return (
            *([f"Gemeentecode {code} kennen we niet. Zoek hem op bij cbs.nl."] if vreemd else []),
            *(["De website van de gemeente weten we niet. Nu staat er de lijst van overheid.nl."] if site else []),
        )


def plaats(naam: str, vandaag: date) -> Plaats:
    """A municipality by its name: without “gemeente” before it and quotes around it."""
    kaal = re.sub(r"^([“\"„])(.*)[”\"“]$", r"\2", " ".join(naam.split()))
    return Plaats(re.sub(r"^gemeente\s+", "", kaal, flags=re.IGNORECASE), vandaag)


def _code(antwoord: str) -> str:
    """A code of four digits: GM0014 and 14 are 0014; the unknown one for what is none."""
    cijfers = re.fullmatch(r"(?:GM)?\s*0*(\d{1,4})", antwoord, re.IGNORECASE | re.ASCII)
    return cijfers[1].zfill(4) if cijfers else ONBEKENDE_CODE
