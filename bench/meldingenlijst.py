"""docs/meldingen.md: every message an editor can get, with what to do and how it should look.

The messages come from `tests/fouten/`, where each is proved; the order and the good examples from `meldingen.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parent.parent
FOUTEN = PROJECT / "tests" / "fouten"
BESTAND = PROJECT / "docs" / "meldingen.md"
_INDELING = PROJECT / "bench" / "meldingen.yaml"
_LET_OP = "Let op: "
_WEG = "haal dit weg"
_BREED = 90  # characters of a line in an example
_REST = {"groep": "Andere meldingen", "intro": "Deze meldingen komen zelden voor.", "gevallen": {}}
_BEGIN = """\
# Wat betekent deze melding?

<!-- Dit bestand maakt: python bench/handleiding.py --meldingen -->

U ziet een rood kruis, en een melding bij een regel. Hier staat wat u dan doet. Terug naar de [handleiding](../HANDLEIDING.md).

- **Zoek een paar woorden** uit uw melding, met Ctrl+F. Op een Mac is dat Cmd+F.
- Waar hier … staat, staat in uw melding een woord, een getal of een bestand uit uw eigen tekst.
- **Begin bij de bovenste melding.** Eén foute regel geeft soms meer meldingen.
- Begint de melding met **Let op**? Dan mag uw tekst wel online. Maar die kan beter.
"""


@dataclass(frozen=True)
class Geval:
    """One message of one example: where it is, what it says, and the text of the wrong file."""

    naam: str
    bestand: str
    regel: int
    plek: str
    wat: str
    remedie: str
    tekst: str

    @property
    def kop(self) -> str:
        """The message without what differs from file to file."""
        return algemeen(self.wat.removeprefix(_LET_OP))

    @property
    def foute_regel(self) -> str:
        """The line the message is about; empty when it is about the whole file."""
        regels = self.tekst.splitlines()
        return regels[self.regel - 1] if (self.plek or self.regel > 1) and self.regel <= len(regels) else ""


def algemeen(tekst: str) -> str:
    """A message with … for quoted words, numbers and files, so that two of the same kind are equal."""
    tekst = re.sub(r"“[^”]*”", "“…”", tekst)
    tekst = re.sub(r"[\w./-]*/[\w-]+\.yaml", "…", tekst)
    tekst = re.sub(r"U\+[0-9A-F]{4}", "…", tekst)
    return re.sub(r"(?<![\w+-])(?!0 )\d+(?:[.,:-]\d+)*(?![\w-])", "…", tekst)


def gevallen() -> Mapping[str, Geval]:
    """All messages of all examples by `map.nummer`."""
    return {geval.naam: geval for map_ in sorted(FOUTEN.iterdir()) if map_.is_dir() for geval in _uit_map(map_)}


def _uit_map(map_: Path) -> Iterator[Geval]:
    for nummer, blok in enumerate((map_ / "melding.txt").read_text(encoding="utf-8").strip().split("\n\n"), start=1):
        kop, wat, remedie = blok.split("\n")
        vondst = re.fullmatch(r"(.+?):(\d+)(?:  (.*))?", kop)
        assert vondst, kop
        pad = map_ / vondst[1]
        pad = pad if pad.is_file() else PROJECT / "tests" / "voorbeeldstad" / vondst[1]
        tekst = pad.read_text(encoding="utf-8", errors="replace")
        yield Geval(
            f"{map_.name}.{nummer}", vondst[1], int(vondst[2]), vondst[3] or "", wat.strip(), remedie.strip(), tekst
        )


def indeling() -> tuple[Mapping[str, Any], ...]:
    """The groups with their examples; a case without a number is the first message of its folder."""
    groepen = (*yaml.safe_load(_INDELING.read_text(encoding="utf-8")), _REST)
    return tuple({**g, "gevallen": {n if "." in n else f"{n}.1": v for n, v in g["gevallen"].items()}} for g in groepen)


def pagina() -> str:
    """The whole of docs/meldingen.md."""
    alle, groepen = gevallen(), indeling()
    vooraan = {naam: voorbeeld for groep in groepen for naam, voorbeeld in groep["gevallen"].items()}
    soorten: dict[str, list[Geval]] = {}
    for naam in (*vooraan, *(naam for naam in alle if naam not in vooraan)):
        if naam in alle:
            soorten.setdefault(alle[naam].kop, []).append(alle[naam])
    delen: dict[str, list[str]] = {groep["groep"]: [] for groep in groepen}
    bij_groep = {naam: groep["groep"] for groep in groepen for naam in groep["gevallen"]}
    for soort in soorten.values():
        eerste = soort[0]
        delen[bij_groep.get(eerste.naam, _REST["groep"])].append(_melding(soort, vooraan.get(eerste.naam)))
    gevuld = [groep for groep in groepen if delen[groep["groep"]]]
    inhoud = "".join(f"- [{groep['groep']}](#{anker(groep['groep'])})\n" for groep in gevuld)
    return "\n".join(
        [_BEGIN, inhoud, *(f"## {g['groep']}\n\n{g['intro']}\n\n" + "\n".join(delen[g["groep"]]) for g in gevuld)]
    )


def anker(kop: str) -> str:
    """The anchor that GitHub and GitLab give a heading."""
    return re.sub(r"[^\w -]", "", kop.lower()).replace(" ", "-")


def _melding(soort: Iterable[Geval], voorbeeld: Mapping[str, Any] | None) -> str:
    """One message: the text with its remedies, what else there is to know, and wrong and right."""
    eerste, *rest = soort
    kop = (voorbeeld or {}).get("kop", eerste.kop).removesuffix(".")
    wat = "" if eerste.wat.removesuffix(".") == kop else f"{_veilig(eerste.wat)} "
    regels = [f"### {_veilig(kop)}", "", f"{wat}**Doe dit:** {_veilig(eerste.remedie)}", ""]
    gezien = {_zonder_bedoelde(eerste.remedie)}
    for geval in rest:
        if (kern := _zonder_bedoelde(geval.remedie)) not in gezien:
            gezien.add(kern)
            wat = f"{_veilig(geval.wat)} " if wat else ""
            regels += [f"Of: {wat}**Doe dit:** {_veilig(geval.remedie)}", ""]
    if uitleg := (voorbeeld or {}).get("uitleg"):
        regels += [uitleg, ""]
    return "\n".join([*regels, *_fout_en_goed(eerste, voorbeeld)])


def _fout_en_goed(geval: Geval, voorbeeld: Mapping[str, Any] | None) -> Iterator[str]:
    goed = _uit_sjabloon(geval) if voorbeeld is None else voorbeeld.get("goed")
    if goed is None:
        return
    fout = (voorbeeld or {}).get("fout", geval.foute_regel).strip("\n")
    goed = goed.rstrip() or _WEG
    if geval.bestand.endswith((".md", ".css")):
        # A # would be a title there, and no comment.
        yield from _stuk("Fout:", fout) if fout else ()
        yield from _stuk("Goed:", goed) if goed != _WEG else (f"Goed: {_WEG}.\n",)
        return
    yield "```yaml"
    if fout:
        yield "\n".join(["# fout", *(_kort(regel) for regel in fout.split("\n"))])
    yield f"# goed: {_WEG}" if goed == _WEG else f"# goed\n{goed}"
    yield "```\n"


def _stuk(kop: str, tekst: str) -> Iterator[str]:
    yield f"{kop}\n\n```text"
    yield from (_kort(regel) for regel in tekst.split("\n"))
    yield "```\n"


def _kort(regel: str) -> str:
    return regel if len(regel) <= _BREED else regel[: _BREED - 2] + " …"


def _uit_sjabloon(geval: Geval) -> str | None:
    """How the field looks in the template beside the file; None when it is not there."""
    sjabloon = PROJECT / Path(geval.bestand).parent / "_sjabloon.yaml"
    if not geval.plek or not sjabloon.is_file():
        return None
    veld = re.escape(geval.plek.split(".")[0])
    vondst = re.search(rf"^{veld}:.*\n(?:[ #].*\n)*", sjabloon.read_text(encoding="utf-8"), re.MULTILINE)
    return re.sub(r"^#.*\n", "", vondst[0], flags=re.MULTILINE).rstrip("\n") if vondst else None


def _zonder_bedoelde(remedie: str) -> str:
    return re.sub(r"'[^']*'", "'…'", algemeen(remedie).removeprefix("Bedoelde u “…”? "))


def _veilig(tekst: str) -> str:
    """Text that means nothing to Markdown."""
    return re.sub(r"([\\`*\[\]_])", r"\\\1", tekst.replace("&", "&amp;").replace("<", "&lt;"))
