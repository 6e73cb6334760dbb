// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestWhatIsShownIsWhatIsSigned(t *testing.T) {
	w := newWorld(t)
	d := w.document("case-1/application")
	d.Fields = append(d.Fields, signing.Field{
		ID: "way", Label: law.Text{KK: "Тәсілі", RU: "Способ", EN: "Way"}, Value: "ground", Meaning: law.Text{KK: "жерден", RU: "наземный", EN: "from the ground"},
	})
	b, err := d.Canonical()
	require.NoError(t, err)
	read, err := signing.ParseDocument(b)
	require.NoError(t, err)
	for lang, want := range map[law.Lang][]string{
		law.LangKazakh:  {"Ауданы", "case-1/application га", "Тәсілі", "жерден"},
		law.LangRussian: {"Площадь", "case-1/application га", "Способ", "наземный"},
		law.LangEnglish: {"Area", "case-1/application га", "Way", "from the ground"},
	} {
		var shown []string
		for _, f := range read.Fields {
			shown = append(shown, f.Label.In(lang), f.Words().In(lang))
		}
		require.Equal(t, want, shown)
	}
	require.Equal(t, eds.DigestOf([]byte("a plan")), read.Attachments[0].SHA256)
}

func TestCanonicalRefuses(t *testing.T) {
	w := newWorld(t)
	for name, edit := range map[string]func(*signing.Document){
		"no subject":                    func(d *signing.Document) { d.Subject = "" },
		"a field without an ID":         func(d *signing.Document) { d.Fields[0].ID = "" },
		"a field twice":                 func(d *signing.Document) { d.Fields = append(d.Fields, d.Fields[0]) },
		"an attachment twice":           func(d *signing.Document) { d.Attachments = append(d.Attachments, d.Attachments[0]) },
		"an attachment without digest":  func(d *signing.Document) { d.Attachments[0].SHA256 = eds.Digest{} },
		"text that turns its direction": func(d *signing.Document) { d.Fields[0].Value = "1\u202e00" },
		"text of no width":              func(d *signing.Document) { d.Fields[0].Value = "1\u200b0" },
		"a control character":           func(d *signing.Document) { d.Attachments[0].Name = "a\x00b" },
		"bytes that are no text":        func(d *signing.Document) { d.Title.RU = "\xff" },
	} {
		d := w.document("a")
		edit(&d)
		_, err := d.Canonical()
		require.ErrorIs(t, err, signing.ErrDocument, name)
	}
	require.Equal(t, "10\n2\tә", signing.Clean("1\u200b0\r\n2\t\u202eә\x00\xff"))
}

func TestOneDocumentHasOneText(t *testing.T) {
	text := rapid.StringN(0, 20, -1)
	rapid.Check(t, func(t *rapid.T) {
		d := signing.Document{Subject: "s", Kind: "k", Title: law.Text{EN: "t"}}
		for i := range rapid.IntRange(0, 4).Draw(t, "fields") {
			d.Fields = append(d.Fields, signing.Field{ID: string(rune('a' + i)), Label: law.Text{EN: "l"}, Value: signing.Clean(text.Draw(t, "value"))})
		}
		b, err := d.Canonical()
		require.NoError(t, err)
		again, err := signing.ParseDocument(b)
		require.NoError(t, err)
		c, err := again.Canonical()
		require.NoError(t, err)
		require.Equal(t, b, c)
		var spaced bytes.Buffer
		require.NoError(t, json.Indent(&spaced, b, "", " "))
		_, err = signing.ParseDocument(spaced.Bytes())
		require.ErrorIs(t, err, signing.ErrDocument, "the same document in another text")
	})
}

func FuzzParseDocument(f *testing.F) {
	f.Add([]byte(`{"format":"reglament-desk/document/1","subject":"s","kind":"k","title":{"kk":"","ru":"","en":"t"},"fields":[],"attachments":[]}`))
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := signing.ParseDocument(b)
		if err != nil {
			require.ErrorIs(t, err, signing.ErrDocument)
			return
		}
		again, err := d.Canonical()
		require.NoError(t, err)
		require.Equal(t, b, again)
	})
}
