"""While somebody edits and looks (`mkdocs serve`): what is wrong is said in the terminal and on the page that is open."""

from __future__ import annotations

import errno
import gc
import logging
import re
import socket
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import jinja2
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import get_plugin_logger

from generator.bestand import reden
from generator.geheugen import ruim_minder_op
from generator.meldingen import Melding, aantal
from generator.schil.mkdocstaal import vertaal_ontleding
from generator.schil.naderhand import Naderhand

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

    from generator.project import Project

log = get_plugin_logger("sociale-kaart")

_STIL = 0.03  # seconds without a change: who saves writes once, and what `git` writes comes closer together
_HOOGSTENS = 20  # of the meldingen on a page; `controleer` has them all
_NOG_EENS = '<meta http-equiv="refresh" content="3">'
_BODY = re.compile(r"<body[^>]*>")
_STROOK = re.compile(r"<!-- proef -->.*?<!-- /proef -->", re.DOTALL)


class Proefdruk:
    """The hooks of MkDocs that matter while somebody is looking (`kijkt`, and `serveert` too when it is a quick build to look
    at). `fout` is what is wrong with what is being made now.
    """

    serveert = kijkt = _begint = False
    fout: tuple[Melding, ...] = ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is looking (serve) or a site is being made; with --verbose the stages are timed."""
        self.kijkt = self._begint = command == "serve"
        self.serveert = self.kijkt or dirty
        logging.getLogger("generator").parent = log.logger
        gc.disable()  # a build keeps nearly all; while serving `bewaak` clears away after it
        if not self.serveert:
            ruim_minder_op()

    def on_config(self, config: MkDocsConfig) -> None:
        """Before the first site is made for somebody to look at."""
        if self._begint:
            vrije_poort(config)
        self._begint = False

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """What stands at an address that is not there."""
        hier = self.serveert and template_name == "404.html"
        return niet_gevonden(output_content, self.fout) if hier else output_content

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Every page says what is wrong anywhere."""
        return met_fouten(output, self.fout) if self.serveert else output


def vrije_poort(config: MkDocsConfig) -> None:
    """Raise Abort when nobody can look at the address of this config, before minutes are spent on a site."""
    naam, poort = config.dev_addr
    try:
        _probeer(naam, poort)
    except OSError as fout:
        anders = next((p for p in range(poort + 1, poort + 50) if _is_vrij(naam, p)), poort + 1)
        waarom = "die poort is bezet" if fout.errno == errno.EADDRINUSE else "deze computer mag of kent dat adres niet"
        raise Abort(
            f"Op {naam}:{poort} kan de site niet worden getoond: {waarom}. "
            f"Draait er nog een make serve? Stop die, of kies een andere: make serve ADRES={naam}:{anders}, "
            f"of mkdocs serve -a {naam}:{anders}"
        ) from None


def _probeer(naam: str, poort: int) -> None:
    familie, soort, *_, adres = socket.getaddrinfo(naam, poort, type=socket.SOCK_STREAM)[0]
    with socket.socket(familie, soort) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server of MkDocs does
        proef.bind(adres)


def _is_vrij(naam: str, poort: int) -> bool:
    try:
        _probeer(naam, poort)
    except (OSError, OverflowError):
        return False
    return True


def met_fouten(html: str, meldingen: Sequence[Melding]) -> str:
    """The page with a strip above it that opens and shows what is wrong anywhere; the page itself when nothing is."""
    if not meldingen:
        return html
    eerste = f"{meldingen[0].bestand}:{meldingen[0].regel}"
    meer = len(meldingen) - _HOOGSTENS
    slot = f"<p>En nog {meer}. Alles zien: sociale-kaart controleer</p>" if meer > 0 else ""
    alle = "".join(map(_blok, map(str, meldingen[:_HOOGSTENS])))
    return _met_strook(html, f"Nog niet goed: {aantal(meldingen)}. De eerste: {eerste}", alle + slot)


def niet_gevonden(html: str, meldingen: Sequence[Melding]) -> str:
    """The page for an address that is not there; it looks again by itself, because MkDocs does not reload it."""
    return met_fouten(html.replace("<head>", f"<head>{_NOG_EENS}", 1), meldingen)


def bewaak(server: LiveReloadServer, project: Project, daarna: Callable[[], None] = lambda: None) -> Naderhand:
    """Watch the records, the lists, the project's own theme and its house style. `daarna` is done when a site has been shown; what
    comes out stops that.

    When a site cannot be made again, go on with what there is, and say so in Dutch on every page of it.
    """
    from generator.schil.wekker import wek  # with all that looks at files: a build does not need it

    huisstijl = {project.huisstijl} if project.huisstijl and project.huisstijl.is_dir() else set()
    for map_ in {*project.records, project.lijsten, project.thema[0], *huisstijl}:
        server.watch(str(map_))
    wek(server.observer)
    server.build_delay = _STIL
    bouw, naderhand = server.builder, Naderhand(daarna)

    def bouw_of_zeg_waarom_niet() -> None:
        mkdocs, gezegd = logging.getLogger("mkdocs"), _Gezegd(logging.ERROR)
        mkdocs.addHandler(gezegd)
        naderhand.wacht()
        try:
            bouw()
        except (Exception, SystemExit) as fout:
            waarom = gezegd.alles if isinstance(fout, Abort) and gezegd.alles else in_het_kort(fout)
            log.error("De site is niet vernieuwd. %s Verbeter dat; daarna gaat het vanzelf verder.", waarom)
            log.debug("Waar het misging:", exc_info=True)
            _zeg_overal(Path(server.root), waarom)
        finally:
            mkdocs.removeHandler(gezegd)
            naderhand.plan()

    gc.freeze()  # what the first site left, stays
    server.builder = bouw_of_zeg_waarom_niet
    return naderhand


class _Gezegd(logging.Handler):
    """What MkDocs said before it gave up."""

    alles = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.alles = f"{self.alles} {record.getMessage()}".strip()


def in_het_kort(fout: BaseException) -> str:
    """What went wrong, in one line for somebody who is no programmer."""
    if isinstance(fout, ConfigurationError):
        return f"mkdocs.yml is nog niet goed. {vertaal_ontleding(fout)}"
    if isinstance(fout, jinja2.TemplateSyntaxError):
        return f"Het sjabloon {Path(fout.filename or fout.name or '').name}:{fout.lineno} is nog niet goed: {fout.message}."
    if isinstance(fout, jinja2.TemplateError):
        return f"Een sjabloon van het thema is nog niet goed: {fout.message}."
    if isinstance(fout, OSError):
        return f"Het lukt niet met {fout.filename or 'een bestand'}: {reden(fout)}."
    if isinstance(fout, Abort):
        return " ".join(str(fout).split())
    return f"Er ging iets mis ({type(fout).__name__}): {' '.join(str(fout).split())}."


def _zeg_overal(site: Path, waarom: str) -> None:
    """A page that is missing now is answered with 404.html, which looks again by itself."""
    kop = "De site is niet vernieuwd"
    for pad in site.rglob("*.html"):
        html = pad.read_text(encoding="utf-8", errors="replace")
        pad.write_text(_met_strook(html, kop, _blok(waarom)), encoding="utf-8")
    leeg = f'<!doctype html><html lang="nl"><head>{_NOG_EENS}<meta charset="utf-8"><title>{kop}</title></head><body></body></html>'
    (site / "404.html").write_text(_met_strook(leeg, kop, _blok(waarom)), encoding="utf-8")


def _blok(tekst: str) -> str:
    return f'<pre style="white-space:pre-wrap">{escape(tekst)}</pre>'


def _met_strook(html: str, kop: str, inhoud: str) -> str:
    strook = f'<!-- proef --><div class="proef-balk"><details class="proef" open><summary>{escape(kop)}</summary>{inhoud}</details></div><!-- /proef -->'
    zonder = _STROOK.sub("", html)
    plek = body.end() if (body := _BODY.search(zonder)) else 0
    return f"{zonder[:plek]}{strook}{zonder[plek:]}"
