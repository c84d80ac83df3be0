"""What a browser may do with a page of the site, in the words of the web: one policy for the `<meta>` in every page, and
the headers that a host can send beside it.

Content Security Policy Level 3, Trusted Types, Permissions Policy, Cross-Origin-Opener-Policy and -Resource-Policy, HSTS
(RFC 6797). JSON-LD is data and no script: `script-src` says nothing about it.
"""

from __future__ import annotations

from collections.abc import Mapping

TRUSTED_TYPES = "sociale-kaart"
"""The one policy that may make the address of a script: theme/components/zoekveld/script.js makes it."""

_RICHTLIJNEN: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the icon in the tab stands in the page itself
    # What changed in what was read, what is kept for when there is no network, and robots.txt for who examines the site.
    "connect-src": "'self'",
    "frame-src": "'self'",  # /inbed/ shows what it gives away
    "form-action": "'self'",  # without scripts the search field is a form
    "base-uri": "'none'",
    "object-src": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": f"{TRUSTED_TYPES} 'allow-duplicates'",  # two scripts hold the module that makes it
}
_UIT = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
        "payment", "usb")  # fmt: skip

CSP = "; ".join(f"{naam} {waarde}" for naam, waarde in _RICHTLIJNEN.items())
"""The policy as a page can say it itself."""


def koppen(*, voor_elders: bool = False) -> Mapping[str, str]:
    """The headers of every answer; with `voor_elders` those of a list that another site may show in a frame."""
    wie = "*" if voor_elders else "'none'"
    return {
        "Content-Security-Policy": f"{CSP}; frame-ancestors {wie}",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{wat}=()" for wat in _UIT),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "cross-origin" if voor_elders else "same-origin",
    }


OUD = "no-cache"
"""How long a page or a file may be kept: it may be kept, and is asked for again each time."""
VAST = "public, max-age=31536000, immutable"
"""The same of a file that has another name when it has another content."""
