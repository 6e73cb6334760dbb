// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation/law"
)

// word is what every closed list of the package gives its values.
type word interface {
	~string
	encoding.TextMarshaler
}

// closed checks one closed list.
func closed[E word, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, list []E) {
	t.Helper()
	t.Run(fmt.Sprintf("%T", list), func(t *testing.T) {
		require.NotEmpty(t, list)
		seen := map[string]bool{}
		for _, v := range list {
			b, err := v.MarshalText()
			require.NoError(t, err)
			require.Equal(t, string(v), string(b))
			require.False(t, seen[string(v)], "each word once")
			seen[string(v)] = true
			var back E
			require.NoError(t, P(&back).UnmarshalText(b))
			require.Equal(t, v, back)
		}
		for name, wrong := range map[string]E{"the zero value": "", "a word of no list": "x", "another case": E("N") + list[0][1:]} {
			var value *law.ValueError
			_, err := wrong.MarshalText()
			require.ErrorAs(t, err, &value, name)
			kept := list[0]
			require.ErrorAs(t, P(&kept).UnmarshalText([]byte(wrong)), &value, name)
			require.Equal(t, string(wrong), value.Value)
			require.Equal(t, list[0], kept, "an error changes nothing")
		}
	})
}

func TestClosedLists(t *testing.T) {
	closed(t, law.Values[diagram.BoxKind]())
	closed(t, law.Values[diagram.FlowKind]())
	closed(t, law.Values[diagram.LineStyle]())
}

func ExampleBoxKind() {
	fmt.Println(law.Values[diagram.BoxKind]())
	// Output: [node notice start overdue fork gather choice return suspend extend event lapse]
}

func ExampleFlowKind() {
	fmt.Println(law.Values[diagram.FlowKind]())
	// Output: [next yes no refusal adverse detour overdue]
}

func ExampleLineStyle() {
	fmt.Println(law.Values[diagram.LineStyle]())
	// Output: [citation name term]
}
