"""The records as tables, one for each kind.

A column that `lees-in` knows has the name that it has there, so that a table of one town is a beginning for another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.blad.blad import Blad
from generator.blad.notatie import leeftijd
from generator.blad.openbaar import OpenbareKaart
from generator.blad.opendata import Openrecord
from generator.blad.zinnen import vaste_zin
from generator.exports.csvtekst import Cel
from generator.exports.open.tabel import Tabel, in_een_cel
from generator.models import SOORTEN, Hulp, Initiatief, Regeling
from generator.models.basis import Tekst
from generator.models.contact import Plek


@dataclass(frozen=True)
class _Rij:
    """All that a row about a record is made of."""

    kaart: OpenbareKaart
    open: Openrecord
    blad: Blad

    @property
    def record(self) -> Hulp:
        """What is public of the record."""
        return self.open.record

    def feit(self, plek: str) -> str:
        """What the fact in this field says; empty when there is none today."""
        return next((feit.tekst for feit in self.open.feiten if feit.plek == plek), "")


_NERGENS = Plek.model_construct()
_MEERVOUD = {"regeling": "Regelingen", "stille-kracht": "Stille Krachten", "wijkinitiatief": "Wijkinitiatieven"}


def recordtabellen(kaart: OpenbareKaart) -> Iterator[Tabel]:
    """A table for each kind, in their order, also when there is nothing of a kind."""
    rijen = [_Rij(kaart, kaart.openrecords[id_], blad) for id_, blad in kaart.bladen.items()]
    for soort in SOORTEN:
        cellen = (tuple(maak(rij) for maak in KOLOMMEN.values()) for rij in rijen if rij.record.soort == soort.id)
        yield Tabel(soort.map, _MEERVOUD[soort.id], tuple(KOLOMMEN), tuple(cellen))


def _hoe(rij: _Rij) -> str:
    """What somebody does to get it or to join."""
    van = rij.record
    if isinstance(van, Initiatief):
        return _tekst(van.aanmelden)
    stappen = van.aanvragen.stappen if isinstance(van, Regeling) and van.aanvragen else ()
    manieren = (manier.uitleg for manier in van.manieren) if isinstance(van, Regeling) else ()
    return "\n".join((*stappen, *manieren))


def _organisatie(rij: _Rij) -> str:
    return rij.record.aanbieder if isinstance(rij.record, Regeling) else rij.record.contact.organisatie or ""


def _plek(rij: _Rij) -> Plek:
    """The first place of today; an empty one when there is none."""
    return rij.record.plekken[0] if rij.record.plekken else _NERGENS


def _kosten(rij: _Rij) -> str:
    van = rij.record.kosten
    return " ".join(filter(None, (vaste_zin("gratis") if van.gratis else "", van.uitleg))) if van else ""


def _leeftijd(rij: _Rij) -> str:
    van = rij.record
    return leeftijd(van.leeftijd) if isinstance(van, Regeling) and van.leeftijd else ""


def _bewijzen(rij: _Rij) -> str:
    van = rij.record.bewijsstukken if isinstance(rij.record, Regeling) else ()
    return _namen(rij.kaart.bewijsstukken, (bewijs.id for bewijs in van))


def _tekst(van: Tekst | None) -> str:
    return "\n".join(van.zinnen) if van else ""


def _namen(lijst: Mapping[str, object], ids: Iterable[str]) -> str:
    return "; ".join(str(getattr(lijst[id_], "naam", id_)) for id_ in ids if id_ in lijst)


def _ja(waar: bool | None) -> str:
    """Yes or no; what nobody wrote down stays empty."""
    return "" if waar is None else "ja" if waar else "nee"


KOLOMMEN: Mapping[str, Callable[[_Rij], Cel]] = {
    "id": lambda r: r.record.id,
    "naam": lambda r: r.record.naam,
    "soort": lambda r: r.record.soort,
    "status": lambda r: r.record.status,
    "kort": lambda r: r.record.kort,
    "voor wie": lambda r: _tekst(r.record.voor_wie),
    "wat": lambda r: _tekst(r.record.wat_krijg_je),
    "voorwaarden": lambda r: _tekst(r.record.voorwaarden),
    "hoe": _hoe,
    "organisatie": _organisatie,
    "telefoon": lambda r: r.record.contact.telefoon or "",
    "e-mail": lambda r: r.record.contact.email or "",
    "website": lambda r: r.record.contact.website or "",
    "adres": lambda r: _plek(r).adres or _plek(r).naam or "",
    "postcode": lambda r: _plek(r).postcode or "",
    "plaats": lambda r: _plek(r).plaats or "",
    "alle plekken": lambda r: "\n".join(f.tekst for f in r.open.feiten if f.plek.startswith("plekken.")),
    "openingstijden": lambda r: r.feit("openingstijden"),
    "kosten": _kosten,
    "thema": lambda r: _namen(r.kaart.themas, r.record.themas),
    "doelgroep": lambda r: _namen(r.kaart.doelgroepen, r.record.doelgroepen),
    "levensgebeurtenis": lambda r: _namen(r.kaart.levensgebeurtenissen, r.record.levensgebeurtenissen),
    "wijk": lambda r: _namen(r.kaart.wijken, r.record.wijken),
    "leeftijd": _leeftijd,
    "bewijsstukken": _bewijzen,
    "talen": lambda r: "; ".join(r.record.talen) if isinstance(r.record, Initiatief) else "",
    "zonder verwijzing": lambda r: _ja(r.blad.vinkjes.zonder_verwijzing),
    "anoniem": lambda r: _ja(r.blad.vinkjes.anoniem),
    "bel": lambda r: r.open.nummer.telefoon,
    "wie je dan spreekt": lambda r: r.open.nummer.wie,
    "vraag na": lambda r: "; ".join(dict.fromkeys(vraag.soort for vraag in r.open.vraag_na)),
    "gestopt": lambda r: r.blad.uitleg_gestopt,
    "bladzijde": lambda r: r.open.adres,
    "kort adres op de site": lambda r: r.open.kort_adres,
    "bron": lambda r: in_een_cel(r.record.bronnen),
    "nagekeken op": lambda r: r.record.gecontroleerd,
    "editie": lambda r: r.kaart.vandaag,
}
"""The columns of a table with records, in order."""
