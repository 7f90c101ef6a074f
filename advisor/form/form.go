package form

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
)

// Options say whom a form is for. The zero value asks everybody, in nobody's
// name.
type Options struct {
	As     string // audience; when empty, the form asks who is asking
	Client string // for whom the answers are collected; may be empty
	From   string // who collects them, such as a consultant; may be empty
	Words  string // said before the first question; lines are paragraphs; may be empty
	Reply  string // what to do with the answers at the end; when empty, it is said in general
}

// HTML writes the form. The same pack and options give the same bytes. The error
// is that of advisor.NewEngine: an audience that the pack does not have.
func HTML(p *advisor.Pack, o Options) ([]byte, error) {
	d, err := newData(p, o)
	if err != nil {
		return nil, err
	}
	// Answers that are kept in a browser belong to this form and to no other: two
	// clients' forms lie side by side in one folder of downloads.
	content, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	d.ID = hash(string(content))
	if content, err = json.Marshal(d); err != nil {
		return nil, err
	}
	return laidOut(d, style, script(), string(content)), nil
}

//go:embed form.css
var style string

//go:embed js
var folder embed.FS

// parts are the files of the interpreter, each resting on those before it.
var parts = []string{"form", "condition", "interview", "clean", "amount", "words", "sheet", "code", "keep", "draw", "welcome", "question", "check", "end", "main"}

// script is the interpreter in one piece.
func script() string {
	var b strings.Builder
	b.WriteString("\"use strict\";\n")
	for _, name := range parts {
		content, err := folder.ReadFile("js/" + name + ".js")
		if err != nil {
			panic(err) // it is embedded
		}
		b.WriteString("\n// ---- " + name + " ----\n\n")
		b.Write(content)
	}
	return b.String()
}

func hash(content string) string {
	sum := sha256.Sum256([]byte(content))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// paragraphs are the lines of a text that say something.
func paragraphs(text string) []string {
	all := []string{} // none is a list too, in JSON
	for line := range strings.SplitSeq(clean.Text(text), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
