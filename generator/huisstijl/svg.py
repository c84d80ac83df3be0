"""Whether an SVG is a drawing and nothing more: no script, nothing from elsewhere, not too heavy, and with a size."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from generator.meldingen import Melding

TEKENING, PLAATJES = 50_000, 100_000
"""The most bytes of a drawing itself, and of all pictures in it together."""
_SVG, _XHTML, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/xlink"
_DELEN = re.compile(
    "a|circle|clipPath|color-profile|cursor|defs|desc|ellipse|fe[A-Z][A-Za-z]+|filter|font|font-face(?:-name|-src)?|g|glyph|"
    "hatch|hatchpath|hkern|image|line|linearGradient|marker|mask|mesh(?:gradient|patch|row)?|metadata|missing-glyph|path|"
    "pattern|polygon|polyline|radialGradient|rect|solidcolor|stop|style|svg|switch|symbol|text|textPath|title|tref|tspan|"
    "use|view|vkern"
)
"""What a drawing can hold."""
_VAN_BUITEN = re.compile(r"url\(\s*[\"']?\s*([^\"')]*)|@import\s+[\"']([^\"']*)", re.IGNORECASE)
_ERIN = re.compile(r"#|$|data:(?:image/(?:png|jpe?g|gif|webp)|font/|application/(?:x-)?font)", re.IGNORECASE)
_GETAL = r"\d*\.?\d+(?:e[+-]?\d+)?"
_MAAT = re.compile(rf"\s*-?{_GETAL}[\s,]+-?{_GETAL}[\s,]+({_GETAL})[\s,]+({_GETAL})\s*", re.IGNORECASE)
_LENGTE = re.compile(rf"\s*({_GETAL})(?:px)?\s*", re.IGNORECASE)
_ZONDER_SCRIPT = "Haal dit weg, of vraag het logo op als gewone SVG, zonder script en zonder animatie."


class Tekening:
    """One SVG file: `meldingen` is what is wrong with it, `breedte` and `hoogte` its size (0 when it says none)."""

    def __init__(self, inhoud: bytes, bestand: str) -> None:
        self._bestand = bestand
        self.meldingen: list[Melding] = []
        self.breedte = self.hoogte = 0.0
        self._wortel, self._plaatjes = True, 0
        self._in_stijl, self._stijl, self._stijl_vanaf = False, "", 0
        self._lezer = lezer = expat.ParserCreate(namespace_separator=" ")
        lezer.StartElementHandler, lezer.EndElementHandler = self._begin, self._eind
        lezer.CharacterDataHandler = self._tekst
        lezer.ProcessingInstructionHandler, lezer.EntityDeclHandler = self._opdracht, self._afkorting
        try:
            lezer.Parse(inhoud, True)
            inhoud.decode("utf-8-sig")
        except UnicodeDecodeError as fout:
            regel, wat = inhoud[: fout.start].count(b"\n") + 1, "Dit bestand is niet bewaard als UTF-8."
            self.melding(regel, wat, "Bewaar het opnieuw als SVG, met de codering UTF-8.")
        except (expat.ExpatError, LookupError, ValueError):  # the last two for an encoding that expat does not know
            self._geen_svg(lezer.ErrorLineNumber)
        except _GeenTekening:
            return
        self._weeg(len(inhoud))

    def melding(self, regel: int, wat: str, remedie: str) -> None:
        """Something is wrong on this line."""
        self.meldingen.append(Melding(self._bestand, regel, "", wat, remedie))

    def _begin(self, element: str, kenmerken: Mapping[str, str]) -> None:
        ruimte, _, naam = element.rpartition(" ")
        if self._wortel:
            if (ruimte, naam) != (_SVG, "svg"):
                self._geen_svg(self._regel)
                raise _GeenTekening
            self._meet(kenmerken)
            self._wortel = False
        if ruimte == _XHTML or (ruimte == _SVG and not _DELEN.fullmatch(naam)):
            self.melding(
                self._regel, f"“{naam}” kan niet in een logo: het mag alleen een tekening zijn.", _ZONDER_SCRIPT
            )
        self._in_stijl, self._stijl = naam == "style", ""
        for kenmerk, waarde in kenmerken.items() if ruimte in {_SVG, _XHTML} else ():  # else an editor's own notes
            van, _, naam = kenmerk.rpartition(" ")
            if not van and naam.lower().startswith("on"):
                self.melding(self._regel, f"“{naam}” start een script.", _ZONDER_SCRIPT)
            elif naam in {"href", "src"} and van in {"", _XLINK}:
                self._verwijst(waarde.strip())
            elif not van:
                self._zoek_adressen(waarde)

    def _eind(self, _: str) -> None:
        if self._in_stijl:
            self._zoek_adressen(self._stijl, self._stijl_vanaf)
        self._in_stijl = False

    def _tekst(self, tekst: str) -> None:
        if self._in_stijl:
            self._stijl_vanaf = self._stijl_vanaf if self._stijl else self._regel
            self._stijl += tekst

    def _opdracht(self, doel: str, inhoud: str) -> None:
        """`<?xml-stylesheet href="…"?>` and the like."""
        if doel == "xml-stylesheet":
            self._verwijst(f"{doel} {inhoud}")

    def _afkorting(self, *_: object) -> None:
        """`<!ENTITY …>`: what it stands for may come from elsewhere, or be endless."""
        remedie = "Vraag het logo op als gewone SVG, of bewaar het opnieuw zo."
        self.melding(self._regel, "“<!ENTITY” kan niet in een logo.", remedie)
        raise _GeenTekening

    def _zoek_adressen(self, css: str, vanaf: int = 0) -> None:
        """In CSS that begins on the line `vanaf`, or in an attribute: an element there counts as one line."""
        for vondst in _VAN_BUITEN.finditer(css):
            self._verwijst((vondst[1] or vondst[2] or "").strip(), vanaf and vanaf + css.count("\n", 0, vondst.start()))

    def _verwijst(self, adres: str, regel: int = 0) -> None:
        if not _ERIN.match(adres):
            wat = f"Dit logo verwijst naar iets daarbuiten: “{adres}”."
            self.melding(regel or self._regel, wat, "Haal dit weg, of vraag om een SVG waar alles zelf in zit.")
        elif adres.lower().startswith("data:"):
            self._plaatjes += len(adres)

    def _meet(self, kenmerken: Mapping[str, str]) -> None:
        if (maat := _MAAT.fullmatch(kenmerken.get("viewBox", ""))) and float(maat[1]) and float(maat[2]):
            self.breedte, self.hoogte = float(maat[1]), float(maat[2])
            return
        delen = [_LENGTE.fullmatch(kenmerken.get(naam, "")) for naam in ("width", "height")]
        maten = " ".join(deel[1] for deel in delen if deel and float(deel[1]))
        erbij = f'Zet er viewBox="0 0 {maten}" bij.' if " " in maten else "Bewaar het opnieuw als SVG, met een viewBox."
        self.melding(self._regel, "Bij <svg …> staat niet hoe groot de tekening is.", erbij)

    def _weeg(self, zwaar: int) -> None:
        plaatjes = self._plaatjes * 3 // 4
        if plaatjes > PLAATJES:
            wat = f"Het plaatje in dit logo is {_kb(plaatjes)} kB, en hooguit {_kb(PLAATJES)} kB mag."
            self.melding(1, wat, "Vraag om een SVG zonder foto of plaatje erin.")
        if zwaar - self._plaatjes > TEKENING:
            wat = f"De tekening van dit logo is {_kb(zwaar - self._plaatjes)} kB, en hooguit {_kb(TEKENING)} kB mag."
            self.melding(1, wat, "Vraag om een eenvoudiger SVG, voor een website.")

    def _geen_svg(self, regel: int) -> None:
        self.melding(
            regel, "Dit is geen SVG, of het is niet heel.", "Vraag het logo op als SVG-bestand, en zet dat hier."
        )

    @property
    def _regel(self) -> int:
        """Where the reader is now."""
        return self._lezer.CurrentLineNumber


class _GeenTekening(Exception):
    """Reading on makes no sense, or is not safe."""


def _kb(aantal: int) -> int:
    """Rounded up, so that too much never looks like just enough."""
    return -(-aantal // 1000)
