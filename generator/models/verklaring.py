"""What the law and a visitor want to know of the site itself: who hosts it, whether everybody can use it, where to report a leak."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from generator.models.basis import Model, Zin
from generator.models.bereik import Website
from generator.models.kenmerken import Leest, Verleden


class Onderzoek(Model):
    """An examination of the site by somebody from outside."""

    door: Annotated[Zin, Leest("naam")]
    """Welk bureau de site onderzocht, geen persoonsnaam."""
    op: Annotated[date, Verleden()]
    """De dag van het onderzoek."""
    uitkomst: Literal["helemaal", "deels", "niet"]
    """helemaal, deels of niet: of de site voldoet aan de regels."""
    rapport: Website | None = None
    """Adres van het rapport."""


class Probleem(Model):
    """Something that does not work for everybody yet."""

    wat: Annotated[Zin, Leest("bewoner")]
    """Wat er niet goed gaat, en voor wie."""
    waardoor: Annotated[Zin, Leest("bewoner")]
    """Waardoor het komt, en wat iemand zolang kan doen."""
    klaar_voor: date | None = None
    """De dag waarop het klaar moet zijn; weglaten als dat niet bekend is."""


class Toegankelijkheid(Model):
    """What the statement about accessibility says, by the model for Dutch governments."""

    onderzoek: Onderzoek | None = None
    """Het laatste onderzoek door iemand van buiten. Weglaten als dat er niet was: dan zegt de site dat ze nog niet onderzocht is."""
    in_het_register: Website | None = None
    """Adres van de verklaring in het register van de overheid."""
    problemen: tuple[Probleem, ...] = ()
    """Wat nog niet goed gaat."""
    klacht: Annotated[Zin | None, Leest("bewoner")] = None
    """Waar iemand een klacht doet die niet tevreden is met het antwoord."""


class Online(Model):
    """The site as it stands online."""

    host: Annotated[Zin | None, Leest("naam")] = None
    """Welk bedrijf de site op zijn computers heeft staan, en in welk land."""
    logboek: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat dat bedrijf bewaart van een bezoek, en hoelang."""
    lek_melden: Website | None = None
    """Adres van de pagina waar iemand een lek in de beveiliging meldt. Dan komt er /.well-known/security.txt."""
    toegankelijkheid: Toegankelijkheid | None = None
    """Wat in de verklaring over toegankelijkheid staat."""
