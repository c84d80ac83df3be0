"""One change in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.blad.nieuwszinnen import NIEUWSZINNEN, VELDNAMEN
from generator.blad.notatie import bedrag, periode
from generator.blad.zinnen import vaste_zin
from generator.kaart.kaart import SocialeKaart
from generator.kaart.verandering import Verandering
from generator.models import SOORTEN
from generator.models.bedrag import Bedrag
from generator.models.gemeente import Wijk
from generator.models.kenmerken import Feit, met
from generator.models.lijsten import Bewijsstuk

_FEITNAMEN = {
    ".".join(deel for deel in veld.pad if deel != "*"): (feit.naam, feit.meervoud)
    for soort in SOORTEN
    for veld, feit in met(Feit, soort.model)
}


def in_een_zin(kaart: SocialeKaart, wat: Verandering, *, met_bedrag: bool) -> str:
    """A change as residents read it."""
    naam, meervoud = feitnaam(wat), _naam(wat)[1]
    if met_bedrag and wat.nieuw:
        if wat.oud:
            return vaste_zin("nieuws_was_is", feit=naam, oud=zonder_jaar(wat.oud), nieuw=zonder_jaar(wat.nieuw))
        return vaste_zin("nieuws_is", feit=naam, nieuw=zonder_jaar(wat.nieuw))
    sleutel = f"nieuws_{wat.veld}_{wat.aard}"
    if wat.veld == "hoe_krijg_je_het":
        sleutel = f"nieuws_{wat.wat}"
    elif wat.veld == "wijken" and wat.wat == "enkele":
        sleutel = "nieuws_wijken_enkele"
    if sleutel in NIEUWSZINNEN:
        return vaste_zin(sleutel, **_waarden(kaart, wat))
    return vaste_zin(
        f"nieuws_{wat.aard}",
        feit=naam,
        staat="staan" if meervoud else "staat",
        is_="zijn" if meervoud else "is",
    )


def feitnaam(wat: Verandering) -> str:
    """What a sentence calls that which changed."""
    return _naam(wat)[0]


def _naam(wat: Verandering) -> tuple[str, bool]:
    if wat.veld == "bedragen":
        soort = wat.nieuw or wat.oud
        if wat.aard == "eraf" and any(map(str.isdigit, wat.wat)):  # its name may hold an amount of then
            return vaste_zin("nieuws_een_bedrag"), False
        return vaste_zin("nieuws_grens" if soort and "grens" in soort.soort else "nieuws_bedrag", wat=wat.wat), False
    return _FEITNAMEN.get(wat.veld) or VELDNAMEN.get(wat.veld, (wat.veld, False))


def _waarden(kaart: SocialeKaart, wat: Verandering) -> Mapping[str, str]:
    lijsten: Mapping[str, Mapping[str, Bewijsstuk | Wijk]] = {
        "bewijsstukken": kaart.bewijsstukken,
        "wijken": kaart.wijken,
    }
    if wat.veld in lijsten and wat.wat in lijsten[wat.veld]:
        return {"wat": lijsten[wat.veld][wat.wat].naam}
    if wat.veld == "aanvragen.manieren":
        return {"wat": vaste_zin(f"nieuws_via_{wat.wat}", team=kaart.gemeente.team.naam)}
    if wat.veld == "openingstijden.gesloten":
        return {"wanneer": periode(*map(date.fromisoformat, wat.wat.split("/")))}
    return {"wat": wat.wat}


def zonder_jaar(van: Bedrag) -> str:
    """An amount without its year: that stands on the page."""
    cijfer = bedrag(van)
    return " ".join(filter(None, (cijfer.voor, cijfer.kern, cijfer.na)))
