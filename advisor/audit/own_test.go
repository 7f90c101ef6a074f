package audit_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// Each ad of testdata/own stands beside what is to be read in it, line by line:
//
//	is_ad true|false      language ID      verdict ID… (any of these, none: not judged)
//	fits yes|partly|no…   count N          professions ID… (exactly these)
//	pay LOW HIGH          other true (the ad of another job)
//	duty OWNER|… STATUS|… LINE TEXT        a duty of any of these, with this text in it
//	not OWNER             no duty is charged to it
//	finding ID            no ID (no such finding)
func TestOwnAds(t *testing.T) {
	files, _ := filepath.Glob("testdata/own/*.want")
	if len(files) < 15 {
		t.Fatal("the ads are missing")
	}
	for _, want := range files {
		name := strings.TrimSuffix(want, ".want")
		t.Run(filepath.Base(name), func(t *testing.T) {
			ads, _ := filepath.Glob(name + ".*")
			var ad []byte
			for _, f := range ads {
				if f != want {
					ad, _ = os.ReadFile(f)
				}
			}
			lines, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			r := theReader(t).Ad(ad)
			failed := false
			for _, line := range strings.Split(strings.TrimSpace(string(lines)), "\n") {
				if complaint := check(r, strings.Fields(line)); complaint != "" {
					t.Errorf("%s: %s", line, complaint)
					failed = true
				}
			}
			if failed || testing.Verbose() {
				t.Log(show(r))
			}
		})
	}
}

func check(r audit.Report, want []string) string {
	rest := want[1:]
	switch want[0] {
	case "is_ad":
		return differs(strconv.FormatBool(r.IsAd), rest)
	case "language":
		return differs(r.Language, rest)
	case "verdict":
		id := "none"
		if r.Verdict.ID != nil {
			id = *r.Verdict.ID
		}
		return differs(id, rest)
	case "fits":
		return differs(r.Title.Fits, rest)
	case "count":
		return differs(strconv.Itoa(len(r.Duties)), rest)
	case "professions":
		got := slices.Sorted(slices.Values(r.Professions))
		slices.Sort(rest)
		if !slices.Equal(got, rest) {
			return fmt.Sprint("got ", got)
		}
	case "pay":
		if r.Pay == nil {
			return "no pay was read"
		}
		return differs(fmt.Sprint(r.Pay.Low, r.Pay.High), []string{strings.Join(rest, " ")})
	case "other":
		if r.Verdict.ID != nil || r.Why == "" {
			return "it was judged"
		}
	case "duty":
		owners, statuses := strings.Split(rest[0], "|"), strings.Split(rest[1], "|")
		text := strings.ToLower(strings.Join(rest[3:], " "))
		for _, d := range r.Duties {
			if strconv.Itoa(d.Line) == rest[2] && slices.Contains(owners, d.Owner) && slices.Contains(statuses, string(d.Status)) &&
				strings.Contains(strings.ToLower(d.Text), text) {
				return ""
			}
		}
		return "no such duty"
	case "not":
		for _, d := range r.Duties {
			if d.Owner == rest[0] && d.Status != audit.Denied && d.Status != audit.Delegated {
				return "found in " + d.Text
			}
		}
	case "finding", "no":
		has := slices.ContainsFunc(r.Findings, func(f audit.Finding) bool { return f.ID == rest[0] })
		if has != (want[0] == "finding") {
			return fmt.Sprint("found: ", has)
		}
	default:
		return "unknown line"
	}
	return ""
}

func differs(got string, want []string) string {
	if slices.Contains(want, got) {
		return ""
	}
	return "got " + got
}

// show prints a report for a failed test.
func show(r audit.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\ntitle %+v hours %+v pay %+v\n", r.Sentence, r.Title, r.Hours, r.Pay)
	for _, d := range r.Duties {
		fmt.Fprintf(&b, "%3d %-20s %-9s %v %q %v\n", d.Line, d.Owner, d.Status, d.Hours, d.Text, d.Words)
	}
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "  %s: %s\n", f.ID, f.Text)
	}
	for _, a := range r.Asks {
		fmt.Fprintf(&b, "  asks %d %s\n", a.Line, a.Text)
	}
	return b.String()
}
