"""Strict YAML: what is special, what stays text, and that no bytes whatsoever cause a traceback."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.documenten.document import Document
from generator.documenten.ontleder import ontleed
from generator.models.tekens import bezwaar_tegen, eender


def lees(tekst: str) -> Document:
    document, meldingen = ontleed(tekst.encode(), "proef.yaml", "proef")
    assert document is not None, meldingen
    assert meldingen == ()
    return document


@pytest.mark.parametrize(
    ("yaml_tekst", "waarde"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("12", 12),
        ("-3", -3),
        ("2026-11-22", date(2026, 11, 22)),
        ("10:30", "10:30"),
        ("09:30", "09:30"),
        ("0756414376", "0756414376"),
        ("075 641 43 76", "075 641 43 76"),
        ("14 075", "14 075"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1369.06", "1369.06"),
        ("'no'", "no"),
        ("'2026'", "2026"),
        (".inf", ".inf"),
    ],
)
def test_alleen_deze_waarden_zijn_bijzonder(yaml_tekst: str, waarde: object) -> None:
    gelezen = lees(f"veld: {yaml_tekst}\n").gegevens
    assert gelezen == {"veld": waarde}
    assert type(gelezen["veld"]) is type(waarde)


def test_elke_waarde_kent_haar_regel() -> None:
    document = lees("a: 1\nb:\n  - x\n  - c: iets\n    d: |\n      lang\n      verhaal\ne: z\n")
    assert document.regels[("a",)] == 1
    assert document.regels[("b", 0)] == 3
    assert document.regels[("b", 1, "c")] == 4
    assert document.regels[("b", 1, "d")] == 5
    assert document.regels[("e",)] == 8


def test_windows_regels_en_een_bom_zijn_goed() -> None:
    document, meldingen = ontleed(b"\xef\xbb\xbfa: 1\r\nb: tekst\r\n", "proef.yaml", "proef")
    assert meldingen == ()
    assert document is not None
    assert document.gegevens == {"a": 1, "b": "tekst"}


@given(st.binary(max_size=300))
def test_willekeurige_bytes_geven_een_document_of_een_melding(inhoud: bytes) -> None:
    document, meldingen = ontleed(inhoud, "proef.yaml", "proef")
    assert document is not None or meldingen
    assert all(melding.regel >= 1 for melding in meldingen)


@given(st.text(alphabet="ab: -\n#'\"[]{}&*!|>%@`,?\\\t0129.", max_size=80))
def test_willekeurige_leestekens_geven_een_document_of_een_melding(tekst: str) -> None:
    document, meldingen = ontleed(tekst.encode(), "proef.yaml", "proef")
    assert document is not None or meldingen


_TEKENS = st.characters(exclude_categories=["C", "Z"], include_characters=" ")


def _gewoon(tekst: str) -> bool:
    """Whether an editor could write this text without quotes too; PyYAML also does so for y, -a, “x” and a text with a,."""
    leesbaar = bezwaar_tegen(tekst) is None and eender(tekst) == tekst
    return leesbaar and tekst[0].isalnum() and tekst[-1] not in ",;]}" and tekst.lower() not in {"y", "n"}


_waarden = st.recursive(
    st.text(_TEKENS, min_size=1, max_size=20).filter(_gewoon)
    | st.integers(-(10**14), 10**14)
    | st.booleans()
    | st.dates(),
    lambda kind: (
        st.lists(kind, max_size=4) | st.dictionaries(st.text("abcdef", min_size=1, max_size=5), kind, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=5), _waarden, min_size=1, max_size=4))
def test_wat_pyyaml_netjes_opschrijft_lezen_wij_hetzelfde_terug(gegevens: dict[str, object]) -> None:
    tekst = yaml.safe_dump(gegevens, allow_unicode=True, default_style=None)
    if "&id" in tekst:
        return
    assume(bezwaar_tegen(tekst) is None)  # signs that are fine alone can look damaged beside others
    document, meldingen = ontleed(tekst.encode(), "proef.yaml", "proef")
    assert meldingen == ()
    assert document is not None
    assert document.gegevens == _als_tuples(gegevens)


def _als_tuples(waarde: object) -> object:
    if isinstance(waarde, list):
        return tuple(_als_tuples(deel) for deel in waarde)
    if isinstance(waarde, dict):
        return {sleutel: _als_tuples(deel) for sleutel, deel in waarde.items()}
    return waarde


@pytest.mark.parametrize(
    ("mappen", "aantal", "mag"),
    [
        (("regelingen",), 5_000, True),
        (("regelingen",), 15_000, False),
        (("x", "content", "landelijk"), 15_000, True),
        (("x", "content", "lijsten"), 15_000, True),
        (("regelingen", "landelijk"), 15_000, False),
        (("x", "content", "lijsten"), 35_000, False),
    ],
)
def test_een_lijst_mag_langer_zijn_dan_een_record(mappen: tuple[str, ...], aantal: int, mag: bool) -> None:
    """A record of so many bytes is a letter that somebody pasted."""
    document, meldingen = ontleed(b"- een zin\n" * aantal, "proef.yaml", "proef", mappen)
    assert (document is not None) == mag == (not meldingen)
