// Package plain is the interview line by line: for pipes, for terminals that
// can do no more, and for whoever likes it better.
//
// A Console asks and reads; the engine decides what is asked. What a person may
// type at a question:
//
//	2        option 2          1,3   several options
//	62000    a number, also 62,000, 62k, $62,000, 62000 EUR
//	u        I don't know      =     keep the answer there is
//	b        back              ?     why we ask, and where the question comes from
//	n TEXT   a note            n -   takes the note away
//	r        the result, once no answer still to come can change the verdict
//	q        save and quit
//
// An empty line answers nothing: the question is asked again.
package plain
