package prove_test

import (
	"testing"

	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/prove"
)

// BenchmarkAudience goes through the whole answer space of the shipped pack. The
// goal for founders is a second.
func BenchmarkAudience(b *testing.B) {
	p := packtest.Shipped(b)
	for _, a := range p.Audiences {
		b.Run(a.ID, func(b *testing.B) {
			e := packtest.Engine(b, p, a.ID)
			for b.Loop() {
				if _, err := prove.Audience(e); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
