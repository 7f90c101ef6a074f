package report

import (
	"bytes"
	"strings"
	"testing"

	"firstrole/advisor"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// wishes are answers that lead to one role and expect the work of several.
func wishes() map[string]advisor.Answer {
	answers := leads()
	answers["rhythm"], answers["channels"] = advisor.Amount(20), chosen("instagram", "tiktok", "youtube", "own_group")
	answers["expect"] = chosen("video", "design", "tickets")
	return answers
}

// The week and what to drop stand in every format, and the page's chart has the
// words of the text.
func TestWorkload(t *testing.T) {
	r := shipped(t, "founder", wishes())
	if r.Workload == nil || len(r.Workload.Drop) == 0 {
		t.Fatalf("%+v", r.Workload)
	}
	formats := map[string]string{"text": Text(r), "markdown": string(Markdown(r)), "html": string(HTML(r))}
	for name, out := range formats {
		flat := strings.Join(strings.Fields(strings.NewReplacer("&#39;", "'", "\\", "", "\u00a0", " ").Replace(out)), " ")
		for _, want := range append([]string{r.Workload.Text, "The week", "What to drop first"}, r.Workload.Drop[0].Text, r.Workload.Drop[len(r.Workload.Drop)-1].Text) {
			if !strings.Contains(flat, want) {
				t.Errorf("%q is not in the %s", want, name)
			}
		}
	}
	back, err := Read(JSON(r))
	if err != nil || back.Workload == nil || Text(back) != formats["text"] {
		t.Errorf("a report from the JSON differs: %v", err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSON(r)))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema(t).Validate(doc); err != nil {
		t.Error(err)
	}
	plain := shipped(t, "founder", leads())
	if strings.Contains(Text(plain), "The week\n") {
		t.Error("a week is told where nothing is expected")
	}
}
