"""What is the same in the whole country knows nothing of one municipality."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documenten.document import Document, zoek
from generator.keuring.gelezen import Gelezen
from generator.keuring.verwijzingen import VERWIJZINGEN
from generator.meldingen import Melding


def landelijk_zonder_plaats(gelezen: Gelezen) -> Iterator[Melding]:
    """What is the same everywhere names no wijk and refers only to what is the same everywhere."""
    landelijk = {d.stam for d in gelezen.documenten if is_landelijk(d)} | gelezen.landelijk
    leesbaar = {d.stam for d in gelezen.documenten}
    for document in gelezen.documenten:
        if not is_landelijk(document):
            continue
        for patroon, soort in VERWIJZINGEN:
            for pad, waarde in zoek(document.gegevens, patroon):
                if soort == "wijken":
                    yield document.melding(pad, "Een landelijk record noemt geen wijk.", f"Haal “{waarde}” hier weg.")
                elif soort == "records" and isinstance(waarde, str) and waarde in leesbaar - landelijk:
                    yield document.melding(
                        pad,
                        f"“{waarde}” staat niet in landelijk/, dus een andere gemeente heeft het niet.",
                        "Zet de verwijzing in dat andere record; de site toont haar bij allebei.",
                    )


def is_landelijk(document: Document) -> bool:
    return document.mappen[-1:] == ("landelijk",)
