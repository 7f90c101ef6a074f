package advisor_test

import (
	"maps"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

// readTally tells what the comparison came across, and fails where it has been
// too little to mean anything.
func readTally(t *testing.T, tally *sync.Map) {
	counts := map[string]int64{}
	tally.Range(func(what, count any) bool {
		counts[what.(string)] = count.(*atomic.Int64).Load()
		return true
	})
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%6d %s", counts[name], name)
	}
	for _, name := range []string{
		"flips: 0 of 3", "flips: 1 of 1", "flips: 1 of 2", "flips: 1 of 3",
		"strength clear", "strength lean", "strength toss_up", "provisional: false", "provisional: true",
		"tie-breaker: false false", "tie-breaker: true false", "tie-breaker: true true",
		"verdict both , required: false", "verdict both , required: true", "verdict either neither, required: false",
		"verdict either no_signal, required: false", "verdict either tie, required: false",
		"verdict first , required: false", "verdict first , required: true",
		"verdict hybrid , required: false", "verdict hybrid , required: true",
		"verdict none , required: false", "verdict none , required: true",
		"verdict path , required: false", "verdict path , required: true", "nothing to ask", "a hybrid but for which it is clear",
	} {
		if counts[name] < 5 {
			t.Errorf("came across %q only %d times", name, counts[name])
		}
	}
	// What may err on one side must not always err.
	for part, whole := range map[string]string{
		"intervals as narrow as can be": "intervals",
		"verdicts called settled":       "verdicts that no blank changes",
		"roles called settled":          "roles that no blank changes",
	} {
		if 4*counts[part] < 3*counts[whole] {
			t.Errorf("%d %s, of %d", counts[part], part, counts[whole])
		}
	}
}
