"""What the redactie can do on the command line. `OPDRACHTEN` names every command; each is loaded when it is asked for."""

from __future__ import annotations

import re
from importlib import import_module

import click

OPDRACHTEN = (
    "begin",
    "controleer",
    "nieuw",
    "lees-in",
    "klopt-nog",
    "nagevraagd",
    "verloopt",
    "belronde",
    "taal",
    "links",
    "stand",
    "nieuws",
    "adressen",
    "zoek",
    "check",
    "boekje",
    "kaartje",
    "velden",
    "schema",
    "stick",
    "noodluik",
)


class Groep(click.Group):
    """Commands in the order in which they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click names the argument
        """Their names."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, each with its first sentence in full."""
        opdrachten = ((naam, self.get_command(ctx, naam)) for naam in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(naam, _eerste_zin(o.help or "")) for naam, o in opdrachten if o])


class Opdrachten(Groep):
    """The commands in the order of `OPDRACHTEN`. `klopt-nog` is `klopt_nog` in the module `klopt_nog`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click names the argument
        """Their names."""
        return list(OPDRACHTEN)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 idem
        """The command with this name; None when there is none."""
        if cmd_name not in OPDRACHTEN:
            return None
        naam = cmd_name.replace("-", "_")
        opdracht = getattr(import_module(f"{__name__}.{naam}"), naam)
        assert isinstance(opdracht, click.Command)
        return opdracht


def _eerste_zin(uitleg: str) -> str:
    return re.split(r"(?<=[.:])\s", uitleg, maxsplit=1)[0].rstrip(":.") + "."
