"""When every fact on the site expires, so that the redactie hears it in time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.kaart.kaart import RECORDS, SocialeKaart
from generator.models import Initiatief
from generator.models.kenmerken import FeitSoort

Soort = FeitSoort | Literal["wens", "activiteit", "aandacht"]
_NAAM: Mapping[Soort, str] = {
    "bedrag": "Bedrag",
    "inkomensgrens": "Inkomensgrens",
    "normbedrag": "Normbedragen",
    "openingstijden": "Tijden",
    "adres": "Adres",
    "telefoon": "Nummer",
    "termijn": "Termijn",
    "wachttijd": "Wachttijd",
    "wens": "Wens",
    "activiteit": "Activiteit",
    "aandacht": "Extra aandacht",
}
_VAN_WIE_BLIJFT = frozenset({"gemeente", "noodhulp"})


@dataclass(frozen=True, order=True)
class Afspraak:
    """The last day of one fact: in the record or list `waar`, entry `id`, field `plek`; `eigenaar` keeps it right.

    `wat` says what it is in a few words. A fact that is `blijvend` stays on the site after that day, because hiding it
    does more harm: the numbers for emergencies and of the municipality. `eigen_dag` means that the day is written at the
    fact itself, so that checking the whole record does not move it.
    """

    geldig_tot: date
    waar: str
    id: str
    plek: str
    soort: Soort
    inhoud: str
    eigenaar: str = "redactie"
    blijvend: bool = False
    eigen_dag: bool = False

    @property
    def wat(self) -> str:
        """The kind of fact and its content: “Nummer: 14 075”."""
        return f"{_NAAM[self.soort]}: {self.inhoud}"


def afspraken(kaart: SocialeKaart) -> tuple[Afspraak, ...]:
    """Every dated fact of the site, the first to expire first; what has expired already is among them."""
    return tuple(
        sorted(
            (
                *_van_feiten(kaart),
                *_van_wensen(kaart),
                *_van_activiteiten(kaart),
                *_van_aandacht(kaart),
                *_van_normen(kaart),
            )
        )
    )


def _van_feiten(kaart: SocialeKaart) -> Iterator[Afspraak]:
    for (waar, id_), feiten in kaart.feiten.items():
        record = kaart.records.get(id_) if waar == RECORDS else None
        for feit in feiten.values():
            # The numbers that stay are somebody's to look after in one place: the list that they come from.
            if not feit.dag.blijvend or waar in _VAN_WIE_BLIJFT:
                yield Afspraak(
                    feit.houdbaar_tot,
                    waar,
                    id_,
                    feit.plek,
                    feit.soort,
                    feit.in_het_kort,
                    record.eigenaar if record else "redactie",
                    blijvend=feit.dag.blijvend,
                    eigen_dag=feit.eigen_dag,
                )


def _van_wensen(kaart: SocialeKaart) -> Iterator[Afspraak]:
    for record in kaart.records.values():
        for nummer, wens in enumerate(record.wensen if isinstance(record, Initiatief) else ()):
            if dag := wens.tot_wanneer:
                plek = f"wensen.{nummer}"
                yield Afspraak(dag, RECORDS, record.id, plek, "wens", wens.wat, record.eigenaar, eigen_dag=True)


def _van_activiteiten(kaart: SocialeKaart) -> Iterator[Afspraak]:
    """The last day of what there is to do: of a rhythm, the day until which that is sure."""
    for record in kaart.records.values():
        for nummer, van in enumerate(record.activiteiten):
            plek, einde = f"activiteiten.{nummer}", kaart.einde_van(van, record)
            eigen = einde == van.laatste  # else it hangs on the day of its source
            yield Afspraak(einde, RECORDS, record.id, plek, "activiteit", van.wat, record.eigenaar, eigen_dag=eigen)
    for punt in kaart.agenda.values():
        yield Afspraak(kaart.einde_van(punt, punt), "agenda", punt.id, "wat", "activiteit", punt.wat, eigen_dag=True)


def _van_aandacht(kaart: SocialeKaart) -> Iterator[Afspraak]:
    """The last day of campaigns and of records in the light."""
    for record in kaart.records.values():
        if van := record.uitgelicht:
            dag, plek = van.tot_en_met, "uitgelicht.tot_en_met"
            yield Afspraak(dag, RECORDS, record.id, plek, "aandacht", van.waarom, record.eigenaar, eigen_dag=True)
    for campagne in kaart.campagnes.values():
        dag, plek = campagne.tot_en_met, "tot_en_met"
        yield Afspraak(dag, "campagnes", campagne.id, plek, "aandacht", campagne.titel, eigen_dag=True)


def _van_normen(kaart: SocialeKaart) -> Iterator[Afspraak]:
    """The last day for which anybody filled in the euros of a norm."""
    laatste = {n.norm: n for n in sorted(kaart.normbedragen.values(), key=lambda n: n.geldig_tot)}
    for norm, bedragen in laatste.items():
        eind = bedragen.geldig_tot
        yield Afspraak(eind, "normbedragen", bedragen.id, "geldig_tot", "normbedrag", norm, eigen_dag=True)
