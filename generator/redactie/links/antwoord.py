"""Ask sites whether a page is still there, politely. The only module that goes onto the network.

Many sites at once, but at each site one request at a time with a pause between two; HEAD first, and one GET when that
does not end well, because some sites answer only a GET honestly; no body is ever read. A site that fails three times
in a row is left alone: its other links get the same answer.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Event, Lock
from typing import Literal

import httpx

from generator.redactie.links.adres import site_van

Storing = Literal["tijd", "naam", "certificaat", "geweigerd", "kring", "anders"]
_STAPPEN = 10  # redirects that we follow; browsers stop at about 20
_GENOEG = 3  # failures in a row after which a site is left alone
_VERLOPEN, _ANDERE_NAAM = 10, 62  # X509_V_ERR_CERT_HAS_EXPIRED and X509_V_ERR_HOSTNAME_MISMATCH in OpenSSL


@dataclass(frozen=True)
class Antwoord:
    """What came back for one address: the last status and the address where we ended up, or why nothing came back."""

    status: int | None
    eindadres: str
    storing: Storing | None = None

    @property
    def gelukt(self) -> bool:
        """Whether there is a page."""
        return self.status is not None and 200 <= self.status < 300

    def doorgestuurd_naar(self, adres: str) -> str | None:
        """The page that answers for `adres` when it is another address, else None."""
        return self.eindadres if self.gelukt and self.eindadres != adres else None


@dataclass(frozen=True)
class Vragen:
    """How to ask: who we say we are, seconds to wait for an answer and between two requests, sites at the same time."""

    afzender: str
    time_out: float = 10
    pauze: float = 1
    tegelijk: int = 8


def vraag(adressen: Iterable[str], vragen: Vragen) -> Iterator[tuple[str, Antwoord]]:
    """Ask every address once; yields each with its Antwoord as soon as its site is done. Raises nothing for a bad site."""
    per_site: dict[str, list[str]] = defaultdict(list)
    for adres in adressen:
        per_site[site_van(adres)].append(adres)
    beurten, tls, gestopt = _Beurten(vragen.pauze), httpx.create_ssl_context(), Event()
    with ThreadPoolExecutor(vragen.tegelijk) as pool:
        grootste_eerst = sorted(per_site.values(), key=len, reverse=True)
        klussen = [pool.submit(_vraag_site, groep, vragen, beurten, tls, gestopt) for groep in grootste_eerst]
        try:
            for klus in as_completed(klussen):
                yield from klus.result()
        finally:  # Ctrl-C does not wait for three hundred sites
            gestopt.set()
            pool.shutdown(wait=False, cancel_futures=True)


def _vraag_site(
    adressen: list[str], vragen: Vragen, beurten: _Beurten, tls: ssl.SSLContext, gestopt: Event
) -> list[tuple[str, Antwoord]]:
    afzender = vragen.afzender.encode("ascii", "replace").decode()  # what a header can hold
    kop = {"User-Agent": afzender, "Accept": "text/html,*/*;q=0.5", "Accept-Language": "nl"}
    with httpx.Client(headers=kop, timeout=vragen.time_out, verify=tls) as client:
        antwoorden: list[Antwoord] = []
        for adres in adressen:
            if gestopt.is_set():
                break
            rust = _wil_rust(antwoorden)
            antwoorden.append(
                replace(antwoorden[-1], eindadres=adres) if rust else _vraag_adres(client, adres, beurten)
            )
        return list(zip(adressen, antwoorden, strict=False))


def _wil_rust(antwoorden: list[Antwoord]) -> bool:
    """Whether a site failed, or found us too busy, so often in a row that its other pages are not asked today."""
    laatste = antwoorden[-_GENOEG:]
    return len(laatste) == _GENOEG and all(antwoord.storing or antwoord.status == 429 for antwoord in laatste)


def _vraag_adres(client: httpx.Client, adres: str, beurten: _Beurten) -> Antwoord:
    antwoord = _volg(client, "HEAD", adres, beurten)
    if antwoord.status is not None and (antwoord.status < 400 or antwoord.status == 429):
        return antwoord
    return _volg(client, "GET", adres, beurten)


def _volg(client: httpx.Client, methode: str, adres: str, beurten: _Beurten) -> Antwoord:
    """Ask, and follow redirects; every step waits for its turn at the site that it goes to."""
    eindadres = adres
    try:
        verzoek = client.build_request(methode, adres)
        for _ in range(_STAPPEN + 1):
            with beurten.beurt(site_van(eindadres)):
                reactie = client.send(verzoek, stream=methode == "GET")
                reactie.close()
            if reactie.next_request is None:
                return Antwoord(reactie.status_code, eindadres)
            verzoek = reactie.next_request
            eindadres = str(verzoek.url)
        return Antwoord(None, eindadres, "kring")
    except (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, OSError, ValueError) as fout:
        return Antwoord(None, eindadres, _storing(fout))


def _storing(fout: BaseException | None) -> Storing:
    """The cause behind what httpx raises: it wraps the errors of the layers below it."""
    while fout is not None:
        if isinstance(fout, httpx.TimeoutException | TimeoutError):
            return "tijd"
        if isinstance(fout, socket.gaierror):
            return "naam"
        if isinstance(fout, ssl.SSLCertVerificationError):
            return "certificaat" if fout.verify_code in {_VERLOPEN, _ANDERE_NAAM} else "anders"
        if isinstance(fout, ConnectionRefusedError):
            return "geweigerd"
        fout = fout.__cause__ or fout.__context__
    return "anders"


@dataclass
class _Beurten:
    """Whose turn it is at which site: one at a time, with a pause after each."""

    pauze: float
    _deur: Lock = field(default_factory=Lock)
    _sloten: dict[str, Lock] = field(default_factory=dict)
    _laatst: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def beurt(self, site: str) -> Iterator[None]:
        with self._deur:
            slot = self._sloten.setdefault(site, Lock())
        with slot:
            if site in self._laatst:
                time.sleep(max(0.0, self._laatst[site] + self.pauze - time.monotonic()))
            try:
                yield
            finally:
                self._laatst[site] = time.monotonic()
