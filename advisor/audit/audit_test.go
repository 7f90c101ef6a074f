package audit_test

import (
	"os"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack"
)

// thePack is the pack at the root of the repository, or the one that
// FIRSTROLE_TEST_PACK names while words are being tried.
func thePack(t testing.TB) *advisor.Pack {
	t.Helper()
	dir := "../.."
	if other := os.Getenv("FIRSTROLE_TEST_PACK"); other != "" {
		dir = other
	}
	p, err := pack.Read(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	if p.Audit.Capacity == 0 {
		t.Fatal("this pack audits no ads")
	}
	return p
}
