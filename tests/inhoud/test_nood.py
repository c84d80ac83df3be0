"""Emergencies in all words: who does what to whom, with negation and past tense, on the vocabulary that ships."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from conftest import CACHE, PROJECT, VOORBEELDSTAD

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.lezen import lees_kaart
from generator.models.woorden import GEWOON as GEWOON_ID
from generator.schil.instellingen import lees_project
from generator.v8 import V8
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine
from generator.zoeken.tabellen import Noodzinnen, Zoekgegevens

ZINNEN = {
    "levensgevaar": [
        "1-1-2",
        "politie nu komen",
        "ambulance nodig",
        "help brand",
        "de keuken staat in de fik",
        "ik ruik gas",
        "mijn man ademt niet meer",
        "ze krijgt geen lucht",
        "iemand bloedt heel erg",
        "mijn baby is blauw en reageert niet",
        "mijn opa praat ineens raar en zijn mond hangt scheef",
        "pijn op de borst",
        "overdosis vriend wordt niet wakker",
        "kind in de sloot gevallen",
        "er staat een man met een mes voor mijn deur",
        "hij gaat mij vermoorden",
        "hij trapt nu de deur in help",
        "de koolmonoxidemelder piept",
        "peuter heeft bleekmiddel gedronken",
        "he is not breathing",
        "pożar w domu",
        "evde yangın var",
        "викличте швидку",
        "حريق في البيت",
        "mi padre no respira",
        "yama polis",
    ],
    "zelfdoding": [
        "ik wil dood",
        "ik trek het niet meer",
        "ik kan niet meer",
        "ik wil er niet meer zijn",
        "ik wil niet meer wakker worden",
        "ik wil voor de trein springen",
        "ik wil van de brug",
        "ik heb pillen opgespaard",
        "ik heb een afscheidsbrief geschreven",
        "iedereen is beter af zonder mij",
        "ik doe mezelf vanavond iets aan",
        "mijn zoon zegt dat hij er een eind aan maakt",
        "mijn man dreigt zichzelf wat aan te doen",
        "zelfmoordgedachten",
        "leerling praat over zelfdodign",
        "ze wil eruit stappen",
        "hoe kan ik pijnloos doodgaan",
        "i dont want to live anymore",
        "i want to kill myself",
        "nie chcę już żyć",
        "artık yaşamak istemiyorum",
        "я не хочу більше жити",
        "أريد أن أموت",
        "quiero morirme",
        "mi ke muri",
    ],
    "geweld-thuis": [
        "mijn stiefvader slaat mij",
        "papa slaat mama",
        "hij sloeg mij gisteren weer",
        "mijn man heeft mijn zoontje geschopt",
        "hij bedreigde me",
        "mijn man slaat niet alleen mij maar ook de kinderen",
        "durf niet naar huis",
        "bang voor mijn ex",
        "hij heeft mijn pinpas afgepakt en sluit me op",
        "mag niet naar buiten van mijn man",
        "ik word gedwongen te trouwen",
        "hij dwingt me tot seks",
        "vermoeden van kindermishandeling",
        "thuis is het niet veilig",
        "mijn ex dreigt de kinderen mee te nemen",
        "my girlfriend threatens me",
        "my husband hits me",
        "mąż mnie bije",
        "kocam beni dövüyor",
        "чоловік мене б'є",
        "زوجي يضربني",
        "mi marido me pega",
        "mi kasá ta dal mi",
    ],
    "geen-slaapplek": [
        "ik heb vannacht geen slaapplek",
        "ik slaap in mijn auto",
        "slapen op het station",
        "waar kan ik slapen vanavond",
        "kan vannacht nergens heen",
        "dakloos wat nu",
        "geen bed voor mij en mijn baby vannacht",
        "mijn moeder heeft me eruit gegooid en ik sta nu op straat",
        "zonder dak boven mijn hoofd",
        "met mijn baby op straat",
        "mijn neefje is weggelopen van huis",
        "moest vandaag uit het ziekenhuis en heb geen huis",
        "i have nowhere to sleep tonight",
        "nie mam gdzie spać dzisiaj",
        "kalacak yerim yok",
        "мені ніде спати сьогодні",
        "ليس لدي مكان أنام فيه",
        "no tengo dónde dormir",
    ],
    "uit-huis-of-afgesloten": [
        "morgen zet de deurwaarder ons op straat",
        "de deurwaarder komt dinsdag de sloten vervangen",
        "verhuurder zegt morgen wegwezen",
        "ik moet vrijdag het huis uit",
        "huisbaas heeft de sloten vervangen",
        "ontruimingsvonnis",
        "morgen sluiten ze gas en licht af",
        "brief van liander dat ze de stroom eraf halen",
        "waterleiding dichtgedraaid",
        "geen stroom sinds gisteren",
        "netbeheerder komt om de meter weg te halen",
        "ze stonden aan de deur om de stroom af te sluiten",
        "i am being evicted tomorrow",
        "eksmisja jutro",
        "elektriğimi kestiler",
        "відключили світло",
        "قطعوا الكهرباء",
        "me cortaron la luz",
    ],
    "geen-eten": [
        "mijn kind heeft nog niet gegeten vandaag",
        "niks in de koelkast",
        "koelkast is leeg en geen geld",
        "geen melk voor de baby",
        "tot vrijdag geen brood",
        "ik heb zo'n honger geen geld",
        "kan geen eten kopen",
        "waar krijg ik vandaag eten",
        "gisteren voor het laatst gegeten",
        "we eten al dagen alleen pap",
        "saldo staat in het rood en geen boodschappen",
        "naar bed met een lege maag",
        "we gaan vanavond weer zonder eten naar bed",
        "my kids are hungry",
        "nie mam co jeść",
        "karnım aç",
        "діти голодні",
        "أولادي جائعون",
        "mis hijos tienen hambre",
        "mi tin hamber",
    ],
}

ONTKEND_OF_VOORBIJ = [
    "mijn man slaat mij niet",
    "hij heeft me nooit geslagen",
    "ik word niet geslagen",
    "ik wil niet dood",
    "ik ben niet suicidaal",
    "ik heb geen honger",
    "er is geen brand",
    "ik ben niet bang voor mijn man",
    "mijn vader sloeg me vroeger",
    "als kind ben ik mishandeld",
    "ik was vorig jaar dakloos",
    "steun na steekpartij vorig jaar",
]

GEWOON = [
    "scheiden van mijn man",
    "voedselbank",
    "energierekening te hoog",
    "deurwaarder aan de deur",
    "brief van de deurwaarder",
    "deurwaarder haalt te veel van mijn loon",
    "hulp bij huur",
    "wie moet het huis uit na de scheiding",
    "hoe stap ik uit mijn contract",
    "boodschappen te duur",
    "ik ben bang voor de tandarts",
    "mijn dochter is bang voor de tandarts",
    "bang dat ik mijn baan kwijtraak",
    "eten voor mijn kat",
    "mijn kind eet slecht",
    "huis uit voor mijn studie",
    "mijn dochter gaat het huis uit",
    "dakloos krant",
    "vrijwilligerswerk bij de daklozenopvang",
    "brandverzekering",
    "brandblusser",
    "rookmelder",
    "gas en licht vergelijken",
    "stroom laten aansluiten",
    "energiecontract afsluiten",
    "straat afgesloten omleiding",
    "wat kost een uitvaart",
    "mijn moeder is overleden",
    "mijn man is dood wat moet ik regelen",
    "ik voel me alleen sinds mijn vrouw dood is",
    "het leven is duur",
    "ik kan niet leven van mijn uitkering",
    "kan niet meer werken",
    "hoe maak ik een einde aan mijn abonnement",
    "korting voor de trein",
    "springkussen huren",
    "peuter slaat andere kinderen op de creche",
    "dat slaat nergens op",
    "mes slijpen",
    "rekening van de ambulance",
    "politiebureau openingstijden",
    "stapel enveloppen",
    "ik heb geen energie meer",
    "geen bed voor mijn zoon",
    "lege koelkast kapot nieuwe nodig",
    "mijn man heeft een beroerte gehad en ik zorg voor hem",
]


@pytest.fixture(scope="module")
def kaart() -> OpenbareKaart:
    lezing = lees_kaart(lees_project(PROJECT / "mkdocs.yml"))
    assert lezing.kaart is not None, lezing.meldingen
    return openbaar(lezing.kaart)


@pytest.fixture(scope="module")
def machine(kaart: OpenbareKaart) -> Iterator[Zoekmachine]:
    """The engine of the real project: its vocabulary is what is tested here."""
    with Zoekmachine(zoekcode(PROJECT / "theme"), gegevens(kaart), CACHE) as zoekmachine:
        yield zoekmachine


def _nood(machine: Zoekmachine, vraag: str) -> list[str]:
    """The emergencies of a question, the most urgent first."""
    return list(machine.zoek(vraag)["nood"])


@pytest.mark.parametrize(("vraag", "nood"), [(vraag, nood) for nood, vragen in ZINNEN.items() for vraag in vragen])
def test_het_goede_nummer_staat_bovenaan(machine: Zoekmachine, vraag: str, nood: str) -> None:
    assert _nood(machine, vraag)[:1] == [nood]


@pytest.mark.parametrize("vraag", ONTKEND_OF_VOORBIJ)
def test_wat_niet_zo_is_of_voorbij_is_geen_nood(machine: Zoekmachine, vraag: str) -> None:
    assert _nood(machine, vraag) == []


@pytest.mark.parametrize(
    ("vraag", "nood"),
    [
        ("vroeger werd ik geslagen en nu weer", "geweld-thuis"),
        ("mijn ouders leven niet meer en ik wil dood", "zelfdoding"),
        ("er is geen brand maar hij bedreigt me met een mes", "levensgevaar"),
    ],
)
def test_wat_nu_weer_zo_is_of_iets_anders_is_wel_nood(machine: Zoekmachine, vraag: str, nood: str) -> None:
    assert _nood(machine, vraag)[:1] == [nood]


@pytest.mark.parametrize("vraag", GEWOON)
def test_een_gewone_vraag_is_geen_nood(machine: Zoekmachine, vraag: str) -> None:
    assert _nood(machine, vraag) == []


@pytest.mark.parametrize("vraag", ["politie", "bel 112", "ambulance bellen", "alarmnummer", "direct gevaar"])
def test_wie_alleen_noemt_wie_hij_belt_krijgt_alleen_dat(machine: Zoekmachine, vraag: str) -> None:
    assert _nood(machine, vraag) == ["levensgevaar"]
    assert machine.zoek(vraag)["treffers"] == []


def test_elke_groep_wordt_genoemd_en_bestaat(kaart: OpenbareKaart) -> None:
    """No signal names a group that is not there, and no group is there for nothing."""
    signalen = [signaal for nood in kaart.noodhulp.values() for signaal in nood.signalen]
    genoemd = set(re.findall(r"@([a-z]+)", " ".join(signalen)))
    assert genoemd <= {*kaart.noodwoorden}
    assert {*kaart.noodwoorden} <= genoemd | {"niet", "toen", "nu"}


def test_elk_signaal_geeft_zijn_noodgeval(kaart: OpenbareKaart, machine: Zoekmachine) -> None:
    """With the first word of each group that has to be there."""

    def zin(signaal: str) -> str:
        nodig = [deel.lstrip(">") for deel in signaal.replace("@/", "").split() if not deel.startswith("!")]
        delen = [deel.split("/")[0] for deel in (reversed(nodig) if "!>" in signaal else nodig)]
        return " ".join(kaart.noodwoorden[deel[1:]].woorden[0] if deel.startswith("@") else deel for deel in delen)

    mis = [
        (nood.id, signaal, zin(signaal))
        for nood in kaart.noodhulp.values()
        for signaal in nood.signalen
        if nood.id not in _nood(machine, zin(signaal))
    ]
    assert mis == []


def test_een_gemeente_zonder_woordgroepen_herkent_haar_signalen() -> None:
    """A town may have signals of plain words only."""
    kaart = lees_kaart(lees_project(VOORBEELDSTAD / "mkdocs.yml")).kaart
    assert kaart is not None
    with Zoekmachine(zoekcode(PROJECT / "theme"), gegevens(openbaar(kaart)), CACHE) as machine:
        assert _nood(machine, "ik word uit huis gezet") == ["uit-huis"]
        assert _nood(machine, "samen eten") == []


def _met_zinnen(kaart: OpenbareKaart, zinnen: tuple[Noodzinnen, ...] = ()) -> Zoekgegevens:
    return replace(gegevens(kaart), noodzinnen=zinnen)


def _zonder(groep: Noodzinnen, nummer: int) -> Noodzinnen:
    """Without one in five sentences."""
    return replace(groep, zinnen=tuple(zin for i, zin in enumerate(groep.zinnen) if i % 5 != nummer))


def test_elk_noodgeval_heeft_zinnen_en_er_zijn_gewone(kaart: OpenbareKaart) -> None:
    aantallen = {id_: len(groep.zinnen) for id_, groep in kaart.noodzinnen.items()}
    assert {*aantallen} == {*ZINNEN, GEWOON_ID}
    assert min(aantallen.values()) > 400


def test_geen_zin_staat_bij_twee(kaart: OpenbareKaart) -> None:
    alle = [zin.lower() for groep in kaart.noodzinnen.values() for zin in groep.zinnen]
    assert sorted(alle) == sorted({*alle})


def test_zinnen_die_niet_geleerd_zijn_worden_herkend(kaart: OpenbareKaart) -> None:
    """One in five sentences is kept apart: what is learned from the others, with the signals, has to know most of them."""
    zinnen = gegevens(kaart).noodzinnen
    ids = [*kaart.noodhulp]
    goed = nood = vals = gewoon = 0
    geleerd = _met_zinnen(kaart, tuple(_zonder(groep, 0) for groep in zinnen))
    with Zoekmachine(zoekcode(PROJECT / "theme"), geleerd, CACHE) as machine:
        for groep in zinnen:
            for zin in groep.zinnen[::5]:
                gevonden = _nood(machine, zin)
                if groep.nood < 0:
                    gewoon, vals = gewoon + 1, vals + bool(gevonden)
                else:
                    nood, goed = nood + 1, goed + (gevonden[:1] == [ids[groep.nood]])
    assert goed / nood > 0.67
    assert vals / gewoon < 0.06


def test_zonder_zinnen_tellen_alleen_de_signalen(kaart: OpenbareKaart) -> None:
    with Zoekmachine(zoekcode(PROJECT / "theme"), _met_zinnen(kaart, ()), CACHE) as machine:
        assert _nood(machine, "bel 112") == ["levensgevaar"]
        assert _nood(machine, "zwabberdoedel fliepte de kwispelkast") == []


def test_een_zin_erbij_wordt_gevonden_en_een_gewone_niet_meer(kaart: OpenbareKaart) -> None:
    """An editor adds a sentence in a few ways, and the search knows it; among the ordinary ones it is none."""
    zin = "zwabberdoedel fliepte de kwispelkast"
    erbij = (zin, "de zwabberdoedel fliepte weer", "zwabberdoedel in de kwispelkast", "fliepte zwabberdoedel")
    ids = [*kaart.noodhulp]
    klein = tuple(replace(groep, zinnen=groep.zinnen[:40]) for groep in gegevens(kaart).noodzinnen)

    def met(zinnen: tuple[Noodzinnen, ...], nummer: int, *nieuw: str) -> tuple[Noodzinnen, ...]:
        return tuple(replace(g, zinnen=g.zinnen + nieuw) if g.nood == nummer else g for g in zinnen)

    nieuw = met(klein, ids.index("geen-eten"), *erbij)
    gewoon = met(nieuw, -1, "fliepte zwabberdoedel weer")
    for zinnen, vraag, gevonden in (
        (klein, zin, []),
        (nieuw, zin, ["geen-eten"]),
        (nieuw, "fliepte zwabberdoedel weer", ["geen-eten"]),
        (gewoon, "fliepte zwabberdoedel weer", []),
    ):
        with Zoekmachine(zoekcode(PROJECT / "theme"), _met_zinnen(kaart, zinnen), CACHE) as machine:
            assert _nood(machine, vraag) == gevonden


@pytest.mark.parametrize(
    ("zin", "nu"),
    [
        ("mijn maag knort en de koelkast is helemaal leeg", True),
        ("vroeger knorde mijn maag en was de koelkast leeg", False),
    ],
)
def test_wat_voorbij_is_staat_ook_niet_in_wat_geleerd_is(machine: Zoekmachine, zin: str, nu: bool) -> None:
    assert bool(_nood(machine, zin)) == nu


def test_geen_gewone_zin_of_vraag_naar_een_record_krijgt_er_een_nummer_bij(
    kaart: OpenbareKaart, machine: Zoekmachine
) -> None:
    """What an editor calls ordinary, and how people ask for our records, only gets a number by a signal."""
    gewoon = kaart.noodzinnen[GEWOON_ID].zinnen
    bij_nood = {id_ for nood in kaart.noodhulp.values() for id_ in nood.hulp}
    vragen = [z for id_, blad in kaart.bladen.items() if id_ not in bij_nood for z in blad.zoektekst.get("zin", ())]
    with V8() as v8:  # thousands, so all at once
        v8.lees(zoekcode(PROJECT / "theme"), machine.script("machine"))
        geteld = v8.vraag("(zinnen) => zinnen.map((zin) => machine.zoek(zin).nood.length)", [*gewoon, *vragen])
    met_nummer = [zin for zin, aantal in zip((*gewoon, *vragen), geteld, strict=True) if aantal]
    assert met_nummer, "ook een gewone zin kan een signaal hebben"
    with Zoekmachine(zoekcode(PROJECT / "theme"), _met_zinnen(kaart, ()), CACHE) as alleen_signalen:
        assert [zin for zin in met_nummer if not _nood(alleen_signalen, zin)] == []


def test_dezelfde_zinnen_geven_altijd_hetzelfde(kaart: OpenbareKaart) -> None:
    zinnen = tuple(replace(groep, zinnen=groep.zinnen[:50]) for groep in gegevens(kaart).noodzinnen)
    modellen = []
    for _ in range(2):
        with Zoekmachine(zoekcode(PROJECT / "theme"), _met_zinnen(kaart, zinnen)) as machine:
            modellen.append(machine.delen["zoeknood"])
    assert modellen[0] == modellen[1]
