package phrase

import "firstrole/advisor"

// Gates says what gates are.
const Gates = "A gate rules a verdict in or out, however many points speak the other way."

// GateEffect says what a gate does, or may do.
func GateEffect(r *advisor.Result, g advisor.GateOut) string {
	verdict := Quote(Verdict(r, g.Verdict))
	fired := g.State == advisor.GateFired
	switch {
	case g.Effect == advisor.Requires && fired:
		return "This gate asks for " + verdict + "."
	case g.Effect == advisor.Requires:
		return "This gate may ask for " + verdict + "."
	case fired:
		return "This gate rules out " + verdict + "."
	case g.Effect == advisor.Needs:
		return "Until this is known, " + verdict + " stays out."
	}
	return "This gate may rule out " + verdict + "."
}
