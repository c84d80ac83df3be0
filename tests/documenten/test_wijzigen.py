"""Changing a file at one place: the value is there, and not a byte of the rest has moved."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from bewerken import Proef, bewerk, erbij_en_weer_weg, heen_en_terug, lees
from conftest import VOORBEELDSTAD
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.documenten.document import Document, Pad, Waarde, alles
from generator.documenten.lezer import lees_bestand
from generator.documenten.ontleder import ontleed
from generator.documenten.wijzigen import haal_weg, voeg_toe, zet
from generator.models.tekens import eender

BESTANDEN = sorted(VOORBEELDSTAD.rglob("*.yaml"))
RAAR = "\u200b\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"
BIJZONDER = (
    *("", " ", "ja", "no", "On", "y", "true", "null", "~", "12", "-3", "0479", "2026-01-01", "2026-13-40", "1e3", "<<"),
    *("- a", "-a", "-", "---", "...", "? a", "?", ": a", "a: b", "a:", "a:b", "a #b", "a#b", "#a", "&a", "*a", "!a"),
    *("|", ">", "%a", "@a", "`a", "[a", "a]", "{a", "a}", "a, b", "'a'", '"a"', "don't", "a\\nb", '\\"', " a", "a "),
    *(
        "a\nb",
        "a\n",
        "a\n\n",
        "a\n\nb\n",
        "\na",
        "\n",
        "  a\nb\n",
        "a\n  b",
        "a \nb",
        "a\n ",
        "a: b\n# d\n",
        "é 😀",
        "=" * 7,
    ),
)


LEEG = r" *(# c\d.*)?"
WEIGERINGEN = (
    "Dan blijft er van dit bestand niets over.",
    "Dit lukt niet: dan komt er iets anders in het bestand te staan dan de bedoeling is.",
    "Hier staat commentaar (#) dat dan weg zou zijn.",
    "“",  # … staat er al
    "Hier staat een teken dat",  # nobody sees it
    "In “",  # … staat zo'n teken
)


# By example


@pytest.mark.parametrize(
    ("oud", "pad", "waarde", "nieuw"),
    [
        ("a: 1 # één\nb: 2\n", "a", 3, "a: 3 # één\nb: 2\n"),
        ("a:   x\n", "a", "ja", "a:   ja\n"),
        ("a: x\n", "a", "no", "a: 'no'\n"),
        ("a: 'x' # c\n", "a", "it's", "a: 'it''s' # c\n"),
        ('a: "x"\n', "a", 'w "z" \\', 'a: "w \\"z\\" \\\\"\n'),
        ("a: x\n", "a", date(2026, 2, 1), "a: 2026-02-01\n"),
        ("a: 1\n", "a", True, "a: true\n"),
        ("a: true\n", "a", 1, "a: 1\n"),
        ("a: x\n", "a", None, "a: null\n"),
        ("a: # c\nb: 1\n", "a", "x", "a: x # c\nb: 1\n"),
        ("a:\n- x\n-\n", "a.1", "w", "a:\n- x\n- w\n"),
        ("a: x # c\nb: w\n", "a", "m\n\nn\n", "a: | # c\n  m\n\n  n\nb: w\n"),
        ("a: x\r\nb: w", "a", "m\nn", "a: |-\r\n  m\r\n  n\r\nb: w"),
        ("a: x\n# c\n", "a", "m\nn\n\n", "a: |+\n  m\n  n\n\n# c\n"),
        ("a: x\n\nb: 1\n", "a", "m\n\n", 'a: "m\\n\\n"\n\nb: 1\n'),
        ("a: |+\n  m\n\nb: 1\n", "a", "x", "a: x\nb: 1\n"),
        ("- x\n-    z\n", "1", {"p": 1, "q": 2}, "- x\n- p: 1\n  q: 2\n"),
        ("a: x\n", "a", "  m\nn\n", "a: |2\n    m\n  n\n"),
        ("a: |  # c\n  m\n\n\n# d\nb: 1\n", "a", "x", "a: x  # c\n\n\n# d\nb: 1\n"),
        ("a: >-\n  m\n  n\nb: 1\n", "a", "o\np", "a: |-\n  o\n  p\nb: 1\n"),
        ("a: m\n  n\nb: 1\n", "a", "o", "a: o\nb: 1\n"),
        ("a:\n  lang\nb: 1\n", "a", "o", "a: o\nb: 1\n"),
        ("- a: |\n    m\n  b: 1\n", "0.a", "n\n", "- a: |\n    n\n  b: 1\n"),
        ("a: [x, 'w', z] # c\n", "a.1", "no", "a: [x, 'no', z] # c\n"),
        ("a: [x, w]\n", "a.1", "p, q\n", 'a: [x, "p, q\\n"]\n'),
        ("a: [x, w]\n", "a", ("p", ("q", {"r": 1})), "a: [p, [q, {r: 1}]]\n"),
        ("a: {x: 1, w: }\n", "a.w", "b", "a: {x: 1, w: b}\n"),
        ("a: [] # c\n", "a", ("x", "w"), "a: # c\n  - x\n  - w\n"),
        ("a: x # c\nb: w\n", "a", {"p": {"q": ("r",)}, "s": ()}, "a: # c\n  p:\n    q:\n      - r\n  s: []\nb: w\n"),
        ("a:\n- x\nb: w # c\n", "b", ({"p": 1, "q": 2}, "r"), "a:\n- x\nb: # c\n- p: 1\n  q: 2\n- r\n"),
        ("a:\n    b: 1\nc: x\n", "c", {"p": "m\nn"}, "a:\n    b: 1\nc:\n    p: |-\n        m\n        n\n"),
        ("a:\n  -   x\nb: w\n", "b", ("p",), "a:\n  -   x\nb:\n  -   p\n"),
        ("a: # c\n  # d\n  - x\n  - w\n# e\nb: 1\n", "a", ("p",), "a: # c\n  # d\n  - p\n# e\nb: 1\n"),
        ("a: # c\n  # d\n  - x\nb: 1\n", "a", "p", "a: p # c\n  # d\nb: 1\n"),
        ("- x: 1\n  w: 2\n- z\n", "0", ("p", ("q", "r")), "- - p\n  - - q\n    - r\n- z\n"),
        ("--- # c\na: 1\n...\n", "a", 2, "--- # c\na: 2\n...\n"),
    ],
)
def test_zetten(tmp_path: Path, oud: str, pad: str, waarde: Waarde, nieuw: str) -> None:
    assert bewerk(tmp_path, oud.encode(), zet, als_pad(pad), waarde) == (nieuw.encode(), "")


@pytest.mark.parametrize(
    ("oud", "pad", "waarde", "nieuw"),
    [
        ("a: 1 # c\n\n# eind\n", "b", "x", "a: 1 # c\nb: x\n\n# eind\n"),
        ("a: 1", "b", "x", "a: 1\nb: x"),
        ("a: 1\r\nb: 2", "c", 3, "a: 1\r\nb: 2\r\nc: 3"),
        ("a: 1\r\nb: 2\n", "c", 3, "a: 1\r\nb: 2\nc: 3\n"),
        ("a: 1\r\n", "b", ("x", "w"), "a: 1\r\nb:\r\n  - x\r\n  - w\r\n"),
        ("a: |\n  m\n\nb: 1\n", "c", "m\nn\n", "a: |\n  m\n\nb: 1\nc: |\n  m\n  n\n"),
        ("- a: 1 # c\n- b: 2\n", "0.no: 1", "x", "- a: 1 # c\n  'no: 1': x\n- b: 2\n"),
        ("a:\n    b:\n        - c\nd: 1\n", "a.e", {"f": 1}, "a:\n    b:\n        - c\n    e:\n        f: 1\nd: 1\n"),
        ("a: {b: 1, c: 2} # c\n", "a.d", "x", "a: {b: 1, c: 2, d: x} # c\n"),
        ("a: {}\n", "a.b", "x: w", "a: {b: 'x: w'}\n"),
        ("a: []\n", "a.0", ("x", "w"), "a: [[x, w]]\n"),
        ("a: [x, w]\n", "a.0", "p, q", "a: ['p, q', x, w]\n"),
        ("a: [x, w, ] # c\n", "a.2", 3, "a: [x, w, 3, ] # c\n"),
        ("a:\n# c\n- x\n# d\n- w\n", "a.0", "p", "a:\n# c\n- p\n- x\n# d\n- w\n"),
        ("a:\n# c\n- x\n# d\n- w\n", "a.1", "p", "a:\n# c\n- x\n- p\n# d\n- w\n"),
        ("a:\n  - x\n  # d\n# e\nb: 1\n", "a.1", {"p": 1, "q": ("r",)}, "a:\n  - x\n  - p: 1\n    q:\n      - r\n  # d\n# e\nb: 1\n"),
        ("- - x\n  - w\n", "0.0", "p", "- - p\n  - x\n  - w\n"),
        ("# kop\n- id: x\n", "0", {"id": "p"}, "# kop\n- id: p\n- id: x\n"),
    ],
)  # fmt: skip
def test_toevoegen(tmp_path: Path, oud: str, pad: str, waarde: Waarde, nieuw: str) -> None:
    assert bewerk(tmp_path, oud.encode(), voeg_toe, als_pad(pad), waarde) == (nieuw.encode(), "")


@pytest.mark.parametrize(
    ("oud", "pad", "nieuw"),
    [
        ("# c\na: 1 # d\n\n# e\nb: 2\n", "a", "# c\n\n# e\nb: 2\n"),
        ("a: 1\nb: 2", "b", "a: 1"),
        ("a: 1\r\nb: |\r\n  m\r\n\r\nc: 3\r\n", "b", "a: 1\r\n\r\nc: 3\r\n"),
        ("a:\n  # d\n  - x # c\n  - w\n# e\nb: 1\n", "a", "# e\nb: 1\n"),
        ("- a: 1 # c\n  b: 2\n", "0.a", "- b: 2\n"),
        ("- a: 1\n  # c\n  b: 2\n", "0.a", "-\n  # c\n  b: 2\n"),
        ("a:\n- x\n# c\n- w: 1\n  z: 2\n- w\n", "a.1", "a:\n- x\n# c\n- w\n"),
        ("a:\n- x # c\nb: 1\n", "a.0", None),
        ("a:\n- x\nb: 1\n", "a.0", "a: []\nb: 1\n"),
        ("- a:\n    b: 1 \n- c\n", "0.a.b", "- a: {}\n- c\n"),
        ("a: [x, w, z] # c\n", "a.0", "a: [w, z] # c\n"),
        ("a: [x, {p: 1, q: 2}] # c\n", "a.1", "a: [x] # c\n"),
        ("a: {p: 1, q: 2}\n", "a.q", "a: {p: 1}\n"),
        ("a: [x]\n", "a.0", "a: []\n"),
        ("- - x\n  - w\n", "0.0", "- - w\n"),
        ("a: [x, # c\n  w]\n", "a.0", None),
    ],
)
def test_weghalen(tmp_path: Path, oud: str, pad: str, nieuw: str | None) -> None:
    uitkomst, melding = bewerk(tmp_path, oud.encode(), haal_weg, als_pad(pad))
    assert uitkomst == (oud if nieuw is None else nieuw).encode()
    assert melding == (
        "" if nieuw else "Hier staat commentaar (#) dat dan weg zou zijn. Verander het zelf in het bestand."
    )


def als_pad(pad: str) -> Pad:
    return tuple(int(deel) if deel.isdigit() else deel for deel in pad.split(".") if deel)


@pytest.mark.parametrize(
    ("oud", "wat", "pad", "woorden", "zin"),
    [
        ("a: 1\n", zet, "b", ["x"], "“b” staat hier niet. Voeg het eerst toe."),
        ("a: 1\n", zet, "", ["x"], "Dan blijft er van dit bestand niets over. Verwijder het bestand zelf."),
        ("a: 1\n", haal_weg, "a", [], "Dan blijft er van dit bestand niets over. Verwijder het bestand zelf."),
        ("- a\n", haal_weg, "0", [], "Dan blijft er van dit bestand niets over. Verwijder het bestand zelf."),
        ("a: 1\n", voeg_toe, "a", ["1"], "“a” staat er al. Verander wat er staat."),
        ("a: 1\n", voeg_toe, "a.b", ["x"], "Hier kan dit niet bij. Kijk in het bestand wat hier staat."),
        ("a: [x]\n", voeg_toe, "a.2", ["x"], "Hier kan dit niet bij. Kijk in het bestand wat hier staat."),
        ("a: [x]\n", voeg_toe, "a.b", ["x"], "Hier kan dit niet bij. Kijk in het bestand wat hier staat."),
        ("a: 1\n", voeg_toe, "", ["x"], "Hier kan dit niet bij. Kijk in het bestand wat hier staat."),
        ("a:\n- x # c\n", zet, "a", ["x"], "Hier staat commentaar (#) dat dan weg zou zijn. Verander het zelf in het bestand."),
        ("a:\n- |  # c\n  m\n", zet, "a", ["x"], "Hier staat commentaar (#) dat dan weg zou zijn. Verander het zelf in het bestand."),
        ("a: x\n", zet, "a", ["x\ty"], "Hier staat een tab. Gebruik spaties in plaats van tabs."),
        ("a: x\n", zet, "a", ["x" * 100_001], "Dit bestand is te groot: 100007 bytes, hooguit 100000 mag. Kort de tekst in of maak er meer records van."),
        ("a: x\n", zet, "a", [10**15], "Dit lukt niet: dan komt er iets anders in het bestand te staan dan de bedoeling is. Verander het zelf in het bestand, of kies een andere waarde."),
        ("a: &x 1\nb: *x\n", zet, "a", [2], "Dit lukt niet: dan komt er iets anders in het bestand te staan dan de bedoeling is. Verander het zelf in het bestand, of kies een andere waarde."),
        ("a: 1\na: 2\nb: 3\n", haal_weg, "a", [], "Dit lukt niet: dan komt er iets anders in het bestand te staan dan de bedoeling is. Verander het zelf in het bestand, of kies een andere waarde."),
        ("a.b.c.d.e.f.g.h.i.j.k.l".replace(".", ": {") + ": 1" + "}" * 11 + "\n", zet, "a.b.c.d.e.f.g.h.i.j.k.l", [(1,)], "Dit wordt te diep genest. Maak de opbouw eenvoudiger."),
    ],
)  # fmt: skip
def test_wat_niet_kan(tmp_path: Path, oud: str, wat: Any, pad: str, woorden: list[Waarde], zin: str) -> None:
    assert bewerk(tmp_path, oud.encode(), wat, als_pad(pad), *woorden) == (oud.encode(), zin)


@pytest.mark.parametrize(
    ("wat", "pad", "woorden"),
    [(zet, "a", [1]), (voeg_toe, "a", [1]), (haal_weg, "b", []), (haal_weg, "b.c", []), (haal_weg, "c.1", [])],
)
def test_wat_al_zo_is(tmp_path: Path, wat: Any, pad: str, woorden: list[Waarde]) -> None:
    assert bewerk(tmp_path, b"a: 1\nc: [x]\n", wat, als_pad(pad), *woorden) == (b"a: 1\nc: [x]\n", "")


def test_een_fout_elders_in_het_bestand_staat_niet_in_de_weg(tmp_path: Path) -> None:
    assert bewerk(tmp_path, b"a: no\nb: 1\n", zet, ("b",), 2) == (b"a: no\nb: 2\n", "")
    assert bewerk(tmp_path, b"a: no\nb: 1\n", zet, ("a",), "no") == (b"a: 'no'\nb: 1\n", "")


@pytest.mark.parametrize("intussen", ["a: 2\nb: 1\n", "b: 1\na: 1\n", "a: true\nb: 1\n", "a: [\n", ""])
@pytest.mark.parametrize("van_schijf", [False, True], ids=["tekst", "schijf"])
def test_een_bestand_dat_intussen_is_veranderd_blijft_zo(tmp_path: Path, intussen: str, van_schijf: bool) -> None:
    document = op_schijf(tmp_path, b"a: 1\nb: 1\n") if van_schijf else lees(b"a: 1\nb: 1\n")
    (tmp_path / "x.yaml").write_text(intussen, encoding="utf-8")
    for poging in (zet(tmp_path, document, ("a",), 3), zet(tmp_path, document, ("a",), 1)):
        assert poging == (False, document.melding(("a",), "Dit bestand is intussen veranderd.", "Begin opnieuw met wat er nu staat."))  # fmt: skip
    assert (tmp_path / "x.yaml").read_text(encoding="utf-8") == intussen


def test_commentaar_dat_er_intussen_bij_kwam_blijft(tmp_path: Path) -> None:
    for document in (lees(b"a: 1\n"), op_schijf(tmp_path, b"a: 1\n")):
        (tmp_path / "x.yaml").write_bytes(b"# c\n\na: 1\n")
        assert zet(tmp_path, document, ("a",), 2) == (True, None)
        assert (tmp_path / "x.yaml").read_bytes() == b"# c\n\na: 2\n"


def test_twee_keer_achter_elkaar_met_wat_eerst_is_gelezen(tmp_path: Path) -> None:
    """What was read is stale after a change, and that is seen."""
    document = op_schijf(tmp_path, b"a: 1 # c\nb: 1\n")
    assert zet(tmp_path, document, ("a",), 2) == (True, None)
    assert zet(tmp_path, document, ("b",), 2)[0] is False
    assert (tmp_path / "x.yaml").read_bytes() == b"a: 2 # c\nb: 1\n"


def op_schijf(map_: Path, inhoud: bytes) -> Document:
    """The document of a file that is read the way the generator does."""
    (map_ / "x.yaml").write_bytes(inhoud)
    document, meldingen = lees_bestand(map_ / "x.yaml", map_)
    assert document is not None, meldingen
    return document


def test_een_bestand_dat_weg_is_of_niet_geschreven_kan_worden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = lees(b"a: 1\n")
    weg = document.melding(("a",), "Dit bestand kan niet worden gelezen.", "Kijk of dat mag.")
    assert zet(tmp_path, document, ("a",), 2) == (False, weg)
    (tmp_path / "x.yaml").write_bytes(b"a: 1\n")

    def vol(*_: object) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr(Path, "replace", vol)
    wat = "Dit bestand kan niet worden geschreven: de schijf is vol. Het is niet veranderd."
    melding = document.melding(("a",), wat, "Zorg dat het wel kan en probeer het opnieuw.")
    assert zet(tmp_path, document, ("a",), 2) == (False, melding)
    assert [(pad.name, pad.read_bytes()) for pad in tmp_path.iterdir()] == [("x.yaml", b"a: 1\n")]


def test_wie_het_bestand_mag_lezen_blijft_gelijk(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"a: 1\n")
    (tmp_path / "x.yaml").chmod(0o640)
    assert zet(tmp_path, lees(b"a: 1\n"), ("a",), 2) == (True, None)
    assert (tmp_path / "x.yaml").stat().st_mode & 0o777 == 0o640


# Every file of voorbeeldstad


@pytest.mark.parametrize(("proef", "soorten"), [(heen_en_terug, 150), (erbij_en_weer_weg, 60)])
def test_heen_en_terug_geeft_dezelfde_bytes(tmp_path: Path, proef: Proef, soorten: int) -> None:
    uit = proef(tmp_path, BESTANDEN)
    assert len(uit) > soorten
    assert [mis for mis in uit.values() if mis] == []


# Any file


_teksten = st.sampled_from(BIJZONDER) | st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], include_characters=" \n", exclude_characters=RAAR),
    max_size=12,
).map(eender)
_los = _teksten | st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.dates()
_namen = st.text("abc", min_size=1, max_size=3) | st.sampled_from([naam for naam in BIJZONDER if "\n" not in naam])
_waarden: st.SearchStrategy[Waarde] = st.recursive(
    _los,
    lambda kind: st.lists(kind, max_size=3).map(tuple) | st.dictionaries(_namen, kind, max_size=3),
    max_leaves=6,
)


class Slordig:
    """Writes values as people do: every time in another style, with comments and blank lines between them."""

    def __init__(self, toeval: Random) -> None:
        self.toeval = toeval
        self.nummer = 0
        self.veld, self.lijst, self.streep = (
            toeval.choice((2, 2, 4)),
            toeval.choice((0, 2, 4)),
            toeval.choice((2, 2, 4)),
        )

    def soms(self, kans: float) -> bool:
        return self.toeval.random() < kans

    def commentaar(self) -> str:
        self.nummer += 1
        return f"# c{self.nummer}. 'a: [b"

    def bestand(self, waarde: Waarde) -> bytes:
        regels = ([self.commentaar(), ""] if self.soms(0.3) else []) + self.regels(waarde)
        tekst = "\n".join(regels + ([self.commentaar()] if self.soms(0.3) else [])) + "\n" * self.soms(0.8)
        tekst = tekst.replace("\n", "\r\n") if self.soms(0.3) else tekst
        return b"\xef\xbb\xbf" * self.soms(0.2) + tekst.encode()

    def regels(self, waarde: Any) -> list[str]:
        uit: list[str] = []
        for sleutel, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            if uit:
                uit += [" " * self.toeval.choice((0, 0, 2)) + self.commentaar()] * self.soms(0.15) + [""] * self.soms(
                    0.1
                )
            uit += self.onder("-" if isinstance(sleutel, int) else self.op_regel(sleutel, False) + ":", deel)
        return uit

    def onder(self, voor: str, waarde: Waarde) -> list[str]:
        staart = " " + self.commentaar() if self.soms(0.15) else ""
        ruimte = " " * (self.streep - 1 if voor == "-" else self.toeval.choice((1, 1, 3)))
        if isinstance(waarde, tuple | dict) and waarde and self.soms(0.7):
            binnen, in_lijst = self.regels(waarde), voor == "-"
            if in_lijst and not binnen[0].startswith("#") and self.soms(0.8):
                return [voor + ruimte + binnen[0], *inspring(binnen[1:], self.streep)]
            kolom = self.lijst if isinstance(waarde, tuple) and not in_lijst else self.veld
            return [voor + staart, *inspring([self.commentaar()] * self.soms(0.1) + binnen, kolom)]
        if isinstance(waarde, str) and waarde.strip() and self.soms(0.5):
            return self.blok(voor + ruimte, waarde, staart)
        if waarde is None and self.soms(0.5):
            return [voor + staart]
        return [voor + ruimte + self.op_regel(waarde, False) + staart]

    def blok(self, voor: str, tekst: str, staart: str) -> list[str]:
        kop = (
            self.toeval.choice("|||>")
            + (str(self.veld) if tekst[0] in " \n" else "")
            + self.toeval.choice(("", "-", "+"))
        )
        return [voor + kop + staart, *inspring(tekst.split("\n"), self.veld)]

    def op_regel(self, waarde: Waarde, stroom: bool) -> str:
        if isinstance(waarde, dict):
            return (
                "{" + ", ".join(f"{self.op_regel(n, True)}: {self.op_regel(d, True)}" for n, d in waarde.items()) + "}"
            )
        if isinstance(waarde, tuple):
            return "[" + self.toeval.choice((", ", ",  ")).join(self.op_regel(deel, True) for deel in waarde) + "]"
        if not isinstance(waarde, str):
            return json.dumps(waarde) if not isinstance(waarde, date) else waarde.isoformat()
        kaal = f"- [{waarde}]" if stroom else f"- {waarde}"
        document, meldingen = ontleed(kaal.encode(), "", "")
        if (
            document
            and not meldingen
            and document.gegevens == (((waarde,),) if stroom else (waarde,))
            and self.soms(0.7)
        ):
            return waarde
        dubbel = "\n" in waarde or self.soms(0.3)
        return json.dumps(waarde, ensure_ascii=False) if dubbel else "'" + waarde.replace("'", "''") + "'"


def inspring(regels: list[str], kolom: int) -> list[str]:
    return [" " * kolom + regel if regel else "" for regel in regels]


@st.composite
def bestanden(draw: st.DrawFn) -> bytes:
    """A file that can be read, in any style."""
    waarde = draw(
        st.dictionaries(_namen, _waarden, min_size=1, max_size=4)
        | st.lists(_waarden, min_size=1, max_size=4).map(tuple)
    )
    inhoud = Slordig(Random(draw(st.integers(0, 2**32)))).bestand(waarde)
    document, meldingen = ontleed(inhoud, "x.yaml", "x")
    assume(document is not None and not meldingen and "# c" not in repr(document.gegevens))
    return inhoud


def streef(geheel: Waarde, pad: Pad, wat: Any, waarde: Waarde) -> Waarde:
    """What must be in the file after a change, made with lists that can change."""

    def los(deel: Waarde) -> Any:
        if isinstance(deel, dict):
            return {naam: los(waarde) for naam, waarde in deel.items()}
        return [los(waarde) for waarde in deel] if isinstance(deel, tuple) else deel

    def vast(deel: Any) -> Waarde:
        if isinstance(deel, dict):
            return {naam: vast(waarde) for naam, waarde in deel.items()}
        return tuple(vast(waarde) for waarde in deel) if isinstance(deel, list) else deel

    uit = ouder = los(geheel)
    for sleutel in pad[:-1]:
        ouder = ouder[sleutel]
    if wat is haal_weg:
        del ouder[pad[-1]]
    elif wat is voeg_toe and isinstance(ouder, list):
        ouder.insert(pad[-1], los(waarde))
    else:
        ouder[pad[-1]] = los(waarde)
    return vast(uit)


def raakt(inhoud: bytes, pad: Pad) -> tuple[int, int]:
    """The lines (from 0, up to) on which the value at `pad` stands, without the comments and blank lines around it."""
    document, regels = lees(inhoud), in_regels(inhoud)
    paden = [ander for ander, _ in alles(document.gegevens)]
    begin = erboven = document.regels[pad] - 1
    while erboven > 0 and re.fullmatch(LEEG, regels[erboven - 1]):
        erboven -= 1
    streep = re.match(r"[ -]*-(?= #|$)", regels[erboven - 1]) if erboven and isinstance(pad[-1], int) else None
    if streep and streep.end() <= len(regels[begin]) - len(regels[begin].lstrip()):
        begin = erboven - 1  # its dash stands on a line of its own
    erna = [document.regels[ander] for ander in paden[paden.index(pad) :] if ander[: len(pad)] != pad]
    eind = max(erna[0] - 1, document.regels[pad]) if erna else len(regels)
    while re.fullmatch(LEEG, regels[eind - 1]):
        eind -= 1
    while eind < len(regels) and not regels[eind].strip():
        eind += 1  # blank lines may be part of a text
    return begin, eind


def in_regels(inhoud: bytes) -> list[str]:
    return re.split(r"\r?\n", inhoud.decode("utf-8-sig"))


def begin_gelijk(a: list[str], b: list[str]) -> int:
    """How many lines two texts have in common at their start."""
    return next((nummer for nummer, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wijzigen")


@given(bestanden(), _waarden, st.data())
@settings(deadline=None, max_examples=200)
def test_elke_verandering_is_precies_wat_gevraagd_is_of_gebeurt_niet(
    map_: Path, inhoud: bytes, waarde: Waarde, data: st.DataObject
) -> None:
    gegevens = lees(inhoud).gegevens
    wat = data.draw(st.sampled_from([zet, voeg_toe, haal_weg]))
    pad, deel = data.draw(st.sampled_from([*alles(gegevens)][wat is not voeg_toe :]))
    if wat is voeg_toe:
        assume(isinstance(deel, dict | tuple))
        pad = (*pad, data.draw(_namen if isinstance(deel, dict) else st.integers(0, len(deel))))
    nieuw, melding = bewerk(map_, inhoud, wat, pad, *([] if wat is haal_weg else [waarde]))
    if nieuw == inhoud:
        assert melding.startswith(WEIGERINGEN) or repr(streef(gegevens, pad, wat, waarde)) == repr(gegevens)
        # A comment or blank line that would become part of a text; a block that ends without a line end.
        lastig = re.search(rb"#|[|>]\d?\+|[^\n]\Z", inhoud)
        assert lastig or not melding.startswith("Dit lukt niet")
        return
    document, meldingen = ontleed(nieuw, "x.yaml", "x")
    assert meldingen == ()
    assert document is not None
    assert repr(document.gegevens) == repr(streef(gegevens, pad, wat, waarde))
    assert nieuw.startswith(b"\xef\xbb\xbf") is inhoud.startswith(b"\xef\xbb\xbf")
    assert wat is haal_weg or nieuw.endswith(b"\n") is inhoud.endswith(b"\n")
    assert b"\n" not in inhoud or einden(nieuw) <= einden(inhoud)
    erbuiten_gelijk(inhoud, nieuw, wat, pad)


def einden(inhoud: bytes) -> set[bytes]:
    return set(re.findall(rb"\r?\n", inhoud))


def erbuiten_gelijk(inhoud: bytes, nieuw: bytes, wat: Any, pad: Pad) -> None:
    """Check that only the lines of the value at `pad` are others, and that comments are still there."""
    document, oud_regels, nieuw_regels = lees(inhoud), in_regels(inhoud), in_regels(nieuw)
    waarden: dict[Pad, Any] = dict(alles(document.gegevens))
    if wat is voeg_toe:
        gelijk = begin_gelijk(oud_regels, nieuw_regels) + begin_gelijk(oud_regels[::-1], nieuw_regels[::-1])
        assert gelijk >= len(oud_regels) - 1
        return
    if wat is haal_weg and len(waarden[pad[:-1]]) == 1:
        pad = pad[:-1]
    begin, eind = raakt(inhoud, pad)
    if wat is haal_weg and any(oud_regels[nr].lstrip().startswith("-") for nr in (begin, document.regels[pad] - 1)):
        # The next field or entry takes its place behind the dash.
        eind = next((nummer for nummer in range(eind, len(oud_regels)) if oud_regels[nummer].strip()), eind) + 1
    assert nieuw_regels[:begin] == oud_regels[:begin]
    assert nieuw_regels[len(nieuw_regels) - len(oud_regels[eind:]) :] == oud_regels[eind:]
    if wat is zet:
        assert set(re.findall(r"# c[0-9]+", inhoud.decode())) <= set(re.findall(r"# c[0-9]+", nieuw.decode()))
