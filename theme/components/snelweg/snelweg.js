// “Snel weg”: the other site comes in the place of this page, so that the back button does not lead here.
document.addEventListener("click", (klik) => {
  const link = klik.target.closest("[data-snel-weg]");
  if (!link) return;
  klik.preventDefault();
  document.documentElement.hidden = true; // the other site may be slow
  location.replace(link.href);
});
