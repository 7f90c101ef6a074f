package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/sheet"
)

// situation is somebody's case in plain words, the answers it leads to, and the
// advice that a careful person would give. Why argues that advice.
type situation struct {
	As       string
	Name     string
	Words    string
	Want     []string // verdicts, best first
	Kind     []string // where the verdict is either
	Level    []string
	Strength []string
	Why      string
	Answers  map[string]any
}

// TestSituations asks the shipped pack about every situation. Where one fails,
// either the advice wanted or the thinking of the pack is wrong: points are never
// changed for the sake of one situation.
func TestSituations(t *testing.T) {
	p := shippedPack(t)
	wanted, given, kinds := map[string]bool{}, map[string]bool{}, map[string]bool{}
	seen := map[string]bool{}
	for _, file := range situationFiles(t) {
		for _, s := range readSituations(t, file) {
			t.Run(s.As+"/"+s.Name, func(t *testing.T) {
				if seen[s.As+s.Name] {
					t.Error("there are two situations of that name")
				}
				seen[s.As+s.Name] = true
				s.complete(t)
				got := adviseOn(t, p, s)
				for _, complaint := range s.judge(got) {
					t.Errorf("%s\n%s", complaint, s.account(got))
				}
				for _, id := range s.Want {
					wanted[id] = true
				}
				for _, kind := range s.Kind {
					kinds[kind] = true
				}
				given[got.Verdict.ID+" "+string(got.Verdict.Strength)] = true
			})
		}
	}
	t.Run("together", func(t *testing.T) {
		for _, v := range p.Verdicts {
			if !wanted[v.ID] {
				t.Errorf("no situation wants %s", v.ID)
			}
			for _, strength := range []advisor.Strength{advisor.Clear, advisor.Lean, advisor.TossUp} {
				possible := v.Kind != advisor.KindHybrid || strength != advisor.Clear
				if key := v.ID + " " + string(strength); given[key] != possible {
					t.Errorf("%s is given: %t; it can be given: %t", key, given[key], possible)
				}
			}
		}
		for _, kind := range []advisor.EitherKind{advisor.KindTie, advisor.KindNoSignal, advisor.KindNeither} {
			if !kinds[string(kind)] {
				t.Errorf("no situation wants the kind %s", kind)
			}
		}
	})
}

// TestSituationsThatSayNothing asks with answers that carry nothing: no verdict
// may read clear.
func TestSituationsThatSayNothing(t *testing.T) {
	p := shippedPack(t)
	for _, e := range packtest.Engines(t, p) {
		a := e.Audience
		unknown, middle := map[string]advisor.Answer{}, map[string]advisor.Answer{}
		for _, q := range e.Questions(1) {
			unknown[q.ID] = advisor.Answer{Unknown: true}
			middle[q.ID] = unknown[q.ID]
			if q.Ordered {
				middle[q.ID] = advisor.Choose(q.Options[len(q.Options)/2].ID)
			}
		}
		for what, answers := range map[string]map[string]advisor.Answer{"nothing answered": nil, "all unknown": unknown, "all in the middle": middle} {
			v := e.Advise(advisor.Sheet{As: a.ID, Answers: answers}, "").Verdict
			if v.ID != a.Default || v.Strength == advisor.Clear {
				t.Errorf("%s, %s: %s, %s", a.ID, what, v.ID, v.Strength)
			}
		}
	}
}

func shippedPack(t *testing.T) *advisor.Pack { return packtest.Shipped(t) }

func situationFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "situations", "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no situations: %v", err)
	}
	return files
}

func readSituations(t *testing.T, file string) []situation {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d := yaml.NewDecoder(f)
	d.KnownFields(true)
	var all []situation
	if err := d.Decode(&all); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return all
}

func (s situation) complete(t *testing.T) {
	t.Helper()
	if s.Name == "" || s.Words == "" || s.Why == "" || len(s.Want) == 0 {
		t.Error("a situation needs a name, words, want and why")
	}
}

// adviseOn reads the answers as those of a sheet are read, so that an option
// which the pack does not have is a problem.
func adviseOn(t *testing.T, p *advisor.Pack, s situation) advisor.Result {
	t.Helper()
	file, err := yaml.Marshal(map[string]any{"format": 1, "as": s.As, "currency": "USD", "answers": s.Answers})
	if err != nil {
		t.Fatal(err)
	}
	read, err := sheet.Read(file, s.Name, p)
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	e := packtest.Engine(t, p, s.As)
	return e.Advise(read, "")
}

// judge compares the advice with what is wanted, where anything is.
func (s situation) judge(got advisor.Result) []string {
	var complaints []string
	compare := func(what, is string, want []string) {
		if len(want) > 0 && !slices.Contains(want, is) {
			complaints = append(complaints, fmt.Sprintf("%s %q; wanted: %s", what, is, strings.Join(want, ", ")))
		}
	}
	compare("verdict", got.Verdict.ID, s.Want)
	compare("kind", string(got.Verdict.Kind), s.Kind)
	compare("level", got.Verdict.Level, s.Level)
	compare("strength", string(got.Verdict.Strength), s.Strength)
	return complaints
}

// account says what a reader needs to decide who is wrong.
func (s situation) account(got advisor.Result) string {
	var b strings.Builder
	v := got.Verdict
	fmt.Fprintf(&b, "words: %s\nwhy:   %s\ngiven: %s %s %s, %s, level %q, margin %d, coverage %v, provisional %t\n",
		strings.TrimSpace(s.Words), strings.TrimSpace(s.Why), v.ID, v.Kind, v.Role, v.Strength, v.Level, got.Margin, got.Coverage, v.Provisional)
	for _, score := range got.Scores {
		fmt.Fprintf(&b, "  %s %d (%d to %d)\n", score.Role, score.Score, score.Low, score.High)
	}
	for _, r := range got.Reasons {
		fmt.Fprintf(&b, "  %+3d %s: %s\n", r.Points, r.Role, r.Because)
	}
	for _, g := range got.Gates {
		fmt.Fprintf(&b, "  gate %s, %s: %s\n", g.ID, g.State, g.Because)
	}
	return b.String()
}
