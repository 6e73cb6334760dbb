// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// WriteMermaid writes a definition as a Mermaid flow chart, for a README or a
// wiki that draws such text: a subgraph for each lane, gates as rhombs, waits
// rounded, ends as stadiums, what is inferred dotted. The IDs of the nodes come
// from their places in the text, so that they stay the same in another language
// and release. Steps side by side stand between two rhombs with a cross.
//
// The same definition and language give the same bytes. The error is that of w.
func WriteMermaid(w io.Writer, d *process.Definition, lang law.Lang) error {
	r := d.Regulation()
	g := newGrid(r, d.Nodes(), choices()[0], false)
	m := mermaid{ids: Identifiers(boxIDs(g.boxes)), lang: lang}
	m.printf("flowchart TB\n")
	m.printf("  accTitle: %s\n", plain(kindTitle(r, d.Kind(), lang)+", "+channelName(r, d.Channel(), lang)))
	m.printf("  %%%% %s %s %s\n", d.Kind(), d.Channel(), d.Digest())
	for i, lane := range g.lanes {
		m.printf("  subgraph lane%d[%s]\n", i+1, quote(lane.Name.In(lang)))
		for _, b := range g.boxes {
			if b.Lane == i {
				m.box(g, b)
			}
		}
		m.printf("  end\n")
	}
	for _, k := range g.links {
		m.link(k)
	}
	_, err := w.Write(m.b.Bytes())
	return err
}

func boxIDs(boxes []Box) []string {
	var list []string
	for _, b := range boxes {
		list = append(list, b.ID)
	}
	return list
}

type mermaid struct {
	b    bytes.Buffer
	ids  map[string]string
	lang law.Lang
}

func (m *mermaid) printf(format string, args ...any) { fmt.Fprintf(&m.b, format, args...) }

func (m *mermaid) box(g *grid, b Box) {
	n, _ := g.node(b.Node)
	switch b.Kind {
	case BoxFork, BoxGather:
		m.printf("    %s{%s}\n", m.ids[b.ID], quote("+"))
		return
	case BoxChoice:
		m.printf("    %s{%s}\n", m.ids[b.ID], quote(b.Name.In(m.lang)))
		return
	}
	var lines []string
	if b.ID != string(n.End) {
		lines = append(lines, b.Citation.Locator.String())
	}
	lines = append(lines, b.Name.In(m.lang))
	open, shut := "[", "]"
	switch {
	case b.Kind == BoxNotice:
		open, shut = "[/", "/]"
	case b.Kind.Detours():
		open, shut = "(", ")"
		if d, ok := g.detourOf(b); ok {
			lines = append(lines, d.lines(m.lang)...)
		}
	case n.Type == process.NodeGate:
		open, shut = "{", "}"
	case n.Type == process.NodeWait:
		open, shut = "(", ")"
	case n.Type == process.NodeEnd:
		open, shut = "([", "])"
	}
	if b.Kind == BoxNode {
		for _, t := range TermsAt(g.regulation, n) {
			lines = append(lines, term(t, m.lang))
		}
	}
	m.printf("    %s%s%s%s\n", m.ids[b.ID], open, quote(lines...), shut)
}

func (m *mermaid) link(k link) {
	line := "-->"
	if k.branch && k.basis != law.BasisStated {
		line = "-.->"
	}
	if label := answer(k.kind, m.lang); label != "" && k.kind != FlowDetour {
		line += "|" + quote(label) + "|"
	}
	m.printf("  %s %s %s\n", m.ids[k.from], line, m.ids[k.to])
}

// quote makes a label of lines: in quotation marks, so that no sign in it has a
// meaning of its own.
func quote(lines ...string) string {
	escaped := make([]string, len(lines))
	for i, s := range lines {
		escaped[i] = strings.NewReplacer(`"`, "#quot;", "#", "#35;", "&", "#amp;", "<", "#lt;", ">", "#gt;", "`", "#96;").Replace(plain(s))
	}
	return `"` + strings.Join(escaped, "<br/>") + `"`
}

// plain is a text on one line, without what no page can show.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, "\uFFFD"), func(r rune) bool { return r <= ' ' || r == 0x7f }), " ")
}

// Identifiers gives each ID of a layout a name of Latin letters, digits and
// underscores that begins with a letter, as Mermaid and XML want it: "7(2).1"
// becomes "n7_2_1". The names depend on the IDs
// and their order alone, and no two are the same.
func Identifiers(ids []string) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	for _, id := range ids {
		var b strings.Builder
		b.WriteByte('n')
		for _, r := range id {
			switch {
			case r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
				b.WriteRune(r)
			case r == ')':
			case r == '(' || r == '.' || r == '_':
				b.WriteByte('_')
			default:
				fmt.Fprintf(&b, "_x%x_", r)
			}
		}
		name := b.String()
		for i := 2; taken[name]; i++ {
			name = fmt.Sprintf("%s_%d", b.String(), i)
		}
		names[id], taken[name] = name, true
	}
	return names
}
