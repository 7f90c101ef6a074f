package report

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	// A schema that nothing is held to is a comment. This validator is small,
	// kept up, follows the current draft, and is used in tests only.
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	file, err := os.Open("../../docs/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	doc, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestJSON holds the JSON of every example to the schema, and the report that
// is written from it to the one that is written from the result.
func TestJSON(t *testing.T) {
	s := schema(t)
	for name, sheet := range sheets() {
		t.Run(name, func(t *testing.T) {
			r := advise(t, pack(), sheet, "2026-03-03")
			data := JSON(r)
			golden(t, name+".json", data)
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(doc); err != nil {
				t.Error(err)
			}
			back, err := Read(data)
			if err != nil {
				t.Fatal(err)
			}
			if Text(back) != Text(r) || !bytes.Equal(Markdown(back), Markdown(r)) || !bytes.Equal(HTML(back), HTML(r)) {
				t.Error("the report written from the JSON is another one")
			}
			if !bytes.Equal(JSON(back), data) {
				t.Error("the JSON written from the JSON is another one")
			}
		})
	}
}

// promised are the keys of product.md, section 7, in their order. Others may
// stand beside them.
var promised = map[string]string{
	"":                "format pack as date code verdict roles scores margin slack turn coverage breaks_at share settled path open ignored gates reasons flips tie_breaker findings",
	"pack":            "digest",
	"verdict":         "id kind strength role level provisional next_role",
	"roles":           "role level share",
	"scores":          "role score low high",
	"settled":         "role verdict",
	"gates":           "id effect verdict state because sources",
	"reasons":         "rule theme answers role points because sources",
	"reasons answers": "question answer",
	"flips":           "to changes",
	"flips changes":   "question from to",
	"findings":        "id kind text sources",
}

func TestKeys(t *testing.T) {
	seen := map[string]bool{}
	for name, sheet := range sheets() {
		data := JSON(advise(t, pack(), sheet, ""))
		eachObject(t, json.NewDecoder(bytes.NewReader(data)), "", func(place string, keys []string) {
			seen[place] = true
			want := strings.Fields(promised[place])
			have := slices.DeleteFunc(keys, func(key string) bool { return !slices.Contains(want, key) })
			if !slices.Equal(have, want) {
				t.Errorf("%s: the keys of %q are %v, want %v", name, place, have, want)
			}
		})
	}
	for place := range promised {
		if !seen[place] {
			t.Errorf("no example has %q", place)
		}
	}
}

// eachObject visits the objects of a document, each with the keys that lead to
// it and its own keys as they stand.
func eachObject(t *testing.T, from *json.Decoder, place string, visit func(place string, keys []string)) {
	t.Helper()
	token, err := from.Token()
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	switch token {
	case json.Delim('{'):
		for from.More() {
			key, err := from.Token()
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, key.(string))
			eachObject(t, from, strings.TrimSpace(place+" "+key.(string)), visit)
		}
		visit(place, keys)
	case json.Delim('['):
		for from.More() {
			eachObject(t, from, place, visit)
		}
	default:
		return
	}
	if _, err := from.Token(); err != nil { // the end of it
		t.Fatal(err)
	}
}

// TestSameBytes: a report of the same result is the same to the byte.
func TestSameBytes(t *testing.T) {
	for name, sheet := range sheets() {
		r := advise(t, pack(), sheet, "2026-03-03")
		text, data, md, page := Text(r), JSON(r), Markdown(r), HTML(r)
		for range 3 {
			if Text(r) != text || !bytes.Equal(JSON(r), data) || !bytes.Equal(Markdown(r), md) || !bytes.Equal(HTML(r), page) {
				t.Fatalf("%s differs", name)
			}
		}
	}
}

// TestSchemaIsWhole finds keys that the schema does not know: it would not
// hold them to anything.
func TestSchemaIsWhole(t *testing.T) {
	file, err := os.ReadFile("../../docs/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s any
	if err := json.Unmarshal(file, &s); err != nil {
		t.Fatal(err)
	}
	closed, err := json.Marshal(close(s))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(closed))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("closed.json", doc); err != nil {
		t.Fatal(err)
	}
	strict := c.MustCompile("closed.json")
	for name, sheet := range sheets() {
		data, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSON(advise(t, pack(), sheet, ""))))
		if err != nil {
			t.Fatal(err)
		}
		if err := strict.Validate(data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// close lets no object have keys beside those it names.
func close(schema any) any {
	switch s := schema.(type) {
	case map[string]any:
		if _, ok := s["properties"]; ok {
			s["additionalProperties"] = false
		}
		for _, inner := range s {
			close(inner)
		}
	case []any:
		for _, inner := range s {
			close(inner)
		}
	}
	return schema
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"no JSON":          {`verdict: x`, "this is not a report in JSON"},
		"a list":           {`[]`, "this is not a report in JSON"},
		"another format":   {`{"format": 2}`, "only format 1 is known"},
		"no format":        {`{}`, "only format 1 is known"},
		"cut short":        {`{"format": 1, "as"`, "this is not a report in JSON"},
		"something behind": {`{"format": 1} {"format": 1}`, "something follows"},
		"half a number":    {`{"format": 1, "answers": [{"question": "money", "answer": 1.5}]}`, `the answer to "money" is not a whole number`},
		"an odd option":    {`{"format": 1, "answers": [{"question": "goals", "answer": [1]}]}`, `the answer to "goals" has an option that is not a text`},
		"an odd answer":    {`{"format": 1, "answers": [{"question": "goals", "answer": {}}]}`, `the answer to "goals" is neither`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read([]byte(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	r, err := Read([]byte(`{"format": 1, "of a later firstrole": true, "answers": [{"question": "a", "answer": 7}, {"question": "b", "answer": ["x"]}, {"question": "c", "answer": null}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if n, ok := r.Answers[0].Answer.(int64); !ok || n != 7 {
		t.Errorf("a number is read as %T %v", r.Answers[0].Answer, r.Answers[0].Answer)
	}
	if list, ok := r.Answers[1].Answer.([]string); !ok || list[0] != "x" {
		t.Errorf("options are read as %T", r.Answers[1].Answer)
	}
	if r.Answers[2].Answer != nil {
		t.Error("a blank is read as something")
	}
}

// FuzzRead: whatever can be read can be written in every format.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"format": 1}`))
	f.Add([]byte(`{"format": 1, "scores": [{"score": 900}, {"score": -5}], "pay": {"offered": -9223372036854775808, "fit": "below"}, "about": [{"advised": true, "ladder": [{"high": 1, "low": 9}]}]}`))
	f.Add([]byte(`{"format": 1, "flips": [{"changes": []}, {"changes": [{"from": ["a"], "to": ["a", "b"], "to_text": "x; y"}]}]}`))
	for _, sheet := range sheets() {
		f.Add(JSON(advise(f, pack(), sheet, "2026-03-03")))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read(data)
		if err != nil {
			return
		}
		text := Text(r)
		Markdown(r)
		HTML(r)
		back, err := Read(JSON(r))
		if err != nil {
			t.Fatal(err)
		}
		if Text(back) != text {
			t.Error("the report written from the JSON is another one")
		}
	})
}
