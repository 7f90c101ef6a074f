package tui

import (
	"bytes"
	"errors"
	"io"
	"os"
	"runtime"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// taps is false where Bubble Tea reads keys past the file.
const taps = runtime.GOOS != "windows"

// tap is the terminal's input. It takes the answer about the background out of
// the keys: Bubble Tea would hand it on as if it were typed. It also tells when
// the input has ended, since Bubble Tea would wait for ever.
type tap struct {
	*os.File
	send func(tea.Msg)

	mu    sync.Mutex
	until time.Time // an answer after it is thrown away
	now   func() time.Time

	held    []byte // the beginning of an answer
	esc     bool   // the last byte given out was an escape
	pasting bool   // a paste was begun and has not ended
	last    []byte // what came last: a mark of a paste may be cut in two
}

var (
	answer   = []byte("\x1b]11;")
	longest  = 64 // of an answer
	pasteOn  = []byte("\x1b[200~")
	pasteOff = []byte("\x1b[201~")
)

const ctrlC = 3

func (t *tap) expect(now func() time.Time, until time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.now, t.until = now, until
}

// Read reads what was typed. It never keeps what could be given out: Bubble
// Tea calls it only when there is something new to read.
func (t *tap) Read(p []byte) (int, error) {
	room := len(p) - len(t.held)
	if room <= 0 {
		room, t.held = len(p), nil
	}
	n, err := t.File.Read(p[:room])
	if errors.Is(err, io.EOF) {
		t.send(endMsg{})
	}
	keys := t.filter(p[:n])
	return copy(p, keys), err
}

// filter gives what is left of some input when answers are taken out.
func (t *tap) filter(in []byte) []byte {
	in = t.unpaste(in)
	if t.esc && bytes.HasPrefix(in, answer[1:]) {
		in = append([]byte{answer[0]}, in...) // its escape came alone, and was given out
	}
	all := append(bytes.Clone(t.held), in...)
	t.held = nil
	var keys []byte
	for len(all) > 0 {
		at := bytes.IndexByte(all, answer[0])
		if at < 0 {
			keys = append(keys, all...)
			break
		}
		keys, all = append(keys, all[:at]...), all[at:]
		length, complete := reply(all)
		switch {
		case complete:
			t.take(string(all[:length]))
			all = all[length:]
		case length > 0:
			t.held = bytes.Clone(all)
			all = nil
		default:
			keys, all = append(keys, all[0]), all[1:]
		}
	}
	t.esc = len(keys) > 0 && keys[len(keys)-1] == answer[0]
	return keys
}

// unpaste ends a paste whose end was lost when ctrl+c comes alone: Bubble Tea
// would take it, and everything after it, for more of the paste.
func (t *tap) unpaste(in []byte) []byte {
	if t.pasting && len(in) == 1 && in[0] == ctrlC {
		t.pasting = false
		return append(bytes.Clone(pasteOff), ctrlC)
	}
	seen := append(t.last, in...)
	if on, off := bytes.LastIndex(seen, pasteOn), bytes.LastIndex(seen, pasteOff); on != off {
		t.pasting = on > off
	}
	t.last = bytes.Clone(seen[max(0, len(seen)-len(pasteOn)+1):])
	return in
}

// reply measures the answer that some input begins with; length is 0 where it
// begins with none. An escape alone is a key.
func reply(in []byte) (length int, complete bool) {
	if n := min(len(in), len(answer)); n < 2 || !bytes.Equal(in[:n], answer[:n]) {
		return 0, false
	}
	for i := len(answer); i < min(len(in), longest); i++ {
		switch {
		case in[i] == '\a':
			return i + 1, true
		case in[i] == '\\' && in[i-1] == '\x1b':
			return i + 1, true
		}
	}
	if len(in) >= longest {
		return 0, false
	}
	return len(in), false
}

func (t *tap) take(reply string) {
	t.mu.Lock()
	timely := t.now != nil && !t.now().After(t.until)
	t.mu.Unlock()
	if g, ok := readGround(reply); ok && timely {
		t.send(groundMsg(g))
	}
}
