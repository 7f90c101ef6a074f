// Package pack reads a pack, the folder with questions.yaml and roles.yaml,
// into an advisor.Pack, or says everything that is wrong with it: see
// docs/formats.md. Check finds what is wrong with a pack that can be read.
package pack
