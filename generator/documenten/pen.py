"""Write values as YAML, in the style of the file they go into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.documenten.document import Waarde
from generator.documenten.ontleder import ontleed


@dataclass(frozen=True)
class Pen:
    """Writes values as the file does: how far fields and lists stand to the right, how wide a dash is with its spaces.

    `blokken` says whether a text of several lines is written as a block.
    """

    veld: int
    lijst: int
    streep: int
    blokken: bool

    def vervang(self, oud: yaml.Node, waarde: Waarde, stroom: bool, in_lijst: bool) -> tuple[str, list[str]]:
        """Like `achter`, in the style of the value that stood there: quotes stay quotes, and [a, b] stays a row."""
        if isinstance(oud, yaml.ScalarNode) and oud.style in {"'", '"'} and isinstance(waarde, str):
            if "\n" not in waarde:
                return _tussen(waarde, oud.style), []
        elif isinstance(oud, yaml.CollectionNode) and isinstance(waarde, dict | tuple):
            stroom = stroom or bool(oud.flow_style and oud.value)
        return (op_regel(waarde, True), []) if stroom else self.achter(waarde, in_lijst)

    def achter(self, waarde: Waarde, in_lijst: bool) -> tuple[str, list[str]]:
        """What stands behind a name or a dash, and the lines below it, counted from the column of that name or dash."""
        if isinstance(waarde, dict | tuple) and waarde:
            regels = self.regels(waarde)
            if in_lijst:
                return regels[0], inspring(regels[1:], self.streep)
            return "", inspring(regels, self.veld if isinstance(waarde, dict) else self.lijst)
        if isinstance(waarde, str) and "\n" in waarde and self.blokken:
            eigen = str(self.veld) if waarde[0] in " \n" else ""
            slot = "+" if waarde.endswith("\n\n") else "" if waarde.endswith("\n") else "-"
            return f"|{eigen}{slot}", inspring(waarde.removesuffix("\n").split("\n"), self.veld)
        return op_regel(waarde), []

    def regels(self, waarde: dict[str, Waarde] | tuple[Waarde, ...]) -> list[str]:
        """The lines of a mapping or a list."""
        uit: list[str] = []
        for sleutel, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            kop, romp = self.achter(deel, isinstance(sleutel, int))
            voor = "-".ljust(self.streep) if isinstance(sleutel, int) else f"{_naam(sleutel)}: "
            uit += [(voor + kop).rstrip(" "), *romp]
        return uit


def pen(wortel: yaml.CollectionNode, blokken: bool) -> Pen:
    """A pen that writes like the first of each kind in the file."""
    stijl: dict[str, int] = {}
    for ouder in alle_nodes(wortel):
        if isinstance(ouder, yaml.CollectionNode) and not ouder.flow_style:
            in_lijst = isinstance(ouder, yaml.SequenceNode)
            for node in ouder.value if in_lijst else [deel for _, deel in ouder.value]:
                soort = "streep" if in_lijst else "lijst" if isinstance(node, yaml.SequenceNode) else "veld"
                verzameling = isinstance(node, yaml.CollectionNode) and not node.flow_style
                if node.start_mark.line == ouder.start_mark.line if in_lijst else verzameling:
                    stijl.setdefault(soort, node.start_mark.column - ouder.start_mark.column)
    veld = stijl.get("veld", 2)
    return Pen(veld, stijl.get("lijst", veld), max(2, stijl.get("streep", 2)), blokken)


def op_regel(waarde: Waarde, stroom: bool = False) -> str:
    """A value on one line; `stroom` when it stands between brackets."""
    if isinstance(waarde, dict):
        return "{" + ", ".join(f"{_naam(naam)}: {op_regel(deel, True)}" for naam, deel in waarde.items()) + "}"
    if isinstance(waarde, tuple):
        return "[" + ", ".join(op_regel(deel, True) for deel in waarde) + "]"
    if isinstance(waarde, str):
        return _woord(waarde, "- [", "]", ((waarde,),)) if stroom else _woord(waarde, "- ", "", (waarde,))
    return "null" if waarde is None else str(waarde).lower()


def _woord(tekst: str, voor: str, na: str, gelezen: Waarde) -> str:
    """A text, without quotes when between `voor` and `na` the whole is then read as `gelezen`."""
    document, meldingen = ontleed((voor + tekst + na).encode("utf-8", "surrogatepass"), "", "")
    kaal = document is not None and document.gegevens == gelezen and not meldingen
    return tekst if kaal else _tussen(tekst, "'")


def _naam(tekst: str) -> str:
    return _woord(tekst, "{", ": x}", {tekst: "x"})


def _tussen(tekst: str, teken: str) -> str:
    """A text between quotes: single ones, or double ones, in which a line end can be written."""
    if teken == "'" and "\n" not in tekst:
        return "'" + tekst.replace("'", "''") + "'"
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def inspring(regels: list[str], kolom: int) -> list[str]:
    return [" " * kolom + regel if regel else "" for regel in regels]


def alle_nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    """A node and everything inside it, in the order of the text."""
    yield node
    for deel in node.value if isinstance(node, yaml.CollectionNode) else ():
        for binnen in deel if isinstance(deel, tuple) else (deel,):
            yield from alle_nodes(binnen)
