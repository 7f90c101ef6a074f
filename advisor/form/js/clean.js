// What somebody types goes into a file that others open, and onto their
// terminals. It is cleaned as firstrole cleans it (advisor/internal/clean):
// nothing that moves a cursor, turns text round or hides in it.

const ESC = 0x1b, BEL = 0x07;

// cleanText keeps line breaks, each as \n.
function cleanText(s) {
  let out = "";
  for (let i = 0; i < s.length; ) {
    const n = terminalSequence(s, i);
    if (n > 0) {
      i += n;
      continue;
    }
    const c = s.codePointAt(i);
    i += c > 0xffff ? 2 : 1;
    if (c === 0x0d) {
      if (s[i] !== "\n") out += "\n";
    } else if (c === 0x0a || c === 0x85 || c === 0x2028 || c === 0x2029) out += "\n";
    else if (c === 0x09) out += " ";
    else if (c >= 0xd800 && c <= 0xdfff) out += "\ufffd"; // half a character
    else if (!isDropped(c)) out += String.fromCodePoint(c);
  }
  return out;
}

// cleanLine is cleanText on one line.
const cleanLine = (s) => cleanText(s).replaceAll("\n", " ");

const between = (c, low, high) => c >= low && c <= high;

function isDropped(c) {
  const control = c < 0x20 || between(c, 0x7f, 0x9f);
  const reorders = between(c, 0x202a, 0x202e) || between(c, 0x2066, 0x2069) || c === 0x200e || c === 0x200f || c === 0x061c;
  const unseen =
    [0x00ad, 0x034f, 0x180e, 0x200b, 0xfeff].includes(c) || between(c, 0x2060, 0x2065) || between(c, 0x206a, 0x206f) ||
    between(c, 0xfff9, 0xfffb) || between(c, 0xfdd0, 0xfdef) || (c & 0xfffe) === 0xfffe;
  return control || reorders || unseen;
}

// terminalSequence gives the length of the terminal sequence that stands at i, 0
// where none does. One that is never ended counts only as far as its introducer:
// what follows may be text.
function terminalSequence(s, i) {
  const first = s.charCodeAt(i);
  const escaped = first === ESC && i + 1 < s.length;
  if (!escaped && !between(first, 0x80, 0x9f)) return 0;
  // The characters from 0x80 on are ESC and a letter in one.
  const kind = escaped ? s.charCodeAt(i + 1) : first - 0x40;
  const introducer = escaped ? 2 : 1;
  const from = i + introducer;
  const sign = String.fromCharCode(kind);
  if (sign === "[") return introducer + lengthOf(s, from, 0x20, 0x3f, 0x40, 0x7e);
  if ("]PX^_".includes(sign)) return introducer + controlString(s, from);
  if (!escaped) return 0;
  if (between(kind, 0x20, 0x2f)) return introducer + lengthOf(s, from, 0x20, 0x2f, 0x30, 0x7e);
  return between(kind, 0x30, 0x7e) ? introducer : 0;
}

// lengthOf measures any number of characters of one kind and the one that ends
// them; 0 where none does.
function lengthOf(s, from, low, high, endLow, endHigh) {
  let i = from;
  while (between(s.charCodeAt(i), low, high)) i++;
  return between(s.charCodeAt(i), endLow, endHigh) ? i + 1 - from : 0;
}

// controlString measures a string such as a window title, up to its end on the
// same line.
function controlString(s, from) {
  for (let i = from; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c === 0x0a) return 0;
    if (c === BEL || c === 0x9c) return i + 1 - from;
    if (c === ESC && s[i + 1] === "\\") return i + 2 - from;
  }
  return 0;
}

// trim takes off what Go takes for space: trim() of JavaScript differs in two
// characters.
const SPACE = "[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
const SPACE_AT_ENDS = new RegExp("^" + SPACE + "|" + SPACE + "$", "g");
const trim = (s) => s.replace(SPACE_AT_ENDS, "");

// characters counts as people do, not in the halves that JavaScript counts in.
const characters = (s) => [...s].length;

// cut trims a text to a number of characters.
function cut(s, most) {
  s = trim(s);
  return characters(s) > most ? trim([...s].slice(0, most).join("")) : s;
}
