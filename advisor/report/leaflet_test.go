package report

import (
	"encoding/json"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

func shippedPack(t *testing.T) *advisor.Pack { return packtest.Shipped(t) }

// shipped advises with the pack that firstrole comes with.
func shipped(t *testing.T, as string, answers map[string]advisor.Answer) advisor.Result {
	t.Helper()
	p := shippedPack(t)
	e := packtest.Engine(t, p, as)
	return e.Advise(advisor.Sheet{As: as, Currency: "USD", Answers: answers}, "2026-03-03")
}

func chosen(options ...string) advisor.Answer { return advisor.Choose(options...) }

// leads are answers that lead to one role.
func leads() map[string]advisor.Answer {
	return map[string]advisor.Answer{
		"customers": chosen("thousands"), "talk": chosen("weekly"), "together": chosen("better"), "support": chosen("shared"),
		"feedback": chosen("monthly"), "goal": chosen("stay"), "look": chosen("few"), "gaps": chosen("none"), "missing": chosen("none"),
		"filled": chosen("smm_posts"), "money": chosen("one_salary"), "carry": chosen("own_plan"), "pay_offer": advisor.Amount(60000),
	}
}

// A post has the duties of its role and of no other; money is stated as it was
// offered, and named as a problem only where it is below the level.
func TestPostIsOneJob(t *testing.T) {
	answers := leads()
	for _, amount := range []int64{40000, 60000, 90000} {
		answers["pay_offer"] = advisor.Amount(amount)
		r := shipped(t, "founder", answers)
		l, err := Post(r)
		if err != nil {
			t.Fatal(err)
		}
		text := string(l.Text())
		if !strings.Contains(text, advisor.Money(amount, "USD")+" a year before tax") {
			t.Errorf("%d is not stated:\n%s", amount, text)
		}
		if below := amount == 40000; (len(l.Problems) > 0) != below {
			t.Errorf("%d: problems %q", amount, l.Problems)
		}
		for _, about := range r.About {
			if about.Role == r.Verdict.Role {
				continue
			}
			for _, g := range about.Duties {
				for _, d := range g.Duties {
					if strings.Contains(strings.Join(strings.Fields(text), " "), d.Text) {
						t.Errorf("%q is a duty of another role", d.Text)
					}
				}
			}
		}
	}
}

// Whatever is answered, nothing that only the employer knows is invented: there
// are blanks, and no placeholder is left over. Every format holds every post.
func TestPostsOfAll(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	for name, change := range map[string]map[string]advisor.Answer{
		"one":     {},
		"other":   {"talk": chosen("silent"), "customers": chosen("few"), "goal": chosen("strangers"), "look": chosen("most"), "gaps": chosen("missed", "making"), "filled": chosen("nobody")},
		"both":    {"money": chosen("two_salaries"), "filled": chosen("nobody"), "goal": chosen("even"), "look": chosen("most"), "gaps": chosen("missed", "making", "rivals")},
		"half":    {"filled": chosen("nobody"), "goal": chosen("even"), "look": chosen("most"), "gaps": chosen("missed", "making", "rivals"), "drop": chosen("channels", "replies")},
		"nobody":  {"money": chosen("none")},
		"filled":  {"filled": chosen("each")},
		"nothing": nil,
	} {
		answers := leads()
		for id, a := range change {
			answers[id] = a
		}
		if change == nil {
			answers = nil
		}
		r := shipped(t, "founder", answers)
		l, err := Post(r)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want := max(1, len(r.Roles))
		if name == "half" {
			want = 1
		}
		if len(l.pages) != want {
			t.Errorf("%s (%s): %d posts", name, r.Verdict.ID, len(l.pages))
		}
		for format, out := range map[string][]byte{"text": l.Text(), "markdown": l.Markdown(), "html": l.HTML()} {
			text := string(out)
			if strings.ContainsAny(text, "{}") && format != "html" {
				t.Errorf("%s as %s has a placeholder left", name, format)
			}
			if strings.Count(text, "Employer") < want || strings.Count(text, notesTitle) != want {
				t.Errorf("%s as %s: %d posts are not all there", name, format, want)
			}
		}
		var d handoutDocument
		if err := json.Unmarshal(l.JSON(), &d); err != nil || len(d.Posts) != want {
			t.Errorf("%s: %v, %d posts in JSON", name, err, len(d.Posts))
		}
		k, err := Kit(r)
		if err != nil || len(k.Text()) == 0 || len(k.pages) != want {
			t.Errorf("%s: kit %v", name, err)
		}
	}
}

func TestNoPost(t *testing.T) {
	r := shipped(t, "seeker", nil)
	if _, err := Post(r); err == nil {
		t.Error("a job seeker gets a job post")
	}
	l, err := Kit(r)
	if err != nil || !strings.Contains(string(l.Text()), "Questions to ask") {
		t.Errorf("kit: %v", err)
	}
}

// A post is the same after its result was kept as JSON.
func TestPostKept(t *testing.T) {
	r := shipped(t, "founder", leads())
	back, err := Read(JSON(r))
	if err != nil {
		t.Fatal(err)
	}
	for name, write := range map[string]func(advisor.Result) (Leaflet, error){"post": Post, "kit": Kit} {
		one, err := write(r)
		if err != nil {
			t.Fatal(err)
		}
		two, err := write(back)
		if err != nil || string(one.HTML()) != string(two.HTML()) || string(one.JSON()) != string(two.JSON()) {
			t.Errorf("%s differs: %v", name, err)
		}
	}
}

// Foreign text stays text.
func TestLeafletHostile(t *testing.T) {
	r := shipped(t, "founder", leads())
	const bad = "<script>alert(1)</script>\x1b[2J\u202e"
	r.Posts[0].Roles[0].Title = bad
	r.Answers[0].Text = bad
	l, err := Post(r)
	if err != nil {
		t.Fatal(err)
	}
	since := Since(shipped(t, "founder", nil), r)
	for name, out := range map[string][]byte{"html": l.HTML(), "since": since.HTML(), "text": l.Text(), "markdown": l.Markdown()} {
		text := string(out)
		if strings.ContainsAny(text, "\x1b\u202e") || name != "text" && strings.Contains(text, "<script>") && !strings.Contains(text, `\<script`) {
			t.Errorf("%s:\n%s", name, text)
		}
	}
}

// A source goes stale when it becomes older than the pack allows.
func TestStale(t *testing.T) {
	for _, one := range []struct {
		then, now, year       string
		since, before, undate int
	}{
		{"2023-01-01", "2026-01-01", "2022", 1, 0, 0},
		{"2023-01-01", "2025-12-31", "2022", 0, 0, 0},
		{"2025-01-01", "2026-01-01", "2015", 0, 1, 0},
		{"", "2026-01-01", "2015", 0, 1, 0},
		{"2023-01-01", "", "2015", 0, 0, 0},
		{"2023-01-01", "2026-01-01", "after 2020", 0, 0, 1},
		{"2023-01-01", "2026-01-01", "undated", 0, 0, 1},
	} {
		r := advisor.Result{
			Pay:     &advisor.PayOut{Sources: []string{"S1-002"}},
			Sources: []advisor.SourceOut{{ID: "S1", Kind: advisor.Document, Short: "One", Year: one.year}}, StaleAfter: 3,
		}
		old := r
		old.Date, r.Date = one.then, one.now
		s := staleSince(newWriter(old), newWriter(r))
		if len(s.Since) != one.since || len(s.Before) != one.before || len(s.Undated) != one.undate {
			t.Errorf("%+v: %+v", one, s)
		}
	}
}
