// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package readme_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	root   = "../.."
	module = "github.com/reglament-kz/reglament"
)

// libraries are the folders of the packages that others can import: below the
// four of the house, but for internal ones, programs and test data.
func libraries(t *testing.T) []string {
	t.Helper()
	libraryOnce.Do(func() { libraryList = findLibraries(t) })
	return libraryList
}

var (
	libraryOnce sync.Once
	libraryList []string
)

func findLibraries(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, top := range []string{"regulation", "process", "calendar", "eds"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				return err
			}
			if d.Name() == "internal" || d.Name() == "testdata" {
				return filepath.SkipDir
			}
			if p, err := build.ImportDir(path, 0); err == nil && p.Name != "main" && len(p.GoFiles) > 0 {
				rel, err := filepath.Rel(root, path)
				list = append(list, filepath.ToSlash(rel))
				return err
			}
			return nil
		})
		require.NoError(t, err)
	}
	require.NotEmpty(t, list)
	return list
}

// Each package's exported names, with their types and JSON keys, stand in its
// testdata/api.txt. After a wanted change:
//
//	go test ./examples/readme -run API -update
func TestTheExportedAPIIsTheOneOnRecord(t *testing.T) {
	for _, dir := range libraries(t) {
		t.Run(dir, func(t *testing.T) {
			got := strings.Join(api(t, dir), "\n") + "\n"
			file := filepath.Join(root, dir, "testdata", "api.txt")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o600))
				require.NoError(t, os.Chmod(file, 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "write it: go test ./examples/readme -run API -update")
			require.Equal(t, string(want), got, "if the change is wanted: go test ./examples/readme -run API -update")
		})
	}
}

// api is the exported interface of a package, a line each, in order.
func api(t *testing.T, dir string) []string {
	t.Helper()
	p, fset := documented(t, dir)
	w := &lister{fset: fset}
	w.values("const", p.Consts)
	w.values("var", p.Vars)
	w.functions(p.Funcs)
	for _, typ := range p.Types {
		w.typ(typ)
	}
	slices.Sort(w.lines)
	return w.lines
}

// packages holds the packages that were read before: several tests ask for each.
var packages sync.Map

type documentation struct {
	p    *doc.Package
	fset *token.FileSet
}

// documented reads the package as the go tool builds it.
func documented(t *testing.T, dir string) (*doc.Package, *token.FileSet) {
	t.Helper()
	if known, ok := packages.Load(dir); ok {
		return known.(documentation).p, known.(documentation).fset
	}
	folder := filepath.Join(root, filepath.FromSlash(dir))
	built, err := build.ImportDir(folder, 0)
	require.NoError(t, err)
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range built.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(folder, name), nil, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, module+"/"+dir)
	require.NoError(t, err)
	packages.Store(dir, documentation{p, fset})
	return p, fset
}

// lister collects the lines of one package.
type lister struct {
	fset  *token.FileSet
	lines []string
}

func (w *lister) add(format string, args ...any) {
	w.lines = append(w.lines, fmt.Sprintf(format, args...))
}

// source is a piece of source in one line, without comments.
func (w *lister) source(node any) string {
	var b strings.Builder
	if err := printer.Fprint(&b, w.fset, node); err != nil {
		panic(err) // a Builder does not fail, and the node was parsed
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (w *lister) values(keyword string, list []*doc.Value) {
	for _, v := range list {
		for _, s := range v.Decl.Specs {
			spec, ok := s.(*ast.ValueSpec)
			if !ok {
				continue
			}
			for i, name := range spec.Names {
				if !name.IsExported() {
					continue
				}
				line := keyword + " " + name.Name
				if spec.Type != nil {
					line += " " + w.source(spec.Type)
				}
				// The value of a constant is part of the contract, that of a
				// variable is not.
				if keyword == "const" && i < len(spec.Values) {
					line += " = " + w.source(spec.Values[i])
				}
				w.add("%s", line)
			}
		}
	}
}

func (w *lister) functions(list []*doc.Func) {
	for _, f := range list {
		decl := *f.Decl
		decl.Doc, decl.Body = nil, nil
		w.add("%s", w.source(&decl))
	}
}

func (w *lister) typ(t *doc.Type) {
	w.values("const", t.Consts)
	w.values("var", t.Vars)
	w.functions(t.Funcs)
	w.functions(t.Methods)
	for _, s := range t.Decl.Specs {
		spec, ok := s.(*ast.TypeSpec)
		if !ok {
			continue
		}
		name := "type " + spec.Name.Name
		if spec.TypeParams != nil {
			name += w.parameters(spec.TypeParams)
		}
		switch x := spec.Type.(type) {
		case *ast.StructType:
			w.add("%s struct", name)
			w.fields(name, x.Fields)
		case *ast.InterfaceType:
			w.add("%s interface", name)
			w.fields(name, x.Methods)
		default:
			if spec.Assign.IsValid() {
				name += " ="
			}
			w.add("%s %s", name, w.source(spec.Type))
		}
	}
}

func (w *lister) parameters(list *ast.FieldList) string {
	var out []string
	for _, f := range list.List {
		for _, n := range f.Names {
			out = append(out, n.Name+" "+w.source(f.Type))
		}
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// fields are the exported fields of a struct with their JSON keys, or the
// methods of an interface.
func (w *lister) fields(of string, list *ast.FieldList) {
	for _, f := range list.List {
		tag := ""
		if f.Tag != nil {
			if s, err := strconv.Unquote(f.Tag.Value); err == nil {
				tag = " `" + s + "`"
			}
		}
		typ := w.source(f.Type)
		if len(f.Names) == 0 {
			w.add("%s, %s%s", of, typ, tag) // embedded
		}
		for _, n := range f.Names {
			if n.IsExported() {
				w.add("%s, %s %s%s", of, n.Name, typ, tag)
			}
		}
	}
}
