package audit_test

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// label is a duty that somebody found in an ad from the wild by hand.
type label struct {
	must             bool
	owners, statuses []string
	place            string
}

// The ads themselves are not kept here; FIRSTROLE_WILD names the folder that has
// them, FIRSTROLE_WILD_SET the set to score, "all" for every one, and
// FIRSTROLE_WILD_LABELS a file of labels other than the one kept here.
func TestWild(t *testing.T) {
	dir := os.Getenv("FIRSTROLE_WILD")
	if dir == "" {
		t.Skip("FIRSTROLE_WILD names no folder with the ads")
	}
	set := os.Getenv("FIRSTROLE_WILD_SET")
	if set == "" {
		set = "seen"
	}
	ads, labels := readLabels(t, set)
	var all tally
	for _, id := range ads {
		data, err := os.ReadFile(filepath.Join(dir, id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		r := theReader(t).Ad(data)
		one := score(t, id, r, labels[id])
		all.add(one)
		verdict := "none"
		if r.Verdict.ID != nil {
			verdict = *r.Verdict.ID
		}
		t.Logf("%s recall %d/%d precision %d/%d charged %d; %s, title %q %s", id, one.found, one.must, one.right, one.named, one.charged, verdict, r.Title.Given, r.Title.Fits)
	}
	t.Logf("%s: recall %.3f (%d of %d), precision %.3f (%d of %d), unclear among wrong %d, wrongly charged %d",
		set, ratio(all.found, all.must), all.found, all.must, ratio(all.right, all.named), all.right, all.named, all.unclear, all.charged)
	if ratio(all.found, all.must) < 0.85 || ratio(all.right, all.named) < 0.9 || all.charged > 0 {
		t.Error("recall must be 0.85, precision 0.9, and nothing denied or delegated charged")
	}
}

type tally struct{ found, must, right, named, unclear, charged int }

func (t *tally) add(o tally) {
	t.found += o.found
	t.must += o.must
	t.right += o.right
	t.named += o.named
	t.unclear += o.unclear
	t.charged += o.charged
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

func readLabels(t *testing.T, set string) (ads []string, labels map[string][]label) {
	name := os.Getenv("FIRSTROLE_WILD_LABELS")
	if name == "" {
		name = "testdata/wild/labels.tsv"
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	labels = map[string][]label{}
	for s := bufio.NewScanner(f); s.Scan(); {
		c := strings.Split(s.Text(), "\t")
		switch {
		case c[0] == "ad" && (c[2] == set || set == "all"):
			ads = append(ads, c[1])
		case c[0] == "duty":
			labels[c[1]] = append(labels[c[1]], label{must: c[2] == "must", owners: strings.Split(c[3], "|"), statuses: strings.Split(c[4], "|"), place: c[5]})
		}
	}
	return ads, labels
}

// score compares what was read with the labels. A duty and a label speak of the
// same place if one's words lie within the other's, or most of the shorter's do.
func score(t *testing.T, id string, r audit.Report, labels []label) tally {
	var out tally
	for _, lb := range labels {
		if !lb.must {
			continue
		}
		out.must++
		if slices.ContainsFunc(r.Duties, func(d audit.Duty) bool { return meets(d, lb) && fits(d, lb) }) {
			out.found++
			continue
		}
		var near []string
		for _, d := range r.Duties {
			if meets(d, lb) {
				near = append(near, d.Owner+" "+string(d.Status)+" "+strings.Join(d.Words, "/"))
			}
		}
		t.Logf("%s missed %v %v %q: %q", id, lb.owners, lb.statuses, lb.place, near)
	}
	for _, d := range r.Duties {
		out.named++
		if slices.ContainsFunc(labels, func(lb label) bool { return meets(d, lb) && fits(d, lb) }) {
			out.right++
		} else {
			if d.Owner == audit.Unclear {
				out.unclear++
			}
			t.Logf("%s wrong  %s %s %q %v", id, d.Owner, d.Status, d.Text, d.Words)
		}
		if d.Status == audit.Denied || d.Status == audit.Delegated {
			continue
		}
		for _, lb := range labels {
			if meets(d, lb) && !slices.Contains(lb.statuses, "own") && !slices.Contains(lb.statuses, "shared") && slices.Contains(lb.owners, d.Owner) {
				out.charged++
			}
		}
	}
	return out
}

func fits(d audit.Duty, lb label) bool {
	return slices.Contains(lb.owners, d.Owner) && slices.Contains(lb.statuses, string(d.Status))
}

func meets(d audit.Duty, lb label) bool {
	a, b := wordsIn(d.Text), wordsIn(lb.place)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	long, short := " "+strings.Join(a, " ")+" ", " "+strings.Join(b, " ")+" "
	if strings.Contains(long, short) || strings.Contains(short, long) {
		return true
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	// The tail of one may be the head of the other: most of the shorter is shared.
	shared := 0
	for _, w := range b {
		if slices.Contains(a, w) {
			shared++
		}
	}
	return shared*10 >= len(b)*6 && shared >= 2
}

func wordsIn(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	})
}
