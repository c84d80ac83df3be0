"""What there is to do and when, as it may leave the building; and where the doors are open on which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.blad.bereik import loopplek
from generator.blad.blokken import Vermelding
from generator.blad.notatie import datum, periode
from generator.blad.tijden import moment_in_woorden
from generator.blad.zinnen import vaste_zin
from generator.kaart.adressen import adres_van
from generator.kaart.agenda import Keer, herhaling, is_bekend, keren, volgende
from generator.kaart.kaart import SocialeKaart
from generator.kaart.openingsdagen import open_op
from generator.kaart.relaties import nu
from generator.models import Hulp
from generator.models.activiteit import Activiteit
from generator.models.agenda import Agendapunt, Jaarmoment
from generator.models.bedoeling import als_id
from generator.models.maanden import MAANDEN
from generator.models.moment import DAGEN
from generator.models.tijden import Openingstijden

_LOOPT = frozenset({"gepubliceerd", "proef"})


@dataclass(frozen=True)
class Activiteitblad:
    """Something to go to, and all times that it is there from today on.

    `id` is unique. `wie` holds it, and `adres` leads to them (a page of ours, or a website, or empty). `wijken` are empty
    when it is for the whole town. `wanneer` says the rhythm, for what comes back; `tijd` the hours. `regel` is the
    recurrence rule for a calendar (RFC 5545), empty for what does not come back; `einde` is the last day that it is sure.
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

    @property
    def laatste(self) -> date:
        """The last day on which it is."""
        return self.keren[-1].tot_en_met

    @property
    def hoe(self) -> str:
        """For whom it is, what it costs and how to come, as sentences."""
        return " ".join(_zin(deel) for deel in (self.voor_wie, self.kosten, self.komen) if deel)

    @property
    def uitleg(self) -> str:
        """The same, and that a holiday is in doubt if it falls on one."""
        feestdag = vaste_zin("feestdagen_onbekend") if any(keer.feestdag for keer in self.keren) else ""
        return " ".join(filter(None, (self.hoe, feestdag)))


@dataclass(frozen=True)
class Jaarmomentblad:
    """A moment that comes back every year, with the help for then: the next `keer`, and how that is said (`wanneer`).

    From `vanaf` on, home tells that it is near.
    """

    id: str
    naam: str
    kort: str
    keer: Keer
    wanneer: str
    vanaf: date
    website: str
    hulp: tuple[Vermelding, ...]


@dataclass(frozen=True)
class Deur:
    """A place whose door is open on a day, for sure: the hours and what there is then, as far as known."""

    dag: date
    naam: str
    adres: str
    wijken: tuple[str, ...]
    plek: str
    tijd: str
    wat: str


@dataclass(frozen=True)
class Agendakeer:
    """One time of an activity."""

    keer: Keer
    activiteit: Activiteitblad

    @property
    def wanneer(self) -> str:
        """The day, or the days, with the hours: “Dinsdag 1 december 2026, 10:00 tot 12:00”."""
        eerste = dag_in_woorden(self.keer.van)
        dagen = eerste if self.keer.van == self.keer.tot_en_met else keer_in_woorden(self.keer)
        return _hoofdletter(", ".join(filter(None, (dagen, self.activiteit.tijd))))

    @property
    def let_op(self) -> str:
        """That it falls on a holiday, if it does."""
        return vaste_zin("agenda_feestdag", naam=self.keer.feestdag) if self.keer.feestdag else ""


@dataclass(frozen=True)
class Agendadag:
    """What begins on a day, and whose door is open then."""

    dag: date
    keren: tuple[Agendakeer, ...]
    deuren: tuple[Deur, ...]

    @property
    def naam(self) -> str:
        """“Dinsdag 1 december 2026”."""
        return _hoofdletter(dag_in_woorden(self.dag))


def activiteitbladen(kaart: SocialeKaart) -> tuple[Activiteitblad, ...]:
    """All activities that are still to come, by their next day."""
    van_records = (blad for record in kaart.records.values() for blad in van_record(kaart, record))
    komend = [*van_records, *(blad for punt in kaart.agenda.values() if (blad := _los(kaart, punt)).keren)]
    return tuple(sorted(komend, key=lambda blad: (blad.keren[0], blad.van, blad.wat, blad.id)))


def van_record(kaart: SocialeKaart, record: Hulp) -> Iterator[Activiteitblad]:
    """The activities of a record that are still to come; two of one name are told apart by a number."""
    gezien: Counter[str] = Counter()
    waar = _waar(kaart, record)
    for activiteit in record.activiteiten:
        id_ = f"{record.id}-{als_id(activiteit.wat)[:40].strip('-')}"
        gezien[id_] += 1
        id_ = id_ if gezien[id_] == 1 else f"{id_}-{gezien[id_]}"
        blad = Activiteitblad(
            id=id_,
            wie=record.naam,
            adres=adres_van(record.soort, record.id),
            wijken=(activiteit.wijk,) if activiteit.wijk else wijken_van(record),
            plek=activiteit.plek or waar,
            keren=keren(activiteit, kaart.vandaag, kaart.feestdagen, record),
            **_van_zichzelf(activiteit),
        )
        if record.status in _LOOPT and blad.keren:
            yield blad


def _waar(kaart: SocialeKaart, record: Hulp) -> str:
    """Its one place; a name that it has itself says nothing more."""
    plek = loopplek(kaart, record)
    if plek is None:
        return ""
    return ", ".join(filter(None, ("" if plek.naam in record.naam else plek.naam, plek.adres)))


def _los(kaart: SocialeKaart, punt: Agendapunt) -> Activiteitblad:
    return Activiteitblad(
        id=punt.id,
        wie=punt.wie,
        adres=punt.website or "",
        wijken=(punt.wijk,) if punt.wijk else (),
        plek=punt.plek or "",
        keren=keren(punt, kaart.vandaag, kaart.feestdagen),
        **_van_zichzelf(punt),
    )


def _van_zichzelf(van: Activiteit) -> dict[str, Any]:
    return {
        "wat": van.wat,
        "voor_wie": van.voor_wie or "",
        "kosten": _kosten(van),
        "komen": van.aanmelden or vaste_zin("zomaar_komen" if van.zomaar_komen else "aanmelden_onbekend"),
        "wanneer": _ritme(van),
        "tijd": moment_in_woorden(van.van, van.tot),
        "van": van.van or "",
        "tot": van.tot or "",
        "regel": herhaling(van),
        "einde": van.laatste,
    }


def wijken_van(record: Hulp) -> tuple[str, ...]:
    """The wijken of a record and of its places; none when it is for the whole town."""
    return tuple(dict.fromkeys((*record.wijken, *(plek.wijk for plek in record.plekken if plek.wijk))))


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


def jaarmomentbladen(kaart: SocialeKaart, vermeldingen: Mapping[str, Vermelding]) -> tuple[Jaarmomentblad, ...]:
    """The moments of the year, the next one first, with the help that there is then."""
    alle = (
        _jaarmomentblad(moment, kaart.vandaag, tuple(vermeldingen[id_] for id_ in nu(moment.hulp, kaart.records)))
        for moment in kaart.jaarmomenten.values()
    )
    return tuple(sorted(alle, key=lambda blad: (blad.keer, blad.naam)))


def _jaarmomentblad(moment: Jaarmoment, vandaag: date, hulp: tuple[Vermelding, ...]) -> Jaarmomentblad:
    keer = volgende(moment, vandaag)
    return Jaarmomentblad(
        moment.id,
        moment.naam,
        moment.kort,
        keer,
        periode(keer.van, keer.tot_en_met) if is_bekend(moment, keer) else _in_maanden(keer),
        keer.van - timedelta(weeks=moment.weken_vooraf),
        moment.website or "",
        hulp,
    )


def _in_maanden(keer: Keer) -> str:
    begin, eind = (f"{MAANDEN[dag.month - 1]} {dag.year}" for dag in (keer.van, keer.tot_en_met))
    return f"in {begin}" if begin == eind else f"van {begin} tot en met {eind}"


def deuren(kaart: SocialeKaart, dagen: int = 7) -> tuple[Deur, ...]:
    """Whose door is open for sure in the coming days, by day and by the hour."""
    alle = []
    for record in kaart.records.values():
        feit = kaart.van_record(record.id).get("openingstijden")
        if record.status not in _LOOPT or feit is None or not isinstance(feit.waarde, Openingstijden):
            continue
        for dag in (kaart.vandaag + timedelta(days=n) for n in range(dagen)):
            if not feit.dag.verlopen and dag <= feit.dag.geldig_tot:
                for moment in open_op(feit.waarde, dag, kaart.feestdagen):
                    tijd = moment_in_woorden(moment.van, moment.tot)
                    adres = adres_van(record.soort, record.id)
                    deur = Deur(
                        dag, record.naam, adres, wijken_van(record), _waar(kaart, record), tijd, moment.wat or ""
                    )
                    alle.append((dag, moment.van or "", record.naam, deur))
    return tuple(deur for *_, deur in sorted(alle, key=lambda wat: wat[:3]))


def per_dag(
    activiteiten: Iterable[Activiteitblad], open_: Iterable[Deur], van: date, tot: date
) -> tuple[Agendadag, ...]:
    """The days from one up to and including another on which something begins or a door is open."""
    alle = sorted(
        (Agendakeer(keer, activiteit) for activiteit in activiteiten for keer in activiteit.keren),
        key=lambda wat: (wat.keer.van, wat.activiteit.van, wat.activiteit.wat),
    )
    dagen = (van + timedelta(days=n) for n in range((tot - van).days + 1))
    gevuld = (
        Agendadag(dag, tuple(k for k in alle if k.keer.van == dag), tuple(deur for deur in open_ if deur.dag == dag))
        for dag in dagen
    )
    return tuple(dag for dag in gevuld if dag.keren or dag.deuren)


def keer_in_woorden(keer: Keer) -> str:
    """When it is: “op 5 december 2026” or “van 4 januari 2027 tot en met 7 mei 2027”."""
    return periode(keer.van, keer.tot_en_met)


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
            f"{van.wat}: {', '.join(filter(None, (keer_in_woorden(keer), van.tijd)))}{plek}. {van.uitleg}",
            keer.tot_en_met,
        )


def dag_in_woorden(dag: date) -> str:
    """“dinsdag 1 december 2026”."""
    return f"{DAGEN[dag.weekday()]} {datum(dag)}"


def _hoofdletter(tekst: str) -> str:
    return f"{tekst[:1].upper()}{tekst[1:]}"


def _zin(tekst: str) -> str:
    """With a capital and a full stop."""
    return _hoofdletter(tekst) if tekst.endswith(("?", "!", ".")) else f"{_hoofdletter(tekst)}."
