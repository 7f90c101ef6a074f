package questionnaire

import "testing"

func BenchmarkRead(b *testing.B) {
	p := shipped(b)
	mail := []byte(fill(b, sent(b, p, "founder", everything), "1b", "2d", "8b", "8e", "15a=62000"))
	b.SetBytes(int64(len(mail)))
	for b.Loop() {
		if _, problems, err := Read(mail, "reply.txt", p, "founder"); err != nil || len(problems) > 0 {
			b.Fatal(problems, err)
		}
	}
}
