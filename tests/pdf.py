"""Paper, read back from the PDFs with libraries that did not make them, and what must hold of that of any town.

Each check names in Dutch what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import page as pdfua
import pypdfium2
import pypdfium2.raw as pdfium
import yaml
import zxingcpp
from bs4 import BeautifulSoup
from gebouwd import Gebouwd, soep

from generator.blad.blad import Blad
from generator.blad.notatie import datum
from generator.papier.passend import MEESTE, MEESTE_MET_REGELS

A4, A5, A6 = (210, 297), (148, 210), (105, 148)
FORMATEN = {
    "kaartje": A6,
    "inlegkaart": A6,
    "stappen": A5,
    "handreiking": A4,
    "poster": A4,
    "weekblad": A4,
    "gezocht": A4,
    "nieuw": A4,
    "boekje": A5,
}
_MM = 72 / 25.4
_VOET = 19 * _MM
_ZELFDE_REGEL = 6  # points
_REGELS = 27  # lines of 12 points on a page of a booklet
_KLEINSTE = 12  # points
_VASTE_ZINNEN = (
    "Bel en vraag hiernaar.",
    "Dit is gestopt. Bel en vraag wat er nu is.",
    "Dit is nu even dicht. Bel en vraag wanneer het weer kan.",
)


def pdf_tekst(pad: Path) -> str:
    """All text of a PDF; a word that is cut at the end of a line is whole again."""
    document = pypdfium2.PdfDocument(pad)
    tekst = "\n".join(blad.get_textpage().get_text_range() for blad in document)
    return " ".join(tekst.replace("\ufffe", "").split())


@dataclass(frozen=True)
class Bladzijde:
    """A page of a PDF, as pdfium reads it: its text, its size in mm, how many lines it has, the smallest letter in points,
    and on an outer page the QR codes on it.
    """

    tekst: str
    maat: tuple[int, ...]
    regels: int
    letter: float
    codes: tuple[str, ...]


def opengeslagen(pdf: Path) -> tuple[Bladzijde, ...]:
    """All pages of a PDF. Opening one takes long, so every test gets what one look saw; a path is written only once."""
    return _opengeslagen(pdf.resolve())


@cache
def _opengeslagen(pdf: Path) -> tuple[Bladzijde, ...]:
    document = pypdfium2.PdfDocument(pdf)
    buiten = {0, len(document) - 1}
    return tuple(
        Bladzijde(
            plat(blad.get_textpage().get_text_bounded()),
            tuple(round(lengte / _MM) for lengte in blad.get_size()),
            _regels(blad),
            _kleinste_letter(blad),
            _qr_codes(blad) if nummer in buiten else (),
        )
        for nummer, blad in enumerate(document)
    )


def bladzijden(pdf: Path) -> tuple[str, ...]:
    """The text of every page; a word that was broken off at the end of a line is whole again."""
    return tuple(bladzijde.tekst for bladzijde in opengeslagen(pdf))


def plat(tekst: str) -> str:
    """A text on one line, with every word whole."""
    heel = re.sub(r"[\u00ad\u0002\ufffe]\r?\n(?=\w)", "", tekst)
    return " ".join(heel.replace("\u00ad", "").split())


def kaal(tekst: str) -> str:
    """Only letters and figures: on paper a line may end anywhere, with or without a hyphen."""
    return re.sub(r"\W", "", tekst)


def boekje(papier: Gebouwd, naam: str = "boekje") -> tuple[str, ...]:
    """The text of every page of a booklet."""
    return bladzijden(papier.site / "papier" / f"{naam}.pdf")


def tips(papier: Gebouwd) -> dict[str, tuple[str, ...]]:
    """The sentences for who helps others, by what they are about."""
    return {
        veld: tuple(
            zin
            for record in papier.records
            if record.op_de_site and (deel := getattr(record.voor_professionals, veld, None))
            for zin in deel.zinnen
        )
        for veld in ("verwijzen", "maatwerk", "niet_voor")
    }


def _regels(blad: pypdfium2.PdfPage) -> int:
    """How many lines of text stand above the foot of the page."""
    tekst = blad.get_textpage()
    hoogten = sorted(onder for n in range(tekst.count_rects()) if (onder := tekst.get_rect(n)[1]) > _VOET)
    return sum(hier - vorige > _ZELFDE_REGEL for vorige, hier in zip([0.0, *hoogten], hoogten, strict=False))


def _kleinste_letter(blad: pypdfium2.PdfPage) -> float:
    tekst = blad.get_textpage()
    maten = (pdfium.FPDFText_GetFontSize(tekst, n) for n in range(0, tekst.count_chars(), 5))
    return round(min((maat for maat in maten if maat > 1), default=0), 1)


def _qr_codes(blad: pypdfium2.PdfPage) -> tuple[str, ...]:
    gevonden = zxingcpp.read_barcodes(blad.render(scale=150 / 72).to_pil())
    return tuple(code.text for code in gevonden if code.format == zxingcpp.BarcodeFormat.QRCode)


def _pdfs(papier: Gebouwd) -> dict[str, Path]:
    map_ = papier.site / "papier"
    return {pdf.relative_to(map_).as_posix(): pdf for pdf in sorted(map_.rglob("*.pdf"))}


def _kaartjes(papier: Gebouwd) -> Iterator[tuple[Blad, Bladzijde]]:
    for blad in papier.kaart.bladen.values():
        yield blad, opengeslagen(papier.site / "papier" / "kaartjes" / f"{blad.id}.pdf")[0]


def _kop(blad: Blad) -> str:
    """What a record begins with in a booklet: its name, a label, and its one sentence."""
    label = {"gestopt": "Gestopt", "tijdelijk-dicht": "Evendicht", "proef": "Proef"}.get(blad.status, "")
    return kaal(blad.naam + label + blad.kort)


def _bestand(papier: Gebouwd, adres: str) -> Path:
    """The file of the built site that a server gives at an address that was printed."""
    pad = urlsplit(adres).path.removeprefix(urlsplit(papier.project.webadres).path)
    return papier.site / pad / "index.html" if pad.endswith("/") or not pad else papier.site / pad


def niet_alles(papier: Gebouwd) -> Iterator[str]:
    """A card of every record, a poster of every entrance, both of the check, a booklet of every subject and wijk, a sheet
    for every place and moment; and nothing more.
    """
    lagen = [laag.lijsten for laag in (papier.project, papier.project.landelijk) if laag]
    lijsten = {
        naam: {
            item["id"]
            for pad in (laag / f"{bestand}.yaml" for laag in lagen)
            if pad.exists()
            for item in yaml.safe_load(pad.read_text("utf-8"))
        }
        for naam, bestand in (("thema", "themas"), ("wijk", "wijken"), ("levensgebeurtenis", "levensgebeurtenissen"))
    }
    verwacht = {"boekje.pdf", "boekje-professionals.pdf"}
    verwacht |= {f"kaartjes/{record.id}.pdf" for record in papier.records if record.op_de_site}
    verwacht |= {f"posters/{naam}-{id_}.pdf" for naam, ids in lijsten.items() for id_ in ids}
    if papier.kaart.toetsregels:
        verwacht |= {"kaartje-geld-check.pdf", "poster-geld-check.pdf"}
    if papier.kaart.nog_gevraagd:
        verwacht |= {"poster-geven.pdf"}
    verwacht |= {f"boekje-{naam}-{id_}.pdf" for naam in ("thema", "wijk") for id_ in lijsten[naam]}
    verwacht |= {f"{soort}-{id_}.pdf" for soort in ("weekblad", "gezocht") for id_ in lijsten["wijk"]}
    verwacht |= {f"posters/campagne-{van.id}.pdf" for van in papier.kaart.lopende_campagnes()}
    verwacht |= {f"posters/vindplaats-{plek.id}.pdf" for plek in papier.kaart.vindplaatsen}
    verwacht |= {f"inlegkaarten/{kaartje.id}.pdf" for kaartje in papier.kaart.inlegkaarten}
    verwacht |= {f"handreikingen/{blad.id}.pdf" for blad in papier.kaart.handreikingen}
    verwacht |= {f"stappen/{g.id}.pdf" for g in papier.kaart.levensgebeurtenissen.values() if g.stappen}
    for naam in sorted(verwacht ^ _pdfs(papier).keys()):
        yield f"papier/{naam} {'is er niet' if naam in verwacht else 'hoort bij geen record en geen lijst'}"


def verkeerd_formaat(papier: Gebouwd) -> Iterator[str]:
    """Cards A6, posters A4, booklets A5 and to be folded."""
    for naam, pdf in _pdfs(papier).items():
        alle = opengeslagen(pdf)
        maat = next(maat for soort, maat in FORMATEN.items() if naam.startswith(soort))
        if {bladzijde.maat for bladzijde in alle} != {maat}:
            yield f"{naam} is niet {maat[0]} bij {maat[1]} mm"
        if not naam.startswith("boekje") and len(alle) > 1:
            yield f"{naam} past niet op één bladzijde; maak naam en kort korter"
        if naam.startswith("boekje") and len(alle) % 4:
            yield f"{naam} kun je niet vouwen: {len(alle)} bladzijden"


def bijna_leeg(papier: Gebouwd) -> Iterator[str]:
    """Inside a booklet every page has text on 15 % of its lines or more."""
    for naam, pdf in _pdfs(papier).items():
        if naam.startswith("boekje"):
            for nummer, bladzijde in enumerate(opengeslagen(pdf)[1:-1], start=2):
                if bladzijde.regels < 0.15 * _REGELS:
                    yield f"{naam} bladzijde {nummer} is bijna leeg: {bladzijde.regels} regels"


def kleine_letters(papier: Gebouwd) -> Iterator[str]:
    """All text is 12 points or more."""
    for naam, pdf in _pdfs(papier).items():
        letter = min(bladzijde.letter for bladzijde in opengeslagen(pdf))
        if letter < _KLEINSTE:
            yield f"{naam} heeft letters van {letter} punt"


def poster_zonder_hulp(papier: Gebouwd) -> Iterator[str]:
    """A poster names the help there is, and nothing that has stopped or is closed."""
    kaart = papier.kaart
    er_is = [kaal(blad.naam) for blad in kaart.bladen.values() if blad.leeft]
    niet = [kaal(blad.naam) for blad in kaart.bladen.values() if not blad.leeft]
    soorten = {plek.id: [kaal(soort.zeg) for soort in plek.soorten] for plek in kaart.vindplaatsen}
    hoort = {
        **{f"thema-{id_}": any(b.leeft for b in kaart.met_thema(id_)) for id_ in kaart.themas},
        **{f"wijk-{id_}": True for id_ in kaart.wijken},
    }
    for naam, pdf in _pdfs(papier).items():
        if naam.startswith("posters/"):
            stam, tekst = Path(naam).stem, kaal(bladzijden(pdf)[0])
            if hoort.get(stam) and not any(hulp in tekst for hulp in er_is):
                yield f"{naam} noemt geen hulp"
            yield from (f"{naam} noemt {hulp}, en dat is er niet" for hulp in niet if hulp in tekst)
            for zeg in soorten.get(stam.removeprefix("vindplaats-"), ()) if stam.startswith("vindplaats-") else ():
                if zeg not in tekst:
                    yield f"{naam} noemt niet {zeg}"


def meer_dan_een_ding(papier: Gebouwd) -> Iterator[str]:
    """A card and a poster have few words, and all paper of one page has one number to call; a week has as many as it has."""
    for naam, pdf in _pdfs(papier).items():
        if not naam.startswith(("boekje", "weekblad")):
            tekst = bladzijden(pdf)[0]
            meeste = MEESTE if naam.startswith("kaartje") else MEESTE_MET_REGELS
            if len(tekst.split()) > meeste and not naam.startswith(("stappen", "handreiking", "gezocht")):
                yield f"{naam} heeft meer dan {meeste} woorden; maak naam en kort korter: {tekst}"
            nummers = set(re.findall(r"(?<![\w./-])0\d[\d -]{6,}\d|\b14 \d{3}\b|\b1(?:12|13)\b", tekst))
            if naam.startswith("stappen"):  # a step may lead to help whose very name is the number for an emergency
                nummers -= {blad.naam.split()[0] for blad in papier.kaart.bladen.values() if blad.naam in tekst}
            if len(nummers) != 1:
                yield f"{naam} noemt {len(nummers)} nummers om te bellen; zet er geen in naam, kort of aanvragen: {tekst}"


def dode_qr_codes(papier: Gebouwd) -> Iterator[str]:
    """Every QR code can be read, knows its edition, and goes to a page of the site."""
    editie = rf"e{papier.project.vandaag}(\.[0-9a-z]{{4}})?"
    for naam, pdf in _pdfs(papier).items():
        alle = opengeslagen(pdf)
        for nummer in sorted({1, len(alle)}):
            codes = alle[nummer - 1].codes
            if not codes:
                yield f"{naam} bladzijde {nummer} heeft geen QR-code die te lezen is"
            for adres in codes:
                if not adres.startswith(papier.project.webadres) or not _bestand(papier, adres).is_file():
                    yield f"{naam} bladzijde {nummer} gaat naar {adres}, en dat is er niet"
                if not re.fullmatch(editie, urlsplit(adres).fragment):
                    yield f"{naam} bladzijde {nummer} gaat naar {adres}, en dat noemt niet de editie"


def niet_toegankelijk(papier: Gebouwd) -> Iterator[str]:
    """Somebody else's check of PDF/UA finds nothing."""
    for naam, pdf in _pdfs(papier).items():
        verslag = pdfua.validate_pdf(pdf, profile="ua1", limits=pdfua.SafetyLimits.unlimited())
        if not verslag.is_compliant:
            yield f"{naam} heeft een drempel: {[(fout.rule_id, fout.message) for fout in verslag.failures][:5]}"


def te_zwaar(papier: Gebouwd) -> Iterator[str]:
    """A booklet is at most 3 MB."""
    for naam, pdf in _pdfs(papier).items():
        if naam.startswith("boekje") and pdf.stat().st_size > 3_000_000:
            yield f"{naam} is {pdf.stat().st_size} bytes, en dat is te zwaar om te mailen"


def leidt_elders_heen(papier: Gebouwd) -> Iterator[str]:
    """The one code on a card ends at its own record."""
    for blad, bladzijde in _kaartjes(papier):
        doelen = [_bestand(papier, adres) for adres in bladzijde.codes]
        door = [(pad, soep(pad).select_one("link[rel=canonical]")) for pad in doelen if pad.is_file()]
        einde = [_bestand(papier, str(link["href"])) for _, link in door if link]
        if einde != [papier.site / blad.adres / "index.html"]:
            yield f"het kaartje van {blad.id} komt niet uit op {blad.adres}, maar op {bladzijde.codes}"


def niet_op_de_pagina(papier: Gebouwd) -> Iterator[str]:
    """A card says what it must, and nothing that the page does not say."""
    for blad, bladzijde in _kaartjes(papier):
        yield from (
            f"het kaartje van {blad.id} {klacht}: {bladzijde.tekst}" for klacht in _anders(papier, blad, bladzijde)
        )


def _anders(papier: Gebouwd, blad: Blad, bladzijde: Bladzijde) -> Iterator[str]:
    """Takes everything that the page says off the card: name, sentence, number, who answers, action. Nothing is left."""
    pagina = BeautifulSoup((papier.site / blad.adres / "index.html").read_text("utf-8"), "html.parser")
    artikel = pagina.select_one("article.record")
    assert artikel
    bellen = artikel.select_one(".contact a.bellen") or pagina.select_one(".belblok a.bellen")
    assert bellen
    over = bladzijde.tekst.replace("/ ", "/")
    vast = [plat(artikel.select(element)[0].get_text()) for element in ("h1", ".inleiding")]
    vast += [adres.partition("//")[2].partition("#")[0].rstrip("/") for adres in bladzijde.codes]
    vast += [f"Kaartje van {datum(papier.project.vandaag)}", *["Proefdruk"] * bool(papier.kaart.gemeente.proefversie)]
    for tekst in vast:
        if tekst not in over:
            yield f"heeft geen plaats voor “{tekst}”; maak naam en kort korter"
        over = over.replace(tekst, " ", 1)
    nummer = "[ -]?".join(str(bellen["href"]).removeprefix("tel:"))
    if not re.search(nummer, over):
        yield f"noemt niet het nummer van de pagina, {bellen['href']}"
    wie = plat(klein.get_text()) if (klein := bellen.select_one("small")) else ""
    over = plat(re.sub(nummer, " ", over, count=1)).removesuffix(wie)
    for uitleg in artikel.select(".begrip__uitleg"):
        uitleg.decompose()
    van_pagina = kaal(artikel.get_text())
    for zin in () if plat(over) in _VASTE_ZINNEN else re.split(r"(?<=[.?!]) ", plat(over)):
        for deel in zin.split(", ") if kaal(zin) not in van_pagina else ():
            if kaal(deel) not in van_pagina:
                yield f"zegt “{deel}” en de pagina niet"


def niet_in_het_boekje(papier: Gebouwd) -> Iterator[str]:
    """Every record is in the whole booklet."""
    tekst = kaal("".join(boekje(papier)))
    for blad in papier.kaart.bladen.values():
        if _kop(blad) not in tekst or not (papier.site / blad.adres / "index.html").is_file():
            yield f"{blad.id} staat niet in het boekje en op de site"


def zonder_nummer_of_editie(papier: Gebouwd) -> Iterator[str]:
    """Every page of the booklet has its number and its edition, and the cover says until when it holds."""
    alle, editie = boekje(papier), datum(papier.project.vandaag)
    for dag in (editie, datum(papier.kaart.geldig_tot)):
        if dag not in alle[0]:
            yield f"{dag} staat niet op de voorkant van het boekje"
    for nummer, tekst in enumerate(alle[1:-1], start=2):
        if f"editie {editie}" not in tekst or not re.search(rf"\b{nummer}\b", tekst):
            yield f"bladzijde {nummer} van het boekje heeft geen nummer of geen editie"


def verkeerde_bladzijde(papier: Gebouwd) -> Iterator[str]:
    """The register names the page of every record, and the table of contents that of every chapter."""
    alle, kaart = boekje(papier), papier.kaart
    eerste = max((nummer for nummer, tekst in enumerate(alle) if "Alles van A tot Z" in tekst), default=len(alle))
    register = kaal("".join(alle[eerste:]))
    for blad in kaart.bladen.values():
        # The next name may begin with a figure, so of what follows the longest that is a page of this booklet counts.
        cijfers = re.findall(rf"{kaal(blad.naam)}(\d{{1,3}})", register)
        nummers = [max(n for k in (1, 2, 3) if (n := int(c[:k])) <= len(alle)) for c in cijfers]
        if not any(_kop(blad) in kaal(tekst) for nummer in nummers for tekst in alle[nummer - 1 : nummer]):
            yield f"{blad.id} staat niet op een bladzijde die het register noemt: {nummers}"
    inhoud = " ".join(alle[1:8])
    for thema in kaart.themas.values():
        if any(blad.themas[0] == thema.id for blad in kaart.bladen.values()):
            gevonden = re.search(rf"{re.escape(plat(thema.naam))}[ .]*?(\d+)", inhoud)
            nummer = int(gevonden[1]) if gevonden else 0
            if not any(plat(thema.naam) in tekst for tekst in alle[max(nummer - 1, 0) : nummer]):
                yield f"{thema.naam} begint niet op de bladzijde die de inhoud noemt: {nummer}"


def zonder_nood_of_uitleg(papier: Gebouwd) -> Iterator[str]:
    """The booklet has every number for an emergency, and explains every difficult word that it uses."""
    tekst = " ".join(boekje(papier))
    for nood in papier.kaart.noodhulp.values():
        if nood.situatie not in tekst or nood.telefoon not in tekst:
            yield f"“{nood.situatie}” met {nood.telefoon} staat niet in het boekje"
    for begrip in papier.kaart.begrippen.values():
        gebruikt = re.search(rf"(?<![\w-]){re.escape(begrip.woord)}(?![\w-])", tekst)
        if gebruikt and kaal(begrip.uitleg) not in kaal(tekst):
            yield f"het boekje gebruikt “{begrip.woord}” en legt het niet uit"


def tips_voor_de_verkeerde(papier: Gebouwd) -> Iterator[str]:
    """Who helps others finds all tips in one booklet, and nobody finds them on other paper."""
    zinnen = {zin for van_een_soort in tips(papier).values() for zin in van_een_soort}
    for naam, pdf in _pdfs(papier).items():
        tekst = kaal("".join(bladzijden(pdf)))
        hoort = naam == "boekje-professionals.pdf"
        for zin in sorted(zinnen):
            if (kaal(zin) in tekst) is not hoort:
                yield f"{naam}: “{zin}” {'ontbreekt' if hoort else 'is alleen voor wie iemand helpt'}"


def niet_van_deze_wijk(papier: Gebouwd) -> Iterator[str]:
    """The booklet of a wijk has what is there and what is for everybody, and nothing of another wijk."""
    kaart = papier.kaart
    overal = [blad for blad in kaart.initiatieven if not blad.wijken]
    regelingen = [blad for blad in kaart.regelingen if blad.status != "gestopt"]
    for wijk in kaart.wijken.values():
        tekst = kaal("".join(boekje(papier, f"boekje-wijk-{wijk.id}"))).lower()  # in short: “Naam (proef)”
        hier = [*kaart.in_wijk(wijk.id), *overal]
        for blad in (*hier, *regelingen):
            if _kop(blad).lower() not in tekst:
                yield f"{blad.id} staat niet in het boekje van {wijk.naam}"
        for blad in kaart.initiatieven:
            if blad not in hier and kaal(blad.kort).lower() in tekst:
                yield f"{blad.id} is niet in {wijk.naam}, en staat wel in dat boekje"


KEURINGEN: tuple[Callable[[Gebouwd], Iterator[str]], ...] = (
    niet_alles,
    verkeerd_formaat,
    bijna_leeg,
    kleine_letters,
    poster_zonder_hulp,
    meer_dan_een_ding,
    dode_qr_codes,
    niet_toegankelijk,
    te_zwaar,
    leidt_elders_heen,
    niet_op_de_pagina,
    niet_in_het_boekje,
    zonder_nummer_of_editie,
    verkeerde_bladzijde,
    zonder_nood_of_uitleg,
    tips_voor_de_verkeerde,
    niet_van_deze_wijk,
)
"""What holds of all paper of any town; `papier` is a site with all its paper, and the project with its address."""
