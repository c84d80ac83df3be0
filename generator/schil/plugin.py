"""The thin adapter to MkDocs. What the site is, is decided in `generator.build`; what mkdocs.yml says, in `instellingen`.

MkDocs gets our pages as generated files. While it writes, the previous site waits in a folder beside it, so that a
build that fails (a fout in a record, or a warning with --strict) leaves the last good site as it was.
"""

from __future__ import annotations

import logging
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.meldingen import aantal, fouten
from generator.schil.instellingen import SocialeKaartConfig, project_van
from generator.uitvoer import markdown_uri

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation

    from generator.uitvoer import ExportFile, Pagina

log = get_plugin_logger("sociale-kaart")


class SocialeKaartPlugin(BasePlugin[SocialeKaartConfig]):  # type: ignore[no-untyped-call]  # mkdocs has no types here
    """Adds the pages of the sociale kaart to a MkDocs site."""

    def __init__(self) -> None:
        self._serveert = False
        self._klaar = False
        self._vorige: Path | None = None
        self._site: Path | None = None
        self._paginas: dict[str, Pagina] = {}
        self._bestanden: tuple[ExportFile, ...] = ()
        self._schil: Mapping[str, str] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is looking (serve) or a site is being made; with --verbose the stages are timed."""
        self._serveert = command == "serve" or dirty
        stappen = logging.getLogger("generator")
        stappen.parent = log.logger
        stappen.setLevel(log.getEffectiveLevel())

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make all pages before MkDocs touches the site folder; stop here when a record is wrong."""
        from generator.build import bouw  # the commands read mkdocs.yml through this plugin, and need no site

        project = project_van(config, self.config)
        if self._serveert:
            project = replace(project, webadres="")  # everything is a proof: nobody else can come here
        papier = self.config.papier if self.config.papier is not None else not self._serveert
        bouwsel = bouw(project, papier=papier, ook_met_fouten=self._serveert)
        for melding in bouwsel.meldingen:
            (log.error if melding.ernst == "fout" else log.info)("\n%s\n", melding)
        if fouten(bouwsel.meldingen) and not self._serveert:
            raise Abort(f"Nog niet goed: {aantal(fouten(bouwsel.meldingen))}. De site is niet veranderd.")
        self._paginas = {markdown_uri(pagina.adres): pagina for pagina in bouwsel.paginas}
        self._bestanden, self._schil = bouwsel.bestanden, bouwsel.schil
        if not self._serveert:
            self._zet_vorige_apart(Path(config.site_dir))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages and files; leave out everything of the theme that only a build needs."""
        thema = {str(Path(map_)) for map_ in config.theme.dirs}
        for bestand in [f for f in files if f.src_dir and str(Path(f.src_dir)) in thema and not _van_ons(f, config)]:
            files.remove(bestand)
        for uri in self._paginas:
            files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        for bestand_ in self._bestanden:
            files.append(File.generated(config, bestand_.uri, content=bestand_.inhoud))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Our pages outside the menu need neither Python-Markdown nor a full render of the theme for each of them."""
        self._nav = nav
        self._los = [file for uri in self._paginas if (file := files.src_uris[uri]) and file.page not in nav.pages]
        for file in self._los:
            _ZonderMarkdown(None, file, config)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give our pages their title and head; the text itself needs no trip through Markdown."""
        if pagina := self._paginas.get(page.file.src_uri):
            page.meta = {"title": pagina.titel, "kop": pagina.kop}
            if isinstance(page, _ZonderMarkdown) and self.config.schil_per_diepte:
                page.meta["template"] = _schilnaam(page)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put in the HTML that our own templates made."""
        pagina = self._paginas.get(page.file.src_uri)
        return pagina.html if pagina else html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the theme `schil(deel, base_url)`: the ready-made HTML around a page, with its links made relative."""
        env.globals["schil"] = lambda deel, wortel: self._schil.get(deel, "").replace('"~/', f'"{wortel.rstrip("/")}/')
        if self.config.schil_per_diepte:
            voorbeelden = {_schilnaam(file.page): file.page for file in self._los if file.page}
            schillen = {naam: self._schil_om(page, env, config, files) for naam, page in voorbeelden.items()}
            env.loader = jinja2.ChoiceLoader([jinja2.DictLoader(schillen), env.loader or jinja2.BaseLoader()])
        return env

    def _schil_om(self, page: Page, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> str:
        """The theme around a page, as a template with three holes; the same for all pages at the same depth.

        The text between the holes is handed to the template as values, so that nothing in it can be taken for Jinja.
        """
        eigen = page.meta, page.content, page.canonical_url
        gat = secrets.token_hex(16)
        page.meta, page.content = {"kop": f"{gat}page.meta.kop{gat}"}, f"{gat}page.content{gat}"
        page.canonical_url = page.canonical_url and f"{gat}page.canonical_url{gat}"
        html = env.get_template("main.html").render(get_context(self._nav, files, config, page))
        page.meta, page.content, page.canonical_url = eigen
        stukken = html.split(gat)  # text, hole, text, hole … text
        delen = f"schildelen_{_schilnaam(page).removesuffix('.html').replace('-', '_')}"
        env.globals[delen] = stukken[::2]
        gaten = [f"{{{{ {stuk} }}}}" for stuk in stukken[1::2]] + [""]
        return "".join(f"{{{{ {delen}[{nummer}] }}}}{hier}" for nummer, hier in enumerate(gaten))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Everything is written; --strict may still refuse it."""
        self._klaar = True

    def on_build_error(self, *, error: Exception) -> None:
        """Put the previous site back."""
        self._klaar = False
        self._zet_vorige_terug()

    def on_shutdown(self) -> None:
        """Throw the previous site away when the new one is good, else put it back."""
        if self._klaar and self._vorige:
            shutil.rmtree(self._vorige, ignore_errors=True)
        elif not self._klaar:
            self._zet_vorige_terug()

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., Any],
    ) -> LiveReloadServer:
        """Watch the records, the lists and the project's own theme."""
        project = project_van(config, self.config)
        for map_ in {*project.records, project.lijsten, *filter(None, [_eigen_thema(config)])}:
            server.watch(str(map_))
        return server

    def _zet_vorige_apart(self, site: Path) -> None:
        self._site, self._vorige, self._klaar = site, site.with_name(f".{site.name}.vorige"), False
        if self._vorige.exists():  # an earlier build was cut off while writing
            self._zet_vorige_terug()
        if site.exists():
            site.rename(self._vorige)

    def _zet_vorige_terug(self) -> None:
        if self._site and self._vorige and self._vorige.exists():
            shutil.rmtree(self._site, ignore_errors=True)
            self._vorige.rename(self._site)


class _ZonderMarkdown(Page):
    """A page that gets its HTML from us, so that MkDocs need not set up Python-Markdown for it."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "", get_toc([])


def _schilnaam(page: Page) -> str:
    return f"schil-{page.url.count('/')}.html"


def _eigen_thema(config: MkDocsConfig) -> str | None:
    return config.theme.custom_dir


def _van_ons(bestand: File, config: MkDocsConfig) -> bool:
    """Whether a theme file belongs on the site: only what the project's own theme has in assets/, but no sources."""
    eigen = _eigen_thema(config)
    return bool(
        eigen
        and bestand.src_dir
        and Path(bestand.src_dir) == Path(eigen)
        and bestand.src_uri.startswith("assets/")
        and not bestand.src_uri.endswith(".css")
    )
