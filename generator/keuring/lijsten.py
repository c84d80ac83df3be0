"""What the lists must hold for the site to do its work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.documenten.archief import HELE_MAP
from generator.documenten.document import zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding, lijkt_op
from generator.models import LIJSTEN
from generator.models.bereik import cijfers
from generator.models.kenmerken import FEITSOORTEN, Verwijst, met
from generator.models.lijsten import Noodhulp
from generator.models.woorden import GEWOON

_GROEP = re.compile(r"@([\w-]+)")
_TEKENINGEN_IN_LIJSTEN = {
    lijst.naam: tuple(
        plek if lijst.enkel else ("*", *plek)
        for veld, verwijst in met(Verwijst, lijst.model)
        if verwijst.naar == "pictogrammen"
        for plek in veld.plekken
    )
    for lijst in LIJSTEN
}


def lijsten_aanwezig(gelezen: Gelezen) -> Iterator[Melding]:
    for lijst in LIJSTEN:
        ontbreekt = gelezen.lijsten[lijst.naam].document is None and not gelezen.onleesbaar & {lijst.naam, HELE_MAP}
        if ontbreekt and not lijst.extra:
            bestand = f"{gelezen.lijstenmap}/{lijst.naam}.yaml"
            remedie = f"Zet het terug. Was het er nooit? Maak het dan aan: schema/{lijst.naam}.schema.json zegt welke velden erin horen."
            yield Melding(bestand, 1, "", "Dit bestand ontbreekt.", remedie)
    houdbaar = gelezen.lijsten["houdbaarheid"]
    if houdbaar.document and houdbaar.leesbaar:
        for soort in sorted(set(FEITSOORTEN) - houdbaar.waarden.keys() - houdbaar.mislukt):
            yield houdbaar.document.melding((), f"De houdbaarheid van “{soort}” ontbreekt.", f"Voeg toe: - id: {soort}")


def gat_is_nog_open(gelezen: Gelezen) -> Iterator[Melding]:
    """Help that is on the site is no gap any more. The site leaves it out by itself, so nothing is broken."""
    op_de_site = {g.record.id for g in gelezen.records if g.record.op_de_site and not g.record.gestopt}
    if document := gelezen.lijsten["gaten"].document:
        for pad, id_ in zoek(document.gegevens, ("*", "records", "*")):
            if id_ in op_de_site:
                yield document.melding(
                    pad,
                    f"“{id_}” staat nu op de site, dus hier is geen gat meer.",
                    "Haal dit gat weg. Weten we iets anders nog niet? Haal dan alleen deze regel weg.",
                    "waarschuwing",
                )


def woordgroepen_bestaan(gelezen: Gelezen) -> Iterator[Melding]:
    """A signal with the name of a group that there is not would never be recognised."""
    document, groepen = gelezen.lijsten["noodhulp"].document, gelezen.lijsten["noodwoorden"]
    if document is None or "noodwoorden" in gelezen.onleesbaar or groepen.mislukt:
        return
    for pad, signaal in zoek(document.gegevens, ("*", "signalen", "*")):
        for naam in _GROEP.findall(signaal) if isinstance(signaal, str) else ():
            if naam not in groepen.waarden:
                tip = lijkt_op(naam, groepen.waarden)
                yield document.melding(
                    pad,
                    f"Er is geen groep “{naam}” in noodwoorden.yaml, dus dit signaal herkent niemand.",
                    f"{tip}Zet de groep in {gelezen.lijstenmap}/noodwoorden.yaml, of schrijf een gewoon woord zonder @.",
                )


def noodzinnen_van_een_noodgeval(gelezen: Gelezen) -> Iterator[Melding]:
    """From sentences of no known emergency nobody would learn. A town may leave one out that the package has sentences of."""
    document, noodhulp = gelezen.lijsten["noodzinnen"].document, gelezen.lijsten["noodhulp"]
    if document is None or noodhulp.document is None or not noodhulp.leesbaar or noodhulp.mislukt:
        return
    mag = (*noodhulp.waarden, GEWOON)
    for pad, id_ in zoek(document.gegevens, ("*", "id")):
        if isinstance(id_, str) and id_ not in mag and not document.geschreven(pad)[0].uit_pakket:
            yield document.melding(
                pad,
                f"Er is geen noodgeval “{id_}” in noodhulp.yaml, dus van deze zinnen leert de site niets.",
                f"{lijkt_op(id_, mag)}Gebruik een id uit noodhulp.yaml, of {GEWOON} voor zinnen die geen nood zijn.",
            )


def pictogrammen_bestaan(gelezen: Gelezen) -> Iterator[Melding]:
    for naam, patronen in _TEKENINGEN_IN_LIJSTEN.items():
        if document := gelezen.lijsten[naam].document:
            for pad, tekening in (gevonden for patroon in patronen for gevonden in zoek(document.gegevens, patroon)):
                if isinstance(tekening, str) and tekening not in gelezen.pictogrammen and not document.is_stuk(pad):
                    tip = lijkt_op(tekening, gelezen.pictogrammen)
                    yield document.melding(
                        pad,
                        f"Er is geen pictogram “{tekening}”.",
                        f"{tip}Kies een naam van pictogrammers.com/library/mdi.",
                    )


def lijst_niet_leeg(gelezen: Gelezen) -> Iterator[Melding]:
    """An emptied list would silently switch off what is done with it."""
    for lijst in LIJSTEN:
        gekeurd = gelezen.lijsten[lijst.naam]
        if gekeurd.document and gekeurd.document.gegevens == () and not lijst.leeg_mag:
            yield gekeurd.document.melding(
                (),
                "Deze lijst is leeg.",
                f"Zet de lijst terug zoals hij was, of zet er minstens één {lijst.een.split()[-1]} in.",
            )


_NOODNUMMERS = (
    ("112", frozenset({"112"}), "levensgevaar", "Er is nu direct gevaar", "Politie, brandweer of ambulance"),
    ("113", frozenset({"113", "08000113"}), "zelfdoding", "Je denkt aan zelfdoding", "113 Zelfmoordpreventie"),
)


def noodnummers_compleet(gelezen: Gelezen) -> Iterator[Melding]:
    """Whoever is in danger finds 112 and 113 in every municipality."""
    lijst = gelezen.lijsten["noodhulp"]
    if lijst.document is None or not lijst.leesbaar or not lijst.waarden or lijst.mislukt:
        return
    er_is = {cijfers(n.telefoon) for n in lijst.waarden.values() if isinstance(n, Noodhulp)}
    for nummer, geschreven, id_, situatie, naar in _NOODNUMMERS:
        if not er_is & geschreven:
            yield lijst.document.melding(
                (),
                f"Bij noodhulp ontbreekt {nummer}.",
                f"Voeg toe: - id: {id_}, situatie: {situatie}, naar: {naar}, telefoon: '{nummer}', met gecontroleerd en bronnen.",
            )
