"""What a field *is*, written at the field: five marks, and the one walk over the fields of a model.

    plekken: Annotated[tuple[Plek, ...], Feit("adres", "Het adres", merk="plek")] = ()

| mark | says | read by |
|---|---|---|
| `Verwijst` | holds ids of a list or of records, the name of a source or of a drawing | `keuring.verwijzingen`, `keuring.samenhang`, `models.hulp` |
| `Feit` | is a dated fact: it expires | `kaart.feiten` (and so pages, paper, marks on cards, `verloopt`), `keuring.losse_feiten` |
| `Leest` | is text: who reads it, and in which field search finds it | `taal.velden`, `keuring.losse_feiten`, `blad.zoektekst` |
| `Verleden` | is a day that has been | `keuring.dagen`, `redactie.gegeven` |
| `Intern` | never leaves the project | `redactie.links`, `redactie.handleiding`, and the test that looks for it in every file |

What is derived from a mark is written nowhere else.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

FeitSoort = Literal[
    "bedrag", "inkomensgrens", "normbedrag", "openingstijden", "adres", "telefoon", "termijn", "wachttijd"
]
FEITSOORTEN: tuple[FeitSoort, ...] = get_args(FeitSoort)
Lezer = Literal["bewoner", "vak", "naam", "zoeker"]
Zoekveld = Literal["naam", "zoekwoord", "zin", "kort", "tekst"]

Patroon = tuple[str, ...]
"""The path of a field in YAML; `*` stands for every entry of a list: `("plekken", "*", "uitleg")`."""


@dataclass(frozen=True)
class Verwijst:
    """The field holds the id, or ids, of something in `naar`: a list, “records”, or (by name) the “bronnen” of its record."""

    naar: str


@dataclass(frozen=True)
class Feit:
    """The field is a dated fact of this kind. Its days stand in its own value, or in the value around it.

    `naam` is what a sentence calls it (“Het adres”), with `meervoud` for “De openingstijden zijn”. `merk` says of what
    kind it is in the mark of a card: the name of the field, unless cards were printed when that was another word; empty
    when the value says so itself.
    """

    soort: FeitSoort
    naam: str
    meervoud: bool = False
    merk: str | None = None


@dataclass(frozen=True)
class Leest:
    """The field is text: for a bewoner or for somebody who helps others (vak), and then the reading gate judges it; a naam,
    which is as it is; or only for who searches (zoeker), and then nobody reads it.

    `zoek` is the field of the search in which its words count; None when the search does not know them. At a dated fact
    it says the same of the few words by which the redactie knows that fact. What stands inside a field for vak is for vak.
    """

    wie: Lezer
    zoek: Zoekveld | None = None


@dataclass(frozen=True)
class Verleden:
    """The day in this field has been: it is when somebody looked, or when something changed."""


@dataclass(frozen=True)
class Intern:
    """The field is for the redactie only."""


K = TypeVar("K", Verwijst, Feit, Leest, Verleden, Intern)


@dataclass(frozen=True)
class Veld:
    """A field with its place: `pad` from the record, `binnen` the fields around it (outermost first), its own `model`."""

    pad: Patroon
    naam: str
    info: FieldInfo
    model: type[BaseModel]
    binnen: tuple[Veld, ...] = ()

    def kenmerk(self, soort: type[K]) -> K | None:
        """The mark of this kind at the field itself."""
        return next((m for m in self._kenmerken if isinstance(m, soort)), None)

    @cached_property
    def _kenmerken(self) -> tuple[Any, ...]:
        return tuple(_metadata(self.info))

    @cached_property
    def lezer(self) -> Lezer | None:
        """Who reads this text; None when it is no text to read. What stands inside something for vak is for vak."""
        eigen = self.kenmerk(Leest)
        if self.inhoud is not None or eigen is None:
            return None
        return "vak" if any((om := veld.kenmerk(Leest)) and om.wie == "vak" for veld in self.binnen) else eigen.wie

    @property
    def is_lijst(self) -> bool:
        """Whether it holds more than one value."""
        return _is_lijst(self.info.annotation)

    @cached_property
    def inhoud(self) -> type[BaseModel] | None:
        """The model of what it holds; None when an editor writes that as one value."""
        model = model_in(self.info.annotation)
        return None if model is None or _schrijfwijze(model, "als_geheel") else model

    @cached_property
    def plekken(self) -> tuple[Patroon, ...]:
        """Every place where its value can stand in YAML: also the short one, and each entry of a text that is a list."""
        kort = self.binnen[-1].pad if self.binnen and _schrijfwijze(self.model, "kortweg") == self.naam else None
        paden = (self.pad,) if kort is None else (kort, self.pad)
        als_lijst = _schrijfwijze(model_in(self.info.annotation), "als_geheel")
        return tuple((*pad, *punt) for pad in paden for punt in (((), ("*",)) if als_lijst else ((),)))


@cache
def velden(model: type[BaseModel]) -> tuple[Veld, ...]:
    """The one walk: every field of a model and of the models in it, in the order in which they are written.

    A field that holds a list has the path of its entries. Remembered, as the fields of a model never change.
    """
    return tuple(_loop(model, ()))


@cache
def met(soort: type[K], model: type[BaseModel]) -> tuple[tuple[Veld, K], ...]:
    """The fields with a mark of this kind, and the mark of each."""
    return tuple((veld, kenmerk) for veld in velden(model) if (kenmerk := veld.kenmerk(soort)) is not None)


def _loop(model: type[BaseModel], binnen: tuple[Veld, ...]) -> Iterator[Veld]:
    for naam, info in model.model_fields.items():
        buiten = binnen[-1].pad if binnen else ()
        veld = Veld((*buiten, naam, *(["*"] if _is_lijst(info.annotation) else [])), naam, info, model, binnen)
        yield veld
        if veld.inhoud is not None:
            yield from _loop(veld.inhoud, (*binnen, veld))


class Ingevuld(NamedTuple):
    """A value in a record: the path to it, the value, and the models around it (outermost first)."""

    pad: tuple[str | int, ...]
    waarde: Any
    om: tuple[BaseModel, ...]


def waarden(van: BaseModel, veld: Veld) -> Iterator[Ingevuld]:
    """What stands in a field of a record, one of `velden(type(van))`; empty values are left out."""
    rij = [Ingevuld((), van, ())]
    for deel in veld.pad:
        if deel == "*":
            rij = [Ingevuld((*hier.pad, n), stuk, hier.om) for hier in rij for n, stuk in enumerate(hier.waarde)]
        else:
            binnen = ((hier, getattr(hier.waarde, deel)) for hier in rij)
            rij = [Ingevuld((*h.pad, deel), waarde, (*h.om, h.waarde)) for h, waarde in binnen if waarde is not None]
    yield from rij


def model_in(annotatie: Any) -> type[BaseModel] | None:
    """The model inside an annotation, if any."""
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        return annotatie
    if get_origin(annotatie) in {tuple, Union, types.UnionType}:
        return next((m for deel in get_args(annotatie) if (m := model_in(deel))), None)
    return None


def _schrijfwijze(model: type[BaseModel] | None, hoe: str) -> Any:
    """How an editor writes a model: `als_geheel` (a text or a list, no map) or `kortweg` (the field that stands for all)."""
    return getattr(model, hoe, None)


def _is_lijst(annotatie: Any) -> bool:
    if get_origin(annotatie) is tuple:
        return True
    return get_origin(annotatie) in {Union, types.UnionType} and any(map(_is_lijst, get_args(annotatie)))


def _metadata(info: FieldInfo) -> Iterator[Any]:
    """What `Annotated` says of a field, also inside `X | None` and `tuple[X, ...]`."""
    yield from info.metadata
    yield from _in_annotatie(info.annotation)


def _in_annotatie(annotatie: Any) -> Iterator[Any]:
    if hasattr(annotatie, "__metadata__"):
        yield from annotatie.__metadata__
    for deel in get_args(annotatie):
        yield from _in_annotatie(deel)
