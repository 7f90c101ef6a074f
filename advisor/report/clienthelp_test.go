package report

import (
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/pack/packtest"
)

// village is an engagement of three voices on the tests' own pack.
func village() engagement.Engagement {
	x := engagement.Engagement{Client: "Long Acre", Consultant: "Ana Costa", As: "employer", Created: "2026-03-02",
		Log: []engagement.Entry{{Date: "2026-03-02", What: engagement.EventBegun}}}
	add := func(name string, via engagement.Via, date string, notes map[string]string, answers map[string]advisor.Answer) {
		x.Stakeholders = append(x.Stakeholders, engagement.Stakeholder{ID: name, Name: name, Via: via, Received: date,
			Sheet: advisor.Sheet{As: "employer", Name: name, Currency: "USD", Answers: answers, Notes: notes}})
		x.Log = append(x.Log, engagement.Entry{Date: date, What: engagement.EventReceived, Who: name, Text: string(via)})
	}
	add("Bertram", engagement.ViaQuestionnaire, "2026-03-03", nil, map[string]advisor.Answer{
		"soil": chosen("much"), "queue": chosen("few"), "goals": chosen("fruit"), "money": advisor.Amount(42000), "two": chosen("one_pay"), "tools": chosen("spade")})
	add("Cecilia", engagement.ViaInterview, "2026-03-04", map[string]string{"goals": "My grandmother's oven stands cold."}, map[string]advisor.Answer{
		"soil": chosen("none"), "queue": chosen("many"), "goals": chosen("bread"), "money": advisor.Amount(42000), "two": chosen("one_pay"), "tools": chosen("oven")})
	add("Dagmar", engagement.ViaCode, "2026-03-04", nil, map[string]advisor.Answer{
		"soil": chosen("much"), "queue": advisor.UnknownAnswer, "goals": chosen("fruit"), "money": advisor.Amount(42000)})
	return x
}

// engineOf is the engine for the audience of village.
func engineOf(t testing.TB) *advisor.Engine { return packtest.Engine(t, pack(), "employer") }

// steps makes steps of an engagement.
func steps(x engagement.Engagement, all ...engagement.Step) engagement.Engagement {
	for _, step := range all {
		x = step(x)
	}
	return x
}

// spring and autumn are two meetings. Ada, who was not asked, owns the decision.
func spring(e *advisor.Engine) engagement.Engagement {
	const day = "2026-03-06"
	return steps(village(),
		engagement.OwnedBy("Ada", day),
		engagement.Decide(e, engagement.Decision{Question: "soil", Answer: chosen("much"), Reason: "Measured on 3 March."}, day),
		engagement.Decide(e, engagement.Decision{Question: "goals", Answer: chosen("fruit"), By: "Egon",
			Action: engagement.Action{What: "count the trees", Who: "Egon", When: "2026-04-01"}}, day),
		engagement.Decide(e, engagement.Decision{Question: "queue", Answer: advisor.UnknownAnswer, Reason: "Nobody has counted.",
			Action: engagement.Action{What: "count the line on a Saturday", Who: "Ada", When: "before Easter"}}, day),
		engagement.Conclude(e, day))
}

func autumn(e *advisor.Engine) engagement.Engagement {
	const day = "2026-09-01"
	x := spring(e)
	x.Stakeholders = append(x.Stakeholders,
		engagement.Stakeholder{ID: "Frida", Name: "Frida", Via: engagement.ViaSheet, Received: "2026-09-03", Sheet: advisor.Sheet{As: "employer", Answers: map[string]advisor.Answer{"soil": chosen("some")}}},
		engagement.Stakeholder{ID: "Gustav", Name: "Gustav", Sheet: advisor.Sheet{As: "employer"}})
	return steps(x,
		engagement.Decide(e, engagement.Decision{Question: "queue", Answer: chosen("many"), Reason: "Down to the corner, four Saturdays in a row."}, day),
		engagement.Decide(e, engagement.Decision{Question: "goals", Answer: chosen("fruit", "bread")}, day),
		engagement.Conclude(e, day))
}

// clients are the reports that are kept as goldens.
func clients(t testing.TB) map[string]Client {
	t.Helper()
	e := engineOf(t)
	all := map[string]Client{}
	add := func(name string, x engagement.Engagement, views Views) {
		c, err := Clients(e, &x, views, x.Agreed.Date)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = c
	}
	add("client", spring(e), ViewsCounted)
	add("client-quoted", spring(e), ViewsQuoted)
	add("client-named", autumn(e), ViewsNamed)
	return all
}
