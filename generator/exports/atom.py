"""A feed that other programs can follow (Atom, RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

_ATOM = "http://www.w3.org/2005/Atom"
register_namespace("", _ATOM)


@dataclass(frozen=True)
class Bericht:
    """One entry: what it is in a line and in a few sentences, where to read more, and of which day it is.

    The same `sleutel` is the same entry, also when its words change. `adres` counts from where the feed stands.
    """

    sleutel: str
    titel: str
    tekst: str
    adres: str
    dag: date


def feed(sleutel: str, titel: str, berichten: Iterable[Bericht], dag: date) -> bytes:
    """The feed as XML; `dag` is the day on which it was made."""
    wortel = Element(f"{{{_ATOM}}}feed")
    _kop(wortel, sleutel, titel, dag)
    _tekst(SubElement(wortel, f"{{{_ATOM}}}author"), "name", titel)
    for bericht in berichten:
        deel = SubElement(wortel, f"{{{_ATOM}}}entry")
        _kop(deel, bericht.sleutel, bericht.titel, bericht.dag)
        SubElement(deel, f"{{{_ATOM}}}link", href=bericht.adres)
        _tekst(deel, "summary", bericht.tekst)
    return bytes(tostring(wortel, encoding="utf-8", xml_declaration=True))


def _kop(deel: Element, sleutel: str, titel: str, dag: date) -> None:
    _tekst(deel, "id", f"urn:uuid:{uuid5(NAMESPACE_URL, sleutel)}")
    _tekst(deel, "title", titel)
    _tekst(deel, "updated", f"{dag.isoformat()}T00:00:00Z")


def _tekst(deel: Element, naam: str, tekst: str) -> None:
    SubElement(deel, f"{{{_ATOM}}}{naam}").text = tekst
