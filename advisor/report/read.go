package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"firstrole/advisor"
)

// Read gives back the result that JSON wrote. Keys that it does not know are
// left aside, as a later firstrole may write more of them.
func Read(data []byte) (advisor.Result, error) {
	var r advisor.Result
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&r); err != nil {
		return advisor.Result{}, fmt.Errorf("this is not a report in JSON: %w", err)
	}
	if dec.More() {
		return advisor.Result{}, errors.New("something follows the report")
	}
	if r.Format != 1 {
		return advisor.Result{}, fmt.Errorf("this report has format %d; only format 1 is known", r.Format)
	}
	if err := typeAnswers(&r); err != nil {
		return advisor.Result{}, err
	}
	return r, nil
}

// typeAnswers gives the answers in a result that was read the types of one that
// was made.
func typeAnswers(r *advisor.Result) error {
	var bad error
	eachAnswer(r, func(question string, answer *any) {
		var err error
		if *answer, err = answerValue(*answer); err != nil && bad == nil {
			bad = fmt.Errorf("the answer to %q %w", question, err)
		}
	})
	return bad
}

// eachAnswer visits every answer in a result whose type only its value tells.
func eachAnswer(r *advisor.Result, visit func(question string, answer *any)) {
	given := func(all []advisor.Given) {
		for i := range all {
			visit(all[i].Question, &all[i].Answer)
		}
	}
	for i := range r.Gates {
		given(r.Gates[i].Answers)
	}
	for i := range r.Reasons {
		given(r.Reasons[i].Answers)
	}
	for i := range r.Flips {
		for j := range r.Flips[i].Changes {
			c := &r.Flips[i].Changes[j]
			visit(c.Question, &c.From)
			visit(c.Question, &c.To)
		}
	}
	for i := range r.Answers {
		visit(r.Answers[i].Question, &r.Answers[i].Answer)
	}
}

// answerValue gives an answer the type that the engine gives it: a string, a
// list of strings, a whole number, or nil for a blank.
func answerValue(v any) (any, error) {
	switch v := v.(type) {
	case nil, string:
		return v, nil
	case json.Number:
		n, err := v.Int64()
		if err != nil {
			return nil, errors.New("is not a whole number")
		}
		return n, nil
	case []any:
		options := make([]string, len(v))
		for i, option := range v {
			text, ok := option.(string)
			if !ok {
				return nil, errors.New("has an option that is not a text")
			}
			options[i] = text
		}
		return options, nil
	}
	return nil, errors.New("is neither an option, nor options, nor a number")
}
