"""Days that cannot be: in another century, looked at in the future, or over before somebody looked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.documenten.document import Document, Pad, Waarde
from generator.keuring.gelezen import Gelezen, patronen
from generator.meldingen import Melding
from generator.models.hulp import Hulp
from generator.models.kenmerken import Veld, Verleden

_JAREN_VOORUIT = 5
_EERSTE_JAAR = 2000  # what is older is no page that somebody can look up
_NAKIJKEN = "Kijk het jaartal na."
_VER_WEG = {
    "geldig_tot": "Weet u de laatste dag niet? Haal deze regel dan weg.",
    "geldig_vanaf": "Is het echt pas dan? Haal dit dan weg, en zet het er later in.",
    "tot_wanneer": "Is er geen laatste dag? Haal deze regel dan weg.",
    "datum": "Weet u het niet? Haal deze regel dan weg.",
}


def _is_verleden(veld: Veld) -> bool:
    return veld.kenmerk(Verleden) is not None


_VERLEDEN = patronen(_is_verleden)
_STRAKS = patronen(lambda veld: veld.info.annotation in {date, date | None} and not _is_verleden(veld))
_EINDE = patronen(lambda veld: veld.naam == "geldig_tot")


def dagen_kunnen(gelezen: Gelezen) -> Iterator[Melding]:
    """A melding for every day that is far away, or that should have been and has not."""
    verste = str(gelezen.vandaag.year + _JAREN_VOORUIT) + gelezen.vandaag.isoformat()[4:]
    for welke in (_VERLEDEN, _STRAKS):
        for document, pad, waarde in gelezen.waarden(welke):
            dag = _als_tekst(waarde)
            if dag and not f"{_EERSTE_JAAR}" <= dag <= verste[: len(dag)]:
                hoe = f"voor {_EERSTE_JAAR}" if dag < f"{_EERSTE_JAAR}" else f"meer dan {_JAREN_VOORUIT} jaar vooruit"
                rest = _VER_WEG.get(str(pad[-1]), "")
                yield document.melding(pad, f"“{dag}” ligt {hoe}.", f"{_NAKIJKEN} {rest}")
            elif dag and welke is _VERLEDEN:
                yield from _nog_niet_geweest(document, pad, dag, gelezen.vandaag)


def _nog_niet_geweest(document: Document, pad: Pad, dag: str, vandaag: date) -> Iterator[Melding]:
    """What is said of an amount for later may be as late as that amount."""
    vanaf = _om(document, pad).get("geldig_vanaf")
    uiterlijk = max(vandaag, vanaf) if isinstance(vanaf, date) else vandaag
    if dag <= uiterlijk.isoformat()[: len(dag)]:
        return
    remedie = f"Vandaag is {vandaag.isoformat()}. Vul de dag in waarop het echt was."
    if isinstance(vanaf, date):
        remedie = f"Het bedrag geldt vanaf {vanaf}. Verbeter {pad[-1]} of geldig_vanaf."
    elif pad[-1] == "stand" and pad[0] == "bedragen":
        eerste = f"{dag}-01-01"[:10] if len(dag) != 7 else f"{dag}-01"
        remedie = f"Geldt het bedrag pas later? Zet er dan bij: geldig_vanaf: {eerste}. Dan komt het vanzelf op de site. Geldt het nu al? Verbeter dan stand."
    elif pad[-1] == "stand":
        remedie = "Geldt dit pas later? Zet het er dan pas in als het zover is. Geldt het nu al? Verbeter dan stand."
    yield document.melding(pad, f"“{dag}” ligt in de toekomst.", remedie)


def einde_na_begin(gelezen: Gelezen) -> Iterator[Melding]:
    """What is over was not looked at or asked afterwards: then either the end or the fact is old."""
    for document, pad, tot in gelezen.waarden(_EINDE):
        if not isinstance(tot, date) or tot.year < _EERSTE_JAAR:
            continue
        feit = _om(document, pad)
        stand, nagevraagd = _als_tekst(feit.get("stand")), feit.get("nagevraagd")
        gezien = (feit.get("gecontroleerd"), nagevraagd.get("op") if isinstance(nagevraagd, dict) else None)
        if stand > tot.isoformat()[: len(stand)]:
            yield document.melding(
                pad,
                f"De laatste dag {tot} ligt voor stand {stand}.",
                "Verbeter de dag die niet klopt. Is het voorbij? Haal het dan weg.",
            )
        elif laatst := max((dag for dag in gezien if isinstance(dag, date) and dag > tot), default=None):
            yield document.melding(
                pad,
                f"Dit gold tot en met {tot}, maar iemand heeft het daarna nog nagekeken: op {laatst}.",
                "Geldt het nog? Vul dan de nieuwe laatste dag in, of haal geldig_tot weg. Is het voorbij? Haal het dan weg.",
            )


def nog_te_doen(gelezen: Gelezen) -> Iterator[Melding]:
    """A wish or activity was not over yet when somebody looked; one that ends later is in `sociale-kaart verloopt`."""
    for gekeurd in gelezen.records:
        record = gekeurd.record
        if not record.op_de_site:
            continue
        for nummer, wens in enumerate(getattr(record, "wensen", ())):
            if wens.tot_wanneer and _was_voorbij(wens.tot_wanneer, record):
                yield gekeurd.document.melding(
                    ("wensen", nummer, "tot_wanneer"),
                    f"Deze wens was op {wens.tot_wanneer} voorbij: hij staat niet meer op de site.",
                    "Haal de wens weg. Is hij er nog? Vul dan de nieuwe laatste dag in.",
                    "waarschuwing",
                )
        for nummer, van in enumerate(record.activiteiten):
            if _was_voorbij(van.laatste, record):
                yield gekeurd.document.melding(
                    ("activiteiten", nummer, "wat"),
                    f"Deze activiteit was op {van.laatste} voorbij: zij staat niet meer op de site.",
                    "Haal de activiteit weg. Is zij er weer? Vul dan de nieuwe dagen in.",
                    "waarschuwing",
                )


def _was_voorbij(laatste: date, record: Hulp) -> bool:
    return laatste.year >= _EERSTE_JAAR and laatste < record.gecontroleerd


def _om(document: Document, pad: Pad) -> dict[str, Waarde]:
    """The fields around a value."""
    hier: Waarde = document.gegevens
    for deel in pad[:-1]:
        if isinstance(hier, dict) and isinstance(deel, str):
            hier = hier.get(deel)
        elif isinstance(hier, tuple) and isinstance(deel, int):
            hier = hier[deel]
    return hier if isinstance(hier, dict) else {}


def _als_tekst(waarde: Waarde) -> str:
    """A day, month or year as text, so that they can be compared; empty when it is none of these."""
    tekst = waarde.isoformat() if isinstance(waarde, date) else str(waarde)
    return tekst if re.fullmatch(r"\d{4}(-\d\d){0,2}", tekst) else ""
