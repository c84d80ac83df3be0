"""What somebody answered to the geld-check: every answer may be missing, and odd answers are no fault."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, get_args

from generator.models.toetsvoorbeeld import Antwoordblad, Inkomensbron, Studie, Woning

WONING: tuple[str, ...] = get_args(Woning)
SOORT_INKOMEN: tuple[str, ...] = get_args(Inkomensbron)
STUDEERT: tuple[str, ...] = get_args(Studie)

Antwoorden = Mapping[str, Any]
"""Every answer by its name, None when it was not given."""


class Weigering(Exception):
    """An answer of a wrong type, or a word that is none of the choices: what is wrong, and what to write, in Dutch."""

    def __init__(self, wat: str, remedie: str) -> None:
        super().__init__(wat, remedie)
        self.wat, self.remedie = wat, remedie

    def __str__(self) -> str:
        """As an editor reads it."""
        return f"{self.wat}\n{self.remedie}"


def _is_getal(waarde: object) -> bool:
    return isinstance(waarde, int | float) and not isinstance(waarde, bool) and math.isfinite(waarde)


def _is_heel(waarde: object) -> bool:
    return isinstance(waarde, int) and not isinstance(waarde, bool)


def _keuze(woorden: tuple[str, ...]) -> Callable[[object], bool]:
    return lambda waarde: isinstance(waarde, str) and waarde in woorden


def _lijst(past: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda waarde: isinstance(waarde, list) and all(map(past, waarde))


def _een_van(woorden: tuple[str, ...]) -> str:
    return f"een van {', '.join(woorden)}"


_HEEL = _is_heel, "een heel getal"
_JA_OF_NEE = (lambda waarde: isinstance(waarde, bool)), "true of false"
_EURO = _is_getal, "een getal, in euro"
VRAGEN: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "leeftijd": _HEEL,
    "leeftijd_partner": _HEEL,
    "partner": _JA_OF_NEE,
    "schulden": _JA_OF_NEE,
    "zorgverzekering": _JA_OF_NEE,
    "kinderen": (_lijst(_is_getal), "een lijst met leeftijden, zoals [4, 7.5]"),
    "woont_in": (
        lambda w: isinstance(w, str) and re.fullmatch(r"[1-9]\d{3}", w) is not None,
        'vier cijfers tussen aanhalingstekens, zoals "1504"',
    ),
    "woning": (_keuze(WONING), _een_van(WONING)),
    "kale_huur": _EURO,
    "inkomen_netto_maand": _EURO,
    "inkomen_bruto_jaar": _EURO,
    "vermogen": _EURO,
    "soort_inkomen": (_lijst(_keuze(SOORT_INKOMEN)), f"een lijst met {_een_van(SOORT_INKOMEN)}"),
    "studeert": (_keuze(STUDEERT), _een_van(STUDEERT)),
    "huisgenoten_27_plus": _HEEL,
}
"""Every question: whether an answer can be understood, and what one looks like."""


def lees_antwoorden(tekst: str) -> Antwoorden:
    """The answers from a JSON object; raises `Weigering` for what is no such object, a wrong type or an unknown word."""
    try:
        gegeven = json.loads(tekst, parse_constant=lambda naam: naam)
    except (ValueError, RecursionError) as fout:
        raise Weigering("Dit is geen JSON.", 'Geef één object, zoals {"leeftijd": 40}.') from fout
    if not isinstance(gegeven, dict):
        raise Weigering("Dit is geen JSON-object.", 'Geef één object, zoals {"leeftijd": 40}.')
    if vreemd := [naam for naam in gegeven if naam not in VRAGEN]:
        raise Weigering(f"“{vreemd[0]}” is geen vraag van de check.", f"Kies uit: {', '.join(VRAGEN)}.")
    for naam, waarde in gegeven.items():
        past, zo = VRAGEN[naam]
        if waarde is not None and not past(waarde):
            raise Weigering(f"Het antwoord bij {naam} kan niet.", f"Schrijf {zo}, of null.")
    return {naam: gegeven.get(naam) for naam in VRAGEN}


def van_voorbeeld(blad: Antwoordblad) -> Antwoorden:
    """The answers of an example in a record, as the engine reads them."""
    return {naam: _gewoon(getattr(blad, naam)) for naam in VRAGEN} | {
        "woont_in": None if blad.woont_in is None else f"{blad.woont_in:04}"
    }


def _gewoon(waarde: object) -> object:
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    return [_gewoon(deel) for deel in waarde] if isinstance(waarde, tuple) else waarde
