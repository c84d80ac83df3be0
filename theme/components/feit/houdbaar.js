// A fact whose last day has passed since this page was made gives way to whom to ask. Without words for that, it goes.
// In the oldest JavaScript (ES5), and without any other script: where those fail, this has to work all the same.
function elk(lijst, doe) {
  for (var i = 0; i < lijst.length; i++) doe(lijst[i]);
}

function haalWeg(element) {
  element.parentNode.removeChild(element);
}

// As vandaag() in scripts/dag.js.
function dagVanVandaag() {
  var nu = new Date();
  return new Date(nu - nu.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

function uitweg(feit, nu, gemeente) {
  var bel = feit.getAttribute("data-bel");
  var nummer = bel && feit.getAttribute("data-bel-tot") >= nu ? bel : gemeente;
  var link = document.createElement("a");
  link.setAttribute("href", "tel:" + nummer.replace(/[^\d+]/g, ""));
  link.textContent = nummer;
  var zin = document.createElement("span");
  zin.className = "feit feit--verlopen";
  zin.textContent = feit.getAttribute("data-terugval") + " Bel ";
  zin.appendChild(link);
  zin.appendChild(document.createTextNode("."));
  return zin;
}

// A row of amounts keeps what it is about.
function rij(feit, zin) {
  var cel = document.createElement("td");
  cel.appendChild(zin);
  var nieuw = document.createElement("tr");
  nieuw.appendChild(feit.querySelector("th"));
  nieuw.appendChild(cel);
  return nieuw;
}

function ruimOp(feit, nu, gemeente) {
  if (feit.getAttribute("data-geldig-tot") >= nu) return;
  if (!feit.getAttribute("data-terugval")) return haalWeg(feit);
  var zin = uitweg(feit, nu, gemeente);
  feit.parentNode.replaceChild(feit.nodeName === "TR" ? rij(feit, zin) : zin, feit);
}

function rijVan(element) {
  while (element.nodeName !== "TR") element = element.parentNode;
  return element;
}

// A table says the same only once: rows that do become one, which names what it is about.
function voegSamen(tabel) {
  var eerder = {};
  elk(tabel.querySelectorAll(".feit--verlopen"), function (zin) {
    var wat = rijVan(zin).querySelector("th");
    var eerste = eerder[zin.textContent];
    if (!eerste) {
      eerder[zin.textContent] = wat;
      return;
    }
    eerste.textContent += "; " + wat.textContent;
    haalWeg(rijVan(zin));
  });
}

function ruimAllesOp(gemeente) {
  var nu = dagVanVandaag();
  function ruimStukOp(stuk) {
    elk(stuk.querySelectorAll("[data-geldig-tot]"), function (feit) {
      ruimOp(feit, nu, gemeente);
    });
  }
  ruimStukOp(document);
  // What waits in a template to be shown later is on the page too. A browser that knows no templates has it in the page.
  elk(document.querySelectorAll("template"), function (sjabloon) {
    if (sjabloon.content) ruimStukOp(sjabloon.content);
  });
  elk(document.querySelectorAll("table"), voegSamen);
}

ruimAllesOp(document.currentScript.getAttribute("data-bel"));
