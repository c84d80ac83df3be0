"""Which style sheets a site has, in the order in which a browser reads them: what a town lays on the theme comes later."""

from __future__ import annotations

from pathlib import Path

from generator.project import LOGO, TOKENS, Project


def kleurenbladen(project: Project) -> tuple[Path, ...]:
    """Where the colours stand: those of the theme, and behind them what differs in this town."""
    eigen = project.huisstijlbestand(TOKENS)
    return (project.thema[0] / "assets" / TOKENS, *([eigen] if eigen else []))


def stijlbladen(project: Project) -> tuple[Path, ...]:
    """The colours, the base, every component, the logo if there is one, and print."""
    thema = project.thema[0]
    namen = ("logo.css", "print.css") if project.huisstijlbestand(LOGO) else ("print.css",)
    erna = (thema / "assets" / naam for naam in namen)
    basis, onderdelen = thema / "assets" / "base.css", sorted((thema / "components").glob("*/*.css"))
    return (*kleurenbladen(project), basis, *onderdelen, *erna)
