// Numbers in a question.

const IS = /^(ben|is|van|word|wordt|net|bijna)$/; // before an age

// How many or how long (20 jaar, 3 kinderen, 120 euro) is no word to look for; how old somebody is may be.
export const isAantal = (alle, i, kent) => /^\d+$/.test(alle[i]) && (!kent(alle[i]) || (alle.length > 3 && /^(jaar|wek|dag|uur|euro|kind|keer)/.test(alle[i + 1] || "") && !IS.test(alle[i - 1] || "")));

// The ages that somebody names: “ik ben 17”, “kind van 3”, “66 jaar”.
export const leeftijden = (alle) => alle.filter((w, i) => /^\d{1,2}$/.test(w) && (/^(jaar|jarige?|jr)$/.test(alle[i + 1] || "") || IS.test(alle[i - 1] || ""))).map(Number);
