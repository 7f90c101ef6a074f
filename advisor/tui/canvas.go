package tui

// canvas is what a screen has to draw on.
type canvas struct {
	*look
	width, height int // of the window
	room          int // another width than the column's; 0: the column's
}

const (
	column    = 72 // the widest a line of text gets
	minWidth  = 50
	minHeight = 15
)

// inner is the width of the column.
func (c canvas) inner() int {
	if c.room > 0 {
		return c.room
	}
	return min(column, c.width-2*c.margin())
}

// margin is the air to the left and right of the column, at least.
func (c canvas) margin() int { return 2 }

// left is where the column begins: it stands in the middle of a wide window.
func (c canvas) left() int { return max(c.margin(), (c.width-max(column, c.room))/2) }

func (c canvas) tooSmall() bool { return c.width < minWidth || c.height < minHeight }
