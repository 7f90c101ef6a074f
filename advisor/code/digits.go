package code

import "math/big"

// digits is a row of digits that is being written or read. Digit takes one of
// a radix and gives it back; a reader gives the one it reads instead. So one
// description of a sheet serves both ways.
type digits interface {
	digit(value, radix uint64) uint64
}

// written collects digits.
type written struct{ values, radices []uint64 }

func (w *written) digit(value, radix uint64) uint64 {
	w.values, w.radices = append(w.values, value), append(w.radices, radix)
	return value
}

// number is the whole number that the digits make, the first the lowest.
func (w *written) number() *big.Int {
	n := new(big.Int)
	for i := len(w.values) - 1; i >= 0; i-- {
		n.Mul(n, new(big.Int).SetUint64(w.radices[i]))
		n.Add(n, new(big.Int).SetUint64(w.values[i]))
	}
	return n
}

// readable takes digits off a number.
type readable struct{ rest *big.Int }

func (r *readable) digit(_, radix uint64) uint64 {
	var digit big.Int
	r.rest.DivMod(r.rest, new(big.Int).SetUint64(radix), &digit)
	return digit.Uint64()
}

// letters writes a number in letters, the highest first, with zeros in front up
// to a length.
func letters(n *big.Int, length int) []byte {
	rest := new(big.Int).Set(n)
	base := big.NewInt(int64(len(alphabet)))
	var low []byte
	for rest.Sign() > 0 || len(low) < length {
		var digit big.Int
		rest.DivMod(rest, base, &digit)
		low = append(low, byte(digit.Uint64()))
	}
	high := make([]byte, len(low))
	for i, v := range low {
		high[len(low)-1-i] = v
	}
	return high
}

func numberOf(values []byte) *big.Int {
	n := new(big.Int)
	for _, v := range values {
		n.Lsh(n, 5)
		n.Or(n, big.NewInt(int64(v)))
	}
	return n
}
