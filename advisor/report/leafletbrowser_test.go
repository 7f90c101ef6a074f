//go:build unix

package report

import (
	"os"
	"path/filepath"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/internal/browser"
)

// TestLeafletBrowser shows posts, kits and changes as TestBrowser shows reports.
func TestLeafletBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	c := browser.Open(t)
	file := filepath.Join(t.TempDir(), "page.html")
	for name, l := range leaflets(t) {
		t.Run(name, func(t *testing.T) {
			c.For(t)
			if err := os.WriteFile(file, l.HTML(), 0o644); err != nil {
				t.Fatal(err)
			}
			c.Show("file://" + file)
			for _, width := range []int{360, 1280} {
				c.Look("screen", "light", width, 800)
				c.NoOverflow()
			}
			c.Quiet("file://" + file)
			c.Look("screen", "light", 1280, 800)
			c.ReadableByAll("light, wide")
			c.Look("screen", "dark", 360, 800)
			c.ReadableByAll("dark, narrow")
		})
	}
}

// unicornAd asks one person for several careers, in marks that mean something
// to a browser.
const unicornAd = `Community Rockstar <b>and</b> Social Media Manager

You will:
- Post every day on Instagram, TikTok and LinkedIn
- Reply to comments, moderate our Discord & keep "the rules"
- Design graphics, film and edit two videos a week
- Run our paid ads
- Brief our freelance photographer
- Write the newsletterthatgoesouttoeverybodywhoeversignedupwithoutaplacetobreakthewordinthemiddle every week

You will not answer customers' tickets. Salary: $40,000 to $45,000 a year. Apply now.
`

func leaflets(t *testing.T) map[string]Leaflet {
	t.Helper()
	r := shipped(t, "founder", leads())
	both := leads()
	both["money"], both["filled"], both["goal"] = chosen("two_salaries"), chosen("nobody"), chosen("even")
	both["look"], both["gaps"] = chosen("most"), chosen("missed", "making", "rivals")
	two := shipped(t, "founder", both)
	p := shippedPack(t)
	out := map[string]Leaflet{
		"since": Since(r, two),
		"audit": Audit(p, audit.Ad(p, []byte(unicornAd)), &AuditSheet{Label: "Community manager first", Text: "The ad describes another job."}),
		"no ad": Audit(p, audit.Ad(p, []byte("Roses are red.")), nil),
	}
	for name, write := range map[string]func() (Leaflet, error){
		"post":  func() (Leaflet, error) { return Post(r) },
		"posts": func() (Leaflet, error) { return Post(two) },
		"kits":  func() (Leaflet, error) { return Kit(two) },
		"long":  func() (Leaflet, error) { return Post(long(r)) },
	} {
		l, err := write()
		if err != nil {
			t.Fatal(err)
		}
		out[name] = l
	}
	return out
}

// long is a result whose title has no place to break.
func long(r advisor.Result) advisor.Result {
	posts := append([]advisor.HandoutOut{}, r.Posts...)
	posts[0].Roles = append([]advisor.RoleOut{}, posts[0].Roles...)
	for range 9 {
		posts[0].Roles[0].Title += "Communitymanagercommunity"
	}
	r.Posts = posts
	return r
}
