"""What spans files: known ids, one id per record, links in both directions, dates against the given day.

The checks read raw documents where they can, so that a record with another fault still gets all its meldingen, and
never complain about an id whose own file is the one that is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.kaart import OMGEKEERD, RelatieSoort, SocialeKaart, op_naam
from generator.load import Document, Pad, Waarde
from generator.meldingen import Melding, bedoelde
from generator.models import LIJSTEN, Hulp, Regeling
from generator.models.lijsten import Gemeente
from generator.validate import Gelezen, GelezenLijst

# Which fields hold ids, and of what. `*` stands for every entry of a list.
VERWIJZINGEN: tuple[tuple[Pad, str], ...] = (
    (("themas", "*"), "themas"),
    (("doelgroepen", "*"), "doelgroepen"),
    (("levensgebeurtenissen", "*"), "levensgebeurtenissen"),
    (("wijken", "*"), "wijken"),
    (("plekken", "*", "wijk"), "wijken"),
    (("bewijsstukken", "*"), "bewijsstukken"),
    (("bewijsstukken", "*", "id"), "bewijsstukken"),
    (("contact", "loket"), "loketten"),
    (("hoort_bij", "*"), "records"),
    (("eerst_dit", "*"), "records"),
    (("daarna_kan", "*"), "records"),
    (("sluit_uit", "*"), "records"),
    (("gestopt", "in_plaats_daarvan", "*"), "records"),
)
VERWIJZINGEN_IN_LIJSTEN: Mapping[str, tuple[tuple[Pad, str], ...]] = {
    "gemeente": (
        (("loket",), "loketten"),
        (("stadspas", "regeling"), "records"),
        (("hulp_bij_aanvragen", "*"), "records"),
    ),
    "loketten": ((("*", "plekken", "*", "wijk"), "wijken"), (("*", "contact", "loket"), "loketten")),
    "noodhulp": ((("*", "hulp", "*"), "records"),),
    "themas": ((("*", "begin", "hulp", "*"), "records"),),
    "doelgroepen": ((("*", "begin", "hulp", "*"), "records"),),
    "levensgebeurtenissen": ((("*", "stappen", "*", "hulp", "*"), "records"),),
}
_VERLEDEN = {"gecontroleerd", "stand", "datum", "per"}


@dataclass(frozen=True)
class Gelezenen:
    """Everything that was read: the documents of all records, the valid records, and the lists.

    `onleesbaar` holds the names of files that could not be read at all, `pictogrammen` the icons that the theme has.
    """

    documenten: tuple[Document, ...]
    records: tuple[Gelezen, ...]
    lijsten: Mapping[str, GelezenLijst]
    onleesbaar: frozenset[str]
    vandaag: date
    lijstenmap: str
    pictogrammen: frozenset[str]

    def bekende_ids(self, soort: str) -> frozenset[str] | None:
        """All ids of a list or of the records, right or wrong; None when they cannot be known."""
        if soort == "records":
            return frozenset(d.stam for d in self.documenten) | self.onleesbaar
        lijst = self.lijsten[soort]
        return frozenset(lijst.waarden) | lijst.mislukt if lijst.leesbaar else None


def relateer(gelezen: Gelezenen) -> tuple[SocialeKaart | None, tuple[Melding, ...]]:
    """Check what spans files and make the SocialeKaart.

    The kaart is None only when the lists it cannot do without are missing or wrong (gemeente, loketten, houdbaarheid).
    """
    meldingen = tuple(melding for controle in CONTROLES for melding in controle(gelezen))
    return _kaart(gelezen, {m.bestand for m in meldingen if m.ernst == "fout"}), meldingen


def _kaart(gelezen: Gelezenen, afgekeurd: set[str]) -> SocialeKaart | None:
    lijsten = {naam: lijst.waarden for naam, lijst in gelezen.lijsten.items()}
    gemeente = lijsten["gemeente"].get("gemeente")
    soorten_feit = {"bedrag", "openingstijden", "adres", "telefoon"}
    if not isinstance(gemeente, Gemeente) or gemeente.loket not in lijsten["loketten"]:
        return None
    if not soorten_feit <= lijsten["houdbaarheid"].keys():
        return None
    goed = {
        g.record.id: g.record for g in gelezen.records if g.record.op_de_site and g.document.bestand not in afgekeurd
    }
    records = {r.id: r for r in op_naam(goed.values())}
    overige: dict[str, Any] = {naam: waarden for naam, waarden in lijsten.items() if naam != "gemeente"}
    return SocialeKaart(
        gemeente=gemeente, vandaag=gelezen.vandaag, records=records, relaties=_relaties(records), **overige
    )


def _relaties(records: Mapping[str, Hulp]) -> Mapping[str, Mapping[RelatieSoort, tuple[Hulp, ...]]]:
    gevonden: dict[str, dict[RelatieSoort, dict[str, Hulp]]] = defaultdict(lambda: defaultdict(dict))
    for record in records.values():
        genoemd: tuple[tuple[RelatieSoort, tuple[str, ...]], ...] = (
            ("eerst_dit", record.eerst_dit),
            ("hoort_bij", record.hoort_bij),
            ("daarna_kan", record.daarna_kan),
            ("sluit_uit", record.sluit_uit),
            ("in_plaats_daarvan", record.gestopt.in_plaats_daarvan if record.gestopt else ()),
        )
        for soort, ids in genoemd:
            for id_ in ids:
                if ander := records.get(id_):
                    gevonden[record.id][soort][id_] = ander
                    gevonden[id_][OMGEKEERD[soort]][record.id] = record
    return {
        id_: {soort: op_naam(anderen.values()) for soort, anderen in soorten.items()}
        for id_, soorten in gevonden.items()
    }


def _lijsten_aanwezig(gelezen: Gelezenen) -> Iterator[Melding]:
    for lijst in LIJSTEN:
        if gelezen.lijsten[lijst.naam].document is None and lijst.naam not in gelezen.onleesbaar:
            bestand = f"{gelezen.lijstenmap}/{lijst.naam}.yaml"
            yield Melding(bestand, 1, "", "Dit bestand ontbreekt.", "Maak het aan; kijk in de README van die map.")
    houdbaar = gelezen.lijsten["houdbaarheid"]
    if houdbaar.document and houdbaar.leesbaar:
        for soort in sorted(
            {"bedrag", "openingstijden", "adres", "telefoon"} - houdbaar.waarden.keys() - houdbaar.mislukt
        ):
            yield houdbaar.document.melding((), f"De houdbaarheid van “{soort}” ontbreekt.", f"Voeg toe: - id: {soort}")


def _verwijzingen(gelezen: Gelezenen) -> Iterator[Melding]:
    bekend = {soort: gelezen.bekende_ids(soort) for soort in (*gelezen.lijsten, "records")}
    for document in gelezen.documenten:
        yield from _verwijzingen_in(document, VERWIJZINGEN, bekend, gelezen)
    for naam, verwijzingen in VERWIJZINGEN_IN_LIJSTEN.items():
        if lijst := gelezen.lijsten[naam].document:
            yield from _verwijzingen_in(lijst, verwijzingen, bekend, gelezen)


def _verwijzingen_in(
    document: Document,
    soorten: tuple[tuple[Pad, str], ...],
    bekend_per_soort: Mapping[str, frozenset[str] | None],
    gelezen: Gelezenen,
) -> Iterator[Melding]:
    een = {lijst.naam: lijst.een for lijst in LIJSTEN} | {"records": "bekend record"}
    for patroon, soort in soorten:
        bekend = bekend_per_soort[soort]
        if bekend is None:
            continue
        for pad, waarde in _zoek(document.gegevens, patroon):
            if not isinstance(waarde, str) or document.is_stuk(pad):
                continue
            if soort == "records" and waarde == document.stam:
                yield document.melding(pad, "Dit record verwijst naar zichzelf.", "Haal deze regel weg.")
            elif waarde not in bekend:
                waar = _nieuwe_naam(waarde, gelezen) if soort == "records" else ""
                alle = f"Alle {soort} staan in {gelezen.lijstenmap}/{soort}.yaml." if soort != "records" else ""
                tip = waar or bedoelde(waarde, bekend) + alle
                yield document.melding(
                    pad,
                    f"“{waarde}” is geen {een[soort]}.",
                    tip.strip() or "Gebruik de bestandsnaam van een record, zonder .yaml.",
                )


def _nieuwe_naam(oud: str, gelezen: Gelezenen) -> str:
    nieuw = next((g.record.id for g in gelezen.records if oud in g.record.voorheen), None)
    return f"Dat record heet nu “{nieuw}”." if nieuw else ""


def _zoek(waarde: Waarde, patroon: Pad, pad: Pad = ()) -> Iterator[tuple[Pad, Waarde]]:
    """Every value whose path fits the pattern."""
    if not patroon:
        yield pad, waarde
    elif patroon[0] == "*" and isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield from _zoek(deel, patroon[1:], (*pad, nummer))
    elif isinstance(waarde, dict) and patroon[0] in waarde:
        yield from _zoek(waarde[str(patroon[0])], patroon[1:], (*pad, patroon[0]))


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


def _niet_in_de_toekomst(gelezen: Gelezenen) -> Iterator[Melding]:
    lijsten = (lijst.document for lijst in gelezen.lijsten.values() if lijst.document)
    for document in (*gelezen.documenten, *lijsten):
        for pad, waarde in _alles(document.gegevens):
            if (
                pad
                and pad[-1] in _VERLEDEN
                and isinstance(waarde, date | str | int)
                and _in_toekomst(waarde, gelezen.vandaag)
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


def _alles(waarde: Waarde, pad: Pad = ()) -> Iterator[tuple[Pad, Waarde]]:
    yield pad, waarde
    if isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            yield from _alles(deel, (*pad, sleutel))
    elif isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield from _alles(deel, (*pad, nummer))


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
    bekend = gelezen.bekende_ids("records") or frozenset()
    for document in gelezen.documenten:
        if not _is_landelijk(document):
            continue
        for patroon, soort in VERWIJZINGEN:
            for pad, waarde in _zoek(document.gegevens, patroon):
                if soort == "wijken":
                    yield document.melding(pad, "Een landelijk record noemt geen wijk.", "Haal deze regel weg.")
                elif soort == "records" and waarde in bekend and waarde not in landelijk:
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


def _pictogrammen_bestaan(gelezen: Gelezenen) -> Iterator[Melding]:
    for document in filter(None, (lijst.document for lijst in gelezen.lijsten.values())):
        for pad, naam in _zoek(document.gegevens, ("*", "pictogram")):
            if isinstance(naam, str) and naam not in gelezen.pictogrammen and not document.is_stuk(pad):
                tip = bedoelde(naam, gelezen.pictogrammen)
                yield document.melding(
                    pad, f"Er is geen pictogram “{naam}”.", f"{tip}Kies een naam van pictogrammers.com/library/mdi."
                )


CONTROLES: tuple[Callable[[Gelezenen], Iterator[Melding]], ...] = (
    _lijsten_aanwezig,
    _verwijzingen,
    _een_id_per_record,
    _niet_in_de_toekomst,
    _zonder_computer,
    _landelijk_zonder_plaats,
    _te_lang_kort,
    _stadspas_bestaat,
    _pictogrammen_bestaan,
)
