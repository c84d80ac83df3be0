"""Every rule proves itself: an example shows what it refuses, and notices when it is switched off.

Which rule spoke in which example is measured, so a new rule without an example fails here by itself.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PROJECT
from foutvoorbeelden import FOUTEN, Gelezen
from regels import PAKKET, Regel, Spoor, vind, vind_in_opdrachten, zonder_voorbeeld


@pytest.fixture(scope="module")
def sporen(gelezen: Gelezen) -> tuple[Spoor, ...]:
    """What happens inside the generator in every example."""
    return gelezen.sporen()


def test_elke_regel_heeft_een_voorbeeld(sporen: tuple[Spoor, ...]) -> None:
    zonder = zonder_voorbeeld(vind(), sporen)
    assert not zonder, "\n".join(f"Deze regel heeft geen voorbeeld: {regel}" for regel in zonder)


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "tekst"),
    [
        (
            "models/hulp.py",
            "        return self\n",
            '        if self.naam == "x":\n            raise weiger("Een x.", "Kies y.")\n        return self\n',
            "Een x.",
        ),
        (
            "models/hulp.py",
            '    naam: Annotated[Zin, Leest("naam", "naam")]\n',
            '    naam: Annotated[Zin, Leest("naam", "naam")] = Field(max_length=9)\n',
            "Hulp.naam: max_length=9",
        ),
        (
            "models/hulp.py",
            '    naam: Annotated[Zin, Leest("naam", "naam")]\n',
            '    naam: Annotated[Zin, Leest("naam", "naam"), Field(max_length=9)]\n',
            "Hulp.naam: max_length=9",
        ),
        ("documenten/yamltaal.py", "UITLEG = (\n", 'UITLEG = (\n    ("x", "Een x.", "Kies y."),\n', "Een x."),
        (
            "keuring/samenhang.py",
            "\n\nCONTROLES",
            '\n\ndef _x(d: Document) -> Melding:\n    return d.melding((), f"Een {d}.", "Kies y.")\n\n\nCONTROLES',
            "Een ….",
        ),
        (
            "keuring/weigering.py",
            "    if geweigerd.waarde is None:\n",
            '    if geweigerd.soort == "x":\n        return "Een x.", "Kies y."\n    if geweigerd.waarde is None:\n',
            "Een x.",
        ),
    ],
)
def test_een_nieuwe_regel_valt_op(
    sporen: tuple[Spoor, ...], tmp_path: Path, bestand: str, oud: str, nieuw: str, tekst: str
) -> None:
    kopie = tmp_path / PAKKET.name
    shutil.copytree(PAKKET, kopie)
    bron = (kopie / bestand).read_text(encoding="utf-8")
    voor, na = bron.rsplit(oud, 1)
    (kopie / bestand).write_text(voor + nieuw + na, encoding="utf-8")
    # Lines below the new rule have moved, so only the lines above it can be compared with what was measured.
    zonder = [regel for regel in zonder_voorbeeld(vind(kopie), sporen) if regel.tekst == tekst]
    assert [regel.bestand for regel in zonder] == [f"{PAKKET.name}/{bestand}"]


def test_een_nieuwe_weigering_van_een_opdracht_valt_op(tmp_path: Path) -> None:
    weigeringen = {
        'stop(f"Een {soort}.")': "Een ….",
        'raise click.ClickException("Een x.")': "Een x.",
        "sys.exit(1)": "1",
        'return "Een x. Draai eerst: sociale-kaart controleer"': "Een x. Draai eerst: sociale-kaart controleer",
    }
    bron = "".join(f"def _x{nummer}(soort):\n    {roep}\n" for nummer, roep in enumerate(weigeringen))
    pad = tmp_path / "generator" / "opdrachten" / "proef.py"
    pad.parent.mkdir(parents=True)
    pad.write_text(bron, encoding="utf-8")
    assert [regel.tekst for regel in vind_in_opdrachten(pad.parent.parent)] == list(weigeringen.values())
    assert vind(pad.parent.parent) == ()


def test_een_regel_die_zijn_enige_voorbeeld_kwijtraakt_valt_op(sporen: tuple[Spoor, ...]) -> None:
    rest = [spoor for spoor in sporen if spoor.geval != "concept-zonder-notitie"]
    kwijt = set(zonder_voorbeeld(vind(), rest)) - set(zonder_voorbeeld(vind(), sporen))
    assert kwijt == {_concept()}


@pytest.fixture
def drie_voorbeelden(tmp_path: Path) -> Path:
    """A folder with only three of the examples."""
    for naam in ("concept-zonder-notitie", "gestopt-zonder-uitleg", "tab"):
        shutil.copytree(FOUTEN / naam, tmp_path / "fouten" / naam)
    return tmp_path / "fouten"


def _concept() -> Regel:
    return next(regel for regel in vind() if regel.tekst == "Een concept heeft een redactienotitie nodig.")


def _mutaties(*opties: str | Path) -> subprocess.CompletedProcess[str]:
    opdracht = [sys.executable, "bench/mutaties.py", *map(str, opties)]
    return subprocess.run(opdracht, cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.mark.audit
def test_een_voorbeeld_merkt_dat_zijn_regel_uit_staat(drie_voorbeelden: Path) -> None:
    regel = _concept()
    uitvoer = _mutaties("--alleen", f"{regel.bestand}:{regel.begin}", "--fouten", drie_voorbeelden)
    assert uitvoer.stdout == "1 regels, 0 uitgezet zonder dat iets het merkt\n", uitvoer.stderr
    assert uitvoer.returncode == 0


@pytest.mark.audit
def test_zonder_voorbeeld_merkt_niemand_dat_een_regel_uit_staat(drie_voorbeelden: Path) -> None:
    shutil.rmtree(drie_voorbeelden / "concept-zonder-notitie")
    regel = _concept()
    uitvoer = _mutaties("--alleen", f"{regel.bestand}:{regel.begin}", "--fouten", drie_voorbeelden)
    assert uitvoer.stdout == (
        f"Niemand merkt het als deze regel uit staat: {regel}\n1 regels, 1 uitgezet zonder dat iets het merkt\n"
    ), uitvoer.stderr
    assert uitvoer.returncode == 1
