package audit

import "slices"

// minutes is a range of minutes a week.
type minutes struct{ low, high int }

func (m minutes) add(o minutes) minutes { return minutes{m.low + o.low, m.high + o.high} }

// of gives a part of it, in percent.
func (m minutes) of(percent int) minutes {
	return minutes{m.low * percent / 100, (m.high*percent + 99) / 100}
}

// weighed is what an ad's duties take. Each duty of the pack counts once,
// however often the ad names it.
type weighed struct {
	total  minutes
	owners map[string]minutes
	// stated: some volume stands in the ad.
	stated bool
	count  map[string]int // duties of an owner that are the person's
}

// weigh sums the duties that are the person's own, and writes to each what it
// takes. Channels is how many the person runs.
func (l *lexicon) weigh(list []named, channels int) weighed {
	w := weighed{owners: map[string]minutes{}, count: map[string]int{}}
	counted := map[int]minutes{}
	for i := range list {
		d := &list[i]
		if !d.Status.charged() {
			continue
		}
		w.count[d.Owner]++
		var mine minutes
		for _, at := range d.concepts {
			c := l.concepts[at]
			take, stated := l.take(d, at, channels)
			w.stated = w.stated || stated
			if d.Status != Own && !stated {
				take = take.of(l.audit.Part)
			}
			before, known := counted[at]
			// Both halves of an overlap are the same work: it counts once.
			if d.Owner == Overlap && c.role && at != d.concepts[0] {
				continue
			}
			mine = mine.add(take)
			if known && before.high >= take.high {
				continue
			}
			counted[at] = take
			change := minutes{take.low - before.low, take.high - before.high}
			w.total = w.total.add(change)
			w.owners[d.Owner] = w.owners[d.Owner].add(change)
		}
		if mine.high > 0 {
			r := hoursRange(mine.low, mine.high)
			d.Hours = &r
		}
	}
	return w
}

// take is what a concept takes in one duty: the volume stated for it, else its
// usual range.
func (l *lexicon) take(d *named, at, channels int) (minutes, bool) {
	c := l.concepts[at]
	for _, v := range d.volumes {
		if slices.Contains(v.unit.For, c.id) && l.firstFor(d, v) == at {
			return minutes{v.low(), v.high()}, true
		}
	}
	if slices.Contains(l.audit.Channels.For, c.id) && channels > 0 {
		return minutes{channels * l.audit.Channels.Low, channels * l.audit.Channels.High}, false
	}
	return minutes{c.low, c.high}, false
}

// firstFor is the concept of a duty that a volume belongs to: the first that
// the volume names.
func (l *lexicon) firstFor(d *named, v volume) int {
	for _, id := range v.unit.For {
		if at, ok := l.byID[id]; ok && slices.Contains(d.concepts, at) {
			return at
		}
	}
	return -1
}
