// What is an answer: every hit has to earn its place, by how much of the question it covers and how it compares with the best.

// Tuned with bench/zoeken.py on the half `bijstellen`. Of what is asked an answer covers at least `dekking` (a page or a gap as
// much as its own number), has `minstens` times the points of the rarest word, and `deel` of those of the best; what covers `alles`
// is an answer anyway.
const VLOER = {
  dekking: 0.19, paginadekking: 0.22, gatdekking: 0.22, alles: 0.85, klein: 0.6,
  minstens: 0.9, deel: 0.28, misschien: 0.15, gat: 0.8, ookGat: 0.55, pagina: 0.35, val: 0.75, boven: 1, deelBoven: 1.2, vaagBoven: 0.8, groepBoven: 0.5, even: 0.7, rest: 0.33, tweede: 0.65,
};
const TELT = { treffers: 12, misschien: 10, paginas: 3, gaten: 2, kleineGaten: 6 };

const best = (lijst) => (lijst.length ? lijst[0].punten : 0);
const som = (getallen) => getallen.reduce((totaal, n) => totaal + n, 0);

// A list ends where the score falls: at the first step down that is deep enough, below what surely belongs.
const totDeVal = (treffers) => {
  const val = treffers.findIndex((t, i) => i > 2 && t.punten < VLOER.val * treffers[i - 1].punten);
  return val < 0 ? treffers : treffers.slice(0, val);
};

// Who asks two things gets the best answer to each: what the first answer leaves open, is asked again of all others.
const metTweede = (treffers, alle, gewichten) => {
  if (!treffers.length) return treffers;
  const [eerste] = treffers;
  const gedekt = new Set(eerste.redenen.filter((r) => r.veld < 4).map((r) => r.plek));
  if (som(gewichten.filter((_, plek) => !gedekt.has(plek))) < VLOER.rest * som(gewichten)) return treffers;
  const winst = (t) => som(t.redenen.filter((r) => !gedekt.has(r.plek) && r.veld < 3).map((r) => r.punten));
  const ander = alle.reduce((a, b) => (winst(b) > winst(a) ? b : a), eerste);
  if (ander === eerste || winst(ander) < VLOER.tweede * som(eerste.redenen.map((r) => r.punten))) return treffers;
  return [eerste, ander, ...treffers.slice(1).filter((t) => t !== ander)];
};

// From everything that was found, best first: what is shown as an answer, what may help too, the pages above and below the
// answers, the gaps, and the small gaps that others answer better. `gewichten` says how telling each word of the question is.
export const kiesAntwoorden = ({ treffers, paginas, gaten }, waar, gewichten) => {
  const nood = waar.nood.length > 0;
  const draagt = (t) => t.dekking >= VLOER.dekking && t.punten >= VLOER.minstens * waar.hoogste;
  const goedePaginas = paginas.filter((p) => p.dekking >= VLOER.paginadekking), goedeGaten = gaten.filter((g) => g.dekking >= VLOER.gatdekking);
  const top = Math.max(best(treffers.filter(draagt)), best(goedeGaten), best(goedePaginas));
  const bij = (lijst, deel, aantal) => (nood ? [] : lijst.filter((x) => x.naam || x.punten >= deel * top).slice(0, aantal));
  const gekozenGaten = bij(goedeGaten, VLOER.gat, TELT.gaten), gekozenPaginas = bij(goedePaginas, VLOER.pagina, TELT.paginas);
  const ookGoed = bij(goedeGaten, VLOER.ookGat, TELT.gaten);

  const past = (t) => t.naam || (draagt(t) && t.punten >= VLOER.deel * top) || (waar.wijken.length && !t.redenen.length);
  const antwoord = (t) => (nood ? waar.bijNood(t.record) : past(t));
  const erIs = treffers.filter((t) => !t.record.gestopt), geeindigd = treffers.filter((t) => t.record.gestopt && antwoord(t));
  const levend = totDeVal(erIs.filter((t, i) => antwoord(t) || (i < 3 && !nood && t.dekking >= VLOER.alles)));
  // What has ended comes last, and brings what there is instead.
  const inPlaats = erIs.filter((t) => geeindigd.some((e) => e.record.in_plaats.includes(t.record.id)) && !levend.includes(t));
  const uit = [...(nood ? levend : metTweede(levend, erIs, gewichten)), ...inPlaats, ...geeindigd].slice(0, TELT.treffers);
  // A page comes first when it fits best; when many fit alike, which asks for an overview; and when it is the group that is
  // meant by all that somebody says. Of a word or a paper on a page there are many: those have to fit better.
  const vaag = uit.filter((t) => t.punten > VLOER.even * best(uit)).length > 2;
  const moet = (p) => {
    if (p.pagina.plek) return VLOER.deelBoven;
    if (p.groep && gewichten.length > 1 && p.redenen.length === gewichten.length) return VLOER.groepBoven;
    return vaag && p === gekozenPaginas[0] ? VLOER.vaagBoven : VLOER.boven;
  };
  const isBoven = (p) => p.naam || p.punten >= moet(p) * best(uit);
  return {
    treffers: uit,
    misschien: treffers.filter((t) => t.punten >= VLOER.misschien * top && t.dekking > 0.15 && !uit.includes(t)).slice(0, TELT.misschien),
    boven: gekozenPaginas.filter(isBoven), onder: gekozenPaginas.filter((p) => !isBoven(p)),
    gaten: gekozenGaten.map((g) => g.gat),
    kleineGaten: nood ? [] : gaten.filter((g) => !gekozenGaten.includes(g) && (ookGoed.includes(g) || (g.redenen.length === gewichten.length && g.dekking >= VLOER.klein))).slice(0, TELT.kleineGaten).map((g) => g.gat),
  };
};
