package tui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// TestTap holds that the terminal's answer never arrives as keys, however it
// is cut into pieces, and that keys around it do.
func TestTap(t *testing.T) {
	const light = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
	for _, c := range []struct {
		name    string
		chunks  []string
		keys    string
		grounds int
	}{
		{"no answer", []string{"jk\x1b[A"}, "jk\x1b[A", 0},
		{"whole", []string{light}, "", 1},
		{"BEL", []string{"\x1b]11;rgb:00/00/00\a"}, "", 1},
		{"among keys", []string{"j" + light + "k"}, "jk", 1},
		{"in two", []string{"j" + light[:12], light[12:] + "k"}, "jk", 1},
		{"before its end", []string{light[:len(light)-1], "\\"}, "", 1},
		{"an escape alone", []string{"\x1b"}, "\x1b", 0},
		{"an escape, then the rest", []string{"\x1b", light[1:] + "j"}, "\x1bj", 1},
		{"never ended", []string{"\x1b]11;" + string(make([]byte, 100))}, "\x1b]11;" + string(make([]byte, 100)), 0},
		{"alt+]", []string{"\x1b]", "x"}, "\x1b]x", 0},
		{"a paste", []string{"\x1b[200~a\x03b\x1b[201~", "\x03"}, "\x1b[200~a\x03b\x1b[201~\x03", 0},
		{"a paste without its end", []string{"\x1b[20", "0~ab", "c", "\x03"}, "\x1b[200~abc\x1b[201~\x03", 0},
		{"not a colour", []string{"\x1b]11;?\a"}, "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			grounds := 0
			tap := &tap{send: func(tea.Msg) { grounds++ }}
			tap.expect(time.Now, time.Now().Add(time.Hour))
			keys := ""
			for _, chunk := range c.chunks {
				keys += string(tap.filter([]byte(chunk)))
			}
			if keys != c.keys || grounds != c.grounds {
				t.Errorf("keys %q and %d answers, want %q and %d", keys, grounds, c.keys, c.grounds)
			}
		})
	}
}

func TestLateAnswerIsThrownAway(t *testing.T) {
	tap := &tap{send: func(tea.Msg) { t.Error("the screen is recoloured") }}
	tap.expect(time.Now, time.Now().Add(-time.Second))
	if keys := tap.filter([]byte("\x1b]11;rgb:ffff/ffff/ffff\a")); len(keys) > 0 {
		t.Errorf("%q arrives as keys", keys)
	}
}

func TestReadGround(t *testing.T) {
	for text, want := range map[string]ground{
		"rgb:ffff/ffff/ffff": light, "rgb:0000/0000/0000": dark, "rgb:ff/ff/ff": light, "rgba:1e1e/1e1e/2e2e/ffff": dark, "rgb:fdf6/e3e3/d5d5": light,
	} {
		if got, ok := readGround(text); got != want || !ok {
			t.Errorf("%s: got %v %v", text, got, ok)
		}
	}
}

func TestGroundFor(t *testing.T) {
	for _, c := range []struct {
		theme, colorfgbg string
		want             ground
	}{{"light", "", light}, {"dark", "0;15", dark}, {"auto", "0;15", light}, {"auto", "15;default;0", dark}, {"auto", "", unsure}, {"", "x", unsure}} {
		if got := groundFor(c.theme, func(string) string { return c.colorfgbg }); got != c.want {
			t.Errorf("%+v: got %v", c, got)
		}
	}
}
