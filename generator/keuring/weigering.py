"""Pydantic's own refusals in plain Dutch: what is wrong, and a remedy that can be followed to the letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.meldingen import bedoelde
from generator.models.basis import toon
from generator.models.bedoeling import als_datum

_JA, _NEE = {"ja", "waar", "wel", "true", "yes", "j", "1"}, {"nee", "neen", "onwaar", "niet", "false", "no", "n", "0"}
_WOORDEN_IN_RIJTJE = 3


@dataclass(frozen=True)
class Geweigerd:
    """A value that was refused, and where it stands.

    `uitleg` is what the field is for, `velden` which fields belong there (those that have to be there first), `verplicht`
    whether the field has to be there, `in_lijst` whether the value is one of a list, `zo` how the list that has to be there is written.
    """

    soort: str
    waarde: Any
    ctx: dict[str, Any]
    uitleg: str
    velden: Sequence[str]
    verplicht: bool
    in_lijst: bool
    zo: str

    @property
    def of_weg(self) -> str:
        """What else may be done than filling it in."""
        if self.in_lijst:
            return " of haal het streepje weg"
        return "" if self.verplicht else " of haal de regel weg"


def in_woorden(geweigerd: Geweigerd) -> tuple[str, str]:
    """What is wrong and what to do."""
    if geweigerd.waarde is None:
        keuzes = _keuzes(geweigerd)
        wat = f" Kies uit: {', '.join(keuzes)}." if keuzes else f" Wat hier hoort: {geweigerd.uitleg}."
        return "Dit veld is leeg.", f"Vul het in{geweigerd.zo}{geweigerd.of_weg}.{wat if geweigerd.verplicht else ''}"
    woorden = _WOORDEN.get(geweigerd.soort)
    if woorden is None:
        return f"“{toon(geweigerd.waarde)}” kan hier niet.", "Kijk in de README van deze map wat hier mag staan."
    return woorden(geweigerd)


def _keuzes(geweigerd: Geweigerd) -> list[str]:
    return re.findall(r"'([^']*)'", str(geweigerd.ctx.get("expected", "")))


def _keuze(geweigerd: Geweigerd) -> tuple[str, str]:
    keuzes, waarde = _keuzes(geweigerd), toon(geweigerd.waarde)
    return f"“{waarde}” kan hier niet.", f"{bedoelde(waarde, keuzes)}Kies uit: {', '.join(keuzes)}."


def _tekst(geweigerd: Geweigerd) -> tuple[str, str]:
    waarde = geweigerd.waarde
    if not isinstance(waarde, tuple | dict):
        return f"“{toon(waarde)}” is geen tekst.", f"Zet er aanhalingstekens omheen: '{toon(waarde)}'"
    remedie = "Schrijf de tekst op één regel. Staat er een dubbele punt in? Zet hem dan tussen aanhalingstekens."
    if isinstance(waarde, dict) and waarde and not any(waarde.values()):
        remedie = f"Haal de accolades weg: {', '.join(waarde)}"
    elif isinstance(waarde, dict) and len(waarde) == 1:
        [(voor, na)] = waarde.items()
        if isinstance(na, str) and "'" not in voor + na:
            remedie = f"Staat er een dubbele punt in de tekst? Zet er aanhalingstekens omheen: '{voor}: {na}'"
    elif isinstance(waarde, tuple) and geweigerd.in_lijst:
        return "Hier staat een lijst in een lijst.", "Haal de binnenste haken of het tweede streepje weg."
    elif isinstance(waarde, tuple):
        remedie = "Schrijf één tekst, zonder streepje of haken ervoor."
    return "Hier hoort één tekst, geen lijst of velden.", remedie


def _ja_of_nee(geweigerd: Geweigerd) -> tuple[str, str]:
    waarde = toon(geweigerd.waarde)
    klein = waarde.strip().lower()
    if klein in {"true", "false"}:
        return f"“{waarde}” is hier tekst.", f"Haal de aanhalingstekens weg, en schrijf: {klein}"
    if klein in _JA | _NEE:
        return f"“{waarde}” kan hier niet.", f"Schrijf: {'true' if klein in _JA else 'false'}"
    return f"“{waarde}” kan hier niet.", f"Schrijf true (ja) of false (nee){geweigerd.of_weg}."


def _heel_getal(geweigerd: Geweigerd) -> tuple[str, str]:
    getallen = re.findall(r"\d+", toon(geweigerd.waarde))
    zo = f": {getallen[0]}" if len(getallen) == 1 else ""
    return f"“{toon(geweigerd.waarde)}” is geen heel getal.", f"Schrijf alleen cijfers, zonder aanhalingstekens{zo}."


def _datum(geweigerd: Geweigerd) -> tuple[str, str]:
    waarde = toon(geweigerd.waarde)
    if re.fullmatch(r"\d{4}(-\d\d)?", waarde):
        return f"“{waarde}” is geen hele datum.", f"Zet de {'dag' if '-' in waarde else 'maand en de dag'} erbij."
    bedoeld = als_datum(waarde)
    if bedoeld == waarde:
        return f"“{waarde}” is hier tekst, geen datum.", "Haal de aanhalingstekens weg."
    zo = f"Schrijf: {bedoeld}" if bedoeld else "Schrijf jaar-maand-dag zonder aanhalingstekens, zoals 2026-11-22."
    return f"“{waarde}” is geen datum.", zo


def _lijst(geweigerd: Geweigerd) -> tuple[str, str]:
    waarde = geweigerd.waarde
    if isinstance(waarde, dict) and waarde and not any(waarde.values()):
        remedie = f"Gebruik rechte haken: [{', '.join(waarde)}]"
    elif isinstance(waarde, str) and (rond := re.fullmatch(r"\(([^()]+)\)|\[([^\[\]]+)\]", waarde.strip())):
        remedie = f"Gebruik rechte haken, zonder aanhalingstekens: [{rond[1] or rond[2]}]"
    elif isinstance(waarde, dict):
        eerste = next(iter(waarde), "naam")
        remedie = (
            f"Zet een streepje voor het eerste veld (- {eerste}: …), en laat de velden eronder even ver inspringen."
        )
    elif isinstance(waarde, str) and _is_rijtje(waarde):
        remedie = f"Zet er haken omheen: [{waarde.strip()}]"
    else:
        tekst = waarde if isinstance(waarde, str) else f"'{toon(waarde)}'"
        remedie = f"Zet elke waarde op een eigen regel achter een streepje: - {tekst}"
    return "Hier hoort een lijst.", remedie


def _is_rijtje(tekst: str) -> bool:
    """Whether this is words with commas between them, and not a sentence with a comma in it."""
    delen = [deel.strip() for deel in tekst.split(",")]
    kort = all(deel and len(deel.split()) <= _WOORDEN_IN_RIJTJE for deel in delen)
    return len(delen) > 1 and kort and not re.search(r"[.!?:#'\"\[\]{}]", tekst)


def _velden(geweigerd: Geweigerd) -> tuple[str, str]:
    wat = "Hier horen velden te staan (naam: waarde)."
    if isinstance(geweigerd.waarde, tuple):
        return wat, "Haal het streepje of de haken weg."
    namen = " en ".join(f"{naam}: …" for naam in geweigerd.velden)
    hier = "achter het streepje en eronder" if geweigerd.in_lijst else "eronder, met spaties ervoor"
    return wat, f"Schrijf {hier}, elk op een eigen regel: {namen}"


_WOORDEN: dict[str, Callable[[Geweigerd], tuple[str, str]]] = {
    "literal_error": _keuze,
    "string_type": _tekst,
    "bool_type": _ja_of_nee,
    "int_type": _heel_getal,
    "date_type": _datum,
    "tuple_type": _lijst,
    "model_type": _velden,
    "model_attributes_type": _velden,
    "less_than_equal": lambda g: (f"“{g.waarde}” is te hoog.", f"Hooguit {g.ctx['le']} kan."),
    "greater_than_equal": lambda g: (f"“{g.waarde}” is te laag.", f"Minstens {g.ctx['ge']} kan."),
    "too_short": lambda g: ("Deze lijst is leeg.", f"Zet er minstens één waarde in{g.zo}."),
}
