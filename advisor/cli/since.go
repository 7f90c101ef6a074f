package cli

import (
	"firstrole/advisor"
	"firstrole/advisor/report"
)

// sinceThen writes what changed from old answers to new ones. A report in JSON
// stands for what was said then, with the pack of then; a sheet or code is
// advised on with the pack of now.
func (s *session) sinceThen(old, name string) error {
	was, err := s.then(old)
	if err != nil {
		return err
	}
	is, err := s.result(name)
	if err != nil {
		return err
	}
	if was.As != is.As {
		return wrong("compare answers of one kind", "%s is answered as %s, and %s as %s", old, was.As, name, is.As)
	}
	return s.deliver(s.leaflet(report.Since(was, is)))
}

// then is the old result. --date is the date of the new one alone.
func (s *session) then(old string) (advisor.Result, error) {
	data, err := s.content(old)
	if err != nil {
		return advisor.Result{}, err
	}
	if r, ok := kept(data); ok {
		return r, nil
	}
	p, err := s.pack()
	if err != nil {
		return advisor.Result{}, err
	}
	answers, engine, err := s.answers(old, data, p)
	if err != nil {
		return advisor.Result{}, err
	}
	r := engine.Advise(answers, answers.Answered)
	if answers.Pack != "" && answers.Pack != p.Digest {
		s.note("The old answers were given to another pack (" + answers.Pack + "). They are advised on with this one; give the report of then, in JSON, to compare with what it said.")
		r.Pack.Digest = answers.Pack
	}
	return r, nil
}
