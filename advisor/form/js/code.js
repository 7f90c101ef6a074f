// The answer code (advisor/code): every answer as a digit of one whole number in
// mixed radix, written in letters that are hard to mistake, with two more that
// catch a wrong letter and two that changed places. It carries no name and no
// notes.

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 5; // letters between two hyphens
const LEAST = { head: 5, answers: 8 }; // letters

// answerCode gives the code of a sheet; empty where the pack has no digest, which
// codes are tied to.
function answerCode(audience, sheet) {
  const digest = FORM.digest.slice(0, 6);
  if (!/^[0-9a-f]{6}$/.test(digest)) return "";
  const row = [];
  const digit = (value, radix) => row.push([BigInt(value), BigInt(radix)]);
  digit(audience.place, FORM.all);
  currencyDigits(digit, sheet.currency);
  for (const question of audience.questions) answerDigits(digit, question, sheet.answers.get(question.id) || null);
  // The first digit is the lowest: blanks at the end, being 0, cost nothing.
  const number = row.reduceRight((n, [value, radix]) => n * radix + value, 0n);
  const values = [...letters(BigInt("0x" + digest), LEAST.head), ...letters(number, LEAST.answers)];
  return checked(values)
    .map((v, i) => (i > 0 && i % GROUP === 0 ? "-" : "") + LETTERS[v])
    .join("");
}

function currencyDigits(digit, currency) {
  if (currency === "") digit(0, 3);
  else if (currency === FORM.usual) digit(1, 3);
  else {
    digit(2, 3);
    digit([...currency].reduce((n, c) => n * 26 + c.charCodeAt(0) - 65, 0), 26 * 26 * 26);
  }
}

// A digit is 0 for a blank and 1 for "I don't know"; known answers follow.
const FIRST_KNOWN = 2n;
const basic = (answer) => (answer === null ? 0n : answer.unknown ? 1n : FIRST_KNOWN);

function answerDigits(digit, question, answer) {
  const kind = basic(answer);
  const given = kind < FIRST_KNOWN ? [] : answer.options || [];
  if (question.type === "number") {
    numberDigits(digit, question, kind, answer);
  } else if (question.type === "several") {
    setDigit(digit, question.options, kind, given);
  } else {
    const place = question.options.findIndex((o) => o.id === given[0]);
    digit(kind < FIRST_KNOWN ? kind : kind + BigInt(place), FIRST_KNOWN + BigInt(question.options.length));
  }
}

// setDigit: first the options that stand alone, then the sets of the others, an
// option's bit being its place among them.
function setDigit(digit, options, kind, given) {
  const alone = options.filter((o) => o.alone);
  const free = options.filter((o) => !o.alone);
  const sets = FIRST_KNOWN + BigInt(alone.length) - 1n;
  const bits = free.reduce((n, o, at) => (given.includes(o.id) ? n | (1n << BigInt(at)) : n), 0n);
  const only = alone.findIndex((o) => given.includes(o.id));
  let value = kind;
  if (only >= 0) value = FIRST_KNOWN + BigInt(only);
  if (bits > 0n) value = sets + bits;
  digit(value, sets + (1n << BigInt(free.length)));
}

// SHORT is how many values a number may have to be written as one digit. Larger
// ones mostly end in zeros: then the zeros are counted, and only what stands
// before them is written.
const SHORT = 1000n;

function numberDigits(digit, question, kind, answer) {
  const min = BigInt(question.min);
  const from = min < 0n ? min : 0n;
  const largest = BigInt(question.max) - from;
  const known = kind === FIRST_KNOWN;
  const value = known ? BigInt(answer.number) - from : 0n;
  if (largest < SHORT) {
    digit(kind + value, FIRST_KNOWN + largest + 1n);
    return;
  }
  digit(kind, FIRST_KNOWN + 1n);
  if (known) roundedDigits(digit, value, largest);
}

// roundedDigits writes the shape of a number (how many digits before how many
// zeros; 0 is a shape of its own), then those digits.
function roundedDigits(digit, value, largest) {
  const most = String(largest).length;
  const head = value === 0n ? "" : String(value).replace(/0+$/, "");
  const zeros = value === 0n ? 0 : String(value).length - head.length;
  let shape = 0, shapes = 1;
  for (let long = 1; long <= most; long++) {
    for (let z = 0; long + z <= most; z++) {
      if (long === head.length && z === zeros) shape = shapes;
      shapes++;
    }
  }
  digit(shape, shapes);
  if (head === "") return;
  const least = 10n ** BigInt(head.length - 1);
  digit(BigInt(head) - least, 9n * least);
}

// letters writes a number in values of five bits, the highest first, with zeros
// in front up to a length.
function letters(n, length) {
  const values = [];
  while (n > 0n || values.length < length) {
    values.unshift(Number(n & 31n));
    n >>= 5n;
  }
  return values;
}

// The field GF(32): sums are exclusive ors, products are taken modulo
// x⁵ + x² + 1. advisor/code tells why its two checks catch what they catch.
const POWERS = [1];
while (POWERS.length < 62) {
  const next = POWERS[POWERS.length - 1] << 1;
  POWERS.push(next > 31 ? next ^ 0b100101 : next);
}
const logOf = (v) => POWERS.indexOf(v);
const times = (a, b) => (a === 0 || b === 0 ? 0 : POWERS[logOf(a) + logOf(b)]);
const dividedBy = (a, b) => (a === 0 ? 0 : POWERS[logOf(a) + 31 - logOf(b)]);

function checked(values) {
  const all = [...values, 0, 0];
  let s0 = 0, s1 = 0;
  for (const v of all) {
    s0 ^= v;
    s1 = times(s1, POWERS[1]) ^ v;
  }
  s1 ^= POWERS[(2 * all.length) % 31];
  const c1 = dividedBy(s0 ^ s1, 1 ^ POWERS[1]);
  return [...values, c1, s0 ^ c1];
}
