// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

// word is what every closed list of this package has.
type word interface {
	~string
	encoding.TextMarshaler
}

// closedList checks one closed list: its words as other programs read them,
// and what is not on it.
func closedList[E word](t *testing.T, list []E, words ...string) {
	t.Helper()
	require.Len(t, list, len(words))
	for i, e := range list {
		require.Equal(t, words[i], string(e))
		b, err := json.Marshal(e)
		require.NoError(t, err)
		require.Equal(t, `"`+words[i]+`"`, string(b))
		var back E
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, e, back)
	}
	for _, wrong := range []string{"", "x", words[0] + " ", " " + words[0], "Ы" + words[0]} {
		var back E
		b, err := json.Marshal(wrong)
		require.NoError(t, err)
		err = json.Unmarshal(b, &back)
		require.ErrorIs(t, err, law.ErrSyntax, "%q", wrong)
		var v *law.ValueError
		require.ErrorAs(t, err, &v)
		require.Equal(t, wrong, v.Value)
		require.Contains(t, v.Fault, words[len(words)-1], "the error tells the whole list")
		require.Equal(t, E(""), back)
	}
	_, err := E("x").MarshalText()
	require.ErrorIs(t, err, law.ErrSyntax)

	list[0] = "changed"
}

func TestClosedLists(t *testing.T) {
	for range 2 { // the second time shows that a caller cannot change a list
		closedList(t, law.Langs(), "kk", "ru", "en")
		closedList(t, law.Values[law.Basis](), "stated", "inferred", "not_stated")
		closedList(t, law.Values[law.Certainty](), "A", "B", "C")
		closedList(t, law.Values[law.State](), "not_yet", "in_effect", "repealed", "unknown")
		closedList(t, law.Values[law.OnsetEvent](), "signing", "registration", "first_publication", "publication")
		closedList(t, law.Values[law.LocatorKind](), "paragraph", "unnumbered", "article", "section", "annex", "header", "preamble", "title", "signature")
	}
}

func TestATypeThatIsNoList(t *testing.T) {
	require.Nil(t, law.Values[law.ID]())
}

func TestParseFunctionsOfLists(t *testing.T) {
	l, err := law.ParseLang("kk")
	require.NoError(t, err)
	require.Equal(t, law.LangKazakh, l)
	_, err = law.ParseLang("KK")
	require.EqualError(t, err, `law: language "KK": not one of kk, ru, en; the nearest is "kk"`)
	_, err = law.ParseLang("кк")
	require.EqualError(t, err, `law: language "кк": not one of kk, ru, en: character 1 is the Cyrillic letter 'к', which looks like the Latin "k"`)

	var b law.Basis
	require.EqualError(t, b.UnmarshalText([]byte("guessed")), `law: basis "guessed": not one of stated, inferred, not_stated`)
	var c law.Certainty
	require.EqualError(t, c.UnmarshalText([]byte("D")), `law: certainty "D": not one of A, B, C`)
}

type colour string

func TestAList(t *testing.T) {
	colours := law.ListOf[colour]("colour", "red", "blue")
	e, err := colours.Parse("red")
	require.NoError(t, err)
	require.Equal(t, colour("red"), e)
	_, err = colours.Parse("green")
	require.EqualError(t, err, `law: colour "green": not one of red, blue`)
	text, err := colours.Marshal("blue")
	require.NoError(t, err)
	require.Equal(t, "blue", string(text))
	_, err = colours.Marshal("")
	require.ErrorIs(t, err, law.ErrSyntax)
	require.Equal(t, "green", colours.Word("green"), "a word that is not on the list prints as it is")
	require.Empty(t, colours.Word(""))
	require.False(t, law.List[colour]{}.Has(""), "the zero list has no words")
}

func TestTheZeroValueOfAList(t *testing.T) {
	blue := law.ListOf[colour]("colour", "red", "blue").WithZero("blue")
	text, err := blue.Marshal("")
	require.NoError(t, err)
	require.Equal(t, "blue", string(text))
	require.Equal(t, "blue", blue.Word(""))
	require.False(t, blue.Has(""))
	_, err = blue.Parse("")
	require.ErrorIs(t, err, law.ErrSyntax, "written as a word, never read from the empty text")

	empty := law.ListOf[colour]("colour", "red", "blue").WithEmpty()
	text, err = empty.Marshal("")
	require.NoError(t, err)
	require.Empty(t, text)
	kept := colour("red")
	require.NoError(t, empty.Unmarshal(&kept, nil))
	require.Empty(t, kept)
	require.False(t, empty.Has(""))
}

func TestTheZeroBasisIsNotStated(t *testing.T) {
	var b law.Basis
	require.Equal(t, "not_stated", b.String())
	text, err := b.MarshalText()
	require.NoError(t, err)
	require.Equal(t, "not_stated", string(text))
	require.Equal(t, law.BasisNotStated.Label(), b.Label())
}

func TestLabelsOfBases(t *testing.T) {
	seen := map[law.Text]bool{}
	for _, b := range law.Values[law.Basis]() {
		require.True(t, b.Label().Complete())
		require.False(t, seen[b.Label()], "each has its own")
		seen[b.Label()] = true
	}
}

func TestCertaintyOfData(t *testing.T) {
	require.True(t, law.CertaintyA.IsDatum())
	require.True(t, law.CertaintyB.IsDatum())
	require.False(t, law.CertaintyC.IsDatum(), "a derived fact is only a reason")
	require.False(t, law.Certainty("").IsDatum())
}

func TestText(t *testing.T) {
	x := law.Text{KK: "анықтама", RU: "справка", EN: "reference"}
	require.Equal(t, "анықтама", x.In(law.LangKazakh))
	require.Equal(t, "справка", x.In(law.LangRussian))
	require.Equal(t, "reference", x.In(law.LangEnglish))
	require.Equal(t, "reference", x.In(""), "the zero language reads as English")
	require.Equal(t, "reference", x.In("de"))
	require.Equal(t, "reference", x.String())
	require.True(t, x.Complete())
	require.False(t, x.IsZero())
	require.NoError(t, x.Validate())

	var zero law.Text
	require.True(t, zero.IsZero())
	require.False(t, zero.Complete())
	require.Equal(t, "", zero.String())

	for _, one := range []law.Text{{KK: "анықтама"}, {RU: "справка"}} {
		require.NoError(t, one.Validate(), "one official language is enough")
		require.False(t, one.Complete())
	}
	require.ErrorContains(t, law.Text{EN: "reference"}.Validate(), "neither in Kazakh nor in Russian")
}

func TestAMissingLanguageFallsBackAndIsMarked(t *testing.T) {
	require.Equal(t, "анықтама [kk]", law.Text{KK: "анықтама"}.In(law.LangEnglish))
	require.Equal(t, "анықтама [kk]", law.Text{KK: "анықтама"}.In(law.LangRussian))
	require.Equal(t, "справка [ru]", law.Text{KK: "анықтама", RU: "справка"}.String(), "the Russian stands nearer to who reads English")
	require.Equal(t, "справка [ru]", law.Text{RU: "справка", EN: "reference"}.In(law.LangKazakh))
	require.Equal(t, "reference [en]", law.Text{EN: "reference"}.In(law.LangRussian))
	require.Empty(t, law.Text{}.In(law.LangKazakh), "nothing is not marked")
}

func TestTextJSON(t *testing.T) {
	b, err := json.Marshal(law.Text{KK: "a", EN: "c"})
	require.NoError(t, err)
	require.JSONEq(t, `{"kk":"a","ru":"","en":"c"}`, string(b), "all three keys are written, also empty ones")
}
