package survey

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"firstrole/advisor/internal/problem"
)

// headed runs one CSV file and gives the verdicts and problems, or why it cannot
// be read.
func headed(t *testing.T, lines ...string) string {
	t.Helper()
	got := run(t, Survey{Pack: small(t), Out: NDJSON}, strings.Join(lines, "\n")+"\n")
	if list, ok := problem.Of(got.err); ok {
		var all []string
		for _, p := range list {
			all = append(all, strings.TrimPrefix(problem.List{p}.Error(), "rows:")+" | "+p.Hint)
		}
		return strings.Join(all, "\n")
	}
	if got.err != nil {
		t.Fatal(got.err)
	}
	var said []string
	for _, v := range rows(t, got.lines) {
		if v.Verdict != nil {
			said = append(said, v.Verdict.ID)
		}
	}
	said = append(said, got.problems...)
	if len(got.aside) > 0 {
		said = append(said, "aside: "+strings.Join(got.aside, ", "))
	}
	return strings.Join(said, "\n")
}

// What headings and cells mean, as survey tools, spreadsheets and hands write
// them.
func TestWords(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"ids", []string{"customers,talk,goals,money", "many,daily,loyalty,one"}, "community_first"},
		{"capitals and spaces", []string{" Customers ,TALK,goals,money", " MANY , Daily ,Loyalty,one"}, "community_first"},
		{"semicolons", []string{"customers;talk;goals;money", "many;daily;\"loyalty;reach\";two"}, "both_now"},
		{"tabs", []string{"customers\ttalk\tgoals\tmoney", "many\tdaily\tloyalty|reach\ttwo"}, "both_now"},
		{"a byte order mark and Windows line ends", []string{"\ufeffcustomers,talk\r", "many,daily\r"}, "community_first"},
		{"numbers before questions", []string{`"1. How many customers do you have today?",Q2: How often do your customers talk to one another`, "50 or more,every week"}, "community_first"},
		{"short names", []string{"Customers today,Talk to one another", "50 OR  MORE,Every day"}, "community_first"},
		{"commas between labels", []string{"What must get better first?,money", `"That people stay, that strangers find us",two salaries`}, "both_now"},
		{"what nobody asked", []string{"Timestamp,customers,talk,E-mail,", "2026,many,daily,a@example.org,"}, "community_first\naside: Timestamp, E-mail"},
		{"an option a column", []string{"customers,talk,goals[loyalty],goals.reach,money", "many,daily,1,0,one"}, "community_first"},
		{"an option a column, in words", []string{"customers,talk,What must get better first? - That people stay,Goals: that strangers find us,money", "many,daily,x,,one"}, "community_first"},
		{"an option alone on its column", []string{"customers,talk,that people stay,that more people buy,money", "many,daily,that people stay,,one"}, "community_first"},
		{"options on a second line", []string{"customers,talk,What must get better first?,,,money", "Response,Response,that people stay,that strangers find us,that more people buy,Response", "many,daily,that people stay,,,one"}, "community_first"},
		{"codes, questions and more codes", []string{"Q1,Q2,Q3", "Customers today,Talk to one another,anything", `"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}",x`, "50 or more,every day,y"}, "community_first\naside: Q3"},
		{"not known", []string{"customers,talk,money", "unknown,I don’t know,don't know"}, "not_yet"},
		{"not known, where several can be chosen", []string{"customers,talk,goals", "many,daily,unknown"}, "community_first"},
		{"money", []string{"customers,talk,money,pay_offer", `many,daily,one,"$62,000"`, "many,daily,one,62000.00", "many,daily,one,62 000 €", "many,daily,one,62k"},
			"community_first\ncommunity_first\ncommunity_first\n5:16: \"pay_offer\" must be a whole number, not \"62k\" | write a whole number from 0 to 1000000, or unknown"},
		{"an empty row", []string{"customers,talk", ",", "many,daily"}, "not_yet\ncommunity_first"},
		{"two audiences", []string{"as,customers,talk,evenings", "founder,many,daily,", "I am looking for work,,,talking", "seeker,many,,talking", "nobody,,,", ",many,daily,"},
			`community_first
community_path
4:8: the question "customers" is for founder, and this row is for seeker | leave it empty, or write founder under as
5:1: unknown audience "nobody" | write one of: founder, seeker
6:1: this row does not say whom it is for | write one of: founder, seeker; or say it for all with --as`},
		{"an audience by its questions", []string{"evenings,shown", "making,5"}, "social_path"},

		{"a slip of the hand", []string{"custmers,talk", "many,daily"}, `1:1: "custmers" is no question | did you mean customers?`},
		{"a question twice", []string{"customers,Customers today", "many,daily"}, `1:11: "customers" and "Customers today" are the same question, customers | leave one of the two columns out`},
		{"a question and its options", []string{"goals,goals[reach]", "loyalty,x"}, `1:7: "goals" and "goals[reach]" are the same question, goals | leave one of the two columns out`},
		{"no question", []string{"a,b", "1,2"}, "1:1: no column is a question of this pack | head the columns with ids of questions, or with their wording; the command pack show lists them"},
		{"both audiences", []string{"customers,evenings", "many,talking"}, "1:1: the columns are questions for founder and for seeker | say which with --as, or add a column as"},
		{"another number of fields", []string{"customers,talk,name", "many,daily,Anna", "many,daily", "many,daily,B,C"},
			"community_first\n3:1: this row has 2 fields, and the first row has 3 | write a comma for each field that is empty, at the end too\n4:1: this row has 4 fields, and the first row has 3 | put a text that has a comma in it into quotation marks"},
		{"a quotation mark inside", []string{"customers,name,talk", `many,a "b" c,daily`, "many,d,daily"}, "2:8: a quotation mark stands inside a text that has none around it | put the whole text into quotation marks and write the inner ones twice: \"a \"\"word\"\" in it\"\ncommunity_first"},
		{"a quotation mark that stays open", []string{"customers,name", `many,"a`, "many,b"}, "2:1: a quotation mark in the row that begins here is not closed, or something follows the closing one | write a quotation mark inside a text twice: \"a \"\"word\"\" in it\""},
		{"another alphabet's bytes", []string{"name,customers,talk", "caf\xe9,many,daily", "b,many,daily"}, "2:4: this is not UTF-8 | save the file as CSV in UTF-8\ncommunity_first"},
		{"an option that is none", []string{"customers,talk", "lots,dayly"}, "2:1: unknown option of customers \"lots\" | allowed: none, few, many, unknown\n2:6: unknown option of talk \"dayly\" | did you mean \"daily\"? allowed: no, weekly, daily, unknown"},
		{"a mark that says nothing", []string{"goals[reach],talk", "perhaps,daily"}, "2:1: \"perhaps\" says neither that reach was chosen nor that it was not | write x, or leave it empty"},
		{"what somebody wrote among options", []string{"What must get better first?,talk", "\"that people stay, a pond\",daily", "\"a pond, that strangers find us\",daily"}, "2:1: unknown option of goals \"a pond\" | allowed: that people stay, that strangers find us, that more people buy, none of these, unknown\n3:1: unknown option of goals \"a pond\" | allowed: that people stay, that strangers find us, that more people buy, none of these, unknown"},
		{"alone with others", []string{"goals,talk", "nothing;reach,daily"}, "2:1: the option \"nothing\" excludes the others | name it alone, or leave it out"},
		{"alone with others, in columns", []string{"goals[nothing],goals[reach]", "x,x"}, "2:1: the option \"nothing\" excludes the others | name it alone, or leave it out"},
		{"an option twice", []string{"goals,talk", "reach;reach,daily"}, "2:1: the option \"reach\" is named twice | delete one of the two"},
		{"no date", []string{"answered,customers,talk", "3 March,many,daily", "2026-03-03T10:00:00Z,many,daily"}, "2:1: \"3 March\" is no date | write year-month-day, as 2026-03-03\ncommunity_first"},
		{"a unit behind a number", []string{"pay_offer,customers,talk", "\"62,000 a Year\",many,daily"}, "community_first"},
		{"another unit", []string{"pay_offer,customers,talk", "62000 a month,many,daily"}, "2:1: \"pay_offer\" must be a whole number, not \"62000 a month\" | write a whole number from 0 to 1000000, or unknown"},
		{"a row over two lines", []string{"name,customers,talk", "\"a\nb\",lots,daily"}, "3:4: unknown option of customers \"lots\" | allowed: none, few, many, unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := headed(t, c.lines...)
			for _, line := range strings.Split(c.want, "\n") {
				if !strings.Contains("\n"+got+"\n", "\n"+line+"\n") {
					t.Errorf("got\n%s\nwant\n%s", got, c.want)
					break
				}
			}
			if strings.Count(got, "\n") != strings.Count(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// What a file is told by as a whole.
func TestFiles(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "rows: the file is empty",
		" \n\n":                             "rows: the file is empty",
		"[{\"customers\": \"many\"}]\n":     "rows:1:1: this is a list of answer sheets, not one a line",
		"{\n  \"customers\": \"many\"\n}\n": "rows:1:1: this is an answer sheet over several lines, not one a line",
		"\xff\xfec\x00":                     "rows: the file is written in UTF-16",
		"customers,name\nmany,\"" + strings.Repeat("x", 3<<20): "rows:2:1: a row that begins here has more than 1 MB; nothing after it was read",
	} {
		if got := run(t, Survey{Pack: small(t)}, in); got.err == nil || got.err.Error() != want {
			t.Errorf("%.30q gives %v, want %s", in, got.err, want)
		}
	}
}

// What is wrong with rows of NDJSON, each told like an answer sheet's.
func TestLines(t *testing.T) {
	for in, want := range map[string]string{
		`{"format": 1, "as": "founder", "answers": {"custmers": "many"}}`:                          `1:44: unknown question "custmers" | did you mean "customers"? allowed: customers, talk, goals, money, drop, carry, pay_offer, channels`,
		`{"format": 2, "as": "founder", "answers": {}}`:                                            `1:12: format "2" is not known here | write format: 1, or get a newer firstrole`,
		`{"format": 1, "answers": {"customers": "many"}}`:                                          `1:1: an answer sheet needs "as" | add as: founder`,
		`{"format": 1, "as": "founder", "answers": {"customers": "many", "customers": "few"}}`:     `1:65: "customers" is given twice; it stands in line 1 already | delete one of the two`,
		`{"format": 1, "as": "founder", "id": 7, "answers": {"customers": "many"}}`:                `1:32: unknown key "id" | An answer sheet has: format, as, name, pack, answered, currency, answers, notes`,
		`{"format": 1, "as": "founder", "answers": {"goals": "reach"}}`:                            `1:53: the answer to "goals" is a list | write goals: [reach]`,
		`{"format": 1, "as": "founder", "answers": {"customers": "50 or more"}}`:                   `1:57: unknown option of customers "50 or more" | allowed: none, few, many, unknown`,
		`{"format": 1, "as": "founder", "answers": {"customers": "many"}, "notes": {"gone": "x"}}`: `1:76: unknown question "gone" | allowed: customers, talk, goals, money, drop, carry, pay_offer, channels`,
		`{"customers": "many"} x`:                                 `1:24: this is not JSON: invalid character 'x' after top-level value | check commas, quotes and brackets before this place`,
		`{"customers": "many"}, {}`:                               `1:22: this is not JSON: invalid character ',' after top-level value | check commas, quotes and brackets before this place`,
		`{"customers": ["many"]}`:                                 `1:15: "customers" has one answer, not a list | write one of: none, few, many, unknown`,
		`{"customers": {"is": 1}}`:                                `1:15: this is neither a word nor a list of words | write customers: and an option's id or words`,
		`{"goals": ["reach", "rech"]}`:                            `1:21: unknown option of goals "rech" | did you mean "reach"? allowed: loyalty, reach, sales, nothing, unknown`,
		`{"goals": ["reach", "that strangers find us"]}`:          `1:21: the option "reach" is named twice | delete one of the two`,
		`{"talk": "daily", "Talk to one another": "daily"}`:       `1:19: "talk" is answered twice | leave one of the two out`,
		`{"talk": "daily", "custmers": "many"}`:                   `1:19: "custmers" is no question | did you mean customers?`,
		`{"evenings": "talking", "customers": "many"}`:            `1:25: the question "customers" is for founder, and this row is for seeker | leave it empty, or write founder under as`,
		`{"as": "boss", "customers": "many"}`:                     `1:8: unknown audience "boss" | allowed: founder, seeker`,
		`{"goals[reach]": true, "goals": "loyalty"}`:              `1:`,
		`{"customers": "` + strings.Repeat("x", mostInRow) + `"}`: `1: this line has more than 1 MB | write one answer sheet a line`,
		"{\"customers\": \"\xff\"}":                               `1:16: the byte 0xff is not UTF-8 | save the file as UTF-8`,
	} {
		got := run(t, Survey{Pack: small(t), In: NDJSON}, in+"\n"+`{"customers": "many", "talk": "daily"}`+"\n")
		if len(got.problems) != 1 || !strings.HasPrefix(got.problems[0], want) {
			t.Errorf("%.90s\n got %s\nwant %s", in, strings.Join(got.problems, "\n"), want)
		}
		if all := rows(t, got.lines); len(all) != 2 || all[0].Verdict != nil || len(all[0].Problems) != 1 || all[1].Verdict == nil {
			t.Errorf("%.90s gives %s", in, strings.Join(got.lines, "\n"))
		}
	}
}

// A name cannot make a spreadsheet run something.
func TestCSVOut(t *testing.T) {
	got := run(t, Survey{Pack: small(t)}, "name,customers,talk\n=1+1,many,daily\n\"a \"\"b\"\", c\",lots,daily\n")
	all, err := csv.NewReader(strings.NewReader(strings.Join(got.lines, "\n"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 3 || all[1][1] != "'=1+1" || all[1][4] != "community_first" || all[2][1] != `a "b", c` || all[2][4] != "" || !strings.HasPrefix(all[2][len(all[2])-1], "3:14: unknown option") {
		t.Errorf("got %q", all)
	}
}

// Whatever a file holds, every row in it becomes one row, and nothing breaks.
func FuzzRows(f *testing.F) {
	p := small(f)
	f.Add([]byte("customers,goals[reach],name\nmany,x,\"a\"\"b\"\nfew;|,\"\n"))
	f.Add([]byte(`{"format":1,"as":"founder","answers":{"goals":["reach"],"pay_offer":1},"notes":{"talk":"\ud83d\ude00"}}` + "\n[]\n{\n"))
	f.Add([]byte("As;Customers today;What must get better first?\r\nfounder;50 or more;that people stay, that strangers find us\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, form := range []Form{NDJSON, CSV} {
			var out bytes.Buffer
			s := Survey{Pack: p, Name: "rows", From: bytes.NewReader(data), To: &out, Out: form}
			tally, err := s.Run(t.Context())
			if err != nil {
				continue
			}
			n := 0
			if form == NDJSON {
				n = len(rows(t, strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")[:bytes.Count(out.Bytes(), []byte("\n"))]))
			} else {
				all, err := csv.NewReader(&out).ReadAll()
				if err != nil {
					t.Fatal(err)
				}
				n = len(all) - 1
			}
			if n != tally.Rows {
				t.Errorf("%d rows became %d", tally.Rows, n)
			}
		}
	})
}
