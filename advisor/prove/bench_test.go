package prove_test

import (
	"os"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack"
	"firstrole/advisor/prove"
)

// BenchmarkAudience goes through the whole answer space of the shipped pack. The
// goal for founders is a second.
func BenchmarkAudience(b *testing.B) {
	p, err := pack.Read(os.DirFS("../.."))
	if err != nil {
		b.Fatal(err)
	}
	for _, a := range p.Audiences {
		b.Run(a.ID, func(b *testing.B) {
			e, err := advisor.NewEngine(p, a.ID)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := prove.Audience(e); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
