"""The search engine of the site, run here in an embedded V8: the same JavaScript that a resident's browser gets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import rjsmin
from py_mini_racer import MiniRacer

from generator.uitvoer import ExportFile

_MACHINE = ("taal.js", "woordenboek.js", "begrip.js", "zoekmachine.js")
_ALLEEN_IN_DE_BOUW = ("indexeren.js",)
_ALLEEN_IN_DE_BROWSER = ("filters.js", "zoekscherm.js")


class Zoekmachine:
    """The engine with the index of one SocialeKaart. Use it in a `with`: V8 left open can keep Python from ending."""

    def __init__(self, thema: Path, gegevens: Mapping[str, Any]) -> None:
        """`thema` is the project's own theme folder, `gegevens` what `generator.zoeken.gegevens` makes."""
        self._map = thema / "zoeken"
        self._v8 = MiniRacer()
        self._v8.eval("".join(self._bron(naam) for naam in (*_MACHINE, *_ALLEEN_IN_DE_BOUW)))
        self.index = str(self._v8.eval(f"Indexeren.maak({json.dumps(gegevens)})"))
        self._v8.eval(f"const machine = Zoekmachine({self.index})")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._v8.close()

    def zoek(self, vraag: str) -> dict[str, Any]:
        """What a resident gets for these words: `treffers` (best first), `nood`, `elders`, `wijken`, `gidsen`.

        Each treffer has `id`, `naam` and `redenen`: which typed word was found as which term, in which field, at which stage.
        """
        return json.loads(str(self._v8.eval(f"JSON.stringify(Indexeren.verslag(machine.zoek({json.dumps(vraag)})))")))  # type: ignore[no-any-return]

    def zoek_alle(self, vragen: list[str]) -> list[list[str]]:
        """The ids of the hits for each of these questions, best first."""
        elk = list(dict.fromkeys(vragen))
        uit = self._v8.eval(
            f"JSON.stringify({json.dumps(elk)}.map((v) => machine.zoek(v).treffers.map((t) => t.record.id)))"
        )
        antwoorden = dict(zip(elk, json.loads(str(uit)), strict=True))
        return [antwoorden[vraag] for vraag in vragen]

    def bestanden(self) -> tuple[ExportFile, ...]:
        """`assets/zoeken.js` and `assets/zoekindex.js`: what a browser loads as soon as somebody starts to search."""
        code = "".join(self._bron(naam) for naam in (*_MACHINE, *_ALLEEN_IN_DE_BROWSER))
        return (
            ExportFile("assets/zoeken.js", str(rjsmin.jsmin(code)).encode()),
            ExportFile("assets/zoekindex.js", f"zoekindex={self.index}".encode()),
        )

    def _bron(self, naam: str) -> str:
        return (self._map / naam).read_text(encoding="utf-8")
