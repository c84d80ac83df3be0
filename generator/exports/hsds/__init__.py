"""Everything as HSDS 3.0 (Open Referral): whole services as JSON, and the same as tables in a zip."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.openbaar import OpenbareKaart
from generator.exports.hsds.diensten import diensten
from generator.exports.hsds.jsonvorm import als_json
from generator.exports.hsds.tabellen import als_zip
from generator.kaart import adressen
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """`open/hsds/services.json` and `open/hsds/hsds.zip`."""
    alle = tuple(diensten(kaart))
    yield ExportFile(adressen.HSDS, als_json(alle))
    yield ExportFile(adressen.HSDS_TABELLEN, als_zip(kaart, alle))
