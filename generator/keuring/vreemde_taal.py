"""The site is in Dutch and says so to who has it read aloud: a text in another language would be read as if it were Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.documenten.document import Document
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding

IN_HET_NEDERLANDS = "Schrijf de tekst in het Nederlands."
_MINSTENS = 5  # words: fewer are a name or an expression
# Words that Dutch sentences are made of, and that are not common in another language.
_NEDERLANDSE_WOORDEN = """
aan aanvragen af al alle alleen allemaal alles als andere bel bellen bent betaalt bij bijvoorbeeld binnen buiten
buurt daar daarna dag dagen dan dat deze dezelfde dichtbij die dit doe doen door dus een eerst eigen elk elke en er
eten gaan gaat geef geen geld gemeente genoeg gewoon graag haal heb hebben hebt heeft heet helpen helpt hem het hier
hij hoe hoef hoeft hulp iedereen iemand iets ik inkomen ja jaar je jij jou jouw jullie kan kijk kind kinderen kom
komen komt koken kost kosten krijg krijgen krijgt kun kunnen kunt langs leer leert leren lees lezen loop maak maakt maand maar mag mee meer meestal
men mensen met mijn minder moet moeten mogen na naar nee niet niets nieuwe nodig nog of om onder ondersteuning ons
onze ook op over per praat praten samen schulden soms spreek spreekt sport sporten staan staat te tegen tot uit uw van vanaf veel vind vinden voor vraag
vragen waar waarom wacht wanneer want waren wat weer weinig werk wie wij wilt wonen woon woont worden wordt zelf
zich zij zijn zit zo zoek zonder zorgt zou zullen
"""
# Words of which sentences in the languages of our neighbours and newcomers are made, and Dutch ones are not (so not “dans”).
_ANDERE_WOORDEN = """
the and you your are have has with from this that they their there these those will would should can could cannot
not free get gets if when where what which who how our ours some also been being about please children people
without every month money clothes need needs offers offer provides apply available
for on at by us it its an any many here come call ask bring learn city phone volunteer volunteers forms
day days weeks months year years each both get know monday tuesday wednesday thursday friday saturday
sunday food doctor
und das ist nicht sie ihr wir mit für auf ein eine einen einem einer eines auch oder aber wenn werden wird kann
können
sind haben hast zum zur beim vom nach durch über unter keine kein bekommen hilfe kinder kostenlos menschen
du dich dir dein deine bist kannst bekommst gibt jede jeden jeder woche uns hunger montag dienstag mittwoch donnerstag
freitag samstag sonntag unsere unser
un et est vous nous ils elles avec pour sur qui que sont votre notre leur cette ces ou aux
être avoir avez gratuit gratuite aide enfants peut pouvez
tu tes ici chez reçois recevez venez chaque gratuits gratuites vêtements habits lundi mardi mercredi jeudi vendredi
samedi dimanche toutes tous jour jours semaine
las una unos unas del con por qué como está están son usted ustedes su sus tu tus puede pueden pero
ayuda niños dinero hay más muy aquí puedes recibir ropa hijos hijas todos todas nosotros nuestra nuestro ven cada semana
lunes martes miércoles jueves viernes sábado domingo zapatos comida ofrecemos tienes tiene
il gli che vieni noi ogni tutti nostro nostra puoi lunedì sono è della delle dei nel puoi può avere anche non più
os um uma venha toda connosco conosco nosso nossa da dos com não você vocês seu sua seus suas são ajuda crianças pode
ve bir bu ile için icin olarak olan var yok değil degil çok cok daha sizin siz biz onlar gibi kadar sonra önce veya
ama nasıl her gün gelin buraya bizim bize saat hafta pazartesi içmeye
çocuk cocuk çocuklar cocuklar çocuklarınız ücretsiz ucretsiz yardım yardim olabilir edebilir yapabilir alabilirsiniz
się nie jest są dla oraz lub czy jak ale tylko które który która możesz mozesz możecie pomoc dzieci pieniądze
przyjdź nas dzień każdy każdą tygodniu bezpłatnie bezplatnie bezpłatna od przez twoje twój twoja możemy osób osoby
la noi fiecare zi săptămână și este sunt pentru care cu pe din sau mai nu dacă poți puteți ajutor copii bani
yang untuk dengan adalah ini itu tidak anda kami bisa dari ke pada atau juga akan anak uang bantuan
ku'n nos sin ayudo mucha muchanan
oo iyo waa waxaad halkan heli kartaa bilaash ka waxaa waxay caawimaad lacag carruurta
oss hos varje vi och att det är inte för med på har ett
és egy nem hogy vagy segítség gyermek
që për dhe një është nuk ju të
hoy jo sa ili kao biti može možete pomoć djeca deca novac besplatno
và của là không cho có được bạn trẻ em
"""
_NEDERLANDS = frozenset(_NEDERLANDSE_WOORDEN.split())
_ANDERS = frozenset(_ANDERE_WOORDEN.split())
_WOORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADRES = re.compile(r"\S*(?:@|://|\w\.\w)\S*")
_MISSCHIEN_ADRES = re.compile(r"[@:.](?:(?<=@)|(?<=:)//|(?<=\w\.)\w)")
_VREEMDE_LETTER = re.compile("[ąćęłńśźżşğıñßåăâțșãõøæðþčšžőűœíáúìòù¿¡]")


def in_het_nederlands(gelezen: Gelezen) -> Iterator[Melding]:
    """A melding for each text that is in another language, or in another script. What is only searched may be of any."""

    def taal_van(van: Document) -> Iterator[Melding]:
        for document, pad, lezer, tekst in gelezen.teksten_van(van):
            if lezer != "naam" and (bezwaar := bezwaar_tegen_taal(tekst)):
                waar = " Woorden in een andere taal mogen bij zoekwoorden." if isinstance(pad[0], str) else ""
                yield document.melding(pad, bezwaar, f"{IN_HET_NEDERLANDS}{waar}")

    yield from gelezen.per_document(taal_van, gelezen.te_lezen)


def bezwaar_tegen_taal(tekst: str) -> str | None:
    """What is wrong with the language or the script of a text."""
    if not tekst.isascii() and (woord := _ander_schrift(tekst)):
        return f"“{woord}” staat in een ander schrift dan het onze."
    if any(_is_anders(alinea) for alinea in tekst.split("\n\n")):
        return "Deze tekst lijkt niet in het Nederlands te zijn."
    return None


def _is_anders(tekst: str) -> bool:
    if _MISSCHIEN_ADRES.search(tekst):
        tekst = _ADRES.sub(" ", tekst)
    ruw = tekst.casefold().split()
    nederlands = len(_NEDERLANDS.intersection(ruw))
    if nederlands >= 2 and _ANDERS.isdisjoint(ruw):
        return False
    woorden = _WOORD.findall(tekst.casefold())
    if len(woorden) < _MINSTENS:
        return False
    anders = sum(woord in _ANDERS or _VREEMDE_LETTER.search(woord) is not None for woord in woorden)
    return anders > 2 * sum(woord in _NEDERLANDS for woord in woorden) and anders >= 2


def _ander_schrift(tekst: str) -> str | None:
    """The first word of two letters or more in a script that is not Latin."""
    return next((w for w in _WOORD.findall(tekst) if sum(map(_niet_latijns, w)) > 1), None)


def _niet_latijns(teken: str) -> bool:
    return teken >= "\u0370" and not "\u1d00" <= teken <= "\u1eff" and not "\ufb00" <= teken <= "\ufb06"
