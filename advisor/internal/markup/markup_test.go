package markup

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestPut(t *testing.T) {
	var w Writer
	w.Put("<p class=\"%v\">%v, %v%v</p>", `a" b='<c>`, "x & y\x00", 12, Markup("<br>"))
	w.Put("100%")
	const want = `<p class="a&#34; b=&#39;&lt;c&gt;">x &amp; y` + "\ufffd" + `, 12<br></p>100%`
	if got := string(w.Bytes()); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}

func TestOtherTypesAreMistakes(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a value of another type is written")
		}
	}()
	Of("%v", []byte("<b>"))
}

// Whatever a text holds, a reader of pages finds it again as text, and nothing
// beside it.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "</p><script>", `" onload="x`, "&amp;&#60;", "\x00\xff\u2028", "<!--", "]]>", "a\r\nb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		page, err := html.Parse(strings.NewReader("<!doctype html><p title=\"" + string(Text(s)) + "\">" + string(Text(s)) + "</p>"))
		if err != nil {
			t.Fatal(err)
		}
		var elements int
		var p *html.Node
		for n := range page.Descendants() {
			if n.Type == html.ElementNode {
				elements++
				if n.Data == "p" {
					p = n
				}
			}
		}
		if elements != 4 || p == nil || len(p.Attr) != 1 { // html, head, body, p
			t.Fatalf("%q makes %d elements", s, elements)
		}
		// Pages have one sign for the end of a line, and none for a broken byte.
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\ufffd").Replace(s)
		if got := p.Attr[0].Val; got != want {
			t.Errorf("as an attribute %q becomes %q", s, got)
		}
		if p.FirstChild != nil && p.FirstChild.Data != want {
			t.Errorf("%q becomes %q", s, p.FirstChild.Data)
		}
	})
}
