// Package browser shows pages in a real browser, for tests alone: it skips where
// there is no Chromium. It finds what a reader of the source cannot: overflow,
// requests, complaints on the console, and what axe-core knows of people who
// read with other senses.
package browser
