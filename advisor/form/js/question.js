// One question a screen. Nothing is marked before the respondent marks it, and
// only Next writes an answer down.

function questionScreen(state, interview) {
  const question = interview.question();
  const draft = draftOf(state, interview);
  const form = el(
    "form",
    { className: "question", noValidate: true, onsubmit: obeying(() => confirmAnswer(state, interview)) },
    el(
      "fieldset",
      describedBy(question),
      el("legend", {}, heading(question.ask)),
      question.help ? el("p", { id: "help", className: "help", dir: "auto" }, question.help) : null,
      fieldOf(question, draft, interview.sheet.currency),
    ),
    el("p", { id: "say", className: "say", role: "alert" }),
    noteOf(interview, draft),
    el(
      "div",
      { className: "steps" },
      el("button", { type: "submit", className: "go" }, "Next"),
      button(interview.review ? "Back to your answers" : "Back", "quiet", () => retreat(state, interview)),
    ),
    whyOf(question),
    el("p", { className: "keys", "aria-hidden": "true" }, keysOf(question)),
  );
  form.addEventListener("input", (event) => {
    typed(question, draft, event.target);
    keepDraft(state, question, draft);
    settle();
  });
  form.addEventListener("keydown", (event) => keyed(event, form));
  return { title: placeText(interview), aside: placeText(interview), body: form };
}

// describedBy is what is read out with a question: its help, else why it is asked,
// and how many to mark.
function describedBy(question) {
  const ids = [];
  if (question.help) ids.push("help");
  else if (whyIsShown(question)) ids.push("why");
  if (question.type === "several") ids.push("how");
  return ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {};
}

// A field is a list of options, or a line to type a number on; "I don't know" is
// the last of either.
function fieldOf(question, draft, currency) {
  if (question.type === "number") {
    return [
      el("label", { className: "how", for: "number" }, howToType(question, currency)),
      el(
        "p",
        { className: "typing" },
        el("input", { id: "number", type: "text", value: draft.text, maxLength: 60, autocomplete: "off", inputmode: question.money || question.min < 0 ? "text" : "numeric", "aria-describedby": "unit say" }),
        el("span", { id: "unit", className: "soft" }, question.unit || ""),
      ),
      optionRow("checkbox", 0, FORM.unknown, draft.marked.includes(0)),
    ];
  }
  const type = question.type === "one" ? "radio" : "checkbox";
  const labels = [...question.options.map((o) => o.label), FORM.unknown];
  return [
    question.type === "several" ? el("p", { id: "how", className: "how" }, "Mark one or more.") : null,
    el("div", { className: "options" }, labels.map((label, at) => optionRow(type, at, label, draft.marked.includes(at)))),
  ];
}

function optionRow(type, at, label, checked) {
  const id = "option" + at;
  return el(
    "label",
    { className: "option", for: id },
    el("input", { type, id, name: "answer", value: String(at), checked }),
    el("span", { className: "label", dir: "auto" }, label),
    at < 9 ? el("span", { className: "digit", "aria-hidden": "true" }, String(at + 1)) : null,
  );
}

// draftOf is what was marked or typed, else what was answered: {marked, text,
// note}, marked being places among the options, of which the last is "I don't
// know".
function draftOf(state, interview) {
  const question = interview.question();
  const kept = state.drafts.get(question.id);
  if (kept) return { marked: kept.marked.slice(), text: String(kept.text), note: String(kept.note) };
  const answer = interview.given();
  const draft = { marked: [], text: "", note: interview.sheet.notes.get(question.id) || "" };
  const options = question.options;
  if (!answer) return draft;
  if (answer.unknown) draft.marked = [options.length];
  else if (question.type === "number") draft.text = question.money ? moneyText(answer.number, interview.sheet.currency) : String(answer.number);
  else draft.marked = answer.options.map((id) => options.findIndex((o) => o.id === id));
  return draft;
}

// typed takes a mark or a letter into the draft. An option that stands alone, and
// "I don't know", take the other marks away and go when another is marked.
function typed(question, draft, target) {
  if (target.id === "note") draft.note = target.value;
  else if (target.id === "number") {
    draft.text = target.value;
    draft.marked = [];
  } else if (target.name === "answer") {
    const at = Number(target.value);
    const alone = (place) => question.type !== "several" || place === question.options.length || question.options[place].alone;
    const others = draft.marked.filter((place) => place !== at);
    draft.marked = target.checked ? [...others.filter((place) => !alone(at) && !alone(place)), at].sort((a, b) => a - b) : others;
    if (question.type === "number" && target.checked) draft.text = "";
  }
  for (const input of document.querySelectorAll("input[name=answer]")) input.checked = draft.marked.includes(Number(input.value));
  const number = byID("number");
  if (number && number !== target) number.value = draft.text;
}

// answerOf reads a draft: {answer, currency}, or {wrong} with what to say.
function answerOf(question, draft) {
  if (draft.marked.includes(question.options.length)) return { answer: IDK, currency: "" };
  if (question.type === "number") {
    return trim(draft.text) === "" ? { wrong: `nothing is written yet; write a number, or mark “${FORM.unknown}”` } : readNumber(question, draft.text);
  }
  if (draft.marked.length === 0) return { wrong: "nothing is marked yet" };
  return { answer: { options: arrange(question, draft.marked.map((at) => question.options[at].id)) }, currency: "" };
}

function confirmAnswer(state, interview) {
  const question = interview.question();
  const draft = draftOf(state, interview);
  const { answer, currency, wrong } = answerOf(question, draft);
  if (wrong) {
    refuse(sentence(wrong), byID("number"));
    return;
  }
  const noted = withNote(state, interview);
  if (!noted) return;
  const was = interview.sheet.currency;
  const next = (currency ? noted.withCurrency(currency) : noted).confirm(answer);
  state.drafts.delete(question.id);
  go(state, next);
  if (currency && was && was !== currency) {
    say(`All amounts are in ${currency} from here on, also those given before in ${was}.`, "told");
  }
}

// refuse says what cannot be taken, and goes to the field where it stands; settle
// takes that back once something is typed or marked.
function refuse(words, field) {
  say(words);
  if (!field) return;
  field.setAttribute("aria-invalid", "true");
  field.focus();
}

function settle() {
  if (byID("say").textContent !== "") say("");
  for (const field of document.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

// withNote puts the note that was typed on the answer; null where it is too long.
function withNote(state, interview) {
  const question = interview.question();
  const note = trim(cleanText(draftOf(state, interview).note));
  if (characters(note) > FORM.maxNote) {
    refuse(`A note has ${FORM.maxNote} characters at most; this one has ${characters(note)}.`, byID("note"));
    return null;
  }
  return interview.withNote(question.id, note);
}

// retreat goes to the question before; from a change to check your answers; from
// the first question to what came before it. The note is kept as it stands.
function retreat(state, interview) {
  const noted = withNote(state, interview);
  if (!noted) return;
  if (interview.given()) state.drafts.delete(interview.at); // the answer stands until another is confirmed
  if (interview.review) go(state, noted.check());
  else if (!interview.first()) go(state, noted.back());
  else if (interview.part === 2) go(state, noted.firstPart().check());
  else go(state, noted, "welcome");
}

function noteOf(interview, draft) {
  return el(
    "details",
    { className: "note", open: draft.note !== "" },
    el("summary", {}, "Note"),
    el("label", { className: "soft", for: "note" }, "Evidence, a number, a link. It goes along with your answer; only the answer counts."),
    el("textarea", { id: "note", rows: 3, value: draft.note, dir: "auto" }),
  );
}

// whyOf says why it is asked, how to find out and what that rests on. A
// stakeholder sees the reason only on opening it: it names what an answer speaks
// for, and private opinions are worth more without that.
function whyOf(question) {
  const shown = whyIsShown(question);
  const folded = question.why !== undefined && !shown;
  const more = [
    folded ? [el("dt", {}, "Why we ask"), el("dd", { dir: "auto" }, question.why)] : [],
    question.findOut ? [el("dt", {}, "To find out"), el("dd", { dir: "auto" }, question.findOut)] : [],
    question.sources.map((text, at) => [at === 0 ? el("dt", {}, "Sources") : null, el("dd", { dir: "auto" }, text)]),
  ].flat(3);
  let summary = question.findOut ? "How to find out, and where this comes from" : "Where this comes from";
  if (folded) summary = question.findOut ? "Why we ask, and how to find out" : "Why we ask";
  return el(
    "div",
    { className: "why" },
    shown ? el("p", { id: "why", dir: "auto" }, el("b", {}, "Why we ask"), " ", question.why) : null,
    more.length > 0 ? el("details", {}, el("summary", {}, summary), el("dl", {}, more)) : null,
  );
}

const whyIsShown = (question) => question.why !== undefined && FORM.client === "";

function keysOf(question) {
  if (question.type === "number") return "enter next";
  return question.type === "one" ? "↑ ↓ and 1–9 mark · enter next" : "↑ ↓ move · space and 1–9 mark · enter next";
}

// keyed adds the keys of the terminal to those of the browser. They hold only
// while the focus is on the question, so that nobody's own shortcuts are taken.
function keyed(event, form) {
  const target = event.target;
  const writing = target.tagName === "TEXTAREA" || target.id === "number";
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing) return;
  const inputs = [...form.querySelectorAll("input[name=answer]")];
  const here = inputs.indexOf(target);
  const onQuestion = target.id === "heading" || here >= 0;
  if (!onQuestion) return;
  if (/^[1-9]$/.test(event.key) && inputs[event.key - 1]) {
    inputs[event.key - 1].focus();
    inputs[event.key - 1].click();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    move(inputs, here, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    form.requestSubmit();
  } else return;
  event.preventDefault();
}

// move goes to the next option; where one is chosen, moving is marking. From
// nowhere, down goes to the first and up to the last.
function move(inputs, here, by) {
  const at = here < 0 ? (by > 0 ? 0 : inputs.length - 1) : (here + by + inputs.length) % inputs.length;
  const to = inputs[at];
  to.focus();
  if (to.type === "radio") to.click();
}
