"""How to spoil a file: a line, a few bytes, or its tree of values. What must hold then is in `mutanten.py`.

Every choice comes from `kans`, so that a failure comes back.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import yaml

WAARDEN = (
    "null", "true", "ja", "[]", "{}", "''", "0", "-1", "1e9", "2026-02-30", "0001-01-01", "9999-12-31", "2026-11-22 10:00:00",
    "'{{ kaart }}'", "'{% raw %}'", "'⟦page.content⟧'", "'\"~/x'", "<b>vet</b>", "'{0} %s'", "[[[[1]]]]", "{a: {b: c}}",
    "*anker", "&a x", "!!python/object:os.system x", "|", ">-", "'één\\ttwee'", "12345678901234567890", "0o17", ".inf", "~",
    "'" + "lang " * 900 + "'", "\u202e omgekeerd", "‘slim’", "a: b: c", "- - -", "? x", "@x", "%x", "`x`", "[a, b", "'open",
    "#fff;", "oklch(200% 1 x);", "var(--vlak);", "}",
)  # fmt: skip
BLADEN: tuple[Any, ...] = (
    None, True, 0, -1, 3.5, 10**30, float("inf"), float("nan"), date(1, 1, 1), date(9999, 12, 31), datetime(2026, 1, 1, tzinfo=UTC),
    "", " ", "\u200b", "\ufeff", "a\nb", "é" * 3000, "x" * 3000, "<script>x</script>", "[x](javascript:x)", "b\u0301\u0302\u0303", "ﬁets",
    "06-12345678", "+31 (0)6 1234 5678", "٠٦١٢٣٤٥٦٧٨", "NL91 ABNA 0417 1643 00", "111222333", "jan@gmail.com", "1 januari 2027",
    "€ 12,50", "€ 1.5.0", "12.30 – 14.00", "van 25:00 tot 3", "https://[x", "https://é.nl:99999999/", "CON", "../../x", b"\x00\xff",
    [], {}, [[]], [None], {"a": {"b": []}}, {1: 2}, {None: None},
)  # fmt: skip
VELDEN = ("id", "naam", "wijken", "bedragen", "gestopt", "1", "null", "voorheen", "contact", "themas")


def bederf(inhoud: bytes, kans: random.Random, *, yaml_: bool = True) -> bytes:
    """The bytes of a file, spoiled in one or two ways; always other bytes than they were."""
    nieuw = inhoud
    while nieuw == inhoud:
        for _ in range(kans.choice([1, 1, 1, 2])):
            nieuw = kans.choice([_regels, _regels, _regels, _bytes, _boom] if yaml_ else [_regels, _regels, _bytes])(
                nieuw, kans
            )
    return nieuw


def _regels(inhoud: bytes, kans: random.Random) -> bytes:
    regels = inhoud.decode("utf-8", "surrogateescape").split("\n")
    kans.choice(REGELS)(kans, regels)
    return "\n".join(regels).encode("utf-8", "surrogateescape")


def _bytes(inhoud: bytes, kans: random.Random) -> bytes:
    return kans.choice(BYTES)(inhoud, kans, kans.randrange(len(inhoud) + 1))


def _boom(inhoud: bytes, kans: random.Random) -> bytes:
    """Another tree of values, well written; the same bytes when they hold none."""
    try:
        gegevens = yaml.safe_load(inhoud)
    except (yaml.YAMLError, ValueError):  # what was spoiled before
        return inhoud
    plekken = list(_plekken(gegevens))
    if not plekken:
        return inhoud
    houder, sleutel = kans.choice(plekken)
    elders, andere = kans.choice(plekken)
    kans.choice(BOMEN)(kans, houder, sleutel, copy.deepcopy(elders[andere]))
    return yaml.safe_dump(gegevens, allow_unicode=kans.random() < 0.8, sort_keys=False).encode("utf-8")


def _plekken(waarde: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a tree: what holds it, and its key or index there."""
    for sleutel in waarde if isinstance(waarde, dict) else range(len(waarde)) if isinstance(waarde, list) else ():
        yield waarde, sleutel
        yield from _plekken(waarde[sleutel])


def _regel(kans: random.Random, regels: list[str]) -> int:
    return kans.randrange(len(regels))


def _andere_waarde(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels[nummer] = re.sub(
        r"(:|-)( .*)?$", rf"\1 {kans.choice(WAARDEN)}".replace("\\t", "\\\\t"), regels[nummer], count=1
    )


def _weg(kans: random.Random, regels: list[str]) -> None:
    if len(regels) > 1:
        del regels[_regel(kans, regels)]


def _dubbel(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels.insert(nummer, regels[nummer])


def _wissel(kans: random.Random, regels: list[str]) -> None:
    a, b = _regel(kans, regels), _regel(kans, regels)
    regels[a], regels[b] = regels[b], regels[a]


def _inspringen(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels[nummer] = kans.choice([" ", "  ", "\t", "      ", "\u00a0"]) + regels[nummer]


def _teken(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    plek = kans.randrange(len(regels[nummer]) + 1)
    teken = kans.choice(
        [
            "'",
            '"',
            ":",
            ": ",
            "#",
            " #",
            "-",
            "{",
            "[",
            "\x00",
            "\u200b",
            "😀",
            "\ufeff",
            "\r",
            "&",
            "*",
            "|",
            "…",
            "<",
            "/*",
        ]
    )
    regels[nummer] = regels[nummer][:plek] + teken + regels[nummer][plek:]


def _afgekapt(kans: random.Random, regels: list[str]) -> None:
    del regels[_regel(kans, regels) + 1 :]


def _samenvoegfout(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels[nummer:nummer] = ["<<<<<<< HEAD", regels[nummer], "=======", regels[nummer], ">>>>>>> ander"]


def _ander_veld(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels[nummer] = re.sub(r"\w+:", f"{kans.choice(VELDEN)}:", regels[nummer], count=1)


REGELS: tuple[Callable[[random.Random, list[str]], None], ...] = (
    _andere_waarde, _andere_waarde, _andere_waarde, _weg, _dubbel, _wissel, _inspringen, _teken, _afgekapt, _samenvoegfout, _ander_veld,
)  # fmt: skip
BYTES: tuple[Callable[[bytes, random.Random, int], bytes], ...] = (
    lambda inhoud, kans, plek: inhoud[:plek] + kans.randbytes(kans.choice([1, 1, 2, 9])) + inhoud[plek:],
    lambda inhoud, kans, plek: inhoud[:plek] + kans.randbytes(1) + inhoud[plek + 1 :],
    lambda inhoud, kans, plek: inhoud[:plek] + inhoud[plek + kans.choice([1, 2, 9, 99]) :],
    lambda inhoud, kans, plek: inhoud[:plek] + inhoud[plek - kans.choice([1, 2, 9, 99]) :],
    lambda inhoud, _, plek: inhoud[:plek],
    lambda inhoud, kans, _: inhoud.replace(b"\n", kans.choice([b"\r\n", b"\r", b"\x85", b"\n\n"])),
    lambda inhoud, kans, _: inhoud.replace(b"e", kans.choice([b"\xe9", b"\xc3\x83\xc2\xa9", b"\xef\xbf\xbd"]), 1),
    lambda inhoud, kans, _: (
        kans.choice([b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"PK\x03\x04", b"---\n", b"%PDF-1.7\n"]) + inhoud
    ),
    lambda inhoud, kans, _: inhoud.decode("utf-8", "replace").encode(kans.choice(["utf-16", "utf-32-be", "utf-7"])),
)


def _hernoem(kans: random.Random, houder: Any, sleutel: Any, _: Any) -> None:
    if isinstance(houder, dict):
        houder[kans.choice([*VELDEN, 1, None, "Naam", "naam "])] = houder.pop(sleutel)


def _haal_weg(_: random.Random, houder: Any, sleutel: Any, __: Any) -> None:
    del houder[sleutel]


def _zet(maak: Callable[[random.Random, Any, Any], Any]) -> Callable[[random.Random, Any, Any, Any], None]:
    def doe(kans: random.Random, houder: Any, sleutel: Any, ander: Any) -> None:
        houder[sleutel] = maak(kans, houder[sleutel], ander)

    return doe


BOMEN: tuple[Callable[[random.Random, Any, Any, Any], None], ...] = (
    _hernoem,
    _haal_weg,
    *[_zet(lambda kans, _, __: kans.choice(BLADEN))] * 4,
    _zet(lambda _, __, ander: ander),
    _zet(lambda _, waarde, __: [waarde]),
    _zet(lambda kans, waarde, _: {kans.choice(VELDEN): waarde}),
    _zet(lambda _, waarde, ander: waarde * 2 if isinstance(waarde, list | str) else [waarde, ander]),
    _zet(lambda _, waarde, __: str(waarde)),
)
