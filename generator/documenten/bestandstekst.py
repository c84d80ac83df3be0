"""From the bytes of a file to text that is safe to parse: what cannot be seen or comes from elsewhere is refused."""

from __future__ import annotations

import re

from generator.meldingen import Melding

MAX_BYTES = 100_000
_RAAR_TEKEN = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_RARE_SPATIE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TWEE_VERSIES = re.compile(r"^[^\S\n]*(?:<{7}|>{7}|={7})(?= |\r?$)", re.MULTILINE)


def als_tekst(inhoud: bytes, bestand: str) -> tuple[str | None, tuple[Melding, ...]]:
    """The text of a file, or None with the melding that says what is wrong with it; `bestand` is the name to show."""

    def stop(positie: int, wat: str, remedie: str) -> tuple[None, tuple[Melding, ...]]:
        return None, (Melding(bestand, inhoud.count(b"\n", 0, positie) + 1, "", wat, remedie),)

    def plaats(vondst: re.Match[str]) -> int:
        return len(tekst[: vondst.start()].encode())

    if len(inhoud) > MAX_BYTES:
        return stop(
            0,
            f"Dit bestand is te groot: {len(inhoud)} bytes, hooguit {MAX_BYTES} mag.",
            "Kort de tekst in of maak er meer records van.",
        )
    try:
        tekst = inhoud.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as fout:
        return stop(
            fout.start,
            "Hier staat een teken dat geen UTF-8 is.",
            "Sla het bestand op als UTF-8 en typ de bijzondere letters opnieuw.",
        )
    if (raar := _RAAR_TEKEN.search(tekst)) and raar[0] == "\t":
        return stop(plaats(raar), "Hier staat een tab.", "Gebruik spaties in plaats van tabs.")
    if raar:
        wat = f"Hier staat een onzichtbaar teken (U+{ord(raar[0]):04X})."
        return stop(plaats(raar), wat, "Verwijder het en typ de tekst opnieuw.")
    if vondst := _TWEE_VERSIES.search(tekst):
        return stop(
            plaats(vondst),
            "Hier staan twee versies van dit bestand door elkaar.",
            "Kies wat er moet staan en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
        )
    if vondst := _RARE_SPATIE.search(tekst):
        return stop(
            plaats(vondst),
            "Hier staat een bijzondere spatie, die uit een ander programma komt.",
            "Haal de spatie weg en typ hem opnieuw.",
        )
    return tekst, ()
