// Tells lijst.js, if that is there, that new records stand in this element: it gives them their button.
export const meldKaartjes = (element) => element.dispatchEvent(new Event("kaartjes", { bubbles: true }));
