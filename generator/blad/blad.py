"""A record as it may leave the building, for every medium: without notes, owners, tips, or what has expired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.blad.afdelingen import afdelingen
from generator.blad.agenda import van_record
from generator.blad.bereik import Loopplek, loopplek
from generator.blad.blokken import Afdeling, Link, Vermelding
from generator.blad.drukfeiten import drukfeiten
from generator.blad.edities import Wijziging, merk, wijzigingen
from generator.blad.zinnen import ZINNEN
from generator.blad.zoektekst import zoektekst
from generator.kaart import adressen
from generator.kaart.adressen import adres_van, kort_adres
from generator.kaart.dagfeit import Nummer
from generator.kaart.kaart import RECORDS, SocialeKaart
from generator.kaart.openingsdagen import Openingsdagen, openingsdagen
from generator.kaart.relaties import nu
from generator.kaart.tempo import Tempo, tempo
from generator.models import Hulp, Initiatief, Regeling
from generator.models.hulp import LEVEND, Bron
from generator.models.kenmerken import Zoekveld
from generator.models.regeling import NodigBewijs
from generator.models.tijden import Openingstijden


@dataclass(frozen=True)
class Vinkjes:
    """What somebody can ask for with a yes; None is when nobody wrote it down."""

    gratis: bool | None
    zonder_verwijzing: bool | None
    anoniem: bool | None
    stadspas: bool


@dataclass(frozen=True)
class Blad(Vermelding):
    """One record. Lists name it by what it has of a `Vermelding`; its page and the booklet print its `afdelingen`.

    `doen` are the sentences that say what to do first. `in_plaats_daarvan` is what there is now in place of what
    stopped. `onzeker`: something on its page is too old to be sure of. `wijken` holds its own wijken,
    `plekwijken` those of its places. `oude_ids` and their `oude_codes` lead to it too.
    """

    soort: str
    afdelingen: tuple[Afdeling, ...]
    nummer: Nummer | None
    tempo: Tempo
    kort_adres: str
    code: str
    oude_ids: tuple[str, ...]
    oude_codes: tuple[str, ...]
    themas: tuple[str, ...]
    doelgroepen: tuple[str, ...]
    levensgebeurtenissen: tuple[str, ...]
    wijken: tuple[str, ...]
    plekwijken: tuple[str, ...]
    trefwoorden: tuple[Link, ...]
    gecontroleerd: date
    onzeker: bool
    snel_weg: bool
    bronnen: tuple[Bron, ...]
    doen: tuple[str, ...]
    loopplek: Loopplek | None
    heeft_plek: bool
    uitleg_gestopt: str
    in_plaats_daarvan: tuple[Vermelding, ...]
    bewijsstukken: tuple[NodigBewijs, ...]
    mee: str
    vinkjes: Vinkjes
    openingsdagen: Openingsdagen | None
    zoektekst: Mapping[Zoekveld, tuple[str, ...]]
    merk: str
    wijzigingen: tuple[Wijziging, ...]

    @property
    def is_gestopt(self) -> bool:
        """Whether it is no more."""
        return self.status == "gestopt"

    @property
    def leeft(self) -> bool:
        """Whether somebody can go there now: it has not stopped, and is not closed for a while."""
        return self.status in LEVEND

    @property
    def is_regeling(self) -> bool:
        """Whether it is a scheme, and no initiative."""
        return self.soort == "regeling"


def vermelding(record: Hulp) -> Vermelding:
    """A record as a list names it."""
    label = ZINNEN.get(f"label_{record.status}")
    return Vermelding(
        id=record.id,
        naam=record.naam,
        kort=record.kort,
        waarom=record.waarom,
        status=record.status,
        label=label.scherm if label else "",
        komt_vanzelf=isinstance(record, Regeling) and record.hoe_krijg_je_het == "vanzelf",
        adres=adres_van(record.soort, record.id),
    )


def blad(kaart: SocialeKaart, record: Hulp, vermeldingen: Mapping[str, Vermelding]) -> Blad:
    """The public side of one record; `vermeldingen` are those of all records by id."""
    doen = _doen(record)
    gestopt = record.gestopt
    eerst = (record.hoe_krijg_je_het, *doen) if isinstance(record, Regeling) else doen
    feiten = tuple(drukfeiten(kaart, record))
    return Blad(
        **vars(vermeldingen[record.id]),
        soort=record.soort,
        afdelingen=afdelingen(kaart, record, vermeldingen.__getitem__),
        nummer=kaart.nummers[RECORDS, record.id],
        tempo=tempo(record),
        kort_adres=kort_adres(kaart.korte_codes[record.id]),
        code=kaart.korte_codes[record.id],
        oude_ids=record.voorheen,
        oude_codes=tuple(kaart.korte_codes[id_] for id_ in record.voorheen),
        themas=record.themas,
        doelgroepen=record.doelgroepen,
        levensgebeurtenissen=record.levensgebeurtenissen,
        wijken=record.wijken,
        plekwijken=tuple(plek.wijk for plek in record.plekken if plek.wijk),
        trefwoorden=tuple(_trefwoorden(kaart, record)),
        gecontroleerd=record.gecontroleerd,
        onzeker=any(
            feit.stand == "verlopen" and not feit.afgesproken and not feit.voor_wie_helpt
            for feit in kaart.van_record(record.id).values()
        ),
        snel_weg=record.snel_weg or any(kaart.themas[id_].snel_weg for id_ in record.themas if id_ in kaart.themas),
        bronnen=record.bronnen,
        doen=doen,
        loopplek=loopplek(kaart, record),
        heeft_plek=bool(record.plekken),
        uitleg_gestopt=gestopt.uitleg if gestopt else "",
        in_plaats_daarvan=tuple(
            vermeldingen[id_] for id_ in nu(gestopt.in_plaats_daarvan if gestopt else (), kaart.records)
        ),
        bewijsstukken=record.bewijsstukken if isinstance(record, Regeling) else (),
        mee=" ".join(mee.zinnen) if isinstance(record, Initiatief) and (mee := record.wat_neem_je_mee) else "",
        vinkjes=_vinkjes(record),
        openingsdagen=_openingsdagen(kaart, record),
        zoektekst=zoektekst(record, kaart.van_record(record.id), [van.wat for van in van_record(kaart, record)]),
        merk=merk(record, eerst, feiten, kaart.vandaag),
        wijzigingen=wijzigingen(record, feiten, kaart.vandaag),
    )


def _doen(record: Hulp) -> tuple[str, ...]:
    if isinstance(record, Initiatief):
        return record.aanmelden.zinnen
    return tuple(manier.uitleg for manier in record.manieren) if isinstance(record, Regeling) else ()


def _trefwoorden(kaart: SocialeKaart, record: Hulp) -> Iterator[Link]:
    """The lists on which it stands, the wijken of its places among them."""
    lijsten = (
        (adressen.THEMAS, record.themas, kaart.themas),
        (adressen.LEVENSGEBEURTENISSEN, record.levensgebeurtenissen, kaart.levensgebeurtenissen),
        (adressen.VOOR_WIE, record.doelgroepen, kaart.doelgroepen),
    )
    for map_, ids, lijst in lijsten:
        yield from (Link(adressen.deel(map_, id_), lijst[id_].naam) for id_ in ids if id_ in lijst)
    wijken = (id_ for id_ in record.genoemde_wijken if id_ in kaart.wijken)
    yield from (Link(adressen.deel(adressen.WIJKEN, id_), kaart.wijken[id_].naam) for id_ in wijken)


def _vinkjes(record: Hulp) -> Vinkjes:
    gratis = record.kosten.gratis if record.kosten else None
    verwijzing = record.verwijzing_nodig if isinstance(record, Initiatief) else None
    zelf = None if verwijzing is None else not verwijzing
    if isinstance(record, Regeling):
        zelf = record.hoe_krijg_je_het != "via-verwijzer"
    return Vinkjes(gratis, zelf, record.anoniem_mogelijk or None, bool(record.met_stadspas))


def _openingsdagen(kaart: SocialeKaart, record: Hulp) -> Openingsdagen | None:
    feit = kaart.van_record(record.id).get("openingstijden")
    if not record.leeft or feit is None or feit.dag.verlopen or not isinstance(feit.waarde, Openingstijden):
        return None
    return openingsdagen(feit.waarde, kaart.vandaag, feit.dag.geldig_tot)
