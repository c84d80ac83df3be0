"""The dated facts that stand on paper: on the card of a record, and the numbers on a poster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.blad.notatie import met_hoofdletter
from generator.kaart.dagfeit import ALTIJD, Dagfeit, Nummer
from generator.kaart.kaart import RECORDS, SocialeKaart
from generator.kaart.normen import deel_van
from generator.kaart.verandering import sleutel
from generator.models import Hulp
from generator.models.basis import plat
from generator.models.bedrag import Bedrag, Norm
from generator.models.bereik import cijfers
from generator.models.contact import Contact, Plek
from generator.models.gedateerd import Gedateerd
from generator.models.gemeente import Wijk
from generator.models.kenmerken import Feit, met
from generator.models.regeling import Inkomensgrens

_CONTACT = {veld.naam: kenmerk.naam for veld, kenmerk in met(Feit, Contact)}


@dataclass(frozen=True)
class Drukfeit:
    """One fact on paper: what is printed (`druk`), since when that is so, and its last day.

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
    yield from _nummer(kaart, record)
    for feit in kaart.van_record(record.id).values():
        if feit.soort == "telefoon" or feit.voor_wie_helpt or feit.stand not in {"nu", "verlopen"}:
            continue
        naam = _naam(feit, record)
        if isinstance(feit.waarde, Bedrag | Inkomensgrens):
            yield _geld(feit.gezegd, feit.sinds, feit.dag.geldig_tot, naam, _samen(feit.waarde))
            yield from _norm(kaart, record, feit, feit.waarde, naam)
        else:
            yield _feit(feit, naam, _anders(record.contact) if isinstance(feit.waarde, str) else "")


def _naam(feit: Dagfeit, record: Hulp) -> str:
    """What a sentence calls a fact; one of more by what it is for."""
    if feit.kenmerk.naam and not (isinstance(feit.waarde, Plek) and feit.waarde.naam and len(record.plekken) > 1):
        return feit.kenmerk.naam
    if isinstance(feit.waarde, Bedrag):
        return f"{'De grens' if _samen(feit.waarde) == 'grenzen' else 'Het bedrag'} bij “{feit.waarde.wat}”"
    return f"{feit.kenmerk.naam} van “{feit.waarde.naam}”" if isinstance(feit.waarde, Plek) else feit.in_het_kort


def _samen(waarde: Bedrag | Inkomensgrens) -> str:
    grens = isinstance(waarde, Inkomensgrens) or waarde.soort in {"inkomensgrens", "vermogensgrens"}
    return "grenzen" if grens else "bedragen"


def posternummers(kaart: SocialeKaart, wijk: Wijk | None) -> Iterator[Drukfeit]:
    """The number of the loket for everybody and, for a wijk, that of its team."""
    if nummer := kaart.nummers["loketten", kaart.loket.id]:
        naam = f"Het telefoonnummer van {kaart.loket.naam}"
        yield _nummerfeit(nummer, _op(kaart.loket.contact), naam)
    if wijk and wijk.wijkteam and (nummer := kaart.nummers["wijken", wijk.id]):
        yield _nummerfeit(nummer, _op(wijk.wijkteam), f"Het telefoonnummer van {wijk.wijkteam.naam}")


def _op(van: Gedateerd) -> date | None:
    return van.veranderd.op if van.veranderd else None


def _nummerfeit(nummer: Nummer, sinds: date | None, naam: str, anders: str = "") -> Drukfeit:
    druk = ("nummer", cijfers(nummer.telefoon), nummer.wie)
    return Drukfeit(druk, sinds, nummer.dag.geldig_tot, anders or f"{naam} is anders.", f"{naam} is niet meer zeker.")


def _nummer(kaart: SocialeKaart, record: Hulp) -> Iterator[Drukfeit]:
    contact, nummer, naam = record.contact, kaart.nummers[RECORDS, record.id], _CONTACT["telefoon"]
    if nummer:
        loket = kaart.loketten.get(contact.loket or "")
        van = contact if contact.telefoon or loket is None else loket.contact
        uit_kroniek = kaart.kroniek.sinds_wanneer(record.id, sleutel("contact.telefoon"))
        sinds = max(filter(None, (_op(contact) or uit_kroniek, _op(van))), default=None)
        yield _nummerfeit(nummer, sinds, naam, _anders(van))
    if nummer is None or nummer.dag.verlopen:  # then a card has the number of the municipality
        druk = ("nummer", cijfers(kaart.gemeente.telefoon))
        yield Drukfeit(druk, None, ALTIJD, f"{naam} is anders.", f"{naam} is niet meer zeker.")


def _anders(contact: Contact) -> str:
    """A contact is dated as one, so with more than one way to reach somebody nobody can say which of them changed."""
    wat = [
        _CONTACT["telefoon"] if contact.telefoon or contact.loket else "",
        _CONTACT["bereikbaar"] if contact.bereikbaar else "",
        _CONTACT["postadres"] if contact.postadres else "",
    ]
    zin = " of ".join(f"{naam[:1].lower()}{naam[1:]}" for naam in wat if naam)
    return f"{met_hoofdletter(zin)} is anders."


def _norm(
    kaart: SocialeKaart, record: Hulp, feit: Dagfeit, waarde: Bedrag | Inkomensgrens, naam: str
) -> Iterator[Drukfeit]:
    """The euros of a norm that hold today, else those that held last; the page of what stopped has none."""
    deel = _deel_van_norm(waarde)
    if deel is None or record.gestopt or feit.dag.verlopen:
        return
    if norm := kaart.boek.normen.laatste(deel[0]):
        druk = ("norm", *plat(naam, norm.per, deel_van(norm, deel[1])))
        yield _geld(druk, norm.geldig_vanaf, norm.geldig_tot, naam, _samen(waarde))


def _deel_van_norm(waarde: Bedrag | Inkomensgrens) -> tuple[Norm, Decimal] | None:
    if isinstance(waarde, Inkomensgrens):
        return "bijstandsnorm", waarde.procent
    if waarde.norm and waarde.procent is not None:
        return waarde.norm, waarde.procent
    return None


def _feit(feit: Dagfeit, naam: str, anders: str) -> Drukfeit:
    is_ = "zijn" if feit.kenmerk.meervoud else "is"
    zinnen = (anders or f"{naam} {is_} anders.", f"{naam} {is_} niet meer zeker.")
    return Drukfeit(feit.gezegd, feit.sinds, feit.dag.geldig_tot, *zinnen)


def _geld(druk: tuple[str, ...], sinds: date | None, tot: date, naam: str, samen: str) -> Drukfeit:
    return Drukfeit(druk, sinds, tot, f"{naam} is nieuw.", f"{naam} is niet meer zeker.", samen)
