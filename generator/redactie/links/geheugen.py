"""What we know of links from earlier days, and what today changes about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.redactie.links.oordeel import ONBEREIKBAAR, Klasse, Oordeel

KOP = """\
# Links die aandacht vragen. De opdracht `sociale-kaart links` houdt dit bestand bij.
# Klopt een pagina toch? Zet er genegeerd_tot: 2027-03-01 onder. Dan zwijgt de controle tot en met die dag.
# Eigen opmerkingen blijven alleen hier bovenaan bewaard.
"""


@dataclass(frozen=True)
class Bevinding:
    """A link that was not good when we last asked, since when, and until which day (included) we say nothing of it."""

    adres: str
    oordeel: Klasse
    reden: str
    sinds: date
    genegeerd_tot: date | None = None

    def zwijgt(self, vandaag: date) -> bool:
        """Whether an editor looked at this link and wants to hear nothing about it today."""
        return self.genegeerd_tot is not None and vandaag <= self.genegeerd_tot


@dataclass(frozen=True)
class Geheugen:
    """All links that were not good, by address and sorted; `kop` is the comment at the top of the file."""

    bevindingen: Mapping[str, Bevinding] = field(default_factory=dict)
    kop: str = KOP

    def genegeerd(self, vandaag: date) -> frozenset[str]:
        """The addresses about which an editor wants to hear nothing today."""
        return frozenset(adres for adres, bevinding in self.bevindingen.items() if bevinding.zwijgt(vandaag))


def werk_bij(geheugen: Geheugen, oordelen: Mapping[str, Oordeel], adressen: Collection[str], vandaag: date) -> Geheugen:
    """The memory after today.

    `oordelen` holds the links that were asked, `adressen` all that stand on the site. What is good or gone is forgotten;
    what was not asked stays as it was.
    """
    bevindingen: dict[str, Bevinding] = {}
    for adres in sorted(adressen):
        eerder = geheugen.bevindingen.get(adres)
        if adres not in oordelen:
            nieuw = eerder
        elif oordelen[adres].klasse == "goed":
            nieuw = None
        else:
            nieuw = _bevinding(adres, oordelen[adres], eerder, vandaag)
        if nieuw:
            bevindingen[adres] = nieuw
    return Geheugen(bevindingen, geheugen.kop)


def _bevinding(adres: str, oordeel: Oordeel, eerder: Bevinding | None, vandaag: date) -> Bevinding:
    """A site that cannot be reached is broken when it could not be reached on an earlier day either."""
    klasse = oordeel.klasse
    if eerder and oordeel.reden in ONBEREIKBAAR:
        weer = eerder.reden in ONBEREIKBAAR and eerder.sinds < vandaag
        klasse = "kapot" if weer or eerder.oordeel == "kapot" else klasse
    nieuw = Bevinding(adres, klasse, oordeel.reden, vandaag, eerder.genegeerd_tot if eerder else None)
    if eerder and (eerder.oordeel, eerder.reden) == (klasse, oordeel.reden):
        return replace(nieuw, sinds=eerder.sinds)
    return nieuw
