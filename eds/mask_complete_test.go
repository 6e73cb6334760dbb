// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEveryTypeWithPersonalDataIsMasked reads the source of the package: an
// exported type that holds digits or bytes, itself or through another, must be
// among those that the tests above print, and no exported field or result may
// be a bare slice of one, which a log would not mask.
func TestEveryTypeWithPersonalDataIsMasked(t *testing.T) {
	types, bare := declared(t)
	holders := map[string]bool{"digits": true, "[]byte": true}
	for before := 0; before != len(holders); {
		before = len(holders)
		for name, parts := range types {
			if slices.ContainsFunc(parts, func(part string) bool { return holders[strings.TrimPrefix(part, "[]")] || holders[part] }) {
				holders[name] = true
			}
		}
	}
	tested := map[string]bool{}
	for _, value := range personal() {
		tested[reflect.TypeOf(value).Name()] = true
	}
	require.Subset(t, slices.Collect(maps.Keys(holders)), []string{"IIN", "Identity", "Signers", "Proofs", "Report"})
	for name := range holders {
		if ast.IsExported(name) {
			require.True(t, tested[name], "%s holds personal data and is in no test of masks", name)
		}
	}
	for _, element := range bare {
		require.False(t, holders[element], "a bare []%s is not masked by slog: give it a type with LogValue", element)
	}
}

// declared gives the parts of each type, and the elements of all slices in
// exported structures and in results.
func declared(t *testing.T) (types map[string][]string, bare []string) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	types = map[string][]string{}
	look := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Name.IsExported() && n.Type.Results != nil {
				for _, result := range n.Type.Results.List {
					bare = append(bare, element(result.Type))
				}
			}
			return false
		case *ast.TypeSpec:
			switch body := n.Type.(type) {
			case *ast.StructType:
				for _, field := range body.Fields.List {
					types[n.Name.Name] = append(types[n.Name.Name], written(field.Type))
					if n.Name.IsExported() {
						bare = append(bare, element(field.Type))
					}
				}
			default:
				types[n.Name.Name] = []string{written(n.Type)}
			}
		}
		return true
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, look)
	}
	return types, bare
}

// written is a type as it is written: a name, or "[]" and a name.
func written(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.StarExpr:
		return written(e.X)
	case *ast.ArrayType:
		if e.Len == nil {
			return "[]" + written(e.Elt)
		}
	}
	return ""
}

// element is what a slice is made of; empty for what is none.
func element(e ast.Expr) string {
	name, ok := strings.CutPrefix(written(e), "[]")
	if !ok {
		return ""
	}
	return name
}
