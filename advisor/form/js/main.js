// The page: one state, drawn anew at every step and kept before it is drawn.

let state = newState();

// go shows a step of the interview, or another screen of it.
function go(state, interview, screen = "interview") {
  state.interviews.set(state.as, interview);
  state.screen = screen;
  step();
}

// begin asks an audience, from where it stopped.
function begin(as) {
  const audience = FORM.audiences.find((a) => a.id === as);
  state.as = as;
  go(state, state.interviews.get(as) || Interview.start(audience, emptySheet()));
}

function keepDraft(state, question, draft) {
  state.drafts.set(question.id, draft);
  keepAndTell(state);
}

function keepName(state, name) {
  state.interviews.set(state.as, state.interviews.get(state.as).withName(name));
  keepAndTell(state);
}

function keepAndTell(state) {
  const was = keeping;
  keep(state);
  if (was !== keeping) drawFoot();
}

// step goes to a new screen. The browser's own back button leads to the one
// before: people press it, and it must not throw them out.
function step() {
  keep(state);
  try {
    history.pushState(placeOf(state), "");
  } catch {
    // Some browsers allow a page in a file no history; ours works without.
  }
  draw();
}

function placeOf(state) {
  const i = state.interviews.get(state.as);
  return i ? { screen: state.screen, as: state.as, part: i.part, at: i.at, review: i.review } : { screen: "welcome" };
}

// returned shows a place that the browser remembers. A question that is not asked
// any more is passed over.
function returned(place) {
  const interview = place && state.interviews.get(place.as);
  state.screen = interview ? place.screen : "welcome";
  if (interview) {
    state.as = place.as;
    const there = interview.with({ part: place.part, at: place.at, review: place.review });
    const asked = there.at === "" || there.place() > 0;
    state.interviews.set(place.as, asked ? there : Interview.start(interview.audience, interview.sheet, place.part, interview.passed));
  }
  keep(state);
  draw();
}

// obeying is a form's submit that goes nowhere but to us.
const obeying = (act) => (event) => {
  event.preventDefault();
  act();
};

// draw fills the page; focus is the id of what gets it, empty for nothing.
function draw(focus = "heading") {
  const interview = state.interviews.get(state.as);
  const { title, aside, body } = screenOf(interview);
  byID("told").textContent = "";
  byID("screen").replaceChildren(body);
  byID("count").textContent = aside;
  document.title = [title, "firstrole", FORM.title, FORM.client].filter(Boolean).join(" · ");
  drawFoot();
  if (focus === "") return;
  const to = byID(focus) || byID("heading");
  if (to.id === "heading") scrollTo(0, 0);
  to.focus({ preventScroll: true });
}

function screenOf(interview) {
  if (!interview || state.screen === "welcome") return welcome(state);
  if (state.screen === "end") return endScreen(state, interview);
  return interview.at === "" ? checkScreen(state, interview) : questionScreen(state, interview);
}

// drawFoot says where the answers are, and takes them away when asked twice.
function drawFoot() {
  const words = keeping
    ? "Your answers are kept in this browser, on this device, and nowhere else."
    : "This browser keeps nothing here: leave this page open until you have your code.";
  const foot = byID("foot");
  const ask = button("Delete them", "quiet", () => {
    foot.replaceChildren(
      el("p", { id: "sure" }, "Delete all answers and notes on this page? They cannot be brought back."),
      el("div", { className: "steps" }, button("Delete", "quiet", erase), keepThem),
    );
    keepThem.focus();
  });
  const keepThem = button("Keep them", "quiet", () => {
    drawFoot();
    foot.querySelector("button").focus();
  });
  keepThem.setAttribute("aria-describedby", "sure");
  foot.replaceChildren(el("p", {}, words), ...(keeping && state.interviews.size > 0 ? [el("div", { className: "steps" }, ask)] : []));
}

function erase() {
  forget();
  state = newState();
  try {
    history.pushState(placeOf(state), "");
  } catch {
    // As above.
  }
  draw();
}

// started is done when the first screen is there.
const started = known().then(() => {
  keeping = canKeep();
  state = kept() || state;
  addEventListener("popstate", (event) => returned(event.state));
  // The same form in another tab is the same interview: the one written to last
  // counts, and the other follows.
  addEventListener("storage", (event) => {
    if ((event.key !== KEY && event.key !== null) || !changedElsewhere()) return;
    state = kept() || newState();
    draw(document.activeElement.id || "heading");
  });
  try {
    history.replaceState(placeOf(state), "");
  } catch {
    // As above.
  }
  draw(state.screen === "welcome" ? "" : "heading");
});
