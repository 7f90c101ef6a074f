package form

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/phrase"
)

func page(t *testing.T, p *advisor.Pack, o Options) []byte {
	t.Helper()
	content, err := HTML(p, o)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// save writes a form to a file of the test's own.
func save(t *testing.T, p *advisor.Pack, o Options) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "form.html")
	if err := os.WriteFile(file, page(t, p, o), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// The form cannot score: with every rule, gate and text of a verdict replaced by
// others, it is the same to the byte.
func TestNeverScores(t *testing.T) {
	p := packtest.Shipped(t)
	want := page(t, p, Options{})
	other := *p
	for i := range p.Audiences {
		a := &p.Audiences[i]
		a.Need, a.Lead, a.Low, a.TossUp, a.ClearSlack, a.ClearBreaksAt, a.GateCoverage, a.Provisional, a.Split = 1, 2, 3, 4, 5, 6, 7, 8, nil
	}
	other.Rules, other.Gates, other.Findings, other.Plan, other.Professions, other.Topics, other.Post, other.Kit = nil, nil, nil, nil, nil, nil, nil, nil
	other.Audit = advisor.Audit{}
	other.Verdicts = nil
	for _, v := range p.Verdicts {
		v.Label, v.Texts = "no label", nil
		other.Verdicts = append(other.Verdicts, v)
	}
	other.Roles = nil
	for _, role := range p.Roles {
		// Of the ladder a code needs the currency, and nothing else is left.
		other.Roles = append(other.Roles, advisor.Role{ID: role.ID, Ladder: []advisor.Rung{{Pay: advisor.PayRange{Currency: role.Ladder[1].Pay.Currency}}}})
	}
	if !bytes.Equal(page(t, &other, Options{}), want) {
		t.Error("something of the rules, gates, verdicts or roles is in the form")
	}
	for _, r := range p.Rules {
		if bytes.Contains(want, []byte(r.Because)) {
			t.Errorf("the form holds %q", r.Because)
		}
	}
}

// The same pack and options give the same bytes; other options other answers kept
// in the browser.
func TestSameBytes(t *testing.T) {
	p := packtest.Small(t)
	first := page(t, p, Options{As: "founder", Client: "A"})
	for range 20 {
		if !bytes.Equal(page(t, packtest.Small(t), Options{As: "founder", Client: "A"}), first) {
			t.Fatal("the bytes differ")
		}
	}
	seen := map[string]bool{}
	for _, o := range []Options{{}, {As: "founder"}, {As: "seeker"}, {Client: "A"}, {Client: "B"}, {From: "A"}, {Words: "A"}, {Reply: "A"}} {
		id := dataOf(t, page(t, p, o)).ID
		if id == "" || seen[id] {
			t.Errorf("%+v keeps its answers with another's", o)
		}
		seen[id] = true
	}
}

// Every question comes with the heading that it stands under at the check, and with
// what it rests on.
func TestWhatAQuestionIsAbout(t *testing.T) {
	p := packtest.Shipped(t)
	labels := map[string]string{}
	for _, theme := range p.Themes {
		labels[theme.ID] = theme.Label
	}
	for _, a := range dataOf(t, page(t, p, Options{})).Audiences {
		for _, q := range a.Questions {
			at := slices.IndexFunc(p.Questions, func(o advisor.Question) bool { return o.As == a.ID && o.ID == q.ID })
			if want := labels[p.Questions[at].Theme]; q.Theme != want || want == "" {
				t.Errorf("%s %s stands under %q, want %q", a.ID, q.ID, q.Theme, want)
			}
			var cited []string
			for _, ref := range p.Questions[at].Sources {
				source, _ := p.Source(ref)
				if text := phrase.Cited(source); !slices.Contains(cited, text) {
					cited = append(cited, text)
				}
			}
			if !slices.Equal(q.Sources, cited) {
				t.Errorf("%s %s rests on %q, want %q", a.ID, q.ID, q.Sources, cited)
			}
		}
	}
}

var dataBlock = regexp.MustCompile(`(?s)<script type="application/json" id="form">(.*?)</script>`)

func dataOf(t *testing.T, page []byte) data {
	t.Helper()
	var d data
	if err := json.Unmarshal(dataBlock.FindSubmatch(page)[1], &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// The policy names the one style and the one script there are, and nothing else.
func TestPolicy(t *testing.T) {
	text := string(page(t, packtest.Small(t), Options{}))
	meta := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(text)
	sum := func(tag string) string {
		inside := regexp.MustCompile(`(?s)<`+tag+`>(.*?)</`+tag+`>`).FindAllStringSubmatch(text, -1)
		if len(inside) != 1 {
			t.Fatalf("%d elements %s", len(inside), tag)
		}
		sum := sha256.Sum256([]byte(inside[0][1]))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	want := "default-src 'none'; style-src " + sum("style") + "; script-src " + sum("script") + "; img-src data:; base-uri 'none'; form-action 'none'"
	if got := html.UnescapeString(meta[1]); got != want {
		t.Errorf("the policy is %s\nwant %s", got, want)
	}
}

// The interpreter makes no markup of texts, runs no text, and asks the network
// for nothing.
func TestScript(t *testing.T) {
	for _, bad := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "import(", "src", "http"} {
		if strings.Contains(script(), bad) {
			t.Errorf("the script has %q in it", bad)
		}
	}
	files, err := filepath.Glob("js/*.js")
	if err != nil || len(files) != len(parts) {
		t.Errorf("there are %d files, and %d in the page", len(files), len(parts))
	}
}

func TestNoSuchAudience(t *testing.T) {
	if _, err := HTML(packtest.Small(t), Options{As: "nobody"}); err == nil {
		t.Error("a form for nobody is written")
	}
}
