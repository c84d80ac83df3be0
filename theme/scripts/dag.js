// Days. A day is a text such as 2026-11-22, so two of them can be compared as they stand.

// Today, where this browser is.
export const vandaag = (nu = new Date()) => new Date(nu - nu.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

export const inWoorden = (dag) =>
  new Date(dag).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
