"""From the text of a style sheet to the tokens that it sets, each with its line and when it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import tinycss2

from generator.kleuren.paren import KLEUREN
from generator.kleuren.zetting import DONKER, Zetting
from generator.meldingen import Melding

R = TypeVar("R", Zetting, Melding)
_EINDE = "sociale-kaart-einde"
_WORTEL = re.compile(r"(?:html)?(?::root)*", re.IGNORECASE)
_MET_KLEUREN = re.compile(rf"(?:{'|'.join(sorted(KLEUREN))})\s*:")
_TWEE_VERSIES = re.compile(r"^(?:<{7}|>{7}|={7})(?= |\r?$)", re.MULTILINE)
_UITLEG = re.compile(r"/\*.*?\*/", re.DOTALL)
_LICHT_DONKER = re.compile(r"light-dark\(((?:[^(),]|\([^()]*\))*),((?:[^(),]|\([^()]*\))*)\)", re.IGNORECASE)


def lees_css(css: str, bestand: str, vanaf: int = 0) -> tuple[tuple[Zetting, ...], tuple[Melding, ...]]:
    """Every token that a style sheet sets, and what is wrong with it; `vanaf` counts what earlier sheets have set."""
    if vondst := _TWEE_VERSIES.search(css):
        return (), (
            Melding(
                bestand,
                css.count("\n", 0, vondst.start()) + 1,
                "",
                "Hier staan twee versies van dit bestand door elkaar.",
                "Kies wat er moet staan en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
            ),
        )
    gelezen, meldingen = _lees(css, bestand, vanaf)
    # A browser begins a line behind a form feed too; who opens the file sees none there.
    einden = re.findall("[\n\f]", css) if "\f" in css else []

    def op_regel(stuk: R) -> R:
        return replace(stuk, regel=1 + einden[: stuk.regel - 1].count("\n")) if einden else stuk

    return tuple(map(op_regel, gelezen)), tuple(map(op_regel, meldingen))


def _lees(css: str, bestand: str, vanaf: int) -> tuple[Sequence[Zetting], Sequence[Melding]]:
    knopen = [k for k in tinycss2.parse_stylesheet(f"{css}\n@{_EINDE};") if k.type != "whitespace"]
    laatste = knopen[-1]
    if laatste.type != "at-rule" or laatste.at_keyword != _EINDE:
        return (), (
            Melding(
                bestand,
                min(_waar_het_misgaat(css), len(re.findall("[\n\f]", css)) + 1),  # not where we wrote the end
                "",
                "Vanaf hier kan een browser dit bestand niet meer lezen.",
                "Kijk of er een haakje ontbreekt of te veel is, ) of }, en of uitleg eindigt op */.",
            ),
        )
    lezer = _Lezer(bestand, vanaf)
    lezer.bladen(knopen, ())
    return lezer.zettingen, lezer.meldingen


class _Lezer:
    """Walks through one style sheet."""

    def __init__(self, bestand: str, vanaf: int) -> None:
        self.bestand, self.vanaf = bestand, vanaf
        self.zettingen: list[Zetting] = []
        self.meldingen: list[Melding] = []

    def bladen(self, knopen: Sequence[Any], voorwaarden: tuple[str, ...]) -> None:
        """What stands outside a block of declarations."""
        for knoop in knopen:
            if knoop.type == "error" or any(deel.type == "error" for deel in getattr(knoop, "prelude", ())):
                self._onleesbaar(knoop.source_line)
            elif knoop.type == "qualified-rule":
                keus = _UITLEG.sub("", tinycss2.serialize(knoop.prelude)).strip()
                self._blok(knoop.content, voorwaarden, keus)
            elif knoop.type == "at-rule":
                self._bij(knoop, voorwaarden, None)

    def melding(self, knoop: Any, wat: str, remedie: str) -> None:
        """Something is wrong on the line of this node."""
        self.meldingen.append(Melding(self.bestand, knoop.source_line, "", wat, remedie))

    def _bij(self, knoop: Any, voorwaarden: tuple[str, ...], keus: str | None) -> None:
        """An at-rule, in a block with the selector `keus` or outside every block."""
        soort = knoop.lower_at_keyword
        if soort in {"media", "supports"} and knoop.content is not None:
            vraag = " ".join(_UITLEG.sub(" ", tinycss2.serialize(knoop.prelude)).lower().split())
            samen = (*voorwaarden, vraag if soort == "media" else f"@supports {vraag}")
            if keus is None:
                self.bladen(tinycss2.parse_rule_list(knoop.content, True, True), samen)
            else:
                self._blok(knoop.content, samen, keus)
        elif soort == "import" or (knoop.content and _MET_KLEUREN.search(tinycss2.serialize(knoop.content))):
            self.melding(
                knoop,
                f"“@{knoop.at_keyword}” kan hier niet: wat daarin staat, wordt niet nagekeken.",
                "Zet de kleuren in dit bestand zelf, in een blok dat begint met :root, en haal deze regel weg.",
            )

    def _blok(self, inhoud: Sequence[Any], voorwaarden: tuple[str, ...], keus: str) -> None:
        for knoop in tinycss2.parse_blocks_contents(inhoud, True, True):
            if knoop.type == "declaration" and knoop.name.startswith("--"):
                self._zet(knoop, voorwaarden, keus)
            elif knoop.type == "qualified-rule":
                self._blok(knoop.content, voorwaarden, f"{keus} {tinycss2.serialize(knoop.prelude).strip()}")
            elif knoop.type == "at-rule":
                self._bij(knoop, voorwaarden, keus)
            elif knoop.type == "error":
                self._onleesbaar(_begin(inhoud, knoop))

    def _zet(self, knoop: Any, voorwaarden: tuple[str, ...], keus: str) -> None:
        if any(deel.type == "error" for deel in knoop.value):
            self._onleesbaar(knoop.source_line)
            return
        waarde = " ".join(_UITLEG.sub(" ", tinycss2.serialize(knoop.value)).split())
        gewicht = max(_gewichten(keus), default=None)
        if vergeten := re.search(r"(--[\w-]+)\s*:", waarde):
            self.melding(
                knoop,
                f"Achter “{knoop.name}” ontbreekt een puntkomma, dus “{vergeten[1]}” wordt niet gelezen.",
                "Zet een puntkomma achter deze regel.",
            )
        elif gewicht is None and knoop.name in KLEUREN:
            self.melding(
                knoop,
                f"“{knoop.name}” staat in een blok dat begint met “{keus}”. Zo geldt het maar voor een deel van de site.",
                "Zet deze regel in een blok dat begint met :root.",
            )
        elif gewicht is not None:
            delen = [(waarde, voorwaarden, "{}")]
            if licht_donker := _LICHT_DONKER.fullmatch(waarde):
                licht, donker = map(str.strip, licht_donker.groups())
                delen = [
                    (licht, voorwaarden, f"light-dark({{}}, {donker})"),
                    (donker, (*voorwaarden, DONKER), f"light-dark({licht}, {{}})"),
                ]
            for deel, geldt, vorm in delen:
                rang = knoop.important, gewicht, self.vanaf + len(self.zettingen)
                self.zettingen.append(
                    Zetting(self.bestand, knoop.source_line, knoop.name, deel, geldt, rang, vorm),
                )

    def _onleesbaar(self, regel: int) -> None:
        wat = "Wat hier staat is geen goede CSS, en een browser slaat het over."
        remedie = "Schrijf een kleur als --hoofd: #0b5563; in een blok :root { … }. Zet uitleg tussen /* en */."
        self.meldingen.append(Melding(self.bestand, regel, "", wat, remedie))


def _begin(inhoud: Sequence[Any], fout: Any) -> int:
    """The line on which something begins that cannot be read; the parser knows where it ends."""
    begin = None
    for deel in inhoud:
        if deel.type not in {"whitespace", "comment"}:
            begin = begin or int(deel.source_line)
            if (deel.source_line, deel.source_column) >= (fout.source_line, fout.source_column):
                return begin
            if deel == ";" or deel.type == "{} block":
                begin = None
    return int(fout.source_line)


def _waar_het_misgaat(css: str) -> int:
    """The line of the first bracket too many, else of what begins last: that is never closed or finished."""
    regel, bezig = 1, False
    delen = tinycss2.parse_component_value_list(f"{css}\n@{_EINDE};")
    for deel in delen:
        if deel.type == "error":
            return int(deel.source_line)
        if deel.type != "whitespace":
            regel = regel if bezig else deel.source_line
            bezig = deel.type not in {"comment", "{} block"} and deel != ";"
    return regel if delen[-1] == ";" else int(_open(delen[-1]).source_line)


def _open(deel: Any) -> Any:
    """The innermost thing that is not closed: the end of the sheet is in it, or it is a comment."""
    binnen = getattr(deel, "content", None) or getattr(deel, "arguments", None)
    return _open(binnen[-1]) if isinstance(binnen, list) and binnen[-1] != ";" else deel


def _gewichten(keus: str) -> Iterator[int]:
    """How heavy each part of a selector weighs that means the whole page."""
    for deel in keus.split(","):
        if (kaal := deel.strip()) and _WORTEL.fullmatch(kaal):
            yield kaal.count(":root") * 10 + kaal.lower().startswith("html")
