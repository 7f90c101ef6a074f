// Package questionnaire writes the questions of a pack as plain text to be sent by
// mail, and reads what comes back.
//
// # What is sent
//
// At most 72 columns, no rule and no sign that a mail program makes something
// else of. The questions of an audience are numbered from 1, those of part 1
// first. Every answer has a mark of its own, which says to which question it
// belongs, and stands behind its brackets:
//
//  3. How much do people need one another to get what you offer?
//     [ ] 3a  each of them uses it alone
//     [ ] 3b  it gets better when others take part
//     [ ] 3c  I don't know
//     Note 3:
//
// The last answer is always "I don't know". A number is written between the
// brackets. The last line names audience, pack and stakeholder.
//
// # What is read
//
// Package mailtext undoes what the mail travelled in; quote marks in front of
// lines are passed over. What is left is read in words, so that it does not
// matter where lines end. Words of the questionnaire itself are known and left
// aside; a mark is known by its brackets, or by the answer's own words behind it.
// What remains was written by the respondent:
//
//   - An answer is given by an x or a tick between the brackets, in front of them
//     or behind the answer; by its mark or its letter typed below the question, or
//     in front of the mail as "3 b"; or by its own words typed there.
//   - Words behind a chosen answer, and words below a question that has one, are
//     its note, as those behind "Note" are.
//   - A question without any of these is blank, and so is one whose x got lost.
//
// Whatever else is found at a question is a problem with its line, and leaves the
// question blank: two answers where one counts, words that are no answer where
// none is marked, an answer that stands out without an x, a sign in the brackets
// that may mean anything. Where the questions stand several times, as in a mail
// that quotes the one before, blanks give way and two different answers are a
// problem.
//
// Where the last line is lost, or names another pack, an answer counts only with
// the words of its question and its own.
package questionnaire
