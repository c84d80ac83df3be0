"""What Pydantic refuses, in plain Dutch: the place in the file, what is wrong, and what to do."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.documenten.document import Document, Pad
from generator.keuring.veldnamen import MET_IDS, Veldnamen, Vorm
from generator.keuring.weigering import Geweigerd, in_woorden
from generator.meldingen import Melding
from generator.models.basis import Model


def leg_uit(fout: ValidationError, model: type[Model], document: Document, basis: Pad, van: str) -> tuple[Melding, ...]:
    """All meldingen about one value.

    `basis` is where the value stands in the document and `van` what it is called (“een regeling”). What was refused
    while reading is not repeated.
    """
    vorm = Vorm(model, van)
    details = [
        detail
        for detail in fout.errors(include_url=False)
        if not document.is_stuk((*basis, *detail["loc"]))
        and not _al_gemeld(detail)
        and not _is_verwijzing(detail, vorm)
    ]
    namen = Veldnamen(vorm, document, basis)
    locs = {soort: [d["loc"] for d in details if d["type"] == soort] for soort in ("extra_forbidden", "missing")}
    over_namen = tuple(namen.meldingen(locs["extra_forbidden"], locs["missing"]))
    return (
        *over_namen,
        *(
            _melding(detail, vorm, document, basis)
            for detail in details
            if detail["type"] not in locs and not (detail["input"] is None and detail["loc"] in namen.leeggelopen)
        ),
    )


def _al_gemeld(detail: ErrorDetails) -> bool:
    """A list that seems empty only because its entries were refused."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _is_verwijzing(detail: ErrorDetails, vorm: Vorm) -> bool:
    """What was written for ids of a list: `keuring.verwijzingen` knows which there are, and says what to write."""
    van_id = isinstance(detail["input"], str) and detail["type"] in {"regel", "tuple_type"}
    return van_id and vorm.verwijst_naar(detail["loc"]) in MET_IDS


def _melding(detail: ErrorDetails, vorm: Vorm, document: Document, basis: Pad) -> Melding:
    ctx, loc = detail.get("ctx", {}), detail["loc"]
    veld = vorm.veld(loc)
    geweigerd = Geweigerd(
        soort=detail["type"],
        waarde=detail["input"],
        ctx=ctx,
        uitleg=vorm.uitleg(loc),
        velden=vorm.kern(loc),
        verplicht=veld is not None and veld.is_required(),
        in_lijst=bool(loc) and isinstance(loc[-1], int),
        zo=vorm.als_lijst(loc),
    )
    if detail["type"] == "regel" and detail["input"] is not None:
        van_regel: Pad = tuple(int(d) if d.isdigit() else d for d in str(ctx["veld"]).split(".")) if ctx["veld"] else ()
        remedie = str(ctx["remedie"])
        if ctx["of_weg"]:
            remedie = remedie.removesuffix(".") + f"{geweigerd.of_weg}."
        return document.melding((*basis, *loc, *van_regel), str(ctx["wat"]), remedie)
    return document.melding((*basis, *loc), *in_woorden(geweigerd))
