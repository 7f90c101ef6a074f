package advisor

import (
	"slices"
	"strings"
)

// amount finds the answer to the question of one kind, such as the yearly pay
// that a sheet offers.
func (e *Engine) amount(s Sheet, how []standing, of func(*Question) bool) (int64, bool) {
	for i, q := range e.questions {
		if of(q) && how[i] == known {
			return s.Answers[q.ID].Number, true
		}
	}
	return 0, false
}

// pay compares the money offered with the range of the advised level, and says
// what it costs. An amount without a currency is taken to be in the currency of
// the range.
func (e *Engine) pay(s Sheet, how []standing, v VerdictOut) *PayOut {
	out := &PayOut{Role: v.Role, Level: v.Level}
	amount, given := e.amount(s, how, func(q *Question) bool { return q.Pay })
	if given {
		out.Offered, out.Currency = &amount, s.Currency
		out.Wished = e.Audience.Method == MethodPath
	}
	rung := e.rung(v.Role, v.Level)
	if rung == nil || rung.Pay.High == 0 {
		if rung != nil && given {
			out.Text = payWords{PayOut: out, who: e.levelWords(v.Role, rung)}.unpriced()
		}
		e.local(out, s, how)
		return out
	}
	out.Low, out.High, out.Range, out.Sources = rung.Pay.Low, rung.Pay.High, rung.Pay.Currency, rung.Pay.Sources
	out.Place = e.Pack.Pay.Place
	out.Fit = fit(amount, given, s.Currency, rung.Pay)
	if e.Audience.Method == MethodHire && out.Fit != PayOther {
		low, high := rung.Pay.Low, rung.Pay.High
		if given {
			low, high = amount, amount
		}
		out.Loaded = e.Pack.Pay.loaded(low, high)
		for _, l := range out.Loaded {
			out.Sources = slices.Concat(out.Sources, l.Sources)
		}
	}
	p := payWords{out, e.levelWords(v.Role, rung), e.verdictKind(v.ID) != KindNone, e.verdictKind(v.ID) == KindBoth}
	out.Text = p.text()
	e.local(out, s, how)
	return out
}

func (e *Engine) verdictKind(id string) VerdictKind {
	for _, v := range e.verdicts {
		if v.ID == id {
			return v.Kind
		}
	}
	return ""
}

// fit compares an amount with a range; empty where there is nothing to compare.
func fit(amount int64, given bool, currency string, with PayRange) PayFit {
	switch {
	case !given:
		return ""
	case currency != "" && currency != with.Currency:
		return PayOther
	case amount < with.Low:
		return PayBelow
	case amount > with.High:
		return PayAbove
	}
	return PayWithin
}

// local sets the money beside what such a job is paid nearby. Both are in the
// sheet's currency, so they are compared in any.
func (e *Engine) local(out *PayOut, s Sheet, how []standing) {
	nearby, given := e.amount(s, how, func(q *Question) bool { return q.LocalPay })
	if !given {
		return
	}
	out.Local = &nearby
	out.LocalText = "By your own answer, such a job is paid " + Money(nearby, s.Currency) + " a year where you are."
	if out.Offered != nil {
		what := "Your offer"
		if out.Wished {
			what = "The pay you want"
		}
		out.LocalText += " " + what + difference(*out.Offered-nearby, s.Currency) + "."
	}
	with := PayRange{Low: out.Low, High: out.High, Currency: out.Range}
	if out.High == 0 || out.Place == "" {
		return
	}
	switch fit(nearby, true, s.Currency, with) {
	case PayBelow:
		out.LocalText += " The " + out.Place + " figures are higher."
	case PayAbove:
		out.LocalText += " The " + out.Place + " figures are lower."
	case PayWithin:
		out.LocalText += " It lies within the " + out.Place + " figures."
	}
}

func difference(by int64, currency string) string {
	switch {
	case by > 0:
		return " is " + Money(by, currency) + " more"
	case by < 0:
		return " is " + Money(-by, currency) + " less"
	}
	return " is just that"
}

// levelWords names somebody at a level: "a mid-level community manager".
func (e *Engine) levelWords(role string, r *Rung) string {
	name := r.Title
	if at := e.roleIndex(role); at >= 0 {
		name = e.Pack.Roles[at].Name
	}
	switch r.Level {
	case "coordinator":
		return "an entry-level " + name
	case "manager":
		return "a mid-level " + name
	case "senior":
		return "a senior " + name
	}
	if strings.ContainsAny(r.Title[:min(1, len(r.Title))], "AEIOUaeiou") {
		return "an " + r.Title
	}
	return "a " + r.Title
}
