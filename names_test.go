//go:build !windows && !race

package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestNoNames holds the code to know nothing of what the pack asks and advises:
// no string in it is a role, a verdict, a rule or a question of the pack.
func TestNoNames(t *testing.T) {
	p := shipped(t)
	format := formatWords(t)
	names := map[string]bool{}
	for _, r := range p.Roles {
		names[r.ID], names[r.Name] = true, true
	}
	for _, q := range p.Questions {
		names[q.ID] = true
		for _, o := range q.Options {
			names[o.ID] = true
		}
	}
	for _, v := range p.Verdicts {
		names[v.ID], names[strings.ToLower(v.Label)] = true, true
	}
	for _, r := range p.Rules {
		names[r.ID] = true
	}
	for _, one := range p.Professions {
		names[one.ID], names[one.Name] = true, true
	}
	for name := range names {
		// A single word is in use for other things too.
		if !strings.ContainsAny(name, "_ ") || slices.Contains(format, name) {
			delete(names, name)
		}
	}
	if len(names) < 60 {
		t.Fatalf("only %d names", len(names))
	}
	err := filepath.WalkDir("advisor", func(path string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && filepath.ToSlash(path) == "advisor/internal/invent" {
			return filepath.SkipDir // it makes packs for tests
		}
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		tree, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			// A line that shows how a key is written is for people.
			if pair, ok := n.(*ast.KeyValueExpr); ok {
				if key, ok := pair.Key.(*ast.Ident); ok && key.Name == "Example" {
					return false
				}
			}
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			for name := range names {
				if text == name || strings.Contains(name, " ") && strings.Contains(strings.ToLower(text), name) {
					t.Errorf("%s: %q is a name of the pack", files.Position(literal.Pos()), name)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// formatWords are the keys and words of the format of packs, by their schemas.
func formatWords(t *testing.T) []string {
	t.Helper()
	var words []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, inner := range v {
				if key == "properties" {
					for name := range inner.(map[string]any) {
						words = append(words, name)
					}
				}
				walk(inner)
			}
		case []any:
			for _, inner := range v {
				walk(inner)
			}
		case string:
			words = append(words, v)
		}
	}
	for _, file := range []string{"docs/questions.schema.json", "docs/roles.schema.json"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var doc any
		if err := json.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		walk(doc)
	}
	return words
}
