// FORM is what this page asks from: the questions and whom it is for, as the data
// beside this script says (advisor/form/data.go).
let FORM = prepared(JSON.parse(document.getElementById("form").textContent));

function prepared(form) {
  for (const audience of form.audiences) {
    for (const question of audience.questions) {
      question.options ??= [];
      question.forks ??= [];
      question.sources ??= [];
      question.min ??= 0;
      question.max ??= 0;
    }
    audience.byID = new Map(audience.questions.map((q) => [q.id, q]));
    // Part 2 comes after part 1, wherever its questions stand in the file.
    audience.asked = [1, 2].flatMap((part) => audience.questions.filter((q) => q.part === part));
  }
  return form;
}

const emptySheet = () => ({ answers: new Map(), notes: new Map(), name: "", currency: "" });
