"""What a record says, in order: the one place where that order and the headings are chosen.

A page, the booklet and the card are renderings of it. Most sections are for every medium; a few are for one: a page has
all relations as cards, a booklet only the names that matter before you begin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from generator.blad.aanvraag import hoe
from generator.blad.agenda import regels, van_record
from generator.blad.bereik import contact, direct, plekken, tijden
from generator.blad.blokken import Afdeling, Blok, Item, Lijst, Link, Medium, Regel, Relaties, Vermelding
from generator.blad.feitwoorden import cursus_in_woorden
from generator.blad.geld import bedragen, inkomen
from generator.blad.notatie import als_zin, datum, in_of_op, leeftijd
from generator.blad.tekst import GEEN_KOP, als_er_is, gedateerd, gedateerde_zin, losse_zin, proza
from generator.blad.zinnen import Woorden, vaste_zin, woorden
from generator.kaart import adressen
from generator.kaart.kaart import RECORDS, SocialeKaart
from generator.kaart.relaties import RelatieSoort
from generator.kaart.wensen import levende_wensen
from generator.models import Hulp, Regeling
from generator.models.initiatief import Wens

_RELATIES: tuple[RelatieSoort, ...] = (
    "in_plaats_daarvan", "eerst_dit", "toegang_met", "vooraf", "hoort_bij", "geeft_toegang", "daarna_kan", "sluit_uit", "vervangt"
)  # fmt: skip
Vermeld = Callable[[str], Vermelding]
"""Gives the record with this id as a list names it."""


def afdelingen(kaart: SocialeKaart, record: Hulp, vermeld: Vermeld) -> tuple[Afdeling, ...]:
    """Everything residents read about a record; sections with nothing in them are left out."""
    alle = _van_gestopt(kaart, record, vermeld) if record.gestopt else _van_wat_er_is(kaart, record, vermeld)
    return tuple(afdeling for afdeling in alle if afdeling.blokken)


def _van_wat_er_is(kaart: SocialeKaart, record: Hulp, vermeld: Vermeld) -> Iterator[Afdeling]:
    yield Afdeling(GEEN_KOP, [*_status(record)], medium="scherm")
    yield Afdeling(woorden("voor_wie"), [proza(record.voor_wie), *_voor_wie(kaart, record), *_grenzen(kaart, record)])
    yield Afdeling(woorden("voorwaarden"), als_er_is(record.voorwaarden), 3)
    yield Afdeling(woorden("wat"), [proza(record.wat_krijg_je), *_wat(kaart, record)])
    yield Afdeling(woorden("cursus"), [*_cursus(kaart, record)])
    yield _relaties(kaart, record, vermeld, ("eerst_dit",), "papier")
    yield from hoe(kaart, record)
    yield Afdeling(woorden("wie_helpt"), [*_wie_helpt(kaart, record)])
    yield Afdeling(woorden("agenda"), [*_agenda(kaart, record)], medium="scherm")
    yield Afdeling(woorden("verhalen"), [*_verhalen(kaart, record)], medium="scherm")
    yield from _wensen(kaart, record)
    yield _relaties(kaart, record, vermeld, _RELATIES, "scherm")
    yield _relaties(kaart, record, vermeld, ("sluit_uit",), "papier")


def _van_gestopt(kaart: SocialeKaart, record: Hulp, vermeld: Vermeld) -> Iterator[Afdeling]:
    """On paper only what it was and what there is now; the page also says for whom it was, and whom to call."""
    yield Afdeling(woorden("gestopt_kop"), [*_status(record)])
    voor_wie = [proza(record.voor_wie), *_voor_wie(kaart, record), *_grenzen(kaart, record)]
    yield Afdeling(woorden("voor_wie"), voor_wie, medium="scherm")
    yield Afdeling(woorden("voorwaarden"), als_er_is(record.voorwaarden), 3, "scherm")
    yield Afdeling(woorden("wat_was"), [proza(record.wat_krijg_je)])
    yield Afdeling(GEEN_KOP, [*_wat(kaart, record)], medium="scherm")
    yield Afdeling(woorden("wie_helpt"), [contact(kaart, (RECORDS, record.id), record)], medium="scherm")
    yield _relaties(kaart, record, vermeld, _RELATIES, "scherm")
    yield _relaties(kaart, record, vermeld, ("in_plaats_daarvan",), "papier")


def voor_wie_helpt(kaart: SocialeKaart, record: Hulp) -> tuple[Afdeling, ...]:
    """What only somebody who helps others reads about a record."""
    tips = record.voor_professionals
    if tips is None:
        return ()
    feiten = kaart.van_record(record.id)
    wachttijd = feiten.get("voor_professionals.wachttijd")
    alle = (
        Afdeling(woorden("vak_direct"), [*direct(feiten.get("voor_professionals.direct"))]),
        Afdeling(woorden("vak_verwijzen"), als_er_is(tips.verwijzen)),
        Afdeling(woorden("vak_maatwerk"), als_er_is(tips.maatwerk)),
        Afdeling(woorden("vak_wachttijd"), [*gedateerde_zin(wachttijd, GEEN_KOP)]),
        Afdeling(woorden("vak_niet_voor"), als_er_is(tips.niet_voor)),
    )
    return tuple(afdeling for afdeling in alle if afdeling.blokken)


def _status(record: Hulp) -> Iterator[Regel]:
    if record.gestopt:
        kop = Woorden.gelijk(vaste_zin("gestopt", wanneer=in_of_op(record.gestopt.per)))
        yield Regel(kop, Woorden.gelijk(record.gestopt.uitleg), "let-op")
    elif record.status == "tijdelijk-dicht":
        yield Regel(woorden("even_dicht"), woorden("even_dicht_uitleg"), "let-op")
    elif record.status == "proef":
        yield Regel(GEEN_KOP, woorden("proef"), "let-op")


def _voor_wie(kaart: SocialeKaart, record: Hulp) -> Iterator[Blok]:
    if isinstance(record, Regeling):
        if record.leeftijd:
            yield Regel(woorden("leeftijd"), Woorden.gelijk(f"{leeftijd(record.leeftijd)}."))
        yield from inkomen(kaart, record)


def _grenzen(kaart: SocialeKaart, record: Hulp) -> Iterator[Blok]:
    yield from bedragen(kaart, record, "inkomensgrens")
    yield from bedragen(kaart, record, "vermogensgrens")


def _wat(kaart: SocialeKaart, record: Hulp) -> Iterator[Blok]:
    if kosten := record.kosten:
        gratis = vaste_zin("gratis") if kosten.gratis else ""
        yield Regel(woorden("kosten"), Woorden.gelijk(" ".join(filter(None, (gratis, kosten.uitleg)))))
    yield from bedragen(kaart, record, "bedrag")
    yield from bedragen(kaart, record, "eigen-bijdrage")
    if record.met_stadspas and (pas := kaart.gemeente.stadspas):
        yield Regel(Woorden.gelijk(f"{pas.naam}:"), Woorden.gelijk(record.met_stadspas), "stadspas")


def _cursus(kaart: SocialeKaart, record: Hulp) -> Iterator[Regel]:
    """When it begins and until when one can join; when nobody knows, that one can ask."""
    cursus, feit = record.cursus, kaart.van_record(record.id).get("cursus")
    if cursus and (feit is None or cursus.begint is None):
        gisteren = kaart.vandaag - timedelta(days=1)
        yield gedateerd(
            kaart.boek.dag_van("termijn", gisteren, cursus, kaart.nummers[RECORDS, record.id]), GEEN_KOP, ""
        )
    elif cursus and feit:
        yield gedateerd(feit.dag, GEEN_KOP, cursus_in_woorden(cursus))


def _wie_helpt(kaart: SocialeKaart, record: Hulp) -> Iterator[Blok]:
    feiten = kaart.van_record(record.id)
    yield from plekken(feiten)
    yield from tijden(feiten, kaart.vandaag)
    yield contact(kaart, (RECORDS, record.id), record)
    if record.anoniem_mogelijk:
        yield losse_zin(vaste_zin("anoniem"))
    if isinstance(record, Regeling):
        yield Regel(GEEN_KOP, Woorden.gelijk(vaste_zin("van_wie", aanbieder=record.aanbieder)), "aanbieder")


def _agenda(kaart: SocialeKaart, record: Hulp) -> Iterator[Blok]:
    items = [
        Item(
            Woorden.gelijk(regel),
            tot=tot,
            naar=Link(adressen.agendapunt(van.id), vaste_zin("agenda_bewaar", wat=van.wat)),
        )
        for van in van_record(kaart, record)
        for regel, tot in regels(van)
    ]
    if items:
        yield Lijst("agenda", tuple(items))


def _verhalen(kaart: SocialeKaart, record: Hulp) -> Iterator[Blok]:
    """Each story; only the last says where more of them are."""
    verhalen = [verhaal for verhaal in kaart.verhalen.values() if record.id in verhaal.records]
    for verhaal in verhalen:
        meer = Link(f"{adressen.VERHALEN}#{verhaal.id}", vaste_zin("verhalen_meer"))
        tekst = Woorden.gelijk(" ".join(verhaal.tekst.zinnen))
        yield Regel(Woorden.gelijk(f"{verhaal.titel}."), tekst, naar=meer if verhaal is verhalen[-1] else None)


def _wensen(kaart: SocialeKaart, record: Hulp) -> Iterator[Afdeling]:
    items = [Item(Woorden.gelijk(_wens(wens)), tot=wens.tot_wanneer) for wens in levende_wensen(record, kaart.vandaag)]
    if items:
        wie = losse_zin(vaste_zin("kun_jij_helpen_wie", naam=record.naam))
        yield Afdeling(woorden("kun_jij_helpen"), [wie, Lijst("wensen", tuple(items))], medium="scherm")


def _wens(wens: Wens) -> str:
    tot = f"tot en met {datum(wens.tot_wanneer)}" if wens.tot_wanneer else ""
    eerst = ", ".join(filter(None, (wens.gevraagd, wens.voor_wie, tot)))
    return " ".join(als_zin(deel) for deel in (eerst, wens.hoe_geef_je_het, stand_van(wens)) if deel)


def stand_van(wens: Wens) -> str:
    """Who has taken a wish on, and what is still needed; empty when there is neither."""
    door = vaste_zin("wens_geregeld", wie=wens.geadopteerd_door) if wens.geadopteerd_door else ""
    nog = vaste_zin("wens_nog_nodig", wat=wens.nog_nodig.rstrip(".")) if wens.nog_nodig else ""
    return " ".join(filter(None, (door, nog)))


def _relaties(
    kaart: SocialeKaart, record: Hulp, vermeld: Vermeld, soorten: tuple[RelatieSoort, ...], medium: Medium
) -> Afdeling:
    alle = kaart.relaties.get(record.id, {})
    blokken = [
        Relaties(woorden(f"relatie_{soort}"), tuple(map(vermeld, alle[soort]))) for soort in soorten if alle.get(soort)
    ]
    return Afdeling(woorden("relaties"), blokken, medium=medium)
