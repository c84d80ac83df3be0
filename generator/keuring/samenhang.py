"""The checks that span files. `CONTROLES` names them all.

They read raw documents where they can, so that a record with another fault still gets all its meldingen, and never
complain about an id whose own file is the one that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from generator.documenten.document import Document, alles
from generator.kaart.kortadres import code
from generator.keuring.gelezen import Gelezenen
from generator.keuring.losse_feiten import geen_losse_feiten
from generator.keuring.verwijzingen import VERWIJZINGEN, verwijzingen_bestaan, zoek
from generator.meldingen import Melding, bedoelde
from generator.models import LIJSTEN, Regeling
from generator.models.feiten import FEITSOORTEN, Normbedragen
from generator.models.gemeente import Gemeente

_VERLEDEN = {"gecontroleerd", "veranderd", "stand", "datum", "per"}


def _lijsten_aanwezig(gelezen: Gelezenen) -> Iterator[Melding]:
    for lijst in LIJSTEN:
        if gelezen.lijsten[lijst.naam].document is None and lijst.naam not in gelezen.onleesbaar:
            bestand = f"{gelezen.lijstenmap}/{lijst.naam}.yaml"
            remedie = f"Maak het aan. Welke velden erin horen: schema/{lijst.naam}.schema.json."
            yield Melding(bestand, 1, "", "Dit bestand ontbreekt.", remedie)
    houdbaar = gelezen.lijsten["houdbaarheid"]
    if houdbaar.document and houdbaar.leesbaar:
        for soort in sorted(set(FEITSOORTEN) - houdbaar.waarden.keys() - houdbaar.mislukt):
            yield houdbaar.document.melding((), f"De houdbaarheid van “{soort}” ontbreekt.", f"Voeg toe: - id: {soort}")


def _een_id_per_record(gelezen: Gelezenen) -> Iterator[Melding]:
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
    for gelezene in gelezen.records:
        for nummer, id_ in enumerate(gelezene.record.voorheen):
            bezet = eerder.get(id_) or oud.get(id_)
            if bezet:
                yield gelezene.document.melding(
                    ("voorheen", nummer),
                    f"Het oude id “{id_}” is al van {bezet.bestand}.",
                    "Haal deze regel weg of kies het goede id.",
                )
            oud[id_] = gelezene.document


def _eigen_korte_code(gelezen: Gelezenen) -> Iterator[Melding]:
    """No two ids share the code that stands on paper and in a shared list."""
    eerder: dict[str, tuple[str, Document]] = {}
    for gelezene in gelezen.records:
        for id_ in (gelezene.record.id, *gelezene.record.voorheen):
            ander, document = eerder.setdefault(code(id_), (id_, gelezene.document))
            if ander != id_:
                yield gelezene.document.melding(
                    (),
                    f"“{id_}” krijgt dezelfde korte code als “{ander}” ({document.bestand}).",
                    "Geef het nieuwste van de twee bestanden een andere naam.",
                )


def _oud_id_is_vrij(gelezen: Gelezenen) -> Iterator[Melding]:
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


def _niet_in_de_toekomst(gelezen: Gelezenen) -> Iterator[Melding]:
    lijsten = (lijst.document for lijst in gelezen.lijsten.values() if lijst.document)
    for document in (*gelezen.documenten, *lijsten):
        voor_later = {pad[:-1]: dag for pad, dag in zoek(document.gegevens, ("bedragen", "*", "geldig_vanaf"))}
        for pad, waarde in alles(document.gegevens):
            vanaf = voor_later.get(pad[:-1])
            if (
                pad
                and pad[-1] in _VERLEDEN
                and isinstance(waarde, date | str | int)
                and _in_toekomst(waarde, max(gelezen.vandaag, vanaf) if isinstance(vanaf, date) else gelezen.vandaag)
            ):
                yield document.melding(
                    pad,
                    f"“{waarde}” ligt in de toekomst.",
                    f"Vandaag is {gelezen.vandaag.isoformat()}. Vul een dag in die al geweest is.",
                )


def _in_toekomst(waarde: date | str | int, vandaag: date) -> bool:
    """Dates compare by their text, so a year or a month is in the future only when all of it is."""
    tekst = waarde.isoformat() if isinstance(waarde, date) else str(waarde)
    return len(tekst) in {4, 7, 10} and tekst[:4].isdigit() and tekst > vandaag.isoformat()[: len(tekst)]


def _zonder_computer(gelezen: Gelezenen) -> Iterator[Melding]:
    """Every record offers a way that needs no computer: a number, a loket with a number, or a place."""
    for gelezene in gelezen.records:
        record = gelezene.record
        lopen = any(plek.adres or plek.naam for plek in record.plekken)
        if record.op_de_site and not (record.contact.telefoon or record.contact.loket or lopen):
            yield gelezene.document.melding(
                ("contact",),
                "Je kunt dit alleen met een computer bereiken.",
                "Geef een telefoonnummer, een plek of een loket (loket: wijkteam).",
            )


def _landelijk_zonder_plaats(gelezen: Gelezenen) -> Iterator[Melding]:
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


def _te_lang_kort(gelezen: Gelezenen) -> Iterator[Melding]:
    for gelezene in gelezen.records:
        woorden = len(gelezene.record.kort.split())
        if woorden > 20:
            regel, plek = gelezene.document.plaats(("kort",))
            yield Melding(
                gelezene.document.bestand,
                regel,
                plek,
                f"Deze zin heeft {woorden} woorden.",
                "Maak er hooguit 20 van.",
                "waarschuwing",
            )


def _stadspas_bestaat(gelezen: Gelezenen) -> Iterator[Melding]:
    gemeente = gelezen.lijsten["gemeente"].waarden.get("gemeente")
    if not isinstance(gemeente, Gemeente) or gemeente.stadspas:
        return
    for gelezene in gelezen.records:
        record = gelezene.record
        if record.met_stadspas:
            yield gelezene.document.melding(
                ("met_stadspas",),
                "Deze gemeente heeft geen stadspas.",
                "Haal dit veld weg, of vul stadspas in bij de gemeente.",
            )
        for nummer, bewijs in enumerate(record.bewijsstukken if isinstance(record, Regeling) else ()):
            if "stadspas" in bewijs.niet_met and not _is_landelijk(gelezene.document):
                yield gelezene.document.melding(
                    ("bewijsstukken", nummer), "Deze gemeente heeft geen stadspas.", "Haal stadspas weg bij niet_met."
                )


def _normen_een_tegelijk(gelezen: Gelezenen) -> Iterator[Melding]:
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


def _pictogrammen_bestaan(gelezen: Gelezenen) -> Iterator[Melding]:
    for document in filter(None, (lijst.document for lijst in gelezen.lijsten.values())):
        for pad, naam in zoek(document.gegevens, ("*", "pictogram")):
            if isinstance(naam, str) and naam not in gelezen.pictogrammen and not document.is_stuk(pad):
                tip = bedoelde(naam, gelezen.pictogrammen)
                yield document.melding(
                    pad, f"Er is geen pictogram “{naam}”.", f"{tip}Kies een naam van pictogrammers.com/library/mdi."
                )


CONTROLES: tuple[Callable[[Gelezenen], Iterator[Melding]], ...] = (
    _lijsten_aanwezig,
    verwijzingen_bestaan,
    _een_id_per_record,
    _eigen_korte_code,
    _oud_id_is_vrij,
    _niet_in_de_toekomst,
    _zonder_computer,
    _landelijk_zonder_plaats,
    _te_lang_kort,
    _stadspas_bestaat,
    geen_losse_feiten,
    _normen_een_tegelijk,
    _pictogrammen_bestaan,
)
