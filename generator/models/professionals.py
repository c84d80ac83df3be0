"""What somebody who helps others has to know: shown after a switch, never to residents who did not ask for it."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import ConfigDict, model_validator

from generator.models.basis import Model, Tekst, Zin, plat, weiger
from generator.models.bereik import Email, Telefoon, is_mobiel
from generator.models.gedateerd import Gedateerd, GedateerdeZin
from generator.models.kenmerken import Feit, Leest
from generator.models.mailadressen import PRIVEMAIL

_VOORNAAM_ACHTERNAAM = re.compile(r"[a-z]+\.[a-z.]*[a-z]{2,}@.+", re.IGNORECASE)


class Wachttijd(GedateerdeZin):
    """How long somebody waits."""

    zin: Annotated[Zin, Leest("vak")]
    """Hoe lang iemand nu wacht, bijvoorbeeld “Het eerste gesprek is na ongeveer twee weken.”"""


class Direct(Gedateerd):
    """The line or mail of a partner for who refers somebody: a dated fact."""

    wie: Annotated[Zin, Leest("vak")]
    """Wie je dan spreekt: een functie of een punt en geen naam, bijvoorbeeld “Aanmeldpunt voor verwijzers”."""
    telefoon: Telefoon | None = None
    """Het nummer voor verwijzers. Iedereen kan de knop “Ik help iemand” aanzetten: zet hier alleen wat de partner zelf aan verwijzers geeft."""
    email: Email | None = None
    """Het e-mailadres voor verwijzers."""
    publiek: bool = False
    """Zet op true als een 06-nummer hier mag staan, of een e-mailadres dat van een persoon lijkt."""

    @property
    def gezegd(self) -> tuple[str, ...]:
        """Whom, and how."""
        return plat(self.wie, self.telefoon, self.email)

    @property
    def in_het_kort(self) -> str:
        """Whom, and the first way."""
        return f"{self.telefoon or self.email} ({self.wie.rstrip('.')})"

    @model_validator(mode="after")
    def _een_weg(self) -> Self:
        if not (self.telefoon or self.email):
            raise weiger(
                "Hier staat geen nummer en geen e-mailadres.",
                "Vul telefoon of email in, of haal direct weg.",
            )
        return self

    @model_validator(mode="after")
    def _van_niemand_zelf(self) -> Self:
        if self.telefoon and is_mobiel(self.telefoon) and not self.publiek:
            raise weiger(
                f"“{self.telefoon}” is een 06-nummer, misschien van een persoon.",
                "Mag het op de site? Zet er publiek: true onder. Anders: haal het weg.",
                "telefoon",
            )
        van_een_persoon = self.email and (PRIVEMAIL.fullmatch(self.email) or _VOORNAAM_ACHTERNAAM.fullmatch(self.email))
        if van_een_persoon and not self.publiek:
            raise weiger(
                f"“{self.email}” is misschien van een persoon.",
                "Mag het op de site? Zet er publiek: true onder. Anders: haal het weg.",
                "email",
            )
        return self


class VoorProfessionals(Model):
    """In YAML a map, or just a text or a list of sentences: those are `verwijzen`."""

    model_config = ConfigDict(
        json_schema_extra={
            **Tekst.model_json_schema(),
            "type": ["string", "array", "object"],
            "minProperties": 1,
            "errorMessage": "Schrijf een tekst, of vul direct, verwijzen, maatwerk, wachttijd of niet_voor in.",
        }
    )

    kortweg: ClassVar[str] = "verwijzen"

    direct: Annotated[Direct | None, Feit("telefoon", "De directe lijn"), Leest("vak")] = None
    """Het nummer of e-mailadres voor wie iemand verwijst, met wie je dan spreekt."""
    verwijzen: Annotated[Tekst | None, Leest("vak")] = None
    """Tips bij het doorverwijzen."""
    maatwerk: Annotated[Tekst | None, Leest("vak")] = None
    """Wat er kan als iemand net buiten de regels valt, en bij wie."""
    wachttijd: Annotated[Wachttijd | None, Feit("wachttijd", "De wachttijd"), Leest("vak")] = None
    """Hoe lang iemand nu wacht: een zin, of zin met een eigen bron en gecontroleerd."""
    niet_voor: Annotated[Tekst | None, Leest("vak")] = None
    """Wanneer dit niet past: voor wie niet, of wat er niet mee samengaat."""

    @model_validator(mode="before")
    @classmethod
    def _alleen_verwijzen(cls, waarde: Any) -> Any:
        return waarde if isinstance(waarde, dict) else {"verwijzen": waarde}

    @model_validator(mode="after")
    def _niet_leeg(self) -> Self:
        if not (self.direct or self.verwijzen or self.maatwerk or self.wachttijd or self.niet_voor):
            raise weiger(
                "Hier staat niets voor wie iemand helpt.",
                "Vul direct, verwijzen, maatwerk, wachttijd of niet_voor in, of haal voor_professionals weg.",
            )
        return self
