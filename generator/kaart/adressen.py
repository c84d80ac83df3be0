"""Every address of the site is made here: pages, short codes and paper. `tests/huis/test_huisregels.py` looks that none is
typed anywhere else.

An address counts from the root of the site, without a slash in front. That of a page ends with one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from urllib.parse import quote

from generator.models import SOORTEN, kortadres

BEGIN = ""
REGELINGEN, _, INITIATIEVEN = (f"{soort.adres}/" for soort in SOORTEN)
THEMAS = "themas/"
VOOR_WIE = "voor-wie/"
LEVENSGEBEURTENISSEN = "levensgebeurtenissen/"
WIJKEN = "wijken/"
ZOEKEN = "zoeken/"
MIJN_LIJST = "mijn-lijst/"
GELD_CHECK = "geld-check/"
GEVEN = "geven/"
WENSENFEED = "geven/wensen.xml"
"""What is asked now, for programs that follow it (Atom)."""
INBED = "inbed/"
"""Lists to show on another site."""
HOSTING = "hosting/"
"""What the host has to read, and nobody else."""
ROBOTS = "robots.txt"
SECURITY_TXT = ".well-known/security.txt"
SITEMAP = "sitemap.xml"
VERHALEN = "verhalen/"
NIEUW = "nieuw/"
NIEUWSFEED = "nieuw/feed.xml"
"""All that changed, for programs that follow it (Atom)."""
CAMPAGNES = "campagnes/"
AGENDA = "agenda/"
AGENDA_ICS = "agenda.ics"
"""Everything in the agenda, for a calendar."""
NOODHULP = "noodhulp/"
CONTACT = "contact/"
NOG_NIET = "weten-we-nog-niet/"
TALEN = "andere-talen/"
HULP_BIJ_AANVRAGEN = "hulp-bij-aanvragen/"
VRAGEN_AAN_TAFEL = "vragen-aan-tafel/"
BEWIJSSTUKKEN = "bewijsstukken/"
WOORDENLIJST = "woordenlijst/"
CIJFERS = "cijfers/"
CIJFERS_CSV = "cijfers/cijfers.csv"
WITTE_PLEKKEN_CSV = "cijfers/witte-plekken.csv"
TESTEN = "testen/"
PAPIER = "papier/"
OPEN = "open/"
"""What there is as open data."""
OPEN_RECORDS = "open/records.json"
OPEN_LIJSTEN = "open/lijsten.json"
OPEN_FEITEN = "open/feiten.csv"
OPEN_WERKMAP = "open/sociale-kaart.xlsx"
OPEN_LICENTIE = "open/LICENSE.txt"
BELRONDE = "belronde.pdf"
"""For the redactie, and no part of the site."""
KORT = f"{kortadres.MAP}/"
HULPBESTANDEN = "assets/vast/"
"""Scripts and styles of which the name changes with what is in them."""
HSDS = "open/hsds/services.json"
HSDS_TABELLEN = "open/hsds/hsds.zip"
SAMENWERKENDE_CATALOGI = "open/samenwerkende-catalogi.xml"


VAST = frozenset(
    {
        REGELINGEN,
        INITIATIEVEN,
        THEMAS,
        VOOR_WIE,
        LEVENSGEBEURTENISSEN,
        WIJKEN,
        MIJN_LIJST,
        NOODHULP,
        CONTACT,
        GEVEN,
        AGENDA,
    }
    | {HULP_BIJ_AANVRAGEN, BEWIJSSTUKKEN, WOORDENLIJST, PAPIER, OPEN}
)
"""The pages that are always there and that can be an answer."""


def pagina(naam: str) -> str:
    """The page with this name right below the root: `pagina("contact")` is `contact/`."""
    return f"{naam}/"


def deel(overzicht: str, id_: str) -> str:
    """The page of one entry of an overview: `deel(THEMAS, "geld")` is `themas/geld/`."""
    return f"{overzicht}{id_}/"


def adres_van(soort: str, id_: str) -> str:
    """The address of the page of a record of this kind: `regelingen/<id>/` or `initiatieven/<id>/`."""
    return deel(next(f"{s.adres}/" for s in SOORTEN if s.id == soort), id_)


def korte_codes(ids: Iterable[str], ooit_online: Collection[str] = ()) -> Mapping[str, str]:
    """The short codes of the ids of records, old ones among them. What was ever published (`ooit_online` are its addresses)
    keeps its own, and nothing new gets a code that was.
    """
    mappen = {f"{soort.adres}/" for soort in SOORTEN}
    delen = [(map_, naam) for map_, naam, rest in (_map_en_naam(adres) for adres in ooit_online) if naam and not rest]
    online = frozenset(naam for map_, naam in delen if map_ in mappen)
    return kortadres.codes(ids, online, frozenset(naam for map_, naam in delen if map_ == KORT))


def _map_en_naam(adres: str) -> tuple[str, str, str]:
    """The folder of an address, the name in it, and what stands below that: `("k/", "7h3kq", "")` of `k/7h3kq/`."""
    map_, _, binnen = adres.partition("/")
    naam, _, rest = binnen.partition("/")
    return f"{map_}/", naam, rest


def kort_adres(code: str) -> str:
    """The address to print or to send, which leads to the page of the record with this code: `k/7h3kq/`."""
    return deel(KORT, code)


def inbed(soort: str, id_: str) -> str:
    """The list of a `thema` or a `wijk` for another site."""
    return deel(INBED, f"{soort}-{id_}")


def record_json(adres: str) -> str:
    """A record as data, beside its page: `regelingen/zorgtoeslag/record.json`."""
    return f"{adres}record.json"


def open_tabel(naam: str) -> str:
    """The records of one kind as a table."""
    return f"{OPEN}{naam}.csv"


def open_schema(naam: str) -> str:
    """What a JSON file of the open data looks like, as JSON Schema: `record`, `records` or `lijsten`."""
    return f"{OPEN}schema/{naam}.schema.json"


def kaartje(id_: str) -> str:
    """The card of a record."""
    return f"{PAPIER}kaartjes/{id_}.pdf"


def poster(soort: str, id_: str) -> str:
    """The poster of a `thema`, a `levensgebeurtenis`, a `wijk` or a `vindplaats`."""
    return f"{PAPIER}posters/{soort}-{id_}.pdf"


def inlegkaart(id_: str) -> str:
    """The card to put into an envelope."""
    return f"{PAPIER}inlegkaarten/{id_}.pdf"


def stappenblad(id_: str) -> str:
    """The sheet with the first steps of a life event."""
    return f"{PAPIER}stappen/{id_}.pdf"


def handreiking(id_: str) -> str:
    """The sheet for somebody who meets people with worries about money."""
    return f"{PAPIER}handreikingen/{id_}.pdf"


def van_de_check(soort: str) -> str:
    """The `kaartje` or the `poster` of the geld-check."""
    return f"{PAPIER}{soort}-geld-check.pdf"


def agendapunt(id_: str) -> str:
    """An activity as a file for a calendar."""
    return f"{AGENDA}{id_}.ics"


def poster_geven() -> str:
    """The poster with what is asked now."""
    return f"{PAPIER}poster-geven.pdf"


def weekblad(wijk: str) -> str:
    """The week of a wijk on one sheet."""
    return f"{PAPIER}weekblad-{wijk}.pdf"


def gezocht(wijk: str) -> str:
    """What is still looked for in a wijk."""
    return f"{PAPIER}gezocht-{wijk}.pdf"


def nieuwsblad() -> str:
    """What is new this month, on one sheet."""
    return f"{PAPIER}nieuw-deze-maand.pdf"


def nieuwsfeed(overzicht: str, id_: str) -> str:
    """What changed at one entry of an overview: `nieuwsfeed(THEMAS, "geld")` is `themas/geld/nieuw.xml`."""
    return f"{deel(overzicht, id_)}nieuw.xml"


def boekje(*welk: str) -> str:
    """A booklet: `boekje()` is the whole one, then there are `professionals`, `thema` with its id, `wijk` with its id."""
    return f"{PAPIER}{'-'.join(('boekje', *welk))}.pdf"


def owms(naam: str) -> str:
    """The address by which all governments know a municipality or a product (OWMS): no page of ours."""
    return f"http://standaarden.overheid.nl/owms/terms/{quote(naam, safe='()')}"
