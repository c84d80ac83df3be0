"""Where the page of a record is."""

from __future__ import annotations

from generator.models import SOORTEN
from generator.models.kortadres import code


def adres_van(soort: str, id_: str) -> str:
    """The address of the page of a record of this kind: `regelingen/<id>/` or `initiatieven/<id>/`."""
    map_ = next(s.adres for s in SOORTEN if s.id == soort)
    return f"{map_}/{id_}/"


def kort_adres(id_: str) -> str:
    """The address to print or to send, which leads to the record's page: `k/7h3kq/`."""
    return f"k/{code(id_)}/"
