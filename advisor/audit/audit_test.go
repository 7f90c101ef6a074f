package audit_test

import (
	"os"
	"sync"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/pack"
)

// thePack is the pack at the root of the repository, or the one that
// FIRSTROLE_TEST_PACK names while words are being tried. Tests share it.
func thePack(t testing.TB) *advisor.Pack {
	t.Helper()
	p, err := readPack()
	if err != nil {
		t.Fatal(err)
	}
	if p.Audit.Capacity == 0 {
		t.Fatal("this pack audits no ads")
	}
	return p
}

var readPack = sync.OnceValues(func() (*advisor.Pack, error) {
	dir := "../.."
	if other := os.Getenv("FIRSTROLE_TEST_PACK"); other != "" {
		dir = other
	}
	return pack.Read(os.DirFS(dir))
})

// theReader reads by thePack.
func theReader(t testing.TB) *audit.Reader {
	t.Helper()
	p := thePack(t)
	makeReader.Do(func() { reader = audit.New(p) })
	return reader
}

var (
	makeReader sync.Once
	reader     *audit.Reader
)
