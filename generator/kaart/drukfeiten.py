"""The dated facts of a record as paper says them: what is printed, since when it is so, and until when it is sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.kaart.kaart import ALTIJD, SocialeKaart, deel_van
from generator.models import Hulp, Regeling
from generator.models.contact import Contact, cijfers
from generator.models.gemeente import Wijk
from generator.models.hulp import Bedrag, Norm


@dataclass(frozen=True)
class Drukfeit:
    """One fact: `druk` is what paper says of it, `sinds` the day from which on it is so (None: nobody wrote that down),
    and `tot` its last day.

    `anders` and `onzeker` are the sentences for when it changed or expired. `samen` counts it with others like it:
    “bedragen” makes “5 bedragen zijn nieuw.”
    """

    druk: tuple[str, ...]
    sinds: date | None
    tot: date
    anders: str
    onzeker: str
    samen: str = ""


def drukfeiten(kaart: SocialeKaart, record: Hulp) -> Iterator[Drukfeit]:
    """The dated facts on the page of a record, expired or not, without the amounts that gave way to newer ones."""
    yield from _contact(kaart, record)
    for plek in record.plekken:
        naam = f"Het adres van “{plek.naam}”" if plek.naam and len(record.plekken) > 1 else "Het adres"
        druk = _druk("plek", plek.naam, plek.adres, plek.postcode, plek.plaats, plek.uitleg, plek.rolstoel)
        yield _feit(druk, plek.veranderd, kaart.feit("adres", record, plek).geldig_tot, naam)
    if tijden := record.openingstijden:
        momenten = [deel for m in tijden.momenten for deel in (m.dag, m.van, m.tot, m.wat)]
        tot = kaart.feit("openingstijden", record, tijden).geldig_tot
        anders, onzeker = "De openingstijden zijn anders.", "De openingstijden zijn niet meer zeker."
        yield Drukfeit(_druk("tijden", tijden.uitleg, *momenten), tijden.veranderd, tot, anders, onzeker)
    yield from _bedragen(kaart, record)
    if not isinstance(record, Regeling):
        return
    if grens := record.inkomensgrens:
        tot = kaart.feit("inkomensgrens", record, grens).geldig_tot
        naam = "De grens voor je inkomen"
        yield _geld(_druk("grens", grens.procent, grens.vermogen_telt), grens.veranderd, tot, naam, "grenzen")
        if tot >= kaart.vandaag:
            yield from _norm(kaart, record, "bijstandsnorm", grens.procent, naam, "grenzen")
    if record.aanvragen and (wanneer := record.aanvragen.wanneer):
        tot = kaart.feit("termijn", record, wanneer).geldig_tot
        yield _feit(_druk("termijn", wanneer.zin), wanneer.veranderd, tot, "De tijd om dit aan te vragen")


def posternummers(kaart: SocialeKaart, wijk: Wijk | None) -> Iterator[Drukfeit]:
    """The numbers that a poster may have: of the loket for everybody and, for a wijk, of its team.

    A poster has no mark, so of these only the days and the sentences count.
    """
    nummer = kaart.nummer(kaart.loket)
    if nummer:
        naam = f"Het telefoonnummer van {kaart.loket.naam}"
        yield _feit((), kaart.loket.contact.veranderd, nummer.feit.geldig_tot, naam)
    if wijk and wijk.wijkteam and (nummer := kaart.nummer_van_wijk(wijk)):
        naam = f"Het telefoonnummer van {wijk.wijkteam.naam}"
        yield _feit((), wijk.wijkteam.veranderd, nummer.feit.geldig_tot, naam)


def _contact(kaart: SocialeKaart, record: Hulp) -> Iterator[Drukfeit]:
    contact, nummer = record.contact, kaart.nummer(record)
    if nummer:
        loket = kaart.loketten.get(contact.loket or "")
        van = contact if contact.telefoon or loket is None else loket.contact
        sinds = max(filter(None, (contact.veranderd, van.veranderd)), default=None)
        druk = _druk("nummer", cijfers(nummer.telefoon), nummer.wie)
        yield _feit(druk, sinds, nummer.feit.geldig_tot, "Het telefoonnummer", _anders(van))
    if nummer is None or nummer.feit.verlopen:  # then a card has the number of the municipality
        yield _feit(_druk("nummer", cijfers(kaart.gemeente.telefoon)), None, ALTIJD, "Het telefoonnummer")
    if contact.bereikbaar:
        tot = kaart.feit("openingstijden", record, contact).geldig_tot
        druk = _druk("bellen", contact.bereikbaar)
        yield _feit(druk, contact.veranderd, tot, "De tijd om te bellen", _anders(contact))
    if contact.postadres:
        tot = kaart.feit("adres", record, contact).geldig_tot
        druk = _druk("brief", contact.postadres)
        yield _feit(druk, contact.veranderd, tot, "Het adres voor brieven", _anders(contact))


def _anders(contact: Contact) -> str:
    """A contact is dated as one, so with more than one way to reach somebody nobody can say which of them changed."""
    wat = [
        "het telefoonnummer" if contact.telefoon or contact.loket else "",
        "de tijd om te bellen" if contact.bereikbaar else "",
        "het adres voor brieven" if contact.postadres else "",
    ]
    zin = " of ".join(filter(None, wat))
    return f"{zin[:1].upper()}{zin[1:]} is anders."


def _bedragen(kaart: SocialeKaart, record: Hulp) -> Iterator[Drukfeit]:
    alle = [(bedrag, kaart.feit("bedrag", record, bedrag).geldig_tot) for bedrag in _begonnen(kaart, record)]
    van_nu = {(bedrag.soort, bedrag.wat) for bedrag, tot in alle if tot >= kaart.vandaag}
    for bedrag, tot in alle:
        if tot < kaart.vandaag and (bedrag.soort, bedrag.wat) in van_nu:
            continue
        grens = bedrag.soort in {"inkomensgrens", "vermogensgrens"}
        naam, samen = (
            (f"De grens bij “{bedrag.wat}”", "grenzen") if grens else (f"Het bedrag bij “{bedrag.wat}”", "bedragen")
        )
        sinds = max(filter(None, (bedrag.veranderd, bedrag.geldig_vanaf)), default=None)
        druk = _druk(bedrag.soort, bedrag.wat, bedrag.euro, bedrag.procent, bedrag.norm, bedrag.maat, bedrag.per)
        yield _geld(druk, sinds, tot, naam, samen)
        if bedrag.norm and bedrag.procent is not None and tot >= kaart.vandaag:
            yield from _norm(kaart, record, bedrag.norm, bedrag.procent, naam, samen)


def _begonnen(kaart: SocialeKaart, record: Hulp) -> list[Bedrag]:
    soorten = dict.fromkeys(bedrag.soort for bedrag in record.bedragen)
    return [bedrag for soort in soorten for bedrag in kaart.bedragen(record, soort)]


def _norm(kaart: SocialeKaart, record: Hulp, naam: Norm, procent: Decimal, wat: str, samen: str) -> Iterator[Drukfeit]:
    """The euros of a norm that hold today, else those that held last; the page of what stopped has none."""
    tot_nu = [n for n in kaart.normbedragen.values() if n.norm == naam and n.geldig_vanaf <= kaart.vandaag]
    norm = max(tot_nu, key=lambda n: n.geldig_tot, default=None)
    if norm and not record.gestopt:
        rijen = (deel for rij in deel_van(norm, procent) for deel in rij)
        yield _geld(_druk("norm", wat, norm.per, *rijen), norm.geldig_vanaf, norm.geldig_tot, wat, samen)


def _druk(*delen: object) -> tuple[str, ...]:
    """As text: the same amount in other decimals (90 and 90.00) is the same text."""
    return tuple(str(deel.normalize() if isinstance(deel, Decimal) else "" if deel is None else deel) for deel in delen)


def _feit(druk: tuple[str, ...], sinds: date | None, tot: date, naam: str, anders: str = "") -> Drukfeit:
    return Drukfeit(druk, sinds, tot, anders or f"{naam} is anders.", f"{naam} is niet meer zeker.")


def _geld(druk: tuple[str, ...], sinds: date | None, tot: date, naam: str, samen: str) -> Drukfeit:
    return Drukfeit(druk, sinds, tot, f"{naam} is nieuw.", f"{naam} is niet meer zeker.", samen)
