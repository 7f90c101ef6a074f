package report

import (
	"bytes"
	"encoding/json"

	"firstrole/advisor"
)

// document is a result as JSON has it. The keys that scripts rely on are always
// there, in their order: those that Result leaves out when empty are null. What
// stands in front of an embedded type is written before it, and in place of the
// field of the same key.
type document struct {
	Format  int             `json:"format"`
	Pack    advisor.PackRef `json:"pack"`
	As      string          `json:"as"`
	Date    *string         `json:"date"`
	Code    *string         `json:"code"`
	Verdict verdictDocument `json:"verdict"`
	advisor.Result
}

type verdictDocument struct {
	ID          string              `json:"id"`
	Kind        *advisor.EitherKind `json:"kind"`
	Strength    advisor.Strength    `json:"strength"`
	Role        *string             `json:"role"`
	Level       *string             `json:"level"`
	Provisional bool                `json:"provisional"`
	NextRole    *string             `json:"next_role"`
	advisor.VerdictOut
}

// JSON gives a result for programs, and for Read: docs/report.schema.json says
// what is in it.
func JSON(r advisor.Result) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(newDocument(r)); err != nil {
		panic(err) // a Result holds nothing that JSON cannot carry
	}
	return out.Bytes()
}

func newDocument(r advisor.Result) document {
	r = tidy(r)
	v := r.Verdict
	return document{
		Format: r.Format, Pack: r.Pack, As: r.As, Date: orNull(r.Date), Code: orNull(r.Code),
		Verdict: verdictDocument{
			ID: v.ID, Kind: orNull(v.Kind), Strength: v.Strength, Role: orNull(v.Role), Level: orNull(v.Level),
			Provisional: v.Provisional, NextRole: orNull(v.NextRole), VerdictOut: v,
		},
		Result: r,
	}
}

func orNull[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}
