// The first screen says whose questions these are and what becomes of the
// answers.

function welcome(state) {
  const begun = state.interviews.size > 0;
  const one = FORM.audiences.length === 1;
  const start = () => {
    const as = one ? FORM.audiences[0].id : chosenAudience();
    if (as === "") {
      say("Nothing is marked yet.");
      return;
    }
    begin(as);
  };
  return {
    title: "Start",
    aside: "",
    body: el(
      "form",
      { className: "welcome", noValidate: true, onsubmit: obeying(start) },
      heading(FORM.title || "A few questions, one at a time"),
      paragraphs(wordsBefore(), "lead"),
      paragraphs(facts(state), "soft"),
      one ? null : audienceChoice(state),
      el("p", { id: "say", className: "say", role: "alert" }),
      el("div", { className: "steps" }, el("button", { type: "submit", className: "go" }, begun ? "Go on" : "Start")),
    ),
  };
}

// wordsBefore are those of whoever collects the answers, or what there is to say
// for them.
function wordsBefore() {
  if (FORM.words.length > 0 || FORM.from + FORM.client === "") return FORM.words;
  const whose = (FORM.from === "" ? "They are asked" : `${FORM.from} asks them`) + (FORM.client === "" ? "" : ` for ${FORM.client}`);
  return [stopped(whose) + " Answer for yourself, before you talk with the others about them: where answers differ is what is worth the talk."];
}

// collected reports whether somebody lays these answers beside those of others,
// and needs to know whose they are; collector is who that is.
const collected = () => FORM.from + FORM.client !== "";
const collector = () => FORM.from || "whoever gave you this page";

function facts(state) {
  const most = FORM.audiences.map((a) => {
    const i = Interview.start(a, emptySheet());
    return i.at === "" ? 0 : i.left() + 1;
  });
  const lines = [
    `At most ${Math.max(...most)} questions. Each says why it is asked, and each takes “${FORM.unknown}” for an answer.`,
    "This page gives no verdict and sends nothing anywhere. At the end it gives you a short code and a file, and you pass on what you like.",
  ];
  if (collected()) {
    lines.push(`${FORM.from || "Whoever gave you this page"} sees your answers, with your name, which the page asks for at the end. Ask before you begin if you want to know who else will see them.`);
  }
  if (state.interviews.size > 0) lines.push("Your answers from before are still here.");
  return lines;
}

function audienceChoice(state) {
  return el(
    "fieldset",
    {},
    el("legend", {}, el("h2", {}, "Who is asking?")),
    FORM.audiences.map((a, at) => optionRow("radio", at, a.label, a.id === state.as)),
  );
}

function chosenAudience() {
  const marked = document.querySelector("input[name=answer]:checked");
  return marked ? FORM.audiences[Number(marked.value)].id : "";
}
