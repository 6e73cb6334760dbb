// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Variants are compiled together, and share what they have in common.
func TestAVariantIsTheDefinitionThatItsReadingsCompileTo(t *testing.T) {
	for _, d := range allDefinitions(t) {
		earliest, latest, err := d.Variants()
		require.NoError(t, err)
		for i, v := range slices.Concat(earliest, latest) {
			if i%7 > 0 && len(latest) > 20 {
				continue
			}
			var choices []process.Choice
			for _, c := range v.Readings() {
				choices = append(choices, process.Choice{Reading: c.Reading, Option: c.Option})
			}
			alone, err := d.With(choices...)
			require.NoError(t, err)
			require.Equal(t, alone.Digest(), v.Digest())
			require.Equal(t, alone.Nodes(), v.Nodes())
		}
	}
}

// A field added to a node and forgotten in the comparison would give variants
// the digest of another one.
func TestNodesThatDifferInMoreThanWordsDoNotRunAlike(t *testing.T) {
	for _, path := range [][]int{{}, {fieldOf[process.Node]("Next")}, {fieldOf[process.Node]("No")}} {
		typ := reflect.TypeFor[process.Node]()
		if len(path) > 0 {
			typ = typ.FieldByIndex(path).Type
		}
		for i := range typ.NumField() {
			f := typ.Field(i)
			if !f.IsExported() || f.Type == reflect.TypeFor[law.Text]() {
				continue
			}
			var changed process.Node
			v := reflect.ValueOf(&changed).Elem().FieldByIndex(append(slices.Clone(path), i))
			fill(v)
			require.False(t, process.Node{}.RunsAs(changed), "%s", f.Name)
			require.True(t, changed.RunsAs(changed), "%s", f.Name)
		}
	}
	term := reflect.TypeFor[process.Node]().Field(fieldOf[process.Node]("Terms")).Type.Elem()
	for i := range term.NumField() {
		var plain, changed process.Node
		for _, n := range []*process.Node{&plain, &changed} {
			terms := reflect.ValueOf(n).Elem().FieldByName("Terms")
			terms.Set(reflect.MakeSlice(terms.Type(), 1, 1))
		}
		fill(reflect.ValueOf(&changed.Terms[0]).Elem().Field(i))
		require.Equal(t, term.Field(i).Name == "Covers", plain.RunsAs(changed), "%s", term.Field(i).Name)
	}
}

func fieldOf[T any](name string) int {
	f, _ := reflect.TypeFor[T]().FieldByName(name)
	return f.Index[0]
}

// fill sets something that is not zero.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	case reflect.Struct:
		switch v.Interface().(type) {
		case law.Citation:
			v.Set(reflect.ValueOf(law.MustCitation("act#1")))
		case law.Locator:
			v.Set(reflect.ValueOf(law.MustLocator("1")))
		default:
			for i := range v.NumField() {
				if v.Field(i).CanSet() {
					fill(v.Field(i))
				}
			}
		}
	}
}
