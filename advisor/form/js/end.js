// The end: the code and the sheet, and what to do with them.

function endScreen(state, interview) {
  const audience = interview.audience;
  const code = answerCode(audience, interview.sheet);
  const text = () => sheetText(audience, state.interviews.get(state.as).sheet, today());
  const preview = el("pre", { id: "sheet", dir: "auto" }, text());
  const rename = (event) => {
    keepName(state, event.target.value);
    preview.textContent = text();
    calm();
  };
  const calm = () => {
    say("", "unnamed");
    byID("name").removeAttribute("aria-invalid");
  };
  // named does what gives the answers out. Where somebody collects them and no
  // name is there, it asks for one first, once.
  const named = (act) => () => {
    if (unnamed(state)) {
      state.askedName = true;
      say(`There is no name yet, and without one ${collector()} cannot tell whose answers these are. Write it here, or press again to go on without.`, "unnamed");
      byID("name").setAttribute("aria-invalid", "true");
      byID("name").focus();
      return;
    }
    calm();
    act();
  };
  return {
    title: "Your answers are ready",
    aside: tally(stepsToCheck(interview)),
    body: el(
      "div",
      { className: "end" },
      heading("Your answers are ready"),
      paragraphs(wordsAfter(), "lead"),
      el("h2", {}, "The answer sheet"),
      el("p", {}, "A small file with your answers and your notes."),
      el("label", { for: "name" }, collected() ? `Your name, so that ${collector()} knows whose answers these are` : "Your name, if it is to stand on it"),
      el("input", { id: "name", type: "text", value: interview.sheet.name, maxLength: FORM.maxName, autocomplete: "off", "aria-describedby": "unnamed", oninput: rename, dir: "auto" }),
      el("p", { id: "unnamed", className: "say", role: "alert" }),
      el(
        "div",
        { className: "steps" },
        button("Save the answer sheet", "go", named(() => save(fileName(state), text()))),
        button("Copy it", "quiet", named(() => copy(text(), "The answer sheet is copied.", preview))),
      ),
      el("details", {}, el("summary", {}, "Read it first"), preview),
      code === "" ? null : codeSection(code, state, named),
      el("p", { id: "say", className: "say done", role: "status" }),
      el("section", { className: "paper", "aria-label": "Your answers" }, answerList(stepsToCheck(interview), interview, () => null)),
      el("div", { className: "steps" }, button("Back to your answers", "quiet", () => go(state, interview))),
    ),
  };
}

// unnamed reports whether a name is still to be asked for.
const unnamed = (state) => collected() && !state.askedName && trim(state.interviews.get(state.as).sheet.name) === "";

// codeSection shows the code, or a button that does where a name comes first.
function codeSection(code, state, named) {
  const late = unnamed(state);
  const line = el("p", { className: "code", id: "code", hidden: late }, code);
  const copies = () => copy(code, "The code is copied.", line);
  const act = button(late ? "Show the code" : "Copy the code", "quiet", named(() => {
    if (!line.hidden) return copies();
    line.hidden = false;
    act.textContent = "Copy the code";
    say("The code is above the button.");
  }));
  return [
    el("h2", {}, "The answer code"),
    el("p", {}, `One line with your answers alone: no notes and no name${collected() ? ", so write yours beside it" : ""}. It can be read out over the telephone.`),
    line,
    el("div", { className: "steps" }, act),
  ];
}

function wordsAfter() {
  if (FORM.reply.length > 0) return FORM.reply;
  return [stopped(`Send the answer sheet, or the code alone, to ${collector()}`) + " With firstrole either becomes a verdict with its reasons."];
}

// fileName tells several people's sheets apart in one folder.
function fileName(state) {
  const name = state.interviews.get(state.as).sheet.name || FORM.client;
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40);
  return words === "" ? "answers.yaml" : `answers-${words}.yaml`;
}

function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000); // some browsers read it late
  say(`Saved as ${name}, where this browser keeps its downloads.`);
}

// copy puts a text on the clipboard. Where a browser does not let a page do that,
// the text is selected, to be copied by hand.
async function copy(text, done, shown) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    if (shown.closest("details")) shown.closest("details").open = true;
    getSelection().selectAllChildren(shown);
    say("This browser does not let the page copy. The text is selected: copy it by hand.");
  }
}

// today is the date that stands on the sheet, as the respondent's calendar has it.
function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
