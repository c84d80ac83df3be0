"""Who types a postcode gets one wijk, as far as postcodes can tell wijken apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.documenten.document import Document, Pad, zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding


def postcode_van_een_wijk(gelezen: Gelezen) -> Iterator[Melding]:
    document = gelezen.lijsten["wijken"].document
    if document is None:
        return
    per_letter = _plekken(document, "pc5")
    for vijf, (eerste, *rest) in per_letter.items():
        for pad in rest:
            if pad[0] != eerste[0]:
                yield document.melding(
                    pad,
                    f"“{vijf}” staat ook bij de wijk {_wijk(document, eerste)}.",
                    "Laat hem staan bij de wijk waar hij hoort, en haal hem bij de andere weg.",
                )
    onderscheiden = {vijf[:4] for vijf in per_letter}
    for vier, (eerste, *rest) in _plekken(document, "postcodes").items():
        for pad in rest if vier not in onderscheiden else ():
            yield document.melding(
                pad,
                f"Postcode {vier} staat ook bij de wijk {_wijk(document, eerste)}. Wie die postcode invult, krijgt allebei de wijken.",
                f"Zet bij allebei in pc5: welke letters erbij horen, zoals {vier}A. Hoort {vier} maar bij één wijk? Haal hem dan bij de andere weg.",
                "waarschuwing",
            )


def _plekken(document: Document, veld: str) -> dict[str, list[Pad]]:
    """Where each postcode stands."""
    uit: dict[str, list[Pad]] = defaultdict(list)
    for pad, waarde in zoek(document.gegevens, ("*", veld, "*")):
        if isinstance(waarde, str):
            uit[waarde].append(pad)
    return uit


def _wijk(document: Document, pad: Pad) -> str:
    return next((str(id_) for p, id_ in zoek(document.gegevens, ("*", "id")) if p[0] == pad[0]), "hierboven")
