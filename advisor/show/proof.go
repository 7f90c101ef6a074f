package show

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
	"firstrole/advisor/prove"
	"firstrole/advisor/sheet"
)

// ProofJSON gives what was proven of a pack's audiences.
func ProofJSON(p *advisor.Pack, reports []*prove.Report) []byte {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	if err := to.Encode(struct {
		Format    int             `json:"format"`
		Digest    string          `json:"digest"`
		Audiences []*prove.Report `json:"audiences"`
	}{1, p.Digest, reports}); err != nil {
		panic(err) // nothing in it can fail to encode
	}
	return b.Bytes()
}

// Proof gives what was proven of a pack's audiences in words.
func Proof(p *advisor.Pack, reports []*prove.Report) string {
	w := &proof{pack: p}
	w.line("", "Pack "+p.Digest)
	for _, r := range reports {
		w.report(r)
	}
	return w.String()
}

// proof writes a report.
type proof struct {
	strings.Builder
	pack *advisor.Pack
	told string // what the strengths were said to mean
}

func (w *proof) line(lead, text string) {
	w.WriteString(wrap.Hang(lead, clean.Screen(clean.Line(text)), width) + "\n")
}

func (w *proof) heading(text string) {
	w.WriteString("\n")
	w.line("", text)
}

func (w *proof) report(r *prove.Report) {
	for _, a := range w.pack.Audiences {
		if a.ID == r.Audience {
			w.heading(a.ID + ": " + a.Label)
		}
	}
	w.heading(grounds(r))
	w.shares(r)
	w.balance(r)
	w.unheard(r)
	w.idle(r)
	w.witnesses(r)
}

// grounds says what the report rests on.
func grounds(r *prove.Report) string {
	if r.Exact {
		return fmt.Sprintf("Every answer sheet was gone through: there are %s. Numbers count once for each stretch that a rule tells apart. "+
			"All of this is exact but who leads, which rests on %s sheets drawn by chance, and the strengths, which rest on %s sheets of each verdict and are given as 95 %% intervals.",
			grouped(r.Sheets), grouped(uint64(r.Sampled)), grouped(uint64(drawn(r))))
	}
	return fmt.Sprintf("There are too many answer sheets to go through. The shares rest on %s sheets drawn by chance, question by question, each answer with the same chance; "+
		"the strengths and who leads on %s. Both have 95 %% intervals. Rules that never fire and gates that disagree are exact all the same.",
		grouped(prove.Walks), grouped(uint64(r.Sampled)))
}

// drawn is how many sheets of each verdict were drawn.
func drawn(r *prove.Report) int {
	most := 0
	for _, v := range r.Verdicts {
		most = max(most, v.Drawn)
	}
	return most
}

func (w *proof) shares(r *prove.Report) {
	w.heading("How often each verdict is given")
	w.strengths(r.Audience)
	widest := 0
	for _, v := range r.Verdicts {
		widest = max(widest, wrap.Width(w.verdict(v.ID)))
	}
	for _, v := range r.Verdicts {
		lead := "  " + wrap.Pad(w.verdict(v.ID), widest) + "  "
		if v.Witness == nil {
			if r.Exact {
				w.line(lead, "never: the others always come before it")
			} else {
				w.line(lead, "on none of the sheets drawn; "+prove.Percent(v.High)+" at most")
			}
			continue
		}
		text := prove.Percent(v.Million)
		if !r.Exact {
			text = prove.Percent(v.Low) + " to " + prove.Percent(v.High)
		}
		var strengths []string
		for _, s := range v.Strengths {
			strengths = append(strengths, fmt.Sprintf("%s %d to %d %%", strings.ReplaceAll(string(s.Strength), "_", "-"), s.Low, s.High))
		}
		if len(strengths) > 0 {
			text += "; of these " + strings.Join(strengths, ", ")
		}
		w.line(lead, text)
	}
}

// strengths says what the words for them mean, again only where an audience has
// other bounds than the one before.
func (w *proof) strengths(audience string) {
	for _, a := range w.pack.Audiences {
		if a.ID != audience {
			continue
		}
		text := fmt.Sprintf("Toss-up: fewer than %s let another role lead, or change whether any is advised. "+
			"Clear: no fewer than %s give any other verdict, the points of all rules may be wrong by %d %%, and enough is known. Lean: all between.",
			phrase.Count(a.TossUp, "point", "points"), phrase.Count(a.ClearSlack, "point", "points"), a.ClearBreaksAt)
		if text != w.told {
			w.line("  ", text)
			w.WriteString("\n")
			w.told = text
		}
	}
}

func (w *proof) balance(r *prove.Report) {
	w.heading("What each role can reach")
	for _, b := range r.Balance {
		w.line("  ", fmt.Sprintf("%s: a score from %d to %d; rules that speak for it: %d; it leads on %d %% of the sheets drawn.", w.role(b.Role), b.Low, b.High, b.Rules, b.Leads))
	}
}

func (w *proof) unheard(r *prove.Report) {
	w.heading("Answers that never change the verdict")
	if len(r.DeadQuestions)+len(r.SameOptions) == 0 {
		if r.Exact {
			w.line("  ", "None: every question changes it on some sheet, and so does every option.")
		} else {
			w.line("  ", "None: every question was seen to change it.")
		}
	}
	seen := "No answer to this question changes the verdict: "
	if !r.Exact {
		seen = "No answer to this question was seen to change the verdict: "
	}
	for _, id := range r.DeadQuestions {
		w.line("  - ", seen+w.question(id)+". "+w.useOf(id))
	}
	for _, same := range r.SameOptions {
		w.line("  - ", fmt.Sprintf("%s: these answers never give different verdicts: %s. Reasons, level and texts may still differ.", w.question(same[0]), strings.Join(same[1:], ", ")))
	}
}

// useOf says what a question is there for that changes no verdict.
func (w *proof) useOf(id string) string {
	names := func(c advisor.Condition) bool { return slices.Contains(c.Questions(), id) }
	for _, role := range w.pack.Roles {
		for _, rung := range role.Ladder {
			if slices.ContainsFunc(rung.When, func(r advisor.RungCondition) bool { return names(r.When) }) {
				return "It sets the level, and with it the pay, so that is no fault."
			}
		}
	}
	for _, q := range w.pack.Questions {
		switch {
		case q.ID == id && q.Pay:
			return "It is compared with the pay of the level, so that is no fault."
		case names(q.When):
			return "It decides whether " + w.question(q.ID) + " is asked."
		}
	}
	if slices.ContainsFunc(w.pack.Rules, func(r advisor.Rule) bool { return names(r.When) }) {
		return "Its rules move scores, never far enough."
	}
	return "Move it to part 2, or leave it out."
}

func (w *proof) idle(r *prove.Report) {
	w.heading("Rules and gates")
	w.list("Rules that never fire", r.DeadRules)
	if r.Exact {
		w.list("Gates without which every verdict would be the same", r.IdleGates)
	} else {
		w.list("Gates that changed no verdict on the sheets drawn", r.IdleGates)
	}
	var clashes []string
	for _, pair := range r.Clashes {
		clashes = append(clashes, strings.Join(pair, " and "))
	}
	w.list("Gates that require different verdicts on the same answers", clashes)
	var never []string
	for _, v := range r.Verdicts {
		if v.Witness == nil {
			never = append(never, v.ID)
		}
	}
	if r.Exact {
		w.list("Verdicts that are never given", never)
	} else {
		w.list("Verdicts that were not seen", never)
	}
}

func (w *proof) list(what string, ids []string) {
	if len(ids) == 0 {
		ids = []string{"none"}
	}
	w.line("  ", what+": "+strings.Join(ids, ", ")+".")
}

func (w *proof) witnesses(r *prove.Report) {
	w.heading("A sheet for each verdict")
	for _, v := range r.Verdicts {
		if v.Witness == nil {
			continue
		}
		w.heading("  # " + w.verdict(v.ID))
		for line := range strings.Lines(string(sheet.Write(v.Witness.Sheet, w.pack))) {
			w.WriteString("  " + line)
		}
	}
}

func (w *proof) verdict(id string) string {
	for _, v := range w.pack.Verdicts {
		if v.ID == id {
			return v.Label
		}
	}
	return id
}

func (w *proof) role(id string) string {
	for _, r := range w.pack.Roles {
		if r.ID == id {
			return r.Name
		}
	}
	return id
}

func (w *proof) question(id string) string {
	for _, q := range w.pack.Questions {
		if q.ID == id {
			return q.Short + " [" + id + "]"
		}
	}
	return id
}

// grouped writes a number with commas.
func grouped(n uint64) string {
	digits := strconv.FormatUint(n, 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
