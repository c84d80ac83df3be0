// Another script of the site, only when it is needed. Those that were asked for run in that order.
export const haalScript = (wortel, naam) => {
  const script = document.createElement("script");
  script.src = `${wortel}assets/${naam}`;
  script.async = false;
  return document.head.appendChild(script);
};
