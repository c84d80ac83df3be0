"""What the redactie can do on the command line. `OPDRACHTEN` names every command."""

from __future__ import annotations

from generator.opdrachten.adressen import adressen
from generator.opdrachten.boekje import boekje
from generator.opdrachten.controleer import controleer
from generator.opdrachten.kaartje import kaartje
from generator.opdrachten.klopt_nog import klopt_nog
from generator.opdrachten.links import links
from generator.opdrachten.nieuw import nieuw
from generator.opdrachten.noodluik import noodluik
from generator.opdrachten.schema import schema
from generator.opdrachten.stand import stand
from generator.opdrachten.taal import taal
from generator.opdrachten.velden import velden
from generator.opdrachten.verloopt import verloopt
from generator.opdrachten.zoek import zoek

OPDRACHTEN = (
    controleer,
    nieuw,
    klopt_nog,
    verloopt,
    taal,
    links,
    stand,
    adressen,
    zoek,
    boekje,
    kaartje,
    velden,
    schema,
    noodluik,
)
