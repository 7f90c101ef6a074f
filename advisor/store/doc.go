// Package store keeps answer sheets on disk while they are being answered and
// afterwards: one file a sheet, what is being typed beside it, and a lock, so
// that no two windows write the same sheet.
//
//	DIR/interviews/spring-hire.yaml           the answer sheet
//	DIR/interviews/spring-hire.draft.json     what was being typed, while there is any
//	DIR/interviews/spring-hire.before-1.yaml  what was found there and could not be kept in the sheet
//	DIR/interviews/.spring-hire.lock          held while a window has the sheet open
//
// A sheet that was saved is on disk whatever happens next: it is written to a
// file beside it, flushed, and put in place in one step. A file that cannot be
// read is never written over.
//
// Errors are sentences that say what to do. They may carry names from disk as
// they are; whoever shows them cleans them.
package store
