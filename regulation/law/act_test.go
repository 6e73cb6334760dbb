// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func TestValidateAct(t *testing.T) {
	require.NoError(t, act297().Validate())
	day := law.MustDate
	rows := []struct {
		name   string
		change func(*law.Act)
		place  string
	}{
		{"an act has an identifier", func(a *law.Act) { a.ID = "" }, "id"},
		{"its identifier is well formed", func(a *law.Act) { a.ID = "Act" }, "id"},
		{"its kind is in an official language", func(a *law.Act) { a.Kind.KK, a.Kind.RU = "", "" }, "kind"},
		{"its issuer is in an official language", func(a *law.Act) { a.Issuer.KK, a.Issuer.RU = "", "" }, "issuer"},
		{"its title is in an official language", func(a *law.Act) { a.Title = law.Text{EN: "in English alone"} }, "title"},
		{"it has a number", func(a *law.Act) { a.Number = "" }, "number"},
		{"it has a date", func(a *law.Act) { a.Date = 0 }, "date"},
		{"it is not registered before it is signed", func(a *law.Act) { a.Registration.Date = day("2014-12-07") }, "registration.date"},
		{"a legal basis has a title", func(a *law.Act) { a.LegalBasis[0].Title = law.Text{} }, "legal_basis[0].title"},
		{"the onset of force counts from a known event", func(a *law.Act) { a.InForce.From = "noon" }, "in_force"},
		{"what is in force from the registration is registered", func(a *law.Act) { a.Registration.Date = 0 }, "in_force.from"},
		{"what takes effect from the registration is registered", func(a *law.Act) {
			a.InForce, a.Effect.From, a.Registration.Date = law.Onset{}, law.FromRegistration, 0
		}, "effect.from"},
		{"the onset of effect is stated", func(a *law.Act) { a.Effect = law.Onset{} }, "effect"},
		{"no days are less than nothing", func(a *law.Act) { a.Effect.Days = -1 }, "effect"},
		{"ten years are the most", func(a *law.Act) { a.Effect.Days = 3661 }, "effect"},
		{"it is not published before it is registered", func(a *law.Act) { a.Publication = day("2015-01-08") }, "publication"},
		{"an amendment is later than the act", func(a *law.Act) { a.Amendments[0].By.Date = a.Date }, "amendments[0].by.date"},
		{"an amendment changes this act", func(a *law.Act) { a.Amendments[0].Target.Act = "other" }, "amendments[0].target"},
		{"an amendment takes effect", func(a *law.Act) { a.Amendments[0].Effect.From = "" }, "amendments[0].effect"},
		{"a repeal is later than the act", func(a *law.Act) { a.Repeal.By.Date = 0 }, "repeal.by.date"},
		{"a repeal takes effect", func(a *law.Act) { a.Repeal.Effect = law.Onset{} }, "repeal.effect"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			err := with(act297(), r.change).Validate()
			require.ErrorIs(t, err, law.ErrSyntax)
			var p *law.PlaceError
			require.ErrorAs(t, err, &p)
			require.Equal(t, r.place, p.Place)
			require.ErrorContains(t, err, r.place+": ")
			require.Equal(t, p.Err, errors.Unwrap(p))
		})
	}
	t.Run("what the text is silent about is no fault", func(t *testing.T) {
		silent := with(act297(), func(a *law.Act) {
			a.Registration, a.InForce, a.Repeal = law.Registration{}, law.Onset{}, law.Repeal{}
			a.LegalBasis, a.Amendments, a.Clauses, a.Signatories = nil, nil, nil, nil
		})
		require.NoError(t, silent.Validate())
	})
	t.Run("all faults are named at once", func(t *testing.T) {
		err := law.Act{}.Validate()
		for _, place := range []string{"id: ", "kind: ", "issuer: ", "title: ", "number: ", "date: ", "effect: "} {
			require.ErrorContains(t, err, place)
		}
	})
}

func TestValidateOnset(t *testing.T) {
	require.NoError(t, law.Onset{From: law.FromSigning}.Validate())
	require.NoError(t, law.Onset{From: law.FromPublication, Days: 3660}.Validate())
	require.EqualError(t, law.Onset{From: law.FromSigning, Days: -1}.Validate(), `law: onset "-1": the days are not from 0 to 3660`)
	require.EqualError(t, law.Onset{}.Validate(), `law: onset event "": not one of signing, registration, first_publication, publication`)
	require.True(t, law.Onset{}.IsZero())
	require.False(t, law.Onset{From: law.FromSigning}.IsZero())
}

func TestOnsetDays(t *testing.T) {
	rows := []struct {
		name         string
		days         int
		event, first string
	}{
		{"from the day of the event itself", 0, "2016-05-16", "2016-05-16"},
		{"after one day has passed", 1, "2016-05-16", "2016-05-18"},
		{"after ten days have passed, on the eleventh day", 10, "2015-03-07", "2015-03-18"},
		{"over the end of a year", 10, "2014-12-25", "2015-01-05"},
		{"over a leap day", 10, "2016-02-20", "2016-03-02"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			o := law.Onset{From: law.FromPublication, Days: r.days}
			event, first := law.MustDate(r.event), law.MustDate(r.first)
			require.Equal(t, first, o.After(event))
			require.Equal(t, event, o.Before(first))
			require.Zero(t, o.After(0), "a day that is not stated gives none")
			require.Zero(t, o.Before(0))
		})
	}
}

func TestCloneSharesNothing(t *testing.T) {
	a := act297()
	b := a.Clone()
	require.Equal(t, a, b)
	b.LegalBasis[0].Date = 0
	b.Amendments[0].By.Number = "x"
	b.Clauses[0].Text.EN = "x"
	b.Signatories[0].Name = "x"
	require.Equal(t, act297(), a)
	require.Equal(t, law.Act{}, law.Act{}.Clone())
}

func TestWithPublication(t *testing.T) {
	a := act297()
	b, err := a.WithPublication(law.MustDate("2015-01-09"))
	require.NoError(t, err, "on the day of the registration itself")
	require.Equal(t, "2015-01-09", b.Publication.String())
	require.NoError(t, b.Validate())
	require.Zero(t, a.Publication, "the act itself stays as it was")

	_, err = a.WithPublication(law.MustDate("2015-01-08"))
	require.EqualError(t, err, `law: publication of mangystau-297-2014 "2015-01-08": before 2015-01-09`)
	require.ErrorIs(t, err, law.ErrSyntax)
	_, err = a.WithPublication(0)
	require.ErrorIs(t, err, law.ErrSyntax, "not stated is no day of publication")

	a.Registration = law.Registration{}
	_, err = a.WithPublication(law.MustDate("2014-12-07"))
	require.ErrorContains(t, err, ": before 2014-12-08", "without a registration the signing counts")
}

func TestActJSON(t *testing.T) {
	for name, a := range map[string]law.Act{
		"as it stands":        act297(),
		"with a publication":  with(act297(), func(a *law.Act) { a.Publication = law.MustDate("2015-02-01") }),
		"without a repeal":    with(act297(), func(a *law.Act) { a.Repeal = law.Repeal{} }),
		"with empty lists":    with(act297(), func(a *law.Act) { a.LegalBasis, a.Signatories = []law.LegalBasis{}, []law.Signatory{} }),
		"with nothing listed": with(act297(), func(a *law.Act) { a.LegalBasis, a.Signatories, a.Amendments, a.Clauses = nil, nil, nil, nil }),
	} {
		t.Run(name, func(t *testing.T) {
			b, err := json.Marshal(a)
			require.NoError(t, err)
			var back, strictly law.Act
			require.NoError(t, json.Unmarshal(b, &back))
			require.Equal(t, a, back)
			require.NoError(t, strict.Unmarshal(b, &strictly))
			require.Equal(t, a, strictly)
		})
	}
}

func TestWhatIsNotStatedIsNotWritten(t *testing.T) {
	b, err := json.Marshal(with(act297(), func(a *law.Act) {
		a.InForce, a.Repeal, a.Amendments, a.Clauses = law.Onset{}, law.Repeal{}, nil, nil
	}))
	require.NoError(t, err)
	var keys map[string]any
	require.NoError(t, json.Unmarshal(b, &keys))
	for _, absent := range []string{"in_force", "publication", "amendments", "repeal", "clauses"} {
		require.NotContains(t, keys, absent)
	}
	require.Equal(t, map[string]any{"from": "first_publication", "days": 10.0, "citation": "mangystau-297-2014#4"}, keys["effect"])

	_, err = json.Marshal(law.Act{})
	require.ErrorIs(t, err, law.ErrSyntax, "an act without an onset is not written")
}

func TestEveryDateOfAnActIsStrict(t *testing.T) {
	full := with(act297(), func(a *law.Act) {
		a.Publication = law.MustDate("2015-02-01")
		a.Amendments[0].Publication = law.MustDate("2015-05-01")
		a.Repeal.Publication = law.MustDate("2016-06-01")
		a.Signatories[0].Date = law.MustDate("2014-12-08")
	})
	b, err := json.Marshal(full)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(b, &tree))
	n := 0
	eachDate(tree, func(set func(string)) {
		n++
		set("2014-02-30")
		bad, err := json.Marshal(tree)
		require.NoError(t, err)
		require.ErrorIs(t, json.Unmarshal(bad, new(law.Act)), law.ErrSyntax)
		set("2014-02-28")
	})
	require.Equal(t, 10, n)
}

// eachDate calls see at every text of a tree of JSON that is a date.
func eachDate(tree any, see func(set func(string))) {
	visit := func(v any, set func(string)) {
		if s, ok := v.(string); ok {
			if _, err := law.ParseDate(s); err == nil {
				see(set)
			}
			return
		}
		eachDate(v, see)
	}
	switch x := tree.(type) {
	case map[string]any:
		for k, v := range x {
			visit(v, func(s string) { x[k] = s })
		}
	case []any:
		for i, v := range x {
			visit(v, func(s string) { x[i] = s })
		}
	}
}

func TestSource(t *testing.T) {
	whole := law.Source{Title: "Law 202-V, article 25", Where: "adilet.zan.kz", Certainty: law.CertaintyB}
	require.NoError(t, whole.Validate())
	require.False(t, whole.IsZero())
	require.True(t, law.Source{}.IsZero())
	rows := []struct {
		name   string
		change func(*law.Source)
		text   string
	}{
		{"without a title", func(s *law.Source) { s.Title = "" }, `law: source "adilet.zan.kz": the title is missing`},
		{"without a place", func(s *law.Source) { s.Where = "" }, `law: source "Law 202-V, article 25": where it was read is missing`},
		{"with titles in English alone", func(s *law.Source) { s.Titles.EN = "Law 202-V" }, `law: text "Law 202-V": neither in Kazakh nor in Russian`},
		{"without a grade", func(s *law.Source) { s.Certainty = "" }, `law: source "": the certainty is not A, B or C`},
		{"with a grade that does not ship", func(s *law.Source) { s.Certainty = "D" }, `law: source "D": the certainty is not A, B or C`},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			s := whole
			r.change(&s)
			require.EqualError(t, s.Validate(), r.text)
			require.ErrorIs(t, s.Validate(), law.ErrSyntax)
		})
	}
	b, err := json.Marshal(whole)
	require.NoError(t, err)
	require.JSONEq(t, `{"title":"Law 202-V, article 25","where":"adilet.zan.kz","certainty":"B"}`, string(b))
	var back law.Source
	require.NoError(t, strict.Unmarshal(b, &back))
	require.Equal(t, whole, back)
}
