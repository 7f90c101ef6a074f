package advisor_test

import (
	"reflect"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

func TestCompare(t *testing.T) {
	p := packtest.Small(t)
	a, b := p.Roles[0].ID, p.Roles[1].ID
	c := advisor.Compare(p, a, b, "", "2026-03-03")
	if len(c.Roles) != 2 || c.Roles[0].Role != a || c.Roles[1].Role != b {
		t.Fatalf("compares %+v", c.Roles)
	}
	// Every fact of either role stands at its point, on its side.
	for i, role := range p.Roles[:2] {
		for _, f := range role.Facts {
			at := slices.IndexFunc(c.Points, func(p advisor.ComparedPoint) bool { return p.Point == f.Point })
			if at < 0 || c.Points[at].Sides[i] == nil || c.Points[at].Sides[i].Text != f.Text {
				t.Errorf("%s: %s is missing", role.ID, f.Point)
			}
		}
	}
	// A level that one role has alone has nothing on the other side.
	last := c.Levels[len(c.Levels)-1]
	if last.Level != "vp" || last.Sides[0] == nil || last.Sides[1] != nil {
		t.Errorf("the last level is %+v", last)
	}
	if want := []advisor.StaleOut{{Source: "F1.01", Years: 6}}; !reflect.DeepEqual(c.Stale, want) {
		t.Errorf("stale are %v, want %v", c.Stale, want)
	}
	if c := advisor.Compare(p, a, b, "", ""); len(c.Stale) > 0 {
		t.Errorf("stale without a date: %v", c.Stale)
	}
	if back := advisor.Compare(p, b, a, "", ""); back.Roles[0].Role != b || !reflect.DeepEqual(back.Points[0].Sides[1], c.Points[0].Sides[0]) {
		t.Error("the other way round it says something else")
	}
}

// Topics for everybody are always there, those of one audience on demand.
func TestComparedTopics(t *testing.T) {
	p := &advisor.Pack{
		Audiences: []advisor.Audience{{ID: "one"}, {ID: "other"}},
		Topics:    []advisor.Topic{{ID: "all"}, {ID: "both", As: []string{"one", "other"}}, {ID: "alone", As: []string{"one"}}},
		Roles:     []advisor.Role{{ID: "a", Duties: []advisor.DutyGroup{{Duties: []advisor.Duty{{Text: "x", Words: []string{"w", "v"}}}}}}, {ID: "b", Duties: []advisor.DutyGroup{{Duties: []advisor.Duty{{Text: "y", Words: []string{"w"}}, {Text: "z"}}}}}},
	}
	for as, want := range map[string]int{"": 2, "other": 2, "one": 3} {
		if got := len(advisor.Compare(p, "a", "b", as, "").Topics); got != want {
			t.Errorf("%q gets %d topics, want %d", as, got, want)
		}
	}
	shared := advisor.Compare(p, "a", "b", "", "").Shared
	if len(shared) != 1 || shared[0].Sides[1].Text != "y" || !slices.Equal(shared[0].Words, []string{"w"}) {
		t.Errorf("shared are %+v", shared)
	}
	if c := advisor.Compare(p, "a", "nobody", "", ""); len(c.Roles) != 1 {
		t.Errorf("compares %+v", c.Roles)
	}
}
