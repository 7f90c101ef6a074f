package questionnaire

import (
	"encoding/base64"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"unicode/utf16"
)

// mangle is something that the way of a mail does to it.
type mangle struct {
	name string
	do   func(r *rand.Rand, mail string) string
	// ends: the file is no plain text any more, and nothing can come after.
	ends bool
	// flat: lines run into one another, and an x between two answers may belong
	// to either.
	flat bool
}

func pick[T any](r *rand.Rand, all ...T) T { return all[r.IntN(len(all))] }

func eachLine(mail string, change func(string) string) string {
	lines := strings.Split(strings.TrimRight(mail, "\n"), "\n")
	for i, l := range lines {
		lines[i] = change(l)
	}
	return strings.Join(lines, "\n") + "\n"
}

var mangles = []mangle{
	{name: "quoted", do: func(r *rand.Rand, mail string) string {
		mark := pick(r, "> ", ">", "> > ", ">>", "| ", ">  ")
		head := pick(r, "", "", "Hi Ana,\n\nhere you are.\n\nTom\n\nOn Tue, 3 Mar 2026 at 10:12, Ana Costa <ana@costa.example>\nwrote:\n\n", "Am 03.03.2026 um 10:12 schrieb Ana Costa:\n")
		return head + eachLine(mail, func(l string) string { return mark + l })
	}},
	{name: "wrapped", do: func(r *rand.Rand, mail string) string { return rewrap(mail, 40+r.IntN(40), true) }},
	{name: "wrapped without marks", do: func(r *rand.Rand, mail string) string { return rewrap(mail, 50+r.IntN(30), false) }},
	{name: "smart", do: func(r *rand.Rand, mail string) string {
		return strings.NewReplacer("'", "’", `"`, "”", " - ", " – ", "...", "…").Replace(mail)
	}},
	{name: "spaces", do: func(r *rand.Rand, mail string) string {
		return strings.ReplaceAll(mail, "  ", pick(r, "\u00a0 ", " \u00a0", "\u00a0\u00a0", "\t", " "))
	}},
	{name: "brackets", do: func(r *rand.Rand, mail string) string {
		return strings.ReplaceAll(mail, "[ ]", pick(r, "[]", "[  ]", "[\u00a0]", "[_]", "( )"))
	}},
	{name: "indent lost", do: func(r *rand.Rand, mail string) string { return eachLine(mail, strings.TrimSpace) }},
	{name: "flowed", do: func(r *rand.Rand, mail string) string {
		return eachLine(mail, func(l string) string {
			if l == "" {
				return l
			}
			return " " + l + pick(r, "", " ")
		})
	}},
	{name: "empty lines lost", do: func(r *rand.Rand, mail string) string { return strings.ReplaceAll(mail, "\n\n", "\n") }},
	{name: "empty lines doubled", do: func(r *rand.Rand, mail string) string { return strings.ReplaceAll(mail, "\n", "\n\n") }},
	{name: "signed", do: func(r *rand.Rand, mail string) string {
		return pick(r, "Here you go.\n\n", "Sent from my iPhone\n\n", "") + mail + pick(r, "\nBest\nTom\n-- \nTom Okafor\n+44 20 7946 0018\n", "\nSent from my iPhone\n", "\n_______________________________\nFrom: Ana Costa <ana@costa.example>\nSent: Tuesday, 3 March 2026\nTo: Tom\nSubject: A few questions\n\nHi Tom\n")
	}},
	{name: "left-out heading", do: func(r *rand.Rand, mail string) string {
		_, rest, ok := strings.Cut(mail, "PART 1")
		if !ok {
			return mail
		}
		return rest
	}},
	{name: "one line", flat: true, do: func(r *rand.Rand, mail string) string {
		mail = eachLine(mail, func(l string) string { return l[quoted(l):] })
		return strings.Join(strings.Fields(mail), " ") + "\n"
	}},
	{name: "windows", ends: true, do: func(r *rand.Rand, mail string) string { return strings.ReplaceAll(mail, "\n", "\r\n") }},
	{name: "mac", ends: true, do: func(r *rand.Rand, mail string) string { return strings.ReplaceAll(mail, "\n", "\r") }},
	{name: "byte order mark", ends: true, do: func(r *rand.Rand, mail string) string { return "\ufeff" + mail }},
	{name: "utf-16", ends: true, do: func(r *rand.Rand, mail string) string {
		little := r.IntN(2) == 0
		var b strings.Builder
		units := utf16.Encode([]rune(pick(r, "\ufeff", "") + mail))
		for _, u := range units {
			if little {
				b.WriteString(string([]byte{byte(u), byte(u >> 8)}))
			} else {
				b.WriteString(string([]byte{byte(u >> 8), byte(u)}))
			}
		}
		return b.String()
	}},
	{name: "windows-1252", ends: true, do: func(r *rand.Rand, mail string) string { return toWindows(mail) }},
	{name: "mojibake", ends: true, do: func(r *rand.Rand, mail string) string { return mojibake(mail) }},
	{name: "quoted-printable", ends: true, do: func(r *rand.Rand, mail string) string {
		coded := quotedPrintable(mail)
		if r.IntN(2) == 0 || !strings.Contains(coded, "=\n") {
			return "From: Tom <tom@juniper.example>\nTo: Ana\nSubject: =?utf-8?q?Re=3A?=\nMIME-Version: 1.0\nContent-Type: text/plain;\n\tcharset=\"utf-8\"; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n" + coded
		}
		return coded
	}},
	{name: "base64", ends: true, do: func(r *rand.Rand, mail string) string {
		coded := base64.StdEncoding.EncodeToString([]byte(mail))
		var b strings.Builder
		for len(coded) > 76 {
			b.WriteString(coded[:76] + "\r\n")
			coded = coded[76:]
		}
		b.WriteString(coded + "\r\n")
		if r.IntN(2) == 0 {
			return b.String()
		}
		return "From: Tom <tom@juniper.example>\r\nTo: Ana\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b.String()
	}},
	{name: "html", ends: true, do: func(r *rand.Rand, mail string) string { return asHTML(r, mail) }},
	{name: "parts", ends: true, do: func(r *rand.Rand, mail string) string {
		return "Return-Path: <tom@juniper.example>\nFrom: Tom <tom@juniper.example>\nTo: Ana\nContent-Type: multipart/mixed; boundary=\"b1\"\n\nThis is a mail in parts.\n--b1\nContent-Type: multipart/alternative;\n boundary=b2\n\n--b2\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" +
			quotedPrintable(mail) + "\n--b2\nContent-Type: text/html; charset=utf-8\n\n" + asHTML(r, mail) + "\n--b2--\n--b1\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b1--\n"
	}},
	{name: "html part", ends: true, do: func(r *rand.Rand, mail string) string {
		return "From: Tom <tom@juniper.example>\nTo: Ana\nContent-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain\n\n\n--b2\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + quotedPrintable(asHTML(r, mail)) + "\n--b2--\n"
	}},
}

// rewrap breaks lines at a width, as programs do that quote: with the quote mark
// in front of the broken-off part, or without.
func rewrap(mail string, width int, again bool) string {
	var b strings.Builder
	for _, l := range strings.Split(strings.TrimRight(mail, "\n"), "\n") {
		mark := l[:quoted(l)]
		if mark != "" {
			mark += " "
		}
		begin := ""
		for len([]rune(l)) > width {
			at := strings.LastIndex(string([]rune(l)[:width]), " ")
			if at <= len(begin)+3 {
				break
			}
			b.WriteString(l[:at] + "\n")
			if begin = mark; !again {
				begin = ""
			}
			l = begin + strings.TrimLeft(l[at:], " ")
		}
		b.WriteString(l + "\n")
	}
	return b.String()
}

func quotedPrintable(mail string) string {
	var b strings.Builder
	for _, l := range strings.Split(strings.TrimRight(mail, "\n"), "\n") {
		n := 0
		for i := range len(l) {
			s := l[i : i+1]
			if s == "=" || s[0] >= 0x80 || s == " " && i == len(l)-1 {
				s = fmt.Sprintf("=%02X", s[0])
			}
			if n += len(s); n > 75 {
				b.WriteString("=\n")
				n = len(s)
			}
			b.WriteString(s)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func toWindows(mail string) string {
	var b strings.Builder
	for _, r := range mail {
		switch at := strings.IndexRune("€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ", r); {
		case r < 0x80 || r >= 0xA0 && r < 0x100:
			b.WriteByte(byte(r))
		case at >= 0:
			n := 0
			for _, w := range "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ" {
				if w == r {
					b.WriteByte(byte(0x80 + n))
				}
				n++
			}
		default:
			return mail // it has no such character
		}
	}
	return b.String()
}

// mojibake is UTF-8 read as Windows-1252, and written as UTF-8 again.
func mojibake(mail string) string {
	table := []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")
	var b strings.Builder
	for _, c := range []byte(mail) {
		r := rune(c)
		if c >= 0x80 && c < 0xA0 {
			r = table[c-0x80]
		}
		b.WriteRune(r)
	}
	return b.String()
}

func asHTML(r *rand.Rand, mail string) string {
	lines := strings.Split(strings.TrimRight(mail, "\n"), "\n")
	for i, l := range lines {
		l = html.EscapeString(l)
		if r.IntN(2) == 0 {
			l = strings.ReplaceAll(l, "  ", " &nbsp;")
		}
		lines[i] = l
	}
	before, after, between := "<div>", "</div>", "\n"
	switch r.IntN(5) {
	case 0:
		before, after = "", "<br>"
	case 1:
		before, after = "", "<br/>"
		between = ""
	case 2:
		before, after = "<p class=\"MsoNormal\"><span style=\"font-size:11pt\">", "<o:p></o:p></span></p>"
		between = "\r\n"
	case 3:
		return "<html><head><style>p {}</style></head><body><pre>\n" + strings.Join(lines, "\n") + "\n</pre></body></html>\n"
	}
	head := pick(r, "<html><head><title>Re: x</title></head><body>", "<!DOCTYPE html>", "", "<div dir=\"ltr\">Hi<br></div><div class=\"gmail_quote\"><blockquote>")
	return head + before + strings.Join(lines, after+between+before) + after
}
