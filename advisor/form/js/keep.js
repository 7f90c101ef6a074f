// Answers are kept in this browser, for this form alone: whoever closes the page,
// or whose telephone does, goes on where they stopped. What comes back is looked
// at as if a stranger had written it.

const KEY = "firstrole " + FORM.id;

// What is being typed is kept as well: drafts are {marked, text, note} by
// question. askedName is not kept: it tells that the page asked for a name.
const newState = () => ({ screen: "welcome", as: "", interviews: new Map(), drafts: new Map(), askedName: false });

let keeping = false;

// written is what is kept, as far as this page knows; null is nothing.
let written = null;

// known waits until the browser knows the page. Chromium reads a script before
// that, and a page it does not know yet gets an empty store without a word: what
// was kept seems gone, and what is written goes with the page. A question about
// locks is answered only to a page that is known.
async function known() {
  const asked = navigator.locks ? navigator.locks.query() : new Promise((done) => addEventListener("load", () => setTimeout(done)));
  try {
    await Promise.race([asked, new Promise((done) => setTimeout(done, 2000))]);
  } catch {
    // Who may not ask about locks may not keep anything either.
  }
}

function canKeep() {
  try {
    localStorage.setItem(KEY + " try", "");
    localStorage.removeItem(KEY + " try");
    return true;
  } catch {
    return false; // forbidden, or full
  }
}

// keep writes the state down; keeping tells from then on whether it could.
function keep(state) {
  if (state.interviews.size === 0) return; // nothing was begun
  const text = JSON.stringify(frozen(state));
  try {
    localStorage.setItem(KEY, text);
    written = text;
    keeping = true;
  } catch {
    keeping = false;
  }
}

function frozen(state) {
  const interviews = [...state.interviews.values()].map((i) => ({
    as: i.audience.id, part: i.part, at: i.at, review: i.review, name: i.sheet.name, currency: i.sheet.currency,
    passed: i.passed, answers: [...i.sheet.answers], notes: [...i.sheet.notes],
  }));
  return { format: 1, screen: state.screen, as: state.as, interviews, drafts: [...state.drafts] };
}

// kept gives the state that was written down; null where there is none that can
// be gone on with.
function kept() {
  try {
    written = localStorage.getItem(KEY);
    const saved = JSON.parse(written);
    return saved && saved.format === 1 ? thawed(saved) : null;
  } catch {
    return null;
  }
}

function thawed(saved) {
  const state = newState();
  for (const one of saved.interviews) {
    const audience = FORM.audiences.find((a) => a.id === one.as);
    if (audience) state.interviews.set(audience.id, thawedInterview(audience, one));
  }
  if (state.interviews.has(saved.as)) {
    state.as = saved.as;
    state.screen = ["welcome", "interview", "end"].includes(saved.screen) ? saved.screen : "interview";
  }
  state.drafts = new Map(saved.drafts.filter(([, d]) => Array.isArray(d.marked)));
  return state;
}

function thawedInterview(audience, one) {
  const fits = ([id, answer]) => audience.byID.has(id) && accepts(audience.byID.get(id), answer);
  const sheet = {
    answers: new Map(one.answers.filter(fits)),
    notes: new Map(one.notes.filter(([id, text]) => audience.byID.has(id) && typeof text === "string")),
    name: String(one.name),
    currency: FORM.codes.includes(one.currency) ? one.currency : "",
  };
  const passed = audience.asked.map((q) => q.id).filter((id) => (one.passed || []).includes(id) && !sheet.answers.has(id));
  const i = new Interview(audience, sheet, one.part === 2 ? 2 : 1, one.at, one.review === true, passed);
  if (i.at === "" || i.place() > 0) return i;
  return Interview.start(audience, sheet, i.part, passed);
}

// changedElsewhere tells whether another tab wrote since. A page is also told of
// what it wrote itself before it was loaded again.
function changedElsewhere() {
  try {
    return localStorage.getItem(KEY) !== written;
  } catch {
    return false;
  }
}

function forget() {
  try {
    localStorage.removeItem(KEY);
    written = null;
  } catch {
    // What cannot be reached was not kept.
  }
}
