"""What `theme/main.html` and `theme/404.html`, which MkDocs renders, need of us to print every text right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache
from mkdocs.plugins import get_plugin_logger

from generator.beveiliging import CSP

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


_UITGELIJND = re.compile(r'(<t[hd]) style="text-align: (left|center|right);"')
_KANT = {"left": "links", "center": "midden", "right": "rechts"}


def richt_in(env: jinja2.Environment, delen: Mapping[str, str], namen: Mapping[str, str]) -> None:
    """Let the theme escape what it prints, which MkDocs does not do by itself, and give it `adressen`, `csp`, `schil` and `bestand`.

    `schil(deel, base_url)` is the ready-made HTML around a page, with its links made relative; `bestand(uri)` is how a
    script or style sheet is called, empty when there is none.
    """
    from generator.kaart import adressen  # with all models: see `generator.schil.onveranderd`

    env.autoescape = True
    env.bytecode_cache = FileSystemBytecodeCache(
        pattern="__sociale_kaart_%s.cache"
    )  # ours escape, those of others may not
    env.globals |= {"adressen": adressen, "csp": CSP, "bestand": lambda uri: namen.get(uri, "")}
    env.globals["schil"] = lambda deel, wortel: delen.get(deel, "").replace('"~/', f'"{wortel.rstrip("/")}/')


def zonder_lege_sitemap(config: MkDocsConfig) -> None:
    """Leave the sitemap out as long as nobody knows the address of the site, and say so: it would be there, and empty."""
    from generator.kaart import adressen

    if not config.site_url:
        config.theme.static_templates -= {adressen.SITEMAP}
        get_plugin_logger("sociale-kaart").info(
            f"Er komt geen {adressen.SITEMAP}: het adres van de site is niet bekend. Zet het bij site_url in mkdocs.yml, "
            "of in SOCIALE_KAART_SITE_URL."
        )


def titel_als_tekst(page: Page) -> None:
    """Make the title of a hand-written page text, as titles in mkdocs.yml are.

    MkDocs takes it from the first heading, where it is HTML already: `&amp;` would come out as `&amp;amp;`.
    """
    kop = next(iter(page.toc), None)
    if kop and kop.title == page.title:
        page.title = unescape(kop.title)


def tabellen_met_klasse(html: str) -> str:
    """The HTML of a hand-written page in which a class says what is a table, and how a cell is lined out: Markdown says that with
    a style, and the policy of the site refuses those. In code that somebody shows, a `<` is escaped.
    """
    met_kant = _UITGELIJND.sub(lambda cel: f'{cel[1]} class="{_KANT[cel[2]]}"', html)
    return met_kant.replace("<table>", '<table class="tabel">')


def ankers(html: str) -> set[str]:
    """The places in a page of ours that a hand-written page may link to."""
    return set(re.findall(r'\sid="([^"]+)"', html))
