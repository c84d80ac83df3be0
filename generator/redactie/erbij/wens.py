"""What an initiative needs from others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from generator.documenten.document import Waarde, zoek
from generator.models.initiatief import WensSoort
from generator.redactie.erbij.stuk import ZOLANG, Antwoorden, Bekend, Stuk, dag, dagen, gevuld, in_kleine_letters
from generator.redactie.vraag import Vraag

_SOORTEN: tuple[str, ...] = get_args(WensSoort)
_LEEG = "Leeg als wie iets wil geven gewoon belt, mailt of langskomt."
_NODIG_OM_TE_GEVEN = "In dit record staat geen eigen nummer, mail, website of adres: zonder antwoord komt de wens niet op “Wat kun jij geven?”."
_OPTIES = {
    "soort": "geld, spullen, tijd, ruimte of kennis.",
    "wat": "Wat er nodig is.",
    "hoeveel": "Hoeveel ervan.",
    "tot": "De laatste dag, zoals 2027-02-28.",
    "hoe": "Hoe je het geeft.",
}


def _vragen(antwoorden: Antwoorden, bekend: Bekend) -> Iterator[Vraag]:  # noqa: ARG001 every kind is asked alike
    yield Vraag("soort", f"Wat voor wens is het? Kies uit: {', '.join(_SOORTEN)}.", nodig=True)
    yield Vraag("wat", "Wat is er nodig?", nodig=True)
    yield Vraag("hoeveel", "Hoeveel? Leeg laten mag.")
    yield Vraag("tot", "Tot en met welke dag? Leeg als er geen laatste dag is.")
    yield Vraag("hoe", f"Hoe geef je het? {_LEEG if _bereikbaar(bekend.record) else _NODIG_OM_TE_GEVEN}")


def _bereikbaar(record: Mapping[str, Waarde]) -> bool:
    """Whether a stranger finds a number, an address or a place in the record itself."""
    contact = record.get("contact")
    wegen = contact.keys() & {"telefoon", "email", "website"} if isinstance(contact, dict) else ()
    return bool(wegen or any(zoek(record.get("plekken"), ("*", "adres"))))


def _waarden(antwoorden: Antwoorden) -> dict[str, Waarde]:
    return gevuld(
        {
            "soort": antwoorden["soort"],
            "wat": antwoorden["wat"],
            "hoeveel": antwoorden.get("hoeveel"),
            "tot_wanneer": dag(antwoorden["tot"]) if "tot" in antwoorden else None,
            "hoe_geef_je_het": antwoorden.get("hoe"),
        }
    )


def _zolang(antwoorden: Antwoorden, bekend: Bekend) -> Antwoorden:  # noqa: ARG001 idem
    return {"soort": _SOORTEN[0], "wat": ZOLANG}


WENS = Stuk(
    "De wens",
    _OPTIES,
    _vragen,
    _waarden,
    _zolang,
    veld="wensen",
    lees={"soort": in_kleine_letters, "tot": dagen},
    kies={"soort": _SOORTEN},
    laatste=("tot",),
)
