"""`sociale-kaart controleer`: check all input."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

import click

from generator.build import lees
from generator.meldingen import Melding, aantal, fouten
from generator.opdrachten.invoer import CONFIG, mappen, stop
from generator.schil.plugin import vandaag_is


@click.command(
    help="Kijk alle bestanden na en laat zien wat er nog niet goed is.\n\nVoorbeeld: sociale-kaart controleer\n\nVoor een ander programma: sociale-kaart controleer --json"
)
@click.option("--json", "als_json", is_flag=True, help="Geef de meldingen als JSON.")
@click.option("--ci", is_flag=True, help="Geef de meldingen zo dat GitHub ze bij de regel toont.")
@click.option(
    "--codekwaliteit", type=click.Path(path_type=Path, dir_okay=False), help="Schrijf ook een bestand voor GitLab."
)
@CONFIG
def controleer(config: Path, als_json: bool, ci: bool, codekwaliteit: Path | None) -> None:
    """Check all input; exit code 1 when anything would stop a build."""
    kaart, meldingen = lees(mappen(config), vandaag_is())
    records = len(kaart.records) if kaart else 0
    if codekwaliteit:
        codekwaliteit.write_text(_voor_gitlab(meldingen), encoding="utf-8")
    if als_json:
        goed = not fouten(meldingen)
        uit = {"goed": goed, "records": records, "meldingen": [asdict(melding) for melding in meldingen]}
        click.echo(json.dumps(uit, ensure_ascii=False, indent=2))
    else:
        for melding in meldingen:
            click.echo(_voor_github(melding) if ci else f"{melding}\n")
    if fouten(meldingen):
        stop(f"Nog niet goed: {aantal(meldingen)}.")
    if not als_json:
        click.echo(f"Alles klopt: {records} records op de site, {aantal(meldingen)}.")


def _voor_github(melding: Melding) -> str:
    """A workflow command that GitHub shows beside the line (docs.github.com, “Workflow commands”)."""

    def veilig(tekst: str, ook: Sequence[tuple[str, str]] = ()) -> str:
        for teken, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *ook):
            tekst = tekst.replace(teken, code)
        return tekst

    eigenschap = ((":", "%3A"), (",", "%2C"))
    soort = "error" if melding.ernst == "fout" else "warning"
    plek = f"file={veilig(melding.bestand, eigenschap)},line={melding.regel},title={veilig(melding.plek, eigenschap)}"
    return f"::{soort} {plek}::{veilig(f'{melding.wat} {melding.remedie}')}"


def _voor_gitlab(meldingen: Sequence[Melding]) -> str:
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
