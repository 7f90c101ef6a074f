package form

import "firstrole/advisor/internal/markup"

// laidOut is what is there before the first question. Style, script and data
// are the program's own, or JSON, in which nothing ends a script.
func laidOut(d data, style, script, content string) []byte {
	var w markup.Writer
	title := "firstrole"
	for _, more := range []string{d.Title, d.Client} {
		if more != "" {
			title += " · " + more
		}
	}
	w.Put(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%v'; script-src 'sha256-%v'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>%v</title>
<style>%v</style>
</head>
<body>
<header>
<p class="where">firstrole`, hash(style), hash(script), title, markup.Markup(style))
	for _, more := range []string{d.Title, d.Client} {
		if more != "" {
			w.Put(" · <bdi>%v</bdi>", more)
		}
	}
	w.Put(`</p>
<p class="count" id="count" role="status"></p>
<p class="say" id="told" role="status"></p>
</header>
<main id="screen">
<noscript><p class="lead">This questionnaire needs JavaScript, and it is off here. If a mail program shows you this, save the file and open it in a browser. If it is the browser, allow scripts for this page`)
	if d.From != "" {
		w.Put(", or ask <bdi>%v</bdi> for the questions as text", d.From)
	}
	w.Put(`. The page sends nothing anywhere.</p></noscript>
<p class="late">If no question follows here, this browser is too old for the page. Any browser from 2022 on will do.</p>
</main>
<footer id="foot"></footer>
<script type="application/json" id="form">%v</script>
<script>%v</script>
</body>
</html>
`, markup.Markup(content), markup.Markup(script))
	return w.Bytes()
}
