package report

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/engagement"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func clientSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	for _, name := range []string{"report.schema.json", "client.schema.json"} {
		file, err := os.Open("../../docs/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		doc, err := jsonschema.UnmarshalJSON(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(name, doc); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile("client.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestClient holds every format to its golden, the JSON to its schema, and what is
// written from the JSON to what was written at first.
func TestClient(t *testing.T) {
	schema := clientSchema(t)
	for name, c := range clients(t) {
		t.Run(name, func(t *testing.T) {
			golden(t, name+".txt", c.Text())
			golden(t, name+".md", c.Markdown())
			golden(t, name+".html", c.HTML())
			data := c.JSON()
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(doc); err != nil {
				t.Error(err)
			}
			back, err := ReadClient(data)
			if err != nil {
				t.Fatal(err)
			}
			for format, write := range map[string]func(Client) []byte{"text": Client.Text, "markdown": Client.Markdown, "html": Client.HTML, "json": Client.JSON} {
				if !bytes.Equal(write(back), write(c)) {
					t.Errorf("the %s written from the JSON is another one", format)
				}
			}
		})
	}
}

func TestNotAgreed(t *testing.T) {
	x := village()
	if _, err := Clients(engineOf(t), &x, ViewsCounted, ""); !errors.Is(err, ErrNotAgreed) {
		t.Errorf("without an agreement: %v", err)
	}
}

// Unless names are asked for, nothing but who was heard and when tells of a
// stakeholder; their own words stand only where they are asked for.
func TestDiscreet(t *testing.T) {
	e := engineOf(t)
	x := spring(e)
	const words = "My grandmother's oven stands cold."
	for _, views := range AllViews {
		c, err := Clients(e, &x, views, "2026-03-06")
		if err != nil {
			t.Fatal(err)
		}
		// Of these lists everybody may know.
		c.Heard, c.Log = slices.Clone(c.Heard), nil
		for i := range c.Heard {
			c.Heard[i].Name = "somebody"
		}
		for format, out := range map[string][]byte{"text": c.Text(), "markdown": c.Markdown(), "html": c.HTML(), "json": c.JSON()} {
			text := strings.NewReplacer("&#39;", "'", "\n", " ").Replace(string(out))
			text = strings.Join(strings.Fields(text), " ")
			for _, s := range x.Stakeholders {
				if named := strings.Contains(text, s.Name); named != (views == ViewsNamed) {
					t.Errorf("%s as %s: %s is named: %v", views, format, s.Name, named)
				}
			}
			if quoted := strings.Contains(text, words); quoted != (views != ViewsCounted) {
				t.Errorf("%s as %s: a stakeholder's own words stand there: %v", views, format, quoted)
			}
			if !strings.Contains(text, "Egon") || !strings.Contains(text, "Ada") {
				t.Errorf("%s as %s: who decided is not told", views, format)
			}
		}
		table := string(ClientTable(e, &x, views))
		for _, s := range x.Stakeholders {
			if named := strings.Contains(table, s.Name); named != (views == ViewsNamed) {
				t.Errorf("%s as csv: %s is named: %v", views, s.Name, named)
			}
		}
	}
}

// The order of the columns must not be the order in which they were heard.
func TestColumnOrder(t *testing.T) {
	x := engagement.Engagement{Client: "a client"}
	for _, name := range strings.Fields("a b c d e f g h") {
		x.Stakeholders = append(x.Stakeholders, engagement.Stakeholder{ID: name, Name: name, Sheet: advisor.Sheet{Answers: map[string]advisor.Answer{"q": advisor.UnknownAnswer}}})
	}
	order := columnOrder(&x, ViewsCounted)
	if slices.IsSorted(order) {
		t.Error("columns stand in the order of the folder")
	}
	slices.Reverse(x.Stakeholders)
	again := columnOrder(&x, ViewsCounted)
	for i := range again {
		again[i] = len(again) - 1 - again[i]
	}
	if !slices.Equal(order, again) {
		t.Errorf("the order hangs on who was heard first: %v, %v", order, again)
	}
	if !slices.IsSorted(columnOrder(&x, ViewsNamed)) {
		t.Error("names stand in another order than they were heard")
	}
}

func TestClientTable(t *testing.T) {
	e := engineOf(t)
	x := autumn(e)
	golden(t, "client.csv", ClientTable(e, &x, ViewsCounted))
	x.Stakeholders[0].Name = `=HYPERLINK("http://evil.example","x")`
	x.Stakeholders[1].Name = "@SUM(1)\r\nx"
	for i := range e.Pack.Questions {
		for j := range e.Pack.Questions[i].Options {
			e.Pack.Questions[i].Options[j].Label = []string{"+1", "-1", "\t=1+1", "＝1"}[j%4]
		}
	}
	data, bom := bytes.CutPrefix(ClientTable(e, &x, ViewsNamed), []byte("\ufeff"))
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || !bom {
		t.Fatal(err, bom)
	}
	guarded := 0
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			t.Errorf("%d cells of %d: %q", len(row), len(rows[0]), row)
		}
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") || strings.ContainsAny(cell, "\r\n\t") || strings.HasPrefix(cell, "＝") {
				t.Errorf("a spreadsheet reads %q as a formula", cell)
			}
			if strings.HasPrefix(cell, "'") {
				guarded++
			}
		}
	}
	if guarded < 5 {
		t.Errorf("only %d cells are guarded", guarded)
	}
}

// A report on the second agreement says what changed since the first.
func TestClientSince(t *testing.T) {
	all := clients(t)
	text := string(all["client-named"].Text())
	for _, want := range []string{"What changed since 6 March 2026", "People waiting: was", "Answers from Frida came in on 3 September 2026, after it was agreed."} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if strings.Contains(string(all["client"].Text()), "What changed since") {
		t.Error("the first agreement has changed since")
	}
}

// followed is a link in Markdown that leads to a script.
var followed = regexp.MustCompile(`[^\\]\]\(javascript`)

// Foreign words stay words, wherever they stand.
func TestClientHostile(t *testing.T) {
	for name, text := range hostile {
		if name == "long" || name == "words" {
			continue // in the browser
		}
		c := clients(t)["client-named"]
		fill(reflect.ValueOf(&c).Elem(), text)
		c.Format, c.Result.Format = 1, 1
		c.Result.Code = "" // it stands as code, in which nothing is read
		page := string(c.HTML())
		for _, tag := range tags.FindAllStringSubmatch(page, -1) {
			if word := strings.TrimPrefix(strings.ToLower(tag[1]), "/"); !slices.Contains(append(allowedTags, "circle", "br"), word) && !strings.Contains(page[:strings.Index(page, "</style>")], tag[0]) {
				t.Errorf("%s: the page has <%s", name, tag[1])
			}
		}
		for format, out := range map[string][]byte{"text": c.Text(), "markdown": c.Markdown(), "html": []byte(page), "json": c.JSON()} {
			if bytes.ContainsAny(out, "\x1b\x00\u202e\u2066\u009b") {
				t.Errorf("%s as %s holds what no report may", name, format)
			}
			if format == "markdown" && (bytes.Contains(out, []byte("<script")) && !bytes.Contains(out, []byte(`\<script`)) || followed.Match(out)) {
				t.Errorf("%s is read as Markdown", name)
			}
		}
	}
}

// FuzzReadClient: whatever can be read can be written in every format.
func FuzzReadClient(f *testing.F) {
	f.Add([]byte(`{"format": 1}`))
	f.Add([]byte(`{"format": 1, "differences": [{"turns": 1, "values": [{"count": -1}, {"count": 900}]}], "answers": [{"action": {}}], "log": [{"what": "x"}], "before": {}}`))
	for _, c := range clients(f) {
		f.Add(c.JSON())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := ReadClient(data)
		if err != nil {
			return
		}
		text := c.Text()
		c.Markdown()
		c.HTML()
		back, err := ReadClient(c.JSON())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(back.Text(), text) {
			t.Error("the report written from the JSON is another one")
		}
	})
}

// Where the answer agreed on takes in what several had named, nobody answered
// otherwise who named a part of it.
func TestPartlyAgreed(t *testing.T) {
	e, x := engineOf(t), village()
	x.Stakeholders[2].Sheet.Answers["goals"] = chosen("nothing")
	x = steps(x, engagement.Decide(e, engagement.Decision{Question: "goals", Answer: chosen("fruit", "bread")}, "2026-03-06"))
	c, err := Clients(e, &x, ViewsCounted, "")
	if err != nil {
		t.Fatal(err)
	}
	if want, text := "2 of 3 had named a part of it, 1 of 3 had answered otherwise.", strings.Join(strings.Fields(string(c.Text())), " "); !strings.Contains(text, want) {
		t.Errorf("%q is not in\n%s", want, c.Text())
	}
}
