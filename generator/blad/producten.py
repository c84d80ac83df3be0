"""Which regelingen are products in the catalogue that all Dutch governments share (Samenwerkende Catalogi 4.0)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.models import Regeling
from generator.models.lijsten import Productnaam


@dataclass(frozen=True)
class Product:
    """A regeling that has a name in the list of products: `namen` are those we know the address of there."""

    blad: Blad
    regeling: Regeling
    namen: tuple[Productnaam, ...]


def producten(kaart: OpenbareKaart) -> tuple[Product, ...]:
    """All of them by name; none as long as the site is nowhere online, or nobody wrote down what the municipality is called
    in the list of the government (`owms`): the catalogue asks for both.
    """
    return tuple(_producten(kaart)) if kaart.webadres and kaart.gemeente.owms else ()


def _producten(kaart: OpenbareKaart) -> Iterator[Product]:
    op_naam = {naam.naam: naam for naam in kaart.productnamen.values()}
    for blad in kaart.regelingen:
        regeling = kaart.openrecords[blad.id].record
        if isinstance(regeling, Regeling) and blad.leeft:
            namen = tuple(op_naam[naam] for naam in regeling.upl if naam in op_naam)
            if namen:
                yield Product(blad, regeling, namen)
