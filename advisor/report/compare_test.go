package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"firstrole/advisor"
	"github.com/rivo/uniseg"
)

func compared(p *advisor.Pack) Leaflet {
	return Compare(advisor.Compare(p, p.Roles[0].ID, p.Roles[1].ID, "", "2026-03-03"))
}

// A comparison is the same to the byte whenever it is written.
func TestCompare(t *testing.T) {
	for ending, write := range map[string]func(Leaflet) []byte{
		"txt": Leaflet.Text, "md": Leaflet.Markdown, "html": Leaflet.HTML, "json": Leaflet.JSON,
	} {
		got := write(compared(pack()))
		golden(t, "compare."+ending, got)
		if !bytes.Equal(got, write(compared(pack()))) {
			t.Errorf("%s differs the second time", ending)
		}
	}
	if !json.Valid(compared(pack()).JSON()) {
		t.Error("the JSON is none")
	}
}

// A word that is wider than a column sends the roles one below the other, and
// nothing is wider than the page.
func TestCompareStacked(t *testing.T) {
	p := pack()
	long := strings.Repeat("long", 10)
	p.Roles[0].Facts[0].Text = long
	p.Roles[1].Skills[0].Text = strings.Repeat("更", 30)
	got := string(compared(p).Text())
	if !strings.Contains(got, "  "+upper(p.Roles[0].Name)+":\n    "+long) {
		t.Errorf("not one below the other:\n%s", got)
	}
	for line := range strings.SplitSeq(got, "\n") {
		if uniseg.StringWidth(line) > textColumns {
			t.Errorf("wider than %d columns: %q", textColumns, line)
		}
	}
}

// What a pack says stays text, in every format.
func TestCompareHostile(t *testing.T) {
	p := pack()
	p.Roles[0].Facts[0].Text = "a | b <script>x</script> \x1b[2J *c*\nd"
	p.Roles[0].Facts[0].Dissent = advisor.Claim{Text: "_e_ | <br> f", Sources: []string{"D1"}}
	l := compared(p)
	if text := string(l.Text()); strings.Contains(text, "\x1b") {
		t.Error("text has an escape")
	}
	md := string(l.Markdown())
	if strings.Contains(md, "<script>") || strings.Contains(md, " *c*") || strings.Contains(md, "_e_ | ") {
		t.Errorf("Markdown reads marks of the pack:\n%s", md)
	}
	for line := range strings.SplitSeq(md, "\n") {
		if strings.HasPrefix(line, "| **") && strings.Count(line, "|")-strings.Count(line, `\|`) != 4 {
			t.Errorf("a row of another width: %s", line)
		}
	}
	if strings.Contains(string(l.HTML()), "<script>x") {
		t.Error("the page has a script")
	}
}
