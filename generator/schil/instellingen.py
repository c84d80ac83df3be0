"""What mkdocs.yml says, as a `Project`. Commands read it without making a site."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.config import base, load_config
from mkdocs.config import config_options as opties
from mkdocs.exceptions import Abort, ConfigurationError

from generator import pakket
from generator.cache import GEEN, Cache
from generator.geheugen import Geheugen
from generator.project import Laag, Project
from generator.schil.mkdocstaal import InHetNederlands, vertaal_ontleding
from generator.schil.wissel import herstel

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

PLUGIN = "sociale-kaart"
logging.getLogger("mkdocs.config").addFilter(InHetNederlands())


def vandaag_is() -> date:
    """The day to build for: `SOCIALE_KAART_VANDAAG` (2027-03-01), else `SOURCE_DATE_EPOCH` (seconds, UTC), else today."""
    if dag := os.environ.get("SOCIALE_KAART_VANDAAG"):
        try:
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", dag, re.ASCII):
                raise ValueError
            return date.fromisoformat(dag)
        except ValueError:
            raise Abort(f"SOCIALE_KAART_VANDAAG is “{dag}”. Schrijf een datum als 2027-03-01.") from None
    if seconden := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(seconden), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise Abort(f"SOURCE_DATE_EPOCH is “{seconden}”. Geef een aantal seconden sinds 1970.") from None
    return date.today()


class SocialeKaartConfig(base.Config):  # type: ignore[no-untyped-call]  # mkdocs has no types here
    """The plugin's settings in mkdocs.yml; paths start at the folder of mkdocs.yml."""

    records = opties.ListOfItems(opties.Dir(exists=True), default=["regelingen", "initiatieven"])
    lijsten = opties.Dir(exists=True, default="content/lijsten")
    landelijk = opties.Type(bool, default=True)  # what every town shares lies below what stands here
    huisstijl = opties.Dir(default="huisstijl")  # what differs of the theme; there may be none
    papier = opties.Optional(opties.Type(bool))  # cards, posters and booklets; unset: when building, not while serving
    geschiedenis = opties.Type(bool, default=True)  # false does not ask git what changed
    offline = opties.Type(
        bool, default=True
    )  # false keeps nothing for when there is no network, and takes away what was kept
    cache = opties.Type(bool, default=True)  # false works out again what is kept in .cache/
    schil_per_diepte = opties.Type(bool, default=True)  # false renders the theme's main.html for every single page


class InstellingenFout(Exception):
    """mkdocs.yml cannot be used; the text says in Dutch what to do."""


def lees_project(config_bestand: Path) -> Project:
    """Read mkdocs.yml the way MkDocs does, which also prints what it has against it; raises InstellingenFout.

    A site that a killed build left half is mended on the way, whatever command this is for.
    """
    try:
        config = load_config(str(config_bestand))
    except ConfigurationError as fout:
        raise InstellingenFout(f"{config_bestand} is nog niet goed. {vertaal_ontleding(fout)}") from None
    except Abort:
        raise InstellingenFout(
            f"{config_bestand} is nog niet goed.\nVerbeter wat hierboven staat, of zet de vorige versie terug."
        ) from None
    except (TypeError, ValueError, AttributeError):  # from a value of which YAML makes something of Python
        raise InstellingenFout(f"{config_bestand} is nog niet goed. Zet de vorige versie terug.") from None
    if PLUGIN not in config.plugins:
        raise InstellingenFout(f"In {config_bestand} ontbreekt de plugin. Zet onder plugins: een regel - {PLUGIN}")
    herstel(Path(config.site_dir))
    eigen = config.plugins[PLUGIN].config
    assert isinstance(eigen, SocialeKaartConfig)
    return project_van(config, eigen)


def project_van(config: MkDocsConfig, eigen: SocialeKaartConfig) -> Project:
    """The project of a site, on the day to build for; raises Abort when that day is not one, or the theme not ours."""
    cache = _cache(config, eigen)
    return Project(
        naam=config.site_name,
        webadres=config.site_url or "",
        basis=Path(config.config_file_path).parent,
        records=tuple(Path(map_) for map_ in eigen.records),
        lijsten=Path(eigen.lijsten),
        eigen_paginas=Path(config.docs_dir),
        thema=_thema(config),
        vandaag=vandaag_is(),
        landelijk=Laag(pakket.RECORDS, pakket.LIJSTEN, pakket.WORTEL) if eigen.landelijk else None,
        huisstijl=_huisstijl(config, Path(eigen.huisstijl)),
        menu=tuple(uri for uri in _namen(config.nav) if not urlsplit(uri).scheme),
        opmaak=tuple(config.markdown_extensions),
        opmaakinstellingen=config.mdx_configs,
        eigen_bestanden=frozenset(map(str, (*config.extra_css, *config.extra_javascript))),
        offline=eigen.offline,
        met_geschiedenis=eigen.geschiedenis and os.environ.get("SOCIALE_KAART_GESCHIEDENIS") != "false",
        cache=cache,
        geheugen=Geheugen(cache),
    )


def _cache(config: MkDocsConfig, eigen: SocialeKaartConfig) -> Cache:
    """In `.cache/` of the project, or in the folder that `SOCIALE_KAART_CACHE` names."""
    map_ = os.environ.get("SOCIALE_KAART_CACHE") or Path(config.config_file_path).parent / ".cache"
    return Cache(Path(map_)) if eigen.cache else GEEN


def _huisstijl(config: MkDocsConfig, map_: Path) -> Path:
    """The folder of the house style; only the one that nobody named may be missing."""
    if not map_.is_dir() and map_ != Path(config.config_file_path).parent.absolute() / "huisstijl":
        raise Abort(
            f"Bij huisstijl staat in mkdocs.yml “{map_.name}”, en die map is er niet. Maak hem, of haal de regel weg."
        )
    return map_


def _thema(config: MkDocsConfig) -> tuple[Path, ...]:
    """The theme folders; the first one has what every page needs."""
    mappen = tuple(Path(map_) for map_ in config.theme.dirs)
    van_ons = next((nummer for nummer, map_ in enumerate(mappen) if (map_ / "pages").is_dir()), None)
    if van_ons is None:
        raise Abort(
            "In mkdocs.yml staat bij theme een ander thema, of de map ervan ontbreekt. "
            f"Zet onder theme: name: {pakket.NAAM}"
        )
    return mappen[van_ons:]


def _namen(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list | dict):
        for deel in nav.values() if isinstance(nav, dict) else nav:
            yield from _namen(deel)


def hoort_op_de_site(bestand: File, config: MkDocsConfig) -> bool:
    """Whether a file belongs on the site: of a theme only what the project's own one has in assets/, but no sources."""
    bron = Path(bestand.src_dir or "")
    if not bestand.src_dir or bron not in map(Path, config.theme.dirs):
        return True
    return (
        str(bron) in mappen_van_ons(config)
        and bestand.src_uri.startswith("assets/")
        and not bestand.src_uri.endswith(".css")
    )


def mappen_van_ons(config: MkDocsConfig) -> list[str]:
    """The theme folders in which files for the site can stand: not those of the theme that ours is laid on."""
    return [map_ for map_ in config.theme.dirs if (Path(map_) / "pages").is_dir()]


def alleen_van_ons(config: MkDocsConfig) -> bool:
    """Whether nobody else has a say in the site: what another plugin or a hook reads or writes, nobody knows."""
    return len(config.plugins) == 1 and not config.hooks
