"""Every rule that can refuse something, found in the source of the generator.

A rule is a place where a refusal or a remark is made: a call of `weiger`, `melding`, `Melding`, `Opmerking`, `_fout` or
`stop`, a `return` of a text for the editor, a row of a table that translates refusals, or a constraint in `Field(...)`.
In a command and in the shell it is also every other way to end with exit code 1. Nobody keeps a list of them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import generator

PAKKET = Path(generator.__file__).parent
# Commands and the shell refuse no content of the site: no bad example shows what they say, but a test of them does.
_OPDRACHTEN = ("__main__.py", "documenten/wijzigen.py", "opdrachten", "redactie", "schil")
_SCHIL = ("blad", "exports", "pages", "papier", "weergave")
_WAT = {"weiger": 0, "stop": 1, "melding": 1, "_fout": 2, "Melding": 3, "Opmerking": 4}  # the argument with the text
_WAT_OPDRACHT = _WAT | dict.fromkeys(("stop", "exit", "Abort", "ClickException", "Geweigerd", "InstellingenFout"), 0)
_TABELLEN = {"UITLEG"}
_BEPERKINGEN = {"ge", "gt", "le", "lt", "min_length", "max_length", "pattern", "multiple_of"}

Beperking = tuple[str, str, str]
"""A constraint on a field: class, field, keyword."""


@dataclass(frozen=True)
class Spoor:
    """What one example did: the lines that ran per file, the constraints that refused, and what its editor must read."""

    geval: str
    regels: Mapping[str, frozenset[int]]
    beperkingen: frozenset[Beperking]
    tekst: str


@dataclass(frozen=True, order=True)
class Regel:
    """One rule: its place (lines and columns as `ast` counts them) and what it says, with … for what differs.

    `bestand` starts at the package: `generator/models/hulp.py`. `patroon` finds its text in what an editor reads. Only a
    `beperking` has `velden`: where it holds.
    """

    bestand: str
    begin: int
    kolom: int
    eind: int
    soort: Literal["opdracht", "rij", "beperking"]
    tekst: str
    patroon: str = ""
    velden: frozenset[Beperking] = frozenset()

    def __str__(self) -> str:
        return f"{self.bestand}:{self.begin} “{self.tekst}”"

    def spreekt(self, spoor: Spoor) -> bool:
        """Whether this rule spoke in an example: its lines ran, and the editor reads its text.

        Both are asked, because a line can run for nobody: a refusal that another one hides, a generator that is made
        but yields nothing.
        """
        if self.soort == "beperking":
            return not self.velden.isdisjoint(spoor.beperkingen)
        liep = not spoor.regels.get(self.bestand, frozenset()).isdisjoint(range(self.begin, self.eind + 1))
        return (liep or self.soort == "rij") and bool(re.search(self.patroon, spoor.tekst))


def vind(pakket: Path = PAKKET) -> tuple[Regel, ...]:
    """All rules about content in the Python files of a package, sorted by place."""
    bomen = {
        naam: boom for naam, boom in _bomen(pakket) if not naam.split("/", 1)[1].startswith((*_OPDRACHTEN, *_SCHIL))
    }
    velden = [veld for boom in bomen.values() for veld in _velden(boom)]
    regels = (
        r for naam, boom in bomen.items() for r in (*_teksten(naam, boom, _WAT), *_beperkingen(naam, boom, velden))
    )
    return _op_plaats(regels)


def vind_in_opdrachten(pakket: Path = PAKKET) -> tuple[Regel, ...]:
    """All rules in the commands and the shell, sorted by place."""
    bomen = ((naam, boom) for naam, boom in _bomen(pakket) if naam.split("/", 1)[1].startswith(_OPDRACHTEN))
    return _op_plaats(regel for naam, boom in bomen for regel in _teksten(naam, boom, _WAT_OPDRACHT))


def _bomen(pakket: Path) -> Iterator[tuple[str, ast.Module]]:
    for pad in pakket.rglob("*.py"):
        yield pad.relative_to(pakket.parent).as_posix(), ast.parse(pad.read_text(encoding="utf-8"))


def _op_plaats(regels: Iterable[Regel]) -> tuple[Regel, ...]:
    return tuple(sorted(regels, key=lambda regel: (regel.bestand, regel.begin, regel.kolom)))


def zonder_voorbeeld(regels: Iterable[Regel], sporen: Iterable[Spoor]) -> tuple[Regel, ...]:
    """The rules that spoke in none of the examples."""
    alle = tuple(sporen)
    return tuple(regel for regel in regels if not any(regel.spreekt(spoor) for spoor in alle))


def _teksten(bestand: str, boom: ast.Module, wat: Mapping[str, int]) -> Iterator[Regel]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call):
            plek = wat.get(getattr(knoop.func, "id", getattr(knoop.func, "attr", "")))
            if plek is not None and plek < len(knoop.args):
                yield _regel(bestand, knoop, _toegekend(boom, knoop, knoop.args[plek]))
        elif isinstance(knoop, ast.Return) and (zin := _zin_voor_redactie(knoop.value)):
            yield _regel(bestand, knoop, zin)
        elif isinstance(knoop, ast.Assign) and ast.unparse(knoop.targets[0]) in _TABELLEN:
            for rij in knoop.value.elts if isinstance(knoop.value, ast.Tuple) else ():
                if isinstance(rij, ast.Tuple):
                    yield _regel(bestand, rij, rij.elts[-2])


def _toegekend(boom: ast.Module, roep: ast.Call, wat: ast.expr) -> ast.expr:
    """The text itself when a name stands for it: what its function last assigned to it above the call."""
    if not isinstance(wat, ast.Name):
        return wat
    om_de_roep = (k for k in ast.walk(boom) if isinstance(k, ast.FunctionDef) and k.lineno <= roep.lineno)
    begin = max((k.lineno for k in om_de_roep if (k.end_lineno or 0) >= roep.lineno), default=0)
    erboven = (k for k in ast.walk(boom) if isinstance(k, ast.Assign) and begin < k.lineno < roep.lineno)
    waarden = [(k.lineno, k.value) for k in erboven if ast.unparse(k.targets[0]) == wat.id and _tekst(k.value, "…")]
    return max(waarden, key=lambda waarde: waarde[0], default=(0, wat))[1]


def _zin_voor_redactie(waarde: ast.expr | None) -> ast.expr | None:
    """What a function returns, when that is a sentence or a pair of them: what is wrong and what to do."""
    delen = waarde.elts if isinstance(waarde, ast.Tuple) else [waarde]
    teksten = [_tekst(deel, "…") for deel in delen if deel]
    return delen[0] if teksten and all(teksten) and re.search(r"\s.*[.?]$|\. Draai eerst: ", teksten[0]) else None


def _tekst(knoop: ast.expr, gat: str) -> str:
    """The fixed text of a string or f-string, with `gat` where a value comes; empty when it is something else."""
    if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
        return knoop.value
    if isinstance(knoop, ast.JoinedStr):
        return "".join(_tekst(deel, gat) if isinstance(deel, ast.Constant) else gat for deel in knoop.values)
    return ""


def _regel(bestand: str, knoop: ast.Call | ast.Return | ast.Tuple, wat: ast.expr) -> Regel:
    return Regel(
        bestand,
        knoop.lineno,
        knoop.col_offset,
        knoop.end_lineno or knoop.lineno,
        "rij" if isinstance(knoop, ast.Tuple) else "opdracht",
        _tekst(wat, "…") or ast.unparse(wat),
        ".*".join(re.escape(deel) for deel in _tekst(wat, "\0").split("\0")),
    )


def _velden(boom: ast.Module) -> Iterator[tuple[str, ast.AnnAssign]]:
    for klasse in ast.walk(boom):
        if isinstance(klasse, ast.ClassDef):
            yield from ((klasse.name, veld) for veld in klasse.body if isinstance(veld, ast.AnnAssign))


def _beperkingen(bestand: str, boom: ast.Module, velden: list[tuple[str, ast.AnnAssign]]) -> Iterator[Regel]:
    """The constraints in a module; one in a named type (`Jaren = Annotated[int, Field(ge=0)]`) holds for all its fields."""
    eigen = {id(veld): (klasse, veld) for klasse, veld in velden}
    for plek in ast.walk(boom):
        if not isinstance(plek, ast.Assign | ast.AnnAssign):
            continue
        roepen = [k for k in ast.walk(plek) if isinstance(k, ast.Call) and ast.unparse(k.func) == "Field"]
        woorden = [woord for roep in roepen for woord in roep.keywords if woord.arg in _BEPERKINGEN]
        if not woorden:  # looking for a name in all fields takes long
            continue
        naam = ast.unparse(plek.targets[0] if isinstance(plek, ast.Assign) else plek.target)
        op = [eigen[id(plek)]] if id(plek) in eigen else [(k, v) for k, v in velden if _noemt(v.annotation, naam)]
        for woord in woorden:
            geldt = sorted((klasse, ast.unparse(veld.target), str(woord.arg)) for klasse, veld in op)
            waar = ", ".join(f"{klasse}.{veld}" for klasse, veld, _ in geldt) or naam
            tekst = f"{waar}: {ast.unparse(woord)}"
            plaats = (woord.lineno, woord.col_offset, woord.end_lineno or woord.lineno)
            yield Regel(bestand, *plaats, "beperking", tekst, velden=frozenset(geldt))


def _noemt(annotatie: ast.expr, naam: str) -> bool:
    return any(isinstance(knoop, ast.Name) and knoop.id == naam for knoop in ast.walk(annotatie))
