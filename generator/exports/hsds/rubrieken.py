"""Our lists as HSDS taxonomies: what a service is about, whom it is for, and of which kind an amount is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.blad.notatie import bedrag
from generator.blad.openbaar import OpenbareKaart
from generator.exports.hsds.ids import Ids
from generator.exports.hsds.modellen import Attribute, TaxonomyTerm
from generator.kaart.adressen import owms
from generator.models import Hulp, Regeling
from generator.models.lijsten import Doelgroep, Levensgebeurtenis, Thema

THEMAS, DOELGROEPEN, GEBEURTENISSEN = "Thema’s", "Doelgroepen", "Levensgebeurtenissen"
PRODUCTNAMEN, BEDRAGEN = "Uniforme Productnamenlijst", "Soorten bedragen"
TAXONOMIEEN: Mapping[str, str] = {
    THEMAS: "Waar hulp over gaat.",
    DOELGROEPEN: "Voor wie hulp is.",
    GEBEURTENISSEN: "Wat er gebeurt in een leven.",
    PRODUCTNAMEN: "Namen die alle overheden voor hun producten gebruiken.",
    BEDRAGEN: "Of een bedrag is wat je krijgt, of een grens.",
}
"""Name and description of each taxonomy."""
_SOORTEN: Mapping[str, tuple[str, str]] = {
    "bedrag": ("Wat je krijgt", "Een bedrag dat je krijgt, of waarmee gerekend wordt."),
    "inkomensgrens": ("Inkomensgrens", "Hoeveel je mag verdienen."),
    "vermogensgrens": ("Vermogensgrens", "Hoeveel spaargeld of bezit je mag hebben."),
}
_BEGRIP = Thema | Doelgroep | Levensgebeurtenis


@dataclass(frozen=True)
class Rubrieken:
    """Every term of the lists of one kaart, made once."""

    ids: Ids
    themas: Mapping[str, TaxonomyTerm]
    doelgroepen: Mapping[str, TaxonomyTerm]
    gebeurtenissen: Mapping[str, TaxonomyTerm]
    soorten: Mapping[str, TaxonomyTerm]
    productnamen: Mapping[str, TaxonomyTerm]

    def van(self, record: Hulp) -> Iterator[Attribute]:
        """What a record is about and whom it is for, and the amounts that nobody has to pay."""
        for soort, lijst, ids in (
            ("subject", self.themas, record.themas),
            ("audience", self.doelgroepen, record.doelgroepen),
            ("life_event", self.gebeurtenissen, record.levensgebeurtenissen),
            ("product_name", self.productnamen, record.upl if isinstance(record, Regeling) else ()),
        ):
            yield from (self._kenmerk(record, soort, lijst[id_]) for id_ in ids if id_ in lijst)
        for nummer, van in enumerate(record.bedragen):
            if van.soort in self.soorten:
                yield self._kenmerk(record, "amount", self.soorten[van.soort], f"{van.wat}: {bedrag(van)}", nummer)
        if isinstance(record, Regeling) and (grens := record.inkomensgrens):
            yield self._kenmerk(record, "amount", self.soorten["inkomensgrens"], grens.in_het_kort)

    def _kenmerk(
        self, record: Hulp, soort: str, term: TaxonomyTerm, waarde: str | None = None, nummer: int | None = None
    ) -> Attribute:
        id_ = self.ids.van("attribute", record.id, soort, term.code, nummer)
        return Attribute(id=id_, link_type=soort, taxonomy_term=term, value=waarde)


def rubrieken(ids: Ids, kaart: OpenbareKaart) -> Rubrieken:
    """The terms of a kaart."""

    def term(taxonomie: str, code: str, naam: str, uitleg: str, adres: str | None = None) -> TaxonomyTerm:
        return TaxonomyTerm(
            id=ids.van("term", taxonomie, code),
            code=code,
            name=naam,
            description=uitleg,
            taxonomy=taxonomie,
            taxonomy_id=taxonomie_id(ids, taxonomie),
            term_uri=adres,
        )

    def termen(taxonomie: str, lijst: Mapping[str, _BEGRIP]) -> Mapping[str, TaxonomyTerm]:
        return {id_: term(taxonomie, id_, begrip.naam, begrip.kort) for id_, begrip in lijst.items()}

    return Rubrieken(
        ids,
        termen(THEMAS, kaart.themas),
        termen(DOELGROEPEN, kaart.doelgroepen),
        termen(GEBEURTENISSEN, kaart.levensgebeurtenissen),
        {soort: term(BEDRAGEN, soort, naam, uitleg) for soort, (naam, uitleg) in _SOORTEN.items()},
        {
            naam.naam: term(PRODUCTNAMEN, naam.id, naam.naam, naam.naam, owms(naam.owms))
            for naam in kaart.productnamen.values()
        },
    )


def taxonomie_id(ids: Ids, naam: str) -> str:
    """The id of a taxonomy."""
    return ids.van("taxonomy", naam)
