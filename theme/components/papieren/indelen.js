// Which papers somebody has to show. A paper has lines: { voor, nietMet, alleenAls, gekozen }, the record that asks for it,
// the answers that waive it there, whether it asks only some people, and whether that record is at hand. An answer is
// { heb, naam }.

// The answers that waive a line.
const vrij = (regel, antwoorden) => antwoorden.filter(({ heb }) => regel.nietMet.includes(heb));

// On which pile a paper goes (needed, needed by some, waived, or not asked for here), which of its lines are shown, and why
// it is waived.
export const deelIn = (regels, antwoorden) => {
  const getoond = regels.map((regel) => regel.gekozen && !vrij(regel, antwoorden).length);
  if (getoond.includes(true)) {
    const altijd = regels.some((regel, nummer) => getoond[nummer] && !regel.alleenAls);
    return { stapel: altijd ? "nodig" : "soms", getoond, waarom: "" };
  }
  const namen = new Set();
  for (const regel of regels) if (regel.gekozen) for (const { naam } of vrij(regel, antwoorden)) namen.add(naam);
  if (!namen.size) return { stapel: "elders", getoond, waarom: "" };
  return { stapel: "vervalt", getoond, waarom: `Niet nodig, want je hebt ${[...namen].join(" en ")}.` };
};

// How many papers that is, and how many more for some; as papieren.jinja says it.
export const samen = (aantal, soms) => {
  const papieren = (n) => (n === 1 ? "is het 1 papier" : `zijn het ${n} papieren`);
  if (!aantal) return soms ? `Misschien ${papieren(soms)}.` : "Je hoeft geen papieren te laten zien.";
  return soms ? `Samen ${papieren(aantal)}, en misschien nog ${soms}.` : `Samen ${papieren(aantal)}.`;
};
