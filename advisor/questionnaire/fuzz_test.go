package questionnaire

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/sheet"
)

// FuzzRead: whatever comes back is read without a fall, to answers that the pack
// allows, the same each time, and with problems that stand somewhere.
func FuzzRead(f *testing.F) {
	p := packtest.Small(f)
	e := packtest.Engine(f, p, "founder")
	mail := fill(f, sent(f, p, "founder", Options{}), "1b", "2c", "3a", "3c", "7a=$62,000 (at most)")
	f.Add([]byte(mail))
	f.Add([]byte("1c, 2d\n3. don't know\n\n" + mail[len(mail)-120:]))
	for i, m := range mangles {
		f.Add([]byte(m.do(rand.New(rand.NewPCG(1, uint64(i))), mail)))
	}
	for _, line := range []string{"[x", "x] 2b", "[ ] 2b x [ ] 2c", "2. How often do your customers talk to one another? b", "[[(x)]] 3c", "Note 2: b\n-- \n", "Your name: x PART 1", footTitle + " 1 / founder / " + p.Digest + " / "} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		reply, problems, err := Read(data, "reply.txt", p, "founder")
		if err != nil {
			t.Fatal(err)
		}
		again, same, _ := Read(data, "reply.txt", p, "founder")
		if !reflect.DeepEqual(reply, again) || !reflect.DeepEqual(problems, same) {
			t.Fatalf("%q is read as %+v, then as %+v", data, reply, again)
		}
		for _, one := range problems {
			if one.Message == "" || one.Hint == "" || one.Line < 0 || one.Line > 1+strings.Count(string(data), "\n")+len(data) {
				t.Fatalf("%q gives %+v", data, one)
			}
		}
		for id, a := range reply.Sheet.Answers {
			if q := e.Question(id); q == nil || !q.Accepts(a) {
				t.Fatalf("%q answers %s with %+v", data, id, a)
			}
		}
		// What was read can be kept.
		if _, err := sheet.Read(sheet.Write(reply.Sheet, p), "s.yaml", p); err != nil {
			t.Fatalf("%q cannot be kept: %v", data, err)
		}
	})
}

// FuzzMangled goes on with the property where the tests stop.
func FuzzMangled(f *testing.F) {
	p := shipped(f)
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, a, b uint64) {
		r := rand.New(rand.NewPCG(a, b))
		mangledRead(t, r, p, pick(r, "founder", "seeker"), fmt.Sprint(a, b))
	})
}
