// Check your answers: every answer with its change, before anything is given out.

function checkScreen(state, interview) {
  const steps = stepsToCheck(interview);
  const open = stepsToCheck(interview).some((s) => s.how === BLANK);
  const more = interview.part === 1 ? interview.secondPart().steps().filter((s) => s.how === BLANK).length : 0;
  return {
    title: "Check your answers",
    aside: tally(steps),
    body: el(
      "div",
      { className: "check" },
      heading("Check your answers"),
      open ? el("p", { className: "soft" }, "What is left open counts as not answered.") : null,
      answerList(steps, interview, (step) => changeButton(state, interview, step)),
      more > 0 ? invitation(state, interview, more) : null,
      el(
        "div",
        { className: "steps" },
        button("These are my answers", "go", () => go(state, interview, "end")),
        button("Back", "quiet", () => go(state, interview.back())),
      ),
    ),
  };
}

// stepsToCheck are those of part 1, and of part 2 where it was begun.
function stepsToCheck(interview) {
  const first = interview.steps(1);
  const second = interview.steps(2);
  const begun = interview.part === 2 || second.some((s) => s.answer !== null);
  return begun ? [...first, ...second] : first;
}

// changing opens a question of either part, to come back here after it.
function changing(interview, question) {
  let i = interview;
  if (question.part !== i.part) i = question.part === 2 ? i.secondPart() : i.firstPart();
  return i.check().change(question.id);
}

function changeButton(state, interview, step) {
  const word = step.answer === null ? "Answer" : "Change";
  const change = button(word, "quiet change", () => go(state, changing(interview, step.question)));
  change.setAttribute("aria-label", `${word}: ${step.question.short}`);
  return change;
}

// answerList puts the answers of a theme together, themes in the order in which
// they are first met; action(step) is what stands beside each, and may be null.
function answerList(steps, interview, action) {
  const groups = [];
  for (const step of steps) {
    const group = groups.find((g) => g.theme === step.question.theme);
    if (group) group.steps.push(step);
    else groups.push({ theme: step.question.theme, steps: [step] });
  }
  return groups.map((group) => [
    group.theme ? el("h2", { dir: "auto" }, group.theme) : null,
    el("dl", { className: "answers" }, group.steps.map((step) => answerRow(step, interview, action))),
  ]);
}

function answerRow(step, interview, action) {
  const { question, answer, how, note } = step;
  const text = answer === null ? "not answered yet" : answerText(question, answer, interview.sheet.currency);
  const act = action(step);
  return el(
    "div",
    {},
    el("dt", { dir: "auto" }, question.short),
    el("dd", { className: how === KNOWN ? "" : "soft" }, el("span", { dir: "auto" }, text), note ? el("blockquote", { dir: "auto" }, note) : null),
    act ? el("dd", { className: "act" }, act) : null,
  );
}

function invitation(state, interview, more) {
  const one = more === 1;
  const words = one
    ? "One more question. It does not move the verdict; it makes what is written from it fit you."
    : `Up to ${more} more questions. They do not move the verdict; they make what is written from it fit you.`;
  return el(
    "section",
    { className: "more", "aria-labelledby": "more" },
    el("h2", { id: "more" }, "Make it yours"),
    el("p", {}, words),
    button(one ? "Answer it too" : "Answer them too", "quiet", () => go(state, interview.secondPart())),
  );
}
