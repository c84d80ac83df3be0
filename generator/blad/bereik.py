"""Where to go and how to reach somebody, as blocks; for a record and for a loket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.blad.blokken import Contact, Item, Lijst, Link, Tijden
from generator.blad.notatie import in_of_op, telefoonlink
from generator.blad.tijden import in_een_zin, momenten, regels
from generator.blad.zinnen import Woorden, vaste_zin, woorden, zeg
from generator.kaart.dagfeit import Dagfeit, Houder, Vervaldag
from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp
from generator.models.contact import Plek
from generator.models.gedateerd import Gedateerd
from generator.models.gemeente import Gemeente, Loket
from generator.models.professionals import Direct
from generator.models.tijden import Openingstijden


@dataclass(frozen=True)
class Loopplek:
    """The one place to walk to: its name and street, as far as known, and until when."""

    naam: str
    adres: str
    dag: Vervaldag


def loopplek(kaart: SocialeKaart, record: Hulp) -> Loopplek | None:
    """The place of a record that has just one, as long as its address is sure."""
    feit = kaart.van_record(record.id).get("plekken.0")
    if len(record.plekken) != 1 or feit is None or not isinstance(feit.waarde, Plek) or feit.dag.verlopen:
        return None
    return Loopplek(feit.waarde.naam or "", feit.waarde.adres or "", feit.dag)


def plekken(feiten: Mapping[str, Dagfeit]) -> Iterator[Lijst]:
    """The places to walk to, if there are any."""
    items = tuple(
        Item(
            Woorden() if feit.dag.verlopen else Woorden.gelijk(plek_in_woorden(feit.waarde)),
            "map-marker-outline",
            _dag(feit, plek_in_woorden(feit.waarde)),
        )
        for feit in feiten.values()
        if isinstance(feit.waarde, Plek)
    )
    if items:
        yield Lijst("plekken", items)


def plek_in_woorden(plek: Plek) -> str:
    """A place on one line, without a full stop."""
    plaats = " ".join(filter(None, (plek.postcode, plek.plaats)))
    waar = ", ".join(filter(None, (plek.naam, plek.adres, plaats)))
    uitleg = f" ({plek.uitleg.removesuffix('.')})" if plek.uitleg else ""
    rolstoel = {True: f". {vaste_zin('rolstoel')}", False: f". {vaste_zin('rolstoel_niet')}", None: ""}[plek.rolstoel]
    return f"{waar}{uitleg}{rolstoel}"


def tijden(feiten: Mapping[str, Dagfeit], vandaag: date) -> Iterator[Tijden]:
    """The opening hours as of today, if they are known."""
    feit = feiten.get("openingstijden")
    if feit is None or not isinstance(feit.waarde, Openingstijden):
        return
    van = feit.waarde
    if feit.dag.verlopen:
        op_afspraak = vaste_zin("op_afspraak").rstrip(".") if van.op_afspraak else ""
        yield Tijden(_dag(feit, ". ".join(filter(None, (in_een_zin(momenten(van)), op_afspraak, van.uitleg)))))
        return
    zo_was_het = vaste_zin("zo_was_het", wanneer=in_of_op(van.stand))
    yield Tijden(feit.dag, momenten(van), tuple(regels(van, vandaag)), zo_was_het)


def _dag(feit: Dagfeit, wat: str) -> Vervaldag:
    """The last day of a place or of hours; when they are too old, what they were is said as what it was.

    What ended on a day that somebody wrote down is over, and that somebody may have said what to read instead.
    """
    eigen = isinstance(feit.waarde, Gedateerd) and feit.waarde.terugval
    if not feit.dag.verlopen or feit.afgesproken or eigen:
        return feit.dag
    wanneer = in_of_op(str(feit.van.year))
    return replace(feit.dag, terugval=vaste_zin("zo_was_het_toen", wanneer=wanneer, wat=wat.rstrip(".")))


def contact(kaart: SocialeKaart, houder: Houder, van: Hulp | Loket) -> Contact:
    """The number first, then the other ways."""
    loket = kaart.loketten.get(van.contact.loket or "")
    uitleg = loket.uitleg if loket and not van.contact.telefoon else ""
    return Contact(kaart.nummers[houder], uitleg, _zeg(van), tuple(_andere_manieren(van, kaart.feiten[houder])))


def _zeg(van: Hulp | Loket) -> str:
    """What to say on the phone; with a number of its own the name of the help is on their door."""
    if van.contact.zeg:
        return zeg(van.contact.zeg)
    return "" if van.contact.telefoon or isinstance(van, Loket) else zeg(vaste_zin("zeg_naam", naam=van.naam))


def _andere_manieren(van: Hulp | Loket, feiten: Mapping[str, Dagfeit]) -> Iterator[Item]:
    """What needs no computer goes first."""
    contact = van.contact
    if feit := feiten.get("contact.bereikbaar"):
        yield _gedateerd("bereikbaar", feit, "clock-outline")
    if feit := feiten.get("contact.postadres"):
        yield _gedateerd("brief", feit, "mailbox-outline")
    if contact.website:
        kaal = contact.website.partition("//")[2].removesuffix("/")
        wie = f" van {contact.organisatie}" if contact.organisatie else ""
        op_papier = f"{woorden('website').papier} {kaal}"
        yield Item(Woorden("", op_papier), "open-in-new", naar=Link(contact.website, f"Naar de website{wie}"))
    if contact.email:
        yield _mail(contact.email)


def direct(feit: Dagfeit | None) -> Iterator[Contact]:
    """The line of a partner for who helps others, its number first; when it is too old, only what to do instead."""
    if feit is None or not isinstance(feit.waarde, Direct):
        return
    if feit.dag.verlopen:
        yield Contact(None, "", "", (Item(Woorden(), "phone", feit.dag),))
        return
    van, tot = feit.waarde, feit.dag.geldig_tot
    items = []
    if van.telefoon:
        items.append(_direct(van, "phone", Link(telefoonlink(van.telefoon), van.telefoon), feit.dag))
    if van.email:
        naar = Link(f"mailto:{van.email}", van.email)
        items.append(replace(_mail(van.email), tot=tot) if items else _direct(van, "email-outline", naar, feit.dag))
    yield Contact(None, vaste_zin("vak_direct_uitleg"), "", tuple(items))


def _direct(van: Direct, pictogram: str, naar: Link, dag: Vervaldag) -> Item:
    wie = f"{van.wie.rstrip('.')}:"
    return Item(Woorden(wie, f"{wie} {naar.tekst}"), pictogram, dag, naar=naar)


def zonder_bellen(gemeente: Gemeente, feiten: Mapping[str, Dagfeit]) -> Iterator[Item]:
    """How to reach the municipality for who cannot call."""
    if gemeente.email:
        yield _mail(gemeente.email)
    if feit := feiten.get("post.adres"):
        yield _gedateerd("brief", feit, "mailbox-outline")


def _mail(adres: str) -> Item:
    op_papier = f"{woorden('email').papier} {adres}"
    return Item(Woorden("", op_papier), "email-outline", naar=Link(f"mailto:{adres}", adres))


def _gedateerd(sleutel: str, feit: Dagfeit, pictogram: str) -> Item:
    if feit.dag.verlopen:
        return Item(Woorden(), pictogram, feit.dag)
    voor = woorden(sleutel)
    tekst = Woorden(f"{voor.scherm} {feit.waarde}".strip(), f"{voor.papier} {feit.waarde}")
    return Item(tekst, pictogram, feit.dag)
