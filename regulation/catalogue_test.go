// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// underAnotherAct is the enactment of the reference again, as if a second act
// with the same short name approved it.
func underAnotherAct(t testing.TB) regulation.Enactment {
	t.Helper()
	e := builtin(t).Enactments()[0]
	e.Regulations = e.Regulations[:1]
	const other = law.ID("other-1-2015")
	var move func(v reflect.Value)
	move = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Slice:
			for i := range v.Len() {
				move(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Field(i).CanSet() {
					move(v.Field(i))
				}
			}
		case reflect.String:
			if v.String() == "mangystau-297-2014" {
				v.SetString(string(other))
			}
		}
	}
	move(reflect.ValueOf(&e).Elem())
	require.Equal(t, other, e.Act.ID)
	return e
}

func TestLookup(t *testing.T) {
	c := builtin(t)
	t.Run("a regulation by its full ID and by its short name", func(t *testing.T) {
		for _, name := range []string{"mangystau-297-2014/vet-licence", "vet-licence"} {
			r, err := c.Regulation(name)
			require.NoError(t, err)
			require.Equal(t, "mangystau-297-2014/vet-licence", r.ID.String())
		}
	})
	t.Run("a service by act and name, and by its short name", func(t *testing.T) {
		for _, name := range []string{"mangystau-297-2014/ear-tag-duplicate", "ear-tag-duplicate"} {
			s, err := c.Service(name)
			require.NoError(t, err)
			require.Equal(t, law.ID("ear-tag-duplicate"), s.ID)
		}
	})
	t.Run("a kind in three ways, with its origin", func(t *testing.T) {
		for _, name := range []string{"mangystau-297-2014/ear-tag-duplicate/issue", "ear-tag-duplicate/issue", "ear-tag-duplicate", "mangystau-297-2014/ear-tag-duplicate"} {
			k, err := c.Kind(name)
			require.NoError(t, err, name)
			require.Equal(t, "mangystau-297-2014/ear-tag-duplicate/issue", k.ID.String())
			require.Equal(t, "animal-identification", string(k.Regulation().ID.Name))
			require.Equal(t, "ear-tag-duplicate", string(k.Service().ID))
			require.Equal(t, "297", k.Act().Number)
		}
	})
	t.Run("a kind taken from a regulation has no origin", func(t *testing.T) {
		k := get(t, "vet-reference").Services[0].Kinds[0]
		require.Zero(t, k.Act().ID)
		require.Zero(t, k.Regulation().ID)
		require.Zero(t, k.Service().ID)
	})
	t.Run("everything in the order of acts and texts", func(t *testing.T) {
		var acts, regulations, services, kinds []string
		for _, a := range c.Acts() {
			acts = append(acts, string(a.ID))
		}
		for _, r := range c.Regulations() {
			regulations = append(regulations, string(r.ID.Name))
		}
		for _, s := range c.Services() {
			services = append(services, string(s.ID))
		}
		for _, k := range c.Kinds() {
			kinds = append(kinds, k.ID.String())
		}
		require.Equal(t, []string{"mangystau-297-2014", "north-kazakhstan-201-2014"}, acts)
		require.Equal(t, []string{"vet-reference", "animal-identification", "vet-licence", "pesticide-licence", "grain-receipt-licence", "cotton-receipt-licence"}, regulations)
		require.Equal(t, []string{"vet-reference", "animal-identification", "ear-tag-duplicate", "vet-licence", "pesticide-licence", "grain-receipt-licence", "cotton-receipt-licence"}, services)
		require.Len(t, kinds, 15)
		require.Equal(t, "north-kazakhstan-201-2014/cotton-receipt-licence/duplicate", kinds[14])
	})
	t.Run("the empty catalogue answers too", func(t *testing.T) {
		var empty regulation.Catalogue
		_, err := empty.Kind("vet-reference")
		require.EqualError(t, err, `regulation: not found: kind "vet-reference"`)
		require.Empty(t, empty.Kinds())
		require.Empty(t, empty.Search("veterinary"))
	})
}

func TestLookupNamesTheNearest(t *testing.T) {
	c := builtin(t)
	look := map[string]func(string) error{
		"act":        func(s string) error { _, err := c.Act(law.ID(s)); return err },
		"regulation": func(s string) error { _, err := c.Regulation(s); return err },
		"service":    func(s string) error { _, err := c.Service(s); return err },
		"kind":       func(s string) error { _, err := c.Kind(s); return err },
	}
	for _, x := range []struct {
		what, name string
		nearest    []string
	}{
		{"act", "mangistau-297-2014", []string{"mangystau-297-2014"}},
		{"regulation", "vet-license", []string{"vet-licence"}},
		{"regulation", "licence", []string{"vet-licence", "pesticide-licence", "grain-receipt-licence"}},
		{"service", "eartag-duplicate", []string{"ear-tag-duplicate"}},
		{"kind", "vet-licence/reisue", []string{"vet-licence/reissue"}},
		{"kind", "vet-licence", nil},
		{"kind", "Москва", nil},
		{"service", "", nil},
	} {
		t.Run(x.what+" "+x.name, func(t *testing.T) {
			err := look[x.what](x.name)
			require.ErrorIs(t, err, regulation.ErrNotFound)
			var e *regulation.LookupError
			require.ErrorAs(t, err, &e)
			require.Equal(t, x.what, e.What)
			require.Equal(t, x.name, e.Name)
			require.LessOrEqual(t, len(e.Candidates), 3)
			for _, n := range x.nearest {
				require.Contains(t, e.Candidates, n)
			}
		})
	}
	t.Run("a service with several kinds names them", func(t *testing.T) {
		_, err := c.Kind("cotton-receipt-licence")
		require.EqualError(t, err, `regulation: not found: kind "cotton-receipt-licence"; nearest: `+
			`cotton-receipt-licence/issue, cotton-receipt-licence/reissue, cotton-receipt-licence/duplicate`)
	})
	t.Run("a name as long as a book does not take long", func(t *testing.T) {
		long := make([]byte, 1<<20)
		for i := range long {
			long[i] = 'a'
		}
		require.ErrorIs(t, look["kind"](string(long)), regulation.ErrNotFound)
	})
}

func TestSameShortNameUnderASecondActIsAmbiguous(t *testing.T) {
	c, err := builtin(t).With(underAnotherAct(t))
	require.NoError(t, err)
	ambiguous := func(err error, candidates ...string) {
		t.Helper()
		require.ErrorIs(t, err, regulation.ErrAmbiguous)
		require.NotErrorIs(t, err, regulation.ErrNotFound)
		var e *regulation.LookupError
		require.ErrorAs(t, err, &e)
		require.Equal(t, candidates, e.Candidates)
	}
	_, err = c.Regulation("vet-reference")
	ambiguous(err, "mangystau-297-2014/vet-reference", "other-1-2015/vet-reference")
	require.EqualError(t, err, `regulation: ambiguous name: regulation "vet-reference"; one of mangystau-297-2014/vet-reference, other-1-2015/vet-reference`)
	_, err = c.Service("vet-reference")
	ambiguous(err, "mangystau-297-2014/vet-reference", "other-1-2015/vet-reference")
	_, err = c.Kind("vet-reference/issue")
	ambiguous(err, "mangystau-297-2014/vet-reference/issue", "other-1-2015/vet-reference/issue")
	_, err = c.Kind("vet-reference")
	ambiguous(err, "mangystau-297-2014/vet-reference/issue", "other-1-2015/vet-reference/issue")

	k, err := c.Kind("other-1-2015/vet-reference/issue")
	require.NoError(t, err)
	require.Equal(t, law.ID("other-1-2015"), k.Act().ID, "the full name is never ambiguous")
	_, err = c.Kind("vet-licence/issue")
	require.NoError(t, err, "other short names stay as they were")
}

func TestWithLeavesTheReceiverAsItIs(t *testing.T) {
	c := builtin(t)
	before := marshalled(t, c)
	more, err := c.With(underAnotherAct(t))
	require.NoError(t, err)
	require.Len(t, more.Acts(), 3)
	require.Len(t, c.Acts(), 2)
	require.Equal(t, before, marshalled(t, c))

	_, err = more.With(underAnotherAct(t))
	require.ErrorIs(t, err, regulation.ErrDuplicate, "an act stands once")
	require.ErrorIs(t, err, regulation.ErrInvalid)
	other := underAnotherAct(t)
	_, err = c.With(other, other)
	require.ErrorIs(t, err, regulation.ErrDuplicate, "also among those added at once")

	broken := underAnotherAct(t)
	broken.Regulations[0].Title = law.Text{EN: "in English alone"}
	none, err := c.With(broken)
	require.ErrorIs(t, err, regulation.ErrInvalid)
	require.Empty(t, none.Acts())
}

func TestWhatGoesInIsCopied(t *testing.T) {
	e := underAnotherAct(t)
	c, err := regulation.NewCatalogue(e)
	require.NoError(t, err)
	before := marshalled(t, c)
	scribble(reflect.ValueOf(&e).Elem())
	require.Equal(t, before, marshalled(t, c))
}

// Whatever a catalogue returns can be scribbled over without changing the
// catalogue.
func TestWhatComesOutIsFresh(t *testing.T) {
	c := builtin(t)
	before := marshalled(t, c)
	for name, value := range map[string]func() any{
		"Acts":               func() any { v := c.Acts(); return &v },
		"Act":                func() any { v, _ := c.Act("mangystau-297-2014"); return &v },
		"Enactments":         func() any { v := c.Enactments(); return &v },
		"Regulations":        func() any { v := c.Regulations(); return &v },
		"Regulation":         func() any { v, _ := c.Regulation("vet-licence"); return &v },
		"Services":           func() any { v := c.Services(); return &v },
		"Service":            func() any { v, _ := c.Service("ear-tag-duplicate"); return &v },
		"Kinds":              func() any { v := c.Kinds(); return &v },
		"Kind":               func() any { v, _ := c.Kind("vet-licence/issue"); return &v },
		"Kind.Regulation":    func() any { k, _ := c.Kind("vet-licence/issue"); v := k.Regulation(); return &v },
		"Kind.Service":       func() any { k, _ := c.Kind("vet-licence/issue"); v := k.Service(); return &v },
		"Kind.Act":           func() any { k, _ := c.Kind("vet-licence/issue"); v := k.Act(); return &v },
		"Kinds of an origin": func() any { v := c.Kinds()[0].Regulation().Services; return &v },
		"Discrepancies": func() any {
			r, _ := c.Regulation("vet-licence")
			v := r.Discrepancies()
			return &v
		},
	} {
		t.Run(name, func(t *testing.T) {
			first := value()
			want := clone(t, first)
			require.NotZero(t, scribble(reflect.ValueOf(first).Elem()), "there is something to change")
			require.Equal(t, before, marshalled(t, c), "the catalogue")
			require.Equal(t, want, clone(t, value()), "the next answer")
		})
	}
	t.Run("a discrepancy does not lead back to its regulation", func(t *testing.T) {
		r := get(t, "vet-licence")
		want := marshalled(t, *r)
		list := r.Discrepancies()
		scribble(reflect.ValueOf(&list).Elem())
		require.Equal(t, want, marshalled(t, *r))
	})
}

// scribble overwrites everything that can be reached and set, and counts it.
func scribble(v reflect.Value) int {
	n := 0
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			n += scribble(v.Index(i))
		}
		if v.CanSet() {
			v.Set(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, 0), v))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				n += scribble(v.Field(i))
			}
		}
	case reflect.String:
		v.SetString("scribble")
		n++
	case reflect.Int, reflect.Int32:
		v.SetInt(v.Int() + 1)
		n++
	case reflect.Bool:
		v.SetBool(!v.Bool())
		n++
	}
	return n
}

// clone copies a value through its JSON, which holds all that is exported.
func clone(t *testing.T, v any) string {
	t.Helper()
	return marshalled(t, v)
}

func marshalled(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

func TestSearch(t *testing.T) {
	c := builtin(t)
	for _, x := range []struct {
		query string
		want  []string
	}{
		{"", nil},
		{"!?", nil},
		{"EAR tag duplicate", []string{"mangystau-297-2014/ear-tag-duplicate"}},
		{"пестицид", []string{"north-kazakhstan-201-2014/pesticide-licence"}},
		{"Мақта", []string{"north-kazakhstan-201-2014/cotton-receipt-licence"}},
		{"cotton pesticide", nil},
		{"unicorn", nil},
	} {
		t.Run(x.query, func(t *testing.T) { require.Equal(t, x.want, c.Search(x.query)) })
	}
	t.Run("letters of any case in any language", func(t *testing.T) {
		require.Equal(t, c.Search("анықтама"), c.Search("АНЫҚТАМА"))
		require.NotEmpty(t, c.Search("справка"))
	})
	t.Run("the order is that of the catalogue", func(t *testing.T) {
		require.Equal(t, []string{
			"mangystau-297-2014/vet-licence", "north-kazakhstan-201-2014/pesticide-licence",
			"north-kazakhstan-201-2014/grain-receipt-licence", "north-kazakhstan-201-2014/cotton-receipt-licence",
		}, c.Search("licence"))
	})
}

func TestAccountAtADay(t *testing.T) {
	a, ok := get(t, "vet-reference").Account(regulation.AccountProcedure)
	require.True(t, ok)
	now, err := a.At(a.Since)
	require.NoError(t, err)
	require.Equal(t, a.Steps, now.Steps)
	_, err = a.At(a.Since - 1)
	require.ErrorIs(t, err, law.ErrWordingUnknown)
	var w *law.WordingError
	require.True(t, errors.As(err, &w))
	require.Equal(t, a.Since, w.Until)
	_, ok = get(t, "vet-reference").Account(regulation.AccountPortal)
	require.False(t, ok)
	_, ok = a.Step(law.MustLocator("5(9)"))
	require.False(t, ok)
	_, ok = a.Node(law.MustLocator("5(1)"))
	require.False(t, ok)
}

// A catalogue does not depend on the order in which it was built: every order of the
// acts, split everywhere between what it begins with and what is added.
func TestTheOrderOfAddingDoesNotMatter(t *testing.T) {
	list := append(builtin(t).Enactments(), underAnotherAct(t))
	require.Len(t, list, 3)
	want := ""
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		acts := []regulation.Enactment{list[order[0]], list[order[1]], list[order[2]]}
		for at := range len(acts) + 1 {
			c, err := regulation.NewCatalogue(acts[:at]...)
			require.NoError(t, err)
			c, err = c.With(acts[at:]...)
			require.NoError(t, err)
			text, err := json.Marshal(c.Acts())
			require.NoError(t, err)
			for _, k := range c.Kinds() {
				text = append(append(text, ' '), k.ID.String()...)
			}
			want = cmp.Or(want, string(text))
			require.Equal(t, want, string(text), "%v, split at %d", order, at)
		}
	}
}
