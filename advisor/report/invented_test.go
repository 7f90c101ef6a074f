package report_test

import (
	"math/rand/v2"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/report"
)

// Every report can be written for any pack and any answers, and again from its
// JSON: sentences that a pack says twice, gates without an answer, roles of which
// nothing is known.
func TestInvented(t *testing.T) {
	seeds := uint64(80)
	if testing.Short() {
		seeds = 8
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 47))
		shape := invent.Shape{Questions: 3 + r.IntN(6), Roles: 2 + r.IntN(2), Method: advisor.MethodHire}
		if r.IntN(3) == 0 {
			shape.Method = advisor.MethodPath
		}
		p := invent.Pack(r, shape)
		for _, e := range packtest.Engines(t, p) {
			for range 4 {
				result := e.Advise(invent.Sheet(r, p, e.Audience.ID), "2026-03-03")
				data := report.JSON(result)
				again, err := report.Read(data)
				if err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
				if text := report.Text(result); text != report.Text(again) {
					t.Errorf("seed %d: the text is another when it is written from the JSON", seed)
				}
				if string(report.HTML(result)) != string(report.HTML(again)) || string(report.Markdown(result)) != string(report.Markdown(again)) {
					t.Errorf("seed %d: a page is another when it is written from the JSON", seed)
				}
			}
		}
	}
}
