"""Where to go and how to reach somebody, as blocks; for a record and for a loket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.blad.blokken import Contact, Item, Lijst, Link, Moment, Tijden
from generator.blad.notatie import in_of_op
from generator.blad.zinnen import Woorden, vaste_zin, woorden
from generator.kaart.feiten import Dagfeit, Houder, Vervaldag
from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp
from generator.models.contact import Plek
from generator.models.gedateerd import Gedateerd
from generator.models.gemeente import Loket
from generator.models.tijden import Openingstijden


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


def tijden(feiten: Mapping[str, Dagfeit]) -> Iterator[Tijden]:
    """The opening hours, if they are known."""
    feit = feiten.get("openingstijden")
    if feit is None or not isinstance(feit.waarde, Openingstijden):
        return
    van = feit.waarde
    momenten = tuple(Moment(m.dag, m.van or "", m.tot or "", m.wat or "") for m in van.momenten)
    if feit.dag.verlopen:
        yield Tijden(_dag(feit, ". ".join(filter(None, ("; ".join(map(_moment_in_woorden, momenten)), van.uitleg)))))
        return
    yield Tijden(feit.dag, momenten, van.uitleg or "", vaste_zin("zo_was_het", wanneer=in_of_op(van.stand)))


def _moment_in_woorden(moment: Moment) -> str:
    tot = f" tot {moment.tot}" if moment.tot else ""
    return f"{moment.dag} {moment.van}".rstrip() + tot + (f" ({moment.wat})" if moment.wat else "")


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
    return Contact(kaart.nummers[houder], uitleg, tuple(_andere_manieren(van, kaart.feiten[houder])))


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
        op_papier = f"{woorden('email').papier} {contact.email}"
        yield Item(Woorden("", op_papier), "email-outline", naar=Link(f"mailto:{contact.email}", contact.email))


def _gedateerd(sleutel: str, feit: Dagfeit, pictogram: str) -> Item:
    if feit.dag.verlopen:
        return Item(Woorden(), pictogram, feit.dag)
    voor = woorden(sleutel)
    tekst = Woorden(f"{voor.scherm} {feit.waarde}".strip(), f"{voor.papier} {feit.waarde}")
    return Item(tekst, pictogram, feit.dag)
