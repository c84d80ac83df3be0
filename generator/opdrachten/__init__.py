"""What the redactie can do on the command line. `OPDRACHTEN` names every command; each is loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

OPDRACHTEN = (
    "controleer",
    "nieuw",
    "klopt-nog",
    "nagevraagd",
    "verloopt",
    "belronde",
    "taal",
    "links",
    "stand",
    "adressen",
    "zoek",
    "boekje",
    "kaartje",
    "velden",
    "schema",
    "noodluik",
)


class Opdrachten(click.Group):
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
