"""What there is to do and when, as it may leave the building."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.blad.bereik import loopplek
from generator.blad.notatie import als_zin, datum, met_hoofdletter, periode, weekdag
from generator.blad.tijden import moment_in_woorden
from generator.blad.zinnen import vaste_zin
from generator.kaart.adressen import adres_van
from generator.kaart.agenda import Keer, herhaling, keren
from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp, Regeling
from generator.models.activiteit import Activiteit
from generator.models.agenda import Agendapunt
from generator.models.bedoeling import als_id
from generator.models.hulp import Bron
from generator.models.moment import DAGEN


@dataclass(frozen=True)
class Activiteitblad:
    """Something to go to, and all times that it is there from today on.

    `id` is unique. `wie` holds it, and `adres` leads to them (a page of ours, or a website, or empty). `wijken` are empty
    when it is for the whole town. `wanneer` says the rhythm, for what comes back; `tijd` the hours. `regel` is the
    recurrence rule for a calendar (RFC 5545), empty for what does not come back; `einde` is the last
    day that it is sure. `bronnen` are those of an activity that belongs to no record.
    """

    id: str
    wat: str
    wie: str
    adres: str
    wijken: tuple[str, ...]
    plek: str
    voor_wie: str
    kosten: str
    komen: str
    wanneer: str
    tijd: str
    van: str
    tot: str
    regel: str
    einde: date
    keren: tuple[Keer, ...]
    bronnen: tuple[Bron, ...]

    @property
    def laatste(self) -> date:
        """The last day on which it is."""
        return self.keren[-1].tot_en_met

    @property
    def hoe(self) -> str:
        """For whom it is, what it costs and how to come, as sentences."""
        return " ".join(als_zin(deel) for deel in (self.voor_wie, self.kosten, self.komen) if deel)

    @property
    def uitleg(self) -> str:
        """The same, and that a holiday is in doubt if it falls on one."""
        feestdag = vaste_zin("feestdagen_onbekend") if any(keer.feestdag for keer in self.keren) else ""
        return " ".join(filter(None, (self.hoe, feestdag)))


@dataclass(frozen=True)
class Agendakeer:
    """One time of an activity."""

    keer: Keer
    activiteit: Activiteitblad

    @property
    def wanneer(self) -> str:
        """The day, or the days, with the hours: “Dinsdag 1 december 2026, 10:00 tot 12:00”."""
        een_dag = self.keer.van == self.keer.tot_en_met
        dagen = weekdag(self.keer.van) if een_dag else periode(self.keer.van, self.keer.tot_en_met)
        return met_hoofdletter(", ".join(filter(None, (dagen, self.activiteit.tijd))))

    @property
    def let_op(self) -> str:
        """That it falls on a holiday, if it does."""
        return vaste_zin("agenda_feestdag", naam=self.keer.feestdag) if self.keer.feestdag else ""


def activiteitbladen(kaart: SocialeKaart) -> tuple[Activiteitblad, ...]:
    """All activities that are still to come, by their next day."""
    van_records = (blad for record in kaart.records.values() for blad in van_record(kaart, record))
    komend = [*van_records, *(blad for punt in kaart.agenda.values() if (blad := _los(kaart, punt)).keren)]
    return tuple(sorted(komend, key=lambda blad: (blad.keren[0], blad.van, blad.wat, blad.id)))


def van_record(kaart: SocialeKaart, record: Hulp) -> Iterator[Activiteitblad]:
    """The activities of a record that are still to come; two of one name are told apart by a number."""
    gezien: Counter[str] = Counter()
    for activiteit in record.activiteiten if record.leeft else ():
        naam = f"{record.id}-{als_id(activiteit.wat)[:40].strip('-')}"
        gezien[naam] += 1
        einde = kaart.einde_van(activiteit, record)
        blad = Activiteitblad(
            id=naam if gezien[naam] == 1 else f"{naam}-{gezien[naam]}",
            wie=record.naam,
            adres=adres_van(record.soort, record.id),
            wijken=(activiteit.wijk,) if activiteit.wijk else record.genoemde_wijken,
            plek=activiteit.plek or waar(kaart, record, einde),
            kosten="" if activiteit.kosten is None and isinstance(record, Regeling) else _kosten(activiteit),
            einde=einde,
            keren=keren(activiteit, einde, kaart.vandaag, kaart.feestdagen, record.openingstijden),
            bronnen=(),
            **_van_zichzelf(activiteit),
        )
        if blad.keren:
            yield blad


def waar(kaart: SocialeKaart, record: Hulp, tot: date) -> str:
    """The one place of a record, if its address is sure up to and including that day; a name that it has itself says
    nothing more.
    """
    plek = loopplek(kaart, record)
    if plek is None or plek.dag.geldig_tot < tot:
        return ""
    return ", ".join(filter(None, ("" if plek.naam in record.naam else plek.naam, plek.adres)))


def _los(kaart: SocialeKaart, punt: Agendapunt) -> Activiteitblad:
    einde = kaart.einde_van(punt, punt)
    return Activiteitblad(
        id=punt.id,
        wie=punt.wie,
        adres=punt.website or "",
        wijken=(punt.wijk,) if punt.wijk else (),
        plek=punt.plek or "",
        kosten=_kosten(punt),
        einde=einde,
        keren=keren(punt, einde, kaart.vandaag, kaart.feestdagen),
        bronnen=punt.bronnen,
        **_van_zichzelf(punt),
    )


def _van_zichzelf(van: Activiteit) -> dict[str, str]:
    return {
        "wat": van.wat,
        "voor_wie": van.voor_wie or "",
        "komen": van.aanmelden or vaste_zin("zomaar_komen" if van.zomaar_komen else "aanmelden_onbekend"),
        "wanneer": _ritme(van),
        "tijd": moment_in_woorden(van.van, van.tot),
        "van": van.van or "",
        "tot": van.tot or "",
        "regel": herhaling(van),
    }


def _kosten(van: Activiteit) -> str:
    if van.kosten is None:
        return vaste_zin("kosten_onbekend")
    gratis = vaste_zin("het_is_gratis") if van.kosten.gratis else ""
    return " ".join(filter(None, (gratis, van.kosten.uitleg)))


def _ritme(van: Activiteit) -> str:
    """“elke dinsdag en donderdag”, “dinsdag in de even weken” or “eerste dinsdag van de maand”."""
    if not van.elke:
        return ""
    dagen = " en ".join(sorted(van.elke, key=DAGEN.index))
    match van.ritme:
        case None:
            return vaste_zin("elke_weekdag", dag=dagen)
        case "even-weken" | "oneven-weken" | "om-de-week":
            return vaste_zin(f"ritme_{van.ritme}", dag=dagen)
        case welke:
            return vaste_zin("ritme_van_de_maand", welke=welke, dag=dagen)


def regels(van: Activiteitblad) -> Iterator[tuple[str, date]]:
    """Each line that a record says of it, and the last day of that line: one for a rhythm, one for each single time."""
    tijd = f" {van.tijd}" if van.tijd else ""
    plek = f", {van.plek}" if van.plek else ""
    if van.wanneer:
        yield (
            f"{van.wat}: {van.wanneer}{tijd}{plek}. {vaste_zin('zeker_tot', dag=datum(van.einde))} {van.uitleg}",
            van.einde,
        )
        return
    for keer in van.keren:
        yield (
            f"{van.wat}: {', '.join(filter(None, (periode(keer.van, keer.tot_en_met), van.tijd)))}{plek}. {van.uitleg}",
            keer.tot_en_met,
        )
