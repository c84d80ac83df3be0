"""The same thing twice: two records that are one, and two entries in a list."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import partial
from hashlib import sha256

from generator.documenten.document import Document, Pad, Waarde, alles, zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding
from generator.models.bedoeling import als_id

# What differs between a record and its copy: what it is called, how it is found, and when it was looked at.
_DAGEN = frozenset({"gecontroleerd", "nagevraagd", "veranderd", "stand", "datum", "geldig_vanaf", "geldig_tot"})
_NAMEN = frozenset({"soort", "niveau", "naam", "status", "gestopt", "voorheen", "eigenaar", "redactienotitie"})
_WISSELT = _DAGEN | _NAMEN | {"zoekwoorden", "zo_zeggen_mensen"}


def een_record_per_hulp(gelezen: Gelezen) -> Iterator[Melding]:
    """Two published records have another name and another content; who stopped may live on under the same name.

    It is said at the newer one.
    """
    namen: dict[Hashable, Document] = {}
    inhoud: dict[Hashable, Document] = {}
    zinnen: dict[Hashable, Document] = {}
    for document in sorted(gelezen.op_de_site, key=lambda document: not gelezen.stond_online(document.stam)):
        merken = gelezen.geheugen.of_opnieuw("dubbel", document.bestand, document.versie, partial(_merken, document))
        if merken is None:
            continue
        naam, kort, zegt = merken
        if ander := _eerder(namen, naam, document):
            yield document.melding(
                ("naam",),
                f"Deze naam heeft {ander.bestand} ook.",
                "Is het dezelfde hulp? Haal één van de twee bestanden weg. Zijn het er twee? Zet in allebei de namen wat anders is, zoals de wijk.",
            )
        elif ander := _eerder(inhoud, zegt, document):
            yield document.melding(
                (),
                f"Dit bestand zegt hetzelfde als {ander.bestand}.",
                "Is het dezelfde hulp? Haal één van de twee bestanden weg. Is het andere hulp? Schrijf dan op wat hier anders is.",
            )
        elif ander := _eerder(zinnen, kort, document):
            yield document.melding(
                ("kort",),
                f"Deze zin staat ook in {ander.bestand}.",
                "Schrijf bij allebei wat er anders aan is, dan weet iemand wat hij moet kiezen.",
                "waarschuwing",
            )


def een_naam_per_keuze(gelezen: Gelezen) -> Iterator[Melding]:
    """No two entries of a list are called the same: nobody could choose between them. A wijk of another place may be."""
    for gekeurd in gelezen.lijsten.values():
        gegevens = gekeurd.document.gegevens if gekeurd.document else None
        plaatsen = {pad[0]: plaats for pad, plaats in zoek(gegevens, ("*", "plaats"))}
        gezien: dict[Hashable, Pad] = {}
        for pad, naam in (gevonden for veld in ("naam", "woord") for gevonden in zoek(gegevens, ("*", veld))):
            eerder = gezien.setdefault((als_id(str(naam)), plaatsen.get(pad[0])), pad)
            if eerder != pad and gekeurd.document:
                yield gekeurd.document.melding(
                    pad,
                    f"“{naam}” staat er al, op regel {gekeurd.document.waar(eerder)[1]}.",
                    "Is het hetzelfde? Haal er één weg. Zijn het er twee? Geef ze allebei een eigen naam.",
                )


def _merken(document: Document) -> tuple[str, str, str] | None:
    """By what another record would be the same: its name, its short sentence and a hash of what it says. None of what stopped."""
    velden = document.gegevens
    if not isinstance(velden, dict) or velden.get("status") == "gestopt":
        return None
    naam, kort = (als_id(str(velden.get(veld) or "")).replace("-", "") for veld in ("naam", "kort"))
    zegt = _vorm({naam: waarde for naam, waarde in velden.items() if naam not in _WISSELT}, zonder=_DAGEN)
    return naam, kort, sha256(repr(zegt).encode("utf-8", "surrogatepass")).hexdigest()


def _eerder(gezien: dict[Hashable, Document], wat: Hashable, document: Document) -> Document | None:
    """The earlier document that says this; None when this one is the first."""
    ander = gezien.setdefault(wat, document)
    return ander if wat and ander is not document else None


def _vorm(waarde: Waarde, zonder: frozenset[str] = frozenset()) -> Hashable:
    """A value in a form that can be looked up: capitals and spaces make no difference."""
    if isinstance(waarde, dict):
        return tuple(
            sorted((sleutel, _vorm(deel, zonder)) for sleutel, deel in waarde.items() if sleutel not in zonder)
        )
    if isinstance(waarde, tuple):
        return tuple(_vorm(deel, zonder) for deel in waarde)
    return " ".join(str(waarde).casefold().split())


def niets_twee_keer(gelezen: Gelezen) -> Iterator[Melding]:
    """No list in a file holds the same entry twice; of moments in a week the model itself says more (`Openingstijden`)."""
    lijsten = (lijst.document for lijst in gelezen.lijsten.values() if lijst.document)
    yield from gelezen.per_document(_twee_keer_in, (*gelezen.documenten, *lijsten))


def _twee_keer_in(document: Document) -> Iterator[Melding]:
    for pad, waarde in alles(document.gegevens):
        if isinstance(waarde, tuple) and len(waarde) > 1 and not {"momenten", "voorheen"} & {*pad[-1:]}:
            gezien: dict[Hashable, int] = {}
            for nummer, deel in enumerate(waarde):
                dubbel = not isinstance(deel, tuple) and gezien.setdefault(_vorm(deel), nummer) != nummer
                if dubbel and not document.is_stuk((*pad, nummer)):
                    yield document.melding((*pad, nummer), "Dit staat er twee keer.", "Haal er één weg.")
