"""What changed between two versions of a record, by meaning: what somebody who knew the old one has to hear.

Models are compared, not files, so order, notation and what is only for the redactie cannot count. `TELT` are the fields that
can be news; of every other field `tests/kaart/test_veranderingen.py` says that it never is. A text counts only as far as
`zelfde` can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from generator.kaart.bedragnieuws import bedragen, grens
from generator.kaart.verandering import Aard, Verandering
from generator.kaart.zelfde import adres_van, bijna, kaal, lijken, voorwaarden_anders, zegt_anders
from generator.models import Hulp, Initiatief, Regeling
from generator.models.basis import Tekst
from generator.models.bereik import cijfers
from generator.models.contact import Plek
from generator.models.regeling import NodigBewijs
from generator.models.tijden import Openingstijden

T = TypeVar("T")
TELT = frozenset(
    {"naam", "status", "gestopt", "wijken", "voor_wie", "wat_krijg_je", "voorwaarden", "contact", "plekken", "openingstijden"}
    | {"cursus", "kosten", "bedragen", "met_stadspas", "aanbieder", "hoe_krijg_je_het", "aanvragen", "leeftijd"}
    | {"inkomensgrens", "bewijsstukken", "verwijzing_nodig", "inkomenseis", "aanmelden"}
)  # fmt: skip
"""The fields of a record in which there can be news."""
_ZELFDE_NAAM = 0.7


def veranderingen(oud: Hulp | None, nieuw: Hulp | None, dag: date) -> tuple[Verandering, ...]:
    """What changed, on this day; None when there was no record, or is none any more. A concept is not there for residents."""
    was = oud if oud and oud.op_de_site else None
    is_ = nieuw if nieuw and nieuw.op_de_site else None
    if was is None or is_ is None:
        wat: Aard | None = "nieuw" if is_ else "weg" if was else None
        return (Verandering("status", wat),) if wat and not (is_ and is_.gestopt) else ()
    if was.gestopt or is_.gestopt:
        return () if was.gestopt and is_.gestopt else (Verandering("status", "gestopt" if is_.gestopt else "terug"),)
    return tuple(_status(was, is_)) + tuple(dict.fromkeys(_velden(was, is_, dag)))


def _status(oud: Hulp, nieuw: Hulp) -> Iterator[Verandering]:
    if oud.leeft != nieuw.leeft:
        yield Verandering("status", "open" if nieuw.leeft else "dicht")
    elif oud.status == "proef" and nieuw.status == "gepubliceerd":
        yield Verandering("status", "vast")


def _velden(oud: Hulp, nieuw: Hulp, dag: date) -> Iterator[Verandering]:
    if oud.naam != nieuw.naam and lijken(oud.naam, nieuw.naam) < _ZELFDE_NAAM:
        yield Verandering("naam", "anders", oud.naam)
    yield from bedragen(oud.bedragen, nieuw.bedragen, dag)
    yield from _teksten(oud, nieuw)
    yield from _contact(oud, nieuw)
    yield from _plekken(oud.plekken, nieuw.plekken)
    yield from _tijden(oud.openingstijden, nieuw.openingstijden, dag)
    yield from _wijken(oud.wijken, nieuw.wijken)
    yield from _cursus(oud, nieuw)
    yield from _een(
        "kosten", oud.kosten, nieuw.kosten, lambda a, b: a.gratis == b.gratis and _zelfde(a.uitleg, b.uitleg)
    )
    yield from _erbij_of_eraf("met_stadspas", bool(oud.met_stadspas), bool(nieuw.met_stadspas))
    if isinstance(oud, Regeling) and isinstance(nieuw, Regeling):
        yield from _regeling(oud, nieuw)
    if isinstance(oud, Initiatief) and isinstance(nieuw, Initiatief):
        yield from _ja_of_nee("verwijzing_nodig", oud.verwijzing_nodig, nieuw.verwijzing_nodig)
        yield from _ja_of_nee("inkomenseis", oud.inkomenseis, nieuw.inkomenseis)


def _teksten(oud: Hulp, nieuw: Hulp) -> Iterator[Verandering]:
    yield from _een("voorwaarden", oud.voorwaarden, nieuw.voorwaarden, lambda a, b: not voorwaarden_anders(a, b))
    for veld in ("voor_wie", "wat_krijg_je", "aanmelden", "met_stadspas"):
        a, b = (getattr(van, veld, None) for van in (oud, nieuw))
        if a and b and not _zelfde(_als_tekst(a), _als_tekst(b)):
            yield Verandering(veld, "anders")


def _regeling(oud: Regeling, nieuw: Regeling) -> Iterator[Verandering]:
    yield from grens(oud.inkomensgrens, nieuw.inkomensgrens)
    if oud.inkomensgrens and nieuw.inkomensgrens:
        telt = (oud.inkomensgrens.vermogen_telt, nieuw.inkomensgrens.vermogen_telt)
        yield from _ja_of_nee("inkomensgrens.vermogen_telt", *telt)
    yield from _een("leeftijd", oud.leeftijd, nieuw.leeftijd, lambda a, b: a == b)
    yield from _bewijzen(oud.bewijsstukken, nieuw.bewijsstukken)
    if oud.hoe_krijg_je_het != nieuw.hoe_krijg_je_het:
        yield Verandering("hoe_krijg_je_het", "anders", nieuw.hoe_krijg_je_het)
    if lijken(oud.aanbieder, nieuw.aanbieder) < _ZELFDE_NAAM:
        yield Verandering("aanbieder", "anders", nieuw.aanbieder)
    yield from _verzameling("aanvragen.manieren", {m.via for m in oud.manieren}, {m.via for m in nieuw.manieren})
    online = [{m.digid for m in van.manieren if m.via == "online"} for van in (oud, nieuw)]
    if all(online):
        yield from _erbij_of_eraf("aanvragen.manieren.digid", online[0] == {True}, online[1] == {True})
    was, is_ = (van.aanvragen.wanneer if van.aanvragen else None for van in (oud, nieuw))
    yield from _een("aanvragen.wanneer", was, is_, lambda a, b: not zegt_anders(a.zin, b.zin, ook_meer=True))


def _contact(oud: Hulp, nieuw: Hulp) -> Iterator[Verandering]:
    """The ways to reach somebody; a number that a loket had already is no other one."""
    a, b = oud.contact, nieuw.contact
    yield from _een("contact.telefoon", a.telefoon, b.telefoon, lambda x, y: cijfers(x) == cijfers(y))
    yield from _een("contact.email", a.email, b.email, lambda x, y: x.casefold() == y.casefold())
    yield from _een("contact.website", a.website, b.website, lambda x, y: adres_van(x) == adres_van(y))
    yield from _een("contact.postadres", a.postadres, b.postadres, bijna)
    yield from _een("contact.bereikbaar", a.bereikbaar, b.bereikbaar, lambda x, y: not zegt_anders(x, y, ook_meer=True))
    yield from _een("contact.loket", a.loket, b.loket, lambda x, y: x == y)


def _plekken(oud: Iterable[Plek], nieuw: Iterable[Plek]) -> Iterator[Verandering]:
    rest, erbij = list(oud), list[Plek]()
    for plek in nieuw:
        zelfde = next((ander for ander in rest if _zelfde_plek(ander, plek)), None)
        if zelfde is None:
            erbij.append(plek)
            continue
        rest.remove(zelfde)
        yield from _ja_of_nee("plekken.rolstoel", zelfde.rolstoel, plek.rolstoel, plek.in_het_kort)
    for plek in erbij:
        yield Verandering("plekken", "anders" if rest else "erbij", plek.in_het_kort)
        rest = rest[1:]
    for plek in rest:
        yield Verandering("plekken", "eraf", plek.in_het_kort)


def _zelfde_plek(een: Plek, ander: Plek) -> bool:
    if een.adres and ander.adres:
        zelfde_dorp = kaal(een.plaats or "") == kaal(ander.plaats or "") or not (een.plaats and ander.plaats)
        return bijna(een.adres, ander.adres) and zelfde_dorp
    if een.naam and ander.naam:
        return bijna(een.naam, ander.naam)
    return bijna(een.in_het_kort, ander.in_het_kort)


def _tijden(oud: Openingstijden | None, nieuw: Openingstijden | None, dag: date) -> Iterator[Verandering]:
    yield from _een("openingstijden", oud, nieuw, _zelfde_tijden)
    bekend = {(dicht.van, dicht.tot_en_met) for dicht in (oud.gesloten if oud else ())}
    for dicht in nieuw.gesloten if oud and nieuw else ():
        if dicht.tot_en_met >= dag and (dicht.van, dicht.tot_en_met) not in bekend:
            yield Verandering("openingstijden.gesloten", "erbij", f"{dicht.van}/{dicht.tot_en_met}")


def _zelfde_tijden(een: Openingstijden, ander: Openingstijden) -> bool:
    momenten = [{(m.dag, m.ritme, m.van, m.tot, m.op_afspraak) for m in van.momenten} for van in (een, ander)]
    if momenten[0] != momenten[1] or een.op_afspraak != ander.op_afspraak:
        return False
    if een.feestdagen and ander.feestdagen and een.feestdagen != ander.feestdagen:
        return False
    return bool(een.momenten) or not zegt_anders(een.uitleg or "", ander.uitleg or "", ook_meer=True)


def _bewijzen(oud: Iterable[NodigBewijs], nieuw: Iterable[NodigBewijs]) -> Iterator[Verandering]:
    was, is_ = ({bewijs.id: bewijs for bewijs in van} for van in (oud, nieuw))
    yield from _verzameling("bewijsstukken", was, is_)
    for id_ in was.keys() & is_.keys():
        a, b = was[id_], is_[id_]
        if set(a.niet_met) != set(b.niet_met) or bool(a.alleen_als) != bool(b.alleen_als):
            yield Verandering("bewijsstukken", "anders", id_)


def _wijken(oud: Iterable[str], nieuw: Iterable[str]) -> Iterator[Verandering]:
    if oud and nieuw:
        yield from _verzameling("wijken", oud, nieuw)
    elif oud or nieuw:
        yield Verandering("wijken", "anders", "" if oud else "enkele")


def _cursus(oud: Hulp, nieuw: Hulp) -> Iterator[Verandering]:
    """Only another day; that a course is over needs no telling."""
    a, b = oud.cursus, nieuw.cursus
    if b and b.begint and (a is None or a.begint != b.begint):
        yield Verandering("cursus", "anders" if a and a.begint else "erbij")
    elif a and b and a.aanmelden_tot and b.aanmelden_tot and a.aanmelden_tot != b.aanmelden_tot:
        yield Verandering("cursus.aanmelden_tot", "anders")


def _een(veld: str, oud: T | None, nieuw: T | None, zelfde: Callable[[T, T], bool]) -> Iterator[Verandering]:
    if oud and nieuw:
        if not zelfde(oud, nieuw):
            yield Verandering(veld, "anders")
    else:
        yield from _erbij_of_eraf(veld, bool(oud), bool(nieuw))


def _erbij_of_eraf(veld: str, oud: bool, nieuw: bool, wat: str = "") -> Iterator[Verandering]:
    if oud != nieuw:
        yield Verandering(veld, "erbij" if nieuw else "eraf", wat)


def _verzameling(veld: str, oud: Iterable[str], nieuw: Iterable[str]) -> Iterator[Verandering]:
    was, is_ = set(oud), set(nieuw)
    for wat in sorted(was ^ is_):
        yield Verandering(veld, "erbij" if wat in is_ else "eraf", wat)


def _ja_of_nee(veld: str, oud: bool | None, nieuw: bool | None, wat: str = "") -> Iterator[Verandering]:
    """Only from one known answer to the other: that we know it now is no change for anybody."""
    if oud is not None and nieuw is not None and oud != nieuw:
        yield Verandering(veld, "ja" if nieuw else "nee", wat)


def _zelfde(een: str | None, ander: str | None) -> bool:
    return not zegt_anders(een or "", ander or "")


def _als_tekst(waarde: Any) -> str:
    return " ".join(waarde.zinnen) if isinstance(waarde, Tekst) else str(waarde)
