package audit

import "slices"

// channelsOf gives the channels that the person's duties name, each once, and
// how many there are: names, or a number beside the word.
func (l *lexicon) channelsOf(list []named) (names []string, count int) {
	stated := 0
	seen := map[string]bool{}
	for _, d := range list {
		if !d.Status.charged() || !d.role {
			continue
		}
		tokens := l.tokens(d.Text)
		stated = max(stated, l.channelCount(tokens))
		for _, h := range l.channel.find(tokens) {
			stem := tokens[h.from].stem
			// The letter x is a channel only beside others.
			if !seen[stem] && (len(tokens[h.from].low) > 1 || len(seen) > 0) {
				seen[stem] = true
				names = append(names, d.Text[tokens[h.from].start:tokens[h.to-1].end])
			}
		}
	}
	return slices.Clip(names), max(len(names), stated)
}
