"""What everybody may see of the municipality itself: its team, lokets, wijken and the help it cannot describe yet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.blad.bereik import contact, plekken, tijden, zonder_bellen
from generator.blad.blokken import Contact, Item, Lijst, Tijden
from generator.blad.edities import Wijziging, nummerwijzigingen
from generator.blad.zinnen import vaste_zin, zeg
from generator.kaart.dagfeit import Nummer
from generator.kaart.kaart import Gatwoorden, SocialeKaart
from generator.models.gat import Gat
from generator.models.gemeente import Loket, Team, Wijk
from generator.models.lijsten import Noodhulp
from generator.models.verklaring import Online


@dataclass(frozen=True)
class Teamblad:
    """What the people who think along are called in a sentence.

    `soort` follows je and jouw (“je wijkteam”); a team with a name of its own is then called team. `welk` begins a question.
    """

    soort: str
    welk: str


@dataclass(frozen=True)
class Gemeenteblad:
    """The municipality: whom everybody may call. `stadspas` is the name of its pass, empty without one; `owms` what it is
    called in the list of the government, empty when nobody wrote that down; `online` what is known of the site itself.

    `zonder_bellen` are the ways to reach it for who cannot call.
    """

    naam: str
    telefoon: str
    website: str
    proefversie: str
    team: Teamblad
    stadspas: str
    snel_weg_naar: str
    email: str
    zonder_bellen: tuple[Item, ...]
    owms: str
    online: Online


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
    woorden: Gatwoorden


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


def gemeente_aan_de_lijn(gemeente: Gemeenteblad) -> str:
    """Who answers at the number of the municipality."""
    return vaste_zin("bel_de_gemeente_wie", gemeente=gemeente.naam)


def gemeenteblad(kaart: SocialeKaart) -> Gemeenteblad:
    """The municipality of a kaart, without what is only for the redactie."""
    van = kaart.gemeente
    pas = van.stadspas.naam if van.stadspas else ""
    schrijven = tuple(zonder_bellen(van, kaart.feiten["gemeente", van.id]))
    proef = van.proefversie or ""
    return Gemeenteblad(
        van.naam,
        van.telefoon,
        van.website,
        proef,
        _teamblad(van.team),
        pas,
        van.snel_weg_naar,
        van.email or "",
        schrijven,
        van.owms or "",
        van.online or Online(),
    )


def _teamblad(team: Team) -> Teamblad:
    """What a team is called in a sentence."""
    soort = team.naam if team.lidwoord else "team"
    return Teamblad(soort, f"welke {soort}" if team.lidwoord == "de" else f"welk {soort}")


def loketblad(kaart: SocialeKaart, loket: Loket) -> Loketblad:
    """A loket with what is still true of it today."""
    houder = "loketten", loket.id
    feiten = kaart.feiten[houder]
    bereik = contact(kaart, houder, loket)
    return Loketblad(
        loket.id, loket.naam, loket.uitleg, tuple(plekken(feiten)), tuple(tijden(feiten, kaart.vandaag)), bereik
    )


def gatblad(kaart: SocialeKaart, van: Gat, loket: Loketblad) -> Gatblad:
    """A gap, with the number of its loket."""
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
        woorden=kaart.gatwoorden[van.id],
    )


def wijkblad(kaart: SocialeKaart, wijk: Wijk) -> Wijkblad:
    """A neighbourhood with the numbers that hold today."""
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
