// Conditions have three values, so that what is not known never passes for "no".
// The order counts: all of several is the least of them, any of them the most.
const FALSE = 0, MAYBE = 1, TRUE = 2;

// How a question stands on a sheet.
const KNOWN = "known"; // asked, with a known answer
const UNKNOWN = "unknown"; // asked, "I don't know"
const BLANK = "blank"; // asked, not answered
const NOT_ASKED = "not asked"; // its condition is false
const MAYBE_NOT_YET = "maybe not yet"; // its condition is maybe

// truthOf gives the value of a condition. stands(id) tells how a question
// stands: {how, question, answer}.
function truthOf(c, stands) {
  switch (c.op) {
    case "all":
      return (c.of || []).reduce((value, inner) => Math.min(value, truthOf(inner, stands)), TRUE);
    case "any":
      return (c.of || []).reduce((value, inner) => Math.max(value, truthOf(inner, stands)), FALSE);
    case "not":
      return TRUE - truthOf(c.of[0], stands);
  }
  const s = stands(c.question);
  switch (c.op) {
    case "answered":
      return s.how === KNOWN ? TRUE : FALSE;
    case "unknown":
      return s.how === UNKNOWN ? TRUE : FALSE;
  }
  if (s.how === NOT_ASKED) return FALSE;
  if (s.how !== KNOWN) return MAYBE;
  return holds(c, s.question, s.answer) ? TRUE : FALSE;
}

// holds tells whether a known answer satisfies a condition on one question.
function holds(c, question, answer) {
  const has = (id) => (answer.options || []).includes(id);
  const place = (id) => question.options.findIndex((o) => o.id === id);
  switch (c.op) {
    case "is":
    case "any_of":
      return c.options.some(has);
    case "all_of":
      return c.options.every(has);
  }
  const number = question.type === "number";
  const have = number ? answer.number : place(answer.options[0]);
  const limit = number ? c.number || 0 : place(c.options[0]);
  return c.op === "at_least" ? have >= limit : have <= limit;
}

// truthsOf lists the values that a condition can take where each question may
// stand in several ways: ways(id) lists them. Its parts are taken by themselves,
// so it may name a value too many, never one too few.
function truthsOf(c, ways) {
  const join = (pick, start) =>
    (c.of || []).reduce((values, inner) => {
      const more = truthsOf(inner, ways);
      return new Set([...values].flatMap((x) => [...more].map((y) => pick(x, y))));
    }, new Set([start]));
  switch (c.op) {
    case "all":
      return join(Math.min, TRUE);
    case "any":
      return join(Math.max, FALSE);
    case "not":
      return new Set([...truthsOf(c.of[0], ways)].map((value) => TRUE - value));
  }
  return new Set(ways(c.question).map((way) => truthOf(c, () => way)));
}
