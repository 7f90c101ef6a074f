package audit

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"firstrole/advisor/internal/clean"
)

// limit is how many bytes of an ad are read: many times the longest ad, and
// little enough to be read within a moment.
const limit = 64 << 10

// source is an ad as lines, before anything is known of their meaning.
type source struct {
	lines  []line
	binary bool
	cut    bool // only the beginning was read
}

// line is a line of the ad, cleaned.
type line struct {
	at     int // from 1, in the text as given
	text   string
	bullet bool
	// made: it has no mark of a bullet, but reads as one.
	made bool
	// numbered: the bullet is a number.
	numbered bool
	// heading: marked as one by the format itself.
	heading bool
	// blank lines stay: they part paragraphs.
	blank bool
	// title: the format says that it is the page's title or first heading.
	title bool
}

// read makes lines of bytes.
func read(data []byte) source {
	var s source
	if binary(data) {
		s.binary = true
		return s
	}
	if len(data) > limit {
		data, s.cut = data[:limit], true
		// A character may have been cut in two, a word surely.
		if at := bytes.LastIndexAny(data, " \n\t"); at > 0 {
			data = data[:at]
		}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	if isHTML(data) {
		s.lines = htmlLines(data)
		return s
	}
	all := strings.Split(string(data), "\n")
	front := frontMatter(all)
	for i, text := range all {
		if i < front && !titleEntry().MatchString(text) {
			text = ""
		}
		text = links().ReplaceAllString(html.UnescapeString(text), "$1")
		// A tab parts the cells of a pasted table; cleaning would make it a space.
		text = strings.ReplaceAll(strings.TrimSpace(text), "\t", " | ")
		s.lines = append(s.lines, plainLine(i+1, clean.Line(unseen.Replace(text))))
	}
	return s
}

var (
	// links are Markdown's; only their words are read.
	links = lazy(`!?\[([^\[\]]*)\]\([^()\s]*\)`)
	// unseen are marks without width that pages leave behind.
	unseen     = strings.NewReplacer("\u200b", "", "\u200c", "", "\u2060", "", "\ufeff", "")
	titleEntry = lazy(`^title:`)
)

// frontMatter is how many lines stand before the text of a Markdown file, for
// the machine that shows it.
func frontMatter(lines []string) int {
	const most = 60
	if strings.TrimSpace(lines[0]) != "---" {
		return 0
	}
	for i := 1; i < len(lines) && i < most; i++ {
		switch text := strings.TrimSpace(lines[i]); {
		case text == "---":
			return i + 1
		case text != "" && !strings.Contains(text, ":") && !strings.HasPrefix(text, "-"):
			return 0
		}
	}
	return 0
}

// binary reports bytes that are no text: a zero byte near the beginning, or
// much that is no UTF-8 and no Latin-1 text either.
func binary(data []byte) bool {
	head := data[:min(len(data), 8<<10)]
	if bytes.IndexByte(head, 0) >= 0 {
		return true
	}
	odd, runes := 0, 0
	for i := 0; i < len(head); {
		r, n := utf8.DecodeRune(head[i:])
		if r == utf8.RuneError && n == 1 || r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != 0x1b {
			odd++
		}
		runes++
		i += n
	}
	return odd*10 > runes
}

// plainLine reads the marks of plain text and Markdown: headings, bullets, bold.
func plainLine(at int, text string) line {
	l := line{at: at}
	text = strings.TrimSpace(text)
	if rule := strings.Trim(text, "-=_*~| :+"); rule == "" {
		// A rule under a heading, a table's rule, or a bullet on its own line.
		l.blank, l.bullet = true, text != "" && len(text) <= 3 && text[0] != '=' && text[0] != '_'
		return l
	}
	if len(text) <= 3 && strings.Trim(text, "0123456789.") == "" {
		l.blank = true // the number of a section, on its own line
		return l
	}
	// A bullet may be escaped, to be shown as it is.
	if rest, ok := strings.CutPrefix(text, "\\"); ok && rest != "" && strings.ContainsAny(rest[:1], "-*+") {
		text = rest
	}
	if trimmed := strings.TrimLeft(text, "#"); trimmed != text && strings.HasPrefix(trimmed, " ") {
		l.heading, text = true, strings.TrimRight(strings.TrimSpace(trimmed), "# ")
	}
	text = strings.Trim(text, "|")
	text = strings.TrimSpace(text)
	l.numbered = text != "" && text[0] >= '0' && text[0] <= '9'
	text, l.bullet = unbullet(text)
	l.numbered = l.numbered && l.bullet
	if bold := strings.TrimSuffix(strings.TrimPrefix(text, "**"), "**"); len(bold) == len(text)-4 && !strings.Contains(bold, "**") {
		l.heading = !l.bullet && len(bold) < 80
	}
	if m := boldLabel().FindStringSubmatch(text); m != nil && l.bullet {
		text = strings.TrimRight(m[1], " .:") + ": " + m[2]
	}
	text = strings.NewReplacer("**", "", "__", "", "`", "").Replace(text)
	text = slanted().ReplaceAllString(text, "$1$2$3")
	if inner := strings.TrimSuffix(strings.TrimPrefix(text, "*"), "*"); len(inner) == len(text)-2 {
		text = inner
	}
	l.text = strings.Join(strings.Fields(text), " ")
	l.blank = l.text == ""
	return l
}

var (
	// boldLabel is a bullet with a label before its text: "**Members.** Look after".
	boldLabel = lazy(`^(?:\*\*|__)([^*_]{2,40})[.:](?:\*\*|__)\s+(\S.*)$`)
	// slanted are words within a line, set in italics by stars.
	slanted = lazy(`(^|[\s(“"])\*([^\s*](?:[^*]*[^\s*])?)\*($|[\s).,;:!?”"])`)
)

// lettered is a line numbered by a letter, or in Roman numerals: "b. ", "iv) ".
var lettered = lazy(`^(?:[a-z]|[ivx]{2,4})[.)] `)

// unbullet takes a bullet or a number off a line.
func unbullet(text string) (string, bool) {
	for _, mark := range []string{"- [ ] ", "- ", "* ", "+ ", "• ", "•", "◦ ", "▪ ", "‣ ", "· ", "● ", "○ ", "– ", "— ", "✓ ", "✔ ", "➤ ", "→ ", "» ", "o "} {
		if rest, ok := strings.CutPrefix(text, mark); ok {
			rest = strings.TrimSpace(rest)
			inner, _ := unbullet(rest)
			return inner, true
		}
	}
	if m := lettered().FindString(text); m != "" {
		return strings.TrimSpace(text[len(m):]), true
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits > 0 && digits <= 2 && len(text) > digits+1 && (text[digits] == '.' || text[digits] == ')') && text[digits+1] == ' ' {
		return strings.TrimSpace(text[digits+1:]), true
	}
	return text, false
}
