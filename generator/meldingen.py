"""What we tell an editor: where it is wrong, what is wrong, and how to mend it. Always in Dutch."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from typing import Literal

_ONLEESBAAR = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_LANG = re.compile(r"([“'][^”']{60})[^”']{20,}(?=[”'])")
Ernst = Literal["fout", "waarschuwing"]


@dataclass(frozen=True, order=True)
class Melding:
    """One remark about one place in one file.

    `bestand` is the path as the editor knows it, `regel` counts from 1, `plek` is the field (`wijken.0`), `wat` says
    what is wrong and `remedie` what to do. A `fout` stops the build, a `waarschuwing` does not.
    """

    bestand: str
    regel: int
    plek: str
    wat: str
    remedie: str
    ernst: Ernst = "fout"

    def __post_init__(self) -> None:
        """A refused value may be long, hold line ends or not be printable: a melding keeps its three readable lines."""
        object.__setattr__(self, "bestand", _ONLEESBAAR.sub("�", self.bestand))
        for naam in ("plek", "wat", "remedie"):
            tekst = _ONLEESBAAR.sub("�", " ".join(getattr(self, naam).split()))
            voor, *na = tekst.split(": ", 1) if naam == "remedie" else (tekst,)  # what is to be written stays whole
            object.__setattr__(self, naam, ": ".join((_LANG.sub(r"\1…", voor), *na)))

    def __str__(self) -> str:
        kop = f"{self.bestand}:{self.regel}" + (f"  {self.plek}" if self.plek else "")
        soort = "Let op: " if self.ernst == "waarschuwing" else ""
        return f"{kop}\n    {soort}{self.wat}\n    {self.remedie}"


def fouten(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Only the meldingen that stop a build."""
    return tuple(melding for melding in meldingen if melding.ernst == "fout")


def op_volgorde(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Sorted by file and line, each melding once."""
    return tuple(sorted(set(meldingen)))


def bedoelde(woord: str, bekend: Iterable[str]) -> str:
    """“Bedoelde u …?” with the nearest known word and a space after it, or an empty string when nothing is near."""
    dichtbij = dichtstbij(woord, sorted(bekend))
    return f"Bedoelde u “{dichtbij}”? " if dichtbij else ""


def lijkt_op(woord: str, bekend: Iterable[str]) -> str:
    """The same among thousands of words, of which many are a little near: only those that look very much like it."""
    dichtbij = get_close_matches(woord.lower(), sorted(bekend), n=3, cutoff=0.8)
    return f"Bedoelde u {' of '.join(f'“{naam}”' for naam in dichtbij)}? " if dichtbij else ""


def dichtstbij(woord: str, bekend: Sequence[str]) -> str | None:
    """The known word that looks most like `woord`, or None."""
    gevonden = get_close_matches(woord.lower(), bekend, n=1, cutoff=0.6)
    return gevonden[0] if gevonden else None


def aantal(meldingen: Sequence[Melding]) -> str:
    """A count in words for the last line of a report: “1 fout, 2 waarschuwingen”."""
    n_fout = len(fouten(meldingen))
    n_let_op = len(meldingen) - n_fout
    delen = [f"{n_fout} {'fout' if n_fout == 1 else 'fouten'}"]
    if n_let_op:
        delen.append(f"{n_let_op} {'waarschuwing' if n_let_op == 1 else 'waarschuwingen'}")
    return ", ".join(delen)


def voor_github(melding: Melding) -> str:
    """A workflow command that GitHub shows beside the line (docs.github.com, “Workflow commands”)."""

    def veilig(tekst: str, ook: Sequence[tuple[str, str]] = ()) -> str:
        for teken, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *ook):
            tekst = tekst.replace(teken, code)
        return tekst

    eigenschap = ((":", "%3A"), (",", "%2C"))
    soort = "error" if melding.ernst == "fout" else "warning"
    plek = f"file={veilig(melding.bestand, eigenschap)},line={melding.regel},title={veilig(melding.plek, eigenschap)}"
    return f"::{soort} {plek}::{veilig(f'{melding.wat} {melding.remedie}')}"


def voor_gitlab(meldingen: Sequence[Melding]) -> str:
    """A Code Quality report (docs.gitlab.com, “Code Quality report format”)."""
    uit = [
        {
            "description": f"{melding.wat} {melding.remedie}",
            "check_name": "sociale-kaart",
            "fingerprint": sha256(repr(melding).encode()).hexdigest(),
            "severity": "major" if melding.ernst == "fout" else "minor",
            "location": {"path": melding.bestand, "lines": {"begin": melding.regel}},
        }
        for melding in meldingen
    ]
    return json.dumps(uit, ensure_ascii=False, indent=2) + "\n"
