package audit

import "firstrole/advisor"

// lookout is a finding of the pack with the words that it looks for, made ready.
type lookout struct {
	*advisor.AuditFinding
	words, unless, absent, namedAfter, noNames matcher
}

func (l *lexicon) readFindings() {
	for i := range l.audit.Findings {
		f := &l.audit.Findings[i]
		l.lookouts = append(l.lookouts, lookout{
			AuditFinding: f,
			words:        l.exact(f.Words), unless: l.exact(f.Unless),
			absent: l.exact(f.Absent), namedAfter: l.exact(f.NamedAfter), noNames: l.exact(f.NoNames),
		})
	}
}
