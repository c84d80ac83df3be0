"""The thin adapter to MkDocs: hooks only.

What the site is, is decided in `generator.build`; what mkdocs.yml says, in `instellingen`; how the old site gives way to
the new one, in `wissel`, when it need not, in `onveranderd`, and what of it stays, in `hergebruik`; what stands around a
page, in `thema` and `diepte`; what somebody sees who is editing, in `proef`. MkDocs gets our pages as generated files.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.geheugen import Geheugen
from generator.meldingen import aantal, fouten
from generator.schil.diepte import ZonderMarkdown, schilnaam, voeg_schillen_toe
from generator.schil.hergebruik import Hergebruik
from generator.schil.instellingen import (
    SocialeKaartConfig,
    alleen_van_ons,
    hoort_op_de_site,
    mappen_van_ons,
    project_van,
)
from generator.schil.naderhand import Naderhand, haal_in
from generator.schil.onveranderd import Onveranderd, niets_te_maken
from generator.schil.proef import Proefdruk, bewaak, log
from generator.schil.thema import ankers, richt_in, tabellen_met_klasse, titel_als_tekst, zonder_lege_sitemap
from generator.schil.wissel import Wissel
from generator.uitstel import Uitstel
from generator.uitvoer import Bouwsel, Pagina, markdown_uri

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.v8 import Open


_TE_WEINIG = "Meestal is er dan te weinig geheugen. Sluit andere programma’s en probeer het nog eens."


class SocialeKaartPlugin(Proefdruk, BasePlugin[SocialeKaartConfig]):  # type: ignore[no-untyped-call]  # mkdocs has no types here
    """Adds the pages of the sociale kaart to a MkDocs site."""

    _wissel: Wissel | None = None
    _vorige: Onveranderd | None = None
    _blijft = False
    _hergebruik: Hergebruik | None = None
    _paginas: Mapping[str, Pagina] = {}
    _bouwsel = Bouwsel((), (), ())
    _geheugen: Geheugen | None = None
    _v8: Open | None = None
    _naderhand: Naderhand | None = None

    def __init__(self) -> None:
        super().__init__()
        self._uitstel = Uitstel()

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make all pages before MkDocs touches the site folder; stop here when a record is wrong."""
        project = project_van(config, self.config)
        if not self.serveert:
            self._wissel = Wissel(config, project)
            self._vorige = Onveranderd(config, project, self._wissel.site)
            self._blijft = self._vorige.staat_er()
            if self._blijft:
                niets_te_maken(config)
                log.info("Er is niets veranderd: de site die er staat, blijft.")
                return
        from generator.build import bouw  # with all that makes a site
        from generator.v8 import Open, apart

        if self.config.cache:
            self._geheugen = self._geheugen or project.geheugen
            project = replace(project, geheugen=self._geheugen)
        if self.serveert:
            # A proof: nobody else can come here, and nobody wants an old page.
            project = replace(project, webadres="", offline=False)
            self._v8 = self._v8 or Open()
        papier = not self.serveert if self.config.papier is None else self.config.papier
        try:
            with nullcontext(self._v8.met) if self._v8 else apart() as v8:
                self._bouwsel = bouw(
                    replace(project, v8=v8), papier=papier, ook_met_fouten=self.serveert, uitstel=self._uitstel
                )
        except ChildProcessError as fout:
            raise Abort(f"{fout} {_TE_WEINIG} De site is niet veranderd.") from None
        self._geschreven, config.docs_dir = config.docs_dir, ""  # nothing for MkDocs to walk through: it follows links
        self._thema, config.theme.dirs = config.theme.dirs, mappen_van_ons(config)  # and thousands of icons
        self._paginas = {markdown_uri(pagina.adres): pagina for pagina in self._bouwsel.paginas}
        for melding in self._bouwsel.meldingen:
            (log.error if melding.ernst == "fout" else log.info)("\n%s\n", melding)
        self.fout = fouten(self._bouwsel.meldingen)
        if self.fout and not self.serveert:
            raise Abort(f"Nog niet goed: {aantal(self.fout)}. De site is niet veranderd.")
        zonder_lege_sitemap(config)
        self._site, self._hergebruik = config.site_dir, None
        if self.kijkt and alleen_van_ons(config):
            config.site_dir = f"{self._site}/.niets"  # so that MkDocs does not throw away what stands there
        if (self._wissel or self.kijkt) and alleen_van_ons(config):
            oud = self._wissel.site if self._wissel else self._site
            self._hergebruik = Hergebruik(Path(oud), Path(self._site))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages and files, and what was found good of the hand-written ones; of the theme only what the site needs."""
        if self._blijft:
            return Files([])
        config.docs_dir, config.theme.dirs, config.site_dir = self._geschreven, self._thema, self._site
        for uri in self._bouwsel.geschreven:
            files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
        for bestand in [file for file in files if not hoort_op_de_site(file, config)]:
            files.remove(bestand)
        for bestand in files:
            bestand.dest_dir = config.site_dir
        for uri in self._paginas:
            files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        for export in self._bouwsel.bestanden:
            if van_het_thema := files.src_uris.get(export.uri):  # a picture of the town instead
                files.remove(van_het_thema)
            files.append(File.generated(config, export.uri, content=export.inhoud, inclusion=InclusionLevel.INCLUDED))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Our pages outside the menu need neither Python-Markdown nor a full render of the theme for each of them."""
        ons = ((pagina, files.src_uris[uri]) for uri, pagina in self._paginas.items())
        self._nav = nav
        self._los = [ZonderMarkdown(pagina, file, config) for pagina, file in ons if file.page not in nav.pages]
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give our pages their title and head; the text itself needs no trip through Markdown."""
        if pagina := self._paginas.get(page.file.src_uri):
            page.meta = {"title": pagina.titel, "kop": pagina.kop}
            if isinstance(page, ZonderMarkdown) and self.config.schil_per_diepte:
                page.meta["template"] = schilnaam(page)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put in the HTML that our own templates made; a hand-written page may lead to a place in it."""
        titel_als_tekst(page)
        if isinstance(page, ZonderMarkdown):
            return html
        if pagina := self._paginas.get(page.file.src_uri):
            html = pagina.html
            page.present_anchor_ids = ankers(html)
            return html
        return tabellen_met_klasse(html)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the theme what stands around a page, and a template for every depth."""
        if self._blijft:
            return env
        env.loader = jinja2.FileSystemLoader(config.theme.dirs)
        richt_in(env, self._bouwsel.schil, self._bouwsel.namen)
        if self.config.schil_per_diepte:
            voeg_schillen_toe(env, self._los, self._nav, config, files)
        if self._hergebruik:
            for bestand in files:
                if not bestand.is_documentation_page():
                    self._hergebruik.kijk(bestand, bestand.content_bytes)
        sjablonen = {*config.theme.static_templates, *config.extra_templates}
        self._alles = {file.dest_path for file in files} | sjablonen | {f"{naam}.gz" for naam in sjablonen}
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """The page as it is written; nowhere when it stands there already."""
        html = super().on_post_page(output, page=page, config=config)
        if self._hergebruik:
            self._hergebruik.kijk(page.file, html.encode("utf-8", "xmlcharrefreplace"))
        return html

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Everything is written; --strict may still refuse it."""
        if self._hergebruik:
            self._hergebruik.rond_af(self._alles)
        if self._wissel:
            self._wissel.compleet = not self._blijft
        if self._vorige:
            self._vorige.klaar()

    def on_build_error(self, *, error: Exception) -> None:
        """The old site stays."""
        if self._vorige:
            self._vorige.klaar()
        if self._wissel:
            self._wissel.mislukt(error)

    def on_shutdown(self) -> None:
        """Let the new site take the place of the old one when it is good, else throw it away; keep what was worked out."""
        if self._naderhand:
            self._naderhand.stop()
        if self._wissel:
            self._wissel.rond_af()
            if self._vorige and self._wissel.compleet:
                self._vorige.onthoud()
        if self._geheugen:
            self._geheugen.bewaar()
        if self._v8:
            self._v8.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch what the redactie writes, and go on when a site cannot be made again."""
        self._naderhand = bewaak(server, project_van(config, self.config), self._haal_in)
        return server

    def _haal_in(self) -> None:
        haal_in(self._uitstel, Path(self._site), self._bouwsel.geschreven)
