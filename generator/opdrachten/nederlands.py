"""Click in Dutch: what its help and its refusals say to somebody who is no programmer."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from typing import NoReturn

import click

from generator.bestand import NietGeschreven
from generator.meldingen import bedoelde

_UITLEG: Mapping[str, str] = {"Show this message and exit.": "Laat deze uitleg zien."}
_WOORDEN: tuple[tuple[str, str], ...] = (
    (r"\b(?:INTEGER|FLOAT)(?: RANGE)?$", "GETAL"),
    (r"\bFILE$", "BESTAND"),
    (r"\bPATH$", "PAD"),
    (r"\bDIRECTORY$", "MAP"),
    (r"\bTEXT$", "TEKST"),
)
"""What click calls a value, at the end of the name of an option."""
_BIJ_UITLEG: tuple[tuple[str, str], ...] = (
    (r"\[default: ", "[anders: "),
    (r"x>=(?=\d)", "minstens "),
    (r"\brequired\]", "verplicht]"),
)
"""What click writes behind the help of an option."""
_BEZWAREN: tuple[tuple[str, str], ...] = (
    ("does not exist", "bestaat niet"),
    ("is a directory", "is een map en geen bestand"),
    ("is a file", "is een bestand en geen map"),
    ("is not readable", "kan niet worden gelezen. Kijk of u het mag openen"),
    ("is not writable", "kan niet worden geschreven. Kijk of u het mag veranderen"),
)
"""What click has against a path."""
_KOPPEN: Mapping[str, str] = {"Options": "Opties", "Commands": "Opdrachten", "Arguments": "Wat u invult"}


class Formaat(click.HelpFormatter):
    """Help with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line of the help."""
        nederlands = args.replace("[OPTIONS]", "[OPTIES]").replace("COMMAND [ARGS]...", "OPDRACHT").replace("...", " …")
        super().write_usage(prog, nederlands, prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        """The heading of a block."""
        super().write_heading(_KOPPEN.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands."""
        nederlands = [(_vervang(naam, _WOORDEN), _staart(_UITLEG.get(uitleg, uitleg))) for naam, uitleg in rows]
        super().write_dl(nederlands, col_max, col_spacing)


def _vervang(tekst: str, woorden: Iterable[tuple[str, str]]) -> str:
    for engels, nederlands in woorden:
        tekst = re.sub(engels, nederlands, tekst)
    return tekst


def _staart(uitleg: str) -> str:
    """The help of an option, with in Dutch what click wrote between brackets behind it."""
    begin, haak, staart = uitleg.rpartition("  [")
    return f"{begin}{haak[:-1]}{_vervang(f'[{staart}', _BIJ_UITLEG)}" if haak else uitleg


def draai(groep: click.Group) -> NoReturn:
    """Run the command of the command line; a refusal says in Dutch what is wrong and ends with exit code 1."""
    try:
        groep.main(prog_name=groep.name, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as fout:
        click.echo(fout.format_message())
    except click.UsageError as fout:
        uitleg = fout.ctx.command_path if fout.ctx else groep.name
        click.echo(f"{_in_het_nederlands(fout)}\nUitleg: {uitleg} --help", err=True)
        sys.exit(1)
    except NietGeschreven as fout:
        click.echo(f"{fout}", err=True)
        sys.exit(1)
    except OSError as fout:
        waar = fout.filename or "een bestand"
        click.echo(f"Het lukt niet met {waar}. Kijk of de map bestaat en of u het bestand mag veranderen.", err=True)
        sys.exit(1)
    except click.Abort:
        click.echo("\nGestopt. Er is niets veranderd.", err=True)
        sys.exit(1)
    except click.ClickException as fout:
        click.echo(fout.format_message(), err=True)
        sys.exit(1)
    sys.exit(0)


def _in_het_nederlands(fout: click.UsageError) -> str:
    if isinstance(fout, click.NoSuchOption):
        bekend = [naam for param in fout.ctx.command.params for naam in param.opts] if fout.ctx else []
        return f"De optie {fout.option_name} bestaat niet. {bedoelde(fout.option_name, bekend)}".strip()
    if isinstance(fout, click.MissingParameter):
        return f"Hier ontbreekt iets: {_naam(fout.param)}."
    if isinstance(fout, click.BadParameter):
        soort = fout.param.type if fout.param else None
        if isinstance(soort, click.Choice):
            return f"Dat kan niet bij {_naam(fout.param)}. Kies uit: {', '.join(map(str, soort.choices))}."
        if isinstance(soort, click.IntRange | click.FloatRange):
            heel = "heel " if isinstance(soort, click.IntRange) else ""
            return f"Geef bij {_naam(fout.param)} een {heel}getal van minstens {soort.min:g}."
        return f"Dat kan niet bij {_naam(fout.param)}{_pad_bezwaar(fout.message)}."
    if fout.ctx and isinstance(fout.ctx.command, click.Group) and (mis := _geen_opdracht(fout, fout.ctx.command)):
        return mis
    if isinstance(fout, click.BadOptionUsage) and "does not take" in fout.message:
        return f"Achter {fout.option_name} hoort niets te staan."
    if isinstance(fout, click.BadOptionUsage):
        return f"Achter {fout.option_name} hoort nog iets te staan."
    return "Er staat iets te veel of op de verkeerde plek. Staat een naam met spaties tussen aanhalingstekens?"


def _geen_opdracht(fout: click.UsageError, groep: click.Group) -> str:
    """What to say to who named no command of this group; below the first all of them fit in a sentence."""
    opdrachten = groep.list_commands(fout.ctx) if fout.ctx else []
    keuze = f"Kies uit: {', '.join(opdrachten)}." if fout.ctx and fout.ctx.parent else ""
    if fout.message.startswith("Missing command"):
        return f"Hier ontbreekt iets. {keuze}".strip()
    if fout.message.startswith("No such command"):
        vreemd = fout.message.split("'")[1]
        return f"De opdracht “{vreemd}” bestaat niet. {bedoelde(vreemd, opdrachten)}{keuze}".strip()
    return ""


def _pad_bezwaar(engels: str) -> str:
    pad = re.search(r"'(.*)'", engels, re.DOTALL)
    wat = next((nederlands for woorden, nederlands in _BEZWAREN if woorden in engels), "")
    return f": “{pad[1]}” {wat}" if pad and wat else ""


def _naam(param: click.Parameter | None) -> str:
    if param is None:
        return "deze opdracht"
    return str(param.human_readable_name) if isinstance(param, click.Argument) else param.opts[0]
