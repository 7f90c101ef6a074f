package audit_test

import (
	"slices"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// said is one sentence of an ad, whose work it names and how it is meant.
type said struct {
	text   string
	owners []string
	status []audit.Status
}

var (
	cm      = []string{"community_manager"}
	sm      = []string{"social_media_manager"}
	both    = []string{audit.Overlap}
	own     = []audit.Status{audit.Own}
	shared  = []audit.Status{audit.Shared}
	limited = []audit.Status{audit.Limited}
	given   = []audit.Status{audit.Delegated}
	denied  = []audit.Status{audit.Denied}
)

// sentences are duties in every way of meaning them. Each stands in each layout.
var sentences = map[string][]said{
	"Community Manager": {
		{"Moderate the forum", cm, own},
		{"Welcome new members", cm, own},
		{"Host a monthly meetup", cm, own},
		{"Pass member feedback to the product team", cm, own},
		{"Answer comments and messages", both, own},
		{"Resolve conflicts between members together with our support team", cm, shared},
		{"Plan member events alongside the marketing team", cm, shared},
		{"Collaborate with our designers on member spotlights", cm, shared},
		{"Basic graphic design for event invitations", []string{"graphic_designer"}, limited},
		{"No video editing beyond phone clips", sm, limited},
		{"You will not answer support tickets", []string{"customer_support"}, denied},
		{"Paid ads are not part of this role", []string{"paid_ads_specialist"}, denied},
		{"We do not ask for press releases", []string{"pr_specialist"}, denied},
		{"You are not responsible for search engine optimisation", []string{"seo_specialist"}, denied},
		{"Our agency runs the website", []string{"web_developer"}, given},
		{"Photo shoots are handled by our photographer", []string{"photographer"}, given},
	},
	"Social Media Manager": {
		{"Plan the content calendar", sm, own},
		{"Write captions for Instagram", sm, own},
		{"Schedule posts", sm, own},
		{"Report on the reach of our campaigns", sm, own},
		{"Answer comments and messages", both, own},
		{"Create campaigns in partnership with the sales team", sm, shared},
		{"Write the posts jointly with our product manager", sm, shared},
		{"Simple website updates now and then", []string{"web_developer"}, limited},
		{"Light photo editing", []string{"photographer"}, limited},
		{"You do not moderate the forum", cm, denied},
		{"Never promise refunds", []string{"customer_support"}, denied},
		{"Graphic design is out of scope", []string{"graphic_designer"}, denied},
		{"Blog posts are not your job", []string{"copywriter"}, denied},
		{"Brief our freelance video editor", []string{"video_editor"}, given},
		{"Press releases are written by a colleague, and are handled by our PR team", []string{"pr_specialist"}, given},
		{"Paid ads stay with our agency", []string{"paid_ads_specialist"}, given},
	},
	"Social Media and Community Manager": {
		{"Moderate our Discord", cm, own},
		{"Host the monthly call for members", cm, own},
		{"Welcome newcomers", cm, own},
		{"Write two posts a week", sm, own},
		{"Keep the content calendar", sm, own},
		{"Answer comments and messages", both, own},
		{"You will not edit videos", []string{"video_editor"}, denied},
		{"Google Ads are managed by our agency", []string{"paid_ads_specialist"}, given},
	},
	"Community Manager, coworking space": {
		{"Answer the phone and greet visitors at the front desk", []string{"receptionist_admin"}, own},
		{"Give tours to prospective members", []string{"sales"}, own},
		{"Send invoices and book meeting rooms", []string{"receptionist_admin"}, own},
		{"Host a breakfast for members every month", cm, own},
		{"Introduce members to one another", cm, own},
		{"You do not clean the kitchen", []string{"receptionist_admin"}, denied},
	},
}

// layouts are how an ad of sentences looks.
var layouts = map[string]func(title string, list []said) string{
	"bullets": func(title string, list []said) string {
		var b strings.Builder
		b.WriteString(title + "\nFull-time, $60,000 a year\n\nWhat you will do\n")
		for _, s := range list {
			b.WriteString("- " + s.text + "\n")
		}
		return b.String() + "\nRequirements\n- 2 years of experience\n"
	},
	"prose": func(title string, list []said) string {
		var b strings.Builder
		b.WriteString("We are looking for a " + title + ". The pay is $60,000 a year, full-time.\n\nYour role: ")
		for _, s := range list {
			b.WriteString(s.text + ". ")
		}
		return b.String() + "\n\nYou should have two years of experience.\n"
	},
	"table": func(title string, list []said) string {
		var b strings.Builder
		b.WriteString(title + "\nFull-time\nSalary\t$60,000\n\nNo.\tDuty\n")
		for i, s := range list {
			b.WriteString(string(rune('A'+i)) + "\t" + s.text + "\n")
		}
		return b.String()
	},
	"html": func(title string, list []said) string {
		var b strings.Builder
		b.WriteString("<html><body><h1>" + title + "</h1><p>Full-time, $60,000 a year</p><h2>Responsibilities</h2><ul>")
		for _, s := range list {
			b.WriteString("<li>" + s.text + ".</li>\n")
		}
		return b.String() + "</ul><h2>Requirements</h2><ul><li>2 years of experience</li></ul></body></html>"
	},
	"capitals": func(title string, list []said) string {
		var b strings.Builder
		b.WriteString(title + "\nFULL-TIME\n\nDUTIES:\n")
		for _, s := range list {
			b.WriteString("* " + s.text + "\n")
		}
		return strings.ToUpper(b.String())
	},
	"lines without bullets, the heading unknown": func(title string, list []said) string {
		var b strings.Builder
		b.WriteString(title + "\nFull-time, $60,000 a year\n\nRequirements\nStrong writing skills\n2 years of experience\n\n01\nEvery Week\n")
		for _, s := range list {
			b.WriteString(s.text + "\n")
		}
		return b.String() + "\nBenefits\nA pension\n"
	},
	"under requirements": func(title string, list []said) string {
		var b strings.Builder
		b.WriteString(title + "\nFull-time, $60,000 a year\n\nRequirements\n")
		for _, s := range list {
			b.WriteString("• " + s.text + "\n")
		}
		return b.String() + "\nWhat you need\n• 2 years of experience\n• Excellent command of the forum\n"
	},
	"one line": func(title string, list []said) string {
		var texts []string
		for _, s := range list {
			texts = append(texts, s.text)
		}
		return title + ", full-time, $60,000 a year. Your tasks: " + strings.Join(texts, "; ") + ". We offer a pension. Apply now."
	},
}

func TestLayouts(t *testing.T) {
	reader := theReader(t)
	for title, list := range sentences {
		for name, layout := range layouts {
			t.Run(title+"/"+name, func(t *testing.T) {
				ad := layout(title, list)
				r := reader.Ad([]byte(ad))
				sound(t, r)
				failed := false
				for _, s := range list {
					if complaint := found(r, s); complaint != "" {
						t.Errorf("%q: %s", s.text, complaint)
						failed = true
					}
				}
				for _, d := range r.Duties {
					if strings.Contains(strings.ToLower(d.Text), "experience") || strings.Contains(strings.ToLower(d.Text), "pension") {
						t.Errorf("%q is a duty", d.Text)
						failed = true
					}
				}
				if failed {
					t.Log(ad + "\n" + show(r))
				}
			})
		}
	}
}

// found complains where a sentence was not read as it is meant, or its work is
// charged to the person though it is denied or somebody else's.
func found(r audit.Report, s said) string {
	text, complaint := strings.ToLower(s.text), "it was not found"
	for _, d := range r.Duties {
		low := strings.ToLower(d.Text)
		if !strings.Contains(text, low) && !strings.Contains(low, text) {
			continue
		}
		if slices.Contains(s.owners, d.Owner) {
			if slices.Contains(s.status, d.Status) {
				return ""
			}
			complaint = "it is " + string(d.Status)
		} else if complaint == "it was not found" {
			complaint = "it is the work of " + d.Owner + ", " + string(d.Status)
		}
	}
	return complaint
}
