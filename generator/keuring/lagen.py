"""What a town has itself, on top of what every town shares.

The town's record takes the place of a national one with the same id; its lists lie on the national ones (`documenten.lagen`).
What it leaves out, nothing national names any more. Then the town's own words are filled in (`documenten.invullen`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.documenten.archief import Archief
from generator.documenten.document import Document, Waarde
from generator.documenten.invullen import eigen_woorden, vul_in
from generator.documenten.lagen import leg_op, weggelaten
from generator.geheugen import Geheugen
from generator.keuring.verwijzingen import VERWIJZINGEN, VERWIJZINGEN_IN_LIJSTEN, Verwijzing
from generator.meldingen import Melding, bedoelde

_NIET_HIER = "niet_hier"
Weg = Mapping[str, frozenset[str]]
"""What the town leaves out: the ids, by the name of their list or “records”."""


def stapel(eigen: Archief, landelijk: Archief, geheugen: Geheugen) -> Archief:
    """What there is in the town; `landelijk` may be empty."""
    gemeente = eigen.lijsten.get("gemeente")
    weg = {naam: frozenset(weggelaten(lijst)) for naam, lijst in eigen.lijsten.items()}
    weg["records"] = frozenset(_niet_hier(gemeente))
    records = [
        _zonder(document, VERWIJZINGEN, weg)
        for id_, document in landelijk.records.items()
        if id_ not in weg["records"] and id_ not in eigen.records
    ]
    woorden = eigen_woorden(gemeente)
    documenten, onbekend = _ingevuld((*eigen.documenten, *records), woorden, geheugen)
    lijstdocumenten, in_lijsten = _lijsten(eigen, landelijk, weg, woorden, geheugen)
    return replace(
        eigen,
        documenten=documenten,
        lijstdocumenten=lijstdocumenten,
        onleesbaar=eigen.onleesbaar | landelijk.onleesbaar,
        landelijk=frozenset(landelijk.records),
        meldingen=(
            *(*eigen.meldingen, *landelijk.meldingen),
            *_onbekend_hier(gemeente, landelijk),
            *(*onbekend, *in_lijsten),
        ),
    )


def _lijsten(
    eigen: Archief, landelijk: Archief, weg: Weg, woorden: Mapping[str, str], geheugen: Geheugen
) -> tuple[tuple[Document, ...], tuple[Melding, ...]]:
    over = {
        naam: _zonder(lijst, VERWIJZINGEN_IN_LIJSTEN.get(naam, ()), weg) for naam, lijst in landelijk.lijsten.items()
    }
    lijsten: list[tuple[Document, Document | None]] = [
        (document, over.pop(document.stam, None) if eigen.lijsten.get(document.stam) is document else None)
        for document in eigen.lijstdocumenten
    ]
    onleesbaar = eigen.onleesbaar  # a list that cannot be read is not as if it were not there
    lijsten += [(lijst, None) for naam, lijst in over.items() if naam not in onleesbaar]

    def samen(document: Document, onder: Document | None) -> tuple[Document, tuple[Melding, ...]]:
        gelegd, meldingen = leg_op(document, onder) if onder else (document, ())
        ingevuld, onbekend = vul_in(gelegd, woorden)
        return ingevuld, (*meldingen, *onbekend)

    def bekend(document: Document, onder: Document | None) -> tuple[Document, tuple[Melding, ...]]:
        uit = document.versie, onder and onder.versie, woorden
        return geheugen.of_opnieuw("lijsten", document.bestand, uit, lambda: samen(document, onder))

    return _uiteen([bekend(*paar) for paar in lijsten])


def _niet_hier(gemeente: Document | None) -> Iterator[str]:
    gegevens = gemeente.gegevens if gemeente else None
    ids = gegevens.get(_NIET_HIER) if isinstance(gegevens, dict) else None
    return (id_ for id_ in (ids if isinstance(ids, tuple) else ()) if isinstance(id_, str))


def _onbekend_hier(gemeente: Document | None, landelijk: Archief) -> Iterator[Melding]:
    for nummer, id_ in enumerate(_niet_hier(gemeente)):
        if gemeente and id_ not in landelijk.records:
            yield gemeente.melding(
                (_NIET_HIER, nummer),
                f"“{id_}” is geen landelijk record.",
                f"{bedoelde(id_, landelijk.records)}Haal het anders weg: een record van uzelf haalt u weg door het te verwijderen.",
            )


def _zonder(document: Document, verwijzingen: Iterable[Verwijzing], weg: Weg) -> Document:
    """Without the entries of lists of ids that the town leaves out."""
    patronen = [(patroon, weg[naar]) for patroon, naar in verwijzingen if weg.get(naar)]
    gegevens = document.gegevens
    for patroon, ids in patronen:
        gegevens = _kort(gegevens, patroon, ids)
    return replace(document, gegevens=gegevens) if patronen else document


def _kort(waarde: Waarde, patroon: tuple[str | int, ...], ids: frozenset[str]) -> Waarde:
    if isinstance(waarde, tuple) and patroon[:1] == ("*",):
        delen = (deel for deel in waarde if len(patroon) > 1 or deel not in ids)
        return tuple(_kort(deel, patroon[1:], ids) for deel in delen)
    if isinstance(waarde, dict) and patroon and patroon[0] in waarde:
        veld = str(patroon[0])
        return {**waarde, veld: _kort(waarde[veld], patroon[1:], ids)}
    return waarde


def _ingevuld(
    documenten: Iterable[Document], woorden: Mapping[str, str], geheugen: Geheugen
) -> tuple[tuple[Document, ...], tuple[Melding, ...]]:
    def ingevuld(document: Document) -> tuple[Document, tuple[Melding, ...]]:
        uit = document.versie, woorden
        return geheugen.of_opnieuw("invullen", document.bestand, uit, lambda: vul_in(document, woorden))

    return _uiteen([ingevuld(document) for document in documenten])


def _uiteen(
    paren: Sequence[tuple[Document, tuple[Melding, ...]]],
) -> tuple[tuple[Document, ...], tuple[Melding, ...]]:
    return tuple(document for document, _ in paren), tuple(melding for _, ms in paren for melding in ms)
