"""What `nieuw wens`, `activiteit`, `verhaal` and `campagne` do: judge each answer where it will stand, and write at the end."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, count

from generator.bestand import schrijf
from generator.documenten.document import Waarde, zoek
from generator.kaart.kaart import SocialeKaart
from generator.lezen import Lezing
from generator.meldingen import Melding, bedoelde, dichtstbij, fouten
from generator.project import Project
from generator.redactie.concept import als_zinnen
from generator.redactie.erbij.doel import Doel
from generator.redactie.erbij.oordeel import Oordeel
from generator.redactie.erbij.stuk import VANDAAG, Antwoorden, Bekend, Stuk, delen
from generator.redactie.nieuw import als_id, bedoeld_adres
from generator.redactie.vraag import Vraag


class Toevoeging:
    """One thing to add in one place, in a list under this `titel`; nothing is written before `bewaar`."""

    def __init__(
        self, site: Project, stuk: Stuk, doel: Doel, kaart: SocialeKaart, lezing: Lezing, titel: str | None = None
    ) -> None:
        self.antwoorden = dict[str, str]() if titel is None else {"titel": titel}
        self._stuk, self._doel, self._archief, self._vandaag = stuk, doel, lezing.archief, site.vandaag
        self._bekend = Bekend(kaart, doel.gegevens)
        self._oordeel = Oordeel(site, lezing.archief, doel)

    def bezwaar(self) -> str:
        """Why this cannot be begun; empty when it can."""
        return self._mis(self.antwoorden)

    def vragen(self) -> Iterator[Vraag]:
        """What is asked, one after the other."""
        return self._stuk.vragen(self.antwoorden, self._bekend)

    def antwoord(self, naam: str, waarde: str) -> str:
        """Keep an answer; when it cannot be, keep nothing and return what is wrong with it."""
        lees = self._stuk.lees.get(naam)
        waarde = lees(waarde) if lees else waarde
        if naam == "bron":
            waarde = self._bron_van_het_record(waarde)
        mis = self._geen_keuze(naam, waarde) or self._mis({**self.antwoorden, naam: waarde})
        mis = mis or self._voorbij(naam, waarde)
        if not mis:
            self.antwoorden[naam] = waarde
        return mis

    def beter(self, naam: str, waarde: str) -> str:
        """What somebody may have meant by an answer that was refused."""
        if naam == "bronadres":
            anders = bedoeld_adres(waarde)
        elif naam == "bron":
            anders = dichtstbij(waarde, self._bekend.bronnen) or ""
        else:
            keuzes = sorted(self._keuzes(naam))
            beste = [deel if deel in keuzes else dichtstbij(deel, keuzes) for deel in delen(waarde)]
            anders = ", ".join(deel for deel in beste if deel)
        return "" if not anders or self._mis({**self.antwoorden, naam: anders}) else anders

    def stand(self) -> str:
        """For who stops: nothing is written until all is known."""
        return " Er is niets geschreven."

    def bewaar(self) -> tuple[str, str]:
        """Write it and say what stands where and what to do now; or change nothing and say why."""
        inhoud, meldingen, mis = self._straks(self.antwoorden)
        if mis:
            return "", mis
        schrijf(self._doel.pad, inhoud)
        concept = self._doel.gegevens.get("status") == "concept"
        regels = (
            f"\n{self._doel.bestand}:{self._doel.regel(inhoud)}  {self._stuk.naam} staat erbij.",
            *(f"  Let op: {melding.wat} {melding.remedie}" for melding in meldingen),
            *(["  Dit record is een concept: het staat nog niet op de site."] if concept else []),
            "Lees het na in het bestand, en draai dan: sociale-kaart controleer",
        )
        return "\n".join(regels), ""

    def _mis(self, antwoorden: Antwoorden) -> str:
        """What is wrong with these answers, with others for what was not asked yet."""
        return self._straks({**self._stuk.zolang(antwoorden, self._bekend), **antwoorden})[2]

    def _straks(self, antwoorden: Antwoorden) -> tuple[bytes, tuple[Melding, ...], str]:
        """What the file will be, what `controleer` would say of it, and why it cannot be written."""
        waarde = self._stuk.waarden({VANDAAG: self._vandaag.isoformat(), **antwoorden})
        if self._stuk.lijst:
            naam = antwoorden["titel"] if "titel" in antwoorden else antwoorden["wat"]
            if not als_id(naam):
                return b"", (), f"“{naam}” heeft geen gewone letters of cijfers. Schrijf het in een paar woorden."
            waarde = {"id": self._vrij_id(als_id(naam)), **waarde}
        inhoud, mis = self._doel.met(waarde)
        meldingen = () if mis else self._oordeel.over(inhoud)
        eens = {(melding.wat, melding.remedie): melding for melding in fouten(meldingen)}
        return inhoud, meldingen, mis or als_zinnen(tuple(eens.values()))

    def _vrij_id(self, id_: str) -> str:
        """This id, with a number when it is taken in the list."""
        lijst = self._archief.lijsten.get(self._stuk.lijst)
        bezet = {al for _, al in zoek(lijst.gegevens, ("*", "id"))} if lijst else set[Waarde]()
        genummerd = (f"{id_[:76].rstrip('-')}-{nummer}" for nummer in count(2))
        return next(vrij for vrij in chain([id_], genummerd) if vrij not in bezet)

    def _keuzes(self, naam: str) -> Collection[str]:
        van_elders: dict[str, Collection[str]] = {
            "records": self._archief.records,
            "doelgroepen": self._bekend.kaart.doelgroepen,
        }
        return self._stuk.kies.get(naam) or van_elders.get(naam, ())

    def _bron_van_het_record(self, waarde: str) -> str:
        """The one source that has this in its name; else what it was."""
        past = [bron for bron in self._bekend.bronnen if waarde.lower() in bron.lower()]
        return past[0] if len(past) == 1 else waarde

    def _geen_keuze(self, naam: str, waarde: str) -> str:
        keuzes = self._stuk.kies.get(naam)
        vreemd = next((deel for deel in delen(waarde) if deel not in keuzes), None) if keuzes else None
        if not keuzes or not vreemd:
            return ""
        return f"“{vreemd}” kan hier niet. {bedoelde(vreemd, keuzes)}Kies uit: {', '.join(keuzes)}."

    def _voorbij(self, naam: str, waarde: str) -> str:
        """A last day that has been: then it would never be on the site."""
        if naam not in self._stuk.laatste or max(delen(waarde)) >= self._vandaag.isoformat():
            return ""
        return f"{max(delen(waarde))} is al voorbij, dus dit komt dan niet op de site. Geef een latere dag."
