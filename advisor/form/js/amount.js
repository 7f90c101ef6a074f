// Numbers are read as on the terminal (advisor/internal/amount): 62000, 62,000,
// 62.000, 62 000, 62k, 1.5m, with a currency before or after them or none.

const NO_NUMBER = "that is no number";
const NOT_WHOLE = "only whole numbers count here";
const TOO_LARGE = "that number is too large";

// A number past this is none that anybody means; the terminal draws the line
// there as well.
const LARGEST = 9223372036854775n;

const NUMBER = /^([+-]?)(\d+(?:[ '_,.]\d{3})*|\d+)(?:[.,](\d+))?([km]?)$/;

// parseAmount gives {n, currency}, n being a BigInt, or {wrong} with a sentence.
function parseAmount(text) {
  // Typed, pasted or typeset, a space is a space and a minus a minus.
  text = trim(text.replace(/[\u00a0\u202f\u2009]/g, " ").replaceAll("\u2019", "'").replaceAll("\u2212", "-"));
  const [digits, before, after] = splitAmount(text);
  if (digits === "") return { wrong: NO_NUMBER };
  if (before !== "" && after !== "") return { wrong: "that names two currencies" };
  let currency = "";
  if (before + after !== "") {
    currency = currencyOf(before + after);
    if (currency === "") return { wrong: `"${before + after}" is no currency: write the number alone, or with a code such as USD or EUR` };
  }
  const read = wholeNumber(digits);
  return typeof read === "string" ? { wrong: read } : { n: read, currency };
}

// splitAmount takes what stands before and after the digits off them. The k of
// 62k stays with the digits, the K of 62 KES does not.
function splitAmount(text) {
  const first = text.search(/[0-9]/);
  if (first < 0) return ["", "", ""];
  const last = text.search(/[0-9][^0-9]*$/) + 1;
  let digits = text.slice(first, last);
  let after = text.slice(last);
  const rest = after.replace(/^ +/, "");
  if (/^[km]/i.test(rest) && !/^[a-z]/i.test(rest.slice(1))) {
    digits += rest[0].toLowerCase();
    after = rest.slice(1);
  }
  let before = trim(text.slice(0, first));
  if (before.endsWith("-")) {
    digits = "-" + digits;
    before = trim(before.slice(0, -1));
  } else if (before.startsWith("-")) {
    digits = "-" + digits;
    before = trim(before.slice(1));
  }
  return [digits, before.replace(/\+$/, ""), trim(after)];
}

function wholeNumber(digits) {
  const parts = NUMBER.exec(digits);
  if (!parts) return NO_NUMBER;
  const [, sign, units, fraction = "", scale] = parts;
  // In 1.234,567 nobody knows what is meant.
  if (new Set(units.replace(/\d/g, "")).size > 1) return NO_NUMBER;
  const zeros = { "": 0, k: 3, m: 6 }[scale];
  const tail = fraction.replace(/0+$/, "");
  if (tail.length > zeros) return NOT_WHOLE;
  const n = BigInt(units.replace(/\D/g, "") + tail + "0".repeat(zeros - tail.length)) * (sign === "-" ? -1n : 1n);
  return n > LARGEST || n < -LARGEST ? TOO_LARGE : n;
}

// currencyOf gives the code of a currency written as a code or a sign; empty
// where it is neither.
function currencyOf(word) {
  // Letter by letter: a word in capitals must not become longer, as ß does.
  word = [...trim(word)].map((c) => (characters(c.toUpperCase()) === 1 ? c.toUpperCase() : c)).join("");
  if (Object.hasOwn(FORM.signs, word)) return FORM.signs[word];
  return FORM.codes.includes(word) ? word : "";
}

// readNumber reads an answer to a question of type number: {answer, currency} or
// {wrong}.
function readNumber(question, text) {
  text = trim(cleanLine(text));
  if (["u", "?", "unknown", FORM.unknown.toLowerCase()].includes(text.toLowerCase())) return { answer: IDK, currency: "" };
  // "12 messages a day" is how the question itself says it.
  if (question.unit && text.endsWith(question.unit)) text = text.slice(0, -question.unit.length);
  const { n, currency, wrong } = parseAmount(text);
  if (wrong) {
    // Where no money is asked for, it was no currency that was meant.
    return { wrong: question.money || wrong === NOT_WHOLE || wrong === TOO_LARGE ? wrong : NO_NUMBER };
  }
  if (currency && !question.money) return { wrong: "this number is no amount of money: leave the currency out" };
  if (n < BigInt(question.min) || n > BigInt(question.max)) {
    return { wrong: `type a number from ${moneyText(question.min, "")} to ${moneyText(question.max, "")}` };
  }
  return { answer: { number: Number(n) }, currency };
}
