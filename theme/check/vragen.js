// The questions of the geld-check, at most ten; what belongs to one question but is on a screen of its own has its number.
// An answer is a list of what it may mean: one meaning, or both ends of a range. Nothing is asked that no record needs.
import { grenzen, mogelijk, reeksen } from "./reeksen.js";

const een = (label, deel) => [label, [deel]];
const reeks = (label, sleutel, laag, hoog, erbij = {}) => [label, [laag, hoog].map((getal) => Object.assign({}, erbij, { [sleutel]: getal }))];

// Who is older and gets no money to study, does not study as the conditions mean it.
const leeftijden = (sleutel, erbij = {}) => [
  reeks("Jonger dan 18 jaar", sleutel, 12, 17),
  reeks("18 tot en met 20 jaar", sleutel, 18, 20),
  reeks("21 tot en met 26 jaar", sleutel, 21, 26),
  reeks("27 tot en met 60 jaar", sleutel, 27, 60, erbij),
  reeks("61 tot en met 66 jaar", sleutel, 61, 66, erbij),
  een("67 jaar of ouder", Object.assign({}, erbij, { [sleutel]: 70 })),
];

const WIE = [
  een("Ik woon alleen", { partner: false, kinderen: [], huisgenoten_27_plus: 0 }),
  een("Met mijn kinderen, zonder partner", { partner: false }),
  een("Met mijn partner", { partner: true, kinderen: [] }),
  een("Met mijn partner en kinderen", { partner: true }),
  een("Met anderen, zoals mijn ouders of een huisgenoot", { partner: false }),
];
const ALLEEN = WIE[0][0];
const ANDEREN = WIE[4][0];
const MET_KINDEREN = [WIE[1][0], WIE[3][0], ANDEREN];

const WONEN = [
  een("Ik huur een huis of een appartement", { woning: "huur" }),
  ["Ik huur een kamer", [{ woning: "huur" }, { woning: "bij-iemand" }]],
  een("Ik heb een eigen huis", { woning: "koop" }),
  een("Ik woon bij iemand in", { woning: "bij-iemand" }),
  een("Ik heb geen vaste plek", { woning: "geen" }),
];

const geld = (woord) => ({ soort_inkomen: [woord] });
const GELD_UIT = [
  een("Loon uit werk", geld("loon")),
  een("Mijn eigen bedrijf", geld("zzp")),
  een("Bijstand", geld("bijstand")),
  een("WW", geld("ww")),
  een("Een andere uitkering, zoals WIA of Wajong", geld("andere-uitkering")),
  een("AOW", geld("aow")),
  een("Geld van DUO voor mijn studie", Object.assign({ studeert: null }, geld("studie"))),
  een("Ik krijg geen geld", geld("geen")),
];
const MEER = "Uit meer dan één"; // the next screen asks which

const LAATSTE = {
  allebei: [
    een("Nee, allebei niet", { schulden: false, zorgverzekering: true }),
    een("Ik heb schulden", { schulden: true, zorgverzekering: true }),
    een("Ik heb geen zorgverzekering", { schulden: false, zorgverzekering: false }),
    een("Ik heb schulden en geen zorgverzekering", { schulden: true, zorgverzekering: false }),
  ],
  schulden: [een("Ja", { schulden: true }), een("Nee", { schulden: false })],
  zorgverzekering: [een("Ja", { zorgverzekering: true }), een("Nee", { zorgverzekering: false })],
};

const overJezelf = () => [
  {
    id: "leeftijd", groep: 1, kort: "Leeftijd", vraag: "Hoe oud ben je?", vorm: "keuze",
    uitleg: "Bij veel hulp telt je leeftijd mee.",
    voorbeeld: "Word je volgende maand 21 jaar? Kies dan nu nog 18 tot en met 20 jaar.",
    keuzes: () => leeftijden("leeftijd", { studeert: "nee" }),
  },
  {
    id: "wie", groep: 2, kort: "Wie er in huis wonen", vraag: "Met wie woon je?", vorm: "keuze",
    uitleg: "Je partner is de persoon met wie je samen leeft. Je hoeft niet getrouwd te zijn.",
    voorbeeld: "Is je kind de helft van de week bij je? Kies dan een antwoord met kinderen.",
    keuzes: () => WIE,
  },
  {
    id: "partner", groep: 2, kort: "Leeftijd van je partner", vraag: "Hoe oud is je partner?", vorm: "keuze",
    uitleg: "Soms telt ook de leeftijd van je partner mee.", voorbeeld: "",
    keuzes: () => leeftijden("leeftijd_partner"),
    geldt: ({ ant }) => ant.partner === true,
  },
  {
    id: "kinderen", groep: 2, kort: "Kinderen thuis", vraag: "Hoeveel kinderen wonen bij je?", vorm: "kinderen",
    uitleg: "Zeg bij elke leeftijd hoeveel kinderen het zijn.",
    voorbeeld: "Heb je een kind van 5 en een kind van 9? Kies dan twee keer 4 tot en met 11 jaar.",
    geldt: ({ zegt }) => MET_KINDEREN.includes(zegt("wie")),
  },
];

const overHuis = ({ gemeente, plaatsen, postcodes }) => [
  {
    id: "delers", groep: 3, kort: "Andere volwassenen thuis", vraag: "Wonen er nog andere volwassenen van 27 jaar of ouder bij je?", vorm: "keuze",
    uitleg: "Je partner telt niet mee. Je ouders, een kind van 27 of ouder en een huisgenoot wel.",
    voorbeeld: "Woon je bij je vader en moeder? Kies dan: 2 of meer.",
    keuzes: () => [een("Nee", { huisgenoten_27_plus: 0 }), een("Ja, 1", { huisgenoten_27_plus: 1 }), reeks("Ja, 2 of meer", "huisgenoten_27_plus", 2, 3)],
    geldt: ({ zegt }) => zegt("wie") !== ALLEEN,
  },
  {
    id: "gemeente", groep: 4, kort: "Gemeente", vraag: `Woon je in ${gemeente}?`, vorm: "keuze", soorten: ["woont-hier"],
    uitleg: `Elke gemeente heeft eigen hulp. Bij ${gemeente} horen: ${plaatsen}.`,
    voorbeeld: "Sta je nergens ingeschreven? Kies dan: Weet ik niet.",
    keuzes: () => [een("Ja", { woont_in: postcodes[0] }), een("Nee", { woont_in: "0000" })],
    geldt: () => postcodes.length > 0,
  },
  {
    id: "wonen", groep: 5, kort: "Huis", vraag: "Hoe woon je?", vorm: "keuze", soorten: ["woning", "kale-huur"],
    uitleg: "Wie huurt, kan soms geld krijgen voor de huur.", voorbeeld: "Slaap je nu bij een vriend? Kies dan: Ik woon bij iemand in.",
    keuzes: () => WONEN,
  },
  {
    id: "huur", groep: 5, kort: "Kale huur", vraag: "Hoeveel kale huur betaal je per maand?", vorm: "bedrag", soorten: ["kale-huur"],
    uitleg: "Kale huur is de huur zonder gas, licht, water en servicekosten. Het bedrag staat in de brief over je huur.",
    voorbeeld: "Je betaalt 700 euro. Daarvan is 60 euro voor servicekosten. Dan is je kale huur 640 euro.",
    sleutel: "kale_huur", bedrag: ["kale-huur", [400, 550, 700, 850], true],
    geldt: ({ ant }) => ant.woning === "huur",
  },
];

const overGeld = () => [
  {
    id: "geld", groep: 6, kort: "Waar je geld vandaan komt", vraag: "Waar komt je geld vandaan?", vorm: "keuze", soorten: ["soort-inkomen", "inkomen-netto", "studeert"],
    uitleg: "Kies wat bij je past.", voorbeeld: "Heb je AOW en ook een klein pensioen? Kies dan: AOW.",
    keuzes: () => [...GELD_UIT, een(MEER, {})],
  },
  {
    id: "meer", groep: 6, kort: "Al het geld dat je krijgt", vraag: "Waar komt je geld allemaal vandaan?", vorm: "vinkjes", soorten: ["soort-inkomen", "inkomen-netto", "studeert"],
    uitleg: "Kies alles wat bij je past. Ga dan verder.", voorbeeld: "",
    keuzes: () => GELD_UIT,
    geldt: ({ zegt }) => zegt("geld") === MEER,
  },
  {
    id: "school", groep: 6, kort: "School of studie", vraag: "Zit je op school of studeer je?", vorm: "keuze", soorten: ["studeert"],
    uitleg: "Voor scholieren en studenten is er soms extra geld.", voorbeeld: "Zit je op de havo of de vavo? Kies dan: Middelbare school.",
    keuzes: () => [een("Nee", { studeert: "nee" }), een("Middelbare school", { studeert: "voortgezet" }), een("Mbo", { studeert: "mbo" }), een("Hbo of universiteit", { studeert: "hbo" })],
    geldt: ({ ant }) => ant.leeftijd !== null && ant.leeftijd < 27 || (ant.soort_inkomen || []).includes("studie"),
  },
];

const overBedragen = () => [
  {
    id: "netto", groep: 7, kort: "Geld per maand", vraag: "Hoeveel geld komt er elke maand binnen?", vorm: "bedrag", soorten: ["inkomen-netto"],
    uitleg: "Het gaat om wat je op je rekening krijgt. Heb je een partner? Tel jullie geld dan bij elkaar op. Toeslagen en kinderbijslag tellen niet mee. Krijg je vakantiegeld? Daarvan telt elke maand een twaalfde deel mee.",
    voorbeeld: "Je krijgt 1.300 euro loon en 200 euro huurtoeslag. Dan is het 1.300 euro.",
    sleutel: "inkomen_netto_maand", bedrag: ["inkomen-netto", [1000, 1500, 2000, 2500, 3000], false],
  },
  {
    id: "bruto", groep: 8, kort: "Inkomen per jaar", vraag: "Hoeveel is je inkomen in een heel jaar, voordat de belasting eraf gaat?", vorm: "bedrag", soorten: ["inkomen-bruto", "rekent"],
    uitleg: "Dat heet bruto. Het staat op je jaaropgave. Heb je een partner? Tel jullie inkomen dan bij elkaar op.",
    voorbeeld: "Je verdient 2.000 euro bruto per maand. Met vakantiegeld is dat bijna 26.000 euro per jaar.",
    sleutel: "inkomen_bruto_jaar", bedrag: ["inkomen-bruto", [18000, 23000, 28000], true],
  },
  {
    id: "vermogen", groep: 9, kort: "Spaargeld", vraag: "Hoeveel geld heb je nu bij elkaar?", vorm: "bedrag", soorten: ["vermogen"],
    uitleg: "Tel op wat er op je rekeningen staat en wat je thuis hebt. Heb je een partner? Tel jullie geld dan bij elkaar op. Het huis waar je woont, telt niet mee.",
    voorbeeld: "Je hebt 300 euro op je betaalrekening en 900 euro gespaard. Dan is het 1.200 euro.",
    sleutel: "vermogen", bedrag: ["vermogen", [2000, 8000, 16000, 40000], false],
  },
];

const slotvraag = (nodig) => {
  const wat = nodig.has("schulden") && nodig.has("zorgverzekering") ? "allebei" : nodig.has("schulden") ? "schulden" : "zorgverzekering";
  return {
    id: "laatste", groep: 10, vorm: "keuze", soorten: ["schulden", "zorgverzekering"], keuzes: () => LAATSTE[wat],
    kort: { allebei: "Schulden en zorgverzekering", schulden: "Schulden", zorgverzekering: "Zorgverzekering" }[wat],
    vraag: { allebei: "Heb je schulden? Of heb je geen zorgverzekering?", schulden: "Heb je schulden?", zorgverzekering: "Heb je een Nederlandse zorgverzekering?" }[wat],
    uitleg: "Bijna iedereen in Nederland heeft een zorgverzekering. Schulden kunnen iedereen overkomen.",
    voorbeeld: wat === "zorgverzekering" ? "" : "Kun je een rekening al een tijd niet betalen? Dan zijn dat ook schulden.",
  };
};

// All screens in order. `plek` says which municipality it is, which places it has, and its postcodes.
export const vragen = (regels, plek) => {
  const eisen = [].concat(...regels.map((regel) => regel.eisen));
  const nodig = new Set([...eisen.map((eis) => eis.soort), ...(regels.some((regel) => regel.rekent) ? ["rekent"] : [])]);
  const alle = [...overJezelf(), ...overHuis(plek), ...overGeld(), ...overBedragen(), slotvraag(nodig)];
  return alle.filter(({ soorten }) => !soorten || soorten.some((soort) => nodig.has(soort)));
};

// The answers to choose from; those with money depend on who lives in the house.
export const keuzes = (vraag, regels, alle) => {
  if (vraag.vorm !== "bedrag") return vraag.keuzes();
  const [soort, vast, altijd] = vraag.bedrag;
  return reeksen(grenzen(regels, soort, mogelijk(alle), vast, altijd)).map(([label, laag, hoog]) => reeks(label, vraag.sleutel, laag, hoog));
};

export const KINDEREN = [[0, 3], [4, 11], [12, 15], [16, 17], [18, 26]];

// What so many children of each age may mean: all of them as young, or all as old as can be.
export const kinderenVan = (aantallen) => [0, 1].map((eind) => ({ kinderen: [].concat(...KINDEREN.map((jaren, i) => Array(aantallen[i]).fill(jaren[eind]))) }));
export const geenKinderen = () => [{ kinderen: [] }];

// Several answers as one.
export const allemaal = (delen) => {
  const samen = Object.assign({}, ...delen);
  return [Object.assign(samen, { soort_inkomen: [].concat(...delen.map(({ soort_inkomen }) => soort_inkomen)) })];
};
