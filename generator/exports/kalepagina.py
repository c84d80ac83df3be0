"""A page outside the theme: small, strict, and not for search engines. How a forward and a list for another site begin."""

from __future__ import annotations

from html import escape

from generator.beveiliging import CSP

_PAGINA = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="canonical" href="{canoniek}">
<title>{titel}</title>
{kop}
</head>
{lichaam}
</html>
"""


def kale_pagina(titel: str, canoniek: str, kop: str, lichaam: str) -> bytes:
    """The page; `titel` and `canoniek` are text, `kop` (what more is in the head) and `lichaam` are HTML."""
    vast = {"csp": CSP, "titel": escape(titel), "canoniek": escape(canoniek)}
    return _PAGINA.format(**vast, kop=kop, lichaam=lichaam).encode()
