"""What somebody reads who is editing, when a site cannot be made again."""

from __future__ import annotations

import jinja2
import pytest
from mkdocs.exceptions import Abort

from generator.schil.proef import in_het_kort


@pytest.mark.parametrize(
    ("fout", "gezegd"),
    [
        (
            jinja2.TemplateSyntaxError("unexpected end", 7, "main.html", "theme/main.html"),
            "Het sjabloon main.html:7 is nog niet goed: unexpected end.",
        ),
        (OSError(28, "No space left on device", "site/x.html"), "Het lukt niet met site/x.html: de schijf is vol."),
        (Abort("Nog niet goed:\n  1 fout."), "Nog niet goed: 1 fout."),
        (ZeroDivisionError("division by zero"), "Er ging iets mis (ZeroDivisionError): division by zero."),
    ],
)
def test_wat_er_misging_staat_in_een_regel(fout: BaseException, gezegd: str) -> None:
    assert in_het_kort(fout) == gezegd
