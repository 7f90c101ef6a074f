// Package engagement is a consultant's work for one client: the answers of
// every stakeholder, where they differ, what was agreed on, and who does what
// by when.
//
// It is pure, as advisor is: values and functions, no files, no clock, no
// terminal, and no order of a map in what it returns. advisor/store keeps an
// Engagement on disk.
package engagement
