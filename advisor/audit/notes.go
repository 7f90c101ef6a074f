package audit

import (
	"fmt"
	"strconv"

	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
)

// Said parts the notes: what is said of the ad as a whole, and, for each job in
// it where there are several, what is said of that job.
func (r *Report) Said() (whole []string, jobs map[string]string) {
	jobs = map[string]string{}
	if len(r.Jobs) < 2 {
		return r.Notes, jobs
	}
	weighed := 0
	for _, j := range r.Jobs {
		if j.High > 0 {
			weighed++
		}
	}
	cut := len(r.Notes) - weighed
	if cut < 0 {
		return r.Notes, jobs
	}
	at := cut // the notes on jobs come last, in the jobs' order
	for _, j := range r.Jobs {
		if j.High > 0 {
			jobs[j.Owner] = r.Notes[at]
			at++
		}
	}
	return r.Notes[:cut], jobs
}

// Plainly says what the verdict is and what it comes from; empty where nothing
// was judged.
func (r *Report) Plainly() string {
	if r.Verdict.ID == nil {
		return ""
	}
	switch others := len(r.Professions); *r.Verdict.ID {
	case Unrealistic:
		if r.Hours.Low > r.Hours.Capacity {
			return "Unrealistic: even the fewest hours are more than one person has."
		}
		return fmt.Sprintf("Unrealistic: it asks for %d other professions besides.", others)
	case Tight:
		switch {
		case r.Hours.High > r.Hours.Capacity:
			return "Tight: in a full week it is more than one person has hours for."
		case others > 1:
			return fmt.Sprintf("Tight: it asks for %d other professions besides.", others)
		}
		return "Tight: it asks for two roles, and sets no limits."
	}
	return "Realistic: one person can do this."
}

// Week says how many hours one person has for duties, and, where the post is
// smaller than a full week, what becomes of the rest.
func (r *Report) Week() string {
	if r.Hours.Post > 0 {
		return fmt.Sprintf("One person has %d of the %d hours a week for duties; meetings and the like take the rest.", r.Hours.Capacity, r.Hours.Post)
	}
	return fmt.Sprintf("One person has %d hours a week for duties.", r.Hours.Capacity)
}

// sentences writes what stands on top and under it.
func (l *lexicon) sentences(r *Report, j judged) {
	values := map[string]string{
		"jobs": l.jobsInWords(j.hours, j.capacity), "low": strconv.Itoa(j.hours.Low), "high": strconv.Itoa(j.hours.High),
		"capacity": strconv.Itoa(j.capacity), "suggested": r.Title.Suggested, "title": r.Title.Given,
	}
	r.Sentence = fill(l.audit.Texts[j.verdict], values)
	if r.Hours.Defaults {
		r.Notes = append(r.Notes, l.audit.Texts["defaults"])
	}
	if r.Title.Fits == "yes" || r.Title.Suggested != "" {
		r.Notes = append(r.Notes, fill(l.audit.Texts["title_"+r.Title.Fits], values))
	}
	for _, job := range r.Jobs {
		text := "keep_role"
		if !job.Role {
			text = "take_out"
		}
		if job.High > 0 && len(r.Jobs) > 1 {
			r.Notes = append(r.Notes, fill(l.audit.Texts[text], map[string]string{"name": initial.Upper(job.Name), "low": strconv.Itoa(job.Low), "high": strconv.Itoa(job.High)}))
		}
	}
}

// Describes says whether an ad describes a role: "yes", "partly" or "no", with
// the pack's sentence for it.
func Describes(p *advisor.Pack, r Report, role string) (fits, sentence string) {
	mine, all := 0, 0
	for _, d := range r.Duties {
		if !d.Status.charged() || d.Owner == Generic || d.Owner == Unclear {
			continue
		}
		all++
		if d.Owner == role || d.Owner == Overlap {
			mine++
		}
	}
	fits = "no"
	switch {
	case all > 0 && mine*100 >= all*p.Audit.FitsYes:
		fits = "yes"
	case all > 0 && mine*100 >= all*p.Audit.FitsPartly:
		fits = "partly"
	}
	return fits, p.Audit.Texts["describes_"+fits]
}
