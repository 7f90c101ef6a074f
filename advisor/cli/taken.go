package cli

import (
	"bytes"
	"encoding/json"
	"os"

	"firstrole/advisor"
	"firstrole/advisor/code"
	"firstrole/advisor/report"
	"firstrole/advisor/sheet"
)

// coder lets every result carry its answer code, whichever door it goes out by.
// A sheet that the pack has no place for has none.
func coder(p *advisor.Pack) func(advisor.Sheet) string {
	return func(s advisor.Sheet) string {
		text, err := code.Write(s, p)
		if err != nil {
			return ""
		}
		return text
	}
}

// longestCode is more than a code has with all its hyphens.
const longestCode = 500

// answers reads the answers that an argument stands for: a file, standard input,
// or a code. Both of the first may hold a code too. The engine is that of their
// audience.
func (s *session) answers(name string, data []byte, p *advisor.Pack) (advisor.Sheet, *advisor.Engine, error) {
	var answers advisor.Sheet
	var err error
	if line := bytes.TrimSpace(data); len(line) <= longestCode && code.Looks(string(line)) {
		answers, err = code.Read(string(line), p)
	} else {
		answers, err = sheet.Read(data, name, p)
	}
	if err != nil {
		return advisor.Sheet{}, nil, err
	}
	if s.flags.as != "" && s.flags.as != answers.As {
		return advisor.Sheet{}, nil, wrong("leave --as out: answers say themselves whose they are", "%s is answered as %s, not as %s", name, answers.As, s.flags.as)
	}
	e, err := advisor.NewEngine(p, answers.As)
	return answers, e, err
}

// content is what an argument holds: the code that it is, or what its file has.
func (s *session) content(name string) ([]byte, error) {
	if code.Looks(name) {
		if _, err := os.Stat(name); err != nil {
			return []byte(name), nil
		}
	}
	return s.read(name)
}

// result is the advice on what an argument stands for.
func (s *session) result(name string) (advisor.Result, error) {
	data, err := s.content(name)
	if err != nil {
		return advisor.Result{}, err
	}
	p, err := s.pack()
	if err != nil {
		return advisor.Result{}, err
	}
	answers, engine, err := s.answers(name, data, p)
	if err != nil {
		return advisor.Result{}, err
	}
	return engine.Advise(answers, s.date(answers.Answered)), nil
}

// kept is the result that a report in JSON holds; false if something else.
func kept(data []byte) (advisor.Result, bool) {
	var head struct {
		Verdict json.RawMessage `json:"verdict"`
	}
	if json.Unmarshal(data, &head) != nil || head.Verdict == nil {
		return advisor.Result{}, false
	}
	r, err := report.Read(data)
	return r, err == nil
}
