"""How long facts keep, and the norms from which amounts are worked out."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Model, Zin, weiger
from generator.models.bedrag import Norm
from generator.models.getallen import Getal
from generator.models.hulp import Bron
from generator.models.kenmerken import FeitSoort, Leest
from generator.models.toets import Huishouden


class Houdbaarheid(Model):
    """How long a kind of fact may be shown, and what to say afterwards."""

    id: FeitSoort
    """bedrag, inkomensgrens, normbedrag, openingstijden, adres, telefoon, termijn of wachttijd."""
    dagen: int | None = Field(default=None, ge=1, le=3650)
    """Zoveel dagen na de dag van de bron, of na het navragen."""
    tot_einde_jaar: bool = False
    """true: tot en met 31 december van het jaar van de bron, of van het navragen."""
    terugval: Annotated[Zin, Leest("bewoner")]
    """Zin die verschijnt als het feit verlopen is, zonder telefoonnummer: dat zet de site erachter."""

    @model_validator(mode="after")
    def _een_termijn(self) -> Self:
        if (self.dagen is None) != self.tot_einde_jaar:
            raise weiger(
                "Geef dagen of tot_einde_jaar: true, niet allebei en niet geen van beide.",
                "Laat er één staan, of vul er één in.",
                "dagen",
            )
        return self


class PerHuishouden(Model):
    """What a norm comes to for one kind of household."""

    huishouden: Annotated[Zin, Leest("bewoner")]
    """Voor wie het geldt, bijvoorbeeld “Je woont alleen”."""
    code: Huishouden | None = None
    """Het huishouden zoals de geld-check het kent."""
    alleen_check: bool = False
    """true als alleen de geld-check dit huishouden gebruikt; bladzijden noemen het dan niet."""
    euro: Getal
    """Bedrag in euro, met een punt voor de centen."""


class Normbedragen(Model):
    """The euros of a national norm during some months, such as those of the Participatiewet that change every half year."""

    id: Id
    """Korte naam in kleine letters, bijvoorbeeld bijstandsnorm-2027-1."""
    norm: Norm
    """bijstandsnorm of vermogensgrens."""
    per: Literal["maand", "jaar"] | None = None
    """Per maand of per jaar; weglaten als het geen inkomen is."""
    uitleg: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat erbij hoort, bijvoorbeeld “netto, met vakantiegeld”."""
    geldig_vanaf: date
    """Eerste dag dat deze bedragen gelden. Dit mag in de toekomst zijn: de site wisselt die dag vanzelf."""
    geldig_tot: date
    """Laatste dag dat deze bedragen gelden."""
    bedragen: tuple[PerHuishouden, ...] = Field(min_length=1)
    """De bedragen per soort huishouden."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar dit vandaan komt."""

    def geldt_op(self, dag: date) -> bool:
        """Whether these amounts are in force on a day, the first and the last day included."""
        return self.geldig_vanaf <= dag <= self.geldig_tot

    def overlapt(self, ander: Normbedragen) -> bool:
        """Whether there is a day on which both hold."""
        return self.geldig_vanaf <= ander.geldig_tot and ander.geldig_vanaf <= self.geldig_tot

    @model_validator(mode="after")
    def _vanaf_voor_tot(self) -> Self:
        if self.geldig_vanaf > self.geldig_tot:
            raise weiger(
                f"De laatste dag {self.geldig_tot} ligt voor de eerste dag {self.geldig_vanaf}.",
                "Verbeter de dag die niet klopt. Staan ze omgekeerd? Wissel ze om.",
                "geldig_tot",
            )
        return self
