package advisor

import "slices"

// payWords says what a comparison of pay came to.
type payWords struct {
	*PayOut
	who   string // "a mid-level community manager"
	hired bool   // somebody is to be hired, so that the cost is coming
	both  bool   // two people are, at that pay each
}

func (p payWords) text() string {
	span := PayRangeText(p.Low, p.High, p.Range) + " a year"
	if p.Fit == PayOther {
		return "The figures for " + p.who + " are " + p.labelled("figures in ") + p.Range + ": " + span + ". " +
			p.theirs() + " in " + p.Currency + ", so the two are not compared."
	}
	if p.Offered == nil {
		return "In full-time work " + p.who + " is paid " + span + p.by() + p.cost("") + "."
	}
	amount := Money(*p.Offered, p.Range)
	if p.Wished {
		said := map[PayFit]string{PayBelow: "is below", PayWithin: "lies within", PayAbove: "is above"}[p.Fit]
		return "The pay you want, " + amount + ", " + said + " what " + p.who + " is paid" + p.by() + ": " + span + "."
	}
	said := map[PayFit]string{
		PayBelow:  amount + " is below what " + p.who + " is paid" + p.cost("at that pay "),
		PayWithin: amount + " pays for " + p.who + p.cost(""),
		PayAbove:  amount + " is more than " + p.who + " is paid" + p.cost("at that pay "),
	}[p.Fit]
	return said + ". This level is paid " + span + p.by() + "." + p.twice()
}

// twice says what two people cost, where two are advised.
func (p payWords) twice() string {
	if !p.both || len(p.Loaded) == 0 {
		return ""
	}
	two := slices.Clone(p.Loaded)
	for i := range two {
		two[i].Low, two[i].High = 2*two[i].Low, 2*two[i].High
	}
	return " Two people at that pay cost you about " + loadedText(two, p.Range) + "."
}

// unpriced says that an amount has nothing to stand beside.
func (p payWords) unpriced() string {
	amount := "the " + Money(*p.Offered, p.Currency) + " you offer"
	if p.Wished {
		amount = "the " + Money(*p.Offered, p.Currency) + " you want"
	}
	return "No source gives pay for " + p.who + ", so " + amount + " cannot be compared with any figure."
}

// cost says what the job comes to in all, where the pack knows factors.
func (p payWords) cost(at string) string {
	if len(p.Loaded) == 0 {
		return ""
	}
	will := "would"
	if p.hired && p.Fit == PayWithin {
		will = "will"
	}
	return "; " + at + "the job " + will + " cost you about " + loadedText(p.Loaded, p.Range)
}

// by says where figures hold, in a sentence.
func (p payWords) by() string {
	if p.Place == "" {
		return ""
	}
	return " by " + p.Place + " figures"
}

func (p payWords) labelled(word string) string {
	if p.Place == "" {
		return "in "
	}
	return p.Place + " " + word
}

func (p payWords) theirs() string {
	if p.Wished {
		return "The pay you want is"
	}
	return "Your offer is"
}
