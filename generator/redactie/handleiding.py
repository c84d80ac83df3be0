"""The editors' manual, made from the models: the text under a field is what an editor reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.models.basis import Model
from generator.models.kenmerken import Intern, velden


def veldentabel(model: type[Model]) -> str:
    """A Markdown table of all fields an editor may write, with those of the models inside it."""
    regels = ["| veld | nodig | wat |", "|---|---|---|"]
    regels += [f"| `{naam}` | {nodig} | {uitleg} |" for naam, nodig, uitleg in _velden(model)]
    return "\n".join(regels)


def met_tabel(tekst: str, soort: str, tabel: str) -> str | None:
    """A README with this table below the line `<!-- sociale-kaart velden <soort> -->`; None when there is no such line."""
    plek = re.compile(rf"(<!-- sociale-kaart velden {re.escape(soort)} -->\n\n)(?:\|[^\n]*\n)*")
    nieuw, aantal = plek.subn(lambda vondst: f"{vondst[1]}{tabel}\n", tekst)
    return nieuw if aantal else None


def _velden(model: type[Model]) -> Iterator[tuple[str, str, str]]:
    for veld in velden(model):
        if veld.pad != ("id",):
            naam = "".join(f"{om.naam}{'[]' if om.is_lijst else ''}." for om in veld.binnen) + veld.naam
            uitleg = " ".join((veld.info.description or "").split())
            nooit = " Komt nooit op de site." if veld.kenmerk(Intern) else ""
            yield naam, "ja" if veld.info.is_required() else "", f"{uitleg}{nooit}"
