"""What is made from the logo of a town: the file that pages show, the sign in a browser tab, the picture of a shared link."""

from __future__ import annotations

from base64 import b64encode

from generator.huisstijl.logo import Logo, logo
from generator.meldingen import Melding
from generator.project import Project
from generator.uitvoer import ExportFile


def merk(project: Project) -> tuple[tuple[ExportFile, ...], tuple[Melding, ...]]:
    """`assets/logo.svg`, `assets/favicon.svg` and `assets/deel.png`; nothing without a logo: the theme has its own."""
    if not (beeld := logo(project)):
        return (), ()
    from generator.papier.deelplaat import deelplaat  # as in `generator.build`: only for who needs it

    plaat, meldingen = deelplaat(project)
    svgs = {"logo": beeld.svg, "favicon": _favicon(beeld)}
    return (*(ExportFile(f"assets/{naam}.svg", svg.encode()) for naam, svg in svgs.items()), *plaat), meldingen


def _favicon(beeld: Logo) -> str:
    """The logo on a white square: a browser tab may be dark, and squeezes what is not square."""
    data = b64encode(beeld.svg.encode()).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#fff"/>'
        f'<image x="2" y="2" width="28" height="28" href="data:image/svg+xml;base64,{data}"/></svg>\n'
    )
