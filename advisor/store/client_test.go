package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/sheet"
)

const day = "2026-03-03"

func begin(t testing.TB, f *Folder, p *advisor.Pack) string {
	t.Helper()
	id, err := f.Begin(engagement.Engagement{Client: "Plant care & Co.", Consultant: "Ada Example", As: "founder", Pack: p.Digest, Created: day})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func engaged(t testing.TB, f *Folder, id string, p *advisor.Pack) Engaged {
	t.Helper()
	x, err := f.Engagement(id, p)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func answering(options ...string) advisor.Sheet {
	s := advisor.Sheet{As: "founder", Answered: day}.Clone()
	for i := 0; i+1 < len(options); i += 2 {
		s.Answers[options[i]] = advisor.Choose(options[i+1])
	}
	return s
}

func engineOf(t testing.TB, p *advisor.Pack) *advisor.Engine {
	t.Helper()
	e := packtest.Engine(t, p, "founder")
	return e
}

func TestEngagement(t *testing.T) {
	f, p := folder(t), small(t)
	if all, err := f.Engagements(); all != nil || err != nil {
		t.Fatalf("a folder that was never made lists %v, %v", all, err)
	}
	id := begin(t, f, p)
	if id != "plant-care-co" {
		t.Errorf("id %q", id)
	}
	if again := begin(t, f, p); again != "plant-care-co-2" {
		t.Errorf("a namesake gets the id %q", again)
	}
	s := answering("customers", "many", "money", "one")
	s.Notes["customers"] = "1,400: counted\non 3 March"
	for i, via := range engagement.Vias {
		name := []string{"Bea Long", "Jörg", "日本", "Con"}[i]
		if _, err := f.TakeIn(id, name, via, day, s, p); err != nil {
			t.Fatal(err)
		}
	}
	e := engineOf(t, p)
	decision := engagement.Decision{
		Question: "goals", Answer: advisor.Choose("loyalty"), Reason: "Two\nreasons: \"a\" & b", By: "Bea Long",
		Action: engagement.Action{What: "Ask ten customers", Who: "Jörg", When: "2026-04-01"},
	}
	for _, step := range []engagement.Step{engagement.OwnedBy("Bea Long", day), engagement.Decide(e, decision, day), engagement.Conclude(e, day)} {
		if _, err := f.Make(id, p, step); err != nil {
			t.Fatal(err)
		}
	}
	x := engaged(t, f, id, p)
	if len(x.Stakeholders) != 4 || x.Stakeholders[1].Name != "Jörg" || x.Stakeholders[1].ID != "jorg" || x.Stakeholders[2].Via != engagement.ViaCode ||
		x.Stakeholders[0].Sheet.Notes["customers"] != s.Notes["customers"] || x.Owner != "Bea Long" || len(x.Left) > 0 || x.Shared {
		t.Errorf("found %+v", x)
	}
	if got, _ := x.Agreed.Decision("goals"); !reflect.DeepEqual(got, decision) {
		t.Errorf("decided %+v", got)
	}
	if len(x.Chronicle()) != 7 { // four voices, the owner, a decision, the verdict
		t.Errorf("log %+v", x.Chronicle())
	}
	// The agreed answers are an answer sheet like any other.
	path := f.inClient(id, agreedFile)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	agreed, err := sheet.Read(data, path, p)
	if err != nil || !agreed.Answers["goals"].Has("loyalty") || !agreed.Answers["customers"].Has("many") || agreed.Answered != day {
		t.Errorf("the agreed sheet reads as %+v, %v", agreed, err)
	}
	// Writing what was read changes nothing.
	if _, err := f.Make(id, p, func(x engagement.Engagement) engagement.Engagement { return x }); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(f.inClient(id, "*"))
	if len(files) != 3 {
		t.Errorf("in the folder: %v", files)
	}
	for _, word := range []string{id, "plant care & co.", "Plant care & Co. "} {
		found, err := f.Find(word)
		if word == id && found != id || word != id && (err == nil || !strings.Contains(err.Error(), "2 clients of that name")) {
			t.Errorf("%q finds %q, %v", word, found, err)
		}
	}
	if _, err := f.Find("nobody"); !errors.Is(err, ErrNoClient) {
		t.Errorf("finds %v", err)
	}
	all, err := f.Engagements()
	if err != nil || len(all) != 2 || all[0].ID != id || all[0].Stakeholders != 4 || all[0].Agreed != day {
		t.Errorf("lists %+v, %v", all, err)
	}
}

func TestEngagementIsPrivate(t *testing.T) {
	f, p := folder(t), small(t)
	id := begin(t, f, p)
	if _, err := f.TakeIn(id, "Ben", engagement.ViaSheet, day, answering("customers", "many"), p); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Make(id, p, engagement.Conclude(engineOf(t, p), day)); err != nil {
		t.Fatal(err)
	}
	if os.PathSeparator != '/' {
		t.Skip("Windows has other permissions")
	}
	err := filepath.WalkDir(f.Clients(), func(path string, d fs.DirEntry, fault error) error {
		if fault != nil {
			return fault
		}
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if perm := info.Mode().Perm(); d.IsDir() && perm != 0o700 || !d.IsDir() && perm != 0o600 {
			t.Errorf("%s has %o", path, perm)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(f.ClientDir(id), 0o755); err != nil {
		t.Fatal(err)
	}
	if !engaged(t, f, id, p).Shared {
		t.Error("others can look into the folder, and nobody is told")
	}
}

// Answers that come a second time take the place of the older, which stay.
func TestTakeInAgain(t *testing.T) {
	f, p := folder(t), small(t)
	id := begin(t, f, p)
	first, second := answering("customers", "many"), answering("customers", "none")
	for i, s := range []advisor.Sheet{first, second, second} {
		taken, err := f.TakeIn(id, []string{"Ben", "BEN", "ben"}[i], engagement.ViaSheet, day, s, p)
		if err != nil || taken.ID != "ben" || taken.Replaced != (i == 1) {
			t.Errorf("%d: %+v, %v", i, taken, err)
		}
	}
	x := engaged(t, f, id, p)
	if len(x.Stakeholders) != 1 || !x.Stakeholders[0].Sheet.Answers["customers"].Has("none") {
		t.Errorf("found %+v", x.Stakeholders)
	}
	kept := f.Voices(id).kept("ben")
	if len(kept) < 1 {
		t.Fatal("the older answers are gone")
	}
	if data, _ := os.ReadFile(kept[0]); !strings.Contains(string(data), "customers: many") {
		t.Errorf("kept: %s", data)
	}
}

// A sheet that somebody put into the folder, or that was written just before the
// power went, is a voice.
func TestSheetWithoutAnEntry(t *testing.T) {
	f, p := folder(t), small(t)
	id := begin(t, f, p)
	s := answering("customers", "many")
	s.Name = "Zoë"
	x := create(t, f.Voices(id), s, p)
	if got := engaged(t, f, id, p).Stakeholders; len(got) != 1 || got[0].Name != "Zoë" || got[0].ID != "zoe" || len(got[0].Sheet.Answers) != 1 {
		t.Errorf("found %+v", got)
	}
	if _, err := f.TakeIn(id, "Zoë", engagement.ViaSheet, day, s, p); !errors.Is(err, ErrInUse) {
		t.Errorf("while the interview is open: %v", err)
	}
	x.Close()
	if err := f.Received(id, "zoe", "Zoë", day, false, p); err != nil {
		t.Fatal(err)
	}
	if got := engaged(t, f, id, p); got.Stakeholders[0].Via != engagement.ViaInterview || len(got.Log) != 1 {
		t.Errorf("noted %+v, %+v", got.Stakeholders, got.Log)
	}
	if kept, _ := filepath.Glob(f.inClient(id, "engagement.before-*")); len(kept) > 0 {
		t.Errorf("kept %v, though nobody wrote into it", kept)
	}
}

// Two programs, many times at once: nothing of either is lost.
func TestTwoProgramsWrite(t *testing.T) {
	f, p := folder(t), small(t)
	id, e := begin(t, f, p), engineOf(t, p)
	const times = 12
	var all sync.WaitGroup
	for _, who := range []string{"a", "b", "c"} {
		all.Go(func() {
			own := Open(f.Dir()) // as another program would
			for n := range times {
				if _, err := own.TakeIn(id, fmt.Sprint(who, n), engagement.ViaSheet, day, answering("customers", "many"), p); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for _, q := range []string{"customers", "money"} {
		all.Go(func() {
			for n := range times {
				d := engagement.Decision{Question: q, Answer: advisor.Choose([]string{"none", "two"}[n%2])}
				if q == "money" {
					d.Answer = advisor.Choose([]string{"two", "one"}[n%2])
				} else {
					d.Answer = advisor.Choose([]string{"none", "few"}[n%2])
				}
				if _, err := Open(f.Dir()).Make(id, p, engagement.Decide(e, d, day)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	x := engaged(t, f, id, p)
	if len(x.Stakeholders) != 3*times || len(x.Log) != 3*times || len(x.Agreed.Decisions) != 2 || len(x.Agreed.Log) != 2 {
		t.Errorf("%d stakeholders, %d and %d lines of log, %d decisions", len(x.Stakeholders), len(x.Log), len(x.Agreed.Log), len(x.Agreed.Decisions))
	}
	for _, s := range x.Stakeholders {
		if len(s.Sheet.Answers) != 1 {
			t.Errorf("%s has %d answers", s.Name, len(s.Sheet.Answers))
		}
	}
}

// A remark that somebody wrote into a file is kept when firstrole writes it.
func TestRemarkByHand(t *testing.T) {
	f, p := folder(t), small(t)
	id := begin(t, f, p)
	path := f.inClient(id, clientFile)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append([]byte("# call them on Monday\n"), data...), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, owner := range []string{"Ben", "Bea"} {
		if _, err := f.Make(id, p, engagement.OwnedBy(owner, day)); err != nil {
			t.Fatal(err)
		}
	}
	kept, _ := filepath.Glob(f.inClient(id, "engagement.before-*.yaml"))
	if len(kept) != 1 {
		t.Fatalf("kept %v", kept)
	}
	if data, _ := os.ReadFile(kept[0]); !strings.HasPrefix(string(data), "# call them") {
		t.Errorf("kept %s", data)
	}
	if x := engaged(t, f, id, p); x.Owner != "Bea" {
		t.Errorf("found %+v", x)
	}
}

// A file that cannot be read is told about, with its place, and never written
// over.
func TestBrokenEngagement(t *testing.T) {
	f, p := folder(t), small(t)
	for file, content := range map[string]string{
		clientFile:                              "format: 1\nclient: X\nas: founder\nstakeholder: []\nlog: [{date: soon, what: begun}]\n",
		agreedFile:                              "format: 1\nas: foun",
		filepath.Join(stakeholders, "ben.yaml"): "format: 1\nas: seeker\n",
	} {
		id := begin(t, f, p)
		if _, err := f.TakeIn(id, "Ben", engagement.ViaSheet, day, answering("customers", "many"), p); err != nil {
			t.Fatal(err)
		}
		path := f.inClient(id, file)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := f.Engagement(id, p)
		if list, ok := problem.Of(err); !ok || list[0].File != path {
			t.Errorf("%s gives %v", file, err)
		}
		if _, err := f.Make(id, p, engagement.OwnedBy("Ben", day)); err == nil {
			t.Errorf("with a broken %s something is written", file)
		}
		if _, err := f.TakeIn(id, "Ben", engagement.ViaSheet, day, answering("customers", "few"), p); err == nil {
			t.Errorf("with a broken %s something is taken in", file)
		}
		if data, _ := os.ReadFile(path); string(data) != content {
			t.Errorf("%s was changed", file)
		}
	}
	if err := os.MkdirAll(f.inClient("My Own", ""), 0o700); err != nil {
		t.Fatal(err)
	}
	all, err := f.Engagements()
	wrong := 0
	for _, c := range all {
		if c.Wrong != "" {
			wrong++
		}
	}
	if err != nil || len(all) != 4 || wrong != 1 { // what is only half wrong is told when it is opened
		t.Errorf("lists %+v, %v", all, err)
	}
}

// What was decided with other questions is told, and its file is kept.
func TestEngagementWithAnOlderPack(t *testing.T) {
	f, p := folder(t), small(t)
	id := begin(t, f, p)
	old := "format: 1\nas: founder\nanswered: 2026-03-03\nanswers:\n  gone: since\ndecisions:\n  - question: gone\n    answer: since\n  - question: customers\n    answer: many\n"
	if err := os.WriteFile(f.inClient(id, agreedFile), []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	x := engaged(t, f, id, p)
	if len(x.Left) != 2 || len(x.Agreed.Decisions) != 1 {
		t.Errorf("left %v, decisions %+v", x.Left, x.Agreed.Decisions)
	}
	if _, err := f.Make(id, p, engagement.Conclude(engineOf(t, p), day)); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(f.inClient(id, "agreed.before-1.yaml")); string(data) != old {
		t.Errorf("kept %q", data)
	}
}

func TestEarlierAgreements(t *testing.T) {
	f, p := folder(t), small(t)
	id, e := begin(t, f, p), engineOf(t, p)
	for _, date := range []string{day, day, "2026-06-01", "2026-09-01"} {
		answer := advisor.Choose(map[string]string{day: "none", "2026-06-01": "few", "2026-09-01": "many"}[date])
		if _, err := f.Make(id, p, engagement.Decide(e, engagement.Decision{Question: "customers", Answer: answer}, date)); err != nil {
			t.Fatal(err)
		}
	}
	x := engaged(t, f, id, p)
	if len(x.Earlier) != 2 || x.Earlier[0].Date != day || !x.Earlier[1].Sheet.Answers["customers"].Has("few") || x.Agreed.Date != "2026-09-01" {
		t.Errorf("found %+v", x.Earlier)
	}
	// Stopped after the old was kept, before the new was written.
	data, err := os.ReadFile(f.inClient(id, "agreed-2026-06-01.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(f.inClient(id, agreedFile), data, 0o600); err != nil {
		t.Fatal(err)
	}
	if x := engaged(t, f, id, p); len(x.Earlier) != 1 || x.Agreed.Date != "2026-06-01" {
		t.Errorf("found %+v and %s", x.Earlier, x.Agreed.Date)
	}
}

func TestDeleteClient(t *testing.T) {
	f, p := folder(t), small(t)
	id := begin(t, f, p)
	if _, err := f.TakeIn(id, "Ben", engagement.ViaSheet, day, answering("customers", "many"), p); err != nil {
		t.Fatal(err)
	}
	open, _, err := f.Voices(id).Resume("ben", p)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.DeleteClient(id); !errors.Is(err, ErrInUse) {
		t.Errorf("while an interview is open: %v", err)
	}
	open.Close()
	release, err := f.Meet(id)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Meet(id); !errors.Is(err, ErrMeeting) {
		t.Errorf("a second meeting: %v", err)
	}
	if _, err := f.DeleteClient(id); !errors.Is(err, ErrMeeting) {
		t.Errorf("while a meeting is open: %v", err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	own := f.inClient(id, "minutes.txt")
	if err := os.WriteFile(own, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if stays, err := f.DeleteClient(id); err != nil || len(stays) != 1 || stays[0] != own {
		t.Errorf("stays %v, %v", stays, err)
	}
	if _, err := f.Engagement(id, p); !errors.Is(err, ErrNoClient) {
		t.Errorf("still there: %v", err)
	}
	if err := os.RemoveAll(f.ClientDir(id)); err != nil {
		t.Fatal(err)
	}
	id = begin(t, f, p)
	if stays, err := f.DeleteClient(id); err != nil || stays != nil {
		t.Errorf("stays %v, %v", stays, err)
	}
	if _, err := os.Stat(f.ClientDir(id)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder is still there: %v", err)
	}
	for _, id := range []string{"nobody", "..", "", "../interviews"} {
		if _, err := f.DeleteClient(id); !errors.Is(err, ErrNoClient) {
			t.Errorf("deleting %q gives %v", id, err)
		}
	}
}

// Where nothing can be saved, the error says what to do, and nothing half made
// stays.
func TestBeginNowhere(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(filepath.Join(file, "firstrole")).Begin(engagement.Engagement{Client: "X", As: "founder"})
	if err == nil || !strings.Contains(err.Error(), "XDG_DATA_HOME") {
		t.Errorf("gives %v", err)
	}
}
