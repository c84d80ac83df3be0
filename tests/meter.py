"""Which rules run while something is read: a mark at each rule, because a tracer that hears every line doubles the time.

While the meter is on, a function with a rule in it has the same code with one call more at each rule.
"""

from __future__ import annotations

import ast
import gc
import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FunctionType

from regels import PAKKET, Regel

_MERK = "__regel_loopt__"
_Plek = tuple[str, int]
"""Where a function begins: its name, with those around it, and its line."""


class Meter:
    """Hears which of these rules run; all that was imported before counts."""

    def __init__(self, regels: Iterable[Regel]) -> None:
        """Make the code with marks, and find the functions that it is for."""
        per_bestand: dict[str, list[Regel]] = defaultdict(list)
        for regel in regels:
            if regel.soort == "opdracht":
                per_bestand[regel.bestand].append(regel)
        gemerkt = {}
        for bestand, alle in per_bestand.items():
            importlib.import_module(bestand.removesuffix(".py").replace("/", "."))
            gemerkt[str(PAKKET.parent / bestand)] = (bestand, _gemerkt(PAKKET.parent / bestand, alle))
        self._functies: list[tuple[str, FunctionType, CodeType, CodeType]] = []
        for functie in (ding for ding in gc.get_objects() if isinstance(ding, FunctionType)):
            bestand, codes = gemerkt.get(functie.__code__.co_filename, ("", {}))
            if nieuw := codes.get((functie.__code__.co_qualname, functie.__code__.co_firstlineno)):
                self._functies.append((bestand, functie, functie.__code__, nieuw))

    @contextmanager
    def luister(self) -> Iterator[Mapping[str, set[int]]]:
        """The line on which each rule begins that runs meanwhile, by file."""
        gelopen: dict[str, set[int]] = defaultdict(set)
        for bestand, functie, _, gemerkt in self._functies:
            functie.__globals__[_MERK] = gelopen[bestand].add
            functie.__code__ = gemerkt
        try:
            yield gelopen
        finally:
            for _, functie, eigen, _ in self._functies:
                functie.__code__ = eigen


def _gemerkt(pad: Path, regels: Iterable[Regel]) -> dict[_Plek, CodeType]:
    """The code of each function in a module that has a rule in it, with a mark at that rule."""
    boom = ast.parse(pad.read_text(encoding="utf-8"))
    merker = _Merker({(regel.begin, regel.kolom, regel.eind) for regel in regels})
    module = compile(ast.fix_missing_locations(merker.visit(boom)), str(pad), "exec", dont_inherit=True)
    gevonden: dict[_Plek, CodeType] = {}
    for code in _codes(module):
        if code is not module and any(_MERK in deel.co_names for deel in _codes(code)):
            plek = code.co_qualname, code.co_firstlineno
            assert plek not in gevonden, f"twee functies heten {plek[0]} op regel {plek[1]} van {pad}"
            gevonden[plek] = code
    return gevonden


def _codes(code: CodeType) -> Iterator[CodeType]:
    """A piece of code and all that is inside it."""
    yield code
    for deel in code.co_consts:
        if isinstance(deel, CodeType):
            yield from _codes(deel)


class _Merker(ast.NodeTransformer):
    """Puts a mark before what is made at these places."""

    def __init__(self, plekken: set[tuple[int, int, int]]) -> None:
        self._plekken = plekken

    def visit_Call(self, roep: ast.Call) -> ast.expr:
        self.generic_visit(roep)
        return self._met_merk(roep, roep)

    def visit_Return(self, zin: ast.Return) -> ast.Return:
        self.generic_visit(zin)
        if zin.value:
            zin.value = self._met_merk(zin.value, zin)
        return zin

    def _met_merk(self, waarde: ast.expr, waar: ast.expr | ast.stmt) -> ast.expr:
        if (waar.lineno, waar.col_offset, waar.end_lineno) not in self._plekken:
            return waarde
        merk = ast.Call(ast.Name(_MERK, ast.Load()), [ast.Constant(waar.lineno)], [])
        paar = ast.Tuple([merk, waarde], ast.Load())
        return ast.copy_location(ast.Subscript(paar, ast.Constant(1), ast.Load()), waarde)
