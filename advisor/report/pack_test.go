package report

import (
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

// pack is a small but whole pack: two roles, one audience that hires, one that
// looks for a path. It names other roles than the shipped one, so that no test
// passes because the code knows a role.
func pack() *advisor.Pack {
	is := func(q, o string) advisor.Condition {
		return advisor.Condition{Op: advisor.OpIs, Question: q, Options: []string{o}}
	}
	atLeast := func(q, o string) advisor.Condition {
		return advisor.Condition{Op: advisor.OpAtLeast, Question: q, Options: []string{o}}
	}
	not := func(c advisor.Condition) advisor.Condition {
		return advisor.Condition{Op: advisor.OpNot, Of: []advisor.Condition{c}}
	}
	say := func(s advisor.Section, text string, strength ...advisor.Strength) advisor.SectionText {
		return advisor.SectionText{Section: s, Text: advisor.Text{Text: text, Strength: strength, Sources: []string{"D1-4"}}}
	}
	points := func(role string, n int) []advisor.Points { return []advisor.Points{{Role: role, Points: n}} }
	claims := func(texts ...string) []advisor.Claim {
		var out []advisor.Claim
		for _, t := range texts {
			out = append(out, advisor.Claim{Text: t, Sources: []string{"D1", "N1"}})
		}
		return out
	}
	role := func(id, name, about string, low int64) advisor.Role {
		return advisor.Role{
			ID: id, Name: name, About: about,
			Duties: []advisor.DutyGroup{{Group: "Every day", Duties: []advisor.Duty{
				{ID: id + "_one", Text: "Open the doors on time", Sources: []string{"D1-7"}},
				{ID: id + "_two", Text: "Write down what went wrong, and say so to those who can mend it", Sources: []string{"D1-8", "judgement"}},
			}}},
			Skills: claims("Keep calm"), Tools: claims("A good pencil"),
			Soft: claims("How people greet you"), Hard: claims("Plants that live"),
			TryOut: claims("Spend two weeks with " + name + "s"), Portray: claims("Three photographs"),
			Entry: claims("shop assistants"), AskThem: claims("Who waters on Sundays?"), Handover: claims("Leave a list of names"),
			Facts: []advisor.Fact{
				{Point: "Works with", Claim: advisor.Claim{Text: "what " + name + "s work with", Sources: []string{"D1-9"}}},
				{Point: "Hours", Claim: advisor.Claim{Text: "early", Sources: []string{"D1-10"}}, Dissent: advisor.Claim{Text: "Another source says late.", Sources: []string{"N1"}}},
			},
			Ladder: []advisor.Rung{
				{Level: "coordinator", Title: "Junior " + name, Pay: advisor.PayRange{Low: low, High: low + 10000, Currency: "USD", Sources: []string{"D1-20"}}, Sources: []string{"D1-19"}},
				{Level: "manager", Title: "Full " + name, Pay: advisor.PayRange{Low: low + 10000, High: low + 30000, Currency: "USD", Sources: []string{"D1-21"}},
					When: []advisor.RungCondition{
						{As: "employer", When: advisor.Condition{Op: advisor.OpAtLeast, Question: "money", Number: low + 10000}},
						{As: "apprentice", When: is("years", "many")},
					}, Skills: claims("Teach somebody else")},
				{Level: "head", Title: "Head " + name, Skills: claims("Plan a year")},
			},
		}
	}
	return &advisor.Pack{
		Digest: "0123456789abcdef",
		Sources: []advisor.Source{
			{ID: "D1", Kind: advisor.Document, Title: "Gardeners and Bakers", Short: "The Almanac", Publisher: "Almanac House", Year: "1987", Interest: "sells seeds"},
			{ID: "N1", Kind: advisor.FieldNote, Title: "Ten years of counting", Short: "Counting 2020", Publisher: "Counting House", Year: "2020", Address: "https://example.org/counting?a=1&b=2"},
			{ID: "judgement", Kind: advisor.Judgement, Title: "This pack's judgement", Short: "this pack's judgement"},
		},
		Audiences: []advisor.Audience{
			{ID: "employer", Method: advisor.MethodHire, Need: 55, Lead: 15, TossUp: 6, ClearSlack: 15, ClearBreaksAt: 50, GateCoverage: 6, Provisional: 50, Default: "wait",
				Split: []advisor.Split{{Margin: 0, Share: 50}, {Margin: 5, Share: 60}}},
			{ID: "apprentice", Method: advisor.MethodPath, Need: 55, Lead: 15, Low: 45, TossUp: 6, ClearSlack: 15, ClearBreaksAt: 50, Provisional: 50, Default: "open"},
		},
		Themes: []advisor.Theme{
			{ID: "ground", As: "employer", Label: "The ground"},
			{ID: "hunger", As: "employer", Label: "Who is hungry"},
			{ID: "means", As: "employer", Label: "Money"},
			{ID: "yours", As: "employer", Label: "Make it yours"},
			{ID: "taste", As: "apprentice", Label: "What you like"},
			{ID: "past", As: "apprentice", Label: "What you have done"},
		},
		Questions: []advisor.Question{
			{ID: "soil", As: "employer", Part: 1, Theme: "ground", Ask: "How much soil do you have?", Why: "A gardener needs soil.", Short: "Soil", FindOut: "Walk the fence and count your steps.",
				Type: advisor.One, Ordered: true, Options: []advisor.Option{{ID: "none", Label: "none"}, {ID: "some", Label: "a bed or two"}, {ID: "much", Label: "more than a field"}}},
			{ID: "queue", As: "employer", Part: 1, Theme: "hunger", Ask: "How many people wait for bread?", Short: "People waiting", FindOut: "Count them on a Saturday.",
				Type: advisor.One, Ordered: true, Options: []advisor.Option{{ID: "none", Label: "nobody"}, {ID: "few", Label: "a few"}, {ID: "many", Label: "down to the corner"}}},
			{ID: "goals", As: "employer", Part: 1, Theme: "hunger", Ask: "What must be better first?", Short: "Goals", Type: advisor.Several,
				Options: []advisor.Option{{ID: "fruit", Label: "fruit"}, {ID: "bread", Label: "bread"}, {ID: "nothing", Label: "none of these", Alone: true}}},
			{ID: "money", As: "employer", Part: 1, Theme: "means", Ask: "What can you pay in a year?", Short: "Money for a year", Type: advisor.Number, Max: 500000, Unit: "a year", Money: true, Pay: true},
			{ID: "two", As: "employer", Part: 1, Theme: "means", Ask: "Is there money for two?", Short: "Money for two", Type: advisor.One,
				Options: []advisor.Option{{ID: "two_pays", Label: "yes, for two"}, {ID: "one_pay", Label: "for one"}}},
			{ID: "tools", As: "employer", Part: 2, Theme: "yours", Ask: "Which tools are there?", Short: "Tools", Type: advisor.One,
				Options: []advisor.Option{{ID: "oven", Label: "an oven"}, {ID: "spade", Label: "a spade"}}},
			{ID: "hands", As: "apprentice", Part: 1, Theme: "taste", Ask: "What do your hands like?", Short: "Your hands like", FindOut: "Do each for a morning.", Type: advisor.One,
				Options: []advisor.Option{{ID: "earth", Label: "earth"}, {ID: "dough", Label: "dough"}, {ID: "clean", Label: "to stay clean"}}},
			{ID: "mornings", As: "apprentice", Part: 1, Theme: "taste", Ask: "When do you get up?", Short: "You get up", Type: advisor.One, Ordered: true,
				Options: []advisor.Option{{ID: "four", Label: "at four"}, {ID: "six", Label: "at six"}, {ID: "nine", Label: "at nine"}}},
			{ID: "years", As: "apprentice", Part: 1, Theme: "past", Ask: "How long have you done it?", Short: "Years", Type: advisor.One, Ordered: true,
				Options: []advisor.Option{{ID: "no", Label: "never"}, {ID: "few", Label: "a year or two"}, {ID: "many", Label: "longer"}}},
		},
		Rules: []advisor.Rule{
			{ID: "has_soil", Theme: "ground", When: atLeast("soil", "some"), Points: points("gardener", 12), Because: "There is soil that nobody tends.", Sources: []string{"D1-3", "judgement"}},
			{ID: "much_soil", Theme: "ground", When: is("soil", "much"), Points: points("gardener", 9), Because: "A field is more than one evening's work.", Sources: []string{"D1-5"}},
			{ID: "no_soil", Theme: "ground", When: is("soil", "none"), Points: points("gardener", -14), Because: "Without soil a gardener has nothing to do.", Sources: []string{"N1"}},
			{ID: "waiting", Theme: "hunger", When: atLeast("queue", "few"), Points: points("baker", 8), Because: "People wait for bread.", Sources: []string{"D1-6"}},
			{ID: "long_queue", Theme: "hunger", When: is("queue", "many"), Points: points("baker", 11), Because: "A line to the corner does not go away by itself.", Sources: []string{"N1", "judgement"}},
			{ID: "wants_fruit", Theme: "hunger", When: is("goals", "fruit"), Points: []advisor.Points{{Role: "gardener", Points: 6}, {Role: "baker", Points: -2}}, Because: "Fruit comes from the garden.", Sources: []string{"judgement"}},
			{ID: "wants_bread", Theme: "hunger", When: is("goals", "bread"), Points: points("baker", 7), Because: "Bread is what you want first.", Sources: []string{"judgement"}},
			{ID: "likes_earth", Theme: "taste", When: is("hands", "earth"), Points: []advisor.Points{{Role: "gardener", Points: 18}, {Role: "baker", Points: -6}}, Because: "You like earth on your hands.", Sources: []string{"D1-11"}},
			{ID: "likes_dough", Theme: "taste", When: is("hands", "dough"), Points: points("baker", 18), Because: "You like dough on your hands.", Sources: []string{"D1-12"}},
			{ID: "clean_hands", Theme: "taste", When: is("hands", "clean"), Points: []advisor.Points{{Role: "gardener", Points: -12}, {Role: "baker", Points: -12}}, Because: "Both jobs are dirty.", Sources: []string{"judgement"}},
			{ID: "early", Theme: "taste", When: is("mornings", "four"), Points: points("baker", 9), Because: "Bakers get up at four.", Sources: []string{"D1-13"}},
			{ID: "years_count", Theme: "past", When: atLeast("years", "few"), Points: points("gardener", 3), Because: "You have seen a winter.", Sources: []string{"judgement"}},
		},
		Gates: []advisor.Gate{
			{ID: "two_needs_two", As: "employer", Effect: advisor.Needs, Verdict: "both", When: is("two", "two_pays"), Because: "Two people need two salaries.", Open: "Whether there is money for two is not known.", Sources: []string{"judgement"}},
			{ID: "no_mix", As: "employer", Effect: advisor.RulesOut, Verdict: "mixed", When: atLeast("queue", "many"), Because: "Nobody bakes for a crowd with earth on the hands.", Sources: []string{"N1"}},
		},
		Verdicts: []advisor.Verdict{
			{ID: "gardener_first", As: "employer", Kind: advisor.KindFirst, Role: "gardener", Label: "Gardener first", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "Hire a gardener first.", advisor.Clear),
				say(advisor.SectionHeadline, "A gardener first, though not by much."),
				say(advisor.SectionSummary, "You have {soil}, and you want {goals}."),
				say(advisor.SectionDo, "Hire at the level of {title}: {pay} a year."),
				say(advisor.SectionDo, "Buy a spade."),
				say(advisor.SectionWillNot, "This person does not bake."),
				say(advisor.SectionNext, "A {other} comes next, once people wait for bread in the rain."),
				say(advisor.SectionCaveat, "Plants take time."),
			}},
			{ID: "baker_first", As: "employer", Kind: advisor.KindFirst, Role: "baker", Label: "Baker first", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "Hire a baker first."), say(advisor.SectionDo, "Light the oven."), say(advisor.SectionNext, "A {other} comes next, once the flour runs short."),
			}},
			{ID: "both", As: "employer", Kind: advisor.KindBoth, Label: "Both now", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "Hire both now. The {lead} starts."), say(advisor.SectionOwns, "The {lead} owns the gate, the {other} the door."), say(advisor.SectionDo, "Give each a key."),
			}},
			{ID: "mixed", As: "employer", Kind: advisor.KindHybrid, Label: "One person for both", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "One person for both, with less of each."), say(advisor.SectionSplit, "{lead_share} % {lead}, {other_share} % {other}."), say(advisor.SectionWillNot, "No cakes."),
			}},
			{ID: "wait", As: "employer", Kind: advisor.KindNone, Label: "Nobody yet", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "Hire nobody yet."), say(advisor.SectionInstead, "Ask a neighbour with a spade."), say(advisor.SectionFirst, "There must be soil, or people who wait."), say(advisor.SectionNext, "It would be a {lead}, once there is soil."),
			}},
			{ID: "to_garden", As: "apprentice", Kind: advisor.KindPath, Role: "gardener", Label: "The garden", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "Your answers point to the garden."), say(advisor.SectionDo, "Plant three trees."), say(advisor.SectionTryOut, "Spend two weeks in a garden."), say(advisor.SectionNearby, "Forester."), say(advisor.SectionQuestion, "Who digs?"),
			}},
			{ID: "to_bakery", As: "apprentice", Kind: advisor.KindPath, Role: "baker", Label: "The bakery", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "Your answers point to the bakery."), say(advisor.SectionTryOut, "Spend two weeks in a bakery."),
			}},
			{ID: "open", As: "apprentice", Kind: advisor.KindEither, Label: "Either", Texts: []advisor.SectionText{
				say(advisor.SectionHeadline, "Neither stands out."), say(advisor.SectionDo, "Try both."), say(advisor.SectionNearby, "Miller."),
			}},
		},
		Roles: []advisor.Role{
			role("gardener", "gardener", "Looks after what grows.", 30000),
			role("baker", "baker", "Feeds people before they are awake.", 28000),
		},
		Findings: []advisor.Finding{
			{ID: "cheap", As: "employer", Kind: advisor.RedFlag, Pay: advisor.PayBelow, Text: advisor.Text{Text: "The money is below what this level is paid. Say so in the ad, or hire a level lower.", Sources: []string{"D1-21"}}},
			{ID: "rain", As: "employer", Kind: advisor.Caution, Text: advisor.Text{Text: "It rains a third of the year.", When: atLeast("soil", "some"), Sources: []string{"N1"}}},
			{ID: "gloves", As: "employer", Kind: advisor.Tip, Text: advisor.Text{Text: "Gloves cost little.", When: not(is("goals", "nothing")), Sources: []string{"judgement"}}},
		},
		Plan: []advisor.PlanLine{
			{ID: "p1", As: "employer", Phase: "days_30", Text: advisor.Text{Text: "Walk the ground with {tools} in hand.", Sources: []string{"judgement"}}},
			{ID: "p2", As: "employer", Phase: "days_60", Text: advisor.Text{Text: "Plant the first row.", Sources: []string{"D1-14"}}},
			{ID: "p3", As: "employer", Phase: "measures_soft", Text: advisor.Text{Text: "Ask three neighbours how it looks.", Sources: []string{"judgement"}}},
			{ID: "p4", As: "employer", Phase: "again", Text: advisor.Text{Text: "Ask again in spring.", Sources: []string{"judgement"}}},
			{ID: "p5", As: "apprentice", Phase: "days_30", Text: advisor.Text{Text: "Get up at five for a week.", Sources: []string{"judgement"}}},
		},
		Topics: []advisor.Topic{
			{ID: "mixed_up", Title: "Why the two get mixed up", Claims: []advisor.Claim{
				{Text: "Both wear aprons.", Sources: []string{"D1"}, Brief: true}, {Text: "Both get up early.", Sources: []string{"N1"}},
			}},
			{ID: "pay_notes", Title: "What to know about pay", Pay: true, Claims: []advisor.Claim{
				{Text: "Pay rose by 3 percent.", Sources: []string{"N1"}, Brief: true}, {Text: "Tips are not counted.", Sources: []string{"D1"}},
			}},
		},
		Pay:        advisor.PayBasis{Place: "US", Loaded: []advisor.LoadedPay{{Label: "in a small firm", Percent: 136, Sources: []string{"N1"}}, {Label: "on average", Percent: 142, Sources: []string{"judgement"}}}},
		StaleAfter: 3,
	}
}

// advise gives the result of a sheet.
func advise(t testing.TB, p *advisor.Pack, s advisor.Sheet, date string) advisor.Result {
	t.Helper()
	e := packtest.Engine(t, p, s.As)
	return e.Advise(s, date)
}

// sheets are the answer sheets whose reports are kept as goldens, by the name
// of the golden.
func sheets() map[string]advisor.Sheet {
	choose := advisor.Choose
	return map[string]advisor.Sheet{
		"clear": {As: "employer", Name: "Spring hire", Currency: "USD", Answers: map[string]advisor.Answer{
			"soil": choose("much"), "queue": choose("none"), "goals": choose("fruit"), "money": advisor.Amount(32000), "two": choose("one_pay"), "tools": choose("spade"),
		}, Notes: map[string]string{"soil": "Four hectares, measured on 3 March.\nHalf of it is steep."}},
		"lean":    {As: "employer", Currency: "EUR", Answers: map[string]advisor.Answer{"soil": choose("much"), "queue": choose("few"), "goals": choose("fruit", "bread"), "money": advisor.Amount(62000), "two": advisor.UnknownAnswer}},
		"both":    {As: "employer", Answers: map[string]advisor.Answer{"soil": choose("much"), "queue": choose("many"), "goals": choose("fruit", "bread"), "money": advisor.Amount(62000), "two": choose("two_pays")}},
		"mixed":   {As: "employer", Answers: map[string]advisor.Answer{"soil": choose("some"), "queue": choose("few"), "two": choose("one_pay")}},
		"wait":    {As: "employer", Answers: map[string]advisor.Answer{"soil": choose("none"), "queue": choose("none"), "goals": choose("nothing")}},
		"blank":   {As: "employer"},
		"path":    {As: "apprentice", Name: "Mara", Answers: map[string]advisor.Answer{"hands": choose("earth"), "mornings": choose("six"), "years": choose("many")}},
		"either":  {As: "apprentice", Answers: map[string]advisor.Answer{"hands": advisor.UnknownAnswer}},
		"neither": {As: "apprentice", Answers: map[string]advisor.Answer{"hands": choose("clean"), "mornings": choose("nine"), "years": choose("no")}},
	}
}
