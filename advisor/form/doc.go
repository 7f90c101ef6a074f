// Package form writes the questionnaire as one page for a browser, for people
// without a terminal.
//
// The page holds the questions, their conditions as trees, and an interpreter of
// them (the folder js): the same flow as advisor.Interview, the same reading of
// numbers, the same answer code and the same answer sheet. It sends nothing: its
// policy forbids every request. It never scores, and has nothing to score with:
// no rule, no points, no gate and no verdict is in it. Whoever gets the code or
// the sheet reads the verdict with firstrole.
package form
