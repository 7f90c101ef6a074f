package survey

import (
	"errors"
	"io"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/sheet"

	// One token after another, without making anything new; docs/bench.md says what
	// it was weighed against.
	"github.com/go-faster/jx"
)

// jsonReader reads the rows of NDJSON that are as they should be, which is nearly
// all of them. What it cannot read is read again by what says why.
type jsonReader struct {
	clerk *clerk
	d     *jx.Decoder
	row   *row
	desk  *desk
	words []byte

	as     *questionnaire // that the row names
	other  *questionnaire // that the row turned out to be for
	whole  bool           // the answers have a key of their own, as in an answer sheet
	beside int            // keys that only a row with answers beside them may have
	almost []int          // questions that some of these may mean

	answered, heads int // keys of this row so far: of answers, and others

	key, answer, note func(*jx.Decoder, []byte) error
}

var (
	errSlow  = errors.New("not as it should be")
	errOther = errors.New("for another audience")
)

func newJSONReader(c *clerk) *jsonReader {
	j := &jsonReader{clerk: c, d: jx.DecodeBytes(nil)}
	j.key, j.answer, j.note = j.readKey, j.readAnswer, j.readNote
	return j
}

// read answers the row's questions; false where the row is not as it should be.
// Nearly always it is for the same audience as the row before.
func (j *jsonReader) read(r *row, guess *questionnaire) bool {
	if !utf8.Valid(r.text) {
		return false
	}
	err := j.readAs(r, guess)
	if errors.Is(err, errOther) {
		err = j.readAs(r, j.other)
	}
	return err == nil
}

func (j *jsonReader) readAs(r *row, q *questionnaire) error {
	j.row, j.desk, j.as, j.whole, j.beside, j.answered, j.heads, j.almost = r, j.clerk.desk(q), nil, false, 0, 0, 0, j.almost[:0]
	j.desk.clear()
	j.d.ResetBytes(r.text)
	if err := j.d.ObjBytes(j.key); err != nil {
		if errors.Is(err, errOther) {
			return errOther
		}
		return errSlow
	}
	if err := j.d.Skip(); !errors.Is(err, io.EOF) {
		return errSlow // something follows
	}
	if j.whole && (j.as == nil || j.beside > 0) {
		return errSlow
	}
	for _, place := range j.almost {
		if !j.desk.scorer.Given(place) {
			return errSlow
		}
	}
	if _, bad := j.desk.mend(); bad != (wrong{}) {
		return errSlow
	}
	r.as = q
	return nil
}

func (j *jsonReader) readKey(d *jx.Decoder, key []byte) error {
	if string(key) == "answers" && d.Next() == jx.Object {
		if j.whole {
			return errSlow
		}
		j.whole = true
		return d.ObjBytes(j.answer)
	}
	m := j.meaning(key)
	switch m.kind {
	case answers:
		j.beside++
		return j.flat(d, m.column)
	case asKey, nameKey, dateKey, otherKey:
		return j.readHead(d, string(key), m.kind)
	case foreign:
		if d.Next() == jx.Null {
			return d.Null()
		}
		j.beside++
		if m.almost >= 0 {
			j.almost = append(j.almost, m.almost)
		}
		if m.whose == nil {
			j.clerk.setAside(key, m)
			return d.Skip()
		}
		if j.as == nil && j.clerk.survey.fallback == nil {
			j.other = m.whose
			return errOther
		}
	}
	return errSlow
}

// readHead reads what an answer sheet has beside its answers.
func (j *jsonReader) readHead(d *jx.Decoder, key string, kind kind) error {
	if key == "notes" && d.Next() == jx.Object {
		return d.ObjBytes(j.note)
	}
	if key == "format" && d.Next() == jx.Number {
		if n, err := d.Int(); err != nil || n != 1 {
			return errSlow
		}
		return nil
	}
	if d.Next() == jx.Null {
		return d.Null()
	}
	if d.Next() != jx.String {
		return errSlow
	}
	text, err := d.StrBytes()
	if err != nil {
		return err
	}
	switch {
	case kind == asKey:
		q := j.clerk.survey.audience(string(text))
		if q == nil {
			return errSlow
		}
		if j.as = q; q != j.desk.questionnaire {
			j.other = q
			return errOther
		}
	case kind == nameKey && len(text) <= sheet.MaxName:
		j.row.name = string(text)
	case kind == dateKey && sheet.IsDate(string(text)):
		j.row.date = string(text)
	case key == "pack" && sheet.IsDigest(string(text)), key == "currency" && sheet.IsCurrency(string(text)):
	default:
		return errSlow
	}
	return nil
}

func (j *jsonReader) readNote(d *jx.Decoder, key []byte) error {
	if _, ok := j.desk.ids[string(key)]; !ok || d.Next() != jx.String {
		return errSlow
	}
	text, err := d.StrBytes()
	if len(text) > sheet.MaxNote || len(text) == 0 {
		return errSlow
	}
	return err
}

// readAnswer reads an answer as an answer sheet has it: by ids alone.
func (j *jsonReader) readAnswer(d *jx.Decoder, key []byte) error {
	a := j.question(key)
	if a == nil && j.as == nil {
		// The audience may stand behind the answers.
		if m := j.clerk.meaning(j.desk, key); m.whose != nil {
			j.other = m.whose
			return errOther
		}
	}
	scorer := j.desk.scorer
	if a == nil || scorer.Given(a.place) {
		return errSlow
	}
	switch d.Next() {
	case jx.Null:
		return d.Null()
	case jx.String:
		text, err := d.StrBytes()
		if err != nil {
			return err
		}
		if a.one {
			if option, ok := a.ids.find(text); ok {
				scorer.Option(a.place, option)
				return nil
			}
		}
		if string(text) != unknown {
			return errSlow
		}
		scorer.Unknown(a.place)
		return nil
	case jx.Number:
		n, err := d.Int64()
		if err != nil || j.desk.questions[a.place].Type != advisor.Number || !scorer.Number(a.place, n) {
			return errSlow
		}
		return nil
	case jx.Array:
		return j.list(d, a.place, j.desk.questions[a.place], a.ids.find)
	}
	return errSlow
}

// question finds the question of a key; nil: there is none.
func (j *jsonReader) question(key []byte) *asked {
	d := j.desk
	if n := j.answered; n < len(d.order) && d.order[n].id == string(key) {
		j.answered++
		return d.order[n]
	}
	place, ok := d.ids[string(key)]
	if !ok {
		return nil
	}
	d.order = append(d.order[:min(j.answered, len(d.order))], &d.asked[place])
	j.answered = len(d.order)
	return &d.asked[place]
}

// meaning is what a key means that is not within the answers of an answer sheet.
func (j *jsonReader) meaning(key []byte) *meaning {
	d, n := j.desk, j.heads
	j.heads++
	if n < len(d.heads) && d.heads[n].key == string(key) {
		return d.heads[n].means
	}
	m := j.clerk.meaning(d, key)
	if n < mostKeys {
		d.heads = append(d.heads[:n], headKey{string(key), m})
	}
	return m
}

// unknown is how an answer sheet says "I don't know".
const unknown = "unknown"

// list reads a list of options.
func (j *jsonReader) list(d *jx.Decoder, place int, q *advisor.Question, find func([]byte) (int, bool)) error {
	if q.Type != advisor.Several {
		return errSlow
	}
	var set uint
	err := d.Arr(func(d *jx.Decoder) error {
		if d.Next() != jx.String {
			return errSlow
		}
		word, err := d.StrBytes()
		if err != nil {
			return err
		}
		option, ok := find(word)
		if !ok || set&(1<<option) != 0 {
			return errSlow
		}
		set |= 1 << option
		return nil
	})
	if err == nil && set == 0 && !j.whole {
		return nil // nothing was chosen
	}
	if err != nil || !j.desk.scorer.Options(place, set) {
		return errSlow
	}
	return nil
}

// flat reads an answer that stands beside the others, in ids or in words.
func (j *jsonReader) flat(d *jx.Decoder, c column) error {
	if c.option < 0 && j.desk.scorer.Given(c.place) {
		return errSlow
	}
	switch d.Next() {
	case jx.Null:
		return d.Null()
	case jx.String:
		text, err := d.StrBytes()
		if err != nil {
			return err
		}
		if quick(j.desk, c, text) {
			return nil
		}
		j.words = append(j.words[:0], text...)
	case jx.Number:
		n, err := d.Num()
		if err != nil {
			return err
		}
		j.words = append(j.words[:0], n...)
	case jx.Bool:
		yes, err := d.Bool()
		if err != nil {
			return err
		}
		if j.words = append(j.words[:0], "false"...); yes {
			j.words = append(j.words[:0], "true"...)
		}
	case jx.Array:
		return j.list(d, c.place, j.desk.questions[c.place], func(word []byte) (int, bool) {
			option, bad := j.desk.option(c, string(word))
			return option, bad == (wrong{})
		})
	default:
		return errSlow
	}
	if bad := j.desk.answer(c, string(j.words)); bad != (wrong{}) {
		return errSlow
	}
	return nil
}
