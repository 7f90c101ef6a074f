package tui

import "testing"

func TestMultiplexed(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{map[string]string{"TERM": "screen"}, true},
		{map[string]string{"TERM": "screen.xterm-new"}, true},
		{map[string]string{"TERM": "tmux"}, true},
		{map[string]string{"TERM": "screen", "NO_COLOR": "1"}, false},
		{map[string]string{"TERM": "screen", "CLICOLOR": "0"}, false},
		{map[string]string{"TERM": "vt100"}, false},
		{map[string]string{}, false},
	} {
		if got := multiplexed(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: got %v", c.env, got)
		}
	}
}
