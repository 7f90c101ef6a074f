package code

// The field GF(32): sums are exclusive ors, products are taken modulo
// x⁵ + x² + 1, of which α = x is a root. Its powers are all elements but 0.
const (
	order   = 31
	modulus = 0b100101
)

// powers are α⁰ to α³⁰, twice over, so that exponents can be added; logs are
// their inverses.
var powers, logs = func() (p [2 * order]byte, l [order + 1]byte) {
	at := 1
	for i := range order {
		p[i], p[i+order], l[at] = byte(at), byte(at), byte(i)
		if at <<= 1; at > order {
			at ^= modulus
		}
	}
	return p, l
}()

func times(a, b byte) byte {
	if a == 0 || b == 0 {
		return 0
	}
	return powers[int(logs[a])+int(logs[b])]
}

// by gives a ÷ b; b is not 0.
func by(a, b byte) byte {
	if a == 0 {
		return 0
	}
	return powers[int(logs[a])+order-int(logs[b])]
}

// checks is how many letters check the others.
const checks = 2

// sums gives S₀ and S₁ of a code.
func sums(values []byte) (s0, s1 byte) {
	for _, v := range values {
		s0 ^= v
		s1 = times(s1, powers[1]) ^ v // Horner: the last letter stands at α⁰
	}
	return s0, s1
}

// checked adds the check letters.
func checked(values []byte) []byte {
	values = append(values, 0, 0)
	s0, s1 := sums(values)
	s1 ^= length(values)
	// With c₁ and c₀ in place: c₁ + c₀ = s0, α·c₁ + c₀ = s1.
	c1 := by(s0^s1, 1^powers[1])
	values[len(values)-2], values[len(values)-1] = c1, s0^c1
	return values
}

func right(values []byte) bool {
	s0, s1 := sums(values)
	return s0 == 0 && s1 == length(values)
}

// length is what S₁ is for a code of so many letters. It differs from that of
// the next length by α², so that a 0 too many at an end, which shifts S₁ by α or
// not at all, does not pass.
func length(values []byte) byte { return powers[2*len(values)%order] }
