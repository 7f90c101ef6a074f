package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile is what foreign text may hold to act on a terminal, to turn what is
// shown round, to hide, or to become part of a page.
const hostile = "Ann \x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]52;c;AAAA\x1b\\ \u202eevil\u2066 \u009b31m \u0085 \u200b\u200f \x7f\b\b <script>alert(1)</script> \"q\" 'a' | `b` =1+1"

// harmless fails where one of these is left in what a person gets to see.
func harmless(t *testing.T, door string, out []byte) {
	t.Helper()
	for at := 0; at < len(out); {
		r, size := utf8.DecodeRune(out[at:])
		switch {
		case r == utf8.RuneError && size == 1,
			r < ' ' && r != '\n' && !(r == '\r' && bytes.HasPrefix(out[at:], []byte("\r\n"))),
			r >= 0x7f && r < 0xa0,
			r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x061c,
			r == 0x200b:
			t.Errorf("%s: %U at byte %d: %q", door, r, at, out[max(0, at-60):min(len(out), at+20)])
			return
		}
		at += size
	}
}

// TestHostile puts hostile text through every door: what comes out is read byte
// by byte.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("a hundred processes")
	}
	dir := t.TempDir()
	file := func(name, content string) string {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	// run gives what the program wrote; it may refuse, and never die.
	run := func(stdin string, args ...string) string {
		t.Helper()
		cmd := exec.Command(binary(t), args...)
		cmd.Dir = dir
		cmd.Stdin = strings.NewReader(stdin)
		cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+filepath.Join(dir, "data"))
		out, err := cmd.CombinedOutput()
		var exit *exec.ExitError
		if err != nil && (!errors.As(err, &exit) || exit.ExitCode() < 0 || bytes.Contains(out, []byte("goroutine "))) {
			t.Errorf("firstrole %q: %v\n%s", args, err, out)
		}
		harmless(t, fmt.Sprintf("firstrole %q", args), out)
		return string(out)
	}
	// quoted keeps to ASCII: raw, a reader refuses most of it at once.
	quoted := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			switch {
			case r == '"' || r == '\\':
				b.WriteString(`\` + string(r))
			case r < ' ' || r > '~':
				fmt.Fprintf(&b, `\u%04x`, r)
			default:
				b.WriteRune(r)
			}
		}
		return `"` + b.String() + `"`
	}
	says := func(out, want string) {
		t.Helper()
		if !strings.Contains(out, want) {
			t.Errorf("nothing of the text is left: %q", out[:min(len(out), 400)])
		}
	}

	answers := `"customers": "thousands", "talk": "weekly", "together": "better", "support": "shared", "feedback": "monthly", "goal": "stay", "look": "few", "gaps": ["none"], "missing": ["none"], "filled": "nobody", "money": "one_salary", "drop": ["posts"], "carry": "own_plan", "pay_offer": 60000`
	sheet := file("sheet.json", fmt.Sprintf(`{"format": 1, "as": "founder", "name": %s, "answers": {%s}, "notes": {"talk": %s, "goal": %s}}`, quoted(hostile), answers, quoted(hostile), quoted(strings.Repeat(hostile, 40))))
	older := file("older.json", `{"format": 1, "as": "founder", "answers": {"goal": "strangers"}}`)
	for _, form := range []string{"text", "markdown", "html", "json"} {
		says(run("", "advise", sheet, "--format", form), "red")
		run("", "advise", sheet, "--since", older, "--format", form)
		run("", "post", sheet, "--format", form)
		run("", "kit", sheet, "--format", form)
	}
	for _, bad := range []string{
		`{"format": 1, "as": ` + quoted(hostile) + `, "answers": {}}`,
		`{"format": 1, "as": "founder", "answers": {` + quoted(hostile) + `: "x", "talk": ` + quoted(hostile) + `, "pay_offer": ` + quoted(hostile) + `}}`,
		hostile, "format: 1\n" + hostile + ": 2\n", "\xff\xfe\x00" + hostile,
	} {
		run("", "advise", file("bad.yaml", bad))
	}
	for _, word := range []string{hostile, "88XYW-" + hostile, "./" + hostile + ".yaml"} {
		run("", "advise", word)
		run("", "audit", word)
		run("", "--pack", word)
		run("", word)
		run("", "advise", "--"+word)
		run("", "interviews", "show", word)
	}

	ad := "Community Manager " + hostile + "\n\nWhat you will do\n- Answer members' questions " + hostile + "\n- Write posts\n- " + hostile + "\n\nPay: $60,000 " + hostile + "\n"
	for _, form := range []string{"text", "markdown", "html", "json"} {
		says(run(ad, "audit", "-", "--format", form), "red")
	}
	run("<html><body><ul><li>"+ad+"</ul>", "audit", "-")

	run("", "advise", "--each", file("rows.csv", "name,customers,"+hostile+"\n\""+strings.ReplaceAll(hostile, `"`, `""`)+"\",thousands,1\nx,"+"\""+strings.ReplaceAll(hostile, `"`, `""`)+"\",2\n"))
	run("", "advise", "--each", "--as", "founder", file("rows.ndjson", `{"name": `+quoted(hostile)+`, "customers": "thousands"}`+"\n"+`{"customers": `+quoted(hostile)+`}`+"\n"+hostile+"\n"))

	run("n "+hostile+"\n4\n"+hostile+"\nq\n", "--plain", "--as", "founder")
	run("", "interviews", "list")
	run("", "interviews", "rename", "founder", hostile)
	run("", "interviews", "list")
	run("", "interviews", "show", "founder")

	run("", "client", "new", hostile, "--as", "founder", "--consultant", hostile)
	clients, err := os.ReadDir(filepath.Join(dir, "data", "firstrole", "clients"))
	if err != nil || len(clients) != 1 {
		t.Fatalf("the client's folder: %v, %v", clients, err)
	}
	id := clients[0].Name()
	harmless(t, "a folder's name", []byte(id))
	mail := run("", "client", "questionnaire", id, hostile)
	mail = strings.NewReplacer("[ ] 2c", "[x] 2c", "Note 2:", "Note 2: "+hostile, "[ ] 6a", "[x] 6a "+hostile, "Note 7:", hostile+"\nNote 7:").Replace(mail)
	run("", "client", "import", id, file("mail.txt", mail), "--stakeholder", hostile)
	run("", "client", "import", id, file("mail2.txt", strings.Replace(mail, hostile+"\nNote 7:", "Note 7:", 1)), "--stakeholder", hostile)
	run("", "client", "import", id, sheet, "--stakeholder", "Bea "+hostile)
	run("n "+hostile+"\n4\nq\n", "client", "add", id, "Cy "+hostile)
	run(hostile+"\n1\n"+hostile+"\n\n"+hostile+"\n"+hostile+"\n"+hostile+"\nq\n", "client", "agree", id, "--plain")
	run("", "client", "list")
	says(run("", "client", "show", id, "--names"), "red")
	for _, form := range []string{"text", "markdown", "html", "json", "csv"} {
		says(run("", "client", "report", id, "--views", "named", "--format", form), "red")
	}
	run("", "client", "delete", id, "--yes")

	questions, err := os.ReadFile("testdata/pack/questions.yaml")
	if err != nil {
		t.Fatal(err)
	}
	roles, err := os.ReadFile("testdata/pack/roles.yaml")
	if err != nil {
		t.Fatal(err)
	}
	spoil := func(s []byte, keys ...string) string {
		lines := strings.Split(string(s), "\n")
		for i, l := range lines {
			for _, key := range keys {
				if head, _, ok := strings.Cut(l, key+": "); ok && strings.Trim(head, " -") == "" && !strings.ContainsAny(l[len(head)+len(key)+2:], "{[|>&") {
					lines[i] = head + key + ": " + quoted(hostile)
				}
			}
		}
		return strings.Join(lines, "\n")
	}
	file("pack/questions.yaml", spoil(questions, "ask", "help", "why", "short"))
	file("pack/roles.yaml", spoil(roles, "because", "text"))
	own := filepath.Join(dir, "pack")
	for _, args := range [][]string{
		{"pack", "check", own}, {"pack", "show", "--pack", own}, {"pack", "show", "--pack", own, "--format", "json"}, {"pack", "prove", own},
		{"compare", "--pack", own}, {"form", "--pack", own, "--as", "founder"}, {"--plain", "--pack", own, "--as", "founder"},
	} {
		run("1\n1\n?\nq\n", args...)
	}
	file("pack/questions.yaml", string(questions)+"\n"+hostile+": 1\n")
	run("", "pack", "check", own)
	file("pack/questions.yaml", strings.Replace(string(questions), "id: ", "id: "+quoted(hostile)+" # ", 3))
	run("", "pack", "check", own)
}
