"""Which fields hold ids, of what, and whether those exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.documenten.document import Document, Pad, Waarde
from generator.keuring.gelezen import Gelezenen
from generator.meldingen import Melding, bedoelde
from generator.models import LIJSTEN

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


def verwijzingen_bestaan(gelezen: Gelezenen) -> Iterator[Melding]:
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
        for pad, waarde in zoek(document.gegevens, patroon):
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


def zoek(waarde: Waarde, patroon: Pad, pad: Pad = ()) -> Iterator[tuple[Pad, Waarde]]:
    """Every value whose path fits the pattern."""
    if not patroon:
        yield pad, waarde
    elif patroon[0] == "*" and isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield from zoek(deel, patroon[1:], (*pad, nummer))
    elif isinstance(waarde, dict) and patroon[0] in waarde:
        yield from zoek(waarde[str(patroon[0])], patroon[1:], (*pad, patroon[0]))
