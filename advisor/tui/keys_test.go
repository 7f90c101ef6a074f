package tui

import (
	"runtime"
	"strings"
	"testing"
)

// TestKeymaps holds that no key means two things on one screen, and that none
// is taken from the keys that work everywhere.
func TestKeymaps(t *testing.T) {
	for name, keys := range map[string]keymap{
		"menu": menuKeys, "audience": audienceKeys, "one": oneKeys, "several": severalKeys, "number": amountKeys,
		"beneath": beneathKeys, "note": noteKeys, "name": nameKeys, "check": checkKeys, "overlay": overlayKeys,
		"confirm": confirmKeys, "interviews": interviewsKeys, "unsaved": unsavedKeys, "trouble": troubleKeys, "end": endKeys,
		"result":  (&verdictScreen{second: true, tabs: []tab{{}}}).keys(),
		"what if": tryKeys, "what if, one": openOneKeys, "what if, several": openSeveralKeys, "what if, number": openNumberKeys, "what if, dial": openDialKeys,
		"keeping": keepingKeys, "format": formatKeys, "file name": fileNameKeys, "overwrite": overwriteKeys,
		"take away": takeAwayKeys, "copy": copyingKeys, "leaf": leafKeys, "start again": startAgainKeys, "code": codeKeys, "from a code": guestKeys,
		"ad": adSourceKeys, "ad, file": adFileKeys, "ad, paste": adPasteKeys, "audit": auditKeys,
	} {
		seen := map[string]action{}
		for _, b := range keysOf(keys, always) {
			for key := range strings.FieldsSeq(b.keys) {
				if other, ok := seen[key]; ok && other != b.action {
					t.Errorf("%s: %s means %q and %q", name, key, other, b.action)
				}
				seen[key] = b.action
			}
		}
		if name != "number" && name != "note" && name != "name" && seen["enter"] != seen["ctrl+j"] {
			t.Errorf("%s: enter and ctrl+j differ", name)
		}
	}
}

func TestMarksFor(t *testing.T) {
	unset := ">"
	if runtime.GOOS == "windows" {
		unset = "›"
	}
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"LANG": "en_US.UTF-8"}, "›"},
		{map[string]string{"LANG": "de_DE.utf8"}, "›"},
		{map[string]string{"LC_ALL": "C", "LANG": "en_US.UTF-8"}, ">"},
		{map[string]string{"LC_CTYPE": "C.UTF-8", "LANG": "C"}, "›"},
		{nil, unset},
	} {
		got := marksFor(func(name string) string { return c.env[name] })
		if got.cursor != c.want {
			t.Errorf("%v: got %q", c.env, got.cursor)
		}
	}
}
