//go:build unix

package report

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/pack/packtest"
)

// TestClientBrowser shows reports on engagements as TestBrowser shows reports.
func TestClientBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	b := browser.Open(t)
	file := filepath.Join(t.TempDir(), "page.html")
	all := clients(t)
	for name, c := range shippedClients(t) {
		all[name] = c
	}
	all["long everywhere"] = longClient(t, strings.Repeat("x", 400))
	for name, c := range all {
		t.Run(name, func(t *testing.T) {
			b.For(t)
			if err := os.WriteFile(file, c.HTML(), 0o644); err != nil {
				t.Fatal(err)
			}
			b.Show("file://" + file)
			for _, width := range []int{360, 1280} {
				for _, scheme := range []string{"light", "dark"} {
					b.Look("screen", scheme, width, 800)
					b.NoOverflow()
				}
			}
			onPaper(t, b, name)
			b.Quiet("file://" + file)
			b.Look("screen", "light", 1280, 800)
			b.ReadableByAll("light, wide")
			b.Look("screen", "dark", 360, 800)
			b.ReadableByAll("dark, narrow")
		})
	}
}

func longClient(t *testing.T, with string) Client {
	t.Helper()
	c := clients(t)["client-named"]
	fill(reflect.ValueOf(&c).Elem(), with)
	return c
}

// shippedClients are engagements on the pack that ships, whose texts are longer:
// of four who disagree, decided each time another way.
func shippedClients(t *testing.T) map[string]Client {
	t.Helper()
	p := packtest.Shipped(t)
	e := packtest.Engine(t, p, "founder")
	all := map[string]Client{}
	for name, decided := range map[string]map[string]string{
		"shipped, one role": {"goal": "stay", "look": "few", "talk": "weekly"},
		"shipped, hybrid":   {"goal": "even", "look": "most", "talk": "weekly", "gaps": "missed"},
		"shipped, nobody":   {"money": "none"},
	} {
		x := engagement.Engagement{Client: "Juniper Coffee Roasters", Consultant: "Ana Costa", As: "founder", Created: "2026-03-02"}
		for i, goal := range []string{"stay", "strangers", "even", "bring"} {
			answers := leads()
			answers["filled"], answers["drop"], answers["goal"] = chosen("nobody"), chosen("channels", "replies"), chosen(goal)
			answers["look"] = chosen([]string{"few", "most", "some", "nobody"}[i])
			answers["talk"] = chosen([]string{"weekly", "silent", "daily", "sometimes"}[i])
			answers["gaps"] = chosen([]string{"none", "missed", "rivals", "making"}[i])
			answers["missing"] = chosen([]string{"none", "clear", "names", "voice"}[i])
			answers["money"] = chosen([]string{"one_salary", "two_salaries", "one_salary", "part_time"}[i])
			name := []string{"Tom Okafor", "Beatrice Lindqvist-Hamilton", "Cem Aydin", "Dana Weiss"}[i]
			x.Stakeholders = append(x.Stakeholders, engagement.Stakeholder{ID: name, Name: name, Via: engagement.ViaInterview, Received: "2026-03-03",
				Sheet: advisor.Sheet{As: "founder", Currency: "USD", Answers: answers}})
		}
		x = steps(x, engagement.OwnedBy("Beatrice Lindqvist-Hamilton", "2026-03-06"))
		for _, question := range []string{"talk", "goal", "look", "gaps", "money"} {
			option, ok := decided[question]
			if !ok {
				option = map[string]string{"talk": "weekly", "goal": "stay", "look": "few", "gaps": "none", "money": "one_salary"}[question]
			}
			x = steps(x, engagement.Decide(e, engagement.Decision{Question: question, Answer: chosen(option), Reason: "Counted together, on the wall.",
				Action: engagement.Action{What: "count it again with the people from the shop and write the number down where all can see it", Who: "Dana Weiss", When: "2026-06-01"}}, "2026-03-06"))
		}
		c, err := Clients(e, &x, ViewsNamed, "2026-03-06")
		if err != nil {
			t.Fatal(err)
		}
		all[name] = c
	}
	return all
}
