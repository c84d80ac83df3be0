"""What is said of a text on the site: whether it was filled in, in which language it is, whose pass it names."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from conftest import VANDAAG, Stad
from hypothesis import given
from hypothesis import strategies as st

from generator.documenten.document import Document
from generator.keuring.gelezen import Gelezen
from generator.keuring.vorm import GekeurdeLijst
from generator.keuring.vreemde_taal import in_het_nederlands
from generator.lezen import lees_kaart
from generator.models import LIJSTEN
from generator.models.invultekst import VOORSTELLEN

KAST = "initiatieven/stille-krachten/kleerkast.yaml"
INVULTEKST, TAAL, SCHRIFT, PAS = (
    "is invultekst",
    "niet in het Nederlands",
    "ander schrift",
    "pas van een andere gemeente",
)

NIET_INGEVULD = [
    "Lorem ipsum dolor sit amet.", "XXX", "Bel met xxxx voor een afspraak.", "TODO: tekst van Fatima", "TBD",
    "Vul dit in.", "Vul hier de uitleg in.", "Vul in", "Nog invullen", "nog in te vullen!", "Prijs nog invullen", "Invullen: adres",
    "De prijs is (nog navragen).", "Je krijgt een fiets (invullen).", "Datum: nog te bepalen", "Datum n.t.b.", "N.N.", "Contact: N.N.",
    "[naam]", "Beste [Naam organisatie]", "Ga naar {adres}.", "Ga naar {{ straatnaam }}.", "[TELEFOONNUMMER]", "Naam: ________",
    "Naam: ..........", "Hier komt nog een tekst.", "Informatie volgt later.", "Uitleg volgt", "Tekst volgt", "asdf", "asdfasdf",
    "test", "Test", "Test 2", "test test", "Dit is een test.", "Testregeling", "Voorbeeldtekst", "Bla bla bla.", "blabla", "Foo bar",
    "Omschrijving", "Straatnaam 1", "Wordt aangevuld", "Placeholder", "xxx", "Je hoort het binnen XX weken.", "Dat kost xx euro.",
    "Je krijgt € xx per maand.", "Binnen ?? dagen hoor je het.", "Tot … euro krijg je terug.", "Vanaf dd-mm-jjjj kan het.",
    "Bel 06-xxxxxxxx.", "Klik of tik om tekst in te voeren.", "Klik hier als u tekst wilt invoeren.", "Kies een item.",
    "Click or tap here to enter text.", "Typ hier uw tekst.", "(hier invullen hoe je je aanmeldt)", "Hier nog invullen: de prijs",
    "Moet nog ingevuld worden", "Je kunt hier terecht (klopt dit?).", "Beste «Naam»", "Zie Fout! Bladwijzer niet gedefinieerd.",
    "Het kost #REF!", "#NAAM?",
]  # fmt: skip
WEL_INGEVULD = [
    "Vul het formulier in.", "Vul het formulier samen met ons in.", "Vul in wat je verdient en zie wat je krijgt.",
    "Formulier invullen", "Samen formulieren invullen", "We vullen samen je papieren in.", "Je hoeft niets in te vullen.",
    "Hulp bij het invullen van brieven", "Gentest op een erfelijke ziekte", "Een test op soa is gratis.", "Doe de test op de website.",
    "Een voorbeeld: je verdient weinig.", "Bijvoorbeeld een fiets of een bril.", "Een proef van drie weken.", "Kom een proefles doen.",
    "Je testament laten maken", "Kleding in maat XXL en XXXL", "Alles is gratis, ook...", "Je krijgt later bericht, dat volgt per brief.",
    "Iemand komt nog dezelfde dag.", "De rest van het geld volgt in mei.", "Neem een legitimatie mee (paspoort of ID-kaart).",
    "Bel en maak een afspraak.", "Straat en plein samen schoonmaken", "Hoeveel je krijgt, is nog niet bekend.", "Loop binnen.",
    "Voor iedereen in de buurt.", "Schrijf je naam en adres op.", "Vraag het na bij de gemeente.", "De Titel is een boekenkast.", "Kies een datum die bij je past.",
    "Klik hier om je aan te melden.", "Klik of tik op de kaart.", "Typ je naam in en kies een wachtwoord.", "Hoeveel weken duurt het?",
    "Er zijn kleren tot maat XX, ook voor kinderen.", "Klopt dit niet? Bel ons.", "Typ de tekst over op de computer.",
    "Doe mee met #samen.",
]  # fmt: skip
ANDERE_TAAL = [
    "You get a bike for your child.", "Free clothes for people who need help.", "Please call us if you have questions about money.",
    "Sie bekommen Kleidung, wenn Sie wenig Geld haben.", "Vous pouvez venir chercher des vêtements pour vos enfants.",
    "Puede recoger ropa para sus hijos sin pagar.", "Çocuklarınız için ücretsiz giysi alabilirsiniz.",
    "Możesz dostać ubrania dla dzieci, które są bezpłatne.", "Poți primi haine pentru copii dacă nu ai bani.",
    "Anda bisa mendapatkan pakaian untuk anak dengan gratis.", "Você pode buscar roupas para as suas crianças.",
    "Aquí puedes recibir ropa y zapatos gratis para tus hijos.", "Apply for the pass on the website of the city.",
    "Call us or come by our office.", "Sign up by phone or at the desk.", "Hier bekommst du Essen, wenn du Hunger hast.",
    "Ici tu reçois des habits gratuits.", "Her pazartesi kahve içmeye gelin.", "Przyjdź do nas na kawę w poniedziałek.",
    "Vino la noi pentru o cafea gratuită.", "Kom och drick kaffe hos oss varje måndag.", "Waxaad halkan ka heli kartaa cunto bilaash ah.",
]  # fmt: skip
ANDER_SCHRIFT = [
    "ملابس مجانية للأطفال", "Безкоштовний одяг для дітей", "ነጻ ክዳን ንቖልዑት", "免费的儿童服装", "Gratis kleren, ook welkom أهلا وسهلا.",
    "Δωρεάν ρούχα για παιδιά",
]  # fmt: skip
NEDERLANDS = [
    "Brood, melk, kaas, groente, fruit, rijst, pasta.", "Work-out, spinning, yoga, fitness, bootcamp.",
    "Café The Living Room is de huiskamer van de wijk.", "Je kijkt mee naar de film The Sound of Music.",
    "Er spreekt iemand Turks, Arabisch, Pools en Engels.", "Neem je paspoort, loonstrook en huurcontract mee.",
    "Coffee & more is er elke week voor jou.", "Je leert er Word, Excel, e-mail en internet.", "Ze helpen je met het aanvragen.",
    "Thee, koffie, taart: alles kost niets.", "Cursus “Let's talk about money” voor ouders.", "À la carte eten voor een klein bedrag.",
    "Die App heet My Care en is van de gemeente.", "Bel Stichting De Waterlelie in Zaandam.", "Kleding, schoenen, speelgoed, boeken.",
    "25 µg vitamine D per dag is genoeg.", "Let op: het Walk & Talk-uurtje is op maandag.", "Up and Down is een club voor jongeren.",
    "Un, dos, tres: leer Spaans tellen.", "Buddy to Buddy koppelt nieuwkomers aan buren.", "Mevrouw Şahin en meneer Núñez helpen je.",
    "Train the trainer: leer anderen helpen.", "Je danst salsa, merengue, bachata, kizomba.", "Les, dans, muziek, toneel, tekenen.", "Word, Excel, Office, letters, cijfers.",
]  # fmt: skip
PASSEN = [
    "Laat je GelrePas zien.", "Met de Stadjerspas is het gratis.", "Heb je een U-pas?", "Ook met de Rotterdampas.", "Toon je Ooievaarspas.",
    "Vraag de ZaansePas aan.", "Met de Zaanpas krijg je korting.", "Je zaansepas is geldig.", "De Delft-pas geldt hier.",
    "Met de HaarlemPas ga je naar binnen.", "ZWOLLEPAS nodig", "Voor houders van de Leidenpas.", "De Eindhovenpas telt ook.",
]  # fmt: skip
GEEN_PASSEN = [
    "Laat je Voorbeeldpas zien.", "Met de voorbeeldpas is het gratis.", "Neem je bankpas mee.", "Heb je een stadspas?",
    "Je krijgt een vervoerspas of een OV-pas.", "Met de Museumpas ga je naar binnen.", "Dat kan pas in mei.", "Je verblijfspas is geldig.",
    "In Utrecht pas na een week.", "Je woont in Delft, pas sinds kort.", "Je afvalpas werkt overal.", "Met een kinderpas of jongerenpas.",
]  # fmt: skip


def _gezegd(stad: Stad, teksten: Sequence[str], deel: str) -> set[str]:
    """The texts of which a melding says this, when all of them stand in one record."""
    stad.vervang(
        KAST, _regel(stad, "wat_krijg_je:"), f"wat_krijg_je: {json.dumps(list(teksten), ensure_ascii=False)}\n"
    )
    meldingen = lees_kaart(stad.project).meldingen
    plekken = {m.plek for m in meldingen if deel in m.wat and m.bestand == KAST}
    return {tekst for nummer, tekst in enumerate(teksten) if f"wat_krijg_je.{nummer}" in plekken}


def _regel(stad: Stad, begin: str) -> str:
    regels = (stad.map / KAST).read_text(encoding="utf-8").splitlines(keepends=True)
    return next(regel for regel in regels if regel.startswith(begin))


@pytest.mark.parametrize(
    ("deel", "fout", "goed"),
    [
        (INVULTEKST, NIET_INGEVULD, WEL_INGEVULD),
        (TAAL, ANDERE_TAAL, NEDERLANDS),
        (SCHRIFT, ANDER_SCHRIFT, NEDERLANDS),
        (PAS, PASSEN, GEEN_PASSEN),
    ],
    ids=["invultekst", "taal", "schrift", "pas"],
)
def test_alleen_wat_niet_klopt_wordt_geweigerd(stad: Stad, deel: str, fout: list[str], goed: list[str]) -> None:
    assert _gezegd(stad, [*fout, *goed], deel) == set(fout)


@pytest.mark.parametrize("lijst", [NEDERLANDS, GEEN_PASSEN, WEL_INGEVULD])
def test_een_ware_zin_wordt_om_geen_van_deze_redenen_geweigerd(stad: Stad, lijst: list[str]) -> None:
    for deel in (INVULTEKST, TAAL, SCHRIFT, PAS):
        assert _gezegd(stad, lijst, deel) == set()


def test_wat_in_een_sjabloon_is_voorgesteld_wordt_overal_herkend(stad: Stad) -> None:
    teksten = sorted(VOORSTELLEN)
    anders = [f" {tekst.upper().rstrip('.')}" for tekst in teksten]
    assert _gezegd(stad, [*teksten, *anders], INVULTEKST) == {*teksten, *anders}


def test_een_concept_mag_nog_niet_ingevuld_zijn(stad: Stad) -> None:
    stad.vervang(KAST, "status: gepubliceerd", "status: concept\nredactienotitie: Nog navragen.")
    fout = [*NIET_INGEVULD, *ANDERE_TAAL, *ANDER_SCHRIFT, *PASSEN]
    for deel in (INVULTEKST, TAAL, SCHRIFT, PAS):
        assert _gezegd(stad, fout, deel) == set()


def test_wat_mensen_zoeken_mag_in_elke_taal(stad: Stad) -> None:
    woorden = json.dumps([*ANDERE_TAAL, *ANDER_SCHRIFT], ensure_ascii=False)
    stad.vervang(KAST, "zoekwoorden: [kleren]", f"zoekwoorden: {woorden}")
    assert not lees_kaart(stad.project).meldingen


def test_een_gemeente_zonder_stadspas_noemt_er_geen(stad: Stad) -> None:
    stad.vervang("content/lijsten/gemeente.yaml", "stadspas:\n  naam: Voorbeeldpas\n  regeling: voorbeeldpas\n", "")
    assert _gezegd(stad, [*PASSEN, "Een bankpas."], PAS) == set(PASSEN)


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("telefoon: 06-20555310", "telefoon: 020-1234567"),
        ("telefoon: 06-20555310", "telefoon: 020 000 00 00"),
        ("naam: Krant\n", "naam: Naam van de bron\n"),
        ("https://krant.example/kleerkast", "https://www.example.com/kast"),
    ],
)
def test_een_verzonnen_nummer_of_adres_valt_op(stad: Stad, oud: str, nieuw: str) -> None:
    tekst = (stad.map / KAST).read_text(encoding="utf-8")
    (stad.map / KAST).write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    meldingen = [m for m in lees_kaart(stad.project).meldingen if INVULTEKST in m.wat]
    assert [(m.bestand, m.ernst) for m in meldingen] == [(KAST, "fout")]


@given(st.lists(st.sampled_from(NEDERLANDS), min_size=1, max_size=4))
def test_nederlandse_zinnen_in_elke_volgorde_zijn_nederlands(zinnen: list[str]) -> None:
    document = Document("x.yaml", "x", (), {"status": "gepubliceerd", "kort": " ".join(zinnen)}, {})
    gelezen = Gelezen(
        (document,), (), {lijst.naam: GekeurdeLijst(lijst, None) for lijst in LIJSTEN}, frozenset(), VANDAAG, "", ()
    )
    assert not [*in_het_nederlands(gelezen)]
