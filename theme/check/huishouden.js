// What an answer says of a household, in three values: true, false, and null for what was not said.
const en = (...delen) => (delen.includes(false) ? false : delen.includes(null) ? null : true);
export const of = (...delen) => (delen.includes(true) ? true : delen.includes(null) ? null : false);
const niet = (waarde) => (waarde === null ? null : !waarde);

const AOW = 67; // in 2026 and 2027: Algemene Ouderdomswet, artikel 7a
const vanaf = (jaren, minstens) => (jaren === null ? null : jaren >= minstens);
const tussen = (jaren, minstens, onder) => en(vanaf(jaren, minstens), niet(vanaf(jaren, onder)));

// Who live in the house, as far as was said: a child over 18 counts as somebody who lives there.
export const personen = ({ partner, kinderen, huisgenoten_27_plus }) =>
  [partner, kinderen, huisgenoten_27_plus].includes(null) ? null : 1 + partner + kinderen.length + huisgenoten_27_plus;

// Which kinds of household somebody is, by the names in generator/models/toets.py.
export const huishoudens = (ant) => {
  const { leeftijd, partner, kinderen, huisgenoten_27_plus: delers } = ant;
  const leeftijd_partner = partner ? ant.leeftijd_partner : null;
  const alleen = niet(partner), paar = partner;
  const kind = kinderen && kinderen.some((jaren) => jaren < 18), jong = kinderen && kinderen.some((jaren) => jaren < 12);
  const zonderDelers = delers === null ? null : delers < 1, aantal = personen(ant);
  const jongste = tussen(leeftijd, 18, 21), jongstePartner = tussen(leeftijd_partner, 18, 21);
  const volwassen = tussen(leeftijd, 21, AOW), volwassenPartner = tussen(leeftijd_partner, 21, AOW);
  const eenJong = of(en(jongste, volwassenPartner), en(volwassen, jongstePartner));
  const huis = (test) => (aantal === null ? null : test(aantal));
  return {
    alleen: en(alleen, niet(kind)),
    "zonder-partner": alleen,
    "alleenstaande-ouder": en(alleen, kind),
    paar,
    "met-partner-of-kind": of(paar, kind),
    "alleenstaande-ouder-of-paar": of(paar, kind),
    "alleen-18-20": en(alleen, jongste, zonderDelers),
    "alleen-21-tot-aow": en(alleen, volwassen, zonderDelers),
    "alleen-23-tot-aow": en(alleen, tussen(leeftijd, 23, AOW), zonderDelers),
    "alleen-aow": en(alleen, vanaf(leeftijd, AOW), zonderDelers),
    "paar-18-20-zonder-kind": en(paar, jongste, jongstePartner, niet(kind), zonderDelers),
    "paar-18-20-met-kind": en(paar, jongste, jongstePartner, kind, zonderDelers),
    "paar-een-18-20-zonder-kind": en(paar, eenJong, niet(kind), zonderDelers),
    "paar-een-18-20-met-kind": en(paar, eenJong, kind, zonderDelers),
    "paar-21-tot-aow": en(paar, volwassen, volwassenPartner, zonderDelers),
    "paar-aow": en(paar, of(vanaf(leeftijd, AOW), vanaf(leeftijd_partner, AOW)), zonderDelers),
    "paar-zonder-kind-onder-12": en(paar, niet(jong)),
    "alleen-1-kostendeler": en(alleen, vanaf(leeftijd, 21), delers === null ? null : delers === 1),
    "alleen-2-kostendelers": en(alleen, vanaf(leeftijd, 21), delers === null ? null : delers === 2),
    "huis-1-persoon": huis((n) => n === 1),
    "huis-2-personen": huis((n) => n === 2),
    "huis-2-of-meer": huis((n) => n > 1),
    "huis-3-of-meer": huis((n) => n > 2),
  };
};
