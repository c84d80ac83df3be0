// The page /mijn-lijst/: one's own list, or one that came along behind the # of the address. Neither is asked from a server.
(() => {
  const LENGTE = 5; // signs of one code, as in generator/models/kortadres.py
  const sjabloon = (naam) => document.querySelector(`[data-sjabloon=${naam}]`).content;
  const kop = document.querySelector("[data-kop]");
  const eigenKop = kop.textContent;
  const zonder = document.querySelector("[data-zonder-lijst]");
  zonder.replaceWith(document.importNode(sjabloon("pagina"), true));
  const pagina = document.querySelector(".mijn");
  const vind = (vraag) => pagina.querySelector(vraag);
  const zetTekst = (element, tekst) => element.textContent === tekst || (element.textContent = tekst);
  const dingen = (n) => (n === 1 ? "1 ding" : `${n} dingen`);

  // Every name by which a list may know a record: its id and code, and after those the ones it had before.
  const perId = new Map();
  const bekend = new Map();
  const alle = [...sjabloon("dingen").querySelectorAll("[data-record]")];
  for (const ding of alle) {
    const { record, code } = ding.dataset;
    perId.set(record, ding);
    bekend.set(record, record).set(code, record);
  }
  for (const { dataset } of alle) {
    for (const oud of dataset.voorheen.split(" ").filter(Boolean)) if (!bekend.has(oud)) bekend.set(oud, dataset.record);
  }

  let terug = null; // one's own list, and one's answer if that went too, before something was taken off
  let gedeeld = ""; // the fragment of the list that is shown, when it came along in the address

  const ontcijfer = (tekst) => {
    try {
      return decodeURIComponent(tekst);
    } catch {
      return tekst;
    }
  };
  // The codes in the address, however a mail program or a typist wrote them; null without a list. A skip link may have
  // come after it: then the list stays.
  const uitAdres = () => {
    const fragment = ontcijfer(location.hash);
    if (/^#l=/i.test(fragment)) gedeeld = location.hash;
    else if (fragment && gedeeld) history.replaceState(null, "", gedeeld);
    else gedeeld = "";
    const tekens = ontcijfer(gedeeld).slice(3).toLowerCase().replace(/[^0-9a-z]/g, "").replace(/[il]/g, "1").replace(/o/g, "0");
    return tekens.match(new RegExp(`.{1,${LENGTE}}`, "g"));
  };

  const herken = (namen) => ({
    ids: [...new Set(namen.map((naam) => bekend.get(naam)).filter(Boolean))],
    onbekend: new Set(namen.filter((naam) => !bekend.has(naam))).size,
  });

  const regel = (id, eigen) => {
    const ding = document.importNode(perId.get(id), true);
    if (!eigen) return Bewaard.metKnop(ding);
    const naam = ding.querySelector("a").textContent;
    const weg = Object.assign(document.createElement("button"), { type: "button", className: "knop knop--rustig", textContent: "Haal weg" });
    weg.setAttribute("aria-label", `Haal weg: ${naam}`);
    weg.addEventListener("click", () => haalWeg(id, naam));
    ding.append(weg);
    return ding;
  };

  // What is shown now: which list, which records are on it, and where others find it.
  let stand, getoond, adres;
  const zin = () => `Kijk eens hier: ${getoond.length === 1 ? "1 ding dat kan" : `${getoond.length} dingen die kunnen`} helpen.`;
  const tekst = () => `${zin()} ${adres}`;
  const wegen = {
    whatsapp: () => `whatsapp://send?text=${encodeURIComponent(tekst())}`,
    sms: () => `sms:?&body=${encodeURIComponent(tekst())}`,
    // In a mail a new line is CR LF (RFC 6068).
    mail: () => `mailto:?subject=${encodeURIComponent("Kijk eens naar deze hulp")}&body=${encodeURIComponent(["Hallo,", "", zin(), adres].join("\r\n"))}`,
  };
  const bestaatNog = (id) => !Bewaard.isGestopt(perId.get(id));

  const toon = () => {
    const codes = uitAdres();
    const eigen = !codes;
    const bewaard = Bewaard.lijst();
    const { ids, onbekend } = herken(codes || bewaard);
    const nu = [...new Set(bewaard.map((id) => bekend.get(id) || id))];
    if (eigen && nu.join() !== bewaard.join()) return Bewaard.zetLijst(nu); // shows it again, under the names of today
    const volgende = eigen ? (ids.length ? "eigen" : "leeg") : ids.length ? "gekregen" : "kwijt";
    const anders = volgende !== stand || ids.join() !== getoond.join();
    stand = volgende;
    getoond = ids;
    adres = `${location.href.split(/[?#]/)[0]}#l=${ids.map((id) => perId.get(id).dataset.code).join("")}`;

    zetTekst(kop, eigen ? eigenKop : "Deze lijst kreeg je van iemand");
    for (const stuk of pagina.querySelectorAll("[data-bij]")) stuk.hidden = !stuk.dataset.bij.split(" ").includes(stand);
    vind("[data-blijft-niet]").hidden = Bewaard.blijft();
    vind("[data-onbekend]").hidden = !onbekend;
    vind("[data-onbekend] span").textContent = `${dingen(onbekend)} van deze lijst kennen we niet meer.`;
    if (!ids.some(bestaatNog)) vind("[data-doe=zet-alles]").hidden = true;
    vind("[data-doe=vergeet]").hidden = !eigen;
    vind("[data-doe=terug]").hidden = !terug || !eigen;
    vind("[data-aantal]").textContent = `${dingen(ids.length)} op ${eigen ? "je" : "deze"} lijst`;
    vind("[data-welke]").textContent = eigen ? "mijn" : "deze";
    vind("[data-datum]").textContent = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    vind("[data-hier]").textContent = adres;
    vind("[data-adres]").hidden = true;
    for (const link of pagina.querySelectorAll("[data-weg]")) link.href = wegen[link.dataset.weg]();
    if (anders) {
      vind("[data-dingen]").textContent = "";
      vind("[data-dingen]").append(...ids.map((id) => regel(id, eigen)));
    }
    Papieren.toon(new Set(ids));
  };

  const zeg = (bericht) => (vind("[data-bericht]").textContent = bericht);
  const neemAf = (over, bericht, antwoorden = []) => {
    terug = { lijst: Bewaard.lijst(), antwoorden };
    for (const woord of antwoorden) Bewaard.zetHeb(woord, false);
    Bewaard.zetLijst(over);
    zeg(bericht);
  };
  const haalWeg = (id, naam) => {
    const plaats = getoond.indexOf(id);
    neemAf(Bewaard.lijst().filter((ander) => ander !== id), `${naam} is van je lijst.`);
    const knoppen = pagina.querySelectorAll("[data-dingen] button");
    (knoppen[Math.min(plaats, knoppen.length - 1)] || vind("[data-doe=terug]")).focus();
  };

  const naarEigen = (bericht) => {
    history.pushState(null, "", location.href.split("#")[0]);
    toon();
    zeg(bericht);
    kop.focus();
  };

  const deel = async () => {
    try {
      if (navigator.share) return await navigator.share({ text: tekst() });
    } catch (fout) {
      if (fout.name === "AbortError") return; // somebody changed their mind
    }
    try {
      await navigator.clipboard.writeText(tekst());
      zeg("Je lijst is gekopieerd. Plak hem in een bericht.");
    } catch {
      zeg("Kopieer dit adres en stuur het door:");
    }
    const wat = vind("[data-adres]");
    wat.textContent = adres;
    wat.hidden = false;
  };

  const doe = {
    deel,
    print: () => print(),
    leeg: () => {
      const antwoorden = Bewaard.heb();
      neemAf([], antwoorden.length ? "Alles is van je lijst. Je antwoord bij de papieren is ook weg." : "Alles is van je lijst.", antwoorden);
      vind("[data-doe=terug]").focus();
    },
    vergeet: () => {
      neemAf(getoond, "Dat is van je lijst.");
      vind("[data-doe=terug]").focus();
    },
    terug: () => {
      const { lijst, antwoorden } = terug;
      terug = null;
      for (const woord of antwoorden) Bewaard.zetHeb(woord, true);
      Bewaard.zetLijst([...lijst, ...Bewaard.lijst()]);
      zeg("Het staat weer op je lijst.");
      kop.focus();
    },
    "naar-eigen": () => naarEigen(""),
    "zet-alles": () => {
      const erbij = getoond.filter((id) => bestaatNog(id) && !Bewaard.lijst().includes(id));
      const gestopt = !getoond.every(bestaatNog);
      Bewaard.zetLijst([...Bewaard.lijst(), ...erbij]);
      const bericht = erbij.length ? `Erbij gezet: ${dingen(erbij.length)}.` : "Alles stond al op je lijst.";
      naarEigen(gestopt ? `${bericht} Wat gestopt is, hebben we niet meegenomen.` : bericht);
    },
  };
  pagina.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-doe]");
    if (knop) doe[knop.dataset.doe]();
  });
  document.addEventListener("bewaard", toon);
  addEventListener("hashchange", () => {
    const vorige = gedeeld;
    toon();
    if (gedeeld === vorige) return;
    zeg("");
    kop.focus();
  });
  toon();
})();
