"""The reader of facts: every handwriting of a fact, and nothing that only looks like one."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.models.bereik import cijfers
from generator.models.lezen import feiten_in
from generator.models.nummers import is_bsn

# One a line, as people type, copy and dictate them.
GEVALLEN = {
    "mobiel": """
        +31 (0)6 12345678; 06.12.34.56.78; 06/12345678; (06) 12345678; 06 – 12345678; 31612345678; 06-1234 5678 (Anna); 06_12345678
        0 6 1 2 3 4 5 6 7 8; 06 12 34 56 78; 06-12.34.56.78; 0031612345678; 0031-6-12345678; 00 31 6 1234 5678; +31612345678
        +31-6-12 34 56 78; (+31) 6 12345678; +(31) 6 12345678; +31 06 12345678; 31 6 12345678; 06 123 456 78; 06-123-45-678; 061 234 5678
        06—12345678; 06‑12345678; 06−12345678; 06·12345678; 06 • 12345678; ０６-１２３４５６７８; ٠٦١٢٣٤٥٦٧٨; ०६ १२३४५६७८; 𝟎𝟔 𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖
        0️⃣6️⃣ 12345678; O6-12345678; o6 12345678; tel.:0612345678; mob:06-12345678; 06 \u200b12345678; 06\u00a012345678; 06-1234\u00ad5678
        06\\12345678; [06] 12345678; 06 -- 12345678; **06**-12345678; 06 / 12 34 56 78; app 0612345678; 06-12345678/06-87654321
        https://wa.me/31612345678; wa.me/31612345678; https://api.whatsapp.com/send?phone=%2B31612345678; tel:+31612345678; 06⏎12345678
        06 1234⏎5678; (0031) (0)6 - 12345678; +31 6.12.34.56.78; 06 12345678 12 uur; https://www.voorbeeld.nl/bel/0612345678
        mobiel 624681357; mob.: 6 24 68 13 57; haar nummer is 6 2468 1357; 6-24681357; GSM 624 681 357; 06: 24681357; 06, 24 68 13 57; 06=24681357
        Ø6-24681357; 06-2468I357; nul zes 24681357; nul-zes vierentwintig achtenzestig dertien zevenenvijftig; nul zes, twee vier zes acht een drie vijf zeven
        https://x.nl/?tel=06-24-68-13-57; https://x.nl/?tel=%2B31%20624681357; https://x.nl/?mobiel=624681357; https://x.nl/?tel=+31-6-24681357
    """,
    "telefoon": """
        0751234567; (075) 1234567; (075) 123 45 67; 075.123.45.67; 075/1234567; +31 75 123 45 67; +31 (0)75 123 45 67; 0881234567
        0900 - 1234; 116 111; 075‑123‑45‑67; 0031 75 1234567; 14 0251; 0 75 1234567; (0)75 123 45 67; 075 - 123 45 67; 075–1234567
        075 12 34 567; 0299-123456; 0299 12 34 56; (0299) 12.34.56; 085-0 123 456; 0800 1234; 0800-1234567; 0800.12.34; 09001234
        0906-1234; +31 800 1234; 14-075; 14\u00a0075; 116-117; 116123; 116.006; ٠٧٥ ١٢٣ ٤٥ ٦٧; ０７５-１２３４５６７; 075\u2009123\u200945\u200967
        +32 2 123 45 67; +49 (30) 1234567; 0032 2 123 45 67; 00 49 30 1234567; +44 20 7946 0958; tel.0751234567; tel: 075-1234567
        075 1234567 (toestel 12); 075-1234567-1; 075/123 45 67; 075 -1234567; 31 75 1234567; 075 ⁠1234567; 075_123_45_67; 075-123⏎4567; bel 14075
    """,
    "tijd": """
        9:00-17:00; van 09:00 tot 17:00; van 9 tot 5; om 10 uur; om half 10; van 9u tot 17u; om 14.30u; tot 17:30; 9h30; om twee uur
        9.00 tot 17.00 uur; tussen 9 en 12 uur; vanaf kwart over negen; 9-17u; half tien; kwart over negen; om negen uur; tussen 9 en 12
        vanaf 10u; 9:00; 9.30u; 's ochtends om tien; 18h; 9u30; 9u-17u; 10u; vanaf 10.30; om 10.30; tot 12.30 uur; 09.00 – 12.30; 9.00–12.00u
        13:00 t/m 16:30; 13.00 tot en met 16.30 uur; 10 uur 's ochtends; van tien tot twaalf; om kwart voor acht; rond half acht
        tegen 5 uur; tot 21 uur; na 18 uur; voor 9 uur 's ochtends; om 7 uur 's avonds; maandag 9-12; ma 9.00-12.00; ma-vr 9-17 uur
        woensdag 19.30 uur; dinsdag 10 tot 12; zaterdag: 11-15 uur; open tot 5; open vanaf 10; ９:００; ٩:٣٠; om 10:00u; 10:00 uur
        van 9 uur tot 17 uur; van negen uur tot vijf uur; van 10 - 12 uur; 10 - 12 uur; om tien over half acht; vanaf vijf voor negen
        tussen half tien en elf; vanaf 16 uur; op donderdag 20 uur; om 1 uur 's nachts; 8h-18h; 8h00-18h00; om 10; 's avonds na acht uur
        van 9.00 – 12.30 13.00 – 17.00 uur; van 09:30 t/m 11; vrijdagmiddag 14.00; om drie
        tot 5 uur ’s middags; tot 5 uur ‘s middags; tot 5 uur smiddags; tot 5 uur s middags; tot vijf uur in de middag; om tien in de ochtend
        loop binnen tussen tien en twaalf uur; kom binnen van 10 tot 12 uur; om klokslag negen; rond een uur of tien; om stipt tien uur
        bel tot vijf uur; open tot vier uur; om twintig uur; om 9,30 uur; 9 uur 30; om 10 am; open tot middernacht; elke dinsdag vanaf elf; 9am
    """,
    "bedrag": """
        € 50; 50 euro; EUR 50; 50,-; € 1.250,50; 50€; € ٥٠; € ５０; €5; EUR5; 5 €; vijf euro; 5,–; € 5,--; 5 eurocent; 2,50 p.p.; honderd euro
        een tientje; twee tientjes; 1.250 euro; 12,50 euro; € 12,50; €12.50; 25 EUR; euro 25; 3 miljoen euro; twintig euro; vijfentwintig euro
        duizend euro; één euro; een euro; tweehonderdvijftig euro; 50 cent; vijftig cent; 5,=; 1.000,-; 3,50 per keer; 7.50 per persoon
        een bijdrage van 3,50; de entree is 4,00; 10 euro's; £ 5; $ 5; 5\u00a0euro; €\u202f5; vijf euro vijftig; euro vijf; anderhalve euro
        twee en een halve euro; 15⏎euro; 100 duizend euro
    """,
    "bsn": """
        1112.22.333; 111 222 333; 111222333; 111-222-333; BSN: 111222333; BSN 1112 22 333; bsn-nummer 11 12 22 333; 111.222.333; 111–222–333
        1 1 1 2 2 2 3 3 3; burgerservicenummer 123456789; sofinummer: 12345678; BSN is 11122 2333; BSN van Anna 111222333; 111_222_333; ١١١٢٢٢٣٣٣
        B.S.N. 1112 22 333; https://x.nl/zaak?bsn=111222333; https://x.nl/?klant_bsn=111-222-333; https://x.nl/bsn/111222333; https://x.nl/?sofi=12345678
        １１１２２２３３３; 111\u00a0222\u00a0333; 111/222/333; 11.12.22.333
    """,
    "datum": """
        01-12-2026; 06-12-2026; 05.10.2026; 1 december 2026; 2026-12-01; 1/12/26; 1 jan. 2027; 1.12.2026; 1/12; 1 december; 1 dec. 2026; 01 12 2026
        2026/12/01; 2026.12.01; 1 – 12 – 2026; 06 - 12 - 2026; 06/12/2026; 06.12.26; 1e december; 3 mrt; december 2026; 12 sept. '26; 31‑12‑2026
        ０１-１２-２０２６; ٠٦-١٢-٢٠٢٦; 6-12-26; 06-06-2026; dec. 2026; 1-dec-2026; 06 / 12 / 2026
    """,
    "rekening": """
        NL91 ABNA 0417 1643 00; NL91ABNA0417164300; nl91abna0417164300; nl91 abna 0417 1643 00; NL91.ABNA.0417.1643.00; NL91-ABNA-0417-1643-00
        NL91ABNA 0417164300; NL 91 ABNA 0417 1643 00; IBAN: NL91 ABNA 0417 1643 00; BE68 5390 0754 7034; BE68539007547034
        DE89 3704 0044 0532 0130 00; de89370400440532013000; GB29 NWBK 6016 1331 9268 19; FR14 2004 1010 0505 0001 3M02 606; NL12 ABNA 0417 1643 00
        NL91\u00a0ABNA\u00a00417\u00a01643\u00a000; ＮＬ９１ ＡＢＮＡ ０４１７ １６４３ ００
    """,
    "mail": """
        anna.jansen@gmail.com; Anna@Hotmail.com; a.jansen@live.nl; jan82@outlook.com; fam.devries@ziggo.nl; piet@kpnmail.nl; piet@xs4all.nl
        piet@planet.nl; mo@icloud.com; mo@yahoo.com; mo@protonmail.com; mo@proton.me; anna.jansen (at) gmail.com; anna[at]gmail.com
        anna.jansen @ gmail.com; mailto:anna@gmail.com; anna+werk@gmail.com; anna apenstaartje gmail punt com; info@hetnet.nl; jan@home.nl; ans@telenet.be
        anna [at] hotmail [punt] com; anna AT gmail DOT com; anna at gmail punt com; anna {at} gmail.com; anna_at_gmail.com; anna -at- ziggo -punt- nl
        anna (a) hotmail.com; anna apestaart live punt nl; anna@gmail; anna@gmail,com; anna%40gmail.com; anna@g-mail.com; anna[@]ziggo.nl; anna @ gmail . com
        https://x.nl/?mail=anna@gmail.com; https://x.nl/?mail=anna%40gmail.com
    """,
}  # fmt: skip


WAAR = """
    3 uur per week; binnen 24 uur; om de 2 uur; 1504 en 1503; 18 tot en met 65 jaar; van 4 tot 12 jaar; van 10 tot 20 personen; in 2026; artikel 34
    120 procent; 1 op de 10; om drie redenen; stap 1.2; kamer 1.12; 5 tot 6 weken; van maandag tot vrijdag; van een tot drie kinderen; 1506 EK
    punt 3.4; 25 kilometer; 111 222 334; 12345678901234567890; 2 uur lang; 24 uur per dag; 24/7; 7 dagen per week; artikel 14; box 3; 1 op 10
    2 tot 3 uur per week; hooguit 4 uur hulp; de les duurt 2 uur; de les duurt 2 tot 3 uur; een cursus van 10 uur; 36 uur per week; 3 x 20 minuten
    vanaf 18 jaar; tot 18 jaar; tussen 4 en 12 jaar; kinderen van 4 tot 12; jongeren tussen 12 en 18; voor iedereen van 8 tot 88; groep 3 tot 8
    een cijfer van 1 tot 10; de maten 50 tot 176; maat 38-40; maten van 36 tot 44; 3 keer; de eerste 3 keer; 2x per week; 4 weken; 6 maanden
    Dorpsstraat 12; Dorpsstraat 12-14; Dorpsstraat 12 tot 20; 1e verdieping; 3 hoog; bus 67; bus 391 en 394; lijn 5; kamer 2.03; lokaal 1.10
    112; 113; 144; bel 112; 1-1-2; 14.020 inwoners; bij 1501 tot 1509; 1501 1502 1503; de wijken 1501, 1502 en 1503
    130 procent van het minimumloon; 120%; 1,5 keer; 2,5 kilo; 3,50 meter; 10.30%; 10,5 procent; 1.500 gezinnen; 12.000 mensen; 250 gram
    geen euro; elke euro telt; honderden euro's; een paar euro; met de euro; je betaalt niets; per cent; een half jaar; een half uur; anderhalf uur
    een kwart van; een kwartier; half mei; half december; halverwege; half bruin; om een gesprek; om twee kaartjes; het gaat om drie
    met z'n vieren; met vier mensen; één keer; in 2019 tot 2026; 2019-2026; schooljaar 2026-2027; seizoen 2025/2026; 2026/27
    versie 3.14.15; record-0123; paragraaf 4.10 tot 4.15; artikel 2.10; hoofdstuk 3.20 tot 3.30; ISBN 0-306-40615-2; KvK 12345678; RSIN 111222333
    zaaknummer 111222333; kenmerk 111 222 333; schaal 1:50; een verhouding van 1:10; score 2:15; 2-3 weken; 10-15 minuten; 1 tot 2 uur wachten
    tot 10 uur begeleiding; na 2 uur; na 24 uur; na 48 uur; een werkweek van 32 uur; 2 uur oppas; een dag van 8 uur; vanaf 3 uur per week; 16u per week
    het is vijf voor twaalf; 16:9; A4; MP3; 4 op 10; 5G; box 1 en 3; 60+; 55-plus; 0-4 jaar; 0 tot 4 jaar; 4- en 5-jarigen; groep 7/8; 1/2; 3/4
    info@voorbeeld.nl; bestuur@gemeente.nl; redactie@outlookmagazine.nl; 10 tot 12 kinderen; zes tot acht weken; van een vriend
    een open avond; tot 25 kilo; vanaf 2 kilo; rond 300 mensen; tegen 100 mensen; tussen 20 en 30 kilo; tussen de 20 en 30 mensen; 200 tot 300 boeken
    minder dan 2 uur; meer dan 3 uur; ongeveer 2 uur; om de 2 weken; op 3 hoog; 100 meter; 5 sterren; top 10; Euro 2024; Eurostraat 5; 0 graden
    https://www.voorbeeld.nl/2026/12/01/9-17-uur; www.voorbeeld.nl/nieuws/12345678; https://www.voorbeeld.nl/a?id=0751234567
    https://www.voorbeeld.nl/nieuws/06-12-2026-12-tips; https://www.voorbeeld.nl/a/624681357; https://www.voorbeeld.nl/?zaaknummer=612345678
    https://www.voorbeeld.nl/bsn/20260612-nieuws; zaaknummer 624681357; dossier 6-24681357; formulier 06-2431; de maten 06, 12, 18, 24; nul zes of zeven keer
    groep nul, zes en zeven; optie (a) of (b); volg ons @ziggo; live.nl of outlook.com; 3 uur hulp in de middag; binnen 2 tot 4 uur bericht
    loop binnen met twee of drie mensen; tot vijf uur hulp per week; na de middag; 's avonds soep; 1,25 uur; voor 5 uur hulp; 2 uur 30 minuten
    bel je binnen 2 uur terug; op zaterdag tot twaalf kinderen; twee uur later; vier middagen; een middag van 3 uur; na een uur of twee
"""  # fmt: skip


def _los(alle: str) -> list[str]:
    """The handwritings of a table; ⏎ stands for the end of a line."""
    return [zoals.strip().replace("⏎", "\n") for zoals in alle.replace("\n", ";").split(";") if zoals.strip()]


@pytest.mark.parametrize(
    ("soort", "zoals"), [(soort, zoals) for soort, alle in GEVALLEN.items() for zoals in _los(alle)]
)
def test_elk_handschrift_van_een_feit(soort: str, zoals: str) -> None:
    gevonden = list(feiten_in(f"Kom bij Anna, {zoals}."))
    assert {vondst.soort for vondst in gevonden} == {soort}
    assert gevonden[0].tekst in zoals or zoals in gevonden[0].tekst


@pytest.mark.parametrize("tekst", _los(WAAR))
def test_wat_er_alleen_op_lijkt_is_geen_feit(tekst: str) -> None:
    for zin in (f"Je krijgt dit {tekst} hier.", f"Dit is {tekst}.", f"{tekst[0].upper()}{tekst[1:]}"):
        assert [vondst for vondst in feiten_in(zin) if vondst.soort != "datum"] == []


CIJFERS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９"])
TEKENS = ["", "", " ", "-", ".", "/", " – ", "‑", "\u00a0", " / ", ") ", "_", "\u200b", "·"]
LANDEN = st.sampled_from(["0", "(0)", "+31 ", "0031 ", "+31 (0)", "+31", "(+31) ", "00 31 "])


@given(
    st.from_regex(r"[1-9][0-9]{8}", fullmatch=True),
    st.lists(st.sampled_from(TEKENS), min_size=8, max_size=8),
    CIJFERS,
    LANDEN,
)
def test_een_nummer_in_elke_schrijfwijze_is_dat_nummer(nummer: str, tussen: list[str], schrift: str, land: str) -> None:
    geschreven = land + "".join(cijfer + teken for cijfer, teken in zip(nummer, [*tussen, ""], strict=True))
    geschreven = geschreven.translate(str.maketrans("0123456789", schrift))
    gevonden = list(feiten_in(f"Bel Anna: {geschreven} of kom langs."))
    assume(not any(vondst.soort in {"datum", "tijd"} for vondst in gevonden))
    assert [(vondst.soort, vondst.cijfers) for vondst in gevonden] == [
        ("mobiel" if nummer[0] == "6" else "telefoon", f"0{nummer}")
    ]
    assert cijfers(geschreven) == f"0{nummer}"


@given(
    st.dates(min_value=date(2010, 1, 1), max_value=date(2079, 12, 31)),
    st.sampled_from(
        ["%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%d %m %Y", "%Y-%m-%d", "%d – %m – %Y", "%d-%m-%y", "%d.%m.%y", "%d/%m"]
    ),
    st.booleans(),
    CIJFERS,
    st.sampled_from(["", " 10 uur", " 10.00-12.00", " 14.00 uur", " tot 10-12-2027", ", 10 tot 12 uur", " (zaal 3)"]),
)
def test_een_datum_is_nooit_een_nummer(dag: date, vorm: str, zonder_nul: bool, schrift: str, erachter: str) -> None:
    geschreven = dag.strftime(vorm)
    if zonder_nul:
        geschreven = re.sub(r"\b0(\d)(?!\d)", r"\1", geschreven)
    zin = f"Kom op {geschreven}{erachter} bij de inloop.".translate(str.maketrans("0123456789", schrift))
    soorten = {vondst.soort for vondst in feiten_in(zin)}
    assert "datum" in soorten
    assert soorten <= {"datum", "tijd"}


@given(st.text(max_size=60))
def test_van_geen_enkele_tekst_gaat_de_lezer_stuk(tekst: str) -> None:
    for vondst in feiten_in(tekst):
        assert tekst[vondst.plek :].lstrip(" .\n").startswith(vondst.tekst)


def test_de_elfproef() -> None:
    assert is_bsn("111222333")
    assert not is_bsn("111222334")
    assert not is_bsn("11122233")
