"""What was only there to be filled in may not go online: the texts of a template, “nog invullen”, a made-up number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.documenten.document import Document, Pad, alles
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding
from generator.models.basis import toon
from generator.models.bedoeling import als_id
from generator.models.bereik import cijfers
from generator.models.gemeente import Gemeente
from generator.models.invultekst import VOORSTELLEN

_VOORSTELLEN = frozenset(map(als_id, VOORSTELLEN))
_BEGINNEN = frozenset(tekst[:4].casefold() for tekst in VOORSTELLEN)
# Whole texts that say nothing, by their letters and digits.
_LEEG = frozenset({
    "aaa", "abc", "adres", "asdf", "asdfasdf", "beschrijving", "bla", "bla bla", "bla bla bla", "blabla", "foobar", "foo", "foo bar",
    "hier invullen", "hier tekst", "in te vullen", "info volgt", "informatie volgt", "invullen", "invullen a u b", "komt nog",
    "komt later", "leeg", "moet nog", "n n", "n n b", "n t b", "naam", "naam adres", "naam contactpersoon", "naam hier",
    "naam invullen", "naam organisatie", "naam van de organisatie", "naam van organisatie", "nader in te vullen", "nader te bepalen",
    "nnb", "nog aanvullen", "nog doen", "nog in te vullen", "nog invullen", "nog navragen", "nog onbekend", "nog te bepalen",
    "nog te doen", "nog uitzoeken", "ntb", "omschrijving", "plaatsnaam", "qwerty", "straat", "straat en huisnummer", "straatnaam",
    "straatnaam 1", "tba", "tbd", "tekst", "tekst hier", "tekst komt nog", "tekst volgt", "test", "test 123", "test test", "test1",
    "testtest", "titel", "to do", "todo", "uitleg", "uitleg volgt", "volgt", "volgt later", "volgt nog", "voorbeeld",
    "subtitel", "undefined", "voorbeeldstraat 1", "voorbeeldtekst", "vul aan", "vul hier in", "vul in", "vul maar in", "vul nog in", "wordt aangevuld",
    "wordt vervolgd", "xx", "xxx", "yyy", "zelf invullen", "zzz",
})  # fmt: skip
# Pieces of a text that nobody writes who knows what belongs there.
_STUK = re.compile(
    r"""
      (?i: lorem[ ]ipsum | dolor[ ]sit[ ]amet | \bdummy[ ]?tekst | \bplaceholder\b | \bbla[ ]?bla\b | \bblah[ ]?blah\b )
    | \bX{3,}\b | \bx{4,}\b
    | (?: €[ ]?(?:[xX?]{1,5}|[.…]{2,}|…)(?!\w) | (?<![\w-])(?:[xX]{2,3}|\?{2,}|[.]{3,}|…)[ ]?(?i:euro|weken|dagen|maanden|jaar|uur|minuten|procent|personen|kinderen|%)(?!\w) )
    | (?i: \bd{1,2}[-/.]m{1,2}[-/.][jy]{2,4}\b | (?<!\w)[0-9x]{2}[-/.]xx[-/.][0-9x]{2,4}\b | \b0\d{1,3}[- ]?x{2,} )
    | (?i: \b(?:klik|tik)(?:[ ]of[ ](?:klik|tik))?(?:[ ]hier)?[ ](?:om|als[ ]u)[ ](?:\w+[ ]){0,2}(?:tekst|datum|afbeelding)\b
        | ^(?:kies|selecteer)[ ]een[ ](?:item|datum|optie|keuze|bouwsteen)\W*$ | \bclick[ ](?:or[ ]tap[ ])?(?:here[ ])?to[ ]enter\b | ^choose[ ]an[ ]item
        | ^typ(?:[ ]hier)?[ ](?:hier|uw|je|de|een)?[ ]?(?:tekst|titel|naam)\W*$ | \bfout![ ]\w+ | \bMERGEFIELD\b | \[object[ ]object\] )
    | [#](?:REF!|NAAM[?]|NAME[?]|N/A|N/B|VERW!|WAARDE!|VALUE!|DEEL/0!|DIV/0!|GETAL!) | «[^»]{1,30}»
    | \b(?:TODO|FIXME|TBD|TBA)\b | \b(?i: n\.[ ]?[nt]\.[ ]?b\.) | \bN\.[ ]?N\.(?![ ]?\w)
    | (?i: [\[{<][^\]}>]{0,25}\b(?:(?:voor|achter|straat|plaats|organisatie|gemeente|wijk)?naam|adres|straat|plaats|postcode|datum|dag|tijd
        |bedrag|prijs|telefoon(?:nummer)?|nummer|e-?mail(?:adres)?|organisatie|gemeente|wijk|link|url|website|tekst|contactpersoon
        |locatie|doelgroep|invullen|invul\w+|aanvullen|x+|hier|vul)\b[^\]}>]{0,25}[\]}>](?!\() ) | _{3,} | \.{5,}
    | (?i: \((?:(?:nog|hier|zelf)[ ]){0,2}(?:invullen|in[ ]te[ ]vullen|aanvullen|navragen|uitzoeken|te[ ]bepalen|checken|controleren)\b | \((?:klopt[ ](?:dit|dat|het)|check)[ \w]{0,12}[?!]\) )
    | (?i: ^(?:(?:nog|hier|hier[ ]nog)[ ](?:invullen|aanvullen|navragen|uitzoeken|checken|in[ ]te[ ]vullen)\b | moet[ ]nog[ ](?:\w+[ ]){0,3}(?:ingevuld|aangevuld|nagevraagd)\b | (?:invullen|aanvullen)\s*[:!]) )
    | (?i: (?::|^\w+)\s*nog[ ](?:invullen|aanvullen|navragen|uitzoeken|in[ ]te[ ]vullen|te[ ]bepalen)[.!]*$ )
    | (?i: \b(?:hier[ ](?:komt|volgt)|(?:tekst|uitleg|informatie|beschrijving)[ ](?:volgt|komt)[ ](?:nog|later|binnenkort)) \b )
    | (?i: ^vul[ ](?:dit|hier|zelf|nog)[ ](?:\w+[ ]){0,4}in\W*$ )
    | (?i: ^(?:dit[ ]is[ ](?:maar[ ])?een[ ])?(?:test|voorbeeld|proef)[ -]?(?:record|regeling|tekst|initiatief|zin|naam|straat|bestand)\b )
    | (?i: ^(?:dit[ ]is[ ](?:maar[ ])?een[ ]test\b | test\W*\d*\W*$ ) )
    """,
    re.VERBOSE,
)
_SPOREN = (
    "lorem", "dolor", "dummy", "placeholder", "bla", "xxx", "todo", "fixme", "tbd", "tba", "n.", "[", "{", "< ", "___", ".....",
    "vull", "vuld", "navragen", "navraagd", "uitzoeken", "bepalen", "check", "controleren", "hier ", "volgt", "komt", "vul ", "test", "voorbeeld",
    "proef", "xx", "€", "??", "...", "…", "-mm", "/mm", ".mm", "klik", "tik ", "click", "kies een", "selecteer een", "choose", "typ ", "fout!", "mergefield", "#", "«",
    "(klopt", "n/",
)  # fmt: skip
_SPOOR = re.compile("|".join(map(re.escape, _SPOREN)))
_ADRES = re.compile(
    r"(?:[/@.]|^)(?:example\.(?:com|org|net|nl|be|eu|de)|voorbeeld\.(?:nl|com|org|be)|(?:jouw|uw|mijn|je)-?(?:web)?(?:site|domein)\.\w+"
    r"|domein(?:naam)?\.\w+|vul-dit-in\.\w+|[\w-]+\.invalid|localhost)(?:[/:?#]|$)",
    re.IGNORECASE,
)
_VERZONNEN = re.compile(r"\.(?:example|test)(?:[/:?#]|$)", re.IGNORECASE)
_NUMMER = re.compile(r"(?=0\d{9}$)\d*(?:1234567|(\d)\1{6})")
_POSTCODES = frozenset({"0000AA", "1111AA", "1234AA", "1234AB", "1234XX", "9999ZZ"})
# In lists of words “naam” or “adres” may well be what is explained.
_WOORDENLIJSTEN = frozenset({"begrippen", "jargon", "synoniemen", "elders", "houdbaarheid"})
_KORT = 60  # longer texts are no whole placeholder


def alles_ingevuld(gelezen: Gelezen) -> Iterator[Melding]:
    """A melding for each text on the site that was given to start from. A town that lives at .example is invented itself."""
    gemeente = gelezen.lijsten["gemeente"].waarden.get("gemeente")
    echt = isinstance(gemeente, Gemeente) and not _VERZONNEN.search(gemeente.website)
    lijsten = {g.document.bestand: naam for naam, g in gelezen.lijsten.items() if g.document}

    def ingevuld(document: Document) -> Iterator[Melding]:
        lijst = lijsten.get(document.bestand, "")
        if lijst in _WOORDENLIJSTEN:
            return
        for pad, waarde in alles(document.gegevens):
            streng = echt or not lijst
            if isinstance(waarde, str) and (_is_voorstel(waarde) or _verzonnen(str(pad[-1]), waarde, streng=streng)):
                yield _melding(document, pad, waarde, bij_lijst=bool(lijst))
        for _, pad, _, tekst in gelezen.teksten_van(document):
            if not _is_voorstel(tekst) and _zegt_niets(tekst):
                yield _melding(document, pad, tekst, bij_lijst=bool(lijst))

    yield from gelezen.per_document(ingevuld, gelezen.te_lezen, echt)


def _melding(document: Document, pad: Pad, tekst: str, *, bij_lijst: bool) -> Melding:
    weg = "Haal het dan weg." if bij_lijst else "Haal het dan weg, of zet status: concept."
    return document.melding(
        pad,
        f"“{toon(tekst)}” is invultekst: dat mag niet op de site.",
        f"Vul in wat er echt moet staan. Weet u het nog niet? {weg}",
    )


def _is_voorstel(tekst: str) -> bool:
    begin = tekst.lstrip()[:4].casefold()
    return len(tekst) <= _KORT and begin in _BEGINNEN and als_id(tekst) in _VOORSTELLEN


def _zegt_niets(tekst: str) -> bool:
    laag = tekst.casefold()
    if len(tekst) <= _KORT and len(tekst.split()) <= 4 and als_id(tekst).replace("-", " ") in _LEEG:
        return True
    return _SPOOR.search(laag) is not None and _STUK.search(tekst) is not None


def _verzonnen(veld: str, waarde: str, *, streng: bool) -> bool:
    """Whether an address, number or postcode is one that nobody has."""
    if "://" in waarde or "@" in waarde:
        return _ADRES.search(waarde) is not None
    if veld == "telefoon":
        return streng and _NUMMER.match(cijfers(waarde)) is not None
    return veld == "postcode" and waarde.replace(" ", "") in _POSTCODES
