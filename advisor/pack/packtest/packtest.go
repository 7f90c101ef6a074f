// Package packtest reads the packs that tests are about, from wherever in the
// repository a test stands.
package packtest

import (
	"os"
	"path/filepath"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack"
)

// Shipped is the pack that people are asked from.
func Shipped(t testing.TB) *advisor.Pack {
	t.Helper()
	return Read(t, ".")
}

// Small is the pack of the scripts: small, with everything that a pack can say.
func Small(t testing.TB) *advisor.Pack {
	t.Helper()
	return Read(t, "testdata/pack")
}

// Read reads the pack in a folder of the repository, named from its root. Each
// call gives one of its own, to be changed at will.
func Read(t testing.TB, folder string) *advisor.Pack {
	t.Helper()
	p, err := pack.Read(os.DirFS(within(t, folder)))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Engine is the engine for one audience of a pack.
func Engine(t testing.TB, p *advisor.Pack, audience string) *advisor.Engine {
	t.Helper()
	e, err := advisor.NewEngine(p, audience)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// Engines are those for every audience of a pack, in its order.
func Engines(t testing.TB, p *advisor.Pack) []*advisor.Engine {
	t.Helper()
	var all []*advisor.Engine
	for _, a := range p.Audiences {
		all = append(all, Engine(t, p, a.ID))
	}
	return all
}

// within is a folder of the repository as a test can open it.
func within(t testing.TB, folder string) string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			return filepath.Join(root, filepath.FromSlash(folder))
		}
		up := filepath.Dir(root)
		if up == root {
			t.Fatal("the test stands in no module")
		}
		root = up
	}
}
