"""Every id is of one thing only, also the old ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.documenten.document import Document, zoek
from generator.keuring.gelezen import Gelezen
from generator.keuring.verwijzingen import genoemde_ids, onbekende_ids
from generator.meldingen import Melding, dichtstbij
from generator.models.bedoeling import als_id


def een_id_per_record(gelezen: Gelezen) -> Iterator[Melding]:
    eerder: dict[str, Document] = {}
    for document in gelezen.documenten:
        ander = eerder.setdefault(document.stam, document)
        if ander is not document:
            yield document.melding(
                (),
                f"Het id “{document.stam}” bestaat al: {ander.bestand}.",
                "Geef één van de twee bestanden een andere naam.",
            )
    oud: dict[str, Document] = {}
    for gekeurd in gelezen.records:
        for nummer, id_ in enumerate(gekeurd.record.voorheen):
            bezet = eerder.get(id_) or oud.get(id_)
            if bezet:
                yield gekeurd.document.melding(
                    ("voorheen", nummer),
                    f"Het oude id “{id_}” is al van {bezet.bestand}.",
                    f"Haal “{id_}” hier weg, of kies het goede id.",
                )
            oud[id_] = gekeurd.document


def oud_id_is_vrij(gelezen: Gelezen) -> Iterator[Melding]:
    """An old id in a list leads on, so nothing in that list may still have it."""
    for lijst in gelezen.lijsten.values():
        if not lijst.document:
            continue
        bezet = set(lijst.waarden) | lijst.mislukt
        for pad, oud in zoek(lijst.document.gegevens, ("*", "voorheen", "*")):
            if isinstance(oud, str) and oud in bezet:
                yield lijst.document.melding(
                    pad, f"Het oude id “{oud}” is nog in gebruik.", f"Haal “{oud}” hier weg, of kies het goede id."
                )
            elif isinstance(oud, str):
                bezet.add(oud)


def id_veranderd(gelezen: Gelezen) -> Iterator[Melding]:
    """Said at the list too, once: files name an id that is gone. One file alone may have a typing error instead."""
    gebruikt: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document, pad, waarde, soort in onbekende_ids(gelezen):
        if waarde == als_id(waarde):  # else it was never an id
            gebruikt[soort, waarde].add(document.waar(pad)[0])
    genoemd = {soort: set(genoemde_ids(gelezen, soort)) for soort, _ in gebruikt if soort != "records"}
    for (soort, oud), bestanden in gebruikt.items():
        lijst = gelezen.lijsten[soort].document if soort != "records" else None
        if lijst is None:
            continue
        plekken = {id_: pad for pad, id_ in zoek(lijst.gegevens, ("*", "id")) if isinstance(id_, str)}
        nieuw = dichtstbij(oud, sorted(plekken.keys() - genoemd[soort]))
        pad = plekken[nieuw] if nieuw else ()
        if len(bestanden) > 1:
            lijkt = f" “{nieuw}” lijkt er het meest op." if nieuw else ""
            yield lijst.melding(
                pad,
                f"{len(bestanden)} bestanden noemen “{oud}”, maar dat staat niet in deze lijst.{lijkt}",
                f"Zet id: {oud} terug. Heet het voortaan anders? Verander het dan ook in die {len(bestanden)} bestanden.",
            )
        elif nieuw:
            yield lijst.melding(
                pad,
                f"Niets noemt “{nieuw}”, en {min(bestanden)} noemt “{oud}”, dat hier niet staat.",
                f"Hebt u dit id veranderd? Zet dan id: {oud} terug, of verander het ook in {min(bestanden)}.",
                "waarschuwing",
            )
        elif not dichtstbij(oud, sorted(plekken)) and (vrij := sorted(plekken.keys() - genoemd[soort])):
            yield lijst.melding(
                plekken[vrij[0]] if len(vrij) == 1 else (),
                f"{min(bestanden)} noemt “{oud}”, maar dat staat niet in deze lijst.",
                f"Hebt u dat id hier veranderd? Zet dan id: {oud} terug, of verander het ook in {min(bestanden)}.",
            )
