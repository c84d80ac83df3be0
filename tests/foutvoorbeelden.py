"""The examples of bad input, and what happens inside the generator when it reads them: which rule spoke in which.

An example is a folder in `fouten/`; a few things that no folder can show are functions here.
"""

from __future__ import annotations

import inspect
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin
from unittest.mock import patch

from conftest import Stad, kopie
from meter import Meter
from pydantic import BaseModel, ValidationError
from regels import Beperking, Spoor, vind
from vreemde_bestanden import VREEMD, Vreemd

from generator.documenten.ontleder import ontleed
from generator.keuring.uitleg import leg_uit
from generator.meldingen import Melding
from generator.models.basis import Model

FOUTEN = Path(__file__).parent / "fouten"


@dataclass(frozen=True)
class Voorbeeld:
    """One example: what the generator says about it now, and what an editor must read."""

    naam: str
    lees: Callable[[], tuple[Melding, ...]]
    verwacht: str


def voorbeelden(fouten: Path = FOUTEN) -> tuple[Voorbeeld, ...]:
    """The examples in a folder, by name, and those that no folder can show."""
    gevallen = sorted(geval for geval in fouten.iterdir() if geval.is_dir())
    uit_mappen = (
        Voorbeeld(geval.name, partial(_lees_geval, geval), (geval / "melding.txt").read_text(encoding="utf-8"))
        for geval in gevallen
    )
    return (*uit_mappen, *ZONDER_MAP)


class Gelezen:
    """What the generator says about the examples, and what happens inside it meanwhile; each is read once, when asked."""

    def __init__(self, alle: Sequence[Voorbeeld]) -> None:
        """Read nothing yet."""
        self._voorbeelden = {voorbeeld.naam: voorbeeld for voorbeeld in alle}
        self._meldingen: dict[str, tuple[Melding, ...]] = {}
        self._beperkingen: dict[str, set[Beperking]] = {}
        self._regels: dict[str, Mapping[str, set[int]]] = {}
        self._meter = Meter(vind())

    def meldingen(self, naam: str) -> tuple[Melding, ...]:
        """What the generator says about an example, through its own door."""
        if naam not in self._meldingen:
            with self._meter.luister() as self._regels[naam], _luister() as self._beperkingen[naam]:
                self._meldingen[naam] = self._voorbeelden[naam].lees()
        return self._meldingen[naam]

    def sporen(self) -> tuple[Spoor, ...]:
        """What happens inside in every example."""
        for naam in self._voorbeelden:
            self.meldingen(naam)
        return tuple(
            Spoor(
                naam,
                {bestand: frozenset(nummers) for bestand, nummers in self._regels[naam].items()},
                frozenset(self._beperkingen[naam]),
                voorbeeld.verwacht,
            )
            for naam, voorbeeld in self._voorbeelden.items()
        )


@contextmanager
def _stad() -> Iterator[Stad]:
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk) / "stad"
        yield kopie(map_)


def _lees_geval(geval: Path) -> tuple[Melding, ...]:
    with _stad() as stad:
        if (geval / "theme").is_dir():
            stad.met_eigen_thema()
        shutil.copytree(geval, stad.map, dirs_exist_ok=True, ignore=shutil.ignore_patterns("melding.txt"))
        return stad.lees()[1]


def _lees_vreemd(vreemd: Vreemd) -> tuple[Melding, ...]:
    with _stad() as stad:
        return vreemd.lees(stad)


def _lijst_ontbreekt() -> tuple[Melding, ...]:
    """A folder adds files to voorbeeldstad; it cannot take one away."""
    with _stad() as stad:
        (stad.map / "content" / "lijsten" / "begrippen.yaml").unlink()
        return stad.lees()[1]


def _opmaak_ontbreekt() -> tuple[Melding, ...]:
    with _stad() as stad:
        stad.met_eigen_thema()
        (stad.map / "theme" / "assets" / "print.css").unlink()
        return stad.lees()[1]


def _bestand_gaat_niet_open() -> tuple[Melding, ...]:
    """Git does not keep a file that nobody may read, and root reads everything."""
    lees_bytes = Path.read_bytes

    def dicht(pad: Path) -> bytes:
        if pad.name == "begrippen.yaml":
            raise PermissionError
        return lees_bytes(pad)

    with _stad() as stad, patch.object(Path, "read_bytes", dicht):
        return stad.lees()[1]


def _weigering_zonder_uitleg() -> tuple[Melding, ...]:
    """No field of today can be refused for a reason that has no words of its own; a field of tomorrow may."""

    class Proef(Model):
        gewicht: float

    document, _ = ontleed(b"gewicht: zwaar\n", "proef.yaml", "proef")
    assert document is not None
    try:
        Proef.model_validate(document.gegevens)
    except ValidationError as fout:
        return tuple(leg_uit(fout, Proef, document, (), "een proef"))
    return ()


ZONDER_MAP = (
    *(Voorbeeld(vreemd.naam, partial(_lees_vreemd, vreemd), vreemd.verwacht) for vreemd in VREEMD),
    Voorbeeld(
        "lijst-ontbreekt",
        _lijst_ontbreekt,
        "content/lijsten/begrippen.yaml:1\n"
        "    Dit bestand ontbreekt.\n"
        "    Zet het terug. Was het er nooit? Maak het dan aan: schema/begrippen.schema.json zegt welke velden erin horen.\n",
    ),
    Voorbeeld(
        "opmaak-ontbreekt",
        _opmaak_ontbreekt,
        "theme/assets/print.css:1\n"
        "    Dit bestand met opmaak kan niet worden gelezen, of het ontbreekt.\n"
        "    Zet het terug, en kijk of u het mag openen.\n",
    ),
    Voorbeeld(
        "bestand-gaat-niet-open",
        _bestand_gaat_niet_open,
        "content/lijsten/begrippen.yaml:1\n    Dit bestand kan niet worden gelezen.\n    Kijk of u het mag openen.\n",
    ),
    Voorbeeld(
        "weigering-zonder-uitleg",
        _weigering_zonder_uitleg,
        "proef.yaml:1  gewicht\n    “zwaar” kan hier niet.\n    Kijk in de README van deze map wat hier mag staan.\n",
    ),
)


@contextmanager
def _luister() -> Iterator[set[Beperking]]:
    """The constraints that refuse something meanwhile. Pydantic checks them where no line of Python runs."""
    gehoord: set[Beperking] = set()
    origineel = BaseModel.model_validate.__func__  # type: ignore[attr-defined]

    def valideer(klasse: type[BaseModel], *args: Any, **opties: Any) -> BaseModel:
        try:
            return origineel(klasse, *args, **opties)  # type: ignore[no-any-return]
        except ValidationError as fout:
            for detail in fout.errors(include_url=False):
                schijn = detail["type"] == "too_short" and detail["input"]  # empty because its entries were refused
                plek = None if schijn else _plek(klasse, detail["loc"])
                gehoord.update((*plek, woord) for woord in detail.get("ctx", {}) if plek)
            raise

    with patch.object(BaseModel, "model_validate", classmethod(valideer)):
        yield gehoord


def _plek(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, str] | None:
    """The class that declares the last field in `loc`, and the name of that field."""
    plek, modellen = None, [model]
    for deel in loc:
        houder = next((m for m in modellen if deel in m.model_fields), None)
        if houder and isinstance(deel, str):
            plek = next(k.__name__ for k in houder.__mro__ if deel in inspect.get_annotations(k)), deel
            modellen = list(_modellen_in(houder.model_fields[deel].annotation))
    return plek


def _modellen_in(annotatie: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        yield annotatie
    elif get_origin(annotatie) in {tuple, dict, Union, UnionType}:
        for deel in get_args(annotatie):
            yield from _modellen_in(deel)
