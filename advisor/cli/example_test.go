package cli

import (
	"os"
	"path/filepath"
	"testing"

	"firstrole/advisor/pack/packtest"
)

// The example answers every question that the shipped pack asks, and counts for
// no other pack.
func TestExample(t *testing.T) {
	p := packtest.Shipped(t)
	answers, ok := example(p)
	if !ok {
		t.Fatal("the example does not fit the shipped pack")
	}
	e := packtest.Engine(t, p, answers.As)
	if r := e.Advise(answers, ""); len(r.Open)+len(r.Ignored) > 0 {
		t.Errorf("open %v, ignored %v", r.Open, r.Ignored)
	}
	other := packtest.Small(t)
	if _, ok := example(other); ok {
		t.Error("the example fits a pack it was not made for")
	}
}

// A file is written over only on purpose.
func TestSaveFile(t *testing.T) {
	c, _, _ := command(t, nil)
	s := &session{Command: c}
	file := filepath.Join(t.TempDir(), "report.txt")
	if err := s.saveFile(file, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if err := s.saveFile(file, []byte("two"), false); err == nil {
		t.Error("written over")
	}
	if err := s.saveFile(file, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != "three" {
		t.Errorf("the file holds %q", got)
	}
	if err := s.saveFile(filepath.Join(file, "below"), nil, false); err == nil {
		t.Error("written below a file")
	}
}
