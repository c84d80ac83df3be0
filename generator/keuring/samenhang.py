"""The checks that span files. `CONTROLES` names them all.

They read raw documents where they can, so that a record with another fault still gets all its meldingen, and never
complain about an id whose own file is the one that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.documenten.document import Document, zoek
from generator.keuring.dagen import niet_in_de_toekomst, normen_een_tegelijk
from generator.keuring.gelezen import Gelezen
from generator.keuring.losse_feiten import geen_losse_feiten
from generator.keuring.verwijzingen import VERWIJZINGEN, verwijzingen_bestaan
from generator.meldingen import Melding, bedoelde
from generator.models import LIJSTEN, Regeling
from generator.models.gemeente import Gemeente
from generator.models.kenmerken import FEITSOORTEN, Verwijst, met
from generator.models.kortadres import code

_TEKENINGEN_IN_LIJSTEN = {
    lijst.naam: tuple(
        plek if lijst.enkel else ("*", *plek)
        for veld, verwijst in met(Verwijst, lijst.model)
        if verwijst.naar == "pictogrammen"
        for plek in veld.plekken
    )
    for lijst in LIJSTEN
}


def _lijsten_aanwezig(gelezen: Gelezen) -> Iterator[Melding]:
    for lijst in LIJSTEN:
        ontbreekt = gelezen.lijsten[lijst.naam].document is None and lijst.naam not in gelezen.onleesbaar
        if ontbreekt and not lijst.extra:
            bestand = f"{gelezen.lijstenmap}/{lijst.naam}.yaml"
            remedie = f"Maak het aan. Welke velden erin horen: schema/{lijst.naam}.schema.json."
            yield Melding(bestand, 1, "", "Dit bestand ontbreekt.", remedie)
    houdbaar = gelezen.lijsten["houdbaarheid"]
    if houdbaar.document and houdbaar.leesbaar:
        for soort in sorted(set(FEITSOORTEN) - houdbaar.waarden.keys() - houdbaar.mislukt):
            yield houdbaar.document.melding((), f"De houdbaarheid van “{soort}” ontbreekt.", f"Voeg toe: - id: {soort}")


def _een_id_per_record(gelezen: Gelezen) -> Iterator[Melding]:
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
                    "Haal deze regel weg of kies het goede id.",
                )
            oud[id_] = gekeurd.document


def _eigen_korte_code(gelezen: Gelezen) -> Iterator[Melding]:
    """No two ids share the code that stands on paper and in a shared list."""
    eerder: dict[str, tuple[str, Document]] = {}
    for gekeurd in gelezen.records:
        for id_ in (gekeurd.record.id, *gekeurd.record.voorheen):
            ander, document = eerder.setdefault(code(id_), (id_, gekeurd.document))
            if ander != id_:
                yield gekeurd.document.melding(
                    (),
                    f"“{id_}” krijgt dezelfde korte code als “{ander}” ({document.bestand}).",
                    "Geef het nieuwste van de twee bestanden een andere naam.",
                )


def _oud_id_is_vrij(gelezen: Gelezen) -> Iterator[Melding]:
    """An old id in a list leads on, so nothing in that list may still have it."""
    for lijst in gelezen.lijsten.values():
        if not lijst.document:
            continue
        bezet = set(lijst.waarden) | lijst.mislukt
        for pad, oud in zoek(lijst.document.gegevens, ("*", "voorheen", "*")):
            if isinstance(oud, str) and oud in bezet:
                yield lijst.document.melding(
                    pad, f"Het oude id “{oud}” is nog in gebruik.", "Haal deze regel weg of kies het goede id."
                )
            elif isinstance(oud, str):
                bezet.add(oud)


def _zonder_computer(gelezen: Gelezen) -> Iterator[Melding]:
    """Every record offers a way that needs no computer: a number, a loket with a number, or a place."""
    for gekeurd in gelezen.records:
        record = gekeurd.record
        lopen = any(plek.adres or plek.naam for plek in record.plekken)
        if record.op_de_site and not (record.contact.telefoon or record.contact.loket or lopen):
            yield gekeurd.document.melding(
                ("contact",),
                "Je kunt dit alleen met een computer bereiken.",
                "Geef een telefoonnummer, een plek of een loket (loket: wijkteam).",
            )


def _landelijk_zonder_plaats(gelezen: Gelezen) -> Iterator[Melding]:
    """What is the same everywhere names no wijk and refers only to what is the same everywhere."""
    landelijk = {d.stam for d in gelezen.documenten if _is_landelijk(d)}
    leesbaar = {d.stam for d in gelezen.documenten}
    for document in gelezen.documenten:
        if not _is_landelijk(document):
            continue
        for patroon, soort in VERWIJZINGEN:
            for pad, waarde in zoek(document.gegevens, patroon):
                if soort == "wijken":
                    yield document.melding(pad, "Een landelijk record noemt geen wijk.", "Haal deze regel weg.")
                elif soort == "records" and isinstance(waarde, str) and waarde in leesbaar - landelijk:
                    yield document.melding(
                        pad,
                        f"“{waarde}” staat niet in landelijk/, dus een andere gemeente heeft het niet.",
                        "Zet de verwijzing in dat andere record; de site toont haar bij allebei.",
                    )


def _is_landelijk(document: Document) -> bool:
    return document.mappen[-1:] == ("landelijk",)


def _te_lang_kort(gelezen: Gelezen) -> Iterator[Melding]:
    for gekeurd in gelezen.records:
        woorden = len(gekeurd.record.kort.split())
        if woorden > 20:
            regel, plek = gekeurd.document.plaats(("kort",))
            yield Melding(
                gekeurd.document.bestand,
                regel,
                plek,
                f"Deze zin heeft {woorden} woorden.",
                "Maak er hooguit 20 van.",
                "waarschuwing",
            )


def _stadspas_bestaat(gelezen: Gelezen) -> Iterator[Melding]:
    gemeente = gelezen.lijsten["gemeente"].waarden.get("gemeente")
    if not isinstance(gemeente, Gemeente) or gemeente.stadspas:
        return
    for gekeurd in gelezen.records:
        record = gekeurd.record
        if record.met_stadspas:
            yield gekeurd.document.melding(
                ("met_stadspas",),
                "Deze gemeente heeft geen stadspas.",
                "Haal dit veld weg, of vul stadspas in bij de gemeente.",
            )
        for nummer, bewijs in enumerate(record.bewijsstukken if isinstance(record, Regeling) else ()):
            if "stadspas" in bewijs.niet_met and not _is_landelijk(gekeurd.document):
                yield gekeurd.document.melding(
                    ("bewijsstukken", nummer), "Deze gemeente heeft geen stadspas.", "Haal stadspas weg bij niet_met."
                )


def _gat_is_nog_open(gelezen: Gelezen) -> Iterator[Melding]:
    """What is on the site is no gap any more."""
    op_de_site = {gekeurd.record.id for gekeurd in gelezen.records if gekeurd.record.op_de_site}
    if document := gelezen.lijsten["gaten"].document:
        for pad, id_ in zoek(document.gegevens, ("*", "records", "*")):
            if id_ in op_de_site:
                yield document.melding(
                    pad,
                    f"“{id_}” staat nu op de site, dus hier is geen gat meer.",
                    "Haal dit gat weg. Weten we iets anders nog niet? Haal dan alleen deze regel weg.",
                )


def _pictogrammen_bestaan(gelezen: Gelezen) -> Iterator[Melding]:
    for naam, patronen in _TEKENINGEN_IN_LIJSTEN.items():
        if document := gelezen.lijsten[naam].document:
            for pad, tekening in (gevonden for patroon in patronen for gevonden in zoek(document.gegevens, patroon)):
                if isinstance(tekening, str) and tekening not in gelezen.pictogrammen and not document.is_stuk(pad):
                    tip = bedoelde(tekening, gelezen.pictogrammen)
                    yield document.melding(
                        pad,
                        f"Er is geen pictogram “{tekening}”.",
                        f"{tip}Kies een naam van pictogrammers.com/library/mdi.",
                    )


CONTROLES: tuple[Callable[[Gelezen], Iterator[Melding]], ...] = (
    _lijsten_aanwezig,
    verwijzingen_bestaan,
    _een_id_per_record,
    _eigen_korte_code,
    _oud_id_is_vrij,
    niet_in_de_toekomst,
    _zonder_computer,
    _landelijk_zonder_plaats,
    _te_lang_kort,
    _stadspas_bestaat,
    geen_losse_feiten,
    normen_een_tegelijk,
    _gat_is_nog_open,
    _pictogrammen_bestaan,
)
