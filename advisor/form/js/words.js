// Answers in words, as the terminal and the reports say them (advisor/words.go).

function answerText(question, answer, currency) {
  if (answer.unknown) return FORM.unknown;
  if (question.type === "number") return quantity(question, answer.number, currency);
  return answer.options.map((id) => question.options.find((o) => o.id === id).label).join("; ");
}

function quantity(question, n, currency) {
  const text = question.money ? moneyText(n, currency) : grouped(n);
  return question.unit ? text + " " + question.unit : text;
}

// moneyText gives an amount in whole units: "$62,000", "EUR 62,000".
function moneyText(n, currency) {
  if (!currency) return grouped(n);
  if (currency === "USD") return n < 0 ? "-$" + grouped(-n) : "$" + grouped(n);
  return currency + " " + grouped(n);
}

// toLocaleString would group as the reader's country does, and the terminal does
// not.
const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

// placeText tells how far the interview is.
function placeText(interview) {
  if (interview.review) return interview.given() ? "Change an answer" : "One more question";
  const n = interview.place();
  const left = interview.left();
  const words = interview.part > 1 ? `Make it yours, question ${n}, ` : `Question ${n}, `;
  return words + (left > 0 ? `at most ${left} left` : "the last");
}

// tally counts the answers: "11 answered, 1 unknown".
function tally(steps) {
  const count = (how) => steps.filter((s) => s.how === how).length;
  let words = `${count(KNOWN)} answered`;
  if (count(UNKNOWN) > 0) words += `, ${count(UNKNOWN)} unknown`;
  if (count(BLANK) > 0) words += `, ${count(BLANK)} left open`;
  return words;
}

// howToType says what a question of type number takes.
function howToType(question, currency) {
  const bounds = `A whole number from ${moneyText(question.min, "")} to ${moneyText(question.max, "")}`;
  if (!question.money) return bounds + ".";
  return bounds + (currency ? `. In ${currency} unless you write another currency.` : ", with its currency: 62,000 USD or €62k.");
}

const sentence = (words) => stopped(words[0].toUpperCase() + words.slice(1));

// stopped ends a sentence, unless its last word did: "Plant care & Co."
const stopped = (words) => (/[.?!]$/.test(words) ? words : words + ".");
