"""How somebody gets it: what to do, until when, and what to bring."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.blokken import Afdeling, Blok, Item, Lijst, Link, Regel
from generator.blad.notatie import opsomming
from generator.blad.tekst import GEEN_KOP, als_er_is, bewijsuitleg, gedateerde_zin, losse_zin, proza
from generator.blad.zinnen import Woorden, vaste_zin, woorden
from generator.kaart import adressen
from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp, Initiatief, Regeling
from generator.models.regeling import Manier

_PICTOGRAM = {
    "bellen": "phone",
    "langskomen": "walk",
    "papier": "file-document-outline",
    "wijkteam": "account-group-outline",
    "verwijzer": "account-arrow-right-outline",
    "online": "laptop",
}


def hoe(kaart: SocialeKaart, record: Hulp) -> Iterator[Afdeling]:
    """How to get it, until when, and what to bring."""
    if isinstance(record, Regeling):
        yield Afdeling(woorden("hoe"), [*_aanvragen(record)])
        yield Afdeling(woorden("termijn"), [*_termijn(kaart, record)])
        yield Afdeling(woorden("meenemen"), [*_papieren(kaart, record)])
        if record.bewijsstukken:
            naar = Link(adressen.HULP_BIJ_AANVRAGEN, woorden("niet_alles_link").scherm)
            yield Afdeling(GEEN_KOP, [Regel(GEEN_KOP, woorden("niet_alles"), naar=naar)], medium="scherm")
    elif isinstance(record, Initiatief):
        yield Afdeling(woorden("wat_doe_je"), [proza(record.aanmelden), *_toegang(kaart, record)])
        yield Afdeling(woorden("meenemen"), als_er_is(record.wat_neem_je_mee))


def _aanvragen(record: Regeling) -> Iterator[Blok]:
    if record.hoe_krijg_je_het == "vanzelf":
        yield Regel(woorden("aanvragen_vanzelf"), woorden("aanvragen_vanzelf_uitleg"))
    elif record.hoe_krijg_je_het == "via-verwijzer":
        yield Regel(woorden("aanvragen_verwijzer"), GEEN_KOP)
    if record.aanvragen and record.aanvragen.stappen:
        yield Lijst("stappen", tuple(Item(Woorden.gelijk(stap)) for stap in record.aanvragen.stappen))
    if record.manieren:
        yield Lijst("manieren", tuple(_manier(manier) for manier in record.manieren))


def _manier(manier: Manier) -> Item:
    digid = f" {vaste_zin('digid')}" if manier.digid else ""
    naar = Link(manier.website, woorden("website_link").scherm) if manier.website else None
    return Item(Woorden.gelijk(f"{manier.uitleg}{digid}"), _PICTOGRAM[manier.via], naar=naar)


def _termijn(kaart: SocialeKaart, record: Regeling) -> Iterator[Regel]:
    yield from gedateerde_zin(kaart.van_record(record.id).get("aanvragen.wanneer"), woorden("wanneer"))
    if record.aanvragen and record.aanvragen.duur:
        yield Regel(woorden("duur"), Woorden.gelijk(record.aanvragen.duur))


def _papieren(kaart: SocialeKaart, record: Regeling) -> Iterator[Lijst]:
    pas = kaart.gemeente.stadspas
    namen = {
        "stadspas": pas.naam if pas else vaste_zin("niet_nodig_met_stadspas"),
        "bijstand": vaste_zin("niet_nodig_met_bijstand"),
    }
    items = []
    for bewijs in record.bewijsstukken:
        if stuk := kaart.bewijsstukken.get(bewijs.id):
            wat = " of ".join(namen[wie] for wie in bewijs.niet_met)
            niet = f" {vaste_zin('niet_nodig_met', wat=wat)}" if wat else ""
            erbij = bewijsuitleg(bewijs)
            rest = f"{f': {erbij}' if erbij else ''}{niet}"
            naar = Link(f"{adressen.BEWIJSSTUKKEN}#{bewijs.id}", stuk.naam)
            items.append(Item(Woorden(rest, f"{stuk.naam}{rest}"), naar=naar))
    if items:
        yield Lijst("papieren", tuple(items))


def _toegang(kaart: SocialeKaart, record: Initiatief) -> Iterator[Regel]:
    if record.verwijzing_nodig is not None:
        team = kaart.gemeente.team.in_een_zin
        nodig = (
            vaste_zin("verwijzing_nodig", team=team) if record.verwijzing_nodig else vaste_zin("verwijzing_niet_nodig")
        )
        yield losse_zin(nodig)
    if record.inkomenseis is not None:
        yield losse_zin(vaste_zin("inkomenseis" if record.inkomenseis else "inkomenseis_niet"))
    if record.talen:
        yield losse_zin(vaste_zin("talen", talen=opsomming(record.talen)))
