"""Paper grows old: what changed since a card, a poster or a booklet was printed.

The QR code on paper ends in the day of printing (`#e2026-11-22`) and, on the card of one record, in the mark of what it
says (`#e2026-11-22.7h3k`). A page holds the mark of today and the days on which its facts changed; the browser compares
the two (`theme/components/editie/antwoord.js`), so nobody else hears who holds which card.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from generator.blad.blokken import Vermelding
from generator.blad.notatie import met_hoofdletter
from generator.blad.zinnen import vaste_zin
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
from generator.models.getallen import laatste_dag
from generator.models.kenmerken import Feit, met
from generator.models.kortadres import code
from generator.models.regeling import Inkomensgrens

LENGTE = 4
"""Signs of a mark: two texts have the same one by accident once in a million."""
MEESTE = 6
"""One more than theme/components/editie/antwoord.js names; then it says that there is more."""
_VEEL = 3  # so many amounts that change on the same day are counted instead of named
_CONTACT = {veld.naam: kenmerk.naam for veld, kenmerk in met(Feit, Contact)}


@dataclass(frozen=True, order=True)
class Wijziging:
    """Paper from before the day `sinds` may be wrong; `wat` is a Dutch sentence that says about what."""

    sinds: date
    wat: str


@dataclass(frozen=True)
class Nieuwtje:
    """A change, and the record that it is about; None when it is about a number on a poster."""

    wijziging: Wijziging
    van: Vermelding | None


@dataclass(frozen=True)
class _Drukfeit:
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


def merk(kaart: SocialeKaart, record: Hulp, eerst: Sequence[str]) -> str:
    """The mark of what a card of this record says today: `LENGTE` signs of `kortadres.TEKENS`.

    It follows from the words on the card (`eerst` is what to do) and the dated facts on the page. It stays the same when
    somebody only checks a fact again, and on later days as long as no fact starts or expires.
    """
    feiten = sorted({feit.druk for feit in _drukfeiten(kaart, record) if feit.tot >= kaart.vandaag})
    return code(json.dumps([record.naam, record.kort, record.status, eerst, feiten]))[:LENGTE]


def wijzigingen(kaart: SocialeKaart, record: Hulp) -> tuple[Wijziging, ...]:
    """Every day on which paper about a record became wrong, or will be when a fact expires; the newest first."""
    if record.gestopt:
        # Paper from any day in that month or year may have been printed before the change.
        return (Wijziging(min(laatste_dag(record.gestopt.per), kaart.vandaag), vaste_zin("gestopt_kort")),)
    return _als_zinnen(_drukfeiten(kaart, record), kaart.vandaag)


def nummerwijzigingen(kaart: SocialeKaart, wijk: Wijk | None) -> tuple[Wijziging, ...]:
    """The same for the numbers that a poster may have: of the loket for everybody and, for a wijk, of its team."""
    return _als_zinnen(_posternummers(kaart, wijk), kaart.vandaag)


def nieuws(
    nummers: Iterable[Wijziging], records: Iterable[tuple[Vermelding, tuple[Wijziging, ...]]], vandaag: date
) -> tuple[Nieuwtje, ...]:
    """For a page with many records: of each its last change and the next fact to expire, the newest first.

    Only the `MEESTE` newest and the `MEESTE` that come first are there: the browser never shows more.
    """
    alle = [Nieuwtje(wijziging, None) for wijziging in nummers]
    for record, van_record in records:
        alle += [Nieuwtje(wijziging, record) for wijziging in _rond(van_record, vandaag)]
    alle.sort(key=lambda nieuw: nieuw.wijziging.sinds, reverse=True)
    straks = sum(nieuw.wijziging.sinds > vandaag for nieuw in alle)
    return (*alle[max(straks - MEESTE, 0) : straks], *alle[straks : straks + MEESTE])


def _drukfeiten(kaart: SocialeKaart, record: Hulp) -> Iterator[_Drukfeit]:
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


def _posternummers(kaart: SocialeKaart, wijk: Wijk | None) -> Iterator[_Drukfeit]:
    if nummer := kaart.nummers["loketten", kaart.loket.id]:
        naam = f"Het telefoonnummer van {kaart.loket.naam}"
        yield _nummerfeit(nummer, _op(kaart.loket.contact), naam)
    if wijk and wijk.wijkteam and (nummer := kaart.nummers["wijken", wijk.id]):
        yield _nummerfeit(nummer, _op(wijk.wijkteam), f"Het telefoonnummer van {wijk.wijkteam.naam}")


def _op(van: Gedateerd) -> date | None:
    return van.veranderd.op if van.veranderd else None


def _nummerfeit(nummer: Nummer, sinds: date | None, naam: str, anders: str = "") -> _Drukfeit:
    druk = ("nummer", cijfers(nummer.telefoon), nummer.wie)
    return _Drukfeit(druk, sinds, nummer.dag.geldig_tot, anders or f"{naam} is anders.", f"{naam} is niet meer zeker.")


def _nummer(kaart: SocialeKaart, record: Hulp) -> Iterator[_Drukfeit]:
    contact, nummer, naam = record.contact, kaart.nummers[RECORDS, record.id], _CONTACT["telefoon"]
    if nummer:
        loket = kaart.loketten.get(contact.loket or "")
        van = contact if contact.telefoon or loket is None else loket.contact
        uit_kroniek = kaart.kroniek.sinds_wanneer(record.id, sleutel("contact.telefoon"))
        sinds = max(filter(None, (_op(contact) or uit_kroniek, _op(van))), default=None)
        yield _nummerfeit(nummer, sinds, naam, _anders(van))
    if nummer is None or nummer.dag.verlopen:  # then a card has the number of the municipality
        druk = ("nummer", cijfers(kaart.gemeente.telefoon))
        yield _Drukfeit(druk, None, ALTIJD, f"{naam} is anders.", f"{naam} is niet meer zeker.")


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
) -> Iterator[_Drukfeit]:
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


def _feit(feit: Dagfeit, naam: str, anders: str) -> _Drukfeit:
    is_ = "zijn" if feit.kenmerk.meervoud else "is"
    zinnen = (anders or f"{naam} {is_} anders.", f"{naam} {is_} niet meer zeker.")
    return _Drukfeit(feit.gezegd, feit.sinds, feit.dag.geldig_tot, *zinnen)


def _geld(druk: tuple[str, ...], sinds: date | None, tot: date, naam: str, samen: str) -> _Drukfeit:
    return _Drukfeit(druk, sinds, tot, f"{naam} is nieuw.", f"{naam} is niet meer zeker.", samen)


def _als_zinnen(feiten: Iterable[_Drukfeit], vandaag: date) -> tuple[Wijziging, ...]:
    gebeurd = set()
    for feit in feiten:
        if feit.sinds and feit.tot >= vandaag:
            gebeurd.add((feit.sinds, feit.anders, feit.samen and f"{feit.samen} zijn nieuw."))
        if feit.tot != ALTIJD:
            dag = feit.tot + timedelta(days=1)
            gebeurd.add((dag, feit.onzeker, feit.samen and f"{feit.samen} zijn niet meer zeker."))
    tel = Counter((sinds, samen) for sinds, _, samen in gebeurd if samen)
    zinnen = {
        Wijziging(sinds, f"{tel[sinds, samen]} {samen}" if tel[sinds, samen] >= _VEEL else zin)
        for sinds, zin, samen in gebeurd
    }
    return tuple(sorted(zinnen, reverse=True))


def _rond(nieuwste_eerst: tuple[Wijziging, ...], vandaag: date) -> tuple[Wijziging, ...]:
    geweest = [wijziging for wijziging in nieuwste_eerst if wijziging.sinds <= vandaag]
    komt = [wijziging for wijziging in nieuwste_eerst if wijziging.sinds > vandaag]
    return (*komt[-1:], *geweest[:1])
