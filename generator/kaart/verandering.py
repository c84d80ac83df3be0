"""One change of meaning in a record, and the chronicle of them all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal

from generator.kaart.zelfde import kaal
from generator.models.bedrag import Bedrag

Aard = Literal[
    "nieuw", "weg", "gestopt", "terug", "dicht", "open", "vast", "erbij", "eraf", "anders", "ja", "nee"
]  # fmt: skip
Bekend = Literal["heel", "deels", "geen"]
_VAN_BEDRAG = ("wat", "soort", "euro", "procent", "norm", "maat", "per")


@dataclass(frozen=True)
class Verandering:
    """What happened (`aard`) in which `veld` (its path, without numbers); `wat` says which one, where there are more.

    Of an amount `oud` and `nieuw` are what it was and what it is, and `vanaf` the day from which it counts, when that is later.
    """

    veld: str
    aard: Aard
    wat: str = ""
    oud: Bedrag | None = None
    nieuw: Bedrag | None = None
    vanaf: date | None = None

    @property
    def sleutel(self) -> str:
        """What this is about: the same at every change of the same fact."""
        return sleutel(self.veld, self.wat if self.veld in _MEER else "")

    def als_gegevens(self) -> dict[str, Any]:
        """The same as plain values; `uit_gegevens` makes it again."""
        bedragen = {naam: _als_tekst(van) for naam, van in (("oud", self.oud), ("nieuw", self.nieuw)) if van}
        vanaf = {"vanaf": self.vanaf.isoformat()} if self.vanaf else {}
        return {"veld": self.veld, "aard": self.aard, "wat": self.wat, **bedragen, **vanaf}

    @classmethod
    def uit_gegevens(cls, gegevens: Mapping[str, Any]) -> Verandering:
        """See `als_gegevens`."""
        oud, nieuw = (_als_bedrag(gegevens.get(naam)) for naam in ("oud", "nieuw"))
        vanaf = date.fromisoformat(gegevens["vanaf"]) if "vanaf" in gegevens else None
        return cls(gegevens["veld"], gegevens["aard"], gegevens["wat"], oud, nieuw, vanaf)


_MEER = frozenset({"bedragen", "plekken", "plekken.rolstoel", "bewijsstukken", "wijken", "aanvragen.manieren"})
"""Fields that hold more of a kind."""


def sleutel(veld: str, wat: str = "") -> str:
    """The name of a fact: its field and, where there are more, which one."""
    return f"{veld} {kaal(wat)}".rstrip()


def van_plek(plek: str, wat: str = "") -> str:
    """The name of the fact in a field of a record of today: `bedragen.0`, and what that is for."""
    veld = ".".join(deel for deel in plek.split(".") if not deel.isdigit())
    return sleutel(veld, wat if veld in _MEER else "")


@dataclass(frozen=True)
class Gebeurtenis:
    """A change, in which commit, of which day, at which record: `id` and `naam` are what it was called then, `nu` is its id of
    now.
    """

    id: str
    nu: str
    naam: str
    commit: str
    gezet: date
    verandering: Verandering

    @property
    def dag(self) -> date:
        """The day from which it is so."""
        vanaf = self.verandering.vanaf
        return max(self.gezet, vanaf) if vanaf else self.gezet

    @property
    def sleutel(self) -> str:
        """The name of this event, the same for ever."""
        return f"{self.id} {self.verandering.sleutel} {self.verandering.aard} {self.commit}"


@dataclass(frozen=True)
class Kroniek:
    """All that changed until today, the newest first. `bekend`: of all since `sinds`, of a part of that, or nothing at all."""

    bekend: Bekend = "geen"
    sinds: date | None = None
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()

    def sinds_wanneer(self, id_: str, feit: str) -> date | None:
        """The day on which this fact of a record changed last; see `van_plek`."""
        return self._laatste.get((id_, feit))

    @cached_property
    def _laatste(self) -> Mapping[tuple[str, str], date]:
        oud_eerst = sorted(self.gebeurtenissen, key=lambda g: g.dag)
        return {(g.nu, g.verandering.sleutel): g.dag for g in oud_eerst if g.verandering.aard != "eraf"}


def kroniek(bekend: Bekend, sinds: date | None, alle: Iterable[Gebeurtenis], vandaag: date) -> Kroniek:
    """The chronicle as of today: what begins later is not in it yet."""
    geweest = [g for g in alle if g.dag <= vandaag]
    geweest.sort(key=lambda g: (-g.dag.toordinal(), g.naam.casefold(), g.sleutel))
    return Kroniek(bekend, sinds, tuple(geweest))


def _als_tekst(bedrag: Bedrag) -> dict[str, str]:
    return {naam: str(waarde) for naam in _VAN_BEDRAG if (waarde := getattr(bedrag, naam)) is not None}


def _als_bedrag(velden: Mapping[str, str] | None) -> Bedrag | None:
    return Bedrag.model_validate({**velden, "bron": "git"}) if velden else None
