package mailtext

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRead(t *testing.T) {
	long := strings.Repeat("some words and more, ", 30)
	for _, c := range []struct{ name, in, want string }{
		{"plain", "one\ntwo\n", "one\ntwo\n"},
		{"line ends", "one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"},
		{"spaces", "a\tb\u00a0c\u3000d", "a b c d"},
		{"unseen", "\ufeffa\u200bb\u00ad\u202ec\x1b[2Jd\ue000", "abc[2Jd"},
		{"joiners stay", "👩\u200d💻", "👩\u200d💻"},
		{"bad bytes as Windows-1252", "don\x92t \x96 caf\xe9 \x80", "don’t – café €"},
		{"read wrongly once", "donâ€™t cafÃ© Ã¼ber", "don’t café über"},
		{"not read wrongly", "Ânimo, São, Ärger", "Ânimo, São, Ärger"},
		{"utf-16 little", "\xff\xfea\x00\n\x00b\x00", "a\nb"},
		{"utf-16 big", "\xfe\xff\x00a\x20\x19", "a’"},
		{"utf-16 without a mark", "l\x00o\x00n\x00g\x00 \x00e\x00n\x00o\x00u\x00g\x00h\x00", "long enough"},
		{"quoted-printable", "some text that goes on and on until the end of the line, which is far =\nout caf=C3=A9\n", "some text that goes on and on until the end of the line, which is far out café\n"},
		{"quoted-printable in small letters", "it=E2=80=99s =3d\n", "it’s =\n"},
		{"quoted-printable that ends within a line break", "From: a\nTo: b\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 =\r", "café "},
		{"no quoted-printable", "budget=20k\na=b=\n", "budget=20k\na=b=\n"},
		{"base64", base64.StdEncoding.EncodeToString([]byte(long)), long},
		{"a word is no base64", "Hello", "Hello"},
		{"header", "From: a\nTo: b\n\nbody", "body"},
		{"header with an envelope", "From tom@x Tue Mar 3\r\nReceived: by x\r\n\tfor y\r\nSubject: z\r\n\r\nbody\r\n", "body\n"},
		{"header without an end", "From: a\nTo: b\nbody", "body"},
		{"no header", "Note: one\nAnd: two\n", "Note: one\nAnd: two\n"},
		{"charset", "From: a\nContent-Type: text/plain; charset=\"ISO-8859-15\"\n\n\xa4 5", "€ 5"},
		{"a wrong charset", "From: a\nContent-Type: text/plain; charset=iso-8859-1\n\n5 €", "5 €"},
		{"html", "<html><head><title>t</title><style>p{}</style></head><body><p>a&nbsp;&lt;b&gt;</p><p>c<br>d</p><ul><li>e</li></ul>", "a <b>\nc\nd\ne\n"},
		{"html in tables", "<div><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></div>", " a b\n c\n"},
		{"html set off", "<div>a <b>b</b> <span style='COLOR: red'>c</span> <span>d</span> <span style=\"font-weight:bold\">e<span>f</span></span>", "a \ue000b\ue001 \ue000c\ue001 d \ue000ef\ue001"},
		{"html struck out", "<div>a <s>b <b>c</b></s> <span style=\"text-decoration: line-through\">d</span>e", "a  e"},
		{"html unclosed", "<div>a <b>b <div>c", "a \ue000b \nc"},
		{"html entities alone", "don&#39;t&nbsp;a &amp; b", "don't a & b"},
		{"alternatives", "From: a\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>h</p>\n--x\nContent-Type: text/plain\n\np\n--x--\n", "p\n"},
		{"alternatives with an empty one", "From: a\nContent-Type: multipart/alternative; boundary=\"x\"\n\n--x\nContent-Type: text/plain\n\n \n--x\nContent-Type: text/html\n\n<p>h</p>\n--x--\n", "h\n\n"},
		{"parts", "From: a\nContent-Type: multipart/mixed;\n boundary=x\n\npreamble\n--x\n\none\n--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBO\n--x\nContent-Type: text/plain; name=a.txt\nContent-Transfer-Encoding: base64\n\ndHdv\n--x--\nepilogue", "one\n\ntwo"},
		{"a mail in a mail", "From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\nFrom: b\nContent-Type: text/plain\n\ninner\n--x--\n", "inner\n"},
		{"cut off", "From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nhal", "hal"},
	} {
		got, err := Read([]byte(c.in))
		if err != nil || got.S != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got.S, err, c.want)
		}
	}
}

func TestCannotRead(t *testing.T) {
	for in, want := range map[string]error{
		"PK\x03\x04":      ErrDocument,
		"{\\rtf1 a}":      ErrDocument,
		"%PDF-1.7":        ErrDocument,
		"\x7fELF\x00\x00": ErrBinary,
		"From: a\nContent-Type: text/plain; charset=koi8-r\n\n\xf0\xf2": ErrCharset,
	} {
		if _, err := Read([]byte(in)); !errors.Is(err, want) {
			t.Errorf("%q: %v", in, err)
		}
	}
}

// A place is one of the file, where somebody can find it.
func TestPlace(t *testing.T) {
	for _, c := range []struct {
		name, in, word string
		line, column   int
		text           string
	}{
		{"plain", "one\ntwo words\n", "words", 2, 5, "two words"},
		{"windows", "one\r\ntwo words\r\nx", "words", 2, 5, "two words"},
		{"mac", "one\rtwo words\rx", "words", 2, 5, "two words"},
		{"characters", "größe words", "words", 1, 7, "größe words"},
		{"header", "From: a\nTo: b\n\nwords", "words", 4, 1, "words"},
		{"quoted-printable", "From: a\nTo: b\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 and=\n some words", "words", 6, 7, " some words"},
		{"html", "<html>\n<p>one\n<b>words</b>", "words", 3, 4, "<b>words</b>"},
		{"base64", "From: a\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte("one\ntwo words\n")), "words", 2, 5, "two words"},
		{"utf-16", "\xff\xfeo\x00\n\x00w\x00o\x00r\x00d\x00s\x00", "words", 2, 1, "words"},
		{"bad bytes", "caf\xe9 words", "words", 1, 6, "caf\ufffd words"},
	} {
		got, err := Read([]byte(c.in))
		if err != nil {
			t.Fatal(err)
		}
		line, column, text := got.Place(strings.Index(got.S, c.word))
		if line != c.line || column != c.column || text != c.text {
			t.Errorf("%s: %d:%d %q", c.name, line, column, text)
		}
	}
	got, err := Read(nil)
	if line, column, text := got.Place(0); err != nil || line != 1 || column != 1 || text != "" {
		t.Errorf("nothing: %d:%d %q %v", line, column, text, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("From: a\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\na=C3=A9=\nb\n--x\nContent-Type: text/html\n\n<div>a <b>b</b><s>c</s>&nbsp;</div>\n--x--\n"))
	f.Add([]byte("\xff\xfea\x00\n\x00"))
	f.Add([]byte("From: a\nTo: b\nContent-Transfer-Encoding: base64\n\ndHdv\n"))
	f.Add([]byte("donâ€™t caf\xe9\r\n<p>x</p><span style=color>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := Read(data)
		if err != nil {
			return
		}
		for i := range len(got.S) {
			line, column, text := got.Place(i)
			if line < 1 || column < 1 || column > utf8.RuneCountInString(text)+2 || strings.Contains(text, "\n") {
				t.Fatalf("%q: byte %d stands at %d:%d of %q", data, i, line, column, text)
			}
			if i > 200 {
				break
			}
		}
		if strings.ContainsAny(got.S, "\r\t\x1b\u202e\u00a0") {
			t.Fatalf("%q gives %q", data, got.S)
		}
	})
}
