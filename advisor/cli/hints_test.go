package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// elsewhere is how the program may be called: by a path, which may hold anything.
const elsewhere = "'/my tools/f\x1b[31mr'"

// Whatever a command is told to type, it can be typed: by the name that the
// program was called by, without what could move a terminal.
func TestHintsAreCalled(t *testing.T) {
	bakery := filepath.Join("..", "..", "testdata", "bakery")
	dir := t.TempDir()
	rows := filepath.Join(dir, "rows.csv")
	if err := os.WriteFile(rows, []byte("no,such\n1,2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	const path = "'/my tools/fr'"
	for _, c := range []struct {
		args []string
		want string // that it is told
	}{
		{[]string{"compare", "--pack", bakery}, path + " compare ROLE ROLE --pack " + bakery + ", of "},
		{[]string{"compare", "a", "b", "c"}, "hint: write " + path + " compare [ROLE ROLE]\n"},
		{[]string{"compare", "baker", "baker", "--pack", bakery}, "firstrole: baker is named twice\nhint: write " + path + " compare [ROLE ROLE]\n"},
		{[]string{"data", "more"}, "firstrole: " + path + ` data takes nothing more, but there is "more"` + "\nhint: write " + path + " data\n"},
		{[]string{"interviews", "list", "more"}, "hint: write " + path + " interviews list\n"},
		{[]string{"completion", "bash", "more"}, "hint: write " + path + " completion bash\n"},
		{[]string{"advise"}, "firstrole: something is missing after " + path + " advise\nhint: write " + path + " advise SHEET|CODE|-\n"},
		{[]string{"advise", "one", "two"}, "hint: write " + path + " advise SHEET|CODE|-\n"},
		{[]string{"client", "add", "one"}, "firstrole: something is missing after " + path + " client add\nhint: write " + path + " client add CLIENT STAKEHOLDER\n"},
		{[]string{"pack"}, "firstrole: something is missing after " + path + " pack\nhint: write " + path + " pack and one of: show, check, prove, new\n"},
		{[]string{"interviews"}, "hint: write " + path + " interviews and one of: list, show, rename, delete\n"},
		{[]string{"client"}, "hint: write " + path + " client and one of: "},
		{[]string{"completion"}, "hint: write " + path + " completion and one of: "},
		{[]string{"advise", "--each", rows}, "the command pack show lists them"},
		{[]string{"interviews", "list"}, "There are no interviews yet. " + path + " begins one.\n"},
		{[]string{"interviews", "show", "none"}, path + " interviews list"},
		{[]string{"client", "list"}, path + " client new NAME"},
		{[]string{"client", "show", "none"}, path + " client list"},
		{[]string{"interviews", "lst"}, path + " interviews list?"},
		{[]string{"advice"}, path + " advise?"},
		{[]string{"--qqqq"}, path + " --help"},
		{[]string{"--plain", "--as", "founder"}, path + " --plain"},
	} {
		cmd, out, says := command(t, strings.NewReader(""))
		cmd.Name = elsewhere
		cmd.Run(t.Context(), c.args)
		if !strings.Contains(says.String(), c.want) {
			t.Errorf("%q: want %q in\n%s", c.args, c.want, says)
		}
		if strings.Contains(says.String()+out.String(), "\x1b") {
			t.Errorf("%q lets an escape sequence through:\n%q", c.args, says)
		}
		for line := range strings.Lines(says.String()) {
			if strings.Contains(strings.TrimPrefix(line, "firstrole: "), "firstrole") {
				t.Errorf("%q: another name in %s", c.args, line)
			}
		}
	}
}

// The page of a client tells what to type, too.
func TestClientPageIsCalled(t *testing.T) {
	cmd, out, says := command(t, strings.NewReader(""))
	cmd.Name = elsewhere
	cmd.Run(t.Context(), []string{"client", "new", "Ads", "--as", "founder"})
	out.Reset()
	cmd.Run(t.Context(), []string{"client", "show", "ads"})
	if page := strings.Join(strings.Fields(out.String()), " "); !strings.Contains(page, "'/my tools/fr' client add ads NAME") || !strings.Contains(page, "'/my tools/fr' client agree ads") || strings.Contains(page+says.String(), "\x1b") {
		t.Errorf("%q\n%q", page, says)
	}
}
