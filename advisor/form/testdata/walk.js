// What the tests run inside the page, on its own functions: nothing on the page
// is there for them.

// walk runs an interview through actions, [what, …], and tells where it stood
// after each.
function walk(as, actions) {
  const audience = FORM.audiences.find((a) => a.id === as);
  let i = Interview.start(audience, emptySheet());
  const stood = [whereOf(i)];
  for (const [what, a, b] of actions) {
    i = { confirm: () => i.confirm(a) || i, back: () => i.back(), change: () => i.change(a), check: () => i.check(),
      first: () => i.firstPart(), second: () => i.secondPart(), resume: () => Interview.start(audience, i.sheet, 1),
      note: () => i.withNote(a, b), currency: () => i.withCurrency(a), name: () => i.withName(a) }[what]();
    stood.push(whereOf(i));
  }
  return { stood, code: answerCode(audience, i.sheet), sheet: sheetText(audience, i.sheet, "2026-03-03") };
}

function whereOf(i) {
  const steps = i.steps().map((s) => s.question.id + " " + s.how);
  return [i.at, i.place(), i.left(), i.part, i.review, ...steps].join("|");
}

// walkAll walks many; a walk can bring the data of another pack.
function walkAll(walks) {
  return walks.map(({ form, as, actions }) => {
    const own = FORM;
    if (form) FORM = prepared(form);
    try {
      return walk(as, actions);
    } finally {
      FORM = own;
    }
  });
}
