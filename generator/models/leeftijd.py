"""For which ages something is, as people write an age."""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema, model_validator

from generator.models.basis import Model, in_editor, toon, weiger
from generator.models.bedoeling import als_leeftijden

MAANDEN = 12
"""In a year."""
_HOOGSTE = 120
_LEEFTIJD = r"(?:(\d{1,3})([.,]5)?|(?:(\d{1,3})([.,]5)? jaar)?(?:(?<=r) en )?(?:(\d{1,2}) maand(?:en)?)?)"
_ZO_LEEFTIJD = (
    "Schrijf 18, 17.5, 3 maanden of 2 jaar en 6 maanden. Iets anders, zoals AOW-leeftijd, zet u bij voor_wie:."
)


def _leeftijd(waarde: Any, info: ValidationInfo) -> int:
    """An age in months, from how people write it."""
    if isinstance(waarde, int) and not isinstance(waarde, bool) and waarde < 0:
        raise weiger(f"“{waarde}” is te laag.", "Minstens 0 kan.")
    tekst = str(waarde).strip() if isinstance(waarde, int | str) and not isinstance(waarde, bool) else ""
    past = re.fullmatch(_LEEFTIJD, tekst) if tekst and len(tekst) < 30 else None
    if past is None or not any(past.groups()):
        if re.fullmatch(r"\d+", tekst):
            raise weiger(f"“{toon(waarde)}” is te hoog.", f"Hooguit {_HOOGSTE} kan.")
        halve = re.fullmatch(r"(een ?)?(half|ander(half)) ?jaar", tekst.lower())
        remedie = f"Schrijf: {18 if halve[3] else 6} maanden" if halve else _hoe_wel(tekst, info.field_name or "")
        raise weiger(f"“{toon(waarde)}” is geen leeftijd.", remedie)
    kaal, half, jaren, en_half, maanden = past.groups()
    uit = int(kaal or jaren or 0) * MAANDEN + (MAANDEN // 2 if half or en_half else 0) + int(maanden or 0)
    if uit > _HOOGSTE * MAANDEN:
        raise weiger(f"“{toon(waarde)}” is te hoog.", f"Hooguit {_HOOGSTE} kan.")
    return uit


def _hoe_wel(tekst: str, hier: str) -> str:
    """How to write what was meant by a text that is no age; `hier` is the field it stands in."""
    vanaf, tot = als_leeftijden(tekst)
    velden = {veld: waarde for veld, waarde in (("vanaf", vanaf), ("tot_en_met", tot)) if waarde}
    if velden:
        weg = "" if hier in velden else f" Haal {hier}: weg."
        return f"Zet onder leeftijd: {' en '.join(f'{veld}: {waarde}' for veld, waarde in velden.items())}.{weg}"
    return _ZO_LEEFTIJD if re.search(r"\d|aow", tekst.lower()) else f"{_ZO_LEEFTIJD} Geen grens? Haal de regel weg."


def _geschreven(maanden: int) -> str:
    """An age as an editor may write it: `18`, `17.5` or `3 maanden`."""
    jaren, rest = divmod(maanden, MAANDEN)
    if rest * 2 == MAANDEN:
        return f"{jaren}.5"
    return f"{maanden} maanden" if rest else str(jaren)


Leeftijdsgrens = Annotated[
    int,
    BeforeValidator(_leeftijd),
    in_editor(
        r"\d{1,3}([.,]5)?|(\d{1,3}([.,]5)? jaar)?( ?en )?(\d{1,2} maand(en)?)?",
        _ZO_LEEFTIJD,
        type=["number", "string"],
        minimum=0,
        maximum=120,
    ),
    WithJsonSchema({"type": "integer", "$comment": "In maanden: 216 is 18 jaar."}, mode="serialization"),
]
"""An age in months; written in years, halves of years, or months."""


class Leeftijd(Model):
    """For which ages it is, both ends included."""

    vanaf: Leeftijdsgrens | None = None
    """Vanaf deze leeftijd: 18, 17.5, 3 maanden of 2 jaar en 6 maanden."""
    tot_en_met: Leeftijdsgrens | None = None
    """Tot en met deze leeftijd. 0 is: tot de eerste verjaardag."""

    @model_validator(mode="after")
    def _vanaf_voor_tot(self) -> Self:
        if self.vanaf is None and self.tot_en_met is None:
            raise weiger("Deze leeftijd is leeg.", "Vul vanaf of tot_en_met in, of haal leeftijd weg.")
        if self.vanaf is not None and self.tot_en_met is not None and self.vanaf > self.tot_en_met:
            raise weiger(
                f"Vanaf {_geschreven(self.vanaf)} is ouder dan tot en met {_geschreven(self.tot_en_met)}.",
                "Verbeter de leeftijd die niet klopt. Staan ze omgekeerd? Wissel ze om.",
                "vanaf",
            )
        return self
