"""The tables of HSDS: each class a CSV, what is nested apart and tied by id, in a zip with `datapackage.json`.

The bytes follow from what is in it alone, so that an unchanged edition is an unchanged file.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.blad.openbaar import OpenbareKaart
from generator.exports.hsds.ids import Ids
from generator.exports.hsds.modellen import Service
from generator.exports.hsds.rubrieken import TAXONOMIEEN, taxonomie_id
from generator.exports.hsds.tabelvorm import TABELLEN, Cel, Tabel, Taxonomy

_CC0 = {"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0 1.0"}
_BEGIN = (1980, 1, 1, 0, 0, 0)  # the first day that a zip knows
_BEGIN_VAN_FORMULE = frozenset("=+-@\t\r")
_Rijen = dict[str, dict[str, list[Cel]]]
"""Rows by table and id."""
_PER_KLASSE = {tabel.klasse: tabel for tabel in TABELLEN}


def als_zip(kaart: OpenbareKaart, diensten: Iterable[Service]) -> bytes:
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
        if isinstance(waarde, str) and waarde[:1] in _BEGIN_VAN_FORMULE:
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


def _ingang(naam: str) -> ZipInfo:
    """A file in the zip, without the hour at which it was made or the machine."""
    ingang = ZipInfo(naam, _BEGIN)
    ingang.compress_type = ZIP_DEFLATED
    ingang.create_system = 3
    return ingang
