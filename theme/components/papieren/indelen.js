// Which papers somebody has to show. A paper has lines: { voor, nietMet, gekozen }, the record that asks for it, the
// answers that waive it there, and whether that record is at hand. An answer is { heb, naam }.

// The answers that waive a line.
const vrij = (regel, antwoorden) => antwoorden.filter(({ heb }) => regel.nietMet.includes(heb));

// On which pile a paper goes (needed, waived, or not asked for here), which of its lines are shown, and why it is waived.
export const deelIn = (regels, antwoorden) => {
  const getoond = regels.map((regel) => regel.gekozen && !vrij(regel, antwoorden).length);
  if (getoond.includes(true)) return { stapel: "nodig", getoond, waarom: "" };
  const namen = new Set();
  for (const regel of regels) if (regel.gekozen) for (const { naam } of vrij(regel, antwoorden)) namen.add(naam);
  if (!namen.size) return { stapel: "elders", getoond, waarom: "" };
  return { stapel: "vervalt", getoond, waarom: `Niet nodig, want je hebt ${[...namen].join(" en ")}.` };
};

// How many papers that is.
export const samen = (aantal) => {
  if (!aantal) return "Je hoeft geen papieren te laten zien.";
  return aantal === 1 ? "Samen is het 1 papier." : `Samen zijn het ${aantal} papieren.`;
};
