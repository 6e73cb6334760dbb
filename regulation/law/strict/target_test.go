// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// selfPointer has no bottom.
type selfPointer *selfPointer

type (
	quoted struct {
		N int `json:"n,string"`
	}
	misspelt struct {
		N int `json:"n" strict:"requierd"`
	}
	hiddenBase struct {
		A int `json:"a"`
	}
	byPointer struct{ *hiddenBase }
	withKey   struct {
		hiddenBase `json:"base"`
	}
	channels struct {
		C chan int `json:"c"`
	}
	withMethods struct {
		E error `json:"e"`
	}
)

func TestTargetsThatJSONCannotFill(t *testing.T) {
	rows := []struct {
		name   string
		target any
		in     string
		text   string
	}{
		{"nil", nil, `1`, "strict: at byte 0: the target is <nil>, expected a pointer that is not nil"},
		{"a value", 1, `1`, "strict: at byte 0: the target is int, expected a pointer that is not nil"},
		{"a nil pointer", (*int)(nil), `1`, "strict: at byte 0: the target is *int, expected a pointer that is not nil"},
		{"a channel", new(channels), `{"c":1}`, "strict: c at byte 5: JSON cannot fill the Go type chan int"},
		{"an interface with methods", new(withMethods), `{"e":1}`, "strict: e at byte 5: JSON cannot fill the Go type error"},
		{"a map whose keys are no text", new(map[bool]int), `{"true":1}`, "strict: true at byte 1: JSON cannot fill the Go type bool"},
		{"a complex number", new(complex128), `1`, "strict: at byte 0: JSON cannot fill the Go type complex128"},
		{"a pointer to itself", new(selfPointer), `1`, "strict: at byte 0: JSON cannot fill the Go type strict_test.selfPointer"},
		{"the tag option string", new(quoted), `{}`, `strict: at byte 0: JSON cannot fill the Go type strict_test.quoted: field N: the json tag option "string" is not supported`},
		{"a misspelt strict tag", new(misspelt), `{}`, `strict: at byte 0: JSON cannot fill the Go type strict_test.misspelt: field N: the strict tag is "requierd", expected "required"`},
		{"a key that encoding/json does not take", tagged(`json:"a'b"`), `{}`, `strict: at byte 0: JSON cannot fill the Go type struct { N int "json:\"a'b\"" }: field N: "a'b" cannot be a key`},
		{"an embedded pointer to an unexported type", new(byPointer), `{}`, `strict: at byte 0: JSON cannot fill the Go type strict_test.byPointer: field hiddenBase: an embedded unexported type is filled by value and has no key`},
		{"an embedded unexported type with a key", new(withKey), `{}`, `strict: at byte 0: JSON cannot fill the Go type strict_test.withKey: field hiddenBase: an embedded unexported type is filled by value and has no key`},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			err := strict.Unmarshal([]byte(r.in), r.target)
			require.ErrorIs(t, err, strict.ErrType)
			require.EqualError(t, err, r.text)
		})
	}
}

// tagged is a new struct with one field N of a tag that no linter lets stand.
func tagged(tag reflect.StructTag) any {
	field := reflect.StructField{Name: "N", Type: reflect.TypeFor[int](), Tag: tag}
	return reflect.New(reflect.StructOf([]reflect.StructField{field})).Interface()
}

func TestKeysInTags(t *testing.T) {
	for tag, key := range map[reflect.StructTag]string{
		`json:"-,"`: "-", `json:","`: "N", `json:",omitempty"`: "N", `json:"n,omitzero"`: "n", `json:"әріп/№"`: "", `json:"a b(3)"`: "a b(3)",
	} {
		if key == "" {
			require.ErrorIs(t, strict.Unmarshal([]byte(`{}`), tagged(tag)), strict.ErrType, tag)
			continue
		}
		x, peer := tagged(tag), tagged(tag)
		in := []byte(`{"` + key + `":7}`)
		require.NoError(t, strict.Unmarshal(in, x), tag)
		require.NoError(t, json.Unmarshal(in, peer))
		require.Equal(t, peer, x)
		require.Equal(t, int64(7), reflect.ValueOf(x).Elem().Field(0).Int())
	}
}

// Fields that hide each other, as encoding/json decides it.
type (
	Left  struct{ A, B, C int }
	Right struct{ A, D int }
	Deep  struct{ E int }
	// Of three fields with one key on one level, the only tagged one stands.
	Plain1 struct{ F int }
	Plain2 struct{ F int }
	Tags   struct {
		X int `json:"F"`
	}
	Twice1 struct{ Deep }
	Twice2 struct{ Deep }
	Base   struct {
		Name string `json:"name" strict:"required"`
		Note string `json:"note"`
	}
	hiding struct {
		Left          // B and C are promoted
		Right         // D is promoted; A is ambiguous
		B      string // hides the B of Left
		Tagged int    `json:"C"` // hides the C of Left
		Plain1
		Plain2
		Tags
		Twice1
		Twice2 // E comes in by two ways and is ambiguous
		*Base
	}
)

func TestPromotionOfEmbeddedFields(t *testing.T) {
	rows := []struct {
		name, in string
		want     hiding
		is       error
	}{
		{"the outer field hides the inner one", `{"B":"b","name":""}`, hiding{B: "b", Base: &Base{}}, nil},
		{"a tagged field hides by its key", `{"C":1,"name":""}`, hiding{Tagged: 1, Base: &Base{}}, nil},
		{"a promoted field", `{"D":1,"name":""}`, hiding{Right: Right{D: 1}, Base: &Base{}}, nil},
		{"fields behind an embedded pointer share it", `{"name":"n","note":"m"}`, hiding{Base: &Base{Name: "n", Note: "m"}}, nil},
		{"of three on one level the tagged one stands", `{"F":1,"name":""}`, hiding{Tags: Tags{X: 1}, Base: &Base{}}, nil},
		{"two fields of one name hide each other", `{"A":1}`, hiding{}, strict.ErrUnknownKey},
		{"one struct embedded twice hides itself", `{"E":1}`, hiding{}, strict.ErrUnknownKey},
		{"a required field behind an embedded pointer is required", `{}`, hiding{}, strict.ErrMissingKey},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			var got hiding
			require.ErrorIs(t, strict.Unmarshal([]byte(r.in), &got), r.is)
			require.Equal(t, r.want, got)
			if r.is == nil {
				var peer hiding
				require.NoError(t, json.Unmarshal([]byte(r.in), &peer))
				require.Equal(t, peer, got, "encoding/json agrees")
			}
		})
	}
}

func TestAnErrorChangesNothing(t *testing.T) {
	type office struct {
		*Base
		Zone  string         `json:"zone"`
		Hours map[string]int `json:"hours"`
		Days  []string       `json:"days"`
		Pair  [1]Base        `json:"pair"`
		Deep  *Base          `json:"deep"`
	}
	before := func() office {
		return office{Base: &Base{Name: "n"}, Zone: "z", Hours: map[string]int{"mon": 8}, Days: []string{"a", "b"}, Pair: [1]Base{{Name: "p", Note: "q"}}, Deep: &Base{Name: "d"}}
	}
	x := before()
	err := strict.Unmarshal([]byte(`{"name":"new","note":"new","zone":"new","hours":{"mon":1,"tue":2},"days":["new"],"pair":[{"name":"new"}],"deep":{"name":"new"},"x":1}`), &x)
	require.ErrorIs(t, err, strict.ErrUnknownKey)
	require.Equal(t, before(), x)

	// Without the fault: absent keys keep their value, maps, lists and arrays
	// are new.
	base := x.Base
	require.NoError(t, strict.Unmarshal([]byte(`{"name":"new","hours":{"tue":2},"pair":[{"name":"new"}],"deep":{"name":"new"}}`), &x))
	require.Equal(t, office{Base: &Base{Name: "new"}, Zone: "z", Hours: map[string]int{"tue": 2}, Days: []string{"a", "b"}, Pair: [1]Base{{Name: "new"}}, Deep: &Base{Name: "new"}}, x)
	require.Equal(t, "n", base.Name, "what the old pointer shows is not written to")
}

func TestInputIsNotKept(t *testing.T) {
	in := []byte(`{"raw":[1],"text":"a","bytes":"YWI=","key":{"k":1}}`)
	var x struct {
		Raw   json.RawMessage `json:"raw"`
		Text  string          `json:"text"`
		Bytes []byte          `json:"bytes"`
		Key   map[string]int  `json:"key"`
	}
	require.NoError(t, strict.Unmarshal(in, &x))
	for i := range in {
		in[i] = 'x'
	}
	require.Equal(t, `[1]`, string(x.Raw))
	require.Equal(t, "a", x.Text)
	require.Equal(t, "ab", string(x.Bytes))
	require.Equal(t, map[string]int{"k": 1}, x.Key)
}

func TestKeysOfMaps(t *testing.T) {
	var days map[law.Date]int
	require.NoError(t, strict.Unmarshal([]byte(`{"2015-03-18":1}`), &days))
	require.Equal(t, map[law.Date]int{law.MustDate("2015-03-18"): 1}, days)
	require.ErrorIs(t, strict.Unmarshal([]byte(`{"2014-02-30":1}`), &days), law.ErrSyntax, "the error of the type is found")

	var small map[uint8]string
	require.NoError(t, strict.Unmarshal([]byte(`{"255":"a"}`), &small))
	require.Equal(t, map[uint8]string{255: "a"}, small)
	for _, doc := range []string{`{"256":""}`, `{"-1":""}`, `{"01":""}`, `{"":""}`, `{"1.0":""}`} {
		require.ErrorIs(t, strict.Unmarshal([]byte(doc), &small), strict.ErrType, doc)
	}
	var folded map[folding]int
	err := strict.Unmarshal([]byte(`{"a":1,"A":2}`), &folded)
	require.ErrorIs(t, err, strict.ErrDuplicateKey, "two texts of one value are one key")
}

// folding is a key that does not tell A from a.
type folding struct{ s byte }

func (f *folding) UnmarshalText(b []byte) error {
	f.s = b[0] | 0x20
	return nil
}

// wrapping adds words to the error of the document inside it.
type wrapping struct{ inner inner2 }

func (w *wrapping) UnmarshalJSON(b []byte) error {
	if err := strict.Unmarshal(b, &w.inner); err != nil {
		return fmt.Errorf("in a wrapping: %w", err)
	}
	return nil
}

var errForeign = errors.New("no such office")

// foreign refuses everything with an error of its own.
type foreign struct{}

func (*foreign) UnmarshalJSON([]byte) error { return errForeign }

func TestErrorsOfTypesThatDecodeThemselves(t *testing.T) {
	var e *strict.Error
	err := strict.Unmarshal([]byte(`[ {"x":1}]`), new([]wrapping))
	require.ErrorAs(t, err, &e)
	require.Equal(t, "[0].x", e.Place)
	require.Equal(t, int64(3), e.Offset)
	require.ErrorIs(t, err, strict.ErrUnknownKey)
	require.EqualError(t, err, `strict: [0].x at byte 3: in a wrapping: strict: x at byte 1: unknown key "x"`)

	err = strict.Unmarshal([]byte(`{"a":[{}]}`), new(map[string][]foreign))
	require.ErrorIs(t, err, strict.ErrType)
	require.ErrorIs(t, err, errForeign)
	require.EqualError(t, err, "strict: a[0] at byte 6: not a value of strict_test.foreign: no such office")

	// An index inside joins without a point.
	var list struct {
		L lists `json:"l"`
	}
	err = strict.Unmarshal([]byte(`{"l":[1,"a"]}`), &list)
	require.ErrorAs(t, err, &e)
	require.Equal(t, "l[1]", e.Place)
	require.Equal(t, int64(8), e.Offset)
	err = strict.Unmarshal([]byte(`{"l":{}}`), &list)
	require.ErrorAs(t, err, &e)
	require.Equal(t, "l", e.Place)
}

type lists []int

func (l *lists) UnmarshalJSON(b []byte) error { return strict.Unmarshal(b, (*[]int)(l)) }

func TestTheActsOfThisLibraryPassThrough(t *testing.T) {
	c := law.MustCite("mangystau-297-2014", "vet-licence", "7(3)")
	in, err := json.Marshal([]law.Amendment{{
		By:     law.Reference{Number: "99", Date: law.MustDate("2015-04-13")},
		Target: c, Effect: law.Onset{From: law.FromPublication, Days: 10, Citation: c}, Citation: c,
	}})
	require.NoError(t, err)
	var got, peer []law.Amendment
	require.NoError(t, strict.Unmarshal(in, &got))
	require.NoError(t, json.Unmarshal(in, &peer))
	require.Equal(t, peer, got)
}
