package advisor

import "slices"

// packed is the rules' points made ready for scoring. The points of all roles
// stand side by side in one word, so that one addition adds them all, and
// tallies that share questions stand in one table. What does not fit is scored
// by its tallies.
type packed struct {
	tables []packedTable
	least  []int // by role: where a sum begins, and what the words leave out
	rest   []*tally
}

// packedTable is a table over at most three questions; a stride of 0 stands for
// none.
type packedTable struct {
	at     [3]int
	stride [3]int
	words  []uint64
}

const (
	lanes     = 4  // roles that fit a word
	laneBits  = 16 // for each of them
	laneLimit = 1 << laneBits
	// packedStates is the most joint states of tallies that are put together: the
	// tables are to stay near.
	packedStates = 128
)

// pack makes tallies ready for scoring. Their sums begin at base.
func (e *Engine) pack(tallies []tally, base int) packed {
	roles := len(e.Pack.Roles)
	p := packed{least: make([]int, roles)}
	for r := range p.least {
		p.least[r] = base
	}
	room := make([]int, roles)
	for _, b := range e.bundles(tallies) {
		t, least, most := e.packTable(b)
		fits := roles <= lanes && t.words != nil
		for r := range roles {
			fits = fits && room[r]+most[r]-least[r] < laneLimit
		}
		if !fits {
			p.rest = append(p.rest, b.tallies...)
			continue
		}
		for r := range roles {
			room[r] += most[r] - least[r]
			p.least[r] += least[r]
		}
		p.tables = append(p.tables, t)
	}
	return p
}

// bundle is tallies that one table can hold.
type bundle struct {
	at      []int
	tallies []*tally
}

// bundles puts tallies together: those within others first, then those
// that share questions, then any that are small.
func (e *Engine) bundles(tallies []tally) []bundle {
	var all []bundle
	for i := range tallies {
		if t := &tallies[i]; len(t.at) > 0 { // a rule that names no question never fires
			all = append(all, bundle{t.at, []*tally{t}})
		}
	}
	slices.SortStableFunc(all, func(a, b bundle) int { return len(b.at) - len(a.at) })
	for shared := 3; shared >= 0; shared-- {
		for i := 0; i < len(all); i++ {
			for j := i + 1; j < len(all); j++ {
				at, most := union(all[i].at, all[j].at), packedStates
				if len(at) == len(all[i].at) {
					most = tableLimit // one is within the other
				}
				if len(all[i].at)+len(all[j].at)-len(at) < shared || len(at) > len(packedTable{}.at) || e.jointStates(at) > most {
					continue
				}
				all[i] = bundle{at, slices.Concat(all[i].tallies, all[j].tallies)}
				all = slices.Delete(all, j, j+1)
				j--
			}
		}
	}
	return all
}

func union(a, b []int) []int {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// packTable gives the table of a bundle, with the least and the most points that
// each role has in it; no words where the bundle is too large for a table.
func (e *Engine) packTable(b bundle) (t packedTable, least, most []int) {
	roles, size := len(e.Pack.Roles), e.jointStates(b.at)
	least, most = make([]int, roles), make([]int, roles)
	if size > tableLimit || len(b.at) > len(t.at) {
		return t, least, most
	}
	stride := 1
	for i, q := range b.at {
		t.at[i], t.stride[i] = q, stride
		stride *= e.classes[q].states()
	}
	points := make([]int, size*roles)
	states := make([]uint16, e.scored)
	e.eachJointState(b.at, states, func(place int) {
		for _, tally := range b.tallies {
			for r, n := range tally.sum(states, roles) {
				points[place*roles+r] += int(n)
			}
		}
		for r, n := range points[place*roles : place*roles+roles] {
			least[r], most[r] = min(least[r], n), max(most[r], n)
		}
	})
	t.words = make([]uint64, size)
	for place := range t.words {
		for r, n := range points[place*roles : place*roles+roles] {
			t.words[place] |= uint64(n-least[r]) << (laneBits * r)
		}
	}
	return t, least, most
}

// score adds up the points of the rules that fire.
func (p *packed) score(states []uint16, scores []int) {
	sum := uint64(0)
	for i := range p.tables {
		t := &p.tables[i]
		sum += t.words[int(states[t.at[0]])*t.stride[0]+int(states[t.at[1]])*t.stride[1]+int(states[t.at[2]])*t.stride[2]]
	}
	for r := range scores {
		scores[r] = p.least[r] + int(sum>>(laneBits*r)&(laneLimit-1))
	}
	for _, t := range p.rest {
		for r, n := range t.sum(states, len(scores)) {
			scores[r] += int(n)
		}
	}
}
