"""Which column of a table goes into which field: by its heading, or as somebody said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.meldingen import bedoelde
from generator.redactie.inlezen.tabel import Onleesbaar, Rij
from generator.redactie.nieuw import als_id

_BOVENAAN = 20


@dataclass(frozen=True)
class Veld:
    """What a column can hold: its name, what goes into it, an example, and the headings by which it is known."""

    naam: str
    uitleg: str
    voorbeeld: str
    koppen: str


VELDEN = (
    Veld("naam", "De naam zoals mensen hem kennen. Moet er staan.", "Voorbeeld: gratis kapper", "naam, titel, naam activiteit, naam initiatief, naam regeling, naam voorziening, naam van de regeling, naam van het initiatief, initiatief, activiteit, voorziening, regeling"),
    Veld("soort", "regeling, stille kracht of wijkinitiatief.", "stille kracht", "soort, type, soort record, soort hulp"),
    Veld("kort", "Wat je krijgt of kunt doen, in één zin van hooguit 20 woorden.", "Je laat gratis je haar knippen.", "kort, korte omschrijving, omschrijving kort, korte beschrijving, in het kort, samenvatting, in een zin, omschrijving, beschrijving, toelichting"),
    Veld("wat", "Wat je krijgt of wat er is.", "Een kapper knipt je haar. Je betaalt niets.", "wat, wat krijg je, wat krijgt u, wat is er, wat is het, wat bieden ze, lange omschrijving, uitgebreide omschrijving, aanbod, uitleg, omschrijving, beschrijving, toelichting"),
    Veld("voor wie", "Voor wie het is, in gewone taal.", "Voor iedereen met weinig geld.", "voor wie, voor wie is het, voor wie is dit, bestemd voor"),
    Veld("voorwaarden", "Wat er moet kloppen.", "", "voorwaarden, voorwaarde, eisen, criteria"),
    Veld("hoe", "Wat je doet om mee te doen of hulp te krijgen. Bij een regeling komt dit in de notitie.", "Kom langs of bel.", "hoe, hoe doe je mee, hoe meld je je aan, hoe vraag je het aan, aanmelden, aanmelding, aanvragen"),
    Veld("telefoon", "Het nummer van de organisatie. Geen nummer van een persoon.", "", "telefoon, telefoonnummer, tel, telefoonnr, telnr, tel nummer, telefoon algemeen"),
    Veld("e-mail", "Het adres van de organisatie. Geen adres van een persoon.", "", "e-mail, mail, e-mailadres, mailadres, e-mail algemeen"),
    Veld("website", "Het adres van de website.", "https://www.voorbeeld.nl", "website, webadres, site, url, webpagina, webpage, internet, internetadres, www, homepage, link"),
    Veld("adres", "Straat en huisnummer van de plek.", "", "adres, bezoekadres, straat en huisnummer, straat en nummer, straat, straatnaam, locatie, adres locatie"),
    Veld("huisnummer", "Als het huisnummer een eigen kolom heeft.", "", "huisnummer, huisnr"),
    Veld("postcode", "De postcode van de plek.", "", "postcode, pc, postcode bezoekadres"),
    Veld("plaats", "De plaats of het dorp.", "", "plaats, plaatsnaam, woonplaats, vestigingsplaats, stad, dorp, plaats bezoekadres"),
    Veld("openingstijden", "Wanneer er iemand is. Dit komt in de notitie.", "maandagochtend", "openingstijden, openingstijd, open, geopend, tijden, tijd, tijdstip, wanneer, dagen en tijden, spreekuur"),
    Veld("thema", "Eén of meer onderwerpen, met een puntkomma ertussen. Kies uit het blad Uitleg.", "", "thema, themas, onderwerp, onderwerpen, rubriek, categorie, categorieen, leefgebied"),
    Veld("doelgroep", "Eén of meer groepen, met een puntkomma ertussen. Kies uit het blad Uitleg.", "", "doelgroep, doelgroepen"),
    Veld("levensgebeurtenis", "Wat er gebeurt in iemands leven: één of meer, met een puntkomma ertussen. Kies uit het blad Uitleg.", "", "levensgebeurtenis, levensgebeurtenissen"),
    Veld("wijk", "Eén of meer wijken, met een puntkomma ertussen. Leeg betekent: alle wijken.", "", "wijk, wijken, buurt, buurten, wijk of buurt, stadsdeel, gebied"),
    Veld("kosten", "gratis. Iets anders komt in de notitie.", "gratis", "kosten, prijs, tarief, bijdrage, eigen bijdrage, kosten deelnemer, wat kost het"),
    Veld("organisatie", "De organisatie die het geeft.", "Naam van de organisatie", "organisatie, aanbieder, instelling, organisatienaam, naam organisatie, naam van de organisatie, naam aanbieder, uitvoerder, aangeboden door, stichting"),
    Veld("bron", "Waar u dit van weet: een naam, een webadres of allebei.", "", "bron, bronnen, bronvermelding, bronadres, bron url"),
    Veld("notitie", "Wat de redactie nog moet weten of navragen.", "Vraag na of je een afspraak maakt.", "notitie, opmerking, opmerkingen, bijzonderheden, redactienotitie, aantekening, aantekeningen"),
)  # fmt: skip
NAMEN = tuple(veld.naam for veld in VELDEN)


@dataclass(frozen=True)
class Indeling:
    """The headings of a table: in which row they stand, the column of each field, and the headings that nothing uses."""

    rij: Rij
    kolommen: Mapping[str, int]
    ongebruikt: tuple[str, ...]

    def cellen(self, rij: Rij) -> dict[str, str]:
        """What stands in a row, by field; empty cells are left out."""
        gevuld = ((veld, rij.cellen[kolom]) for veld, kolom in self.kolommen.items() if kolom < len(rij.cellen))
        return {veld: cel for veld, cel in gevuld if cel}


def veld_van(naam: str) -> str | None:
    """The field that somebody means by this name; None when there is none."""
    return next((veld for veld in NAMEN if _kaal(veld) == _kaal(naam)), None) or _eerste_veld().get(_kaal(naam))


def deel_in(rijen: tuple[Rij, ...], gezegd: Mapping[str, str]) -> Indeling:
    """Find the headings; `gezegd` is the heading that somebody named for a field. Raises Onleesbaar."""
    for rij in rijen[:_BOVENAAN]:
        kolommen = _kolommen(rij.cellen, gezegd)
        if "naam" in kolommen and gezegd.keys() <= kolommen.keys():
            los = (kop for nummer, kop in enumerate(rij.cellen) if kop and nummer not in kolommen.values())
            return Indeling(rij, kolommen, tuple(los))
    beste = max(rijen[:_BOVENAAN], key=lambda rij: herkend(rij.cellen, gezegd))
    koppen = [" ".join(kop.split()) for kop in beste.cellen if kop]
    weg = next((kop for veld, kop in gezegd.items() if veld not in _kolommen(beste.cellen, gezegd)), None)
    if weg:
        raise Onleesbaar(
            f"Er is geen kolom “{weg}”. {bedoelde(weg, map(str.lower, koppen))}Kolommen zijn: {', '.join(koppen[:30])}"
        )
    raise Onleesbaar(
        f"Er is geen kolom met de naam. Bovenaan staat: {', '.join(koppen[:30])}. Zeg welke kolom het is, bijvoorbeeld: --kolom naam={koppen[0].split()[0]}"
    )


def herkend(cellen: tuple[str, ...], gezegd: Mapping[str, str]) -> int:
    """How many cells of a row are headings that are known."""
    return len(_kolommen(cellen, gezegd))


def _kolommen(cellen: tuple[str, ...], gezegd: Mapping[str, str]) -> dict[str, int]:
    """The column of each field. What somebody said goes first, then the heading that fits best."""
    vrij: dict[str, int] = {}
    for nummer, cel in enumerate(cellen):
        for kop in (_kaal(re.sub(r"\([^)]*\)", "", cel)), _kaal(cel)):
            if kop:
                vrij.setdefault(kop, nummer)
    uit: dict[str, int] = {}
    for veld, kop in gezegd.items():
        if (nummer_ := vrij.get(_kaal(kop))) is not None:
            uit[veld] = nummer_
    for veld, koppen in _koppen().items():
        passend = (vrij[kop] for kop in koppen if kop in vrij and vrij[kop] not in uit.values())
        if veld not in gezegd and (eerste := next(passend, None)) is not None:
            uit[veld] = eerste
    return uit


def _kaal(kop: str) -> str:
    """A heading by its letters and digits: “E-mail adres” and “emailadres” are one."""
    return als_id(kop).replace("-", "")


@cache
def _koppen() -> Mapping[str, tuple[str, ...]]:
    return {veld.naam: tuple(map(_kaal, veld.koppen.split(", "))) for veld in VELDEN}


@cache
def _eerste_veld() -> Mapping[str, str]:
    return {kop: veld for veld, koppen in reversed(tuple(_koppen().items())) for kop in koppen}
