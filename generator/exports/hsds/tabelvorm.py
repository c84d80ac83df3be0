"""Which tables HSDS has and how they hang together, as far as we fill them: derived from the classes in `modellen`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from generator.exports.hsds import modellen as hsds

_GEEN_TEKST = frozenset({"number", "byday", "byweekno"})
"""What is no text but may begin as a formula does, and would be wrong with anything before it."""
Cel = str | int | float | date | None


@dataclass(frozen=True)
class Taxonomy:
    """A list of terms; only the tables have it by itself."""

    id: str
    name: str
    description: str


@dataclass(frozen=True)
class Tabel:
    """A class as a table. `in_` is the table in which it is nested, `ouder` the column with the id there, and `soort` the
    column that names that table, when there is one.
    """

    klasse: type
    naam: str
    bestand: str
    in_: str = ""
    ouder: str = ""
    soort: str = ""

    @cached_property
    def waarden(self) -> tuple[str, ...]:
        """Its own columns; the first is its id."""
        return tuple(naam for naam, type_ in self._velden if not _genest(type_))

    @cached_property
    def lees(self) -> Callable[[Any], tuple[Cel, ...]]:
        """Its id, and then the values of its own columns: of more than one name it gives a tuple."""
        return attrgetter("id", *self.waarden)

    @cached_property
    def delen(self) -> tuple[str, ...]:
        """The one thing of another table that is nested here: its column is that name with `_id`."""
        return tuple(naam for naam, type_ in self._velden if is_dataclass(type_))

    @cached_property
    def lijsten(self) -> tuple[str, ...]:
        """The things of another table that are nested here."""
        return tuple(naam for naam, type_ in self._velden if _genest(type_) and not is_dataclass(type_))

    @cached_property
    def kolommen(self) -> tuple[str, ...]:
        """All columns, in order."""
        erbij = (*filter(None, (self.ouder, self.soort)), *(f"{deel}_id" for deel in self.delen))
        return (self.waarden[0], *erbij, *self.waarden[1:])

    @property
    def verwijst(self) -> Iterator[tuple[str, str]]:
        """Each column that holds an id of another table, and that table."""
        if self.ouder:
            yield self.ouder, self.in_
        yield from ((f"{deel}_id", deel) for deel in self.delen)
        yield from ((naam, naam.removesuffix("_id")) for naam in self.waarden if naam.endswith("_id"))

    @cached_property
    def _velden(self) -> tuple[tuple[str, Any], ...]:
        hints = get_type_hints(self.klasse)
        return tuple((veld.name, hints[veld.name]) for veld in fields(self.klasse))

    def vorm(self, kolom: str) -> str:
        """Of which type a column is, for a data package."""
        type_ = dict(self._velden).get(kolom, str)
        soorten = {deel for deel in get_args(type_) if isinstance(deel, type)} or {type_}
        return next((naam for naam, van in _VORMEN.items() if van in soorten), "string")

    def is_tekst(self, kolom: str) -> bool:
        """Whether somebody wrote what stands in a column."""
        vast = kolom == "id" or kolom in dict(self.verwijst) or kolom in _GEEN_TEKST
        return not vast and self.vorm(kolom) == "string"


_VORMEN = {"date": date, "integer": int, "number": float}
TABELLEN = (
    Tabel(hsds.Organization, "organization", "organizations.csv"),
    Tabel(hsds.Service, "service", "services.csv"),
    Tabel(hsds.Phone, "phone", "phones.csv", "service", "service_id"),
    Tabel(hsds.Schedule, "schedule", "schedules.csv", "service", "service_id"),
    Tabel(hsds.ServiceArea, "service_area", "service_areas.csv", "service", "service_id"),
    Tabel(hsds.Location, "location", "locations.csv"),
    Tabel(hsds.Address, "address", "addresses.csv", "location", "location_id"),
    Tabel(hsds.Accessibility, "accessibility", "accessibility.csv", "location", "location_id"),
    Tabel(hsds.ServiceAtLocation, "service_at_location", "service_at_location.csv", "service", "service_id"),
    Tabel(hsds.Language, "language", "languages.csv", "service", "service_id"),
    Tabel(hsds.CostOption, "cost_option", "cost_options.csv", "service", "service_id"),
    Tabel(hsds.RequiredDocument, "required_document", "required_documents.csv", "service", "service_id"),
    Tabel(Taxonomy, "taxonomy", "taxonomies.csv"),
    Tabel(hsds.TaxonomyTerm, "taxonomy_term", "taxonomy_terms.csv"),
    Tabel(hsds.Attribute, "attribute", "attributes.csv", "service", "link_id", "link_entity"),
    Tabel(hsds.Metadata, "metadata", "metadata.csv", "service", "resource_id", "resource_type"),
)


def _genest(type_: Any) -> bool:
    """Whether this is a thing of another table, or a row of those."""
    return is_dataclass(type_) or any(is_dataclass(deel) for deel in get_args(type_))
