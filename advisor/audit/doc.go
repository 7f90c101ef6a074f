// Package audit reads job ads: which duties they list, whose work each is, how
// many hours they take, and whether that is one job. It reads bytes and gives
// values; every word it goes by stands in the pack.
//
// The way of an ad: bytes become lines (source, html, layout), lines become
// sentences under headings (headings, runins, sections, sentences), a sentence is
// cut into duties where the words of duties and professions are found in it
// (tokens, phrases, matcher, lexicon, hits, cuts, claims), each gets a status
// (status) and a volume (volume), and the sums give the verdict (weigh, judge).
// What is noticed beside them are events and findings; post writes the ad
// corrected.
package audit
