"""Letters that were damaged on the way or only look like letters, and those of other languages, which are true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.models.basis import Zin
from generator.models.tekens import bezwaar_tegen
from generator.models.tekenset import misverstanden

# As it stands there: what was meant.
BESCHADIGD = {
    "PatiÎnten": "Patiënten", "cafÈ": "café", "ÈÈn": "één", "geÔnteresseerd": "geïnteresseerd", "coˆrdinatie": "coördinatie",
    "re¸nie": "reünie", "fotoís": "foto’s", "themaÕs": "thema’s", "cafŽ": "café", "pati‘nten": "patiënten", "na•ef": "naïef",
    "cošrdinatie": "coördinatie", "pati‰nten": "patiënten", "caf‚": "café", "co”rdinatie": "coördinatie", "crŠche": "crèche",
    "patiÙnten": "patiënten", "co÷rdinatie": "coördinatie", "patiδnten": "patiënten", "crčche": "crèche", "enquęte": "enquête",
    "co=C3=B6rdinatie": "coördinatie", "pati=EBnten": "patiënten", "thema=E2=80=99s": "thema’s", "=C3=A9=C3=A9n": "één",
    "co%C3%B6rdinatie": "coördinatie", "pati¨enten": "patiënten", "co¨ordinatie": "coördinatie", "patie¨nten": "patiënten",
    "caf´e": "café", "cafe´": "café", "e´e´n": "één", "privÈ": "privé", "BelgiÎ": "België", "vÛÛr": "vóór", "financiÎle": "financiële",
}  # fmt: skip
SIERLIJK = {
    "𝗴𝗿𝗮𝘁𝗶𝘀": "gratis", "𝓰𝓻𝓪𝓽𝓲𝓼": "gratis", "ⓖⓡⓐⓣⓘⓢ": "gratis", "ɢʀᴀᴛɪs": "gratis", "ɢʀᴀᴛɪꜱ": "gratis", "ᵍʳᵃᵗⁱˢ": "gratis",
    "🄶🅁🄰🅃🄸🅂": "GRATIS", "🅶🆁🅰🆃🅸🆂": "GRATIS", "🅖🅡🅐🅣🅘🅢": "GRATIS", "ℌ𝔞𝔩𝔩𝔬": "Hallo", "𝟎𝟔": "06",
}  # fmt: skip
WAAR = """
    Miloš Košice Dušan Žižek Škoda Łódź Çelik Şahin Ærø Peña Nguyễn Đặng Müller Dvořák Jiří Søren Åse Íñigo María Luís António João
    Þór İstanbul Kılıç Élodie Noël Zoë Joëlle Citroën Curaçao Côte Île-de-France Saïd Ömer Gdańsk Wałęsa Erdős Brașov Țiriac Niš
    reünie café’s foto´s oma´s zo´n taxi‘s auto‘tje 5‰ 10÷2 20°C koffie•thee•taart l’été d’Artagnan één ÉÉN vóór ÈÈN “co”product
    100%ABC a=C3PO 50%C3 maat=EU38 https://www.voorbeeld.nl/co%C3%B6rdinatie www.voorbeeld.nl/?q=pati%C3%ABnt m² 3ᵉ xⁿ Ⓐ 🄿 🅿️ 🆗 1️⃣ ™ № ℃ ª
    ½ ¿Qué Українська العربية 中文
"""


@pytest.mark.parametrize(("zoals", "bedoeld"), BESCHADIGD.items())
def test_een_beschadigd_woord_wordt_het_bedoelde(zoals: str, bedoeld: str) -> None:
    for zin in (f"Kom met {zoals} langs.", f"“{zoals}”", f"‘{zoals}’ en meer"):
        bezwaar = bezwaar_tegen(zin)
        assert bezwaar is not None
        assert bezwaar[1:] == (f"In “{zoals}” is een letter beschadigd.", f"Bedoeld is “{bedoeld}”: typ dat.")
    assert bezwaar_tegen(f"Kom met {bedoeld} langs.") is None


@pytest.mark.parametrize(("zoals", "gewoon"), SIERLIJK.items())
def test_sierletters_worden_gewone_letters(zoals: str, gewoon: str) -> None:
    bezwaar = bezwaar_tegen(f"Dit is {zoals} voor jou.")
    assert bezwaar is not None
    assert bezwaar[2] == f"Typ gewone letters: {gewoon}"


@pytest.mark.parametrize("zoals", ["wÈl", "pati□nten", "co¿rdinator", "co\ufffdrdinator", "achter \ufffc de kerk"])
def test_wat_weg_is_moet_opnieuw(zoals: str) -> None:
    assert bezwaar_tegen(f"Kom {zoals} langs.") is not None


@pytest.mark.parametrize("woord", WAAR.split())
def test_letters_van_een_andere_taal_mogen(woord: str) -> None:
    for zin in (woord, f"Kom bij {woord} langs.", f"‘{woord}’ en “{woord}”."):
        assert bezwaar_tegen(zin) is None


@pytest.mark.parametrize(("code", "letter"), [(r"\u00eb", "ë"), (r"\xeb", "ë"), (r"\'eb", "ë"), (r"\u2019", "’")])
def test_een_code_is_geen_letter(code: str, letter: str) -> None:
    with pytest.raises(ValidationError) as fout:
        TypeAdapter(Zin).validate_python(f"Kom met pati{code}nten.")
    assert fout.value.errors()[0]["ctx"]["remedie"] == f"Typ de letter zelf: {letter}"


@given(st.text(max_size=60))
def test_elke_tekst_is_te_lezen(tekst: str) -> None:
    bezwaar_tegen(tekst)
    for woord in misverstanden(tekst):
        assert 0 <= woord.begin < woord.eind <= len(tekst)
