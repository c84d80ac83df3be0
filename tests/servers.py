"""A built site on a real server of Debian, with the file of ours that belongs to it; for the audit."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Server:
    """A program, the package it is in, and how it is told what to serve: `opzet` writes that and gives the command."""

    naam: str
    pakket: str
    opzet: Callable[[Path, Path, int], list[str | Path]]

    @contextmanager
    def met(self, site: Path) -> Iterator[str]:
        """The address of the site on a free port. Skips the test when the program cannot be had."""
        if shutil.which(self.naam) is None and os.geteuid() == 0 and shutil.which("apt-get"):
            subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", self.pakket], check=False)
        if shutil.which(self.naam) is None:
            pytest.skip(f"{self.naam} is er niet (pakket {self.pakket}): niet nagekeken wat een echte server meestuurt")
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            poort = vrij.getsockname()[1]
        with tempfile.TemporaryDirectory() as map_:
            werk, verslag = Path(map_), Path(map_, "verslag")
            kopie = shutil.copytree(site, werk / "site")
            opdracht = self.opzet(kopie, werk, poort)
            omgeving = os.environ | {"HOME": str(werk)}
            with verslag.open("w") as uit:
                proces = subprocess.Popen(opdracht, stdout=uit, stderr=uit, env=omgeving, **_als_niemand(werk))
            try:
                _wacht_op(poort, proces, verslag)
                yield f"http://127.0.0.1:{poort}/"
            finally:
                proces.terminate()
                proces.wait(timeout=20)


def _als_niemand(werk: Path) -> dict[str, Any]:
    """Apache refuses to work as root, so no server does; a folder of the tests is closed to others, hence the copy."""
    if os.geteuid() != 0:
        return {}
    shutil.chown(werk, "nobody", "nogroup")
    return {"user": "nobody", "group": "nogroup", "extra_groups": ()}


def _wacht_op(poort: int, proces: subprocess.Popen[bytes], verslag: Path) -> None:
    for _ in range(100):
        with socket.socket() as kijk:
            if kijk.connect_ex(("127.0.0.1", poort)) == 0:
                return
        assert proces.poll() is None, verslag.read_text("utf-8")
        time.sleep(0.1)
    raise AssertionError(verslag.read_text("utf-8"))


def _nginx(site: Path, werk: Path, poort: int) -> list[str | Path]:
    hier = f"daemon off; pid {werk}/pid; error_log stderr; events {{}}\n"
    mappen = " ".join(
        f"{deel}_temp_path {werk}/{deel};" for deel in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    server = f"server {{ listen 127.0.0.1:{poort}; root {site}; include {site}/hosting/nginx.conf; }}"
    soorten = "include /etc/nginx/mime.types;"
    (werk / "nginx.conf").write_text(f"{hier}http {{ access_log off; {soorten} {mappen} {server} }}\n", "utf-8")
    return ["nginx", "-c", werk / "nginx.conf"]


_MODULES = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "autoindex")


def _apache2(site: Path, werk: Path, poort: int) -> list[str | Path]:
    modules = "\n".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so" for m in _MODULES)
    (werk / "apache.conf").write_text(
        f"{modules}\nServerRoot {werk}\nServerName kaart.test\nListen 127.0.0.1:{poort}\nPidFile {werk}/pid\n"
        f"ErrorLog {werk}/fouten\nTypesConfig /etc/mime.types\nDocumentRoot {site}\n"
        f'<Directory "{site}">\nAllowOverride All\nRequire all granted\n</Directory>\n'
        '<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>\n',
        "utf-8",
    )
    return ["apache2", "-f", werk / "apache.conf", "-DFOREGROUND"]


def _caddy(site: Path, werk: Path, poort: int) -> list[str | Path]:
    (werk / "Caddyfile").write_text(
        f"{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{poort} {{\nroot * {site}\nimport {site}/hosting/Caddyfile\n}}\n",
        "utf-8",
    )
    return ["caddy", "run", "--config", werk / "Caddyfile", "--adapter", "caddyfile"]


NGINX = Server("nginx", "nginx-light", _nginx)
SERVERS = (NGINX, Server("apache2", "apache2", _apache2), Server("caddy", "caddy", _caddy))
