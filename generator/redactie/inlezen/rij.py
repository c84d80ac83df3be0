"""One row of a table as the answers that `nieuw` would have asked for, and what a record cannot hold as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from generator.kaart.kaart import SocialeKaart
from generator.meldingen import bedoelde
from generator.models import SOORTEN, Soort
from generator.models.basis import bezwaar_in_tekst
from generator.models.bedoeling import als_email, als_webadres
from generator.redactie.nieuw import als_id, bedoeld_adres

_LEEG = frozenset({"nvt", "n-v-t", "niet-van-toepassing", "onbekend", "niet-bekend", "nnb", "n-n-b", "weet-niet"})
_GRATIS = frozenset({"gratis", "geen", "geen-kosten", "kosteloos", "nee", "0", "0-00", "niets", "er-zijn-geen-kosten"})
_OVERAL = frozenset({"alle", "alle-wijken", "overal", "hele-stad", "hele-gemeente", "de-hele-stad", "de-hele-gemeente"})
_FOUT = re.compile(r"#(?:REF!|N/A|N/B|NAME\?|NAAM\?|VALUE!|WAARDE!|VERW!|DIV/0!|DEEL/0!|NUM!|GETAL!|LEEG!|NULL!)")
_ADRES = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_KORT = 20
_TEKSTEN = frozenset(
    {"kort", "wat", "voor wie", "voorwaarden", "hoe", "organisatie", "adres", "huisnummer", "plaats", "bron"}
)
_GETAL_ZONDER_NUL = re.compile(r"[1-9]\d{8}")
_SOORTEN: Mapping[str, str] = {
    "regelingen": "regeling", "voorziening": "regeling", "stillekracht": "stille-kracht",
    "stille-krachten": "stille-kracht", "wijkinitiatieven": "wijkinitiatief", "initiatief": "wijkinitiatief",
    "buurtinitiatief": "wijkinitiatief", "wijk-initiatief": "wijkinitiatief",
    **{soort.id: soort.id for soort in SOORTEN}, **{als_id(soort.naam): soort.id for soort in SOORTEN},
}  # fmt: skip


@dataclass(frozen=True)
class Rest:
    """What stood in a column and is in no field of the record: only in the note, for a reason when there is one."""

    veld: str
    waarde: str
    reden: str = ""


@dataclass
class Opgave:
    """What a row says: answers by question, and the rest."""

    antwoorden: dict[str, str] = field(default_factory=dict)
    rest: list[Rest] = field(default_factory=list)


def is_fout(cel: str) -> bool:
    """Whether Excel could not work out what stands here."""
    return _FOUT.search(cel) is not None


def soort_in(cellen: Mapping[str, str]) -> Soort | None:
    """The kind of record that a row names; None when it names none that there is."""
    id_ = _SOORTEN.get(als_id(cellen.get("soort", "")))
    return next((soort for soort in SOORTEN if soort.id == id_), None)


def opgave(cellen: Mapping[str, str], soort: Soort, kaart: SocialeKaart) -> Opgave:
    """What a row with these cells says of a record of this kind; nothing is judged here but what is no value at all."""
    uit = Opgave()
    gevuld: dict[str, str] = {}
    for veld, cel in cellen.items():
        if is_fout(cel):
            uit.rest.append(Rest(veld, cel, "Deze cel heeft een fout in Excel."))
        elif bezwaar := bezwaar_in_tekst(cel) if veld in _TEKSTEN else "":
            uit.rest.append(Rest(veld, cel, bezwaar))
        elif any(map(str.isalnum, cel)) and als_id(cel) not in _LEEG:
            gevuld[veld] = cel
    if "soort" in gevuld and soort_in(gevuld) is not soort:
        uit.rest.append(Rest("soort", gevuld["soort"], "Deze soort is er niet."))
    _teksten(gevuld, soort, uit)
    _bereik(gevuld, uit)
    _kies("thema", {id_: thema.naam for id_, thema in kaart.themas.items()}, "thema", gevuld, uit)
    _kies("doelgroep", {id_: groep.naam for id_, groep in kaart.doelgroepen.items()}, "doelgroepen", gevuld, uit)
    gebeurtenissen = {id_: van.naam for id_, van in kaart.levensgebeurtenissen.items()}
    _kies("levensgebeurtenis", gebeurtenissen, "levensgebeurtenissen", gevuld, uit)
    stad = als_id(kaart.gemeente.naam)
    if als_id(gevuld.get("wijk", "")) not in _OVERAL | {stad, f"heel-{stad}"}:
        _kies("wijk", {id_: wijk.naam for id_, wijk in kaart.wijken.items()}, "wijken", gevuld, uit)
    if als_id(gevuld.get("kosten", "")) in _GRATIS:
        uit.antwoorden["gratis"] = "ja"
        del gevuld["kosten"]
    _bron(gevuld, uit)
    uit.rest += [Rest(veld, gevuld[veld]) for veld in ("hoe", "openingstijden", "kosten", "notitie") if veld in gevuld]
    return uit


def _teksten(gevuld: dict[str, str], soort: Soort, uit: Opgave) -> None:
    teksten = {"kort": gevuld.get("kort", ""), "wat_krijg_je": gevuld.get("wat", "")}
    if len(teksten["kort"].split()) > _KORT and not teksten["wat_krijg_je"]:
        teksten = {"wat_krijg_je": teksten["kort"]}
    teksten |= {"voor_wie": gevuld.get("voor wie", ""), "voorwaarden": gevuld.get("voorwaarden", "")}
    if "aanmelden" in soort.model.model_fields:
        teksten["aanmelden"] = gevuld.pop("hoe", "")
    teksten["aanbieder" if "aanbieder" in soort.model.model_fields else "organisatie"] = gevuld.get("organisatie", "")
    uit.antwoorden |= {naam: waarde for naam, waarde in teksten.items() if waarde}


def _bereik(gevuld: Mapping[str, str], uit: Opgave) -> None:
    """How to reach somebody, written as a record writes it."""
    nummer = gevuld.get("telefoon", "")
    if _GETAL_ZONDER_NUL.fullmatch(nummer):
        nummer = f"0{nummer}"
        uit.rest.append(Rest("telefoon", nummer, "De 0 stond er niet voor. Kijk of het nummer klopt."))
    straat = " ".join(filter(None, (gevuld.get("adres"), gevuld.get("huisnummer"))))
    postcode = re.sub(r"[\s.-]", "", gevuld.get("postcode", "")).upper()
    waarden = {
        "telefoon": nummer,
        "email": als_email(gevuld.get("e-mail", "")),
        "website": bedoeld_adres(website := gevuld.get("website", "")) or website,
        "adres": straat if "adres" in gevuld else "",
        "postcode": f"{postcode[:4]} {postcode[4:]}" if len(postcode) == len("1234AB") else gevuld.get("postcode", ""),
        "plaats": gevuld.get("plaats", ""),
    }
    uit.antwoorden |= {naam: waarde for naam, waarde in waarden.items() if waarde}
    if "adres" not in gevuld and "huisnummer" in gevuld:
        uit.rest.append(Rest("huisnummer", gevuld["huisnummer"], "Er staat geen straat bij."))


def _kies(veld: str, namen: Mapping[str, str], vraag: str, gevuld: Mapping[str, str], uit: Opgave) -> None:
    """The ids that a cell names; what is none goes to the rest."""
    bij_naam = {als_id(naam): id_ for id_, naam in namen.items()} | {id_: id_ for id_ in namen}
    ids, vreemd = _keuzes(gevuld.get(veld, ""), bij_naam)
    if ids:
        uit.antwoorden[vraag] = ", ".join(dict.fromkeys(ids))
    for deel in vreemd:
        tip = bedoelde(deel, {*namen, *map(str.lower, namen.values())})
        uit.rest.append(Rest(veld, deel, f"Dit staat niet in de lijst. {tip}".strip()))


def _keuzes(cel: str, bij_naam: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """What a cell names, and what is no name; a name may have a comma in it."""
    kaal = als_id(cel)
    if not kaal:
        return [], []
    if kaal in bij_naam:
        return [bij_naam[kaal]], []
    scheiding = next((teken for teken in "\n;|/," if teken in cel), None)
    if scheiding is None:
        met_dat_woord = {id_ for naam, id_ in bij_naam.items() if kaal in naam.split("-")}
        return (list(met_dat_woord), []) if len(met_dat_woord) == 1 else ([], [cel.strip(" -–*•")])
    delen = [_keuzes(deel, bij_naam) for deel in cel.split(scheiding)]
    return [id_ for ids, _ in delen for id_ in ids], [deel for _, vreemd in delen for deel in vreemd]


def _bron(gevuld: Mapping[str, str], uit: Opgave) -> None:
    """A source is a name, an address or both: “De Plons, https://plons.nl/x”. Of more of them, each on a line, one is taken."""
    cel = gevuld.get("bron", "")
    eerste, _, andere = cel.partition("\n") if len(_ADRES.findall(cel)) > 1 else (cel, "", "")
    bron = " ".join(eerste.split())
    uit.rest += [Rest("bron", andere)] if andere else []
    if adres := _ADRES.search(bron):
        url = als_webadres(adres[0].rstrip(".,;)"))
        rest = bron.replace(adres[0], "").strip(" ,;:()-–")
        uit.antwoorden |= {"bron": rest or _site(url), "bronadres": url}
    elif bron:
        uit.antwoorden["bron"] = bron


def _site(url: str) -> str:
    try:
        return urlsplit(url).netloc.removeprefix("www.")
    except ValueError:  # brackets that do not close
        return url
