// From a stick or a kiosk (file:) there is no server that finds the page in a folder: the address names it.
export const opSchijf = (adres) => (location.protocol === "file:" ? adres.replace(/^((?:file:)?[^#?:]*\/)(?=[#?]|$)/, "$1index.html") : adres);
