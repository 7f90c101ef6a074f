package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	questionShape = yamlnode.Shape{What: "a question", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: planted", Need: true},
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "part", Example: "part: 1", Need: true},
		{Name: "theme", Example: "theme: ground", Need: true},
		{Name: "ask", Example: "ask: How much of your garden is planted?", Need: true},
		{Name: "help", Example: "help: Groups that you did not start count too."},
		{Name: "why", Example: "why: Plants want care every week.", Need: true},
		{Name: "short", Example: "short: Planted", Need: true},
		{Name: "find_out", Example: "find_out: Count people who answer each other."},
		{Name: "source", Example: "source: [judgement]", Need: true},
		{Name: "type", Example: "type: one", Need: true},
		{Name: "ordered", Example: "ordered: true"},
		{Name: "when", Example: "when: {question: hours, at_most: 2}"},
		{Name: "options", Example: "options: [{id: none, label: none yet}, {id: some, label: a few}]"},
		{Name: "min", Example: "min: 0"},
		{Name: "max", Example: "max: 1000000"},
		{Name: "unit", Example: "unit: a year"},
		{Name: "money", Example: "money: true"},
		{Name: "pay", Example: "pay: true"},
		{Name: "local_pay", Example: "local_pay: true"},
	}}
	optionShape = yamlnode.Shape{What: "an option", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: some", Need: true},
		{Name: "label", Example: "label: about half of it", Need: true},
		{Name: "say", Example: "say: talk to one another"},
		{Name: "alone", Example: "alone: true"},
		{Name: "unknown", Example: "unknown: true"},
	}}
)

const (
	largest = 1_000_000_000_000 // of a number question, in its unit
	// mostSeveral keeps the legal answers of a question few enough to prove
	// things about all of them.
	mostSeveral = 12
	// mostInWhen is how many questions a question's condition may name.
	mostInWhen = 2
)

func (r *reader) readQuestions() {
	taken, pays, nearby, parts := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]int{}
	items := r.questionsFile.At("questions").NonEmpty()
	r.pack.Questions = make([]advisor.Question, len(items)) // r.read points into it
	for i, item := range items {
		q := &r.pack.Questions[i]
		m := item.Mapping(questionShape)
		*q = r.question(m, taken)
		if q.Pay && pays[q.As] {
			m.At("pay").Report(q.As+" has another question for the pay offered", "leave pay to one question")
		}
		if q.LocalPay && nearby[q.As] {
			m.At("local_pay").Report(q.As+" has another question for the pay nearby", "leave local_pay to one question")
		}
		if q.Part == 1 && parts[q.As] == 2 {
			m.At("part").Report("a question of part 1 stands after one of part 2", "move it before them")
		}
		pays[q.As] = pays[q.As] || q.Pay
		nearby[q.As] = nearby[q.As] || q.LocalPay
		parts[q.As] = max(parts[q.As], q.Part)
		if r.read[q.ID] == nil {
			r.read[q.ID] = q
		}
	}
}

func (r *reader) question(m yamlnode.Mapping, taken map[string]bool) advisor.Question {
	as := r.audience(m.At("as"))
	q := advisor.Question{
		ID:      unique(m.At("id"), "a question", taken),
		As:      as,
		Part:    number(m.At("part"), 1, 2),
		Theme:   r.reference(m.At("theme"), r.themes, as),
		Ask:     line(m.At("ask")),
		Help:    line(m.At("help")),
		Why:     line(m.At("why")),
		Short:   line(m.At("short")),
		FindOut: line(m.At("find_out")),
		Sources: r.sourcesOf(m.At("source")),
		Type:    oneOf(m.At("type"), "type", advisor.One, advisor.Several, advisor.Number),
		When:    r.condition(m.At("when"), scope{what: "the condition of a question", as: as, earlier: true, most: mostInWhen}),
	}
	if slices.Contains(advisor.Reserved, q.ID) {
		m.At("id").Report(fmt.Sprintf("%q is a placeholder of every text and cannot be a question", q.ID), "choose another id")
	}
	if q.Type == advisor.Number {
		readNumber(m, &q)
	} else if q.Type != "" {
		readChoice(m, &q)
	}
	return q
}

func readNumber(m yamlnode.Mapping, q *advisor.Question) {
	const kind = "a question of type number"
	noKeys(m, kind, "options", "ordered")
	needKeys(m, kind, "min", "max")
	q.Min, _ = m.At("min").Int(-largest, largest)
	q.Max, _ = m.At("max").Int(-largest, largest)
	if q.Max < q.Min {
		m.At("max").Report(fmt.Sprintf("max is %d, below min, which is %d", q.Max, q.Min), "exchange the two")
	}
	q.Unit = line(m.At("unit"))
	q.Money = m.At("money").Bool()
	q.Pay = m.At("pay").Bool()
	q.LocalPay = m.At("local_pay").Bool()
	for key, is := range map[string]bool{"pay": q.Pay, "local_pay": q.LocalPay} {
		m.At(key).Require(!is || q.Money, key+" is an amount of money", "add money: true")
	}
	m.At("local_pay").Require(!q.Pay || !q.LocalPay, "one number cannot be the pay offered and the pay nearby", "ask two questions")
}

func readChoice(m yamlnode.Mapping, q *advisor.Question) {
	kind := "a question of type " + string(q.Type)
	noKeys(m, kind, "min", "max", "unit", "money", "pay", "local_pay")
	needKeys(m, kind, "options")
	q.Ordered = m.At("ordered").Bool()
	if q.Ordered && q.Type != advisor.One {
		m.At("ordered").Report("only options of type one can stand in order", "delete ordered, or write type: one")
	}
	options := m.At("options")
	items := options.Items()
	if options.IsList() && len(items) < 2 {
		options.Report("a question needs two options at least", options.ExampleHint())
	}
	if len(items) > mostSeveral && q.Type == advisor.Several {
		options.Report(fmt.Sprintf("%d options are too many to choose several from; %d is the most", len(items), mostSeveral), "join some of them")
	}
	ids, labels := map[string]bool{}, map[string]bool{}
	for _, item := range items {
		q.Options = append(q.Options, option(item.Mapping(optionShape), q.Type, ids, labels))
	}
}

func option(m yamlnode.Mapping, of advisor.QuestionType, ids, labels map[string]bool) advisor.Option {
	o := advisor.Option{
		ID:      unique(m.At("id"), "an option", ids),
		Label:   line(m.At("label")),
		Say:     line(m.At("say")),
		Alone:   m.At("alone").Bool(),
		Unknown: m.At("unknown").Bool(),
	}
	switch o.ID {
	case "unknown":
		m.At("id").Report(`"unknown" stands for "I don't know", which every question offers`, "delete this option, or choose another id")
	case "null":
		m.At("id").Report(`"null" means nothing in YAML and cannot be an option`, "choose another id")
	}
	if o.Unknown && of != advisor.One {
		m.At("unknown").Report("only an option of type one can count as unknown", "delete unknown")
	}
	if o.Alone && of != advisor.Several {
		m.At("alone").Report("only options of type several can stand alone", "delete alone")
	}
	key := strings.ToLower(o.Label)
	if key != "" && labels[key] {
		m.At("label").Report(fmt.Sprintf("another option is labelled %q too", o.Label), "say how the two differ")
	}
	labels[key] = true
	return o
}

func noKeys(m yamlnode.Mapping, kind string, keys ...string) {
	for _, key := range keys {
		m.At(key).Report(kind+" has no "+key, "delete it, or write another type")
	}
}

func needKeys(m yamlnode.Mapping, kind string, keys ...string) {
	for _, key := range keys {
		if !m.At(key).Given() {
			m.Report(fmt.Sprintf("%s needs %q", kind, key), "add "+m.Example(key))
		}
	}
}
