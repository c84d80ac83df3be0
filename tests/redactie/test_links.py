"""Do the links to other sites still work? Asked of a real server on this machine, directly and as the proxy to any host.

As a proxy it answers for every `http://…`, so that the records of voorbeeldstad can keep real-looking addresses.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner, Result
from conftest import VANDAAG, Stad, draai

from generator.lezen import lees_kaart
from generator.opdrachten.links import links
from generator.redactie.links.adres import adressen_in, oud_jaar
from generator.redactie.links.antwoord import Antwoord, Vragen, vraag
from generator.redactie.links.bestand import lees_geheugen, schrijf_geheugen
from generator.redactie.links.geheugen import Geheugen, werk_bij
from generator.redactie.links.oordeel import Oordeel, oordeel_over
from generator.redactie.links.vindplaats import vindplaatsen

SNEL = Vragen("sociale-kaart test", time_out=0.4, pauze=0)
MORGEN = VANDAAG + timedelta(days=1)
PAS = "http://www.voorbeeldstad.example/pas"


@dataclass
class Server:
    """A site that answers what a test wants: `paden` gives status and Location by path; everything else is a page.

    It notes every request, and how many came in at the same time at one host.
    """

    paden: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    weigert_head: dict[str, int] = field(default_factory=dict)
    traag: float = 0
    gevraagd: list[tuple[str, str, str]] = field(default_factory=list)
    tijden: list[float] = field(default_factory=list)
    afzenders: set[str] = field(default_factory=set)
    tegelijk_per_host: dict[str, int] = field(default_factory=dict)
    tegelijk: int = 0
    poort: int = 0
    _bezig: list[str] = field(default_factory=list)
    _slot: Lock = field(default_factory=Lock)

    def __call__(self, pad: str) -> str:
        return f"http://127.0.0.1:{self.poort}{pad}"

    @contextmanager
    def noteert(self, methode: str, host: str, pad: str, afzender: str) -> Iterator[None]:
        with self._slot:
            self.gevraagd.append((methode, host, pad))
            self.tijden.append(time.monotonic())
            self.afzenders.add(afzender)
            self._bezig.append(host)
            self.tegelijk = max(self.tegelijk, len(self._bezig))
            self.tegelijk_per_host[host] = max(self.tegelijk_per_host.get(host, 0), self._bezig.count(host))
        try:
            yield
        finally:
            with self._slot:
                self._bezig.remove(host)


@contextmanager
def draaiend(server: Server, certificaat: tuple[Path, Path] | None = None) -> Iterator[Server]:
    class Antwoorder(BaseHTTPRequestHandler):
        def antwoord(self) -> None:
            delen = urlsplit(self.path)
            host, pad = delen.hostname or "127.0.0.1", delen.path
            with server.noteert(self.command, host, pad, self.headers["User-Agent"]):
                time.sleep(0.9 if pad == "/slaapt" else server.traag)
                status, naar = server.paden.get(pad, (200, None))
                if self.command == "HEAD" and pad in server.weigert_head:
                    status = server.weigert_head[pad]
                self.send_response(status)
                if naar:
                    self.send_header("Location", naar)
                self.send_header("Content-Length", "1000000" if pad == "/groot" else "0")
            self.end_headers()

        do_HEAD = do_GET = antwoord

        def log_message(self, *_: object) -> None:
            pass

    class Luisteraar(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A caller that hangs up is part of some tests."""

    with Luisteraar(("127.0.0.1", 0), Antwoorder) as luisteraar:
        if certificaat:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(*certificaat)
            luisteraar.socket = tls.wrap_socket(luisteraar.socket, server_side=True)
        server.poort = luisteraar.server_address[1]
        Thread(target=luisteraar.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        luisteraar.shutdown()


@pytest.fixture(autouse=True)
def _zonder_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine has set up for its own internet does not count here."""
    for naam in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(naam, raising=False)
        monkeypatch.delenv(naam.lower(), raising=False)


@pytest.fixture
def server() -> Iterator[Server]:
    with draaiend(Server()) as draait:
        yield draait


def antwoord_van(adres: str) -> Antwoord:
    return dict(vraag([adres], SNEL))[adres]


def oordeel_van(adres: str) -> Oordeel:
    return oordeel_over(adres, antwoord_van(adres), VANDAAG)


# What an address by itself tells


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("https://kaart.example/a_(b)?x=1#deel", ["https://kaart.example/a_(b)?x=1"]),
        ("Kijk op https://kaart.example/a, of bel.", ["https://kaart.example/a"]),
        ("[hier](https://a.example/x)[daar](http://b.example).", ["https://a.example/x", "http://b.example"]),
        ("<https://a.example/> en “https://b.example/b”", ["https://a.example/", "https://b.example/b"]),
        ("Begin met https://. Of mail naar info@kaart.example.", []),
        ("https://a℀b.example", []),
        ("https://kaart.example/a`b", ["https://kaart.example/a"]),
    ],
)
def test_adressen_in_een_tekst(tekst: str, gevonden: list[str]) -> None:
    assert list(adressen_in(tekst)) == gevonden


@pytest.mark.parametrize(
    ("pad", "jaar"),
    [
        ("/2023/pas", 2023),
        ("/nieuws-2024-pas", 2024),
        ("/nieuws/2025/12/pas-in-2026", None),
        ("/schooljaar-2025-2026", None),
        ("/in-2024-maximaal-2060-euro", 2024),
        ("/in-2027", None),
        ("/page/20232024/dmf20180921_0", None),
        ("/zoek?jaar=2019", 2019),
        ("", None),
    ],
)
def test_een_oud_jaar_in_het_adres(pad: str, jaar: int | None) -> None:
    assert oud_jaar(f"https://krant2019.example{pad}", VANDAAG) == jaar


# What a site answers


def test_een_goede_link_is_goed_en_wordt_een_keer_gevraagd(server: Server) -> None:
    assert oordeel_van(server("/pas")) == Oordeel("goed")
    assert server.gevraagd == [("HEAD", "127.0.0.1", "/pas")]
    assert server.afzenders == {"sociale-kaart test"}


@pytest.mark.parametrize("status", [404, 410])
def test_een_pagina_die_weg_is_is_kapot(server: Server, status: int) -> None:
    server.paden["/weg"] = (status, None)
    assert oordeel_van(server("/weg")) == Oordeel("kapot", f"Deze pagina bestaat niet meer ({status}).")


@pytest.mark.parametrize("status", [403, 404, 405, 500, 501])
def test_wie_head_weigert_krijgt_een_get(server: Server, status: int) -> None:
    server.weigert_head["/pas"] = status
    assert oordeel_van(server("/pas")) == Oordeel("goed")
    assert [methode for methode, _, _ in server.gevraagd] == ["HEAD", "GET"]


def test_de_inhoud_van_een_pagina_wordt_niet_gelezen(server: Server) -> None:
    server.weigert_head["/groot"] = 405
    assert oordeel_van(server("/groot")) == Oordeel("goed"), "de server belooft een miljoen tekens en stuurt er geen"


@pytest.mark.parametrize(
    ("status", "woord"), [(401, "binnen"), (403, "binnen"), (500, "fout"), (503, "fout"), (418, "fout")]
)
def test_wat_misschien_alleen_robots_treft_is_te_controleren(server: Server, status: int, woord: str) -> None:
    server.paden["/dicht"] = (status, None)
    oordeel = oordeel_van(server("/dicht"))
    assert oordeel.klasse == "controleren"
    assert f"({status})" in oordeel.reden
    assert woord in oordeel.reden
    assert len(server.gevraagd) == 2, "hooguit één nieuwe poging"


def test_wie_te_vaak_gevraagd_is_wordt_met_rust_gelaten(server: Server) -> None:
    server.paden["/druk"] = (429, None)
    assert oordeel_van(server("/druk")).klasse == "controleren"
    assert len(server.gevraagd) == 1


def test_van_diep_naar_de_beginpagina_is_te_controleren(server: Server) -> None:
    server.paden["/oud/pas"] = (301, "/")
    antwoord = antwoord_van(server("/oud/pas"))
    assert antwoord.doorgestuurd_naar(server("/oud/pas")) == server("/")
    oordeel = oordeel_over(server("/oud/pas"), antwoord, VANDAAG)
    assert oordeel == Oordeel("controleren", "U komt nu uit op de beginpagina van 127.0.0.1.")


@pytest.mark.parametrize(
    ("van", "klasse"), [("/?pagina=3", "controleren"), ("/nl/", "goed"), ("/home", "goed"), ("/index.html", "goed")]
)
def test_wie_al_bij_de_voordeur_begon_mag_daar_uitkomen(server: Server, van: str, klasse: str) -> None:
    server.paden[urlsplit(van).path] = (301, "/welkom")
    server.paden["/welkom"] = (301, "/home/")
    assert oordeel_van(server(van)).klasse == klasse


def test_verhuisd_binnen_dezelfde_site_is_goed(server: Server) -> None:
    server.paden |= {"/oud/pas": (301, "/tussen"), "/tussen": (302, "/nieuw/pas")}
    assert oordeel_van(server("/oud/pas")) == Oordeel("goed")
    assert antwoord_van(server("/oud/pas")).eindadres == server("/nieuw/pas")


def test_een_andere_site_is_te_controleren(server: Server) -> None:
    server.paden["/oud/pas"] = (301, f"http://localhost:{server.poort}/nieuw/pas")
    assert oordeel_van(server("/oud/pas")) == Oordeel("controleren", "U komt nu uit op een andere site: localhost.")


def test_doorsturen_naar_een_pagina_die_weg_is_is_kapot(server: Server) -> None:
    server.paden |= {"/oud": (302, "/weg"), "/weg": (404, None)}
    assert oordeel_van(server("/oud")).klasse == "kapot"


@pytest.mark.parametrize("naar", ["/kring", "mailto:info@kaart.example", "http://[", "http://a℀b.example/"])
def test_vreemd_doorsturen_is_te_controleren(server: Server, naar: str) -> None:
    server.paden["/kring"] = (302, naar.encode().decode("latin-1"))
    assert oordeel_van(server("/kring")).klasse == "controleren"
    assert len(server.gevraagd) <= 2 * 11, "wie in een kring loopt, houdt na tien stappen op"


def test_een_trage_site_is_te_controleren(server: Server) -> None:
    assert oordeel_van(server("/slaapt")) == Oordeel("controleren", "De site antwoordt niet op tijd.")
    assert len(server.gevraagd) == 2


def test_een_oud_jaar_is_te_controleren(server: Server) -> None:
    assert oordeel_van(server("/2023/pas")) == Oordeel("controleren", "In het adres staat een oud jaar: 2023.")
    antwoord = antwoord_van(server("/2023/pas"))
    assert oordeel_over(server("/2023/pas"), antwoord, date(2023, 5, 1)) == Oordeel("goed")


def test_een_site_die_niet_bestaat_of_niets_aanneemt() -> None:
    assert antwoord_van("http://kaart.bestaat-niet.invalid/pas").storing == "naam"
    with socket.create_server(("127.0.0.1", 0)) as gesloten:
        poort = gesloten.getsockname()[1]
    assert antwoord_van(f"http://127.0.0.1:{poort}/").storing == "geweigerd"


@pytest.mark.parametrize(
    ("naam", "dagen", "vertrouwd", "storing"),
    [
        ("localhost", 2, True, None),
        ("anders.example", 2, True, "certificaat"),
        ("localhost", 0, True, "certificaat"),
        ("localhost", 2, False, "anders"),
    ],
    ids=["goed", "van-een-ander", "verlopen", "van-een-onbekende-uitgever"],
)
def test_een_verkeerd_certificaat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naam: str, dagen: int, vertrouwd: bool, storing: str | None
) -> None:
    """An unknown issuer says more about the machine that asks than about the site, so that does not break a link."""
    bewijs, sleutel = _certificaat(tmp_path, naam, dagen)
    if vertrouwd:
        monkeypatch.setenv("SSL_CERT_FILE", str(bewijs))
    with draaiend(Server(), (bewijs, sleutel)) as server:
        assert antwoord_van(f"https://localhost:{server.poort}/").storing == storing


def _certificaat(map_: Path, naam: str, dagen: int) -> tuple[Path, Path]:
    """A new certificate and its key; one of 0 days has expired when this returns."""
    openssl = shutil.which("openssl")
    assert openssl, "openssl ontbreekt: nodig om een certificaat te maken."
    bewijs, sleutel, aanvraag, naamblad = (map_ / deel for deel in ("bewijs", "sleutel", "aanvraag", "naamblad"))
    naamblad.write_text(f"subjectAltName=DNS:{naam}\n", encoding="utf-8")
    for opdracht in (
        [
            "req",
            "-new",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-subj",
            "/CN=test",
            "-keyout",
            sleutel,
            "-out",
            aanvraag,
        ],
        [
            "x509",
            "-req",
            "-in",
            aanvraag,
            "-signkey",
            sleutel,
            "-days",
            str(dagen),
            "-extfile",
            naamblad,
            "-out",
            bewijs,
        ],
    ):
        subprocess.run([openssl, *opdracht], check=True, capture_output=True)
    if not dagen:
        time.sleep(1.1)
    return bewijs, sleutel


# Politeness


def test_een_site_krijgt_een_vraag_tegelijk_met_een_pauze_ertussen(server: Server) -> None:
    server.traag = 0.02
    server.paden["/p0"] = (302, f"http://localhost:{server.poort}/elders")
    adressen = [server(f"/p{nummer}") for nummer in range(4)]
    antwoorden = dict(vraag(adressen, Vragen("test", time_out=2, pauze=0.1)))
    assert antwoorden.keys() == set(adressen)
    bij_hen = [t for t, (_, _, pad) in zip(server.tijden, server.gevraagd, strict=True) if pad != "/elders"]
    assert len(bij_hen) == 4
    assert min(later - eerder for eerder, later in pairwise(bij_hen)) >= 0.1


def test_verschillende_sites_tegelijk_maar_nooit_te_veel(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server("/"))
    server.traag = 0.1
    adressen = [f"http://site{site}.example/p{pagina}" for site in range(6) for pagina in range(2)]
    antwoorden = dict(vraag(adressen, Vragen("test", time_out=5, pauze=0, tegelijk=3)))
    assert {antwoord.status for antwoord in antwoorden.values()} == {200}
    assert set(server.tegelijk_per_host.values()) == {1}
    assert server.tegelijk == 3


def test_ook_wie_wordt_doorgestuurd_wacht_op_zijn_beurt(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server("/"))
    server.traag = 0.05
    server.paden["/oud"] = (301, "http://doel.example/nieuw")
    assert len(dict(vraag([f"http://site{site}.example/oud" for site in range(6)], Vragen("test", pauze=0)))) == 6
    assert server.tegelijk > 1
    assert server.tegelijk_per_host["doel.example"] == 1


def test_met_en_zonder_www_is_dezelfde_site(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server("/"))
    server.traag = 0.1
    adressen = ["http://www.kaart.example/a", "http://kaart.example/b"]
    assert len(dict(vraag(adressen, SNEL))) == 2
    assert server.tegelijk == 1


@pytest.mark.parametrize(("pad", "per_link"), [("/slaapt", 2), ("/druk", 1)])
def test_een_site_die_driemaal_faalt_wordt_met_rust_gelaten(server: Server, pad: str, per_link: int) -> None:
    server.paden["/druk"] = (429, None)
    adressen = [server(f"{pad}?{nummer}") for nummer in range(6)]
    oordelen = {adres: oordeel_over(adres, antwoord, VANDAAG) for adres, antwoord in vraag(adressen, SNEL)}
    assert list(oordelen) == adressen
    assert {oordeel.klasse for oordeel in oordelen.values()} == {"controleren"}
    assert len(server.gevraagd) == 3 * per_link


# What is remembered


WEG = Oordeel("kapot", "Deze pagina bestaat niet meer (404).")
ONVINDBAAR = oordeel_over("http://a.example/", Antwoord(None, "http://a.example/", "naam"), VANDAAG)
TRAAG = oordeel_over("http://a.example/", Antwoord(None, "http://a.example/", "tijd"), VANDAAG)
A = "http://a.example/"


def na(*dagen: tuple[Oordeel, date]) -> tuple[str, date]:
    """The verdict on one link, and since when, after these days."""
    geheugen = Geheugen()
    for oordeel, dag in dagen:
        geheugen = werk_bij(geheugen, {A: oordeel}, [A], dag)
    return geheugen.bevindingen[A].oordeel, geheugen.bevindingen[A].sinds


def test_pas_op_de_tweede_dag_is_een_site_die_niet_te_bereiken_is_kapot() -> None:
    assert na((ONVINDBAAR, VANDAAG)) == ("controleren", VANDAAG)
    assert na((ONVINDBAAR, VANDAAG), (ONVINDBAAR, VANDAAG)) == ("controleren", VANDAAG)
    assert na((ONVINDBAAR, VANDAAG), (ONVINDBAAR, MORGEN)) == ("kapot", MORGEN)
    assert na((ONVINDBAAR, VANDAAG), (ONVINDBAAR, MORGEN), (ONVINDBAAR, MORGEN)) == ("kapot", MORGEN)


def test_een_andere_reden_op_een_eerdere_dag_telt_niet_mee() -> None:
    assert na((TRAAG, VANDAAG), (ONVINDBAAR, MORGEN)) == ("controleren", MORGEN)
    assert na((TRAAG, VANDAAG), (ONVINDBAAR, MORGEN), (ONVINDBAAR, MORGEN)) == ("controleren", MORGEN)
    assert na((TRAAG, VANDAAG), (TRAAG, MORGEN)) == ("controleren", VANDAAG)


def test_een_pagina_die_weg_is_is_meteen_kapot_en_blijft_dat() -> None:
    assert na((WEG, VANDAAG)) == ("kapot", VANDAAG)
    assert na((WEG, VANDAAG), (ONVINDBAAR, VANDAAG)) == ("kapot", VANDAAG)
    assert na((WEG, VANDAAG), (TRAAG, MORGEN)) == ("controleren", MORGEN)


def test_wat_goed_is_of_niet_meer_voorkomt_wordt_vergeten() -> None:
    geheugen = werk_bij(Geheugen(), {A: WEG, "http://b.example": WEG}, [A, "http://b.example"], VANDAAG)
    assert werk_bij(geheugen, {A: Oordeel("goed")}, [A], MORGEN).bevindingen == {}


LINKS = """\
# Mijn eigen aantekening.
# Nog een.

- adres: 'http://a.example/d''aarde'
  oordeel: kapot
  reden: 'Deze pagina bestaat niet meer (404).'
  sinds: 2026-11-01
  genegeerd_tot: 2026-12-01
- adres: 'http://b.example/'
  oordeel: controleren
  reden: 'Let op: # geen opmerking.'
  sinds: 2026-11-22
"""


def test_het_bestand_blijft_letterlijk_gelijk_als_er_niets_verandert(tmp_path: Path) -> None:
    pad = tmp_path / "links.yaml"
    pad.write_text(LINKS, encoding="utf-8")
    geheugen, meldingen = lees_geheugen(tmp_path)
    assert meldingen == ()
    assert geheugen.genegeerd(date(2026, 12, 1)) == {"http://a.example/d'aarde"}
    assert geheugen.genegeerd(date(2026, 12, 2)) == frozenset()
    schrijf_geheugen(geheugen, tmp_path)
    assert pad.read_text(encoding="utf-8") == LINKS


def test_een_leeg_geheugen_kan_weer_gelezen_worden(tmp_path: Path) -> None:
    schrijf_geheugen(Geheugen(), tmp_path)
    assert not (tmp_path / "links.yaml").exists(), "wie niets te onthouden heeft, maakt geen bestand"
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    schrijf_geheugen(werk_bij(lees_geheugen(tmp_path)[0], {}, [], VANDAAG), tmp_path)
    assert (tmp_path / "links.yaml").read_text() == "# Mijn eigen aantekening.\n# Nog een.\n\n[]\n"
    assert lees_geheugen(tmp_path) == (Geheugen({}, "# Mijn eigen aantekening.\n# Nog een.\n\n"), ())


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "wat"),
    [
        ("oordeel: kapot", "oordeel: stuk", 5, "“stuk” is geen oordeel."),
        ("genegeerd_tot: 2026-12-01", "genegeerd_tot: 2026-13-01", 8, "“2026-13-01” is geen datum die bestaat."),
        ("genegeerd_tot: 2026-12-01", "genegeerd_tot: december", 8, "“december” past niet bij genegeerd_tot."),
        ("genegeerd_tot: 2026", "genegeert_tot: 2026", 8, "“genegeert_tot” is geen veld."),
        ("  oordeel: kapot\n", "", 4, "“oordeel” ontbreekt bij deze link."),
        ("http://b.example/'", "http://a.example/d''aarde'", 9, "Dit adres staat er twee keer."),
        (LINKS, "adres: a\n", 1, "Hier hoort een lijst van links."),
        ("- adres: 'http://b", "- los\n- adres: 'http://b", 9, "Dit is geen link met velden."),
    ],
)
def test_een_fout_in_het_bestand_wordt_gemeld_met_de_regel(
    tmp_path: Path, oud: str, nieuw: str, regel: int, wat: str
) -> None:
    assert LINKS.count(oud) == 1
    (tmp_path / "links.yaml").write_text(LINKS.replace(oud, nieuw), encoding="utf-8")
    _, meldingen = lees_geheugen(tmp_path)
    assert [(m.bestand, m.regel) for m in meldingen[:1]] == [("links.yaml", regel)]
    assert wat in meldingen[0].wat
    assert meldingen[0].remedie


# Where links stand


def op_de_site(stad: Stad) -> set[str]:
    """Every address in voorbeeldstad that is on its site, found in another way than the generator does."""
    bestanden = [pad for pad in stad.map.rglob("*.yaml") if pad.stem not in {"geheim-plan", "links"}]
    return {adres for pad in bestanden for adres in re.findall(r"https?://[^\s'#]+", pad.read_text(encoding="utf-8"))}


def regels_met(stad: Stad, bestand: str, adres: str) -> list[str]:
    """The places in one file where exactly this address stands."""
    regels = (stad.map / bestand).read_text(encoding="utf-8").splitlines()
    return [f"{bestand}:{nummer}" for nummer, regel in enumerate(regels, start=1) if regel.endswith(f" {adres}")]


def test_elk_adres_met_elke_plek_maar_niet_wat_niet_op_de_site_staat(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "eigenaar:", "redactienotitie: Zie https://intern.example/a.\neigenaar:")
    (stad.map / "content" / "over.md").write_text("# Over\n\nZie [ons](https://krant.example/kleerkast).\n")
    (stad.map / "content" / "lijsten" / "README.md").write_text("Kijk op https://uitleg.example.\n")
    project, lezing = stad.project, lees_kaart(stad.project)
    assert lezing.kaart is not None
    plekken = vindplaatsen(lezing.archief, lezing.kaart.records, project.geschreven_paginas(), project.basis)
    site = "https://www.voorbeeldstad.example"
    pas, wijken = "regelingen/voorbeeldpas.yaml", "content/lijsten/wijken.yaml"
    assert len(plekken[f"{site}/pas"]) == 3
    assert [str(plek) for plek in plekken[f"{site}/pas"]] == regels_met(stad, pas, f"{site}/pas")
    assert len(plekken[f"{site}/wijken"]) == 2
    assert [str(plek) for plek in plekken[f"{site}/wijken"]] == regels_met(stad, wijken, f"{site}/wijken")
    assert [str(plek) for plek in plekken["https://krant.example/kleerkast"]] == [
        "content/over.md:3",
        *regels_met(stad, "initiatieven/stille-krachten/kleerkast.yaml", "https://krant.example/kleerkast"),
    ]
    assert plekken.keys() == op_de_site(stad) - {"https://intern.example/a."}
    assert f"{site}/plan" not in plekken
    assert list(plekken) == sorted(plekken)


# The command


Draai = Callable[..., Result]


@pytest.fixture
def draai_links(stad: Stad, server: Server) -> Draai:
    """The command in voorbeeldstad, whose links all lead to the server."""
    for pad in stad.map.rglob("*.yaml"):
        pad.write_text(pad.read_text(encoding="utf-8").replace("https://", "http://"), encoding="utf-8")

    def draai(*opties: str, proxy: str | None = None, vandaag: date = VANDAAG) -> Result:
        omgeving = {"HTTP_PROXY": proxy or server("/"), "SOCIALE_KAART_VANDAAG": vandaag.isoformat()}
        snel = ("--pauze", "0", "--time-out", "0.4", "--config", str(stad.map / "mkdocs.yml"))
        uitvoer = CliRunner().invoke(links, [*opties, *snel], env=omgeving)
        assert uitvoer.exception is None or isinstance(uitvoer.exception, SystemExit), uitvoer.exc_info
        return uitvoer

    return draai


def test_alles_goed(draai_links: Draai, stad: Stad, server: Server) -> None:
    uitvoer = draai_links()
    n = len(op_de_site(stad))
    assert (uitvoer.exit_code, uitvoer.stdout) == (0, f"{n} links: {n} goed, 0 kapot, 0 te controleren, 0 genegeerd.\n")
    assert not (stad.map / "links.yaml").exists()
    assert server.afzenders == {"sociale-kaart links (+http://www.voorbeeldstad.example)"}
    assert len(server.gevraagd) == len(set(server.gevraagd)) == n, "elk adres één keer"


def test_het_verslag_zegt_wat_er_is_waar_het_staat_en_wat_u_doet(
    draai_links: Draai, stad: Stad, server: Server
) -> None:
    server.paden |= {
        "/pas": (404, None),
        "/warmte": (301, "/"),
        "/wijken": (403, None),
    }
    records = {pad: pad.read_bytes() for map_ in ("regelingen", "content") for pad in (stad.map / map_).rglob("*.yaml")}
    uitvoer = draai_links()
    n = len(op_de_site(stad))
    pas = regels_met(stad, "regelingen/voorbeeldpas.yaml", PAS)
    [warmte] = regels_met(stad, "regelingen/warmtegeld.yaml", "http://www.voorbeeldstad.example/warmte")
    wijken = regels_met(stad, "content/lijsten/wijken.yaml", "http://www.voorbeeldstad.example/wijken")
    assert uitvoer.exit_code == 1
    assert uitvoer.stdout == (
        "kapot: http://www.voorbeeldstad.example/pas\n"
        "    Deze pagina bestaat niet meer (404).\n"
        f"    {pas[0]}\n"
        f"    {pas[1]}\n"
        f"    {pas[2]}\n"
        "    Zoek het nieuwe adres en vervang het op deze 3 plekken.\n\n"
        "controleren: http://www.voorbeeldstad.example/warmte\n"
        "    U komt nu uit op de beginpagina van voorbeeldstad.example.\n"
        f"    {warmte}\n"
        "    Open de pagina zelf. Klopt hij? Zet genegeerd_tot: 2027-02-20 bij dit adres in links.yaml.\n"
        f"    Is dit het goede adres, vervang het dan op regel {warmte.partition(':')[2]} van regelingen/warmtegeld.yaml: http://www.voorbeeldstad.example/\n\n"
        "controleren: http://www.voorbeeldstad.example/wijken\n"
        "    De site laat onze controle niet binnen (403). Mensen misschien wel.\n"
        f"    {wijken[0]}\n"
        f"    {wijken[1]}\n"
        "    Open de pagina zelf. Klopt hij? Zet genegeerd_tot: 2027-02-20 bij dit adres in links.yaml.\n"
        "    Anders: zoek het nieuwe adres en vervang het op deze 2 plekken.\n\n"
        f"{n} links: {n - 3} goed, 1 kapot, 2 te controleren, 0 genegeerd.\n"
    )
    assert {pad: pad.read_bytes() for pad in records} == records
    tekst = (stad.map / "links.yaml").read_text(encoding="utf-8")
    assert tekst.startswith("# Links die aandacht vragen.")
    assert tekst.partition("bewaard.\n")[2] == (
        "- adres: 'http://www.voorbeeldstad.example/pas'\n"
        "  oordeel: kapot\n"
        "  reden: 'Deze pagina bestaat niet meer (404).'\n"
        "  sinds: 2026-11-22\n"
        "- adres: 'http://www.voorbeeldstad.example/warmte'\n"
        "  oordeel: controleren\n"
        "  reden: 'U komt nu uit op de beginpagina van voorbeeldstad.example.'\n"
        "  sinds: 2026-11-22\n"
        "- adres: 'http://www.voorbeeldstad.example/wijken'\n"
        "  oordeel: controleren\n"
        "  reden: 'De site laat onze controle niet binnen (403). Mensen misschien wel.'\n"
        "  sinds: 2026-11-22\n"
    )
    weer = draai_links(vandaag=MORGEN)
    assert "(404). Al sinds 2026-11-22.\n" in weer.stdout
    assert (stad.map / "links.yaml").read_text(encoding="utf-8") == tekst, "niets nieuws: geen verschil in git"


def test_alleen_iets_te_controleren_houdt_niets_tegen(draai_links: Draai, server: Server) -> None:
    server.paden["/pas"] = (500, None)
    uitvoer = draai_links()
    assert uitvoer.exit_code == 0
    assert "1 te controleren" in uitvoer.stdout


def test_een_genegeerde_link_zwijgt_tot_en_met_die_dag(draai_links: Draai, stad: Stad, server: Server) -> None:
    server.paden["/pas"] = (404, None)
    assert draai_links().exit_code == 1
    bestand = stad.map / "links.yaml"
    bestand.write_text(bestand.read_text(encoding="utf-8") + f"  genegeerd_tot: {MORGEN}\n", encoding="utf-8")
    stil = bestand.read_text(encoding="utf-8")
    server.gevraagd.clear()
    uitvoer = draai_links(vandaag=MORGEN)
    assert uitvoer.exit_code == 0
    assert (
        uitvoer.stdout
        == f"{len(op_de_site(stad))} links: {len(op_de_site(stad)) - 1} goed, 0 kapot, 0 te controleren, 1 genegeerd.\n"
    )
    assert "/pas" not in {pad for _, _, pad in server.gevraagd}
    assert bestand.read_text(encoding="utf-8") == stil
    assert draai_links(vandaag=MORGEN + timedelta(days=1)).exit_code == 1
    assert bestand.read_text(encoding="utf-8") == stil, "wat een mens schreef blijft staan"


def test_zonder_schrijven_blijft_het_bestand_zoals_het_is(draai_links: Draai, stad: Stad, server: Server) -> None:
    server.paden["/pas"] = (404, None)
    assert draai_links("--zonder-schrijven").exit_code == 1
    assert not (stad.map / "links.yaml").exists()


def test_json_is_voor_programmas(draai_links: Draai, stad: Stad, server: Server) -> None:
    server.paden |= {"/pas": (404, None), "/kleerkast": (403, None)}
    verslag = json.loads(draai_links("--json").stdout)
    assert {naam: waarde for naam, waarde in verslag.items() if naam != "links"} == {
        "vandaag": "2026-11-22",
        "goed": len(op_de_site(stad)) - 2,
        "kapot": 1,
        "controleren": 1,
        "genegeerd": 0,
    }
    link, ander = verslag["links"]
    assert ander["adres"] == "http://krant.example/kleerkast", "wat kapot is staat bovenaan"
    assert (link["adres"], link["oordeel"], link["sinds"], link["eindadres"]) == (PAS, "kapot", "2026-11-22", None)
    plekken = [f"{plek['bestand']}:{plek['regel']}" for plek in link["plekken"]]
    assert plekken == regels_met(stad, "regelingen/voorbeeldpas.yaml", PAS)
    assert link["wat_te_doen"] == "Zoek het nieuwe adres en vervang het op deze 3 plekken."


def test_markdown_is_voor_een_issue(draai_links: Draai, stad: Stad, server: Server) -> None:
    server.paden |= {"/pas": (404, None), "/warmte": (301, "http://krant.example/`@iemand`<b>")}
    uitvoer = draai_links("--markdown")
    n = len(op_de_site(stad))
    pas = regels_met(stad, "regelingen/voorbeeldpas.yaml", PAS)
    [warmte] = regels_met(stad, "regelingen/warmtegeld.yaml", "http://www.voorbeeldstad.example/warmte")
    assert uitvoer.exit_code == 1
    assert uitvoer.stdout == (
        "# Links op de sociale kaart\n\n"
        f"{n} links: {n - 2} goed, 1 kapot, 1 te controleren, 0 genegeerd.\n\n"
        "## Kapot\n\n"
        "- [ ] `http://www.voorbeeldstad.example/pas`\n"
        "  Deze pagina bestaat niet meer (404).\n"
        f"  - `{pas[0]}`\n"
        f"  - `{pas[1]}`\n"
        f"  - `{pas[2]}`\n\n"
        "  Zoek het nieuwe adres en vervang het op deze 3 plekken.\n\n"
        "## Controleren\n\n"
        "- [ ] `http://www.voorbeeldstad.example/warmte`\n"
        "  U komt nu uit op een andere site: krant.example.\n"
        f"  - `{warmte}`\n\n"
        "  Open de pagina zelf. Klopt hij? Zet `genegeerd_tot: 2027-02-20` bij dit adres in links.yaml."
        f" Is dit het goede adres, vervang het dan op regel {warmte.partition(':')[2]} van regelingen/warmtegeld.yaml: `http://krant.example/%60@iemand%60%3Cb%3E`\n"
    )


def test_de_opdracht_zelf_toont_de_voortgang_apart_van_het_verslag(
    draai_links: Draai, stad: Stad, server: Server
) -> None:
    assert draai_links().exit_code == 0
    uitvoer = draai(
        "generator", "links", "--json", "--pauze", "0", map_=stad.map, http_proxy=server("/"), no_proxy="", NO_PROXY=""
    )
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert json.loads(uitvoer.stdout)["links"] == []
    assert uitvoer.stderr == f"{len(op_de_site(stad))} links bekijken\n"


def test_zonder_internet_verandert_er_niets(draai_links: Draai, stad: Stad, server: Server) -> None:
    server.paden["/pas"] = (404, None)
    draai_links()
    tekst = (stad.map / "links.yaml").read_text(encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as gesloten:
        poort = gesloten.getsockname()[1]
    uitvoer = draai_links(proxy=f"http://127.0.0.1:{poort}", vandaag=MORGEN)
    assert uitvoer.exit_code == 1
    assert (
        f"Geen van de {len(op_de_site(stad))} adressen antwoordde. Werkt uw internet? links.yaml is niet veranderd.\n"
        in uitvoer.stderr
    )
    assert uitvoer.stdout == ""
    assert (stad.map / "links.yaml").read_text(encoding="utf-8") == tekst


def test_een_kapotte_invoer_houdt_de_controle_tegen(draai_links: Draai, stad: Stad, server: Server) -> None:
    (stad.map / "links.yaml").write_text("- adres: [\n", encoding="utf-8")
    uitvoer = draai_links()
    assert uitvoer.exit_code == 1
    assert uitvoer.stderr.startswith("links.yaml:1\n")
    (stad.map / "links.yaml").unlink()
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "nam: Schuldhulp")
    uitvoer = draai_links()
    assert (uitvoer.exit_code, uitvoer.stderr) == (1, "Er zijn nog fouten. Draai eerst: sociale-kaart controleer\n")
    assert server.gevraagd == []
