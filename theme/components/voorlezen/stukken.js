// What of a page is read aloud: every visible word once, in pieces that a voice can finish.

// Our own labels, and what is not meant for who listens.
const NIET = "button, fieldset, label, select, script, svg, [aria-hidden=true], [role=status]:not(.editie), .acties, .delen, .keuzes, .naar-inhoud, .professionals";
const LENGTE = 200; // some browsers stop in the middle of a longer piece
const EINDE = /[.!?…]["”’)]*\s+(?![\sa-z])/; // not after “bijv. ”
const PAST = new RegExp(`^[^]{1,${LENGTE - 1}}[,:;](?=\\s)|^[^]{1,${LENGTE}}(?=\\s)|^[^]{${LENGTE}}`);
const TEKST = 4; // NodeFilter.SHOW_TEXT

const inDicht = (element) => {
  const details = element.closest("details:not([open])");
  return !!details && (!details.querySelector("summary").contains(element) || inDicht(details.parentElement));
};
const isZichtbaar = (knoop) => {
  const bereik = document.createRange();
  bereik.selectNodeContents(knoop);
  return bereik.getClientRects().length > 0 && !inDicht(knoop.parentElement);
};

// A row of a table is one block: a cell says little without the one before it.
const blokVan = (element) => {
  let blok = element.closest("tr") || element;
  while (/^(inline|contents)$/.test(window.getComputedStyle(blok).display)) blok = blok.parentElement;
  return blok;
};

// Text that follows in the same block, with the place of each text node in it.
const groepen = (wortel) => {
  const loper = document.createTreeWalker(wortel, TEKST);
  const alle = [];
  let groep = {};
  while (loper.nextNode()) {
    const knoop = loper.currentNode;
    const ouder = knoop.parentElement;
    const leeg = !/\S/.test(knoop.data);
    if (ouder.closest(NIET) || !(leeg || isZichtbaar(knoop))) continue;
    const blok = blokVan(ouder);
    if (!leeg) {
      const cel = ouder.closest("td, th");
      if (blok !== groep.blok) alle.push((groep = { blok, cel, tekst: "", delen: [] }));
      else if (cel !== groep.cel) groep.tekst += /[.,:;!?]\s*$/.test(groep.tekst) ? " " : ", ";
      groep.cel = cel;
    } else if (blok !== groep.blok) continue;
    groep.delen.push({ knoop, van: groep.tekst.length });
    groep.tekst += knoop.data;
  }
  return alle;
};

// Where the pieces of a text end: at a sentence, else at a comma, else between words.
const eindes = (tekst) => {
  const alle = [];
  for (let van = 0; van < tekst.length; van = alle[alle.length - 1]) {
    const rest = tekst.slice(van);
    const zin = EINDE.exec(rest);
    const lengte = zin ? zin.index + zin[0].length : rest.length;
    alle.push(van + (lengte > LENGTE ? PAST.exec(rest)[0].length : lengte));
  }
  return alle;
};

const bereikVan = (delen, van, tot) => {
  const bereik = document.createRange();
  const eerste = delen.filter((deel) => deel.van <= van).pop();
  const laatste = delen.filter((deel) => deel.van < tot).pop();
  bereik.setStart(eerste.knoop, Math.min(van - eerste.van, eerste.knoop.length));
  bereik.setEnd(laatste.knoop, Math.min(tot - laatste.van, laatste.knoop.length));
  return bereik;
};

// Each piece with its block and its place on the page, in the order of the page.
export const stukken = (wortel) => {
  const alle = [];
  for (const { blok, tekst, delen } of groepen(wortel)) {
    let van = 0;
    for (const tot of eindes(tekst)) {
      const zin = tekst.slice(van, tot);
      const kaal = zin.trim();
      const begin = van + zin.indexOf(kaal);
      van = tot;
      if (!/[^\s.,:;!?()…–-]/.test(kaal)) continue;
      const zonderZacht = kaal.replace(/\u00ad/g, "").replace(/\s+/g, " ");
      alle.push({ blok, tekst: zonderZacht, bereik: bereikVan(delen, begin, begin + kaal.length) });
    }
  }
  return alle;
};
