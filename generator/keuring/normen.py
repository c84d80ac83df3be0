"""On every day a norm has one set of amounts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documenten.document import zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding
from generator.models.feiten import Normbedragen


def normen_een_tegelijk(gelezen: Gelezen) -> Iterator[Melding]:
    """On every day a norm has at most one set of amounts."""
    lijst = gelezen.lijsten["normbedragen"]
    normen = [norm for norm in lijst.waarden.values() if isinstance(norm, Normbedragen)]
    ids = zoek(lijst.document.gegevens, ("*", "id")) if lijst.document else ()
    plaatsen = {id_: pad[:-1] for pad, id_ in ids if isinstance(id_, str)}
    for nummer, norm in enumerate(normen):
        eerder = next((n for n in normen[:nummer] if n.norm == norm.norm and n.overlapt(norm)), None)
        if eerder and lijst.document:
            yield lijst.document.melding(
                (*plaatsen[norm.id], "geldig_vanaf"),
                f"“{norm.id}” en “{eerder.id}” gelden op dezelfde dagen.",
                "Laat de ene ophouden voor de andere begint: pas geldig_tot of geldig_vanaf aan.",
            )
