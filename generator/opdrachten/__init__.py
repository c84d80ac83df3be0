"""What the redactie can do on the command line. `OPDRACHTEN` names every command, in the order of `--help`."""

from __future__ import annotations

from generator.opdrachten.controleer import controleer
from generator.opdrachten.noodluik import noodluik
from generator.opdrachten.velden import velden
from generator.opdrachten.zoek import zoek

OPDRACHTEN = (controleer, zoek, velden, noodluik)
