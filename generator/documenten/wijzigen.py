"""Change one value in a YAML file and nothing else: not a comment, a quote or the end of a line.

The new text is cut and pasted at the places that YAML gives. What keeps it safe is that it is read back before it is
written: the value must be what was asked, every other what it was. A comment inside a value that is replaced would be
lost, so that is refused; a value that is taken away takes the comments on its lines along.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from pathlib import Path

import yaml

from generator.bestand import NietGeschreven, schrijf
from generator.documenten.bestandstekst import als_tekst, hooguit
from generator.documenten.document import Document, Pad, Waarde, alles
from generator.documenten.lezer import stempel_van
from generator.documenten.ontleder import LOADER, MAX_DIEPTE, ontleed
from generator.documenten.pen import Pen, pen
from generator.documenten.yamltekst import Geweigerd, Yamltekst
from generator.meldingen import Melding
from generator.models.tekens import eender

Schrijver = Callable[[Path, bytes], None]

_NEEM_OVER = (
    "Klopt het niet meer? Zet in uw eigen map alleen wat anders is, en meld het aan wie het pakket maakt. "
    "Een nieuwere versie van het pakket brengt nieuwe dagen mee."
)


def zet(
    basis: Path, document: Document, pad: Pad, waarde: Waarde, schrijven: Schrijver = schrijf
) -> tuple[bool, Melding | None]:
    """Write `waarde` over the value at `pad` in the file of this document, below the folder `basis`.

    Returns whether the file changed (not when the value is already there), and a melding when it cannot be changed.
    After a change, read the file again before the next. `schrijven` gets the new bytes; by itself they go into the file.
    """
    if not pad:
        return False, document.melding(pad, "Dan blijft er van dit bestand niets over.", "Verwijder het bestand zelf.")
    if pad not in dict(alles(document.gegevens)):
        return False, document.melding(pad, f"“{pad[-1]}” staat hier niet.", "Voeg het eerst toe.")
    straks = _met(document.gegevens, pad, waarde)
    return _wijzig(basis, document, pad, straks, lambda tekst, pen: tekst.zet(pad, waarde, pen), schrijven)


def voeg_toe(
    basis: Path, document: Document, pad: Pad, waarde: Waarde, schrijven: Schrijver = schrijf
) -> tuple[bool, Melding | None]:
    """Add a field as the last of its mapping, or an entry to a list: `pad` ends in a new name or in the number it gets.

    The number of entries adds one at the end. Returns the same as `zet`; a field that exists is never changed.
    """
    ouder, sleutel = dict(alles(document.gegevens)).get(pad[:-1]), pad[-1] if pad else None
    nieuw: Waarde
    if isinstance(ouder, dict) and isinstance(sleutel, str):
        if sleutel in ouder and repr(ouder[sleutel]) != repr(waarde):
            return False, document.melding(pad, f"“{sleutel}” staat er al.", "Verander wat er staat.")
        nieuw = ouder | {sleutel: waarde}
    elif isinstance(ouder, tuple) and isinstance(sleutel, int) and 0 <= sleutel <= len(ouder):
        nieuw = (*ouder[:sleutel], waarde, *ouder[sleutel:])
    else:
        return False, document.melding(pad, "Hier kan dit niet bij.", "Kijk in het bestand wat hier staat.")
    straks = _met(document.gegevens, pad[:-1], nieuw)
    return _wijzig(basis, document, pad, straks, lambda tekst, pen: tekst.voeg_toe(pad, waarde, pen), schrijven)


def begin(kop: str, waarde: Waarde, mappen: tuple[str, ...]) -> tuple[bytes, tuple[str, str] | None]:
    """The bytes of a list that is not there yet: a comment, and its first entry; or what is wrong with that, and what to do.

    `mappen` are the folders around it (nearest last).
    """
    leeg = f"# {kop}\n- .\n".encode()
    try:
        return _bewerkt(leeg, (waarde,), lambda tekst, pen: tekst.zet((0,), waarde, pen), mappen), None
    except Geweigerd as reden:
        wat, remedie = reden.args
        return b"", (wat, remedie)


def haal_weg(basis: Path, document: Document, pad: Pad) -> tuple[bool, Melding | None]:
    """Take away a field with its value, or an entry of a list. Returns the same as `zet`; the last leaves [] or {}."""
    waarden = dict(alles(document.gegevens))
    nieuw = ouder = waarden.get(pad[:-1])
    if isinstance(ouder, dict) and pad in waarden:
        nieuw = {naam: deel for naam, deel in ouder.items() if naam != pad[-1]}
    elif isinstance(ouder, tuple) and pad in waarden:
        nieuw = tuple(deel for nummer, deel in enumerate(ouder) if nummer != pad[-1])
    if not pad or (ouder and not nieuw):
        return zet(basis, document, pad[:-1], nieuw)
    straks = _met(document.gegevens, pad[:-1], nieuw) if pad in waarden else document.gegevens
    return _wijzig(basis, document, pad, straks, lambda tekst, _: tekst.haal_weg(pad))


def _met(geheel: Waarde, pad: Pad, waarde: Waarde) -> Waarde:
    """The same values, with `waarde` at `pad`."""
    if not pad:
        return waarde
    eerste, rest = pad[0], pad[1:]
    if isinstance(geheel, dict):
        return {sleutel: _met(deel, rest, waarde) if sleutel == eerste else deel for sleutel, deel in geheel.items()}
    assert isinstance(geheel, tuple)
    return tuple(_met(deel, rest, waarde) if nummer == eerste else deel for nummer, deel in enumerate(geheel))


def _wijzig(
    basis: Path,
    document: Document,
    pad: Pad,
    straks: Waarde,
    bewerk: Callable[[Yamltekst, Pen], str],
    schrijven: Schrijver = schrijf,
) -> tuple[bool, Melding | None]:
    """Write what `bewerk` makes of the file, if that holds `straks`; compared by `repr`, as True is 1 for Python."""
    if document.uit_pakket:
        return False, document.melding(pad, "Dit staat in het pakket, niet in uw map.", _NEEM_OVER)
    bestand = basis / document.bestand
    try:
        oud = _zoals_gelezen(bestand, document)
        if repr(straks) == repr(document.gegevens):
            return False, None
        schrijven(bestand, _bewerkt(oud, straks, bewerk, document.mappen))
    except NietGeschreven as fout:
        wat = f"Dit bestand kan niet worden geschreven: {fout.strerror}. Het is niet veranderd."
        return False, document.melding(pad, wat, "Zorg dat het wel kan en probeer het opnieuw.")
    except OSError:
        return False, document.melding(pad, "Dit bestand kan niet worden gelezen.", "Kijk of dat mag.")
    except Geweigerd as reden:
        return False, document.melding(pad, *reden.args)
    return True, None


def _zoals_gelezen(bestand: Path, document: Document) -> bytes:
    """The bytes of the file, which must still hold what was read; only when somebody touched it they are read again."""
    if document.stempel == stempel_van(bestand):
        return document.inhoud
    inhoud = bestand.read_bytes()
    nu, _ = ontleed(inhoud, document.bestand, document.stam, document.mappen)
    if nu is None or repr(nu.gegevens) != repr(document.gegevens):
        raise Geweigerd("Dit bestand is intussen veranderd.", "Begin opnieuw met wat er nu staat.")
    return inhoud


def _bewerkt(oud: bytes, straks: Waarde, bewerk: Callable[[Yamltekst, Pen], str], mappen: tuple[str, ...]) -> bytes:
    """The new bytes, read back; with texts of several lines as blocks if that fits."""
    if max(len(pad) for pad, _ in alles(straks)) > MAX_DIEPTE:
        raise Geweigerd("Dit wordt te diep genest.", "Maak de opbouw eenvoudiger.")
    tekst = oud.removeprefix(BOM_UTF8).decode()
    if not any(getattr(event, "anchor", None) for event in yaml.parse(tekst, Loader=LOADER)):
        wortel = yaml.compose(tekst, Loader=LOADER)
        assert isinstance(wortel, yaml.CollectionNode)
        for blokken in (True, False):
            bewerkt = bewerk(Yamltekst(tekst, wortel), pen(wortel, blokken))
            nieuw = oud[: -len(tekst.encode())] + bewerkt.encode("utf-8", "surrogatepass")
            _, onleesbaar = als_tekst(nieuw, "", hooguit(mappen))
            if onleesbaar:
                raise Geweigerd(onleesbaar[0].wat, onleesbaar[0].remedie)
            opnieuw, _ = ontleed(nieuw, "", "", mappen)
            if opnieuw and repr(opnieuw.gegevens) == eender(repr(straks)):
                return nieuw
    raise Geweigerd(
        "Dit lukt niet: dan komt er iets anders in het bestand te staan dan de bedoeling is.",
        "Verander het zelf in het bestand, of kies een andere waarde.",
    )
