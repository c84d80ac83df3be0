"""The public view: what may leave the building. Pages, exports, paper and search get an `OpenbareKaart` and nothing else.

Records are `Blad`en in it: no notes, no owners, no expired facts. Tips for who helps others are kept apart, in
`voor_wie_helpt`, so that an output has to ask for them by that name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.blad.agenda import Activiteitblad
from generator.blad.agendadag import Agendadag, Deur, per_dag
from generator.blad.blad import Blad
from generator.blad.blokken import Afdeling
from generator.blad.campagnes import Campagneblad, Licht
from generator.blad.cijfers import Cijferblad
from generator.blad.dekking import Dekkingblad
from generator.blad.edities import Nieuwtje, Wijziging, nieuws
from generator.blad.jaarmomenten import Jaarmomentblad
from generator.blad.notatie import datum
from generator.blad.opendata import Openrecord
from generator.blad.openlijsten import Openlijst
from generator.blad.plaatselijk import (
    Gatblad,
    Gemeenteblad,
    Loketblad,
    Wijkblad,
)
from generator.blad.toets import Toetsregel
from generator.blad.veranderingen import Nieuws
from generator.blad.verhalen import Verhaalblad
from generator.blad.vindplaatsen import (
    Handreikingblad,
    Inlegblad,
    Vindplaatsblad,
)
from generator.blad.wensen import Wensblad
from generator.blad.zinnen import vaste_zin
from generator.models.lijsten import Bewijsstuk, Doelgroep, Levensgebeurtenis, Noodhulp, Productnaam, Thema
from generator.models.woorden import Begrip, Elders, Noodzinnen, Synoniem, Taal, Woordgroep, Zoekpagina


@dataclass(frozen=True)
class OpenbareKaart:
    """All that may be public of one municipality on the day `vandaag`; `bladen` by id and sorted by name.

    `geldig_tot` is the day until which paper of today may be handed out: as long as an amount keeps that is checked
    today. A fact that ends sooner says so itself. `webadres` ends with a slash, and is empty when nobody knows where the site will be.
    """

    vandaag: date
    webadres: str
    geldig_tot: date
    gemeente: Gemeenteblad
    loket: Loketblad
    loketten: Mapping[str, Loketblad]
    bladen: Mapping[str, Blad]
    openrecords: Mapping[str, Openrecord]
    openlijsten: tuple[Openlijst, ...]
    voor_wie_helpt: Mapping[str, tuple[Afdeling, ...]]
    themas: Mapping[str, Thema]
    doelgroepen: Mapping[str, Doelgroep]
    levensgebeurtenissen: Mapping[str, Levensgebeurtenis]
    wijken: Mapping[str, Wijkblad]
    bewijsstukken: Mapping[str, Bewijsstuk]
    begrippen: Mapping[str, Begrip]
    noodhulp: Mapping[str, Noodhulp]
    synoniemen: Mapping[str, Synoniem]
    elders: Mapping[str, Elders]
    noodwoorden: Mapping[str, Woordgroep]
    noodzinnen: Mapping[str, Noodzinnen]
    talen: Mapping[str, Taal]
    zoekpaginas: Mapping[str, Zoekpagina]
    productnamen: Mapping[str, Productnaam]
    gaten: tuple[Gatblad, ...]
    toetsregels: tuple[Toetsregel, ...]
    hulp_bij_aanvragen: tuple[Blad, ...]
    hulp_bij_bellen: tuple[Blad, ...]
    nummerwijzigingen: tuple[Wijziging, ...]
    wensen: tuple[Wensblad, ...]
    verhalen: tuple[Verhaalblad, ...]
    activiteiten: tuple[Activiteitblad, ...]
    deuren: tuple[Deur, ...]
    campagnes: tuple[Campagneblad, ...]
    in_het_licht: tuple[Licht, ...]
    jaarmomenten: tuple[Jaarmomentblad, ...]
    vindplaatsen: tuple[Vindplaatsblad, ...]
    inlegkaarten: tuple[Inlegblad, ...]
    handreikingen: tuple[Handreikingblad, ...]
    koppelt_gevers: tuple[Blad, ...]
    dekking: Dekkingblad
    cijfers: Cijferblad
    veranderingen: Nieuws

    def webadres_van(self, adres: str) -> str:
        """An address of the site as others know it; empty as long as the site is nowhere online."""
        return f"{self.webadres}{adres}" if self.webadres else ""

    @property
    def bronvermelding(self) -> str:
        """The line that we wish to see beside our open data; nobody has to."""
        return vaste_zin("bronvermelding", gemeente=self.gemeente.naam, dag=datum(self.vandaag))

    @property
    def regelingen(self) -> tuple[Blad, ...]:
        """All regelingen by name."""
        return self._waar(lambda b: b.is_regeling)

    @property
    def initiatieven(self) -> tuple[Blad, ...]:
        """All stille krachten and wijkinitiatieven by name."""
        return self._waar(lambda b: not b.is_regeling)

    def met_thema(self, id_: str) -> tuple[Blad, ...]:
        """What is about a thema; what is mainly about it comes first."""
        return tuple(sorted(self._waar(lambda b: id_ in b.themas), key=lambda b: b.themas.index(id_)))

    def voor_doelgroep(self, id_: str) -> tuple[Blad, ...]:
        """What is for a doelgroep."""
        return self._waar(lambda b: id_ in b.doelgroepen)

    def bij_levensgebeurtenis(self, id_: str) -> tuple[Blad, ...]:
        """What is for a life event."""
        return self._waar(lambda b: id_ in b.levensgebeurtenissen)

    def in_wijk(self, id_: str) -> tuple[Blad, ...]:
        """What is in this wijk or only for some wijken, this one among them."""
        return self._waar(lambda b: id_ in b.wijken or id_ in b.plekwijken)

    def naast_wijk(self, id_: str) -> tuple[Blad, ...]:
        """Initiatives for everybody, wherever they live, that are not already in this wijk."""
        dichtbij = {b.id for b in self.in_wijk(id_)}
        return self._waar(lambda b: not b.is_regeling and not b.wijken and b.id not in dichtbij)

    def met_bewijsstuk(self, id_: str) -> tuple[Blad, ...]:
        """What asks for this paper."""
        return self._waar(lambda b: any(bewijs.id == id_ for bewijs in b.bewijsstukken))

    def van(self, ids: tuple[str, ...]) -> tuple[Blad, ...]:
        """The records with these ids, in that order: what has stopped gives way to what there is now, what is not on the
        site is left out.
        """
        genoemd = (self.bladen[id_] for id_ in ids if id_ in self.bladen)
        er_is = (ander.id for blad in genoemd for ander in (blad.in_plaats_daarvan if blad.is_gestopt else (blad,)))
        return tuple(self.bladen[id_] for id_ in dict.fromkeys(er_is))

    @property
    def gevraagd(self) -> tuple[Wensblad, ...]:
        """The wishes that a stranger can answer now, or that somebody took on already."""
        return tuple(wens for wens in self.wensen if wens.compleet)

    @property
    def nog_gevraagd(self) -> tuple[Wensblad, ...]:
        """Those of them for which there is anything left to give."""
        return tuple(wens for wens in self.gevraagd if not wens.geregeld)

    def deze_week(self, wijk: str = "") -> tuple[Agendadag, ...]:
        """What begins in the seven days from today, in a wijk with what is for the whole town."""
        hier = (van for van in self.activiteiten if not wijk or not van.wijken or wijk in van.wijken)
        return per_dag(hier, (), self.vandaag, self.vandaag + timedelta(days=6))

    def lopende_campagnes(self, doelgroep: str = "") -> tuple[Campagneblad, ...]:
        """The campaigns of today; those for a doelgroep, when one is asked."""
        lopend = (van for van in self.campagnes if not van.voorbij)
        return tuple(van for van in lopend if not doelgroep or doelgroep in van.doelgroepen)

    def in_de_check(self, bladen: Iterable[Blad]) -> bool:
        """Whether the geld-check can say something of any of these records."""
        van_check = {regel.id for regel in self.toetsregels}
        return any(blad.id in van_check for blad in bladen)

    def nieuws(self, bladen: tuple[Blad, ...], wijk: Wijkblad | None = None) -> tuple[Nieuwtje, ...]:
        """What changed at these records, and at the numbers on a poster (`wijk`: that of its team too)."""
        nummers = wijk.nummerwijzigingen if wijk else self.nummerwijzigingen
        return nieuws(nummers, ((b, b.wijzigingen) for b in bladen), self.vandaag)

    def _waar(self, test: Callable[[Blad], bool]) -> tuple[Blad, ...]:
        return tuple(filter(test, self.bladen.values()))
