package cli

import (
	"context"
	"io"
	"testing"
)

// A run over rows that is stopped while it waits for the first one says so.
func TestStoppedBeforeRows(t *testing.T) {
	for name, in := range map[string]string{"nothing": "", "blank lines": "\n\n \n", "half a heading": "name,cust"} {
		t.Run(name, func(t *testing.T) {
			from, to := io.Pipe()
			defer to.Close()
			cmd, out, says := command(t, from)
			ctx, stop := context.WithCancel(t.Context())
			code := make(chan int)
			go func() { code <- cmd.Run(ctx, []string{"advise", "--each", "-"}) }()
			if _, err := io.WriteString(to, in); err != nil {
				t.Fatal(err)
			}
			stop()
			if got := <-code; got != exitInterrupted || out.Len() > 0 || says.String() != "Stopped before the first row.\n" {
				t.Errorf("exit code %d, it wrote %q, and said %q", got, out, says)
			}
		})
	}
}

func TestStoppedAfter(t *testing.T) {
	for rows, want := range map[int]string{
		0:    "Stopped before the first row.",
		1:    "Stopped. What is written is whole: the first row.",
		1200: "Stopped. What is written is whole: the first 1,200 rows.",
	} {
		if got := stoppedAfter(rows); got != want {
			t.Errorf("after %d rows: %s", rows, got)
		}
	}
}
