package sheet

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

// unknown is how "I don't know" is written.
const unknown = "unknown"

func (r *reader) answers(v yamlnode.Value) {
	for _, pair := range v.Pairs() {
		r.named++
		if id, _ := peek(pair.Key); r.has(id) {
			r.known++
		}
		q := r.question(pair.Key)
		if q == nil {
			continue
		}
		if a, ok := answer(pair.Value.OrAbsent(), q); ok {
			r.sheet.Answers[q.ID] = a
		}
	}
}

func (r *reader) notes(v yamlnode.Value) {
	for _, pair := range v.Pairs() {
		q := r.question(pair.Key)
		if q == nil {
			continue
		}
		if note := atMost(MaxNote, pair.Value.OrAbsent(), yamlnode.Value.Text); note != "" {
			r.sheet.Notes[q.ID] = note
		}
	}
}

func (r *reader) has(id string) bool {
	return slices.ContainsFunc(r.pack.Questions, func(q advisor.Question) bool { return q.ID == id })
}

// question gives the question that a key names, nil if it must not name it.
func (r *reader) question(key yamlnode.Value) *advisor.Question {
	id, ok := key.Word()
	if !ok {
		return nil
	}
	var ids []string
	for i := range r.pack.Questions {
		q := &r.pack.Questions[i]
		switch {
		case q.ID == id && r.sheet.As != "" && q.As != r.sheet.As:
			key.Report(fmt.Sprintf("the question %q is for %s, and this sheet is for %s", id, q.As, r.sheet.As), "delete it, or write as: "+q.As)
			return nil
		case q.ID == id:
			return q
		case r.sheet.As == "" || q.As == r.sheet.As:
			ids = append(ids, q.ID)
		}
	}
	key.Choice("question", ids)
	return nil
}

// answer reads an answer to a question; false if there is none that fits.
func answer(v yamlnode.Value, q *advisor.Question) (advisor.Answer, bool) {
	if !v.Given() {
		return advisor.Answer{}, false
	}
	if word, _ := peek(v); word == unknown {
		return advisor.UnknownAnswer, true
	}
	switch q.Type {
	case advisor.Number:
		n, ok := v.Showing(example(q)).Int(q.Min, q.Max)
		return advisor.Amount(n), ok
	case advisor.Several:
		return several(v.Showing(example(q)), q)
	}
	if v.IsList() {
		hint := "write " + example(q)
		if items := v.Items(); len(items) == 1 {
			if id, _ := peek(items[0]); slices.Contains(optionIDs(q), id) {
				hint = "write " + q.ID + ": " + id
			}
		}
		v.Report(fmt.Sprintf("%q has one answer, not a list", q.ID), hint)
		return advisor.Answer{}, false
	}
	id, ok := v.Showing(example(q)).Choice("option of "+q.ID, append(optionIDs(q), unknown))
	return advisor.Choose(id), ok
}

// several reads a list of options.
func several(v yamlnode.Value, q *advisor.Question) (advisor.Answer, bool) {
	if word, ok := peek(v); ok {
		v.Report(fmt.Sprintf("the answer to %q is a list", q.ID), fmt.Sprintf("write %s: [%s]", q.ID, word))
		return advisor.Answer{}, false
	}
	var chosen []string
	fits := v.IsList()
	for _, item := range v.NonEmpty() {
		if word, _ := peek(item); word == unknown {
			item.Report(fmt.Sprintf("%q means that nothing is known, and stands without a list", unknown), "write "+q.ID+": "+unknown)
			fits = false
			continue
		}
		id, ok := item.Choice("option of "+q.ID, optionIDs(q))
		if ok && slices.Contains(chosen, id) {
			item.Report(fmt.Sprintf("the option %q is named twice", id), "delete one of the two")
			ok = false
		}
		if !ok {
			fits = false
			continue
		}
		chosen = append(chosen, id)
	}
	for _, id := range chosen {
		if o, _ := q.Option(id); o.Alone && len(chosen) > 1 {
			v.Report(fmt.Sprintf("the option %q excludes the others", id), fmt.Sprintf("write %s: [%s], or leave it out", q.ID, id))
			fits = false
		}
	}
	return advisor.Choose(q.Arrange(chosen)...), fits && len(chosen) > 0
}

// peek gives a single value without recording what else may stand there.
func peek(v yamlnode.Value) (string, bool) {
	if !v.IsText() {
		return "", false
	}
	return v.Word()
}

func optionIDs(q *advisor.Question) []string {
	var ids []string
	for _, o := range q.Options {
		ids = append(ids, o.ID)
	}
	return ids
}

// example shows how a question is answered.
func example(q *advisor.Question) string {
	ids := optionIDs(q)
	switch q.Type {
	case advisor.Number:
		return fmt.Sprintf("%s: %d", q.ID, q.Max)
	case advisor.Several:
		return fmt.Sprintf("%s: [%s]", q.ID, strings.Join(ids[:min(len(ids), 2)], ", "))
	}
	return q.ID + ": " + ids[0]
}
