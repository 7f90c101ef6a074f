package report

import "testing"

func TestMarkdown(t *testing.T) {
	for name, s := range sheets() {
		t.Run(name, func(t *testing.T) {
			golden(t, name+".md", Markdown(advise(t, pack(), s, "2026-03-03")))
		})
	}
}

func TestHTML(t *testing.T) {
	for name, s := range sheets() {
		t.Run(name, func(t *testing.T) {
			golden(t, name+".html", HTML(advise(t, pack(), s, "2026-03-03")))
		})
	}
}
