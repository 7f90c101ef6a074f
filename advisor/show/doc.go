// Package show gives a pack as text to read and as JSON for scripts.
package show
