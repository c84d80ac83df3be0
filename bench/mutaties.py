"""Whether anybody notices when a rule is switched off. Run: python bench/mutaties.py

For every rule that can refuse content (`tests/regels.py` finds them): a copy of the generator without just that rule
reads the examples in `tests/fouten/` in which the rule spoke. Somebody notices when one of them no longer gives its
melding.txt, or when the generator stops with an exception. When no example notices, the fast unit tests may.
For a rule of a command or of the shell, the tests in which it spoke (`testsporen.py`) run with such a copy.
Exit code 1 when a rule can be switched off without anybody noticing.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROJECT = Path(__file__).parent.parent
sys.path[:0] = [str(PROJECT / "tests"), str(PROJECT / "bench")]

from conftest import als_tekst  # noqa: E402 found only now that both are on the path
from foutvoorbeelden import FOUTEN, Gelezen, voorbeelden  # noqa: E402 found only now that both are on the path
from regels import PAKKET, Regel, vind, vind_in_opdrachten  # noqa: E402 found only now that both are on the path
from testsporen import VAN_SCHIL, meet  # noqa: E402 found only now that both are on the path

_TEGELIJK = 2
_TE_LANG = 600
_PYTEST = ("-m", "pytest", "-x", "-p", "no:cacheprovider")
_SNELLE_TESTS = (
    "tests/keuring/test_fouten.py",
    "--deselect=tests/keuring/test_fouten.py::test_fout_geeft_precies_deze_tekst",  # the examples had their turn
    "tests/documenten/test_load.py",
    "tests/models/test_models.py",
    "tests/kaart/test_relate.py",
)


def zet_uit(bron: str, regel: Regel) -> str:
    """The source of a module without one rule: nothing is raised, yielded, appended or returned at its place."""
    boom = ast.parse(bron)
    ouders = {kind: ouder for ouder in ast.walk(boom) for kind in ast.iter_child_nodes(ouder)}
    knoop = next(k for k in ouders if _staat_op(k, regel))
    ouder = ouders[knoop]
    if isinstance(knoop, ast.keyword) and isinstance(ouder, ast.Call):
        ouder.keywords.remove(knoop)
    elif isinstance(knoop, ast.expr) and isinstance(ouder, ast.Tuple | ast.List):
        ouder.elts.remove(knoop)
    elif isinstance(ouder, ast.GeneratorExp | ast.ListComp | ast.SetComp):
        ouder.generators[0].iter = ast.Tuple([], ast.Load())
    else:
        while not isinstance(knoop, ast.stmt):
            knoop = ouders[knoop]
        _haal_weg(knoop, ouders)
    return ast.unparse(ast.fix_missing_locations(boom))


def _staat_op(knoop: ast.AST, regel: Regel) -> bool:
    plaats = (getattr(knoop, "lineno", 0), getattr(knoop, "col_offset", -1), getattr(knoop, "end_lineno", 0))
    soorten = {"beperking": ast.keyword, "rij": ast.Tuple, "opdracht": ast.Call | ast.Return}
    return plaats == (regel.begin, regel.kolom, regel.eind) and isinstance(knoop, soorten[regel.soort])


def _haal_weg(opdracht: ast.stmt, ouders: dict[ast.AST, ast.AST]) -> None:
    """Make a statement do nothing. What was assigned disappears from tuples; a last `return` gives empty texts."""
    vervanging: ast.stmt = ast.Pass()
    if isinstance(opdracht, ast.Expr) and isinstance(opdracht.value, ast.Yield):
        vervanging = ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))  # a generator stays a generator
    elif isinstance(opdracht, ast.Return) and isinstance(ouders[opdracht], ast.FunctionDef):
        delen = opdracht.value.elts if isinstance(opdracht.value, ast.Tuple) else ()
        leeg = ast.Constant("")
        vervanging = ast.Return(ast.Tuple([leeg for _ in delen], ast.Load()) if delen else leeg)
    elif isinstance(opdracht, ast.Assign):
        naam = ast.unparse(opdracht.targets[0])
        for rij in ast.walk(ouders[opdracht]):
            if isinstance(rij, ast.Tuple) and isinstance(rij.ctx, ast.Load):
                rij.elts = [deel for deel in rij.elts if ast.unparse(deel) != naam]
    ouder = ouders[opdracht]
    for _, waarde in ast.iter_fields(ouder):
        if isinstance(waarde, list) and opdracht in waarde:
            waarde[waarde.index(opdracht)] = vervanging


def merkt_iemand_het(regel: Regel | None, proeven: Sequence[Sequence[str]]) -> bool:
    """Whether one of these runs of Python notices that this rule is gone (`None`: that nothing is gone)."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        kopie = Path(tijdelijk) / PAKKET.name
        shutil.copytree(PAKKET, kopie, ignore=shutil.ignore_patterns("__pycache__"))
        for pad in (kopie / ".." / regel.bestand,) if regel else kopie.rglob("*.py"):
            bron = pad.read_text(encoding="utf-8")
            pad.write_text(zet_uit(bron, regel) if regel else ast.unparse(ast.parse(bron)), encoding="utf-8")
        return any(_mislukt(tijdelijk, proef) for proef in proeven)


def _mislukt(kopie: str, opdracht: Sequence[str]) -> bool:
    """Whether it fails, or never ends. That pytest finds no such test is no failure of one."""
    omgeving = os.environ | {"PYTHONPATH": kopie, "PYTHONSAFEPATH": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        uitvoer = subprocess.run(
            [sys.executable, *opdracht], cwd=PROJECT, env=omgeving, capture_output=True, check=False, timeout=_TE_LANG
        )
    except subprocess.TimeoutExpired:
        return True
    return uitvoer.returncode not in {0, 4, 5}


def _proef(fouten: Path, namen: Sequence[str]) -> None:
    """In a copy of the generator: stop at the first example that no longer gives its text."""
    for voorbeeld in voorbeelden(fouten):
        if voorbeeld.naam in namen and als_tekst(voorbeeld.lees()) != voorbeeld.verwacht:
            sys.exit(f"{voorbeeld.naam} merkt het.")


def _inhoud(fouten: Path, alleen: str | None) -> list[tuple[Regel, Sequence[Sequence[str]]]]:
    """The rules about content, each with what may notice: the examples in which it spoke, or else the fast unit tests."""
    regels = _gekozen(vind(), alleen)
    if not regels:
        return []
    sporen = Gelezen(voorbeelden(fouten)).sporen()
    gevallen = [[spoor.geval for spoor in sporen if regel.spreekt(spoor)] for regel in regels]
    begin = [__file__, "--fouten", str(fouten), "--proef"]
    _moet_goed_gaan([*begin, *sorted({geval for rij in gevallen for geval in rij})])
    return [(regel, ([*begin, *rij], [*_PYTEST, *_SNELLE_TESTS])) for regel, rij in zip(regels, gevallen, strict=True)]


def _opdrachten(_: Path, alleen: str | None) -> list[tuple[Regel, Sequence[Sequence[str]]]]:
    """The rules of the commands and the shell, each with the tests that may notice."""
    regels = _gekozen(vind_in_opdrachten(), alleen)
    if not regels:
        return []
    sporen = meet()
    _moet_goed_gaan([*_PYTEST, *VAN_SCHIL])
    return [(regel, [[*_PYTEST, *tests] for tests in sporen.tests(regel)]) for regel in regels]


def _gekozen(regels: Sequence[Regel], alleen: str | None) -> list[Regel]:
    return [regel for regel in regels if alleen in (None, regel.bestand, f"{regel.bestand}:{regel.begin}")]


def _moet_goed_gaan(proef: Sequence[str]) -> None:
    if merkt_iemand_het(None, [proef]):
        sys.exit("Er is al iets mis zonder dat er een regel uit staat. Draai eerst de tests.")


def main() -> None:
    """Print every rule that nobody misses, and how many there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alleen", help="één bestand of regel: generator/models/hulp.py, generator/models/hulp.py:198")
    parser.add_argument("--aantal", type=int, help="alleen zoveel regels")
    parser.add_argument("--fouten", type=Path, default=FOUTEN, help="de map met voorbeelden")
    parser.add_argument("--proef", nargs="*", help=argparse.SUPPRESS)
    keuze = parser.parse_args()
    if keuze.proef is not None:
        _proef(keuze.fouten, keuze.proef)
        return
    gekozen = [
        (regel, proeven) for kies in (_inhoud, _opdrachten) for regel, proeven in kies(keuze.fouten, keuze.alleen)
    ][: keuze.aantal]
    with ThreadPoolExecutor(_TEGELIJK) as uitvoerders:
        gemerkt = list(uitvoerders.map(lambda gekozene: merkt_iemand_het(*gekozene), gekozen))
    regels = [regel for regel, _ in gekozen]
    over = [regel for regel, merkt in zip(regels, gemerkt, strict=True) if not merkt]
    for regel in over:
        print(f"Niemand merkt het als deze regel uit staat: {regel}")
    print(f"{len(regels)} regels, {len(over)} uitgezet zonder dat iets het merkt")
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
