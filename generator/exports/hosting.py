"""What the host of the site should send along with it, ready for the common ones: `_headers` (Netlify, Cloudflare Pages),
`.htaccess` (Apache), and `hosting/nginx.conf` and `hosting/Caddyfile` to include. docs/hosting.md says what goes where.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.beveiliging import OUD, VAST, koppen
from generator.blad.openbaar import OpenbareKaart
from generator.kaart import adressen
from generator.uitvoer import ExportFile

_UITLEG = "Gemaakt bij het bouwen van de site. Wat waar hoort, staat in docs/hosting.md."


_Koppen = Mapping[str, str]


def bestanden(_: OpenbareKaart) -> Iterator[ExportFile]:
    """The files, with one and the same set of headers."""
    overal = {**koppen(), "Cache-Control": OUD}
    elders = {
        adressen.INBED: {**koppen(voor_elders=True), "Cache-Control": OUD},
        adressen.HULPBESTANDEN: {**koppen(), "Cache-Control": VAST},
    }
    for uri, tekst in (
        ("_headers", _headers(overal, elders)),
        (".htaccess", _apache(overal, elders)),
        (f"{adressen.HOSTING}nginx.conf", _nginx(overal, elders)),
        (f"{adressen.HOSTING}Caddyfile", _caddy(overal, elders)),
    ):
        yield ExportFile(uri, f"# {_UITLEG}\n{tekst}".encode())


def _anders(overal: _Koppen, elders: Mapping[str, _Koppen]) -> Iterator[tuple[str, _Koppen]]:
    """Of every folder the headers that are not as everywhere."""
    for map_, hier in elders.items():
        yield map_, {naam: waarde for naam, waarde in hier.items() if waarde != overal[naam]}


def _headers(overal: _Koppen, elders: Mapping[str, _Koppen]) -> str:
    """A rule adds to the ones above it, so what differs is taken off first (`! Name`)."""
    regels = ["/*", *(f"  {naam}: {waarde}" for naam, waarde in overal.items())]
    for map_, anders in _anders(overal, elders):
        regels += [f"/{map_}*", *(f"  ! {naam}" for naam in anders)]
        regels += [f"  {naam}: {waarde}" for naam, waarde in anders.items()]
    return "\n".join((*regels, ""))


def _apache(overal: _Koppen, elders: Mapping[str, _Koppen]) -> str:
    regels = [
        "Options -Indexes",
        "ErrorDocument 404 /404.html",
        "AddDefaultCharset utf-8",
        "<IfModule mod_alias.c>",
        f"  RedirectMatch 404 /{adressen.HOSTING}",
        "</IfModule>",
        "<IfModule mod_headers.c>",
        *(f'  Header always set {naam} "{waarde}"' for naam, waarde in overal.items()),
    ]
    for map_, anders in _anders(overal, elders):
        regels.append(f'  <If "%{{REQUEST_URI}} =~ m#/{map_}#">')
        regels += [f'    Header always set {naam} "{waarde}"' for naam, waarde in anders.items()]
        regels.append("  </If>")
    return "\n".join((*regels, "</IfModule>", ""))


def _nginx(overal: _Koppen, elders: Mapping[str, _Koppen]) -> str:
    """Headers of a `server` do not come along into a `location` that has its own, so each has them all."""
    regels = [
        "server_tokens off;",
        "charset utf-8;",
        "error_page 404 /404.html;",
        f"location ^~ /{adressen.HOSTING} {{ return 404; }}",
        *_locatie("/", overal),
    ]
    for map_, hier in elders.items():
        regels += _locatie(f"/{map_}", hier)
    return "\n".join((*regels, ""))


def _locatie(pad: str, koppen_: _Koppen) -> Iterator[str]:
    yield f"location {pad} {{"
    yield from (f'  add_header {naam} "{waarde}" always;' for naam, waarde in koppen_.items())
    yield "}"


def _caddy(overal: _Koppen, elders: Mapping[str, _Koppen]) -> str:
    """A block that takes a header away waits for the answer: it would undo the others, and does nothing when there is an
    error. So that one stands alone, and what differs is set for one folder or for another.
    """
    anders = {naam for _, verschil in _anders(overal, elders) for naam in verschil}
    regels = [
        f"@hier not path {' '.join(f'/{map_}*' for map_ in elders)}",
        *_blok("header", {naam: waarde for naam, waarde in overal.items() if naam not in anders}),
        *_blok("header @hier", {naam: waarde for naam, waarde in overal.items() if naam in anders}),
    ]
    for map_, hier in elders.items():
        naam_ = f"@{map_.strip('/').replace('/', '_')}"
        regels.append(f"{naam_} path /{map_}*")
        regels += _blok(f"header {naam_}", {naam: waarde for naam, waarde in hier.items() if naam in anders})
    regels += [
        "header -Server",
        f"@intern path /{adressen.HOSTING}*",
        "error @intern 404",
        "handle_errors {",
        f'  header Cache-Control "{OUD}"',
        "  rewrite * /404.html",
        "  file_server",
        "}",
        "file_server",
    ]
    return "\n".join((*regels, ""))


def _blok(kop: str, koppen_: _Koppen) -> Iterator[str]:
    yield f"{kop} {{"
    yield from (f'  {naam} "{waarde}"' for naam, waarde in koppen_.items())
    yield "}"
