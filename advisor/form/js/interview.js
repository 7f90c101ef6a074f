// The flow is the terminal's: advisor.Interview, told once more. What is asked
// follows from the answers alone, so that back, change and going on later are
// one mechanism. Nothing here knows what an answer is worth.

// An answer is {unknown: true}, {options: [ids]} or {number: n}; null is a blank.
const IDK = { unknown: true };

// accepts tells whether an answer is one that the question allows. Options stand
// in the question's order, each once.
function accepts(question, answer) {
  if (!answer) return false;
  if (answer.unknown) return true;
  if (question.type === "number") {
    return Number.isSafeInteger(answer.number) && answer.number >= question.min && answer.number <= question.max;
  }
  const given = answer.options || [];
  if (given.length === 0 || (question.type === "one" && given.length !== 1)) return false;
  let last = -1;
  for (const id of given) {
    const at = question.options.findIndex((o) => o.id === id);
    if (at <= last || (question.options[at].alone && given.length > 1)) return false;
    last = at;
  }
  return true;
}

// standing tells how an asked question stands. An option can say, in its own
// words, what "I don't know" says.
function standing(question, answer) {
  if (!accepts(question, answer)) return BLANK;
  if (answer.unknown) return UNKNOWN;
  if (question.type !== "one") return KNOWN;
  return question.options.find((o) => o.id === answer.options[0]).unknown ? UNKNOWN : KNOWN;
}

// arrange puts chosen options into the question's order.
function arrange(question, ids) {
  return question.options.map((o) => o.id).filter((id) => ids.includes(id));
}

// Interview is one run through the questions of an audience. Every step gives a
// new one and leaves the old as it was.
class Interview {
  // The sheet is {answers: Map, notes: Map, name, currency}; at is the question
  // that is shown, empty at check your answers; review says that the end was
  // reached, so that a change leads to new questions only; passed are the
  // questions without an answer that were passed over, in order.
  constructor(audience, sheet, part, at, review, passed) {
    Object.assign(this, { audience, sheet, part, at, review, passed });
  }

  // start begins or resumes a part at its first question without an answer.
  static start(audience, sheet, part = 1, passed = []) {
    const i = new Interview(audience, sheet, part, "", false, passed);
    i.at = i.nextBlank();
    i.review = i.at === "";
    return i;
  }

  with(changes) {
    return Object.assign(new Interview(this.audience, this.sheet, this.part, this.at, this.review, this.passed), changes);
  }

  // standings tells how every question stands, in the order of asking.
  standings() {
    const all = new Map();
    for (const question of this.audience.asked) {
      const answer = this.sheet.answers.get(question.id) || null;
      const truth = question.when ? truthOf(question.when, (id) => all.get(id)) : TRUE;
      let how = standing(question, answer);
      if (truth !== TRUE) how = truth === FALSE ? NOT_ASKED : MAYBE_NOT_YET;
      all.set(question.id, { how, question, answer });
    }
    return all;
  }

  // steps lists the questions of a part that are asked, with what was given.
  steps(part = this.part) {
    return [...this.standings().values()]
      .filter((s) => s.question.part === part && (s.how === KNOWN || s.how === UNKNOWN || s.how === BLANK))
      .map((s) => ({ ...s, answer: s.how === BLANK ? null : s.answer, note: this.sheet.notes.get(s.question.id) || "" }));
  }

  question() {
    return this.audience.byID.get(this.at) || null;
  }

  given() {
    return this.sheet.answers.get(this.at) || null;
  }

  // place is the number of the question that is shown, from 1.
  place() {
    return this.steps().findIndex((s) => s.question.id === this.at) + 1;
  }

  // left is the most questions that can still follow. It falls with every step
  // forward.
  left() {
    if (this.at === "") return 0;
    if (this.part === 1) return this.longestAfter();
    const all = [...this.standings().values()];
    const here = all.findIndex((s) => s.question.id === this.at);
    return all.slice(here + 1).filter((s) => s.how !== NOT_ASKED).length;
  }

  // longestAfter walks every way that the answers still to come can take. Only
  // one answer of each kind has to be tried: the page carries them as forks.
  longestAfter() {
    const asked = this.audience.asked.filter((q) => q.part === 1);
    const here = asked.findIndex((q) => q.id === this.at);
    const now = this.standings();
    const states = new Map();
    for (const q of asked.slice(0, here)) {
      const s = now.get(q.id);
      states.set(q.id, s.how === BLANK ? { ...s, how: UNKNOWN } : s);
    }
    const ways = asked.slice(here).reduce((n, q) => Math.min(n * (q.forks.length + 1), 2 * FORM.maxWays), 1);
    if (ways > FORM.maxWays) return mayFollow(asked, here, states);
    return longest(asked, here, states) - 1;
  }

  // way is what one is led through: every question of this part that is asked,
  // but in part 2, which moves no verdict, not those that were passed over. In
  // part 1 firstrole passes them over once the verdict is settled, which nobody
  // can tell here: they are asked.
  way() {
    const over = (s) => s.answer === null && s.question.id !== this.at && this.passed.includes(s.question.id);
    return this.steps().filter((s) => this.part === 1 || !over(s));
  }

  // passing is what is passed over by going to the end from here.
  passing() {
    const open = this.steps().filter((s) => s.answer === null).map((s) => s.question.id);
    return this.audience.asked.map((q) => q.id).filter((id) => this.passed.includes(id) || open.includes(id));
  }

  // first tells whether no question comes before the one that is shown.
  first() {
    const [first] = this.way();
    return first !== undefined && first.question.id === this.at;
  }

  nextBlank() {
    const open = this.way().find((s) => s.answer === null);
    return open ? open.question.id : "";
  }

  // nextNew is the first blank that was not passed over.
  nextNew() {
    const open = this.steps().find((s) => s.answer === null && !this.passed.includes(s.question.id));
    return open ? open.question.id : "";
  }

  // confirm gives the answer to the question that is shown and goes on; null
  // where the question does not allow it.
  confirm(answer) {
    const question = this.question();
    if (!question || !accepts(question, answer)) return null;
    const i = this.with({ sheet: { ...this.sheet, answers: new Map(this.sheet.answers).set(question.id, answer) } });
    i.passed = this.passed.filter((id) => id !== question.id);
    if (!this.review) i.at = i.next(question.id);
    // Who passed questions over knows that they are open: a change does not lead
    // through them once more.
    else i.at = this.given() && this.part === 1 ? i.nextNew() : i.nextBlank();
    i.review = this.review || i.at === "";
    return i;
  }

  // next is the question asked after one; where that was the last, the first
  // blank, so that none is forgotten.
  next(id) {
    const way = this.way();
    const at = way.findIndex((s) => s.question.id === id);
    if (at >= 0 && at + 1 < way.length) return way[at + 1].question.id;
    return this.nextBlank();
  }

  // back goes to the question before; from check your answers to the last one.
  back() {
    const way = this.way();
    const at = this.at === "" ? way.length : way.findIndex((s) => s.question.id === this.at);
    return at > 0 ? this.with({ at: way[at - 1].question.id, review: false }) : this;
  }

  // change opens a question from check your answers.
  change(id) {
    return this.steps().some((s) => s.question.id === id) ? this.with({ at: id }) : this;
  }

  // check goes to check your answers; questions without an answer are passed over
  // by that.
  check() {
    return this.with({ passed: this.passing(), at: "", review: true });
  }

  firstPart() {
    return Interview.start(this.audience, this.sheet, 1, this.passed);
  }

  // secondPart asks what was passed over there: whoever goes there wants that.
  secondPart() {
    return Interview.start(this.audience, this.sheet, 2, this.passed.filter((id) => this.audience.byID.get(id).part === 1));
  }

  withNote(id, text) {
    const notes = new Map(this.sheet.notes);
    if (text === "") notes.delete(id);
    else notes.set(id, text);
    return this.with({ sheet: { ...this.sheet, notes } });
  }

  withCurrency(currency) {
    return this.with({ sheet: { ...this.sheet, currency } });
  }

  withName(name) {
    return this.with({ sheet: { ...this.sheet, name } });
  }
}

// longest is the most questions that are asked from one on.
function longest(asked, at, states) {
  if (at === asked.length) return 0;
  const question = asked[at];
  const truth = question.when ? truthOf(question.when, (id) => states.get(id)) : TRUE;
  if (truth !== TRUE) {
    states.set(question.id, { how: truth === FALSE ? NOT_ASKED : MAYBE_NOT_YET, question });
    return longest(asked, at + 1, states);
  }
  let best = 0;
  for (const way of waysOf(question)) {
    states.set(question.id, way);
    best = Math.max(best, longest(asked, at + 1, states));
  }
  return best + 1;
}

// waysOf lists how an asked question can stand, one for each way on from it.
function waysOf(question) {
  const ways = question.forks.map((answer) => ({ how: KNOWN, question, answer }));
  return [...ways, { how: UNKNOWN, question }];
}

// mayFollow counts the questions after one whose condition can become true. It
// is for packs with more ways through them than can be walked.
function mayFollow(asked, here, states) {
  const sets = new Map();
  let count = 0;
  asked.forEach((question, at) => {
    if (at < here) {
      sets.set(question.id, [states.get(question.id)]);
      return;
    }
    const truths = question.when ? truthsOf(question.when, (id) => sets.get(id)) : new Set([TRUE]);
    const ways = truths.has(TRUE) ? waysOf(question) : [];
    if (truths.has(TRUE) && at > here) count++;
    if (truths.has(FALSE)) ways.push({ how: NOT_ASKED, question });
    if (truths.has(MAYBE)) ways.push({ how: MAYBE_NOT_YET, question });
    sets.set(question.id, ways);
  });
  return count;
}
