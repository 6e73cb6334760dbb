// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TestHostileNames: a stored definition may hold any text, which its digest does
// not cover. Whatever stands in a name stays a text, in its box.
func TestHostileNames(t *testing.T) {
	d := definition(t, "ear-tag-duplicate/issue", regulation.ChannelOffice)
	stored, err := json.Marshal(d)
	require.NoError(t, err)
	const printed = "Заказ дубликата бирки"
	require.Contains(t, string(stored), printed)
	for name, text := range map[string]string{
		"an element of XML":         "</text><script>alert(1)</script>",
		"the end of a CDATA":        "]]>",
		"a quotation mark":          `"]; click n7_1 "javascript:alert(1)"`,
		"a new line":                "a\n  end\n  n7_1 --> granted",
		"a sign that XML forbids":   "a\u0001b",
		"a word longer than a box":  strings.Repeat("Ж", 300),
		"ideographs":                strings.Repeat("漢字 ", 40),
		"a word of a flow chart":    "end",
		"a comment of a flow chart": "%% comment",
	} {
		t.Run(name, func(t *testing.T) {
			quoted, err := json.Marshal(text)
			require.NoError(t, err)
			h, err := process.ParseDefinition(bytes.ReplaceAll(stored, []byte(`"`+printed+`"`), quoted))
			require.NoError(t, err)
			var svg, mmd bytes.Buffer
			require.NoError(t, diagram.WriteSwimlane(&svg, h, law.LangRussian))
			pic := read(t, svg.Bytes())
			checkLanes(t, pic)
			checkBoxes(t, pic)
			checkArrows(t, pic)
			pic.root.walk(element{}, func(e, _ element) { require.NotEqual(t, "script", e.XMLName.Local) })
			require.NoError(t, diagram.WriteMermaid(&mmd, h, law.LangRussian))
			for _, line := range strings.Split(mmd.String(), "\n") {
				require.Zero(t, strings.Count(line, `"`)%2, "an open quotation: %s", line)
			}
			_, b := timeline(t, h, law.LangRussian)
			read(t, b)
		})
	}
}
