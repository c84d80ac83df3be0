"""What a host sends along, and what every page says itself for hosts that can send nothing."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from bs4 import Tag
from gebouwd import hulpbestand, soep

from generator.beveiliging import CSP, OUD, VAST, koppen

BESTANDEN = ("_headers", ".htaccess", "hosting/nginx.conf", "hosting/Caddyfile")


def test_elke_bladzijde_zegt_zelf_wat_er_mag(site: Path) -> None:
    for pad in site.rglob("*.html"):
        kop = soep(pad).head
        assert kop is not None, pad
        eerste = [deel for deel in kop.children if isinstance(deel, Tag)][:2]
        assert [deel.get("charset") or deel.get("http-equiv") for deel in eerste] == [
            "utf-8",
            "Content-Security-Policy",
        ]
        assert eerste[1]["content"] == CSP, pad


def test_er_mag_niets_onveiligs() -> None:
    assert CSP.startswith("default-src 'none'; ")
    assert "unsafe" not in CSP
    assert "*" not in koppen()["Content-Security-Policy"]


@pytest.mark.parametrize("naam", BESTANDEN)
def test_een_bestand_voor_een_host_heeft_alle_koppen(site: Path, naam: str) -> None:
    tekst = (site / naam).read_text("utf-8")
    for koppen_ in (koppen(), koppen(voor_elders=True)):
        assert [kop for kop, waarde in koppen_.items() if kop not in tekst or waarde not in tekst] == []


@contextmanager
def nginx(site: Path, werk: Path) -> Iterator[http.client.HTTPConnection]:
    """The site as Debian's nginx serves it, with the file of ours included."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    hier = f"daemon off; pid {werk}/pid; error_log {werk}/fouten; events {{}}\n"
    mappen = " ".join(
        f"{deel}_temp_path {werk}/{deel};" for deel in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    server = f"server {{ listen 127.0.0.1:{poort}; root {site}; include {site}/hosting/nginx.conf; }}"
    soorten = "types { text/html html; text/css css; application/javascript js; }"
    (werk / "nginx.conf").write_text(f"{hier}http {{ access_log off; {soorten} {mappen} {server} }}\n", "utf-8")
    gebruiker = ["-g", "user root;"] if os.geteuid() == 0 else []
    proces = subprocess.Popen(["nginx", "-c", werk / "nginx.conf", *gebruiker])
    try:
        for _ in range(50):
            with socket.socket() as kijk:
                if kijk.connect_ex(("127.0.0.1", poort)) == 0:
                    break
            time.sleep(0.1)
        yield http.client.HTTPConnection("127.0.0.1", poort, timeout=10)
    finally:
        proces.terminate()
        proces.wait(timeout=20)


def _antwoord(server: http.client.HTTPConnection, adres: str) -> tuple[int, Mapping[str, str]]:
    server.request("GET", adres)
    antwoord = server.getresponse()
    antwoord.read()
    return antwoord.status, dict(antwoord.getheaders())


@pytest.mark.audit
def test_een_echte_nginx_stuurt_ze_mee(site: Path, tmp_path: Path) -> None:
    if shutil.which("nginx") is None and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "nginx-light"], check=False)
    if shutil.which("nginx") is None:
        pytest.skip("nginx is er niet: niet nagekeken wat een echte server meestuurt")
    thema = next((site / "inbed").glob("thema-*")).name
    with nginx(site, tmp_path) as server:
        for adres, status, voor_elders in (
            ("/", 200, False),
            ("/regelingen/schuldhulp/", 200, False),
            ("/assets/namen.js", 200, False),
            ("/nergens/", 404, False),
            (f"/inbed/{thema}/", 200, True),
        ):
            gekregen, koppen_ = _antwoord(server, adres)
            assert gekregen == status, adres
            assert koppen(voor_elders=voor_elders).items() <= koppen_.items(), adres
            assert koppen_["Cache-Control"] == OUD
        for stijl in (hulpbestand(site, "assets/stijl.css").name, "stijl.0123456789.css"):
            gekregen, koppen_ = _antwoord(server, f"/assets/vast/{stijl}")
            assert koppen().items() <= koppen_.items()
            assert koppen_["Cache-Control"] == (VAST if gekregen == 200 else OUD)  # what is not there may come
        assert _antwoord(server, "/hosting/nginx.conf")[0] == 404
