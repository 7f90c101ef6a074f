// The answer sheet, byte for byte as firstrole writes it (advisor/sheet): keys in
// a fixed order, answers and notes in the order of the questions' file.

function sheetText(audience, sheet, answered) {
  const lines = ["format: 1"];
  const put = (key, value) => {
    if (value !== "") lines.push(`${key}: ${scalar(value)}`);
  };
  put("as", audience.id);
  put("name", cut(cleanLine(sheet.name), FORM.maxName));
  put("pack", FORM.digest);
  put("answered", answered);
  put("currency", sheet.currency);
  const answers = [], notes = [];
  for (const question of audience.questions) {
    const answer = sheet.answers.get(question.id);
    if (accepts(question, answer)) answers.push(`  ${scalar(question.id)}: ${answerScalar(question, answer)}`);
    const note = cut(cleanText(sheet.notes.get(question.id) || ""), FORM.maxNote);
    if (note !== "") notes.push(`  ${scalar(question.id)}: ${scalar(note)}`);
  }
  if (answers.length > 0) lines.push("answers:", ...answers);
  if (notes.length > 0) lines.push("notes:", ...notes);
  return lines.join("\n") + "\n";
}

function answerScalar(question, answer) {
  if (answer.unknown) return "unknown";
  if (question.type === "number") return String(answer.number);
  const ids = answer.options.map(scalar);
  return question.type === "several" ? `[${ids.join(", ")}]` : ids[0];
}

// What every reader of YAML takes for text stands as it is; all else is quoted as
// in JSON, which is YAML too.
const UNQUOTED = /^[A-Za-z][A-Za-z0-9_]*([ ./-][A-Za-z0-9_]+)*$/;
const SPECIAL = /^(true|false|yes|no|on|off|y|n|null)$/i;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

function scalar(s) {
  return (UNQUOTED.test(s) && !SPECIAL.test(s)) || DATE.test(s) ? s : JSON.stringify(s);
}
