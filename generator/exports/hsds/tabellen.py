"""The tables of HSDS: each class a CSV, what is nested apart and tied by id, in a zip with `datapackage.json`.

The bytes follow from what is in it alone, so that an unchanged edition is an unchanged file.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, get_args, get_type_hints
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.blad.openbaar import OpenbareKaart
from generator.exports.hsds import modellen as hsds
from generator.exports.hsds.ids import Ids
from generator.exports.hsds.rubrieken import TAXONOMIEEN, taxonomie_id

_CC0 = {"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0 1.0"}
_BEGIN = (1980, 1, 1, 0, 0, 0)  # the first day that a zip knows
_BEGIN_VAN_FORMULE = tuple("=+-@\t\r")
_GEEN_TEKST = frozenset({"number", "byday", "byweekno"})
"""What is no text but may begin as a formula does, and would be wrong with anything before it."""
Cel = str | int | float | date | None
_Rijen = dict[str, dict[str, list[Cel]]]
"""Rows by table and id."""


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
_PER_KLASSE = {tabel.klasse: tabel for tabel in TABELLEN}


def als_zip(kaart: OpenbareKaart, diensten: Iterable[hsds.Service]) -> bytes:
    """All tables with what ties them."""
    rijen: _Rijen = {tabel.naam: {} for tabel in TABELLEN}
    ids = Ids(kaart.gemeente.naam)
    for naam, uitleg in TAXONOMIEEN.items():
        _leg(Taxonomy(taxonomie_id(ids, naam), naam, uitleg), None, rijen)
    for dienst in diensten:
        _leg(dienst, None, rijen)
    doel = io.BytesIO()
    with ZipFile(doel, "w", ZIP_DEFLATED, compresslevel=1) as zip_:
        pakket = json.dumps(_datapackage(kaart), ensure_ascii=False, indent=2)
        zip_.writestr(_ingang("datapackage.json"), pakket)
        for tabel in TABELLEN:
            zip_.writestr(_ingang(tabel.bestand), _csv(tabel, rijen[tabel.naam].values()))
    return doel.getvalue()


def _leg(deel: Any, ouder: str | None, rijen: _Rijen) -> None:
    """Put a thing and all that is nested in it in the tables; what several services share is there once."""
    tabel = _PER_KLASSE[type(deel)]
    al_gelegd = rijen[tabel.naam]
    if deel.id in al_gelegd:
        return
    erbij: list[Cel] = [ouder] if tabel.ouder else []
    if tabel.soort:
        erbij.append(tabel.in_)
    erbij += [getattr(deel, naam).id for naam in tabel.delen]
    al_gelegd[deel.id] = [deel.id, *erbij, *tabel.lees(deel)[2:]]
    for naam in tabel.delen:
        _leg(getattr(deel, naam), deel.id, rijen)
    for naam in tabel.lijsten:
        for onder in getattr(deel, naam):
            _leg(onder, deel.id, rijen)


def _veilig(rij: list[Cel], tekst: Iterable[int]) -> list[Cel]:
    """A spreadsheet takes what begins as a formula for one; `tekst` are the columns with words."""
    for nummer in tekst:
        waarde = rij[nummer]
        if isinstance(waarde, str) and waarde.startswith(_BEGIN_VAN_FORMULE):
            rij[nummer] = f"'{waarde}"
    return rij


def _csv(tabel: Tabel, rijen: Iterable[list[Cel]]) -> str:
    """RFC 4180."""
    uit = io.StringIO()
    schrijver = csv.writer(uit)
    schrijver.writerow(tabel.kolommen)
    tekst = [nummer for nummer, kolom in enumerate(tabel.kolommen) if tabel.is_tekst(kolom)]
    schrijver.writerows(_veilig(rij, tekst) for rij in rijen)
    return uit.getvalue()


def _datapackage(kaart: OpenbareKaart) -> dict[str, object]:
    """What is in the zip, as a tabular data package (https://specs.frictionlessdata.io/)."""
    return {
        "profile": "tabular-data-package",
        "name": "sociale-kaart-hsds",
        "title": f"Sociale kaart {kaart.gemeente.naam} (HSDS 3.0)",
        "version": kaart.vandaag.isoformat(),
        "licenses": [_CC0],
        **({"homepage": kaart.webadres} if kaart.webadres else {}),
        "resources": [_bron(tabel) for tabel in TABELLEN],
    }


def _bron(tabel: Tabel) -> dict[str, object]:
    return {
        "name": tabel.naam,
        "path": tabel.bestand,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_veld(tabel, kolom) for kolom in tabel.kolommen],
            "primaryKey": "id",
            "foreignKeys": [
                {"fields": kolom, "reference": {"resource": naar, "fields": "id"}} for kolom, naar in tabel.verwijst
            ],
        },
    }


def _veld(tabel: Tabel, kolom: str) -> dict[str, object]:
    is_id = kolom == "id" or kolom in dict(tabel.verwijst)
    verplicht = {"constraints": {"required": True}} if is_id else {}
    return {"name": kolom, "type": tabel.vorm(kolom), **({"format": "uuid"} if is_id else {}), **verplicht}


def _genest(type_: Any) -> bool:
    """Whether this is a thing of another table, or a row of those."""
    return is_dataclass(type_) or any(is_dataclass(deel) for deel in get_args(type_))


def _ingang(naam: str) -> ZipInfo:
    """A file in the zip, without the hour at which it was made or the machine."""
    ingang = ZipInfo(naam, _BEGIN)
    ingang.compress_type = ZIP_DEFLATED
    ingang.create_system = 3
    return ingang
