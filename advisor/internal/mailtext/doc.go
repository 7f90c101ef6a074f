// Package mailtext gets the text out of what a mail program made of it: a file
// saved as text, a whole mail with its header and parts, one that is written in
// HTML only, in any of the codes that mail travels in.
//
// Every character remembers where it came from, so that a problem can name the
// line that somebody sees in the file. Only of text in base64, which nobody can
// read there, and of UTF-16, it names the line of the text inside.
package mailtext

// Marks for what plain text cannot show. They are characters of private use:
// those of the file itself are dropped.
const (
	// Strong and Plain stand where HTML begins and ends to set words off from
	// those around them: bold, underlined, coloured.
	Strong = '\ue000'
	Plain  = '\ue001'
)
