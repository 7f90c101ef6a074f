package advisor

// offered finds the yearly pay that a sheet offers.
func (e *Engine) offered(s Sheet, how []standing) (int64, bool) {
	for i, q := range e.questions {
		if q.Pay && how[i] == known {
			return s.Answers[q.ID].Number, true
		}
	}
	return 0, false
}

// pay compares the money offered with the range of the advised level. An
// amount without a currency is taken to be in the currency of the range.
func (e *Engine) pay(s Sheet, how []standing, v VerdictOut) *PayOut {
	out := &PayOut{Role: v.Role, Level: v.Level}
	amount, given := e.offered(s, how)
	if given {
		out.Offered, out.Currency = &amount, s.Currency
	}
	rung := e.rung(v.Role, v.Level)
	if rung == nil || rung.Pay.High == 0 {
		return out
	}
	out.Low, out.High, out.Range, out.Sources = rung.Pay.Low, rung.Pay.High, rung.Pay.Currency, rung.Pay.Sources
	span := PayRangeText(out.Low, out.High, out.Range)
	switch {
	case !given:
		out.Text = rung.Title + ": " + span + " a year."
		return out
	case s.Currency != "" && s.Currency != rung.Pay.Currency:
		out.Fit = PayOther
		out.Text = "The figures for this level are in " + rung.Pay.Currency + " (" + span + " a year); yours are in " + s.Currency + ", so they are not compared."
		return out
	}
	shown := Money(amount, rung.Pay.Currency)
	switch {
	case amount < rung.Pay.Low:
		out.Fit = PayBelow
		out.Text = shown + " is below what this level is paid: " + span + " a year."
	case amount > rung.Pay.High:
		out.Fit = PayAbove
		out.Text = shown + " is above what this level is paid: " + span + " a year."
	default:
		out.Fit = PayWithin
		out.Text = shown + " lies within what this level is paid: " + span + " a year."
	}
	return out
}
