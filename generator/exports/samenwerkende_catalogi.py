"""`open/samenwerkende-catalogi.xml`: regelingen for the catalogue that all Dutch governments share (Samenwerkende Catalogi 4.0).

It names addresses in full, so there is none as long as the site is nowhere online, or nobody wrote down what the
municipality is called in the list of the government (`owms`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from generator.blad.openbaar import OpenbareKaart
from generator.blad.producten import Product, producten
from generator.kaart import adressen
from generator.models import Regeling
from generator.uitvoer import ExportFile

_PRODUCT = "http://standaarden.overheid.nl/product/terms/"
_OVERHEID = "http://standaarden.overheid.nl/owms/terms/"
_DCTERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{_PRODUCT} http://standaarden.overheid.nl/sc/4.0/xsd/sc.xsd"
for _naam, _ruimte in (("overheidproduct", _PRODUCT), ("overheid", _OVERHEID), ("dcterms", _DCTERMS), ("xsi", _XSI)):
    register_namespace(_naam, _ruimte)


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """The file, when there is anything to say and somebody to say it."""
    alle = producten(kaart)
    if not alle:
        return
    wortel = Element(f"{{{_PRODUCT}}}scproducten", {f"{{{_XSI}}}schemaLocation": _SCHEMA})
    for product in alle:
        _voeg_toe(wortel, kaart, product)
    xml = tostring(wortel, encoding="utf-8", xml_declaration=True)
    yield ExportFile(adressen.SAMENWERKENDE_CATALOGI, bytes(xml))


def _voeg_toe(wortel: Element, kaart: OpenbareKaart, van: Product) -> None:
    product = SubElement(wortel, f"{{{_PRODUCT}}}scproduct", {"owms-version": "4.0"})
    meta = SubElement(product, f"{{{_PRODUCT}}}meta")
    kern = SubElement(meta, f"{{{_PRODUCT}}}owmskern")
    _tekst(kern, _DCTERMS, "identifier", kaart.webadres_van(van.blad.adres))
    _tekst(kern, _DCTERMS, "title", van.blad.naam)
    _tekst(kern, _DCTERMS, "language", "nl")
    _tekst(kern, _DCTERMS, "type", "productbeschrijving", scheme="overheid:Informatietype")
    _tekst(kern, _DCTERMS, "modified", van.blad.gecontroleerd.isoformat())
    wie = {"scheme": "overheid:Gemeente", "resourceIdentifier": adressen.owms(kaart.gemeente.owms)}
    _tekst(kern, _DCTERMS, "spatial", kaart.gemeente.naam, **wie)
    _tekst(kern, _OVERHEID, "authority", kaart.gemeente.naam, **wie)
    mantel = SubElement(meta, f"{{{_PRODUCT}}}owmsmantel")
    _tekst(mantel, _DCTERMS, "audience", "particulier", scheme="overheid:Doelgroep")
    _tekst(mantel, _DCTERMS, "abstract", van.blad.kort)
    eigen = SubElement(meta, f"{{{_PRODUCT}}}scmeta")
    _tekst(eigen, _PRODUCT, "productID", van.blad.id)
    hoe, website = _online(van.regeling)
    _tekst(eigen, _PRODUCT, "onlineAanvragen", hoe)
    if website:
        SubElement(eigen, f"{{{_PRODUCT}}}aanvraagURL", {"resourceIdentifier": website})
    for naam in van.namen:
        adres = adressen.owms(naam.owms)
        upl = {"scheme": "overheid:UniformeProductnaam", "resourceIdentifier": adres}
        _tekst(eigen, _PRODUCT, "uniformeProductnaam", naam.naam, **upl)
    SubElement(product, f"{{{_PRODUCT}}}body")


def _online(regeling: Regeling) -> tuple[Literal["ja", "nee", "digid"], str]:
    """Whether there is a way to apply with a computer, and where that begins."""
    for manier in regeling.manieren:
        if manier.via == "online":
            return "digid" if manier.digid else "ja", manier.website or ""
    return "nee", ""


def _tekst(deel: Element, ruimte: str, naam: str, tekst: str, **kenmerken: str) -> None:
    SubElement(deel, f"{{{ruimte}}}{naam}", kenmerken).text = tekst
