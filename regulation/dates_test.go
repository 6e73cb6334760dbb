// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// 30 February 2014 is refused in every date of every exported type with JSON
// tags of this package and of law. The dates are found by reflection, the types
// in the source, so that a new one cannot be forgotten.
func TestNoDateTakesThe30thOfFebruary(t *testing.T) {
	index := law.Edition[regulation.MCI]{}
	for _, e := range regulation.MCIHistory().Editions() {
		if !e.Unknown {
			index = e
		}
	}
	act := builtin(t).Acts()[0]
	roots := []any{index.Value, act.Status(law.MustDate("2015-03-18")), law.Source{Certainty: law.CertaintyA}, regulation.EarlierTerms{Terms: []regulation.Term{}}, regulation.Validity{Since: law.MustDate("2026-01-01"), Until: law.MustDate("2026-02-01")}}
	for _, e := range builtin(t).Enactments() {
		roots = append(roots, e)
	}

	reachable, wanted := map[string]bool{}, map[string]bool{}
	for _, r := range roots {
		collectTypes(reflect.TypeOf(r), reachable, wanted)
	}
	for _, dir := range []string{".", "law"} {
		for _, name := range typesWithTags(t, dir) {
			require.True(t, reachable[name], "%s has JSON tags and is in none of the values of this test", name)
		}
	}

	planted := map[string]bool{}
	for _, r := range roots {
		v := reflect.New(reflect.TypeOf(r))
		v.Elem().Set(reflect.ValueOf(r))
		setDates(v.Elem(), planted)
		plantEach(t, v.Interface())
	}
	require.Equal(t, wanted, planted, "every date of every type stood in a value")
}

const sentinel = "2013-03-03"

var dateType = reflect.TypeFor[law.Date]()

// collectTypes notes the struct types below a type, and their dates.
func collectTypes(typ reflect.Type, types, dates map[string]bool) {
	switch typ.Kind() {
	case reflect.Slice, reflect.Pointer:
		collectTypes(typ.Elem(), types, dates)
	case reflect.Struct:
		if types[typ.String()] {
			return
		}
		types[typ.String()] = true
		for i := range typ.NumField() {
			f := typ.Field(i)
			if f.Type == dateType {
				dates[typ.String()+"."+f.Name] = true
			}
			if f.IsExported() {
				collectTypes(f.Type, types, dates)
			}
		}
	}
}

// setDates gives every date in a value the sentinel. A struct that is zero says
// that something is absent, and stays so.
func setDates(v reflect.Value, set map[string]bool) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			setDates(v.Index(i), set)
		}
	case reflect.Struct:
		if v.IsZero() {
			return
		}
		for i := range v.NumField() {
			f := v.Field(i)
			if f.Type() == dateType {
				f.Set(reflect.ValueOf(law.MustDate(sentinel)))
				set[v.Type().String()+"."+v.Type().Field(i).Name] = true
			} else if f.CanSet() {
				setDates(f, set)
			}
		}
	}
}

// plantEach puts the bad day in the place of each sentinel, one at a time; of
// the items of a list that are alike, in the first.
func plantEach(t *testing.T, v any) {
	t.Helper()
	var tree any
	require.NoError(t, json.Unmarshal([]byte(marshalled(t, v)), &tree))
	into := func() any { return reflect.New(reflect.TypeOf(v).Elem()).Interface() }
	require.NoError(t, strict.Unmarshal([]byte(marshalled(t, withoutDiscrepancies(tree))), into()), "the day before it is planted")
	seen := map[string]bool{}
	places := 0
	eachString(tree, "", func(place, value string, set func(string)) {
		shape := regexp.MustCompile(`\[\d+\]`).ReplaceAllString(place, "[]")
		if value != sentinel || seen[shape] {
			return
		}
		seen[shape] = true
		places++
		set("2014-02-30")
		err := strict.Unmarshal([]byte(marshalled(t, tree)), into())
		set(sentinel)
		require.ErrorIs(t, err, law.ErrSyntax, place)
		require.ErrorContains(t, err, `"2014-02-30"`, place)
		var e *strict.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, place, e.Place)
	})
	require.NotZero(t, places, "%T", v)
}

// withoutDiscrepancies drops what is computed from a copy of the tree: dates
// changed alike leave the data sound and the text of a finding behind.
func withoutDiscrepancies(tree any) any {
	switch x := tree.(type) {
	case map[string]any:
		m := map[string]any{}
		for k, v := range x {
			if k != "discrepancies" {
				m[k] = withoutDiscrepancies(v)
			}
		}
		return m
	case []any:
		l := make([]any, len(x))
		for i, v := range x {
			l[i] = withoutDiscrepancies(v)
		}
		return l
	}
	return tree
}

func eachString(tree any, place string, visit func(place, value string, set func(string))) {
	child := func(at string, v any, set func(any)) {
		if s, ok := v.(string); ok {
			visit(at, s, func(to string) { set(to) })
			return
		}
		eachString(v, at, visit)
	}
	switch x := tree.(type) {
	case map[string]any:
		for k, v := range x {
			child(strings.TrimPrefix(place+"."+k, "."), v, func(to any) { x[k] = to })
		}
	case []any:
		for i, v := range x {
			child(fmt.Sprintf("%s[%d]", place, i), v, func(to any) { x[i] = to })
		}
	}
}

// typesWithTags lists the exported struct types of a directory whose fields
// carry JSON names.
func typesWithTags(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	var names []string
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		text, err := os.ReadFile(path) //nolint:gosec // a source file of this package
		require.NoError(t, err)
		file, err := parser.ParseFile(token.NewFileSet(), path, text, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok || !spec.Name.IsExported() {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok && tagged(s) {
				names = append(names, file.Name.Name+"."+spec.Name.Name)
			}
			return true
		})
	}
	require.NotEmpty(t, names)
	return names
}

func tagged(s *ast.StructType) bool {
	for _, f := range s.Fields.List {
		if f.Tag != nil && strings.Contains(f.Tag.Value, "json:") {
			return true
		}
	}
	return false
}
