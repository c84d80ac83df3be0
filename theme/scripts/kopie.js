// What somebody copies has no soft hyphens: those are only for where a screen cuts a long word.
document.addEventListener("copy", (kopie) => {
  const tekst = getSelection().toString();
  if (tekst.indexOf("\u00ad") < 0 || !kopie.clipboardData) return;
  kopie.clipboardData.setData("text/plain", tekst.split("\u00ad").join(""));
  kopie.preventDefault();
});
