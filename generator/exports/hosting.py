"""What the host of the site should send along with it, ready for the common ones: `_headers` (Netlify, Cloudflare Pages),
`.htaccess` (Apache), and `hosting/nginx.conf` and `hosting/Caddyfile` to include. docs/hosting.md says what goes where.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.beveiliging import OUD, koppen
from generator.blad.openbaar import OpenbareKaart
from generator.kaart import adressen
from generator.uitvoer import ExportFile

_UITLEG = "Gemaakt bij het bouwen van de site. Wat waar hoort, staat in docs/hosting.md."


def bestanden(_: OpenbareKaart) -> Iterator[ExportFile]:
    """The files, with one and the same set of headers."""
    overal = {**koppen(), "Cache-Control": OUD}
    elders = {**koppen(voor_elders=True), "Cache-Control": OUD}
    for uri, tekst in (
        ("_headers", _headers(overal, elders)),
        (".htaccess", _apache(overal, elders)),
        (f"{adressen.HOSTING}nginx.conf", _nginx(overal, elders)),
        (f"{adressen.HOSTING}Caddyfile", _caddy(overal, elders)),
    ):
        yield ExportFile(uri, f"# {_UITLEG}\n{tekst}".encode())


def _headers(overal: Mapping[str, str], elders: Mapping[str, str]) -> str:
    """A rule adds to the ones above it, so what differs is taken off first (`! Name`)."""
    anders = {naam: waarde for naam, waarde in elders.items() if waarde != overal[naam]}
    regels = [
        "/*",
        *(f"  {naam}: {waarde}" for naam, waarde in overal.items()),
        f"/{adressen.INBED}*",
        *(f"  ! {naam}" for naam in anders),
        *(f"  {naam}: {waarde}" for naam, waarde in anders.items()),
    ]
    return "\n".join((*regels, ""))


def _apache(overal: Mapping[str, str], elders: Mapping[str, str]) -> str:
    anders = {naam: waarde for naam, waarde in elders.items() if waarde != overal[naam]}
    regels = [
        "Options -Indexes",
        "ErrorDocument 404 /404.html",
        "<IfModule mod_headers.c>",
        *(f'  Header always set {naam} "{waarde}"' for naam, waarde in overal.items()),
        f'  <If "%{{REQUEST_URI}} =~ m#/{adressen.INBED}#">',
        *(f'    Header always set {naam} "{waarde}"' for naam, waarde in anders.items()),
        "  </If>",
        "</IfModule>",
    ]
    return "\n".join((*regels, ""))


def _nginx(overal: Mapping[str, str], elders: Mapping[str, str]) -> str:
    """Headers of a `server` do not come along into a `location` that has its own, so both have them all."""
    regels = [
        "server_tokens off;",
        "charset utf-8;",
        "error_page 404 /404.html;",
        f"location ^~ /{adressen.HOSTING} {{ return 404; }}",
        *_locatie("/", overal),
        *_locatie(f"/{adressen.INBED}", elders),
    ]
    return "\n".join((*regels, ""))


def _locatie(pad: str, koppen_: Mapping[str, str]) -> Iterator[str]:
    yield f"location {pad} {{"
    yield from (f'  add_header {naam} "{waarde}" always;' for naam, waarde in koppen_.items())
    yield "}"


def _caddy(overal: Mapping[str, str], elders: Mapping[str, str]) -> str:
    anders = {naam: waarde for naam, waarde in elders.items() if waarde != overal[naam]}
    regels = [
        "header {",
        *(f'  {naam} "{waarde}"' for naam, waarde in overal.items()),
        "  -Server",
        "}",
        f"@elders path /{adressen.INBED}*",
        "header @elders {",
        *(f'  {naam} "{waarde}"' for naam, waarde in anders.items()),
        "}",
        "handle_errors {",
        "  rewrite * /404.html",
        "  file_server",
        "}",
        "file_server",
    ]
    return "\n".join((*regels, ""))
