"""Whether the ids exist that fields refer to; which fields those are, the models say (`kenmerken.Verwijst`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from generator.documenten.document import Document, Pad, alles, zoek
from generator.keuring.gelezen import Gelezen
from generator.keuring.veldnamen import MET_IDS
from generator.meldingen import Melding, bedoelde
from generator.models import LIJSTEN, SOORTEN
from generator.models.basis import Model
from generator.models.bedoeling import als_id
from generator.models.kenmerken import Verwijst, met

Verwijzing = tuple[Pad, str]
"""Where ids stand in a file, and of what: a list or “records”."""


def _van(model: type[Model]) -> Iterator[Verwijzing]:
    for veld, verwijst in met(Verwijst, model):
        if verwijst.naar in MET_IDS:  # the model looks at its own sources
            yield from ((plek, verwijst.naar) for plek in veld.plekken)


VERWIJZINGEN: tuple[Verwijzing, ...] = tuple(dict.fromkeys(v for soort in SOORTEN for v in _van(soort.model)))
VERWIJZINGEN_IN_LIJSTEN: Mapping[str, tuple[Verwijzing, ...]] = {
    lijst.naam: tuple((plek if lijst.enkel else ("*", *plek), naar) for plek, naar in _van(lijst.model))
    for lijst in LIJSTEN
}
_RIJTJES: frozenset[Pad] = frozenset(
    patroon
    for verwijzingen in (VERWIJZINGEN, *VERWIJZINGEN_IN_LIJSTEN.values())
    for patroon, _ in verwijzingen
    if patroon[-1] == "*" and not any(ander[:-1] == patroon for ander, _ in verwijzingen)
)
"""The places that hold nothing but ids; not those where an id is short for fields."""


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
        nieuw = _nieuwe_naam(waarde, soort, gelezen) or _anders_geschreven(document, pad, waarde, bekend)
        alle = f"Alle {soort} staan in {_bestanden_van(soort, gelezen)}." if soort != "records" else ""
        tip = nieuw or _weggehaald(waarde, soort, gelezen) or bedoelde(waarde, bekend) + alle
        yield document.melding(
            pad,
            f"“{waarde}” is geen {een[soort]}.",
            tip.strip() or "Gebruik de bestandsnaam van een record, zonder .yaml.",
        )


def ids_in_een_lijst(gelezen: Gelezen) -> Iterator[Melding]:
    """Ids that stand behind their field as a text: “geld en schulden” is no list yet."""
    for document, verwijzingen in _documenten(gelezen):
        for patroon, soort in verwijzingen:
            for pad, waarde in zoek(document.gegevens, patroon[:-1]) if patroon in _RIJTJES else ():
                if isinstance(waarde, str) and not document.is_stuk(pad):
                    ids = _ids_in(waarde, gelezen.bekende_ids(soort) or frozenset())
                    zo = f"Zet er haken omheen: {pad[-1]}: [{', '.join(ids)}]"
                    yield document.melding(pad, "Hier hoort een lijst.", zo)


def verwijst_niet_naar_zichzelf(gelezen: Gelezen) -> Iterator[Melding]:
    naar_records = [patroon for patroon, soort in VERWIJZINGEN if soort == "records"]
    for document in gelezen.documenten:
        for patroon in naar_records:
            for pad, waarde in zoek(document.gegevens, patroon):
                if waarde == document.stam:
                    yield document.melding(pad, "Dit record verwijst naar zichzelf.", f"Haal “{waarde}” hier weg.")


def eisen_zonder_kring(gelezen: Gelezen) -> Iterator[Melding]:
    """A condition cannot wait for a record that waits for this one: nobody would ever have a right to either."""
    eisen = {g.record.id: g.record.toets.eisen for g in gelezen.records if g.record.toets}
    # One that names itself has been told.
    nodig = {id_: {eis.record for eis in van if eis.record in eisen} - {id_} for id_, van in eisen.items()}
    try:
        TopologicalSorter(nodig).prepare()
    except CycleError as fout:
        kring: list[str] = fout.args[1]
        eerste = next(g for g in gelezen.records if g.record.id == min(kring))
        nummer = next(n for n, eis in enumerate(eisen[min(kring)]) if eis.record in kring)
        yield eerste.document.melding(
            ("toets", "eisen", nummer, "record"),
            f"Deze eisen verwijzen in een kring: {' → '.join(kring)}.",
            "Haal bij één van deze records de eis met record: weg.",
        )


def _documenten(gelezen: Gelezen) -> Iterator[tuple[Document, tuple[Verwijzing, ...]]]:
    yield from ((document, VERWIJZINGEN) for document in gelezen.documenten)
    for naam, verwijzingen in VERWIJZINGEN_IN_LIJSTEN.items():
        if lijst := gelezen.lijsten[naam].document:
            yield lijst, verwijzingen


def _bestanden_van(lijst: str, gelezen: Gelezen) -> str:
    """The files in which the entries of a list stand: that of the town, and that of the layer below it."""
    document = gelezen.lijsten[lijst].document
    plekken = (pad for pad, _ in zoek(document.gegevens, ("*",))) if document else ()
    bestanden = dict.fromkeys(document.waar(pad)[0] for pad in plekken) if document else {}
    return " en ".join(bestanden) or f"{gelezen.lijstenmap}/{lijst}.yaml"


def _weggehaald(id_: str, soort: str, gelezen: Gelezen) -> str:
    """What to do when this was a record on the site: then it is no typing error, and what looks like it is other help."""
    if soort != "records" or not gelezen.stond_online(id_):
        return ""
    return (
        f"Dit stond op de site. Heet het nu anders? Zet dan in dat record voorheen: [{id_}]. "
        f"Is de hulp er niet meer? Zet {id_}.yaml dan terug, met status: gestopt."
    )


def _anders_geschreven(document: Document, pad: Pad, waarde: str, bekend: frozenset[str]) -> str:
    """What to write for known ids in another handwriting: “Geld” or “schulden en geld”."""
    ids = _ids_in(waarde, bekend)
    if bekend.isdisjoint(ids):
        return ""
    if len(ids) == 1 or isinstance(pad[-1], str):
        een = next(id_ for id_ in ids if id_ in bekend)
        return f"Schrijf: {een}" if len(ids) == 1 else f"Hier kan er één staan. Schrijf: {een}"
    if _achter_streepje(document, pad, waarde):
        return f"Zet ze elk op een eigen regel achter een streepje: {' en '.join(f'- {id_}' for id_ in ids)}"
    rijtje = (deel for plek, deel in alles(document.gegevens) if plek[:-1] == pad[:-1] and isinstance(deel, str))
    delen = (", ".join(ids) if deel == waarde else deel for deel in rijtje)
    return f"Zet er komma’s tussen. Schrijf: {pad[-2]}: [{', '.join(delen)}]"


def _achter_streepje(document: Document, pad: Pad, waarde: str) -> bool:
    """Whether a value in a list stands on a line of its own, and not between brackets."""
    bron, daar = document.geschreven(pad)
    regels = bron.inhoud.splitlines()
    regel = regels[bron.regels[daar] - 1].decode("utf-8", "replace").strip() if regels else ""
    return regel.startswith("-") and regel.lstrip("- '\"").startswith(waarde)


def _ids_in(tekst: str, bekend: frozenset[str]) -> tuple[str, ...]:
    """The ids that a text was meant to be; what stands between signs is one, or more when it is of known ids."""
    if (heel := als_id(tekst)) in bekend:
        return (heel,)
    uit: list[str] = []
    for deel in re.split(r"[][(){};,/|+&]", tekst):
        kaal = deel.strip().removeprefix("en ")
        los = _bekende_stukken([als_id(stuk) for stuk in re.split(r"\s+en\s+", kaal)], bekend)
        if bekend.isdisjoint(los):
            woorden = [als_id(woord) for woord in kaal.split()]
            los = woorden if bekend.issuperset(woorden) else [als_id(kaal)]
        uit += los
    return tuple(dict.fromkeys(filter(None, uit)))


def _bekende_stukken(stukken: list[str], bekend: frozenset[str]) -> list[str]:
    """Pieces with “en” between them, those joined again that make a known id: “eten en kleding” is one."""
    uit: list[str] = []
    while stukken:
        aantal = next((n for n in range(len(stukken), 1, -1) if "-en-".join(stukken[:n]) in bekend), 1)
        uit.append("-en-".join(stukken[:aantal]))
        stukken = stukken[aantal:]
    return uit


def _nieuwe_naam(oud: str, soort: str, gelezen: Gelezen) -> str:
    """What it is called now, when somebody wrote its old id down (`voorheen`)."""
    if soort == "records":
        nieuw = next((g.record.id for g in gelezen.records if oud in g.record.voorheen), None)
        return f"Dat record heet nu “{nieuw}”. Schrijf: {nieuw}" if nieuw else ""
    waarden = gelezen.lijsten[soort].waarden
    nieuw = next((id_ for id_, waarde in waarden.items() if oud in getattr(waarde, "voorheen", ())), None)
    return f"Dat heet nu “{nieuw}”. Schrijf: {nieuw}" if nieuw else ""
