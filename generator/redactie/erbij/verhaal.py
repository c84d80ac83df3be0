"""A short story of somebody who was helped or who helps."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documenten.document import Waarde
from generator.redactie.erbij.stuk import (
    ZOLANG,
    ZOLANG_ADRES,
    Antwoorden,
    Bekend,
    Stuk,
    bronnen,
    delen,
    gevuld,
    in_kleine_letters,
)
from generator.redactie.vraag import Vraag

_JA, _NEE = "ja", "nee"
_OPTIES = {
    "tekst": "Het verhaal: alleen wat de bron zegt.",
    "voornaam": "Hoe iemand in het verhaal heet.",
    "bedacht": "ja of nee: of die naam bedacht is.",
    "toestemming": "Waar staat dat het met de eigen naam mag.",
    "records": "Ids van records waar het over gaat, met komma’s ertussen.",
    "bron": "Waar het verhaal vandaan komt.",
    "bronadres": "Het webadres waar dat staat.",
}


def _vragen(antwoorden: Antwoorden, bekend: Bekend) -> Iterator[Vraag]:  # noqa: ARG001 every kind is asked alike
    yield Vraag("tekst", "Wat is het verhaal? Alleen wat de bron zegt, in gewone taal.", nodig=True)
    yield Vraag("voornaam", "Hoe heet iemand in het verhaal? Leeg als er geen naam in staat.")
    if "voornaam" in antwoorden:
        yield Vraag("bedacht", f"Is die naam bedacht? Typ {_JA} of {_NEE}.", nodig=True)
        if antwoorden.get("bedacht") == _NEE:
            yield Vraag("toestemming", "Waar staat dat het met de eigen naam mag, en wie bewaart dat?", nodig=True)
    yield Vraag("records", "Over welke records gaat het? Geef ids met komma’s ertussen. Leeg laten mag.")
    yield Vraag("bron", "Waar komt het verhaal vandaan? Noem de organisatie of pagina.", nodig=True)
    yield Vraag("bronadres", "Op welk adres staat dat?", nodig=True)


def _waarden(antwoorden: Antwoorden) -> dict[str, Waarde]:
    return gevuld(
        {
            "titel": antwoorden["titel"],
            "tekst": antwoorden["tekst"],
            "voornaam": antwoorden.get("voornaam"),
            "naam_veranderd": antwoorden.get("bedacht") == _JA,
            "toestemming": antwoorden.get("toestemming"),
            "records": delen(antwoorden.get("records", "")),
            "bronnen": bronnen(antwoorden),
        }
    )


def _zolang(antwoorden: Antwoorden, bekend: Bekend) -> Antwoorden:  # noqa: ARG001 idem
    bedacht = {"bedacht": _JA} if "voornaam" in antwoorden else {}
    toestemming = {"toestemming": ZOLANG} if antwoorden.get("bedacht") == _NEE else {}
    return {"tekst": ZOLANG, "bron": ZOLANG, "bronadres": ZOLANG_ADRES, **bedacht, **toestemming}


VERHAAL = Stuk(
    "Het verhaal",
    _OPTIES,
    _vragen,
    _waarden,
    _zolang,
    lijst="verhalen",
    kop="Korte verhalen van mensen die hulp kregen of die helpen. Alleen wat een bron zegt.",
    lees={"bedacht": in_kleine_letters, "records": in_kleine_letters},
    kies={"bedacht": (_JA, _NEE)},
)
