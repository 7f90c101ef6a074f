package survey

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"testing"
)

// Whoever sends rows one after another gets each verdict before the next row is
// sent: no row waits for others to fill a batch.
func TestPause(t *testing.T) {
	for form, lines := range map[Form]func(n int) string{
		NDJSON: func(n int) string {
			return fmt.Sprintf(`{"format": 1, "as": "founder", "name": "r%d", "answers": {"customers": "few"}}`, n)
		},
		CSV: func(n int) string { return fmt.Sprintf("r%d,founder,few", n) },
	} {
		t.Run(string(form), func(t *testing.T) {
			in, send := io.Pipe()
			out, to := io.Pipe()
			s := &Survey{Pack: small(t), Name: "rows", From: in, To: to, In: form}
			ended := make(chan error, 1)
			go func() {
				_, err := s.Run(t.Context())
				ended <- err
				to.Close()
			}()
			come := bufio.NewReader(out)
			sent := 1
			if form == CSV {
				sent = maxHeads - 1 // a table may have that many lines of headings
				go io.WriteString(send, "name,as,customers\n"+lines(1)+"\n"+lines(2)+"\n")
				if _, err := come.ReadString('\n'); err != nil {
					t.Fatal(err)
				}
			} else {
				go io.WriteString(send, lines(1)+"\n")
			}
			for n := 1; n <= 600; n++ { // more than two batches
				got, err := come.ReadString('\n')
				if err != nil || !strings.Contains(got, fmt.Sprintf("r%d", n)) {
					t.Fatalf("row %d: %q, %v", n, got, err)
				}
				if n >= sent && n < 600 {
					half := lines(n+1) + "\n"
					at := n % len(half) // a row may come in two pieces
					io.WriteString(send, half[:at])
					io.WriteString(send, half[at:])
				}
			}
			send.Close()
			if err := <-ended; err != nil {
				t.Fatal(err)
			}
		})
	}
}

// Nothing but blanks is an empty file, however many there are.
func TestBlanks(t *testing.T) {
	for _, blanks := range []int{0, 1, 600, 200_000} {
		s := &Survey{Pack: small(t), Name: "rows", From: strings.NewReader(strings.Repeat(" \n", blanks)), To: io.Discard, In: NDJSON}
		if _, err := s.Run(t.Context()); err == nil || !strings.Contains(err.Error(), "the file is empty") {
			t.Errorf("%d blank lines: %v", blanks, err)
		}
	}
}
