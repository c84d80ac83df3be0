"""From the bytes of a file to text that is safe to parse: what cannot be seen or comes from elsewhere is refused."""

from __future__ import annotations

import re

from generator.meldingen import Melding
from generator.models.tekens import bezwaar_tegen

MAX_BYTES = 100_000
LIJST_BYTES = 300_000
"""A list that is shared may hold more: the sentences of emergencies are thousands."""
_LIJSTMAPPEN = {("content", "lijsten"), ("content", "landelijk")}
_ANDERE_SOORTEN = {
    b"PK\x03\x04": "Word-, Excel- of zip-bestand",
    b"\xd0\xcf\x11\xe0": "oud Word- of Excel-bestand",
    b"{\\rtf": "RTF-bestand uit een tekstverwerker",
    b"%PDF": "pdf",
    b"\x89PNG": "plaatje",
    b"\xff\xd8\xff": "plaatje",
    b"GIF8": "plaatje",
}
_RARE_SPATIE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TWEE_VERSIES = re.compile(r"^[^\S\n]*(?:<{7}|>{7}|={7})(?= |\r?$)", re.MULTILINE)
_REGELEINDE = re.compile(rb"\r\n|\r|\n")


def hooguit(mappen: tuple[str, ...]) -> int:
    """How many bytes a file in these folders (nearest last) may have."""
    return LIJST_BYTES if mappen[-2:] in _LIJSTMAPPEN else MAX_BYTES


def als_tekst(inhoud: bytes, bestand: str, hooguit: int = MAX_BYTES) -> tuple[str | None, tuple[Melding, ...]]:
    """The text of a file, or None with the melding that says what is wrong with it; `bestand` is the name to show."""

    def stop(positie: int, wat: str, remedie: str) -> tuple[None, tuple[Melding, ...]]:
        regel = len(_REGELEINDE.findall(inhoud, 0, positie)) + 1
        return None, (Melding(bestand, regel, "", wat, remedie),)

    def plaats(positie: int) -> int:
        return len(tekst[:positie].encode()) + len(inhoud) - len(zonder_bom)

    if soort := next((naam for begin, naam in _ANDERE_SOORTEN.items() if inhoud.startswith(begin)), None):
        return stop(
            0,
            f"Dit is een {soort}, geen gewone tekst.",
            "Kopieer de tekst eruit naar een bestand dat u als platte tekst (UTF-8) bewaart, en haal dit bestand weg.",
        )
    if len(inhoud) > hooguit:
        return stop(
            0,
            f"Dit bestand is te groot: {len(inhoud)} bytes, hooguit {hooguit} mag.",
            "Kort de tekst in of maak er meer records van.",
        )
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")) or inhoud.count(0) > len(inhoud) // 4:
        return stop(
            0,
            "Dit bestand is bewaard als UTF-16 (soms heet dat Unicode), niet als UTF-8.",
            "Kies Opslaan als, en daar de codering UTF-8.",
        )
    zonder_bom = inhoud.removeprefix(b"\xef\xbb\xbf")
    try:
        tekst = zonder_bom.decode("utf-8")
    except UnicodeDecodeError as fout:
        woord = _oude_letters(zonder_bom, fout.start)
        return stop(
            fout.start + len(inhoud) - len(zonder_bom),
            f"Dit bestand is niet bewaard als UTF-8: in “{woord}” staat een letter op een oude manier (Windows-1252).",
            "Kies Opslaan als, en daar de codering UTF-8. Kijk daarna of de letters met een accent nog kloppen.",
        )
    if (tab := tekst.find("\t")) >= 0:
        return stop(plaats(tab), "Hier staat een tab.", "Gebruik spaties in plaats van tabs.")
    if bezwaar := bezwaar_tegen(tekst):
        return stop(plaats(bezwaar[0]), *bezwaar[1:])
    if vondst := _TWEE_VERSIES.search(tekst):
        return stop(
            plaats(vondst.start()),
            "Hier staan twee versies van dit bestand door elkaar.",
            "Kies wat er moet staan en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
        )
    if vondst := _RARE_SPATIE.search(tekst):
        waar, remedie = _bij_woorden(tekst, vondst)
        return stop(
            plaats(vondst.start()), f"{waar} staat een bijzondere spatie, die uit een ander programma komt.", remedie
        )
    return tekst, ()


def _oude_letters(inhoud: bytes, plek: int) -> str:
    """The word at a place, as Windows wrote it before there was UTF-8."""
    begin = max(inhoud.rfind(teken, 0, plek) for teken in (b" ", b"\n")) + 1
    return inhoud[begin : plek + 30].split()[0].decode("cp1252", "replace")


def _bij_woorden(tekst: str, vondst: re.Match[str]) -> tuple[str, str]:
    """Where on its line a space stands, and what to do with it."""
    voor = tekst[: vondst.start()].rpartition("\n")[2].split()
    na = tekst[vondst.end() :].partition("\n")[0].split()
    if voor and na:
        return f"Tussen “{voor[-1]}” en “{na[0]}”", "Haal de spatie weg en typ hem opnieuw met de spatiebalk."
    if na:
        return (
            f"Voor “{na[0]}”, aan het begin van de regel,",
            "Haal de spaties daar weg en typ ze opnieuw met de spatiebalk.",
        )
    return (
        (f"Achter “{voor[-1]}”, aan het eind van de regel,", "Haal die weg.")
        if voor
        else ("Op deze lege regel", "Haal de regel weg.")
    )
