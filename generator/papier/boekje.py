"""The booklet: all help, or that of one wijk or one theme, or with the tips for who helps others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.blad.blad import Blad
from generator.blad.notatie import datum
from generator.blad.plaatselijk import Wijkblad
from generator.blad.register import op_naam, per_letter
from generator.blad.tafel import tafelvragen
from generator.kaart import adressen
from generator.models.lijsten import Thema
from generator.papier.beknopt import Drukblok, drukblokken
from generator.papier.boekvorm import Boekje, Drukrecord, Groep, Hoofdstuk, KorteLijst, Korteregel, Letter, Naam
from generator.papier.uitgave import Drukwerk, Uitgave
from generator.papier.voorwerk import Woorden, bellen, inleiding, noodhulp


@dataclass(frozen=True)
class _Deel:
    """Which booklet this is: its file in the site, its page, what it is about, and the wijk and the questions it has, if any."""

    bestand: str
    adres: str
    ondertitel: str
    wijk: Wijkblad | None = None
    vragen: tuple[str, ...] = ()


class Boekjes:
    """Makes the booklets of one edition; a record that is in more than one is folded once."""

    def __init__(self, uitgave: Uitgave) -> None:
        self._uitgave = uitgave
        self._gevouwen: dict[str, Drukrecord] = {}
        self._woorden = Woorden(uitgave.kaart)

    def alle(self) -> Iterator[Drukwerk]:
        """`papier/boekje.pdf`, `boekje-professionals.pdf`, `boekje-wijk-<id>.pdf` and `boekje-thema-<id>.pdf`."""
        yield self.volledig()
        yield self.voor_wie_helpt()
        for wijk in self._uitgave.kaart.wijken.values():
            yield self.van_wijk(wijk)
        for thema in self._uitgave.kaart.themas.values():
            yield self.van_thema(thema)

    def volledig(self) -> Drukwerk:
        """Every published record, by theme."""
        return self._boekje(
            _Deel(adressen.boekje(), adressen.BEGIN, "Alle hulp als je te weinig geld hebt"), self._per_thema()
        )

    def voor_wie_helpt(self) -> Drukwerk:
        """Every published record with what only somebody who helps others reads, and the questions to ask at the table."""
        tips = {
            id_: drukblokken(self._uitgave, afdelingen)
            for id_, afdelingen in self._uitgave.kaart.voor_wie_helpt.items()
        }
        vragen = tuple(" ".join(vraag.zinnen) for vraag in tafelvragen(self._uitgave.kaart))
        deel = _Deel(adressen.boekje("professionals"), adressen.BEGIN, "Voor wie iemand helpt", vragen=vragen)
        return self._boekje(deel, self._per_thema(tips))

    def van_wijk(self, wijk: Wijkblad) -> Drukwerk:
        """What is in the wijk and what is for everybody in full; the regelingen in short, each with its address."""
        kaart = self._uitgave.kaart
        dichtbij, heel = kaart.in_wijk(wijk.id), f"Voor heel {kaart.gemeente.naam}"
        niets = "" if dichtbij else f"In {wijk.naam} zelf kennen we nog niets. "
        hoofdstukken = (
            self._hoofdstuk("Dichtbij", f"Dit is er in {wijk.naam}.", dichtbij),
            self._hoofdstuk(heel, f"{niets}Hier kun jij ook heen.", kaart.naast_wijk(wijk.id)),
        )
        kort = KorteLijst(
            "Regelingen",
            "Geld en hulp waar je misschien recht op hebt. Meer lees je op het adres erachter.",
            tuple(
                Groep(thema.naam, tuple(self._in_het_kort(blad) for blad in bladen))
                for thema, bladen in self._bij_thema(_niet_gestopt(kaart.regelingen, dichtbij))
            ),
        )
        pagina = adressen.deel(adressen.WIJKEN, wijk.id)
        deel = _Deel(adressen.boekje("wijk", wijk.id), pagina, f"Voor {wijk.naam}", wijk)
        return self._boekje(deel, (hoofdstuk for hoofdstuk in hoofdstukken if hoofdstuk.records), kort)

    def van_thema(self, thema: Thema) -> Drukwerk:
        """Everything about one theme."""
        hoofdstuk = self._hoofdstuk(thema.naam, thema.kort, self._uitgave.kaart.met_thema(thema.id))
        pagina = adressen.deel(adressen.THEMAS, thema.id)
        return self._boekje(_Deel(adressen.boekje("thema", thema.id), pagina, thema.naam), [hoofdstuk])

    def _boekje(self, deel: _Deel, alle: Iterable[Hoofdstuk], *korte_lijsten: KorteLijst) -> Drukwerk:
        kaart, hoofdstukken = self._uitgave.kaart, tuple(alle)
        ids = {record.id for hoofdstuk in hoofdstukken for record in hoofdstuk.records}
        ids |= {regel.id for lijst in korte_lijsten for groep in lijst.groepen for regel in groep.regels}
        boekje = Boekje(
            **vars(self._uitgave.opdruk(deel.adres)),
            titel=f"Sociale kaart {kaart.gemeente.naam}",
            ondertitel=deel.ondertitel,
            geldig_tot=datum(kaart.geldig_tot),
            inleiding=inleiding(deel.wijk, kaart.gemeente.team.soort),
            bellen=bellen(self._uitgave, deel.wijk),
            vragen=deel.vragen,
            nood=noodhulp(kaart),
            hoofdstukken=hoofdstukken,
            korte_lijsten=korte_lijsten,
            woorden=self._woorden.in_boekje((hoofdstukken, korte_lijsten)),
            index=tuple(
                Letter(letter.letter, _namen(letter.bladen))
                for letter in per_letter(blad for blad in kaart.bladen.values() if blad.id in ids)
            ),
        )
        return Drukwerk(deel.bestand, "boekje", boekje)

    def _per_thema(self, tips: Mapping[str, tuple[Drukblok, ...]] | None = None) -> Iterator[Hoofdstuk]:
        """A chapter for every theme: in full what is mainly about it, and where to find the rest."""
        kaart = self._uitgave.kaart
        for thema, bladen in self._bij_thema(kaart.bladen.values()):
            hoofdstuk = self._hoofdstuk(thema.naam, thema.kort, bladen, tips or {})
            ook = op_naam(_niet_gestopt(kaart.met_thema(thema.id), bladen))
            yield replace(hoofdstuk, zie_ook=_namen(ook))

    def _bij_thema(self, bladen: Iterable[Blad]) -> Iterator[tuple[Thema, tuple[Blad, ...]]]:
        """Each record once, at the first theme it has."""
        themas = self._uitgave.kaart.themas
        bij = [(blad, next((id_ for id_ in blad.themas if id_ in themas), None)) for blad in bladen]
        for thema in themas.values():
            if hier := tuple(blad for blad, eerste in bij if eerste == thema.id):
                yield thema, hier

    def _hoofdstuk(
        self,
        titel: str,
        kort: str,
        bladen: Iterable[Blad],
        tips: Mapping[str, tuple[Drukblok, ...]] | None = None,
    ) -> Hoofdstuk:
        volgorde = sorted(op_naam(bladen), key=lambda blad: blad.is_gestopt)
        records = (replace(self._record(blad), professioneel=(tips or {}).get(blad.id, ())) for blad in volgorde)
        return Hoofdstuk(titel, kort, tuple(records))

    def _record(self, blad: Blad) -> Drukrecord:
        if blad.id not in self._gevouwen:
            self._gevouwen[blad.id] = Drukrecord(
                id=blad.id,
                naam=blad.naam,
                kort=blad.kort,
                label=blad.label or None,
                blokken=drukblokken(self._uitgave, blad.afdelingen),
                bel=self._uitgave.bellen(blad.nummer),
                adres=self._uitgave.adres(blad.kort_adres),
                professioneel=(),
            )
        return self._gevouwen[blad.id]

    def _in_het_kort(self, blad: Blad) -> Korteregel:
        return Korteregel(
            id=blad.id,
            naam=f"{blad.naam} ({blad.label.lower()})" if blad.label else blad.naam,
            kort=blad.kort,
            telefoon=self._uitgave.bellen(blad.nummer).telefoon,
            adres=self._uitgave.adres(blad.kort_adres),
        )


def _namen(bladen: Iterable[Blad]) -> tuple[Naam, ...]:
    return tuple(Naam(blad.naam, blad.id) for blad in bladen)


def _niet_gestopt(bladen: Iterable[Blad], zonder: Iterable[Blad] = ()) -> Iterator[Blad]:
    al = {blad.id for blad in zonder}
    return (blad for blad in bladen if not blad.is_gestopt and blad.id not in al)
