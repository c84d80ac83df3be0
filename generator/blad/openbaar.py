"""The public view: what may leave the building. Pages, exports, paper and search get an `OpenbareKaart` and nothing else.

Records are `Blad`en in it: no notes, no owners, no expired facts. Tips for who helps others are kept apart, in
`voor_wie_helpt`, so that an output has to ask for them by that name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.blad.afdelingen import voor_wie_helpt
from generator.blad.bereik import contact, plekken, tijden, zonder_bellen
from generator.blad.blad import Blad, blad, vermelding
from generator.blad.blokken import Afdeling, Contact, Item, Lijst, Tijden
from generator.blad.edities import Nieuwtje, Wijziging, nieuws, nummerwijzigingen
from generator.blad.zinnen import vaste_zin, zeg
from generator.kaart.feiten import Nummer
from generator.kaart.kaart import SocialeKaart
from generator.kaart.relaties import nu
from generator.models.gat import Gat
from generator.models.gemeente import Loket, Team, Wijk
from generator.models.lijsten import Bewijsstuk, Doelgroep, Levensgebeurtenis, Noodhulp, Thema
from generator.models.woorden import Begrip, Elders, Synoniem


@dataclass(frozen=True)
class Teamblad:
    """What the people who think along are called in a sentence.

    `soort` follows je and jouw (“je wijkteam”); a team with a name of its own is then called team. `welk` begins a question.
    """

    soort: str
    welk: str


@dataclass(frozen=True)
class Gemeenteblad:
    """The municipality: whom everybody may call. `stadspas` is the name of its pass, empty without one.

    `zonder_bellen` are the ways to reach it for who cannot call.
    """

    naam: str
    telefoon: str
    website: str
    proefversie: str
    team: Teamblad
    stadspas: str
    snel_weg_naar: str
    zonder_bellen: tuple[Item, ...]


@dataclass(frozen=True)
class Loketblad:
    """A place or number that many records share."""

    id: str
    naam: str
    uitleg: str
    plekken: tuple[Lijst, ...]
    tijden: tuple[Tijden, ...]
    contact: Contact

    @property
    def nummer(self) -> Nummer | None:
        """Its number, if it has one."""
        return self.contact.nummer


@dataclass(frozen=True)
class Gatblad:
    """Help that we know to exist (`bestaat`), or that may exist, and cannot describe yet: whom to call and what to say."""

    id: str
    naam: str
    kort: str
    bestaat: bool
    zeg: str
    nummer: Nummer | None
    nood: Noodhulp | None
    themas: tuple[str, ...]
    levensgebeurtenissen: tuple[str, ...]
    signalen: tuple[str, ...]


@dataclass(frozen=True)
class Wijkblad:
    """A neighbourhood. `nummer` is that of its own team, `bel` the one to call from here; `groep` may be empty."""

    id: str
    naam: str
    plaats: str
    groep: str
    postcodes: tuple[str, ...]
    pc5: tuple[str, ...]
    aliassen: tuple[str, ...]
    buurthuis: str
    wijkteam: str
    wijkteam_website: str
    nummer: Nummer | None
    bel: Nummer | None
    oude_ids: tuple[str, ...]
    nummerwijzigingen: tuple[Wijziging, ...]


@dataclass(frozen=True)
class OpenbareKaart:
    """All that may be public of one municipality on the day `vandaag`; `bladen` by id and sorted by name.

    `geldig_tot` is the day until which paper of today may be handed out: as long as an amount keeps that is checked
    today. A fact that ends sooner says so itself.
    """

    vandaag: date
    geldig_tot: date
    gemeente: Gemeenteblad
    loket: Loketblad
    loketten: Mapping[str, Loketblad]
    bladen: Mapping[str, Blad]
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
    gaten: tuple[Gatblad, ...]
    hulp_bij_aanvragen: tuple[Blad, ...]
    hulp_bij_bellen: tuple[Blad, ...]
    nummerwijzigingen: tuple[Wijziging, ...]

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

    def nieuws(self, bladen: tuple[Blad, ...], wijk: Wijkblad | None = None) -> tuple[Nieuwtje, ...]:
        """What changed at these records, and at the numbers on a poster (`wijk`: that of its team too)."""
        nummers = wijk.nummerwijzigingen if wijk else self.nummerwijzigingen
        return nieuws(nummers, ((b, b.wijzigingen) for b in bladen), self.vandaag)

    def _waar(self, test: Callable[[Blad], bool]) -> tuple[Blad, ...]:
        return tuple(b for b in self.bladen.values() if test(b))


def openbaar(kaart: SocialeKaart) -> OpenbareKaart:
    """The public view of a kaart."""
    vermeldingen = {id_: vermelding(record) for id_, record in kaart.records.items()}
    bladen = {id_: blad(kaart, record, vermeldingen) for id_, record in kaart.records.items()}
    tips = {id_: voor_wie_helpt(kaart, record) for id_, record in kaart.records.items()}
    loketten = {id_: _loketblad(kaart, loket) for id_, loket in kaart.loketten.items()}
    return OpenbareKaart(
        vandaag=kaart.vandaag,
        geldig_tot=kaart.houdbaar_tot("bedrag", kaart.vandaag),
        gemeente=_gemeenteblad(kaart),
        loket=loketten[kaart.loket.id],
        loketten=loketten,
        bladen=bladen,
        voor_wie_helpt={id_: afdelingen for id_, afdelingen in tips.items() if afdelingen},
        themas=kaart.themas,
        doelgroepen=kaart.doelgroepen,
        levensgebeurtenissen=kaart.levensgebeurtenissen,
        wijken={id_: _wijkblad(kaart, wijk) for id_, wijk in kaart.wijken.items()},
        bewijsstukken=kaart.bewijsstukken,
        begrippen=kaart.begrippen,
        noodhulp=kaart.noodhulp,
        synoniemen=kaart.synoniemen,
        elders=kaart.elders,
        gaten=tuple(_gatblad(kaart, gat, loketten[gat.loket]) for gat in kaart.gaten.values() if gat.loket in loketten),
        hulp_bij_aanvragen=tuple(bladen[id_] for id_ in nu(kaart.gemeente.hulp_bij_aanvragen, kaart.records)),
        hulp_bij_bellen=tuple(bladen[id_] for id_ in nu(kaart.gemeente.hulp_bij_bellen, kaart.records)),
        nummerwijzigingen=nummerwijzigingen(kaart, None),
    )


def gemeente_aan_de_lijn(gemeente: Gemeenteblad) -> str:
    """Who answers at the number of the municipality."""
    return vaste_zin("bel_de_gemeente_wie", gemeente=gemeente.naam)


def _gemeenteblad(kaart: SocialeKaart) -> Gemeenteblad:
    van = kaart.gemeente
    pas = van.stadspas.naam if van.stadspas else ""
    schrijven = tuple(zonder_bellen(van, kaart.feiten["gemeente", van.id]))
    proef = van.proefversie or ""
    return Gemeenteblad(
        van.naam, van.telefoon, van.website, proef, _teamblad(van.team), pas, van.snel_weg_naar, schrijven
    )


def _teamblad(team: Team) -> Teamblad:
    """What a team is called in a sentence."""
    soort = team.naam if team.lidwoord else "team"
    return Teamblad(soort, f"welke {soort}" if team.lidwoord == "de" else f"welk {soort}")


def _loketblad(kaart: SocialeKaart, loket: Loket) -> Loketblad:
    houder = "loketten", loket.id
    feiten = kaart.feiten[houder]
    bereik = contact(kaart, houder, loket)
    return Loketblad(
        loket.id, loket.naam, loket.uitleg, tuple(plekken(feiten)), tuple(tijden(feiten, kaart.vandaag)), bereik
    )


def _gatblad(kaart: SocialeKaart, van: Gat, loket: Loketblad) -> Gatblad:
    nummer = replace(loket.nummer, wie=loket.naam) if loket.nummer else None
    return Gatblad(
        id=van.id,
        naam=van.naam,
        kort=van.kort,
        bestaat=van.bestaat,
        zeg=zeg(van.zeg),
        nummer=nummer,
        nood=kaart.noodhulp.get(van.nood or ""),
        themas=van.themas,
        levensgebeurtenissen=van.levensgebeurtenissen,
        signalen=van.signalen,
    )


def _wijkblad(kaart: SocialeKaart, wijk: Wijk) -> Wijkblad:
    team = wijk.wijkteam
    return Wijkblad(
        id=wijk.id,
        naam=wijk.naam,
        plaats=wijk.plaats,
        groep=wijk.groep or "",
        postcodes=wijk.postcodes,
        pc5=wijk.pc5,
        aliassen=wijk.aliassen,
        buurthuis=wijk.buurthuis or "",
        wijkteam=team.naam if team else "",
        wijkteam_website=team.website or "" if team else "",
        nummer=kaart.nummers["wijken", wijk.id],
        bel=kaart.nummer_bij(wijk),
        oude_ids=wijk.voorheen,
        nummerwijzigingen=nummerwijzigingen(kaart, wijk),
    )
