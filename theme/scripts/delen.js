// Sending something to somebody. Nothing here sends anything: a message opens in the visitor's own app.

// The addresses that open a message in an app. In a mail a new line is CR LF (RFC 6068).
export const wegen = (tekst, onderwerp, regels) => ({
  whatsapp: `whatsapp://send?text=${encodeURIComponent(tekst)}`,
  sms: `sms:?&body=${encodeURIComponent(tekst)}`,
  mail: `mailto:?subject=${encodeURIComponent(onderwerp)}&body=${encodeURIComponent(["Hallo,", "", ...regels].join("\r\n"))}`,
});

// Whether the browser could show its own choice of apps; for who changes their mind that is enough.
export const deelMetApp = async (wat) => {
  if (!navigator.share) return false;
  try {
    await navigator.share(wat);
    return true;
  } catch (fout) {
    return fout.name === "AbortError";
  }
};

// Whether the text is on the clipboard now.
export const kopieer = async (tekst) => {
  try {
    await navigator.clipboard.writeText(tekst);
    return true;
  } catch (fout) {
    return false;
  }
};
