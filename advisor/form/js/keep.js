// Answers are kept in this browser, for this form alone: whoever closes the page,
// or whose telephone does, goes on where they stopped. What comes back is looked
// at as if a stranger had written it.

const KEY = "firstrole " + FORM.id;

// What is being typed is kept as well: drafts are {marked, text, note} by
// question.
const newState = () => ({ screen: "welcome", as: "", interviews: new Map(), drafts: new Map() });

let keeping = canKeep();

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
  try {
    localStorage.setItem(KEY, JSON.stringify(frozen(state)));
    keeping = true;
  } catch {
    keeping = false;
  }
}

function frozen(state) {
  const interviews = [...state.interviews.values()].map((i) => ({
    as: i.audience.id, part: i.part, at: i.at, review: i.review, name: i.sheet.name, currency: i.sheet.currency,
    answers: [...i.sheet.answers], notes: [...i.sheet.notes],
  }));
  return { format: 1, screen: state.screen, as: state.as, interviews, drafts: [...state.drafts] };
}

// kept gives the state that was written down; null where there is none that can
// be gone on with.
function kept() {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY));
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
  const i = new Interview(audience, sheet, one.part === 2 ? 2 : 1, one.at, one.review === true);
  if (i.at === "" || i.place() > 0) return i;
  return Interview.start(audience, sheet, i.part);
}

function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What cannot be reached was not kept.
  }
}
