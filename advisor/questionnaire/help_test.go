package questionnaire

import (
	"flag"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

var update = flag.Bool("update", false, "write the golden files")

func shipped(t testing.TB) *advisor.Pack { return packtest.Shipped(t) }

var everything = Options{Asker: "Ana Costa", Client: "Juniper Coffee", ID: "tom-okafor", Currency: "USD"}

// sent is a questionnaire as it goes out.
func sent(t testing.TB, p *advisor.Pack, as string, o Options) string {
	t.Helper()
	data, err := Write(p, as, o)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// fill puts an x, or a number, between the brackets of answers.
func fill(t testing.TB, mail string, marks ...string) string {
	t.Helper()
	for _, mark := range marks {
		mark, number, _ := strings.Cut(mark, "=")
		at := regexp.MustCompile(`\[ +\] ` + mark + `\b`)
		if !at.MatchString(mail) {
			t.Fatalf("there is no %s in the mail", mark)
		}
		if number == "" {
			number = "x"
		}
		mail = at.ReplaceAllLiteralString(mail, "["+number+"] "+mark)
	}
	return mail
}

// read reads a mail of the shipped founder's questionnaire.
func read(t testing.TB, p *advisor.Pack, mail string) (Reply, []string) {
	t.Helper()
	r, problems, err := Read([]byte(mail), "reply.txt", p, "founder")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, one := range problems {
		all = append(all, fmt.Sprintf("%d:%d %s", one.Line, one.Column, one.Message))
		if one.Hint == "" {
			t.Errorf("no hint: %s", one.Message)
		}
	}
	return r, all
}

// given shows answers and notes on one line each.
func given(r Reply) string {
	var all []string
	for _, id := range []string{"customers", "talk", "together", "gaps", "money", "pay_offer", "channels", "rhythm", "local_pay"} {
		a, ok := r.Sheet.Answers[id]
		s := strings.Join(a.Options, "+")
		switch {
		case !ok:
			s = ""
		case a.Unknown:
			s = "unknown"
		case a.IsNumber:
			s = fmt.Sprint(a.Number)
		}
		if n := r.Sheet.Notes[id]; n != "" {
			s += " (" + n + ")"
		}
		if s != "" {
			all = append(all, id+" "+s)
		}
	}
	return strings.Join(all, ", ")
}
