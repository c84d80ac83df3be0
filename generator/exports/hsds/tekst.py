"""What the page of a record says, as plain text in the fields that HSDS has for words. What has expired is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.blad.blokken import (
    Afdeling,
    Blok,
    Contact,
    Item,
    Lijst,
    Normtabel,
    Proza,
    Regel,
    Relaties,
    Tabel,
    Tijden,
)
from generator.blad.zinnen import Woorden, vaste_zin, woorden
from generator.kaart.dagfeit import Vervaldag

_VELDEN = {
    "gestopt_kop": "alert",
    "voor_wie": "eligibility_description",
    "voorwaarden": "eligibility_description",
    "wat": "description",
    "wat_was": "description",
    "cursus": "description",
    "hoe": "application_process",
    "termijn": "application_process",
    "meenemen": "application_process",
    "wat_doe_je": "application_process",
    "wie_helpt": "application_process",
}
_VELD: Mapping[Woorden, str] = {woorden(sleutel): veld for sleutel, veld in _VELDEN.items()} | {Woorden(): "alert"}
"""In which field a section goes, by its heading; without one at the beginning it says that something is different."""
_NIET = frozenset(map(woorden, ("agenda", "verhalen", "kun_jij_helpen", "relaties")))
"""What has a table of its own there (`schedules`), or no place at all."""
_EIGEN_BIJDRAGE, _KOSTEN = vaste_zin("eigen_bijdrage"), woorden("kosten")


@dataclass(frozen=True)
class Woord:
    """The texts of one service; what there is nothing to say of is None."""

    alert: str | None
    eligibility_description: str | None
    description: str | None
    application_process: str | None
    fees_description: str | None


def teksten(kort: str, afdelingen: Iterable[Afdeling]) -> Woord:
    """Each section in its field, in the order of the page; `kort` opens the description."""
    regels: dict[str, list[str]] = {veld: [] for veld in Woord.__dataclass_fields__}
    regels["description"].append(kort)
    veld = "alert"
    for afdeling in afdelingen:
        if afdeling.medium == "papier" or afdeling.kop in _NIET:
            continue
        if afdeling.kop != Woorden():
            veld = _VELD.get(afdeling.kop, "description")
        for blok in afdeling.blokken:
            regels["fees_description" if _is_prijs(blok) else veld] += _regels(blok)
    return Woord(**{veld: "\n".join(filter(None, alle)) or None for veld, alle in regels.items()})


def _is_prijs(blok: Blok) -> bool:
    return (isinstance(blok, Tabel) and blok.kop == _EIGEN_BIJDRAGE) or (
        isinstance(blok, Regel) and blok.label == _KOSTEN
    )


def _regels(blok: Blok) -> Iterator[str]:
    match blok:
        case Proza():
            yield from blok.alineas
            yield from (f"• {punt}" for punt in blok.punten)
        case Regel():
            if not _verlopen(blok.dag) and not blok.naar:
                yield f"{blok.label.scherm} {blok.tekst.scherm}".strip()
                yield from _norm(blok.norm)
        case Tabel():
            geldig = [rij for rij in blok.rijen if rij.cijfer]
            if geldig:
                yield blok.kop
            for rij in geldig:
                yield f"{rij.wat}: {rij.cijfer}"
                yield from _norm(rij.norm)
        case Lijst():
            yield from map(_item, blok.items)
        case Tijden():
            if not blok.dag.verlopen:
                yield from (f"{m.dag} {m.tijd}".rstrip() + (f" ({m.wat})" if m.wat else "") for m in blok.momenten)
                yield from (*blok.regels, blok.stand)
        case Contact():
            if blok.nummer and not blok.nummer.dag.verlopen:
                yield f"{blok.nummer.wie}: {blok.nummer.telefoon}"
            yield from (blok.uitleg, blok.zeg, *map(_item, blok.items))
        case Relaties():
            return


def _norm(norm: Normtabel | None) -> Iterator[str]:
    if norm and norm.regels and not norm.dag.verlopen:
        yield f"{norm.kop.scherm} ({norm.uitleg})" if norm.uitleg else norm.kop.scherm
        yield from (f"{regel.wat}: {regel.cijfer}" for regel in norm.regels)


def _item(item: Item) -> str:
    if _verlopen(item.dag):
        return ""
    elders = item.naar.adres if item.naar and item.naar.adres.startswith(("http:", "https:")) else ""
    tekst = item.tekst.papier
    return tekst if not elders or elders.partition("//")[2].rstrip("/") in tekst else f"{tekst} {elders}".strip()


def _verlopen(dag: Vervaldag | None) -> bool:
    return dag is not None and dag.verlopen
