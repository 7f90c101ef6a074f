// Package survey scores answer sheets by the thousand: rows of NDJSON or CSV in,
// one verdict a row out, in order and in memory that does not grow. Rows know
// nothing of each other, so a file can be cut anywhere between two of them and
// its parts scored on as many machines as there are.
//
// A row of NDJSON is an answer sheet, or an object with the answers by question.
// A column of CSV is a question, or one option of a question of which several can
// be chosen. Questions and options are known by their ids and by their words, as
// the tools that ask people write them.
package survey
