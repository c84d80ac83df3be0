"""The pass of a municipality: only where there is one, and never that of another town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.documenten.document import Document
from generator.keuring.gelezen import Gelezen
from generator.keuring.landelijk import is_landelijk
from generator.meldingen import Melding
from generator.models import Regeling
from generator.models.bedoeling import als_id
from generator.models.gemeente import Gemeente

# Passes for who has little money that are called otherwise than by their town.
_EIGENNAMEN = "gelre meer ooievaars purmer regelrecht rijnstreek sleutel stadjers u zaan zaans"
_GEMEENTEN = """
    aalsmeer alkmaar almelo almere alphen amersfoort amstelveen amsterdam apeldoorn arnhem assen barendrecht bergen beverwijk
    bodegraven breda bussum capelle castricum culemborg delft delfzijl den-haag deventer diemen doetinchem dordrecht dordt
    drachten dronten ede eindhoven emmen enkhuizen enschede geldrop goes gorinchem gouda groningen groninger haarlem haarlemmermeer
    hardenberg harderwijk heerenveen heerhugowaard heerlen hellevoetsluis helmond hengelo hilversum hoogeveen hoorn houten huizen
    kampen katwijk kerkrade krimpen leeuwarden leeuwarder leiden lelystad maassluis maastricht meppel middelburg nieuwegein
    nijkerk nijmegen nissewaard oosterhout oss papendrecht purmerend renkum rheden rijswijk roermond roosendaal rotterdam
    schiedam sittard sliedrecht smallingerland sneek soest spijkenisse steenwijk terneuzen tiel tilburg uithoorn utrecht
    veendam veenendaal venlo venray vlaardingen vlissingen voorschoten waalwijk wageningen weert westland winterswijk woerden
    zaandam zaanstad zandvoort zeist zevenaar zoetermeer zutphen zwijndrecht zwolle
"""
_STAMMEN = "|".join(sorted((*_EIGENNAMEN.split(), *_GEMEENTEN.split()), key=len, reverse=True))
_PAS = re.compile(rf"\b(?i:{_STAMMEN})(?:se|er|s|e)?(?:-?[Pp][Aa][Ss]| Pas)(?:sen|je|houder|houders)?\b")


def _vorm(naam: str) -> str:
    """A pass in any handwriting: “Gelre Pas”, “GelrePas” and “gelre-pas” are one."""
    return als_id(naam).replace("-", "")


def stadspas_bestaat(gelezen: Gelezen) -> Iterator[Melding]:
    gemeente = _gemeente(gelezen)
    if gemeente is None or gemeente.stadspas:
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
            if "stadspas" in bewijs.niet_met and not is_landelijk(gekeurd.document):
                yield gekeurd.document.melding(
                    ("bewijsstukken", nummer), "Deze gemeente heeft geen stadspas.", "Haal stadspas weg bij niet_met."
                )


def pas_van_hier(gelezen: Gelezen) -> Iterator[Melding]:
    """No text names the pass of another town; what a source is called is only quoted."""
    gemeente = _gemeente(gelezen)
    if gemeente is None:
        return
    eigen = gemeente.stadspas.naam if gemeente.stadspas else ""
    eigen_vorm = _vorm(eigen) or "geen pas"
    remedie = f"Schrijf {eigen}." if eigen else "Deze gemeente heeft geen stadspas: schrijf de zin zonder die pas."

    def andere_pas(van: Document) -> Iterator[Melding]:
        for document, pad, _, tekst in gelezen.teksten_van(van):
            gevonden = _PAS.search(tekst) if "pas" in tekst.lower() and not {"bron", "bronnen"} & {*pad} else None
            if gevonden and not _vorm(gevonden[0]).startswith(eigen_vorm):
                yield document.melding(pad, f"“{gevonden[0]}” is de pas van een andere gemeente.", remedie)

    yield from gelezen.per_document(andere_pas, gelezen.te_lezen, eigen)


def _gemeente(gelezen: Gelezen) -> Gemeente | None:
    gemeente = gelezen.lijsten["gemeente"].waarden.get("gemeente")
    return gemeente if isinstance(gemeente, Gemeente) else None
