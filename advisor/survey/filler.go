package survey

// filler puts rows into batches.
type filler struct {
	from        *pump
	free        <-chan *batch
	work, order chan<- *batch
	stop        <-chan struct{}

	b *batch // that is being filled
}

// run fills batches until the file ends. A batch goes on when it is full, or when
// the input pauses: whoever waits for a verdict is not to wait for other rows.
func (f *filler) run(rows source, ahead []*row) {
	defer close(f.work)
	defer close(f.order)
	if f.b = f.empty(); f.b == nil {
		return
	}
	f.from.pause = f.pause
	number := 0
	for {
		for size := 0; f.b.used < rowsInBatch && size < bytesInBatch; {
			r := f.b.row()
			if len(ahead) > 0 {
				*r, ahead = *ahead[0], ahead[1:]
			} else if err := rows.next(r); err != nil {
				f.b.err = err
				f.send()
				return
			}
			number++
			r.number = number
			f.b.used++
			size += len(r.text)
		}
		f.send()
		if f.b = f.empty(); f.b == nil {
			return
		}
	}
}

// pause sends what is there on. The row that is being read goes into the next
// batch.
func (f *filler) pause() {
	if f.b.used == 0 {
		return
	}
	next := f.empty()
	if next == nil {
		return // nobody waits any more
	}
	next.row()
	at := f.b.used
	next.rows[0], f.b.rows[at] = f.b.rows[at], next.rows[0]
	f.send()
	f.b = next
}

// empty waits for a batch to fill; nil: the run is at its end.
func (f *filler) empty() *batch {
	select {
	case b := <-f.free:
		b.used, b.err = 0, nil
		return b
	case <-f.stop:
		return nil
	}
}

func (f *filler) send() {
	f.b.bytes = f.from.n
	f.work <- f.b
	f.order <- f.b
}

// row gives the next row to read into.
func (b *batch) row() *row {
	if b.used == len(b.rows) {
		b.rows = append(b.rows, &row{})
	}
	return b.rows[b.used]
}
