// The buttons on a record page: read aloud, share, print. Nothing here sends anything anywhere.
(() => {
  const blok = document.querySelector("[data-acties]");
  if (!blok) return;
  const bericht = blok.querySelector("[role=status]");
  const knop = (naam) => blok.querySelector(`[data-actie=${naam}]`);
  const stem = window.speechSynthesis;

  const zwijg = () => {
    stem.cancel();
    knop("lees-voor").setAttribute("aria-pressed", "false");
    knop("lees-voor").querySelector("span").textContent = "Lees voor";
  };

  const leesVoor = () => {
    if (knop("lees-voor").getAttribute("aria-pressed") === "true") return zwijg();
    // Short pieces: some browsers stop in the middle of a long one.
    const stukken = [...document.querySelectorAll("article h1, article h2, article h3, article p, article li, article tr")]
      .filter((element) => element.offsetParent !== null && !element.closest(".acties, .trefwoorden, .herkomst"))
      .map((element) => element.innerText.trim())
      .filter(Boolean);
    knop("lees-voor").setAttribute("aria-pressed", "true");
    knop("lees-voor").querySelector("span").textContent = "Stop";
    stukken.forEach((tekst, nummer) => {
      const zin = new SpeechSynthesisUtterance(tekst);
      zin.lang = "nl-NL";
      if (nummer === stukken.length - 1) zin.onend = zwijg;
      stem.speak(zin);
    });
  };

  const deel = async () => {
    const wat = { title: knop("deel").dataset.titel, url: location.href.split("#")[0] };
    try {
      if (navigator.share) await navigator.share(wat);
      else {
        await navigator.clipboard.writeText(`${wat.title}: ${wat.url}`);
        bericht.textContent = "Het adres is gekopieerd.";
      }
    } catch {
      bericht.textContent = `Kopieer dit adres: ${wat.url}`;
    }
  };

  if (!stem) knop("lees-voor").remove();
  else {
    knop("lees-voor").addEventListener("click", leesVoor);
    window.addEventListener("pagehide", () => stem.cancel());
  }
  knop("deel").addEventListener("click", deel);
  knop("print").addEventListener("click", () => window.print());
  blok.hidden = false;
})();
