// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

const limit = 1 << 20

func inclusive() xmldoc.Method { return xmldoc.Method{Algorithm: xmldoc.C14N} }

func exclusive(prefixes string) xmldoc.Method {
	return xmldoc.Method{Algorithm: xmldoc.Exclusive, Prefixes: prefixes}
}

// Rows by hand, with what the recommendations say: Canonical XML 1.0 (2001),
// Canonical XML 1.1 (2008), Exclusive XML Canonicalization 1.0 (2002). The number
// is that of the element, from 0.
func TestCanonicalForm(t *testing.T) {
	eleven := xmldoc.Method{Algorithm: xmldoc.C14N11}
	for _, row := range []struct {
		name, document string
		number         int
		method         xmldoc.Method
		want           string
	}{
		{"an empty element has two tags", `<a/>`, 0, inclusive(), `<a></a>`},
		{"white space in tags goes", "<a  b = '1'\n><c /></a >", 0, inclusive(), `<a b="1"><c></c></a>`},
		{"white space around the root goes", "\n <a></a>\n", 0, inclusive(), `<a></a>`},
		{"the declaration goes", `<?xml version="1.0" encoding="utf-8" standalone="yes"?><a></a>`, 0, inclusive(), `<a></a>`},
		{"ends of lines are line feeds", "<a>\r\n\r</a>", 0, inclusive(), "<a>\n\n</a>"},
		{"white space in a value is blanks", "<a b='\t\r\n\n'></a>", 0, inclusive(), `<a b="   "></a>`},
		{"what is referred to stays itself", "<a b='&#9;&#10;&#13;&quot;&apos;&lt;&gt;&amp;'>&#13;&#9;&quot;&apos;&lt;&gt;&amp;</a>", 0, inclusive(),
			`<a b="&#x9;&#xA;&#xD;&quot;'&lt;>&amp;">&#xD;` + "\t" + `"'&lt;&gt;&amp;</a>`},
		{"a CDATA section is a text", `<a>x<![CDATA[<b>&amp;]]>y</a>`, 0, inclusive(), `<a>x&lt;b&gt;&amp;amp;y</a>`},
		{"references by number", `<a>&#x41;&#66;&#x1D11E;</a>`, 0, inclusive(), `<a>AB𝄞</a>`},
		{"attributes are sorted, those of no name space first", `<a xmlns:q="urn:a" xmlns:p="urn:b" p:a="1" q:b="2" c="3" b="4"></a>`, 0, inclusive(),
			`<a xmlns:p="urn:b" xmlns:q="urn:a" b="4" c="3" q:b="2" p:a="1"></a>`},
		{"by name space before local name", `<a xmlns:p="urn:p" xmlns:q="urn:q" p:b="1" q:a="2"></a>`, 0, inclusive(),
			`<a xmlns:p="urn:p" xmlns:q="urn:q" p:b="1" q:a="2"></a>`},
		{"the default name space comes first", `<a xmlns:b="urn:b" xmlns="urn:a"></a>`, 0, inclusive(), `<a xmlns="urn:a" xmlns:b="urn:b"></a>`},
		{"what holds already is not declared again", `<a xmlns="urn:a"><b xmlns="urn:a"></b></a>`, 0, inclusive(), `<a xmlns="urn:a"><b></b></a>`},
		{"a default that is taken back", `<a xmlns="urn:a"><b xmlns=""><c xmlns=""></c></b></a>`, 0, inclusive(), `<a xmlns="urn:a"><b xmlns=""><c></c></b></a>`},
		{"nothing to take back", `<a xmlns=""></a>`, 0, inclusive(), `<a></a>`},
		{"a part has the name spaces around it", `<a xmlns="urn:a" xmlns:p="urn:p"><b></b></a>`, 1, inclusive(), `<b xmlns="urn:a" xmlns:p="urn:p"></b>`},
		{"and the xml: attributes", `<a xml:lang="kk" xml:id="i" c="1"><b xml:lang="ru"></b></a>`, 1, inclusive(), `<b xml:id="i" xml:lang="ru"></b>`},
		{"by 1.1 without xml:id", `<a xml:lang="kk" xml:id="i"><b></b></a>`, 1, eleven, `<b xml:lang="kk"></b>`},
		{"a default taken back around a part", `<a xmlns="urn:a"><b xmlns=""><c></c></b></a>`, 2, inclusive(), `<c></c>`},
		{"exclusive form has only what is used", `<a xmlns="urn:a" xmlns:p="urn:p" xmlns:q="urn:q"><p:b q:c="1"></p:b></a>`, 0, exclusive(""),
			`<a xmlns="urn:a"><p:b xmlns:p="urn:p" xmlns:q="urn:q" q:c="1"></p:b></a>`},
		{"on each element that uses it first", `<a xmlns:p="urn:p"><p:b><p:c></p:c></p:b><p:b></p:b></a>`, 0, exclusive(""),
			`<a><p:b xmlns:p="urn:p"><p:c></p:c></p:b><p:b xmlns:p="urn:p"></p:b></a>`},
		{"a part has no xml: attributes of others", `<a xml:lang="kk"><b></b></a>`, 1, exclusive(""), `<b></b>`},
		{"a part has the name spaces that it uses", `<p:a xmlns:p="urn:p" xmlns:q="urn:q"><p:b></p:b></p:a>`, 1, exclusive(""), `<p:b xmlns:p="urn:p"></p:b>`},
		{"a default that is taken back but never written", `<a xmlns:p="urn:p"><p:b xmlns="urn:d"><c xmlns=""></c></p:b></a>`, 0, exclusive(""),
			`<a><p:b xmlns:p="urn:p"><c></c></p:b></a>`},
		{"a default that is taken back where it was written", `<a xmlns="urn:a"><p:b xmlns:p="urn:p"><c xmlns=""></c></p:b></a>`, 0, exclusive(""),
			`<a xmlns="urn:a"><p:b xmlns:p="urn:p"><c xmlns=""></c></p:b></a>`},
		{"listed prefixes as in inclusive form", `<a xmlns:p="urn:p" xmlns:q="urn:q"><b></b></a>`, 1, exclusive("q"), `<b xmlns:q="urn:q"></b>`},
		{"the default among the listed", `<p:a xmlns:p="urn:p" xmlns="urn:d"><p:b xmlns=""></p:b></p:a>`, 0, exclusive("#default"),
			`<p:a xmlns="urn:d" xmlns:p="urn:p"><p:b xmlns=""></p:b></p:a>`},
		{"an unknown prefix among the listed", `<a></a>`, 0, exclusive("x y"), `<a></a>`},
		{"a prefix that changes its meaning", `<p:a xmlns:p="urn:p"><p:b xmlns:p="urn:q"><p:c xmlns:p="urn:p"></p:c></p:b></p:a>`, 0, exclusive(""),
			`<p:a xmlns:p="urn:p"><p:b xmlns:p="urn:q"><p:c xmlns:p="urn:p"></p:c></p:b></p:a>`},
		{"the prefix xml is never declared", `<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:space="preserve"> </a>`, 0, inclusive(), `<a xml:space="preserve"> </a>`},
		{"names of any language", `<өтініш саны="2"><қой/></өтініш>`, 0, inclusive(), `<өтініш саны="2"><қой></қой></өтініш>`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, found, err := xmldoc.CanonicalAt([]byte(row.document), row.number, row.method, limit)
			require.NoError(t, err)
			require.True(t, found)
			require.Equal(t, row.want, string(got))
		})
	}
	_, _, err := xmldoc.CanonicalAt([]byte(`<a xml:base="http://a/"><b></b></a>`), 1, eleven, limit)
	var e *xmldoc.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, eds.CodeAuthenticityUnanswered, e.Code, "xml:base of 1.1 is not computed, so nobody knows")
	_, _, err = xmldoc.CanonicalAt([]byte(`<a xml:base="http://a/"><b xml:base="c"></b></a>`), 1, eleven, limit)
	require.ErrorAs(t, err, &e)
	require.Equal(t, eds.CodeAuthenticityUnanswered, e.Code, "nor where the element has one, which is joined with it")
}

// A name space that is repeated on every element that uses it must not make
// gigabytes of a megabyte.
func TestACanonicalFormIsBounded(t *testing.T) {
	document := `<a xmlns:p="urn:` + strings.Repeat("p", 50_000) + `">` + strings.Repeat(`<p:b/>`, 10_000) + `</a>`
	_, err := xmldoc.Canonical([]byte(document), exclusive(""), limit)
	var e *xmldoc.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, eds.CodeStructureTooLarge, e.Code)
	out, err := xmldoc.Canonical([]byte(document), inclusive(), limit)
	require.NoError(t, err)
	require.Less(t, len(out), 2*len(document))
}

// documents draws documents with name spaces declared, used, redeclared and taken
// back, attributes, references and CDATA sections.
func documents() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		d := drawing{t: t, budget: 12}
		return d.element(map[string]bool{}, 0)
	})
}

type drawing struct {
	t      *rapid.T
	budget int
}

func pick[T any](d *drawing, what string, of ...T) T { return rapid.SampledFrom(of).Draw(d.t, what) }

func (d *drawing) element(declared map[string]bool, depth int) string {
	d.budget--
	inner := map[string]bool{}
	for p := range declared {
		inner[p] = true
	}
	var tag strings.Builder
	for _, p := range []string{"p", "q", "r"} {
		if pick(d, "declares", false, false, true) {
			inner[p] = true
			fmt.Fprintf(&tag, ` xmlns:%s="urn:%s"`, p, pick(d, "space", "a", "b", "c"))
		}
	}
	switch pick(d, "default", "", "", "", "declare", "take back") {
	case "declare":
		fmt.Fprintf(&tag, ` xmlns="urn:%s"`, pick(d, "space", "a", "b", "d"))
	case "take back":
		tag.WriteString(` xmlns=""`)
	}
	for _, name := range []string{"z", "y", "a"} {
		if pick(d, "attribute", false, false, true) {
			fmt.Fprintf(&tag, ` %s="%s"`, name, d.text())
		}
	}
	if prefix := d.prefix(inner); prefix != "" {
		fmt.Fprintf(&tag, ` %s%s='%s'`, prefix, pick(d, "local", "m", "b"), d.text())
	}
	if pick(d, "xml:lang", false, false, true) {
		tag.WriteString(` xml:lang="kk"`)
	}
	name := d.prefix(inner) + pick(d, "name", "e", "f", "өтініш")
	var b strings.Builder
	b.WriteString("<" + name + tag.String() + ">")
	for range rapid.IntRange(0, 3).Draw(d.t, "children") {
		switch {
		case pick(d, "text", false, true):
			b.WriteString(d.text())
		case pick(d, "section", false, false, true):
			b.WriteString("<![CDATA[<&" + pick(d, "inside", "x", "]]", ">") + "]]>")
		case d.budget > 0 && depth < 6:
			b.WriteString(d.element(inner, depth+1))
		}
	}
	return b.String() + "</" + name + ">"
}

func (d *drawing) prefix(declared map[string]bool) string {
	p := pick(d, "prefix", "", "", "p", "q", "r")
	if !declared[p] {
		return ""
	}
	return p + ":"
}

func (d *drawing) text() string {
	return pick(d, "words", "", "x", " ", "қой &amp; ешкі", "&lt;&gt;&quot;&apos;", "&#x9;&#xA;&#xD;", "&#65;")
}

func methods() []xmldoc.Method {
	return []xmldoc.Method{inclusive(), exclusive(""), exclusive("p r"), {Algorithm: xmldoc.ExclusiveComments}, {Algorithm: xmldoc.C14NComments}}
}

// agrees compares an element of a document, by each method, with the other
// implementation; false where there is no such element. Where that is known to
// be wrong, nothing is compared.
func agrees(t require.TestingT, document string, number int) bool {
	for _, m := range methods() {
		got, found, err := xmldoc.CanonicalAt([]byte(document), number, m, limit)
		require.NoError(t, err, document)
		if !found {
			return false
		}
		want, err := other([]byte(document), number, m)
		if errors.Is(err, errBeyond) {
			continue
		}
		require.NoError(t, err, document)
		require.Equal(t, string(want), string(got), "%s, element %d, %v", document, number, m)
	}
	return true
}

func TestTwoImplementationsAgreeOnWhatIsDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		document := documents().Draw(t, "document")
		for number := 0; agrees(t, document, number); number++ {
		}
		for _, m := range methods() {
			once, err := xmldoc.Canonical([]byte(document), m, limit)
			require.NoError(t, err)
			twice, err := xmldoc.Canonical(once, m, limit)
			require.NoError(t, err)
			require.Equal(t, string(once), string(twice), "a canonical form is its own")
		}
	})
}

// xmllint is the command line of libxml2, whose canonicaliser shares nothing
// with this one and with goxmldsig. It writes whole documents.
func TestAgreesWithXMLLint(t *testing.T) {
	if os.Getenv("REGLAMENT_XMLSEC") == "" {
		t.Skip("REGLAMENT_XMLSEC is not set: xmllint is not asked")
	}
	file := filepath.Join(t.TempDir(), "document.xml")
	rapid.Check(t, func(t *rapid.T) {
		document := documents().Draw(t, "document")
		document = strings.Replace(document, ">", pick(&drawing{t: t}, "white space", ">", "\t\r\n>", " \r>\r\n"), 1)
		require.NoError(t, os.WriteFile(file, []byte(document), 0o600))
		for option, m := range map[string]xmldoc.Method{
			"--c14n": inclusive(), "--c14n11": {Algorithm: xmldoc.C14N11}, "--exc-c14n": exclusive(""),
		} {
			want, err := exec.Command("xmllint", option, file).Output()
			require.NoError(t, err, document)
			got, err := xmldoc.Canonical([]byte(document), m, limit)
			require.NoError(t, err, document)
			require.Equal(t, string(want), string(got), "%s: %s", option, document)
		}
	})
}

// A list of prefixes as long as the document, which an attacker may write, costs
// as much as reading it.
func BenchmarkALongListOfPrefixes(b *testing.B) {
	const n = 4000
	document := `<a>` + strings.Repeat(`<b xmlns:p="u:" xmlns:q="u:" xmlns:r="u:"/>`, n) + `</a>`
	prefixes := strings.Repeat("b ", 20*n)
	for b.Loop() {
		if _, err := xmldoc.Canonical([]byte(document), exclusive(prefixes), 1<<20); err != nil {
			b.Fatal(err)
		}
	}
}
