"""A host that can be out of reach: the files of a site over real HTTP, with the headers of a strict host."""

from __future__ import annotations

import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from generator.beveiliging import koppen


class Wegserver:
    """Serves `site` until it is `weg`; `stuk`: it answers, with 503; `traag` is how many
    seconds a page waits."""

    def __init__(self, site: Path) -> None:
        self.site, self.weg, self.stuk, self.traag = site, False, False, 0.0
        host = self

        class Antwoord(SimpleHTTPRequestHandler):
            def __init__(self, *wat: Any) -> None:
                super().__init__(*wat, directory=str(host.site))

            def do_GET(self) -> None:
                if host.weg:
                    self.connection.close()  # as when nobody is there
                    return
                if host.stuk:
                    self.send_error(503)
                    return
                time.sleep(host.traag if self.path.endswith("/") else 0)
                super().do_GET()

            def end_headers(self) -> None:
                for naam, waarde in koppen().items():
                    self.send_header(naam, waarde)
                self.send_header(
                    "Cache-Control", "no-store"
                )  # what the browser still has comes from the service worker
                super().end_headers()

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Antwoord)
        self.wortel = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
