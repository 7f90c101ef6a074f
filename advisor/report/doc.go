// Package report turns a result into something to forward, file or read again:
// plain text for a mail, Markdown, one HTML file, and JSON.
//
// A report is a function of the Result and of nothing else, so it can be
// written again later from the JSON: Text(Read(JSON(r))) is Text(r).
//
// What is said, and in which order, is decided once: a Result becomes a paper
// (paper.go, summary.go, and a file for each chapter), and a format only lays
// a paper out (text.go, markdown.go, html.go). Nothing that stands whole on the
// first page is said again behind it.
package report
