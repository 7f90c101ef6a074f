package code

import (
	"bytes"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
)

const (
	header  = 5 // letters of the version and the digest
	hex     = 6 // digits of the digest that a code carries: 24 bits
	answers = 8 // letters that the answers have at least, so that there are two hyphens
	least   = header + answers + checks
	most    = 400 // letters that are looked at
)

// File is the name under which a code stands in problems.
const File = "answer code"

// Write gives a sheet's code. It fails where the sheet is not one of the pack's:
// for another audience, or with an answer that the pack does not allow. Name,
// date and notes stay behind.
func Write(s advisor.Sheet, p *advisor.Pack) (string, error) {
	digest, ok := digestBits(p)
	if !ok {
		return "", fmt.Errorf("a pack without a digest has no codes")
	}
	if err := fits(s, p); err != nil {
		return "", err
	}
	return grouped(valuesOf(digest, numberFor(s, p))), nil
}

func numberFor(s advisor.Sheet, p *advisor.Pack) *big.Int {
	var w written
	layout(&w, s, p)
	return w.number()
}

func valuesOf(digest uint64, n *big.Int) []byte {
	head := letters(new(big.Int).SetUint64(digest), header)
	return checked(append(head, letters(n, answers)...))
}

// fits tells why a sheet has no code.
func fits(s advisor.Sheet, p *advisor.Pack) error {
	known := map[string]bool{}
	for _, a := range p.Audiences {
		known[a.ID] = true
	}
	if !known[s.As] {
		return fmt.Errorf("the pack asks no %q", s.As)
	}
	if c := s.Currency; c != "" && (len(c) != 3 || strings.Trim(c, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "") {
		return fmt.Errorf("%q is no currency", c)
	}
	asked := map[string]*advisor.Question{}
	for i := range p.Questions {
		if q := &p.Questions[i]; q.As == s.As {
			asked[q.ID] = q
		}
	}
	for id, a := range s.Answers {
		q := asked[id]
		switch {
		case a.Blank():
		case q == nil:
			return fmt.Errorf("the pack has no question %q for %s", id, s.As)
		case !q.Accepts(a):
			return fmt.Errorf("the answer to %q is none that the pack allows", id)
		}
	}
	return nil
}

// Read gives back the sheet of a code; its Pack is the pack's digest. The error
// is a problem.List of one problem, which says what to do: for a mistyped code,
// and for one that was made with another pack.
func Read(text string, p *advisor.Pack) (advisor.Sheet, error) {
	text = inOneLine(text)
	s, wrong := read(text, p)
	if wrong != nil {
		at := problem.Problem{File: File, Message: wrong.message, Hint: wrong.hint}
		if wrong.at > 0 {
			at.Line, at.Column, at.Text = 1, wrong.at, text
		}
		return advisor.Sheet{}, problem.List{at}.Err()
	}
	return s, nil
}

func read(text string, p *advisor.Pack) (advisor.Sheet, *mistake) {
	values, wrong := ungrouped(text)
	switch {
	case wrong != nil:
		return advisor.Sheet{}, wrong
	case len(values) < least:
		return advisor.Sheet{}, &mistake{message: fmt.Sprintf("this code has %d letters, and the shortest has %d", len(values), least), hint: "copy the whole code, from its first letter to its last"}
	case len(values) > most || !right(values):
		return advisor.Sheet{}, &mistake{message: "this code is mistyped: its check letters do not fit", hint: "compare it with the one you were given, letter by letter; two may have changed places"}
	}
	digest, ok := digestBits(p)
	head := numberOf(values[:header]).Uint64()
	switch {
	case head >= 1<<24:
		return advisor.Sheet{}, &mistake{message: "this code is of a later firstrole", hint: "get the newest firstrole to read it"}
	case !ok || head != digest:
		return advisor.Sheet{}, &mistake{
			message: fmt.Sprintf("this code needs the pack whose digest begins with %06x; this pack's is %s", head, p.Digest),
			hint:    "name the folder of that pack with --pack, or ask for the answer sheet instead of the code",
		}
	}
	n := numberOf(values[header : len(values)-checks])
	rest := readable{new(big.Int).Set(n)}
	s, ok := layout(&rest, advisor.Sheet{}, p)
	// Every sheet has one code: what does not lead back to this one is none.
	if !ok || rest.rest.Sign() != 0 || !bytes.Equal(valuesOf(digest, numberFor(s, p)), values) {
		return advisor.Sheet{}, &mistake{message: "this code fits no answers of the pack", hint: "compare it with the one you were given, letter by letter"}
	}
	return s, nil
}

// digestBits gives the part of the digest that a code carries.
func digestBits(p *advisor.Pack) (uint64, bool) {
	if len(p.Digest) < hex {
		return 0, false
	}
	n, err := strconv.ParseUint(p.Digest[:hex], 16, 64)
	return n, err == nil
}
