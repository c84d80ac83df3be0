"""Somebody with answers to the geld-check, and what it must say to them."""

from __future__ import annotations

from typing import Literal

from generator.models.basis import Model
from generator.models.getallen import Getal

Woning = Literal["huur", "koop", "bij-iemand", "geen"]
Inkomensbron = Literal["loon", "zzp", "bijstand", "ww", "aow", "studie", "geen", "andere-uitkering"]
Studie = Literal["voortgezet", "mbo", "hbo"]


class Antwoordblad(Model):
    """What somebody of an example answers to the geld-check; what is left out is not known."""

    leeftijd: Getal | None = None
    """Leeftijd in hele jaren."""
    leeftijd_partner: Getal | None = None
    """Leeftijd van de partner in hele jaren."""
    partner: bool | None = None
    """Of er een partner is."""
    kinderen: tuple[Getal, ...] | None = None
    """De leeftijden van de kinderen; [] is geen kinderen."""
    woont_in: Getal | None = None
    """De vier cijfers van de postcode."""
    woning: Woning | None = None
    """Hoe iemand woont."""
    kale_huur: Getal | None = None
    """Kale huur per maand, in euro."""
    inkomen_netto_maand: Getal | None = None
    """Inkomen per maand op de bank, van jou en je partner samen, in euro."""
    inkomen_bruto_jaar: Getal | None = None
    """Inkomen per jaar voor de belasting, van jou en je partner samen, in euro."""
    vermogen: Getal | None = None
    """Spaargeld en bezit min schulden, in euro."""
    schulden: bool | None = None
    """Of er schulden zijn."""
    soort_inkomen: tuple[Inkomensbron, ...] | None = None
    """Waar het geld vandaan komt."""
    zorgverzekering: bool | None = None
    """Of er een Nederlandse zorgverzekering is."""
    studeert: Studie | None = None
    """Wat iemand studeert."""
    huisgenoten_27_plus: Getal | None = None
    """Hoeveel anderen van 27 jaar of ouder er in huis wonen."""


class Toetsvoorbeeld(Model):
    """Somebody, and what the geld-check must say to them: it is asked at every build."""

    antwoorden: Antwoordblad
    """Wat iemand antwoordt; wat er niet staat, weten we niet."""
    uitkomst: Literal["waarschijnlijk", "misschien", "waarschijnlijk-niet"]
    """Wat de check dan moet zeggen."""
