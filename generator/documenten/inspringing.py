"""Lines that do not stand under the one they belong to, and the colon that makes a text look like a field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from generator.documenten.aanhalingstekens import ervoor, in_delen, tussen_tekens
from generator.models.basis import Model


def inspringing(probleem: str, regel: str, erboven: str) -> tuple[str, str] | None:
    """A field or a dash that does not stand under the one it belongs to."""
    delen, boven = in_delen(regel), in_delen(erboven)
    naam, plek, plek_boven = delen["naam"], len(delen["spaties"]), boven.start("naam")
    if "mapping values are not allowed" in probleem:
        return _dubbele_punt(delen, boven)
    if "did not find expected '-' indicator" in probleem and naam and plek_boven >= 0:
        return (
            f"“{naam}” hoort bij een lijst, maar staat niet recht onder het veld erboven.",
            f"Zet het recht onder “{boven['naam']}”, {_met_spaties(plek_boven)}.",
        )
    if "did not find expected key" in probleem or "did not find expected '-' indicator" in probleem:
        if (sluit := re.search(r"[\]}]", regel)) and _te_veel_haken(regel):
            return f"Op deze regel staat een {sluit[0]} te veel.", f"Haal één {sluit[0]} weg."
        if (
            delen["streep"]
            and not naam
            and boven["naam"]
            and not boven["streep"]
            and re.match(r"[^\s|>\[{&*!]", boven["waarde"])
        ):
            return (
                f"Hier begint een lijst, maar achter “{boven['naam']}:” staat al een tekst.",
                f"Zet ook die tekst op een eigen regel achter een streepje: - {boven['waarde'].strip()}",
            )
        if delen["streep"] and boven["streep"] and plek != len(boven["spaties"]):
            return (
                "Dit streepje staat niet recht onder het streepje erboven.",
                f"Zet het daar recht onder, {_met_spaties(len(boven['spaties']))}.",
            )
        if delen["streep"]:
            return (
                "Hier staat een streepje waar een veld hoort.",
                "Haal het streepje weg, of laat de regel even ver inspringen als de rest van zijn lijst.",
            )
        return (
            f"De inspringing klopt niet: deze regel begint met {_spaties(plek)}, de regel erboven met {_spaties(len(boven['spaties']))}.",
            "Laat velden die bij elkaar horen even ver inspringen. Een veld van het record zelf begint helemaal vooraan.",
        )
    return None


def uit_de_rij(regels: Sequence[str], nummer: int) -> tuple[int, str, str] | None:
    """The field above line `nummer` (from 0) that slid to the left out of a good row: its line, what is wrong, what to do."""
    hier = in_delen(regels[nummer] if nummer < len(regels) else "")
    plek, uitgegleden = hier.start("naam"), []
    for n in (n for n in range(nummer - 1, -1, -1) if re.match(r"\s*[^\s#]", regels[n])):
        delen = in_delen(regels[n])
        naast = delen.start("naam")
        if not delen["naam"] or naast > plek or (naast < plek and delen["streep"]):
            return None
        if naast == plek:
            break
        uitgegleden.append((n, delen["naam"]))
    else:
        return None
    namen = {hier["naam"], delen["naam"], *(naam for _, naam in uitgegleden)}
    if not uitgegleden or not any(namen <= velden for velden in _samen()):
        return None
    regel, naam = uitgegleden[-1]
    return (
        regel,
        f"“{naam}” staat niet recht onder “{delen['naam']}”.",
        f"Zet het daar recht onder, {_met_spaties(plek)}.",
    )


def _dubbele_punt(delen: re.Match[str], boven: re.Match[str]) -> tuple[str, str]:
    naam, waarde = delen["naam"], delen["waarde"].strip()
    voor = ervoor(delen)
    tweede = re.search(r"(?:^|\s)([\w-]+):(?:\s|$)", waarde)
    bekend = set(_veldnamen())
    onder_tekst = boven["naam"] and re.match(r"[^\s|>\[{\"'#]", boven["waarde"])
    if naam in bekend and onder_tekst and delen.start("naam") > boven.start("naam"):
        return (
            f"“{naam}” springt te ver in.",
            f"Zet het recht onder “{boven['naam']}”, {_met_spaties(boven.start('naam'))}.",
        )
    if naam in bekend and tweede and not tweede.start() and tweede[1] in bekend:
        return (
            f"“{tweede[1]}” staat op dezelfde regel als “{naam}”.",
            f"Zet het op de regel onder “{naam}:”, met spaties ervoor: {waarde}",
        )
    na_komma = tweede and waarde[: tweede.start()].endswith(",")
    if naam and tweede and tweede.start() and (na_komma or len(tweede[1]) > 3) and tweede[1] in bekend:
        return (
            "In deze tekst staat een dubbele punt, of er staan twee velden op één regel.",
            f"Is “{tweede[1]}” een eigen veld? Zet het op een eigen regel. Anders aanhalingstekens: {tussen_tekens(waarde, voor)}",
        )
    if voor and ":" in waarde:
        return (
            "In deze tekst staat een dubbele punt.",
            f"Zet de hele tekst tussen aanhalingstekens: {tussen_tekens(waarde, voor)}",
        )
    return (
        "In een tekst die over meer regels loopt, staat een dubbele punt.",
        'Zet een aanhalingsteken (") voor het begin van de hele tekst en een achter het eind.',
    )


def _te_veel_haken(regel: str) -> bool:
    """Whether more brackets close than open on a line, what stands between quotes left out."""
    kaal = re.sub(r"""'[^']*'|"[^"]*\"""", "", regel)
    return any(0 < kaal.count(open_) < kaal.count(dicht) for open_, dicht in ("[]", "{}"))


def _spaties(aantal: int) -> str:
    return "1 spatie" if aantal == 1 else f"{aantal} spaties"


def _met_spaties(aantal: int) -> str:
    return f"met {_spaties(aantal)} ervoor" if aantal else "zonder spaties ervoor"


def _veldnamen() -> Iterator[str]:
    """The names of all fields there are."""
    return chain(*_samen())


def _samen(model: type[Model] = Model) -> Iterator[Set[str]]:
    """The names of fields that can stand in a row, of each model."""
    yield model.model_fields.keys()
    for kind in model.__subclasses__():
        yield from _samen(kind)
