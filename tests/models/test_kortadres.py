"""Short codes: each another one, also when two ids share the short one, and for ever the same once it was published."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.models import kortadres
from generator.models.kortadres import LANGER, LENGTE, TEKENS, code, codes

VEEL = 10_000
EEN, ANDER = "hulp-1765", "hulp-3659"
"""The first two of `hulp-0`, `hulp-1` … that share a short code."""
BEKEND = {"zorgtoeslag": "wmjnn", "voorbeeldpas": "0865g", EEN: "qs9qk"}
"""As they stood on paper in the first year."""
IDS = st.sets(st.text("abc", min_size=1, max_size=3), max_size=12)


def _botsing() -> tuple[str, str]:
    """The first two ids that share a short code: among ten thousand there are likely to be two."""
    gehad: dict[str, str] = {}
    for nummer in range(VEEL):
        eerder = gehad.setdefault(code(f"hulp-{nummer}"), f"hulp-{nummer}")
        if eerder != f"hulp-{nummer}":
            return eerder, f"hulp-{nummer}"
    raise AssertionError("geen twee met dezelfde code")


def los(regel: str) -> list[str]:
    """The codes in a row of them, as theme/scripts/codes.js takes them apart."""
    uit = []
    while regel:
        tot = LENGTE + 2 * (len(regel) - len(regel.lstrip(LANGER)))
        uit.append(regel[:tot])
        regel = regel[tot:]
    return uit


def grof(id_: str, langer: int = 0) -> str:
    """A code of which there are only two, and of the longer ones four, eight and so on, until all of the id is in it."""
    ruw = "".join("1" if letter == "c" else "0" for letter in id_).ljust(3, "0")
    return LANGER * langer + f"0000{ruw}{id_}"[: LENGTE + langer].ljust(LENGTE + langer, "0")


def test_er_zijn_twee_ids_met_dezelfde_korte_code() -> None:
    assert _botsing() == (EEN, ANDER)
    assert code(EEN) == code(ANDER)
    assert code(EEN, 1) != code(ANDER, 1)


def test_een_code_blijft_zoals_hij_op_papier_staat() -> None:
    assert {id_: code(id_) for id_ in ("zorgtoeslag", "voorbeeldpas", EEN)} == BEKEND
    assert codes(BEKEND) == BEKEND


def test_een_langere_code_begint_met_een_teken_dat_in_geen_andere_staat() -> None:
    assert LANGER not in TEKENS
    for langer in range(47):
        lang = code(EEN, langer)
        assert lang[:langer] == LANGER * langer
        assert len(lang[langer:]) == LENGTE + langer
        assert set(lang[langer:]) <= set(TEKENS)
        assert lang[langer:].startswith(code(EEN))


def test_tienduizend_ids_krijgen_tienduizend_codes() -> None:
    ids = [f"hulp-{nummer}" for nummer in range(VEEL)]
    alle = codes(ids)
    assert alle.keys() == set(ids)
    assert len(set(alle.values())) == VEEL
    langer = {id_: een for id_, een in alle.items() if een != code(id_)}
    assert ANDER in langer
    assert len(langer) < 10
    assert {len(een) for een in langer.values()} == {LENGTE + 2}
    assert los("".join(alle.values())) == list(alle.values())


@pytest.mark.parametrize(("wie", "wijkt"), [(EEN, ANDER), (ANDER, EEN)], ids=["eerste", "tweede"])
def test_wie_online_stond_houdt_zijn_code(wie: str, wijkt: str) -> None:
    kort = code(wie)
    alle = codes([EEN, ANDER], {wie}, {kort})
    assert alle == {wie: kort, wijkt: code(wijkt, 1)}
    allebei = frozenset(alle.values())
    assert codes([EEN, ANDER], {EEN, ANDER}, allebei) == alle


def test_wie_alleen_overblijft_houdt_zijn_lange_code() -> None:
    """The other one was taken out of the list of addresses."""
    assert codes([ANDER], {ANDER}, {code(ANDER, 1)}) == {ANDER: code(ANDER, 1)}


def test_een_nieuw_record_krijgt_nooit_de_code_van_een_dat_weg_is() -> None:
    assert codes([ANDER], {EEN}, {code(EEN)})[ANDER] == code(ANDER, 1)
    assert codes([ANDER], (), {code(EEN)})[ANDER] == code(ANDER, 1)
    assert codes([ANDER], (), {code(EEN), code(ANDER, 1)})[ANDER] == code(ANDER, 2)


def test_zonder_lijst_van_adressen_krijgt_het_eerste_id_de_korte() -> None:
    assert codes([ANDER, EEN]) == codes([EEN, ANDER]) == {EEN: code(EEN), ANDER: code(ANDER, 1)}


def test_wie_online_stond_gaat_voor_ook_als_zijn_code_nergens_staat() -> None:
    assert codes([EEN, ANDER], {ANDER}) == {ANDER: code(ANDER), EEN: code(EEN, 1)}


def test_ook_een_lijst_waar_een_code_uit_is_geeft_ieder_een_eigen() -> None:
    assert codes([ANDER, EEN], [ANDER, EEN], [code(EEN)]) == {EEN: code(EEN), ANDER: code(ANDER, 1)}


@pytest.mark.parametrize("onzin", ["", "u", "U" * 9, "u" * 400, "7h3k", "ü", "7h3kq7h3kq"])
def test_wat_geen_code_is_verandert_niets(onzin: str) -> None:
    assert codes([EEN, ANDER], {EEN}, {code(EEN), onzin}) == codes([EEN, ANDER], {EEN}, {code(EEN)})


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_elke_code_is_eigen_en_blijft_wat_er_ook_bij_komt(data: st.DataObject) -> None:
    """Year after year: records come and go, some of them from the list of addresses too, and who stays keeps its code."""
    nu: set[str] = set()
    vergeven: dict[str, str] = {}
    with patch.object(kortadres, "code", grof):
        for jaar in range(data.draw(st.integers(1, 4))):
            nu = (nu - data.draw(IDS, f"weg {jaar}")) | data.draw(IDS, f"erbij {jaar}")
            geschrapt = data.draw(IDS, f"geschrapt {jaar}") - nu
            vergeven = {id_: een for id_, een in vergeven.items() if id_ not in geschrapt}
            alle = codes(nu, vergeven.keys(), vergeven.values())
            assert alle == codes(sorted(nu, reverse=True), [*vergeven][::-1], sorted(vergeven.values()))
            assert alle.keys() == nu | vergeven.keys()
            assert {id_: alle[id_] for id_ in vergeven} == vergeven
            _een_van_elk(alle)
            vergeven |= {id_: alle[id_] for id_ in nu}
            assert codes(nu, vergeven.keys(), vergeven.values()) == vergeven


@given(st.sets(st.text(min_size=1), max_size=60), st.randoms())
def test_de_volgorde_maakt_niet_uit(ids: set[str], toeval: Random) -> None:
    door_elkaar = sorted(ids)
    toeval.shuffle(door_elkaar)
    assert codes(door_elkaar) == codes(ids)


def _een_van_elk(alle: Mapping[str, str]) -> None:
    assert len(set(alle.values())) == len(alle)
    assert not any(een != ander and een.startswith(ander) for een in alle.values() for ander in alle.values())
    assert los("".join(alle.values())) == list(alle.values())
