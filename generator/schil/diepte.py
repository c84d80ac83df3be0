"""The HTML around a page is the same for all pages at the same depth, so the theme is rendered once for each depth."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import TYPE_CHECKING

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.schil.thema import ankers

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

    from generator.uitvoer import Pagina


class ZonderMarkdown(Page):
    """A page that gets its HTML from us, so that MkDocs need not set up Python-Markdown for it.

    MkDocs keeps all pages until the last is written, so the text is made of the bytes each time that it is asked for.
    """

    def __init__(self, pagina: Pagina, file: File, config: MkDocsConfig) -> None:
        self._inhoud = pagina.inhoud
        super().__init__(None, file, config)

    @property
    def content(self) -> str | None:
        """The HTML, as ours or as somebody else made of it."""
        return self._inhoud.decode()

    @content.setter
    def content(
        self, html: str | None
    ) -> None:  # MkDocs begins with None, and gives back what it got: that is there once
        if html is not None and (inhoud := html.encode("utf-8", "xmlcharrefreplace")) != self._inhoud:
            self._inhoud = inhoud

    @property
    def present_anchor_ids(self) -> set[str]:
        """The places in it that a hand-written page may link to: few are asked for."""
        return ankers(self._inhoud.decode())

    @present_anchor_ids.setter
    def present_anchor_ids(self, _: object) -> None:  # nobody knows better
        pass

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The HTML is there already."""
        self.toc = get_toc([])


def schilnaam(page: Page) -> str:
    """The name of the template for pages at the depth of this one."""
    return f"schil-{page.url.count('/')}.html"


def voeg_schillen_toe(
    env: jinja2.Environment, paginas: Iterable[Page], nav: Navigation, config: MkDocsConfig, files: Files
) -> None:
    """Give the environment of the theme a template for every depth at which one of these pages is."""
    voorbeelden = {schilnaam(page): page for page in paginas}
    schillen = {naam: _schil_om(page, env, nav, config, files) for naam, page in voorbeelden.items()}
    env.loader = jinja2.ChoiceLoader([jinja2.DictLoader(schillen), env.loader or jinja2.BaseLoader()])


def _schil_om(page: Page, env: jinja2.Environment, nav: Navigation, config: MkDocsConfig, files: Files) -> str:
    """The theme around a page, as a template with three holes.

    The text between the holes is handed to the template as values, so that nothing in it can be taken for Jinja; it was
    escaped when it was made.
    """
    eigen = page.meta, page.content, page.canonical_url
    gat = secrets.token_hex(16)
    page.meta, page.content = {"kop": f"{gat}page.meta.kop | safe{gat}"}, f"{gat}page.content | safe{gat}"
    page.canonical_url = page.canonical_url and f"{gat}page.canonical_url{gat}"
    html = env.get_template("main.html").render(get_context(nav, files, config, page))
    page.meta, page.content, page.canonical_url = eigen
    stukken = html.split(gat)  # text, hole, text, hole … text
    delen = f"schildelen_{schilnaam(page).removesuffix('.html').replace('-', '_')}"
    env.globals[delen] = stukken[::2]
    gaten = [f"{{{{ {stuk} }}}}" for stuk in stukken[1::2]] + [""]
    return "".join(f"{{{{ {delen}[{nummer}] | safe }}}}{hier}" for nummer, hier in enumerate(gaten))
