"""Who saves a file does not wait until MkDocs looks by itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from conftest import Stad
from mkdocs.livereload import LiveReloadServer

from generator.schil.proef import bewaak


@contextmanager
def kijkt(stad: Stad, om_de: float) -> Iterator[Queue[str]]:
    """A server that looks every so many seconds, and each time that it makes the site anew."""
    gebouwd: Queue[str] = Queue()
    server = LiveReloadServer(lambda: gebouwd.put("nieuw"), "127.0.0.1", 0, str(stad.map), polling_interval=om_de)
    bewaak(server, stad.project)
    draad = Thread(target=server.serve)
    draad.start()
    while draad.is_alive() and not server.serve_thread.is_alive():  # by then it knows what was there
        time.sleep(0.01)
    try:
        yield gebouwd
    finally:
        server.shutdown()
        draad.join()


def _schrijf(pad: Path) -> None:
    pad.write_text("naam: Nieuw\n", encoding="utf-8")


def _vervang(pad: Path) -> None:
    """As most editors save: next to it, and then in its place."""
    _schrijf(pad.with_suffix(".nieuw"))
    pad.with_suffix(".nieuw").replace(pad)


@pytest.mark.parametrize("bewaar", [_schrijf, _vervang, Path.unlink])
def test_wat_iemand_bewaart_wordt_meteen_gezien(stad: Stad, bewaar: Callable[[Path], None]) -> None:
    with kijkt(stad, om_de=60) as gebouwd:
        bewaar(stad.map / "regelingen" / "schuldhulp.yaml")
        assert gebouwd.get(timeout=30) == "nieuw"


def test_waar_het_systeem_niets_zegt_kijkt_mkdocs_zelf(stad: Stad) -> None:
    """Another time is not told of as another text is."""
    with kijkt(stad, om_de=0.2) as gebouwd:
        (stad.map / "regelingen" / "schuldhulp.yaml").touch()
        assert gebouwd.get(timeout=30) == "nieuw"
