package cli

import (
	"firstrole/advisor"
	"firstrole/advisor/store"
)

// offered is the most interviews that are offered to go on with.
const offered = 5

// begin goes on with an interview that was interrupted, or starts a new one.
func (l *byLine) begin() (advisor.Interview, error) {
	left := l.unfinished()
	l.waiting = len(left)
	for len(left) > 0 {
		options := make([]string, 0, len(left)+1)
		for _, e := range left {
			options = append(options, "Go on: "+describe(e))
		}
		n, err := l.Choose("Go on where you stopped, or start anew?", append(options, "Start a new interview"))
		if err != nil {
			return advisor.Interview{}, err
		}
		if n == len(left) {
			break
		}
		now, err := l.resume(left[n])
		if err == nil {
			return now, nil
		}
		// In use by another window, or no longer what it was a moment ago.
		l.Tell("That one cannot be opened: " + err.Error() + ".")
		left = append(left[:n:n], left[n+1:]...)
	}
	return l.start()
}

// unfinished lists the newest interviews in which a question is left.
func (l *byLine) unfinished() []store.Entry {
	if l.keeper.folder == nil {
		return nil
	}
	entries, err := l.keeper.folder.List()
	if err != nil {
		l.Tell("What was answered before cannot be looked at: " + err.Error() + ".")
		return nil
	}
	var left []store.Entry
	for _, e := range entries {
		if len(left) < offered && e.Wrong == "" && (l.flags.as == "" || l.flags.as == e.As) && l.open(e) {
			left = append(left, e)
		}
	}
	return left
}

func (l *byLine) open(e store.Entry) bool {
	saved, err := l.keeper.folder.Read(e.ID, l.pack)
	if err != nil {
		return false
	}
	engine, err := advisor.NewEngine(l.pack, saved.Sheet.As)
	return err == nil && !engine.Resume(saved.Sheet, saved.Draft.Bookmark).AtCheck()
}

func (l *byLine) resume(e store.Entry) (advisor.Interview, error) {
	file, saved, err := l.keeper.folder.Resume(e.ID, l.pack)
	if err != nil {
		return advisor.Interview{}, err
	}
	engine, err := advisor.NewEngine(l.pack, saved.Sheet.As)
	if err != nil {
		_ = file.Close()
		return advisor.Interview{}, err
	}
	l.keeper.file, l.keeper.draft = file, saved.Draft
	for _, one := range saved.Left {
		l.Tell("Set aside, since the questions have changed: " + one.Message + ".")
	}
	saved.Sheet.Answered = l.date(l.today())
	return engine.Resume(saved.Sheet, saved.Draft.Bookmark), nil
}

// start begins a new interview, once it is known who is asking.
func (l *byLine) start() (advisor.Interview, error) {
	if l.pack.Title != "" {
		l.Tell(l.pack.Title)
	}
	as := l.flags.as
	if as == "" {
		at, err := l.audience()
		if err != nil {
			return advisor.Interview{}, err
		}
		as = l.pack.Audiences[at].ID
	}
	engine, err := advisor.NewEngine(l.pack, as)
	if err != nil {
		return advisor.Interview{}, err
	}
	return engine.Start(advisor.Sheet{As: as, Answered: l.date(l.today())}), nil
}

func (l *byLine) audience() (int, error) {
	if len(l.pack.Audiences) == 1 {
		return 0, nil
	}
	labels := make([]string, len(l.pack.Audiences))
	for i, a := range l.pack.Audiences {
		labels[i] = a.Label
	}
	return l.Choose("Who is asking?", labels)
}
