"""Sentences that look ahead, and those that only seem to. The clock is an argument."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.taal.vooruit import BINNENKORT, vooruitblikken

GEZIEN, VANDAAG = date(2026, 4, 20), date(2026, 11, 22)

VOORBIJ = (
    "Je kunt je aanmelden tot 1 mei 2026.",
    "Je kunt je aanmelden tot 1 mei.",
    "Meld je aan vóór 1 mei.",
    "Meld je aan voor 1 mei 2026.",
    "Meld je uiterlijk op 15 oktober 2026 aan.",
    "Lever je papieren uiterlijk vrijdag 16 oktober in.",
    "Lever je papieren in tot en met 30-09-2026.",
    "Lever je papieren in t/m 30/09/2026.",
    "Je kunt meedoen tot 30.9.2026.",
    "Je kunt meedoen tot 2026-09-30.",
    "Vanaf 1 juli 2026 krijg je meer geld.",
    "Vanaf 1 juli krijg je meer geld.",
    "Vanaf juli krijg je meer geld.",
    "Met ingang van 1 september 2026 is dit gratis.",
    "Per 1 september verhuizen we naar de Dam.",
    "Per september 2026 zijn we elders.",
    "Ingaande 1 augustus 2026 betaal je niets.",
    "Op 6 september 2026 is er een open dag.",
    "Op zaterdag 6 september is er een open dag.",
    "Zaterdag 5 september 2026 is het feest.",
    "Het feest is 5 september 2026.",
    "In 2025 krijg je nog een extra bedrag.",
    "In 2024 en 2025 krijg je extra geld.",
    "In september 2026 start een nieuwe groep.",
    "In september start een nieuwe groep.",
    "Dit voorjaar beginnen we met een tweede groep.",
    "Deze zomer zijn we dicht.",
    "Komende zomer gaan we op reis.",
    "Na de zomer starten we weer.",
    "Na de zomervakantie zijn we er weer.",
    "Tot de zomer zijn we dicht.",
    "In de zomer van 2026 is er zwemles.",
    "In het voorjaar van 2026 openen we een tweede plek.",
    "Eind 2025 gaat het buurthuis open.",
    "Vanaf eind 2025 kun je hier terecht.",
    "De winkel is tot begin oktober 2026 dicht.",
    "Het buurthuis is van 3 juli tot en met 9 augustus 2026 gesloten.",
    "Het buurthuis is dicht van 24 juli tot en met 2 augustus.",
    "Tot 2026 hoef je niets te doen.",
    "Vóór 2026 heb je nog recht op geld.",
    "Voor 2025 heb je nog recht op geld.",
    "Rond 1 oktober 2026 hoor je meer.",
    "Na 1 juni 2026 kan het niet meer.",
    "Kom op 12, 19 en 26 september naar de les.",
    "De aanvraag moet op 1 oktober binnen zijn.",
    "De les begint op maandag 7 sept. 2026.",
    "De les start 7 sep 2026.",
    "De cursus start oktober 2026.",
    "Komend schooljaar 2025-2026 is er bijles.",
    "In het schooljaar 2025/2026 is er bijles.",
    "Dit schooljaar is er bijles.",
    "Tegen 1 juli 2026 is het klaar.",
    "Uiterlijk 30 juni 2026 hoor je het.",
    "Heb je je voor 1 mei 2026 aangemeld? Dan krijg je bericht.",
    "- Inschrijven: tot 1 mei 2026",
    "Let op: tot 1 mei 2026 is de winkel dicht.",
    "Vanaf 1\u00a0juli 2026 is het gratis.",
    "VANAF 1 JULI 2026 is het gratis.",
    "De wachtlijst gaat per 1 juni 2026 weer open.",
    "We zoeken 30 winterjassen voor 1 oktober 2026.",
    "De speeltuin wordt in 2025 geopend.",
    "Het loket wordt per 1 juni 2026 gesloten.",
    "Aanvragen kan nog tot 31 december 2025.",
    "Nieuw! Vanaf 1 juni ook op zondag.",
    "De gemeente betaalt dit tot 1-7-’26.",
    "Dit kan t/m 01/07/26.",
    "Dit kan t/m 1.7.26.",
    "Meld je aan voor 1 juli ’26.",
    "Dit kan tot 1juli 2026.",
    "Dit kan tot 1-juli-2026.",
    "Dit kan tot 1 - 7 - 2026.",
    "Dit kan tot 2026.07.01.",
    "Dit kan tot 07-2026.",
    "Dit kan t/m 2026-07.",
    "Lever het in vóór 15/10.",
    "Dit kan uiterlijk 01-07.",
    "In het voorjaar van '26 start een groep.",
    "In het eerste kwartaal van 2026 start een groep.",
    "In Q1 2026 start een groep.",
    "In de eerste helft van 2026 is dit gratis.",
    "Tot het einde van 2025 is dit gratis.",
    "Tot halverwege 2026 is dit gratis.",
    "Aan het eind van 2025 start dit.",
    "In de loop van 2025 komt er een groep.",
    "Tot de laatste week van juli 2026 is het dicht.",
    "In schooljaar 25/26 is er bijles.",
    "In schooljaar '25-'26 is er bijles.",
    "De les is gepland op 7 september 2026.",
    "Deadline: 1-7-26",
    "Er komen nieuwe gezinnen in september 2026.",
    "Er komen gesprekken op 7 september 2026.",
)
BINNENKORT_AAN_DE_BEURT = (
    "Vanaf 1 december 2026 is dit gratis.",
    "Per 1 januari 2027 krijg je meer.",
    "Vanaf 2027 krijg je meer.",
    "Dit is in 2026 gratis.",
    "In 2027 wordt dit duurder.",
    "Tot en met 31 december 2026 is dit gratis.",
    "Tot 2027 is dit gratis.",
    "Voor 2026 telt je inkomen van 2024.",
    "Deze winter is er warme soep.",
    "Dit najaar beginnen we.",
    "Kom op 6 december naar het feest.",
    "In december start een nieuwe groep.",
    "Dicht van 24 december 2026 tot en met 2 januari 2027.",
    "Alleen nog tot eind november 2026.",
    "Dit kan nog tot 31-12-’26.",
    "In het vierde kwartaal van 2026 is dit gratis.",
)
NIETS = (
    "Sinds 2019 helpen wij mensen met schulden.",
    "Sinds 1 mei 2021 is dit gratis.",
    "Sinds begin 2020 zitten we in Noord.",
    "In 2021 is het gestart.",
    "In 2021 zijn we begonnen met koken.",
    "Het buurthuis is in 2018 geopend door buren.",
    "In 2023 heeft de gemeente de regels veranderd.",
    "In 2020 werd dit een stichting.",
    "In 2015 was dit nog een school.",
    "De stichting begon in 2012.",
    "Het project startte in mei 2023.",
    "Op 1 mei 2021 opende het huis.",
    "De stichting is op 1 mei 2021 opgericht.",
    "Tot 2021 heette dit het Wijkhuis.",
    "Tot 2021 zat hier een school.",
    "Dit komt uit de cijfers van 2023.",
    "Dit staat in de wet van 1 januari 2015.",
    "Je hebt een brief van 3 maart 2024 nodig.",
    "De aangifte over 2024 telt.",
    "Dit zijn cijfers uit 2022.",
    "Ben je geboren voor 1 januari 2010?",
    "Ben je in 2012 geboren?",
    "Het huis heeft bouwjaar 2010.",
    "Elk jaar op 1 mei krijg je geld.",
    "Vraag het ieder jaar voor 1 april aan.",
    "Je krijgt jaarlijks in mei geld.",
    "Elke winter is er soep.",
    "In mei krijg je vakantiegeld.",
    "In mei en november krijg je geld.",
    "De tuin is open van april tot oktober.",
    "In de zomer zijn we dicht.",
    "In de winter is er soep.",
    "In de kerstvakantie zijn we dicht.",
    "Het zomerkamp is leuk.",
    "Je hebt voor de winter een jas nodig, elk jaar weer.",
    "Vanaf 18 jaar mag je meedoen.",
    "Tot 21 jaar kun je hier terecht.",
    "Voor 2 personen is er genoeg.",
    "Vanaf 10 uur ben je welkom.",
    "Tot 12.30 uur kun je bellen.",
    "Tot 2050 euro krijg je alles.",
    "Je mag tot € 2050 hebben.",
    "Vanaf 2025 gezinnen helpen mee.",
    "Bel 020 765 2026.",
    "Vanaf maandag ben je welkom.",
    "Kom op dinsdag of donderdag.",
    "Dit kan vanaf de eerste dag.",
    "Per maand krijg je een bedrag.",
    "Per 1 persoon krijg je één tas.",
    "Uiterlijk na 8 weken hoor je iets.",
    "Na 3 maanden kun je stoppen.",
    "Voor de kinderen is er limonade.",
    "Op de Maartstraat zit een winkel.",
    "Mei plant met de kinderen een boom.",
    "Je bent tot 30 dagen later verzekerd.",
    "Op 1 plek kun je alles regelen.",
    "Ga naar Plein 1940-1945.",
    "Vanaf 1 mei 2027 is dit gratis.",
    "Tot en met 31 december 2028 is dit gratis.",
    "In 2028 stopt deze regeling.",
    "Volgend voorjaar starten we weer: in mei 2027.",
    "Vanaf september 2027 is er een nieuwe groep.",
    "De tegemoetkoming in 2023 was hoger.",
    "De regels gingen in op 1 januari 2024.",
    "Het bedrag is per 1 januari 2026 verhoogd.",
    "Vanaf 2019 is dit veranderd.",
    "Deze regels gelden sinds 1 juli 2025.",
    "Nagekeken op 3 maart 2025.",
    "Bij verzoeken vanaf 1 juli 2023 duurt het 18 maanden.",
    "Het inkomen van je ouders samen in 2024.",
    "Reken opnieuw na 1 januari en 1 juli.",
    "Je kind is op 1 januari 4 tot en met 17 jaar.",
    "De leeftijd op 1 januari telt.",
    "Je kiest tussen 1 januari en 31 december.",
    "Vraag het aan tot en met 31 december van het jaar.",
    "Soms is er een pakket voor de zomer.",
    "In 2024 maakten bedrijven er 61 afspraken.",
    "In 2025 mocht je 127 stuks uitzoeken.",
    "Je schulden zijn van voor 1 oktober 2026.",
    "Je paspoort is van vóór 9 maart 2026.",
    "Je huis is van na 1 juli 2026.",
    "Dit zijn schulden uit de tijd voor 2026.",
    "De regels zijn vastgesteld op 3 maart 2026.",
    "Vastgesteld op 3 maart 2026.",
    "Gebouwd in 2025.",
    "Een besluit, genomen op 3 maart 2026.",
    "Schulden, gemaakt voor 1 mei 2026, tellen mee.",
    "Je was voor 1 mei 2026 ziek.",
    "Dit zijn cijfers over het eerste kwartaal van 2026.",
    "Kamer 1.7.26 is boven.",
    "Kom op 10-12 of 12-14 uur.",
    "Er is plek tot 10-12 jaar.",
    "In de jaren ’50 was dit een school.",
    "Zie www.voorbeeld.nl/2026/06/12/vanaf-1-juli-2026.",
)


def _zegt(tekst: str, vandaag: date = VANDAAG, *, gezien: date = GEZIEN, naam: bool = False) -> list[int]:
    return [d for v in vooruitblikken(tekst, gezien, naam=naam) if (d := v.dagen(vandaag)) is not None]


@pytest.mark.parametrize("zin", VOORBIJ)
def test_wat_voorbij_is_valt_op(zin: str) -> None:
    dagen = _zegt(zin)
    assert dagen
    assert min(dagen) < 0


@pytest.mark.parametrize("zin", BINNENKORT_AAN_DE_BEURT)
def test_wat_eraan_komt_valt_op(zin: str) -> None:
    dagen = _zegt(zin, gezien=date(2026, 11, 1))
    assert dagen
    assert 0 <= dagen[0] <= BINNENKORT


@pytest.mark.parametrize("zin", NIETS)
def test_wat_blijft_kloppen_valt_niet_op(zin: str) -> None:
    assert _zegt(zin) == []


@pytest.mark.parametrize(
    ("naam", "dagen"),
    [("Zomerschool 2025", [-326]), ("Kerstmarkt 12 december 2026", [20]), ("Feest op 6 december", []), ("112", [])],
)
def test_in_een_naam_telt_elk_jaar(naam: str, dagen: list[int]) -> None:
    assert _zegt(naam, naam=True) == dagen


def test_een_stuk_wijst_de_goede_plek_aan() -> None:
    tekst = "Kom langs.\n\nHet is gratis\u00a0tot 1 mei 2026. Daarna niet."
    [blik] = vooruitblikken(tekst, GEZIEN)
    assert (blik.stuk, tekst[blik.begin :][: len(blik.stuk)]) == ("tot 1 mei 2026", "tot 1 mei 2026")


MAANDEN = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


@given(st.dates(date(2020, 1, 1), date(2049, 12, 31)), st.dates(date(2020, 1, 1), date(2049, 12, 31)))
def test_een_dag_valt_op_zodra_hij_dichtbij_is_en_daarna_altijd(dag: date, vandaag: date) -> None:
    over = (dag - vandaag).days
    verwacht = [over] if over <= BINNENKORT else []
    for datum in (f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}", f"{dag:%d-%m-%Y}", dag.isoformat()):
        assert _zegt(f"Meld je aan tot en met {datum}.", vandaag, gezien=vandaag) == verwacht


@given(st.dates(date(2020, 1, 1), date(2048, 12, 31)), st.integers(1, 12), st.integers(1, 28))
def test_zonder_jaar_is_het_de_eerste_keer_na_het_nakijken(gezien: date, maand: int, dag: int) -> None:
    [blik] = vooruitblikken(f"Meld je aan tot {dag} {MAANDEN[maand - 1]}.", gezien)
    assert gezien <= blik.tot < gezien + timedelta(days=367)


@given(st.text("0123456789 .-/tovanfemi\n€2026", max_size=60))
def test_elke_tekst_is_te_lezen(tekst: str) -> None:
    for blik in vooruitblikken(tekst, GEZIEN):
        assert blik.van <= blik.tot
        assert blik.stuk
