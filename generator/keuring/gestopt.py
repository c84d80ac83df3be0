"""What has stopped may still be named elsewhere as help: that is said at the record that stopped, because that changed.

Pages that name it already show what came in its place, or nothing; only the sentence around it may still send somebody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.documenten.document import Document, Pad, zoek
from generator.keuring.gelezen import Gelezen
from generator.keuring.verwijzingen import VERWIJZINGEN, VERWIJZINGEN_IN_LIJSTEN
from generator.meldingen import Melding


def gestopt_wordt_nergens_aangeraden(gelezen: Gelezen) -> Iterator[Melding]:
    """A waarschuwing for every record that has stopped and that others still send somebody to."""
    gestopt = {g.record.id: g.document for g in gelezen.records if g.record.gestopt}
    if not gestopt:
        return
    waar: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for document, pad, id_ in _verwijzingen(gelezen):
        if id_ in gestopt and (document.stam not in gestopt or pad[0] == "gestopt"):
            bestand, regel, _ = document.waar(pad)
            waar[id_][bestand].append(str(regel))
    for id_, bestanden in waar.items():
        plekken = "; ".join(f"{bestand} (regel {', '.join(regels)})" for bestand, regels in bestanden.items())
        yield gestopt[id_].melding(
            ("gestopt",),
            f"Dit is gestopt, maar elders staat het nog als hulp: {plekken}.",
            f"Haal “{id_}” daar weg, of zet er wat er nu is. Lees ook of de tekst erbij nog klopt.",
            "waarschuwing",
        )


def _verwijzingen(gelezen: Gelezen) -> Iterator[tuple[Document, Pad, str]]:
    """Every id of a record in a record or list, with its place."""
    alle = [(document, VERWIJZINGEN) for document in gelezen.documenten]
    alle += [(lijst, v) for naam, v in VERWIJZINGEN_IN_LIJSTEN.items() if (lijst := gelezen.lijsten[naam].document)]
    for document, verwijzingen in alle:
        for patroon in (patroon for patroon, naar in verwijzingen if naar == "records"):
            for pad, id_ in zoek(document.gegevens, patroon):
                if isinstance(id_, str):
                    yield document, pad, id_
