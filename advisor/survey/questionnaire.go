package survey

import (
	"iter"
	"slices"
	"strings"

	"firstrole/advisor"
)

// questionnaire finds the questions and options of one audience by what a file
// calls them. It is read-only once made.
type questionnaire struct {
	engine    *advisor.Engine
	audience  *advisor.Audience
	questions []*advisor.Question // by place
	ids       map[string]int
	names     meanings // of questions: their ids, their wording, their short names
	options   []options
	// lone are the labels of options that only one several-choice question has.
	lone meanings
}

// options are those of one question.
type options struct {
	ids, labels meanings // folded; a label may be another option's id
}

// meanings are what folded words stand for. Words that stand for two things are
// there with both.
type meanings map[string][]int

func (m meanings) add(words string, means int) {
	if words != "" && !slices.Contains(m[words], means) {
		m[words] = append(m[words], means)
	}
}

func newQuestionnaire(p *advisor.Pack, at int) (*questionnaire, error) {
	a := &p.Audiences[at]
	e, err := advisor.NewEngine(p, a.ID)
	if err != nil {
		return nil, err
	}
	q := &questionnaire{engine: e, audience: a, ids: map[string]int{}, names: meanings{}, lone: meanings{}}
	q.questions = slices.Concat(e.Questions(1), e.Questions(2))
	for place, one := range q.questions {
		q.ids[one.ID] = place
		for _, words := range []string{one.ID, one.Ask, one.Short} {
			q.names.add(name(words), place)
		}
		o := options{meanings{}, meanings{}}
		for i, option := range one.Options {
			o.ids.add(fold(option.ID), i)
			o.labels.add(fold(option.Label), i)
			if one.Type == advisor.Several {
				q.lone.add(name(option.Label), place<<8|i)
			}
		}
		q.options = append(q.options, o)
	}
	return q, nil
}

// column is what a column, or a key, stands for.
type column struct {
	place  int
	option int // that the column is about; -1: the whole question
	// words: the file calls the question by its words, and so its answers.
	words bool
}

// sides of a heading between which a question and one of its options part:
// "Goals [reach]", "goals.reach", "What are your goals? - reach".
var sides = []string{" [", "[", " (", " - ", ": ", ":", "/", "."}

// column finds what a heading stands for. Of more than one thing all are given.
func (q *questionnaire) column(heading string) []column {
	if place, ok := q.ids[strings.TrimSpace(heading)]; ok {
		return []column{{place, -1, false}}
	}
	for _, words := range []string{name(heading), unnumbered(heading)} {
		if places := q.names[words]; len(places) > 0 {
			return columns(places, -1)
		}
	}
	if found := q.optionColumn(heading); len(found) > 0 {
		return found
	}
	var found []column
	for _, means := range q.lone[name(heading)] {
		found = append(found, column{means >> 8, means & 0xff, true})
	}
	return found
}

func columns(places []int, option int) []column {
	var all []column
	for _, place := range places {
		all = append(all, column{place, option, true})
	}
	return all
}

// optionColumn finds the option that a heading names beside its question.
func (q *questionnaire) optionColumn(heading string) []column {
	for _, side := range sides {
		var found []column
		for left, right := range parted(heading, side) {
			for _, c := range q.ticks(left, right) {
				if !slices.Contains(found, c) {
					found = append(found, c)
				}
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// parted gives what stands on both sides of each mark in a heading. A bracket that
// the mark opens is closed.
func parted(heading, mark string) iter.Seq2[string, string] {
	return func(yield func(left, right string) bool) {
		for from := 0; ; {
			i := strings.Index(heading[from:], mark)
			if i < 0 {
				return
			}
			left, right := heading[:from+i], heading[from+i+len(mark):]
			from += i + len(mark)
			switch {
			case strings.HasSuffix(mark, "["):
				right = strings.TrimSuffix(strings.TrimSpace(right), "]")
			case strings.HasSuffix(mark, "("):
				right = strings.TrimSuffix(strings.TrimSpace(right), ")")
			}
			if !yield(left, right) {
				return
			}
		}
	}
}

// ticks are the options that a part of a heading may mean, of the questions with
// several that the part before it may mean.
func (q *questionnaire) ticks(question, option string) []column {
	var all []column
	for _, c := range q.whole(question) {
		if q.questions[c.place].Type != advisor.Several {
			continue
		}
		for _, o := range q.options[c.place].find(option, c.words) {
			all = append(all, column{c.place, o, c.words})
		}
	}
	return all
}

func (q *questionnaire) whole(heading string) []column {
	if place, ok := q.ids[strings.TrimSpace(heading)]; ok {
		return []column{{place, -1, false}}
	}
	for _, words := range []string{name(heading), unnumbered(heading)} {
		if places := q.names[words]; len(places) > 0 {
			return columns(places, -1)
		}
	}
	return nil
}

// find finds an option. Where the file calls the question by its words, a label
// goes before another option's id, else the id goes before.
func (o *options) find(word string, words bool) []int {
	first, second := o.ids, o.labels
	if words {
		first, second = second, first
	}
	folded := fold(word)
	if found := first[folded]; len(found) > 0 {
		return found
	}
	return second[folded]
}
