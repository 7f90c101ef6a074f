// What is shown is made of elements and text, never of markup: words from a pack
// or a respondent cannot become anything but words.

// el makes an element. Properties are set as such, those with a hyphen or named
// in ATTRIBUTES as attributes; children are elements, texts or lists of
// them, and null is none.
function el(tag, properties = {}, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || ATTRIBUTES.includes(name)) e.setAttribute(name, value);
    else e[name] = value;
  }
  e.append(...children.flat(Infinity).filter((child) => child !== null));
  return e;
}

const ATTRIBUTES = ["role", "dir", "for", "inputmode"];

// said is text that came from a respondent or a client: it keeps to itself which
// way it is written.
const said = (text) => el("bdi", {}, text);

const paragraphs = (texts, className = "") => texts.map((text) => el("p", { className, dir: "auto" }, text));

const button = (text, className, onclick) => el("button", { type: "button", className, onclick }, text);

// heading is where every screen begins, and where the focus goes when one is
// shown: a screen reader reads on from there.
const heading = (text) => el("h1", { id: "heading", tabIndex: -1, dir: "auto" }, text);

const byID = (id) => document.getElementById(id);

// say tells what went wrong or what was done. The line is there from the start,
// since changes of one that comes later are not read out.
function say(text, id = "say") {
  const line = byID(id);
  if (!line) return;
  line.textContent = "";
  line.textContent = text;
}
