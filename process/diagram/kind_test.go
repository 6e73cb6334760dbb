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
	IsValid() bool
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
			require.True(t, v.IsValid())
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
			require.False(t, wrong.IsValid(), name)
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
	closed(t, diagram.BoxKinds())
	closed(t, diagram.FlowKinds())
	closed(t, diagram.LineStyles())
}

func ExampleBoxKinds() {
	fmt.Println(diagram.BoxKinds())
	// Output: [node notice start overdue fork gather choice return suspend extend event lapse]
}

func ExampleFlowKinds() {
	fmt.Println(diagram.FlowKinds())
	// Output: [next yes no refusal adverse detour overdue]
}

func ExampleLineStyles() {
	fmt.Println(diagram.LineStyles())
	// Output: [citation name term]
}
