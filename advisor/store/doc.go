// Package store keeps answer sheets and engagements on disk while they are
// being worked on and afterwards.
//
// An interview is one file a sheet, what is being typed beside it, and a lock,
// so that no two windows write the same sheet:
//
//	DIR/interviews/spring-hire.yaml           the answer sheet
//	DIR/interviews/spring-hire.draft.json     what was being typed, while there is any
//	DIR/interviews/spring-hire.before-1.yaml  what was found there and could not be kept in the sheet
//	DIR/interviews/.spring-hire.lock          held while a window has the sheet open
//
// An engagement is a folder for each client. Whoever can read it can read every
// answer in it. Its files are read and written under one lock that is held for
// as long as a write takes, so that two programs can work on it at once:
//
//	DIR/clients/plant-care/engagement.yaml          the client, who was heard and how, the log
//	DIR/clients/plant-care/stakeholders/ben.yaml    a stakeholder's answer sheet, kept like an interview
//	DIR/clients/plant-care/agreed.yaml              the agreed answers, an answer sheet too, with the decisions
//	DIR/clients/plant-care/agreed-2026-03-03.yaml   what was agreed before that
//
// A sheet that was saved is on disk whatever happens next: it is written to a
// file beside it, flushed, and put in place in one step. A file that cannot be
// read is never written over.
//
// Errors are sentences that say what to do. They may carry names from disk as
// they are; whoever shows them cleans them.
package store
