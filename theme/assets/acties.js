// The buttons on a record page: read aloud, share, print, and ready-made texts to send to somebody. Nothing here sends
// anything anywhere: a message opens in the visitor's own app.
(() => {
  const blok = document.querySelector("[data-acties]");
  if (!blok) return;
  const knop = (naam) => blok.querySelector(`[data-actie=${naam}]`);
  const stem = window.speechSynthesis;

  let leest = false;

  const zwijg = () => {
    stem.cancel();
    leest = false;
    knop("lees-voor").querySelector("span").textContent = "Lees voor";
  };

  const leesVoor = () => {
    if (leest) return zwijg();
    // Short pieces: some browsers stop in the middle of a long one.
    const stukken = [...document.querySelectorAll("article h1, article h2, article h3, article p, article li, article tr")]
      .filter((element) => element.offsetParent !== null && !element.closest(".acties, .delen, .professionals, .trefwoorden, .herkomst"))
      .map((element) => element.innerText.trim())
      .filter(Boolean);
    leest = true;
    knop("lees-voor").querySelector("span").textContent = "Stop";
    stukken.forEach((tekst, nummer) => {
      const zin = new SpeechSynthesisUtterance(tekst);
      zin.lang = "nl-NL";
      if (nummer === stukken.length - 1) zin.onend = zwijg;
      stem.speak(zin);
    });
  };

  const sjabloon = document.querySelector("[data-delen]");
  sjabloon.replaceWith(sjabloon.content);
  const delen = document.querySelector(".delen");
  const adres = document.querySelector("link[rel=shortlink]").href;
  delen.querySelector("[data-tekst=adres]").textContent = adres.replace(/^https?:\/\//, "");

  // Read at the last moment: a number to call gives way when it has expired.
  const lees = (plek) => delen.querySelector(plek).textContent.replace(/\s+/g, " ").trim();
  const titel = delen.dataset.titel;
  const onderwerp = `Kijk eens hier: ${titel}`;
  const bericht = () => `Kijk eens hier: ${lees("[data-tekst=wat]")}`;
  const metAdres = () => `${bericht()} ${adres}`;
  // In a mail a new line is CR LF (RFC 6068).
  const mail = () => ["Hallo,", "", bericht(), lees("[data-tekst=bel]"), "", `Hier lees je er meer over: ${adres}`].join("\r\n");

  const kopieer = async (tekst, status, gelukt, anders) => {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(tekst);
      status.textContent = gelukt;
    } catch {
      status.textContent = anders;
    }
  };
  const kopieerAdres = (tekst, status) => kopieer(tekst, status, "Het adres is gekopieerd. Plak het in je bericht.", `Kopieer dit adres: ${adres}`);

  const deel = async () => {
    const anders = () => kopieerAdres(metAdres(), blok.querySelector("[role=status]"));
    if (!navigator.share) return anders();
    try {
      await navigator.share({ title: titel, text: bericht(), url: adres });
    } catch (fout) {
      if (fout.name !== "AbortError") anders(); // that one is somebody who changed their mind
    }
  };

  const zetKlaar = () => {
    const wegen = {
      whatsapp: `whatsapp://send?text=${encodeURIComponent(metAdres())}`,
      sms: `sms:?&body=${encodeURIComponent(metAdres())}`,
      mail: `mailto:?subject=${encodeURIComponent(onderwerp)}&body=${encodeURIComponent(mail())}`,
    };
    for (const weg of delen.querySelectorAll("[data-weg]")) weg.href = wegen[weg.dataset.weg];
  };

  const status = (naam) => delen.querySelector(`[data-status=${naam}]`);
  delen.querySelector("[data-kopieer=adres]").addEventListener("click", () => kopieerAdres(adres, status("adres")));
  delen.querySelector("[data-kopieer=brief]").addEventListener("click", () =>
    kopieer(lees("[data-brief]"), status("brief"), "De tekst is gekopieerd. Plak hem in je brief.", "Dat lukt hier niet. Kies de tekst hierboven en kopieer hem zelf."));
  // After houdbaar.js, which stands further on in the page.
  document.addEventListener("DOMContentLoaded", zetKlaar);

  if (!stem) knop("lees-voor").remove();
  else {
    knop("lees-voor").addEventListener("click", leesVoor);
    window.addEventListener("pagehide", () => stem.cancel());
  }
  knop("deel").addEventListener("click", deel);
  knop("print").addEventListener("click", () => window.print());
  for (const actie of blok.querySelectorAll("[data-actie]")) actie.hidden = false;
})();
