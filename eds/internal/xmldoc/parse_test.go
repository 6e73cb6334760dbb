// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

// Each row breaks one rule of XML 1.0 or of Namespaces in XML 1.0, or is a part
// of XML that signed documents may not have.
func TestWhatIsNoDocument(t *testing.T) {
	for _, row := range []struct{ name, document, fault string }{
		{"nothing", "", "there is no element"},
		{"white space alone", " \n", "there is no element"},
		{"text alone", "form", "text outside"},
		{"text before", "x<a/>", "text outside"},
		{"text behind", "<a/>x", "text outside"},
		{"a reference behind", "<a/>&#32;", "text outside"},
		{"a CDATA section behind", "<a/><![CDATA[ ]]>", "text outside"},
		{"two roots", "<a/><b/>", "more than one root"},
		{"an element that does not end", "<a><b></b>", "does not end"},
		{"elements that cross", "<a><b></a></b>", "ends no element"},
		{"an end without beginning", "</a>", "ends no element"},
		{"an end of another spelling", "<a></A>", "ends no element"},
		{"an end with an attribute", "<a></a b='1'>", "ends no element"},
		{"an end of another prefix", `<a xmlns:p="urn:a" xmlns:q="urn:a"><p:b></q:b></a>`, "ends no element"},
		{"a tag that does not end", "<a", "does not end"},
		{"a tag in a tag", "<a <b/>>", "an attribute without a name"},
		{"a blank before the name", "< a/>", "a tag without a name"},
		{"a digit as a name", "<1/>", "a tag without a name"},
		{"two colons", "<a:b:c xmlns:a='urn:a'/>", "does not end"},
		{"a colon at the end", "<a: xmlns:a='urn:a'/>", "a tag without a name"},
		{"a colon at the beginning", "<:a/>", "a tag without a name"},
		{"a multiplication sign as a name", "<×/>", "a tag without a name"},
		{"an attribute without a value", "<a b/>", "without a value"},
		{"a value without quotes", "<a b=1/>", "without quotes"},
		{"a value that does not end", `<a b="1/>`, "value does not end"},
		{"quotes that differ", `<a b="1'/>`, "value does not end"},
		{"a tag in a value", `<a b="<"/>`, "a tag in a value"},
		{"attributes without a blank", `<a b="1"c="2"/>`, "does not end"},
		{"an attribute twice", `<a b="1" b="2"/>`, "repeated"},
		{"an attribute twice by its name space", `<a xmlns:p="urn:a" xmlns:q="urn:a" p:b="1" q:b="2"/>`, "repeated"},
		{"a name space twice", `<a xmlns:p="urn:a" xmlns:p="urn:b"/>`, "repeated"},
		{"a prefix of nothing", "<p:a/>", "not declared"},
		{"a prefix of nothing on an attribute", "<a p:b='1'/>", "not declared"},
		{"a prefix out of scope", `<a><b xmlns:p="urn:a"/><p:c/></a>`, "not declared"},
		{"a prefix that is taken back", `<a xmlns:p=""/>`, "taken back"},
		{"an element of xmlns", `<xmlns:a/>`, "not declared"},
		{"xmlns as a prefix", `<a xmlns:xmlns="urn:a"/>`, "cannot be declared"},
		{"xml as another name space", `<a xmlns:xml="urn:a"/>`, "cannot be declared"},
		{"another prefix of xml", `<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>`, "cannot be declared"},
		{"the name space of xmlns", `<a xmlns="http://www.w3.org/2000/xmlns/"/>`, "cannot be declared"},
		{"a relative name space", `<a xmlns="form"/>`, "no absolute address"},
		{"a relative name space with a colon behind", `<a xmlns="a/b:c"/>`, "no absolute address"},
		{"a name space that begins with a digit", `<a xmlns="1a:b"/>`, "no absolute address"},
		{"an entity of nobody", "<a>&form;</a>", "no character"},
		{"an entity in a value", "<a b='&form;'/>", "no character"},
		{"an ampersand", "<a>a & b</a>", "no character"},
		{"a reference that does not end", "<a>&amp</a>", "no character"},
		{"a reference with a sign", "<a>&#+65;</a>", "no character"},
		{"a reference with a capital X", "<a>&#X41;</a>", "no character"},
		{"a reference with an underscore", "<a>&#1_0;</a>", "no character"},
		{"a reference to nothing", "<a>&#;</a>", "no character"},
		{"a reference to zero", "<a>&#0;</a>", "no character"},
		{"a reference to half a pair", "<a>&#xD800;</a>", "no character"},
		{"a reference to no character", "<a>&#xFFFE;</a>", "no character"},
		{"a reference beyond Unicode", "<a>&#x110000;</a>", "no character"},
		{"a reference beyond all", "<a>&#99999999999999999999;</a>", "no character"},
		{"]]> in a text", "<a>]]></a>", "]]>"},
		{"a CDATA section that does not end", "<a><![CDATA[x]]</a>", "CDATA section does not end"},
		{"a zero byte", "<a>\x00</a>", "a character that XML does not have"},
		{"a control character", "<a>\x1b</a>", "a character that XML does not have"},
		{"bytes of another encoding", "<a>\xcf\xf0</a>", "a character that XML does not have"},
		{"half a pair in bytes", "<a>\xed\xa0\x80</a>", "a character that XML does not have"},
		{"UTF-16", "\xff\xfe<\x00a\x00/\x00>\x00", "a character that XML does not have"},
		{"two byte order marks", "\ufeff\ufeff<a/>", "text outside"},
		{"a comment", "<a><!-- --></a>", "a comment"},
		{"a comment before", "<!-- --><a/>", "a comment"},
		{"a processing instruction", "<a><?b c?></a>", "a processing instruction"},
		{"a style sheet", "<?xml-stylesheet href='a'?><a/>", "a processing instruction"},
		{"a declaration that is late", " <?xml version='1.0'?><a/>", "a processing instruction"},
		{"two declarations", "<?xml version='1.0'?><?xml version='1.0'?><a/>", "a processing instruction"},
		{"a document type", "<!DOCTYPE a><a/>", "a document type"},
		{"a document type with an entity", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, "a document type"},
		{"an entity declaration", "<a><!ENTITY b 'c'></a>", "a declaration in the document"},
		{"a declaration without a version", "<?xml encoding='utf-8'?><a/>", "no version"},
		{"XML 1.1", "<?xml version='1.1'?><a/>", "not 1.0"},
		{"another encoding", "<?xml version='1.0' encoding='windows-1251'?><a/>", "not UTF-8"},
		{"standalone as it is not", "<?xml version='1.0' standalone='true'?><a/>", "neither yes nor no"},
		{"a declaration in another order", "<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>", "none of XML 1.0"},
		{"a declaration without blanks", "<?xml version='1.0'encoding='utf-8'?><a/>", "none of XML 1.0"},
		{"a declaration that does not end", "<?xml version='1.0'>", "the declaration does not end"},
		{"a declaration with more", "<?xml version='1.0' a='b'?><a/>", "none of XML 1.0"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := xmldoc.Canonical([]byte(row.document), inclusive(), limit)
			require.ErrorContains(t, err, row.fault)
			var e *xmldoc.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, eds.CodeStructureMalformed, e.Code)
		})
	}
}

// What would cost time or memory is refused before it does.
func TestWhatIsTooMuch(t *testing.T) {
	many := func(n int, of string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(of, "#", "n"+strings.Repeat("x", i%7)+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676%26))))
		}
		return b.String()
	}
	for _, row := range []struct{ name, document string }{
		{"more bytes than the limit", "<a>" + strings.Repeat("x", limit) + "</a>"},
		{"elements too deep", strings.Repeat("<a>", xmldoc.MaxDepth+1) + strings.Repeat("</a>", xmldoc.MaxDepth+1)},
		{"too many elements", "<a>" + strings.Repeat("<b/>", xmldoc.MaxElements) + "</a>"},
		{"too many attributes", "<a" + many(xmldoc.MaxAttributes+1, ` #="1"`) + "/>"},
		{"too many name spaces", "<a" + many(xmldoc.MaxSpaces+1, ` xmlns:#="urn:a"`) + "/>"},
		{"too many name spaces, one below another", strings.Repeat(`<a xmlns:p="urn:p" xmlns:q="urn:q" xmlns:r="urn:r">`, 60) + strings.Repeat("</a>", 60)},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := xmldoc.Canonical([]byte(row.document), inclusive(), limit)
			var e *xmldoc.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, eds.CodeStructureTooLarge, e.Code, e.Detail)
		})
	}
	for name, document := range map[string]string{
		"as deep as may be":                 strings.Repeat("<a>", xmldoc.MaxDepth) + strings.Repeat("</a>", xmldoc.MaxDepth),
		"as many attributes as may be":      "<a" + many(xmldoc.MaxAttributes, ` #="1"`) + "/>",
		"as many name spaces as may be":     "<a" + many(xmldoc.MaxSpaces, ` xmlns:#="urn:a"`) + "/>",
		"name spaces that do not add up":    "<a>" + strings.Repeat(`<b xmlns:p="urn:p"/>`, 1000) + "</a>",
		"one signature value of many parts": "<a>" + strings.Repeat("<![CDATA[x]]>", 70_000) + "</a>",
	} {
		start := time.Now()
		_, err := xmldoc.Canonical([]byte(document), inclusive(), limit)
		require.NoError(t, err, name)
		require.Less(t, time.Since(start), 5*time.Second, name)
	}
}

// FuzzDocument reads any bytes as a document: nothing panics, what is read the
// standard library reads too and takes for the same, and its canonical form is
// that of the other implementation and its own.
func FuzzDocument(f *testing.F) {
	for _, seed := range []string{
		`<a b="1"><c/></a>`, // plain
		"<?xml version='1.0' encoding='utf-8' standalone='no'?>\r\n<a/>",   // a declaration
		`<a xmlns="urn:a" xmlns:p="urn:p"><p:b p:c="1" d='2'/></a>`,        // name spaces
		`<a xmlns="urn:a"><b xmlns=""/></a>`,                               // one taken back
		"<a b='\t\n'>\r\n&#13;&amp;&lt;&gt;&quot;&apos;&#x41;</a>",         // white space and references
		`<a><![CDATA[<b>]]>x</a>`,                                          // a CDATA section
		`<a xml:lang="kk" xml:space="preserve"/>`,                          // attributes of xml
		"<a xmlns=\"urn:\na\"/>",                                           // white space in a name space
		`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`,                         // a document type
		`<a><!-- --><?b?></a>`,                                             // a comment and an instruction
		`<өтініш саны="2"/>`,                                               // names beyond ASCII
		"\ufeff<a/>",                                                       // a byte order mark
		`<a xmlns:p="urn:a" xmlns:q="urn:a"><p:b></q:b></a>`,               // an end by another prefix
		`<a xmlns:p="urn:b" xmlns:q="urn:a" p:a="1" q:b="2" a="3" c="4"/>`, // attributes to sort
		`<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:id="1"/>`, // the prefix xml
		`<a>]]></a>`, // an end of nothing
		`<a xmlns:p="urn:p"><p:b xmlns="urn:d"><c xmlns=""></c></p:b></a>`,     // a default that nobody uses
		`<a xmlns:p="urn:p"><b xmlns:p="urn:q"><p:c xmlns:p="urn:p"/></b></a>`, // a prefix of two meanings
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		got, err := xmldoc.Events(document, limit)
		if err != nil {
			var e *xmldoc.Error
			require.ErrorAs(t, err, &e)
			return
		}
		want, err := events(document)
		if err != nil {
			// The names of the standard library are those of an older edition.
			require.ErrorContains(t, err, "invalid XML name")
			return
		}
		require.Equal(t, blank(want), blank(got))
		for _, m := range methods() {
			once, err := xmldoc.Canonical(document, m, limit)
			require.NoError(t, err)
			twice, err := xmldoc.Canonical(once, m, limit)
			require.NoError(t, err)
			require.Equal(t, string(once), string(twice))
		}
		// The other implementation leaves white space in values as it is.
		if once, err := xmldoc.Canonical(document, inclusive(), limit); err == nil {
			agrees(t, string(once), 0)
			agrees(t, string(once), 1)
		}
	})
}
