package plain

import (
	"fmt"
	"strconv"

	"firstrole/advisor/internal/wrap"
)

// Choose asks for one of some options and gives its index. The error is ErrQuit
// or that of the input.
func (c *Console) Choose(ask string, options []string) (int, error) {
	c.tell(ask)
	c.say("")
	for i, option := range options {
		c.say(numbered(i+1, option))
	}
	c.say("")
	how := fmt.Sprintf("Type a number from 1 to %d, or q to quit.", len(options))
	c.tell(how)
	for {
		text, err := c.prompt()
		if err != nil {
			return 0, err
		}
		n, err := strconv.Atoi(text)
		switch {
		case letter(text) == "q":
			return 0, ErrQuit
		case err == nil && n >= 1 && n <= len(options):
			c.say("")
			return n - 1, nil
		}
		if text != "" && letter(text) != "h" {
			c.tell(fmt.Sprintf("%q is none of the numbers from 1 to %d.", text, len(options)))
		}
		c.tell(how)
	}
}

// numbered is an option with its number, wrapped beside it.
func numbered(n int, text string) string {
	return wrap.Hang(fmt.Sprintf("%4d  ", n), text, width)
}
