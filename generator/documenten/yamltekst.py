"""The text of a YAML file and where its values stand in it; every change gives a new text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeGuard

import yaml

from generator.documenten.document import Pad, Waarde
from generator.documenten.pen import Pen, alle_nodes, inspring, op_regel

_REGELEINDE = re.compile(r"\r\n|\r|\n|\Z")
_BLOKKOP = re.compile(r"[|>][-+0-9]*")
_DUBBELE_PUNT = re.compile(" *:")


class Geweigerd(Exception):
    """The file cannot be changed like this: what is wrong, and what to do."""


class _Deel(NamedTuple):
    """A field or entry in the text: where it begins, where its name or dash ends, and its value."""

    begin: int
    na: int
    node: yaml.Node


@dataclass(frozen=True)
class Yamltekst:
    """The text of a file and its values; every change gives a new text."""

    tekst: str
    wortel: yaml.CollectionNode

    def zet(self, pad: Pad, waarde: Waarde, pen: Pen) -> str:
        """Another value at `pad`: what fits behind its name or dash there, the rest on the lines below it."""
        ouder, stroom = self._naar(pad[:-1])
        _, na, node = self._delen(ouder)[_nummer(ouder, pad[-1])]
        begin, eind, kolom = node.start_mark.index, self._eind(node), ouder.start_mark.column
        in_lijst = isinstance(ouder, yaml.SequenceNode)
        kop, romp = pen.vervang(node, waarde, stroom, in_lijst)
        los = " " * (pen.streep - 1 if in_lijst else 1)
        tekst, tussen = self.tekst, self.tekst[na:begin]
        if "\n" in tussen:  # the old value has lines of its own
            tot = self._regeleinde(eind).start()
            self._zonder_commentaar(begin, tot)
            voor = tekst[:na] + (los + kop if kop else "") + _zonder_einde(tussen.rstrip(" "))
            return voor + self._onder(tot, romp, kolom) + tekst[tot:]
        blok = _BLOKKOP.match(tekst, begin) if _is_blok(node) else None
        staart = blok.end() if blok else eind  # from here to the end of the line there may be a comment
        if not blok:
            self._zonder_commentaar(begin, eind)
        tot = self._regeleinde(staart).start()
        voor = tekst[:na] + ((los if begin == eind or (in_lijst and romp) else tussen) + kop if kop else "")
        return voor + tekst[staart:tot] + self._onder(tot, romp, kolom) + tekst[eind if blok else tot :]

    def voeg_toe(self, pad: Pad, waarde: Waarde, pen: Pen) -> str:
        """One more field or entry, that will be at `pad`."""
        ouder, stroom = self._naar(pad[:-1])
        delen, tekst, sleutel = self._delen(ouder), self.tekst, pad[-1]
        nummer = sleutel if isinstance(sleutel, int) else len(delen)
        nieuw = (waarde,) if isinstance(sleutel, int) else {sleutel: waarde}
        if stroom:
            erin = op_regel(nieuw)[1:-1]
            if nummer < len(delen):
                return tekst[: delen[nummer].begin] + f"{erin}, " + tekst[delen[nummer].begin :]
            plek = self._eind(delen[-1].node) if delen else ouder.start_mark.index + 1
            return tekst[:plek] + (f", {erin}" if delen else erin) + tekst[plek:]
        regels, kolom = pen.regels(nieuw), ouder.start_mark.column
        if nummer == 0:  # on the line of the first, which moves down
            plek, tot = delen[0].begin, self._regeleinde(delen[0].begin).start()
            return tekst[:plek] + self._onder(plek, [*regels, tekst[plek:tot]], kolom).lstrip() + tekst[tot:]
        plek = self._regeleinde(self._eind(delen[nummer - 1].node)).start()
        return tekst[:plek] + self._onder(plek, regels, kolom) + tekst[plek:]

    def haal_weg(self, pad: Pad) -> str:
        """Without the field or entry at `pad`, which is not the only one."""
        ouder, stroom = self._naar(pad[:-1])
        delen, nummer, tekst = self._delen(ouder), _nummer(ouder, pad[-1]), self.tekst
        begin, eind = delen[nummer].begin, self._eind(delen[nummer].node)
        volgende = delen[nummer + 1].begin if nummer + 1 < len(delen) else None
        if stroom:
            van, tot = (self._eind(delen[nummer - 1].node), eind) if volgende is None else (begin, volgende)
            self._zonder_commentaar(van, tot)
            return tekst[:van] + tekst[tot:]
        einde, regel = self._regeleinde(eind), max(tekst.rfind(teken, 0, begin) for teken in "\r\n") + 1
        if not tekst[regel:begin].strip():
            return (tekst[:regel] if einde[0] else _zonder_einde(tekst[:regel])) + tekst[einde.end() :]
        if volgende is None or tekst[einde.end() : volgende].strip():  # behind a dash, and a comment follows
            return tekst[:begin].rstrip(" ") + tekst[einde.start() :]
        return tekst[:begin] + tekst[volgende:]

    def _naar(self, pad: Pad) -> tuple[yaml.CollectionNode, bool]:
        """The mapping or list at `pad`, and whether it stands between brackets."""
        ouder, stroom = self.wortel, bool(self.wortel.flow_style)
        for sleutel in pad:
            node = self._delen(ouder)[_nummer(ouder, sleutel)].node
            assert isinstance(node, yaml.CollectionNode)
            ouder, stroom = node, stroom or bool(node.flow_style)
        return ouder, stroom

    def _delen(self, ouder: yaml.CollectionNode) -> list[_Deel]:
        """The fields of a mapping or the entries of a list, in order."""
        if isinstance(ouder, yaml.MappingNode):
            punten = [_DUBBELE_PUNT.match(self.tekst, naam.end_mark.index) for naam, _ in ouder.value]
            return [
                _Deel(naam.start_mark.index, punt.end() if punt else naam.end_mark.index, node)
                for (naam, node), punt in zip(ouder.value, punten, strict=True)
            ]
        if ouder.flow_style:
            return [_Deel(node.start_mark.index, node.start_mark.index, node) for node in ouder.value]
        streep = re.compile(rf"[\r\n] {{{ouder.start_mark.column}}}-(?=\s|\Z)")
        strepen = [streep.search(self.tekst, self._eind(node)) for node in ouder.value[:-1]]
        einden = [ouder.start_mark.index + 1, *(vondst.end() for vondst in strepen if vondst)]
        return [_Deel(einde - 1, einde, node) for einde, node in zip(einden, ouder.value, strict=True)]

    def _eind(self, node: yaml.Node) -> int:
        """Where a value ends, before the blank lines and comments that YAML counts in."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            return self._eind(node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1])
        begin, eind = node.start_mark.index, int(node.end_mark.index)
        if _is_blok(node):
            regels = self.tekst[begin:eind].splitlines(keepends=True)
            vol = max(nummer for nummer, regel in enumerate(regels) if regel.strip())
            aantal = len(node.value.splitlines()) if node.style == "|" else vol
            return begin + len(_zonder_einde("".join(regels[: aantal + 1])))
        return eind

    def _zonder_commentaar(self, van: int, tot: int) -> None:
        """Refuse when there is a comment in this piece of the text; a # inside a value is none."""
        gaten, plek = "", van
        for node in alle_nodes(self.wortel):
            if isinstance(node, yaml.ScalarNode) and van <= node.start_mark.index < tot:
                begin, eind = node.start_mark.index, self._eind(node)
                kop = self.tekst[begin : self._regeleinde(begin).start()] if _is_blok(node) else ""
                gaten, plek = gaten + self.tekst[plek:begin] + kop, eind
        if "#" in gaten + self.tekst[plek:tot]:
            raise Geweigerd("Hier staat commentaar (#) dat dan weg zou zijn.", "Verander het zelf in het bestand.")

    def _regeleinde(self, plek: int) -> re.Match[str]:
        einde = _REGELEINDE.search(self.tekst, plek)
        assert einde is not None
        return einde

    def _onder(self, plek: int, regels: list[str], kolom: int) -> str:
        """Lines to stand below the one of `plek`, with the line end that is used there."""
        einde = self._regeleinde(plek)[0] or self._regeleinde(0)[0] or "\n"
        return "".join(einde + regel for regel in inspring(regels, kolom))


def _zonder_einde(tekst: str) -> str:
    return tekst.removesuffix("\n").removesuffix("\r")


def _is_blok(node: yaml.Node) -> TypeGuard[yaml.ScalarNode]:
    return isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}


def _nummer(ouder: yaml.CollectionNode, sleutel: str | int) -> int:
    return sleutel if isinstance(sleutel, int) else [naam.value for naam, _ in ouder.value].index(sleutel)
