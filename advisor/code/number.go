package code

import (
	"strconv"

	"firstrole/advisor"
)

// short is how many values a number may have to be written as one digit.
const short = 1000

// number takes one digit where the question allows few numbers. Where it allows
// many, amounts of money mostly end in zeros: then the zeros are counted, and
// only what stands before them is written.
func number(d digits, q *advisor.Question, a advisor.Answer) (advisor.Answer, bool) {
	// Counted from the least allowed number, unless that is above 0 and would
	// spoil the zeros at the end.
	from := min(q.Min, 0)
	value, largest := uint64(a.Number)-uint64(from), uint64(q.Max)-uint64(from)
	kind := basic(a)
	if largest < short {
		if kind == known {
			kind += value
		}
		if kind = d.digit(kind, known+largest+1); kind < known {
			return plain(kind), true
		}
		value = kind - known
	} else {
		if kind = d.digit(kind, known+1); kind < known {
			return plain(kind), true
		}
		var ok bool
		if value, ok = rounded(d, value, largest); !ok {
			return advisor.Answer{}, false
		}
	}
	n := int64(value + uint64(from))
	return advisor.Amount(n), n >= q.Min && n <= q.Max
}

// rounded takes the shape of a number (how many digits stand before how many
// zeros; 0 is a shape of its own), then those digits.
func rounded(d digits, value, largest uint64) (uint64, bool) {
	most := len(strconv.FormatUint(largest, 10))
	head, zeros := value, 0
	for head != 0 && head%10 == 0 {
		head, zeros = head/10, zeros+1
	}
	long := 0 // digits of the head
	if head > 0 {
		long = len(strconv.FormatUint(head, 10))
	}
	shape, shapes := uint64(0), uint64(1)
	type sizes struct{ long, zeros int }
	of := []sizes{{}}
	for l := 1; l <= most; l++ {
		for z := 0; l+z <= most; z++ {
			if l == long && z == zeros {
				shape = shapes
			}
			of = append(of, sizes{l, z})
			shapes++
		}
	}
	size := of[d.digit(shape, shapes)]
	if size.long == 0 {
		return 0, true
	}
	least := power(size.long - 1)
	head = d.digit(head-least, 9*least) + least
	value = head * power(size.zeros)
	// A head of most digits can still be too large.
	return value, value <= largest && value/power(size.zeros) == head
}

func power(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}
