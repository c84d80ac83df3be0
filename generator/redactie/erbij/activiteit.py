"""Something to go to: of a record, or of nobody here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

from generator.documenten.document import Waarde
from generator.models.activiteit import Herhaling
from generator.models.bedoeling import als_tijd
from generator.models.moment import DAGEN
from generator.redactie.erbij.stuk import (
    VANDAAG,
    ZOLANG,
    ZOLANG_ADRES,
    Antwoorden,
    Bekend,
    Stuk,
    bronnen,
    dag,
    dagen,
    delen,
    gevuld,
    in_kleine_letters,
)
from generator.redactie.vraag import Vraag

_RITMES: tuple[str, ...] = get_args(Herhaling)
_OM_DE_WEEK = "om-de-week"
_STEEDS = frozenset({"elke", "ritme", "vanaf", "zeker-tot"})
_GRATIS, _ZOMAAR = "gratis", "zomaar"
_OPTIES = {
    "wat": "Wat er te doen is.",
    "dag": "De dag, of meer met komma’s ertussen: 2027-01-16.",
    "elke": "De dag van de week, als het steeds terugkomt: dinsdag.",
    "ritme": "Als het niet elke week is: even-weken, om-de-week, eerste, laatste.",
    "vanaf": "Een dag waarop het was of begint, bij om-de-week.",
    "zeker-tot": "De laatste dag die u zeker weet, bij --elke.",
    "van": "De begintijd: 14:00.",
    "tot": "De eindtijd: 16:00.",
    "plek": "Waar het is: naam en straat.",
    "kosten": "gratis, of een zin over wat het kost.",
    "aanmelden": "Hoe je je aanmeldt, of: zomaar.",
    "bron": "Waar u dit van weet.",
}


def _vragen(antwoorden: Antwoorden, bekend: Bekend) -> Iterator[Vraag]:
    yield Vraag("wat", "Wat is er te doen?", nodig=True)
    yield from _wanneer(antwoorden)
    yield Vraag("plek", "Waar is het: naam en straat? Leeg als het op de plek van het record is.")
    yield from _meedoen()
    yield _bron(bekend.bronnen)


def _vragen_agenda(antwoorden: Antwoorden, bekend: Bekend) -> Iterator[Vraag]:  # noqa: ARG001 every kind is asked alike
    yield Vraag("wat", "Wat is er te doen?", nodig=True)
    yield Vraag("wie", "Welke organisatie houdt het? Geen naam van een persoon.", nodig=True)
    yield from _wanneer(antwoorden)
    yield Vraag("plek", "Waar is het: naam en straat? Leeg als u het niet weet.")
    yield from _meedoen()
    yield Vraag("bron", "Waar weet u dit van? Noem de organisatie of pagina.", nodig=True)
    yield Vraag("bronadres", "Op welk adres staat dat?", nodig=True)


def _wanneer(antwoorden: Antwoorden) -> Iterator[Vraag]:
    if not _steeds(antwoorden):
        yield Vraag("dag", "Op welke dag is het, of op welke dagen? Leeg als het elke week of elke maand is.")
    if "dag" not in antwoorden:
        yield Vraag("elke", "Op welke dag van de week is het dan? Meer mag, met komma’s ertussen.", nodig=True)
        yield Vraag("ritme", f"Is het elke week? Leeg laten. Anders, kies uit: {', '.join(_RITMES)}.")
        if antwoorden.get("ritme") == _OM_DE_WEEK:
            yield Vraag("vanaf", f"Noem een {antwoorden['elke']} waarop het is of begint.", nodig=True)
        yield Vraag("zeker-tot", "Tot en met welke dag weet u zeker dat het er nog is?", nodig=True)
    yield Vraag("van", "Hoe laat begint het? Leeg als u het niet weet.")
    if "van" in antwoorden:
        yield Vraag("tot", "Hoe laat is het klaar? Leeg als u het niet weet.")


def _meedoen() -> Iterator[Vraag]:
    yield Vraag("kosten", f"Wat kost het? Typ {_GRATIS}, of schrijf het in een zin. Leeg als u het niet weet.")
    yield Vraag(
        "aanmelden",
        f"Hoe meld je je aan? Kun je komen zonder aanmelden? Typ {_ZOMAAR}. Leeg als u het niet weet.",
    )


def _bron(namen: tuple[str, ...]) -> Vraag:
    """The source among those of the record: a proposal when there is but one."""
    zin = "Waar weet u dit van?"
    if len(namen) == 1:
        return Vraag("bron", f"{zin} Een andere bron zet u eerst onder bronnen.", namen[0], nodig=True)
    return Vraag("bron", f"{zin} Kies een bron van het record: {'; '.join(namen)}.", nodig=True)


def _waarden(antwoorden: Antwoorden) -> dict[str, Waarde]:
    kosten, aanmelden = antwoorden.get("kosten"), antwoorden.get("aanmelden")
    zomaar = aanmelden == _ZOMAAR
    return gevuld(
        {
            "wat": antwoorden["wat"],
            "wie": antwoorden.get("wie"),
            "dagen": tuple(map(dag, delen(antwoorden.get("dag", "")))),
            "elke": delen(antwoorden.get("elke", "")),
            "ritme": antwoorden.get("ritme"),
            "vanaf": dag(antwoorden["vanaf"]) if "vanaf" in antwoorden else None,
            "zeker_tot": dag(antwoorden["zeker-tot"]) if "zeker-tot" in antwoorden else None,
            "van": antwoorden.get("van"),
            "tot": antwoorden.get("tot"),
            "plek": antwoorden.get("plek"),
            "kosten": _kosten(kosten) if kosten else None,
            "zomaar_komen": zomaar,
            "aanmelden": None if zomaar else aanmelden,
            "bron": antwoorden["bron"],
        }
    )


def _waarden_agenda(antwoorden: Antwoorden) -> dict[str, Waarde]:
    return {**_waarden(antwoorden), "gecontroleerd": dag(antwoorden[VANDAAG]), "bronnen": bronnen(antwoorden)}


def _kosten(antwoord: str) -> Waarde:
    gratis: dict[str, Waarde] = {"gratis": True}
    return gratis if antwoord == _GRATIS else {"gratis": False, "uitleg": antwoord}


def _zolang(antwoorden: Antwoorden, bekend: Bekend) -> Antwoorden:
    nu = bekend.kaart.vandaag
    if not _steeds(antwoorden):
        return {"wat": ZOLANG, "dag": nu.isoformat(), "bron": next(iter(bekend.bronnen), ZOLANG)}
    gekozen = delen(antwoorden.get("elke", "")) or DAGEN[:1]
    vanaf = {"vanaf": _laatste_keer(gekozen, nu)} if antwoorden.get("ritme") == _OM_DE_WEEK else {}
    zeker = {"zeker-tot": antwoorden.get("vanaf", nu.isoformat())}
    return {"wat": ZOLANG, "elke": DAGEN[0], **vanaf, **zeker, "bron": next(iter(bekend.bronnen), ZOLANG)}


def _steeds(antwoorden: Antwoorden) -> bool:
    """Whether it comes back."""
    return not _STEEDS.isdisjoint(antwoorden) and "dag" not in antwoorden


def _laatste_keer(gekozen: tuple[str, ...], nu: date) -> str:
    """Some day on which it is, not after today."""
    terug = min((nu.weekday() - DAGEN.index(naam)) % len(DAGEN) for naam in gekozen)
    return (nu - timedelta(days=terug)).isoformat()


def _zolang_agenda(antwoorden: Antwoorden, bekend: Bekend) -> Antwoorden:
    return {**_zolang(antwoorden, bekend), "wie": ZOLANG, "bronadres": ZOLANG_ADRES}


def _tijd(tekst: str) -> str:
    """A time in another handwriting: “14 uur” is `14:00`."""
    return als_tijd(tekst) or tekst


def _woord(tekst: str) -> str:
    """One of the words that say it all, in another handwriting."""
    return kaal if (kaal := tekst.strip().rstrip(".").lower()) in {_GRATIS, _ZOMAAR} else tekst


ACTIVITEIT = Stuk(
    "De activiteit",
    _OPTIES,
    _vragen,
    _waarden,
    _zolang,
    veld="activiteiten",
    lees={
        **dict.fromkeys(("dag", "vanaf", "zeker-tot"), dagen),
        **dict.fromkeys(("elke", "ritme"), in_kleine_letters),
        **dict.fromkeys(("van", "tot"), _tijd),
        **dict.fromkeys(("kosten", "aanmelden"), _woord),
    },
    kies={"elke": DAGEN, "ritme": _RITMES},
    laatste=("dag", "zeker-tot"),
)
AGENDAPUNT = replace(
    ACTIVITEIT,
    opties={
        **_OPTIES,
        "wie": "Welke organisatie het houdt (alleen bij agenda).",
        "bronadres": "Het webadres waar dat staat (alleen bij agenda).",
    },
    vragen=_vragen_agenda,
    waarden=_waarden_agenda,
    zolang=_zolang_agenda,
    veld="",
    lijst="agenda",
    kop="Wat er te doen is en bij geen record hoort. Na de laatste dag verdwijnt het vanzelf van de site.",
)
