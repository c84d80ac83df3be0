"""From the kaart to its public view: the one place where the public view is made, so nothing can leave beside it."""

from __future__ import annotations

from generator.blad.afdelingen import voor_wie_helpt
from generator.blad.agenda import activiteitbladen
from generator.blad.agendadag import deuren
from generator.blad.blad import blad, vermelding
from generator.blad.campagnes import campagnebladen, in_het_licht
from generator.blad.cijfers import cijferblad
from generator.blad.dekking import dekkingblad
from generator.blad.edities import nummerwijzigingen
from generator.blad.jaarmomenten import jaarmomentbladen
from generator.blad.openbaar import OpenbareKaart
from generator.blad.opendata import openrecord
from generator.blad.openlijsten import openlijsten
from generator.blad.plaatselijk import (
    gatblad,
    gemeenteblad,
    loketblad,
    wijkblad,
)
from generator.blad.toets import toetsregels
from generator.blad.veranderingen import nieuws as veranderingen
from generator.blad.verhalen import verhaalblad
from generator.blad.vindplaatsen import (
    handreikingbladen,
    inlegbladen,
    vindplaatsbladen,
)
from generator.blad.wensen import wensbladen
from generator.geheugen import Geheugen
from generator.kaart.cijfers import tellingen
from generator.kaart.dekking import dekking
from generator.kaart.kaart import SocialeKaart
from generator.kaart.relaties import nu


def openbaar(kaart: SocialeKaart, webadres: str = "", geheugen: Geheugen | None = None) -> OpenbareKaart:
    """The public view of a kaart, for a site at `webadres` (empty as long as nobody knows). What says the same as in the
    build that `geheugen` knows is the same object: that makes pages quick to compare.
    """
    kent = geheugen or Geheugen()
    vermeldingen = {id_: vermelding(record) for id_, record in kaart.records.items()}
    bladen = {id_: kent.zelfde("blad", id_, blad(kaart, record, vermeldingen)) for id_, record in kaart.records.items()}
    tips = {id_: voor_wie_helpt(kaart, record) for id_, record in kaart.records.items()}
    gedekt = dekking(kaart)
    loketten = {id_: loketblad(kaart, loket) for id_, loket in kaart.loketten.items()}
    return OpenbareKaart(
        vandaag=kaart.vandaag,
        webadres=webadres and f"{webadres.rstrip('/')}/",
        geldig_tot=kaart.houdbaar_tot("bedrag", kaart.vandaag),
        gemeente=gemeenteblad(kaart),
        loket=loketten[kaart.loket.id],
        loketten=loketten,
        bladen=bladen,
        openrecords={id_: openrecord(kaart, record) for id_, record in kaart.records.items()},
        openlijsten=openlijsten(kaart),
        voor_wie_helpt={id_: afdelingen for id_, afdelingen in tips.items() if afdelingen},
        themas=kaart.themas,
        doelgroepen=kaart.doelgroepen,
        levensgebeurtenissen=kaart.levensgebeurtenissen,
        wijken={id_: wijkblad(kaart, wijk) for id_, wijk in kaart.wijken.items()},
        bewijsstukken=kaart.bewijsstukken,
        begrippen=kaart.begrippen,
        noodhulp=kaart.noodhulp,
        synoniemen=kaart.synoniemen,
        elders=kaart.elders,
        noodwoorden=kaart.noodwoorden,
        noodzinnen=kaart.noodzinnen,
        talen=kaart.talen,
        zoekpaginas=kaart.zoekpaginas,
        productnamen=kaart.productnamen,
        gaten=tuple(gatblad(kaart, gat, loketten[gat.loket]) for gat in kaart.gaten.values() if gat.loket in loketten),
        toetsregels=toetsregels(kaart, {id_: b.adres for id_, b in bladen.items()}),
        hulp_bij_aanvragen=tuple(bladen[id_] for id_ in nu(kaart.gemeente.hulp_bij_aanvragen, kaart.records)),
        hulp_bij_bellen=tuple(bladen[id_] for id_ in nu(kaart.gemeente.hulp_bij_bellen, kaart.records)),
        nummerwijzigingen=nummerwijzigingen(kaart, None),
        wensen=wensbladen(kaart, bladen),
        verhalen=tuple(map(verhaalblad, kaart.verhalen.values())),
        activiteiten=activiteitbladen(kaart),
        deuren=deuren(kaart),
        campagnes=campagnebladen(kaart, vermeldingen),
        in_het_licht=tuple(in_het_licht(kaart, vermeldingen)),
        jaarmomenten=jaarmomentbladen(kaart, vermeldingen),
        vindplaatsen=vindplaatsbladen(kaart, bladen),
        inlegkaarten=inlegbladen(kaart, bladen),
        handreikingen=handreikingbladen(kaart, bladen),
        koppelt_gevers=tuple(bladen[id_] for id_ in nu(kaart.gemeente.koppelt_gevers, kaart.records)),
        dekking=dekkingblad(kaart, gedekt),
        cijfers=cijferblad(kaart, tellingen(kaart, gedekt)),
        veranderingen=veranderingen(kaart),
    )
