"""Whether the ids exist that fields refer to; which fields those are, the models say (`kenmerken.Verwijst`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.documenten.document import Document, Pad, zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding, bedoelde
from generator.models import LIJSTEN, SOORTEN
from generator.models.basis import Model
from generator.models.bedoeling import als_id, als_ids
from generator.models.kenmerken import Verwijst, met

Verwijzing = tuple[Pad, str]
"""Where ids stand in a file, and of what: a list or “records”."""


_BEKEND = {"records", *(lijst.naam for lijst in LIJSTEN)}


def _van(model: type[Model]) -> Iterator[Verwijzing]:
    for veld, verwijst in met(Verwijst, model):
        if verwijst.naar in _BEKEND:  # the model looks at its own sources
            yield from ((plek, verwijst.naar) for plek in veld.plekken)


VERWIJZINGEN: tuple[Verwijzing, ...] = tuple(dict.fromkeys(v for soort in SOORTEN for v in _van(soort.model)))
VERWIJZINGEN_IN_LIJSTEN: Mapping[str, tuple[Verwijzing, ...]] = {
    lijst.naam: tuple((plek if lijst.enkel else ("*", *plek), naar) for plek, naar in _van(lijst.model))
    for lijst in LIJSTEN
}


def onbekende_ids(gelezen: Gelezen) -> Iterator[tuple[Document, Pad, str, str]]:
    """Every id that its list (or the records) does not have: document, place, the id, and what it should be of."""
    bekend = {soort: gelezen.bekende_ids(soort) for soort in (*gelezen.lijsten, "records")}
    for document, verwijzingen in _documenten(gelezen):
        for patroon, soort in verwijzingen:
            if (ids := bekend[soort]) is None:
                continue
            for pad, waarde in zoek(document.gegevens, patroon):
                if isinstance(waarde, str) and waarde not in ids and not document.is_stuk(pad):
                    yield document, pad, waarde, soort


def genoemde_ids(gelezen: Gelezen, soort: str) -> Iterator[str]:
    """The ids of one list (or of records) that are named anywhere."""
    for document, verwijzingen in _documenten(gelezen):
        for patroon, welke in verwijzingen:
            if welke == soort:
                yield from (waarde for _, waarde in zoek(document.gegevens, patroon) if isinstance(waarde, str))


def verwijzingen_bestaan(gelezen: Gelezen) -> Iterator[Melding]:
    een = {lijst.naam: lijst.een for lijst in LIJSTEN} | {"records": "bekend record"}
    for document, pad, waarde, soort in onbekende_ids(gelezen):
        bekend = gelezen.bekende_ids(soort) or frozenset()
        nieuw = _nieuwe_naam(waarde, soort, gelezen) or _anders_geschreven(waarde, bekend, een=isinstance(pad[-1], str))
        alle = f"Alle {soort} staan in {gelezen.lijstenmap}/{soort}.yaml." if soort != "records" else ""
        tip = nieuw or _weggehaald(waarde, soort, gelezen) or bedoelde(waarde, bekend) + alle
        yield document.melding(
            pad,
            f"“{waarde}” is geen {een[soort]}.",
            tip.strip() or "Gebruik de bestandsnaam van een record, zonder .yaml.",
        )


def verwijst_niet_naar_zichzelf(gelezen: Gelezen) -> Iterator[Melding]:
    naar_records = [patroon for patroon, soort in VERWIJZINGEN if soort == "records"]
    for document in gelezen.documenten:
        for patroon in naar_records:
            for pad, waarde in zoek(document.gegevens, patroon):
                if waarde == document.stam:
                    yield document.melding(pad, "Dit record verwijst naar zichzelf.", f"Haal “{waarde}” hier weg.")


def _documenten(gelezen: Gelezen) -> Iterator[tuple[Document, tuple[Verwijzing, ...]]]:
    yield from ((document, VERWIJZINGEN) for document in gelezen.documenten)
    for naam, verwijzingen in VERWIJZINGEN_IN_LIJSTEN.items():
        if lijst := gelezen.lijsten[naam].document:
            yield lijst, verwijzingen


def _weggehaald(id_: str, soort: str, gelezen: Gelezen) -> str:
    """What to do when this was a record on the site: then it is no typing error, and what looks like it is other help."""
    if soort != "records" or not any(f"{soort.adres}/{id_}/" in gelezen.ooit_online for soort in SOORTEN):
        return ""
    return (
        f"Dit stond op de site. Heet het nu anders? Zet dan in dat record voorheen: [{id_}]. "
        f"Is de hulp er niet meer? Zet {id_}.yaml dan terug, met status: gestopt."
    )


def _anders_geschreven(waarde: str, bekend: frozenset[str], *, een: bool) -> str:
    """What to write for known ids in another handwriting: “Geld” or “schulden en geld”; `een` where only one can stand."""
    if (id_ := als_id(waarde)) in bekend:
        return f"Schrijf: {id_}"
    ids = als_ids(waarde)
    if not ids or not bekend.issuperset(ids):
        return ""
    return f"Hier kan er één staan. Schrijf: {ids[0]}" if een else f"Zet er komma’s tussen. Schrijf: {', '.join(ids)}"


def _nieuwe_naam(oud: str, soort: str, gelezen: Gelezen) -> str:
    """What it is called now, when somebody wrote its old id down (`voorheen`)."""
    if soort == "records":
        nieuw = next((g.record.id for g in gelezen.records if oud in g.record.voorheen), None)
        return f"Dat record heet nu “{nieuw}”. Schrijf: {nieuw}" if nieuw else ""
    waarden = gelezen.lijsten[soort].waarden
    nieuw = next((id_ for id_, waarde in waarden.items() if oud in getattr(waarde, "voorheen", ())), None)
    return f"Dat heet nu “{nieuw}”. Schrijf: {nieuw}" if nieuw else ""
