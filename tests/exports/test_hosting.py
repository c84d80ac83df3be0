"""What a host sends along, and what every page says itself for hosts that can send nothing."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import Tag
from gebouwd import hulpbestand, soep
from servers import SERVERS, Server

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


def _antwoord(wortel: str, adres: str) -> tuple[int, Mapping[str, str]]:
    server = http.client.HTTPConnection(urlsplit(wortel).netloc, timeout=10)
    server.request("GET", f"/{adres}")
    antwoord = server.getresponse()
    antwoord.read()
    server.close()
    return antwoord.status, dict(antwoord.getheaders())


@pytest.mark.audit
@pytest.mark.parametrize("server", SERVERS, ids=lambda server: server.naam)
def test_een_echte_server_stuurt_ze_mee(site: Path, server: Server) -> None:
    thema = next((site / "inbed").glob("thema-*")).name
    with server.met(site) as wortel:
        for adres, status, voor_elders in (
            ("", 200, False),
            ("regelingen/schuldhulp/", 200, False),
            ("assets/namen.js", 200, False),
            ("nergens/", 404, False),
            (f"inbed/{thema}/", 200, True),
        ):
            gekregen, koppen_ = _antwoord(wortel, adres)
            assert gekregen == status, adres
            anders = {naam: koppen_.get(naam) for naam, kop in koppen(voor_elders=voor_elders).items()}
            assert anders == koppen(voor_elders=voor_elders), adres
            assert koppen_["Cache-Control"] == OUD
        for stijl in (hulpbestand(site, "assets/stijl.css").name, "stijl.0123456789.css"):
            gekregen, koppen_ = _antwoord(wortel, f"assets/vast/{stijl}")
            assert koppen_["Cache-Control"] == (VAST if gekregen == 200 else OUD)  # what is not there may come
        assert _antwoord(wortel, "robots.txt")[1]["Content-Type"].lower() == "text/plain; charset=utf-8"
        for adres in ("hosting/nginx.conf", "hosting/Caddyfile"):
            assert _antwoord(wortel, adres)[0] == 404, adres
