// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func TestLifeOfAct297(t *testing.T) {
	act := act297()
	published, err := act.WithPublication(law.MustDate("2015-03-07"))
	require.NoError(t, err)
	alive := with(act, func(a *law.Act) { a.Repeal = law.Repeal{} })
	inDoubt := with(act, func(a *law.Act) { a.Repeal.Effect = law.Onset{From: law.FromPublication, Days: 10} })
	early := with(inDoubt, func(a *law.Act) { a.Repeal.By.Date = law.MustDate("2014-12-09") })
	ended := with(inDoubt, func(a *law.Act) { a.Repeal.Publication = law.MustDate("2016-05-20") })
	registered := with(alive, func(a *law.Act) { a.Effect = law.Onset{From: law.FromRegistration, Days: 1} })

	rows := []struct {
		name, day string
		act       law.Act
		state     law.State
		basis     law.Basis
		since, by string
		en        string
	}{
		{"the day after the registration is too early for any publication", "2015-01-10", act, law.StateNotYet, law.BasisInferred, "", "", "cannot take effect before 20 January 2015"},
		{"so is the tenth day after it", "2015-01-19", act, law.StateNotYet, law.BasisInferred, "", "", "cannot take effect before 20 January 2015"},
		{"on the eleventh it depends on the publication", "2015-01-20", act, law.StateUnknown, law.BasisNotStated, "", "2015-01-09", "in effect on 20 January 2015 if published by 9 January 2015"},
		{"on 18 March 2015 too", "2015-03-18", act, law.StateUnknown, law.BasisNotStated, "", "2015-03-07", "in effect on 18 March 2015 if published by 7 March 2015"},
		{"and on the last day before the repeal", "2016-05-15", act, law.StateUnknown, law.BasisNotStated, "", "2016-05-04", "in effect on 15 May 2016 if published by 4 May 2016"},
		{"on the day of the repeal it has ended", "2016-05-16", act, law.StateRepealed, law.BasisStated, "2016-05-16", "", "repealed from 16 May 2016 by No. 125"},
		{"and stays so", "2026-01-01", act, law.StateRepealed, law.BasisStated, "2016-05-16", "", "repealed from 16 May 2016 by No. 125"},
		{"a day that is not stated is before all others", "", act, law.StateNotYet, law.BasisInferred, "", "", "cannot take effect before 20 January 2015"},
		{"with the publication known, the day before", "2015-03-17", published, law.StateNotYet, law.BasisStated, "", "", "takes effect on 18 March 2015"},
		{"with the publication known, the first day", "2015-03-18", published, law.StateInEffect, law.BasisStated, "2015-03-18", "", "in effect from 18 March 2015"},
		{"with the publication known, the last day", "2016-05-15", published, law.StateInEffect, law.BasisStated, "2015-03-18", "", "in effect from 18 March 2015"},
		{"with the publication known, the day of the repeal", "2016-05-16", published, law.StateRepealed, law.BasisStated, "2016-05-16", "", "repealed from 16 May 2016 by No. 125"},
		{"without a repeal it stays unknown", "2026-01-01", alive, law.StateUnknown, law.BasisNotStated, "", "2025-12-21", "in effect on 1 January 2026 if published by 21 December 2025"},
		{"before a repeal in doubt can begin", "2016-05-26", inDoubt, law.StateUnknown, law.BasisNotStated, "", "2016-05-15", "in effect on 26 May 2016 if published by 15 May 2016"},
		{"from then on the repeal is the doubt", "2016-05-27", inDoubt, law.StateUnknown, law.BasisNotStated, "", "", "repealed if the repealing act was published by 16 May 2016"},
		{"a repeal in doubt does not begin an act", "2015-01-10", early, law.StateNotYet, law.BasisInferred, "", "", "cannot take effect before 20 January 2015"},
		{"a repeal whose publication is known", "2016-05-31", ended, law.StateRepealed, law.BasisStated, "2016-05-31", "", "repealed from 31 May 2016 by No. 125"},
		{"an act that counts from its registration", "2015-01-11", registered, law.StateInEffect, law.BasisStated, "2015-01-11", "", "in effect from 11 January 2015"},
		{"an act that counts from its registration, a day early", "2015-01-10", registered, law.StateNotYet, law.BasisStated, "", "", "takes effect on 11 January 2015"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			var day law.Date
			require.NoError(t, day.UnmarshalText([]byte(r.day)))
			s := r.act.Status(day)
			require.Equal(t, day, s.Day)
			require.Equal(t, r.state, s.State)
			require.Equal(t, r.basis, s.Basis)
			require.Equal(t, r.since, s.Since.String())
			require.Equal(t, r.by, s.PublishedBy.String())
			require.Equal(t, r.en, s.Reason.EN)
			require.True(t, s.Reason.Complete())
		})
	}
}

func TestReasonsInThreeLanguages(t *testing.T) {
	act := act297()
	published, err := act.WithPublication(law.MustDate("2015-03-07"))
	require.NoError(t, err)
	repealInDoubt := with(act, func(a *law.Act) { a.Repeal.Effect.From = law.FromRegistration })
	unregistered := law.Amendment{By: law.Reference{Date: law.MustDate("2015-04-13")}, Effect: law.Onset{From: law.FromRegistration}}
	unsigned := law.Amendment{Effect: law.Onset{From: law.FromSigning}}
	on := law.MustDate("2015-04-13")
	rows := []struct {
		name string
		got  law.Text
		want law.Text
	}{
		{"too early for any publication", act.Status(law.MustDate("2015-01-10")).Reason, law.Text{
			KK: "2015 жылғы 20 қаңтардан бұрын қолданысқа енгізіле алмайды", RU: "не может быть введён в действие ранее 20 января 2015 года", EN: "cannot take effect before 20 January 2015"}},
		{"unknown", act.Status(law.MustDate("2015-03-18")).Reason, law.Text{
			KK: "2015 жылғы 7 наурызға дейін (қоса алғанда) жарияланған болса, 2015 жылғы 18 наурызда қолданыста",
			RU: "действует на 18 марта 2015 года, если опубликован не позднее 7 марта 2015 года", EN: "in effect on 18 March 2015 if published by 7 March 2015"}},
		{"not yet", published.Status(law.MustDate("2015-03-17")).Reason, law.Text{
			KK: "2015 жылғы 18 наурыздан бастап қолданысқа енгізіледі", RU: "вводится в действие с 18 марта 2015 года", EN: "takes effect on 18 March 2015"}},
		{"in effect", published.Status(law.MustDate("2015-03-18")).Reason, law.Text{
			KK: "2015 жылғы 18 наурыздан бастап қолданыста", RU: "действует с 18 марта 2015 года", EN: "in effect from 18 March 2015"}},
		{"repealed", act.Status(law.MustDate("2016-05-16")).Reason, law.Text{
			KK: "2016 жылғы 16 мамырдан бастап күші жойылған (№ 125)", RU: "утратил силу с 16 мая 2016 года (№ 125)", EN: "repealed from 16 May 2016 by No. 125"}},
		{"a repeal in doubt, by an act whose registration is not on record", repealInDoubt.Status(law.MustDate("2016-05-16")).Reason, law.Text{
			KK: "күшін жою туралы акт 2016 жылғы 16 мамырға дейін (қоса алғанда) тіркелген болса, күші жойылған",
			RU: "утратил силу, если отменяющий акт зарегистрирован не позднее 16 мая 2016 года", EN: "repealed if the repealing act was registered by 16 May 2016"}},
		{"an amendment whose registration is not on record", unregistered.Status(on).Reason, law.Text{
			KK: "2015 жылғы 13 сәуірге дейін (қоса алғанда) тіркелген болса, 2015 жылғы 13 сәуірде қолданыста",
			RU: "действует на 13 апреля 2015 года, если зарегистрирован не позднее 13 апреля 2015 года", EN: "in effect on 13 April 2015 if registered by 13 April 2015"}},
		{"an amendment without a date", unsigned.Status(on).Reason, law.Text{
			KK: "2015 жылғы 13 сәуірге дейін (қоса алғанда) қол қойылған болса, 2015 жылғы 13 сәуірде қолданыста",
			RU: "действует на 13 апреля 2015 года, если подписан не позднее 13 апреля 2015 года", EN: "in effect on 13 April 2015 if signed by 13 April 2015"}},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) { require.Equal(t, r.want, r.got) })
	}
}

func TestLifeOfTheAmendment(t *testing.T) {
	m := act297().Amendments[0]
	known := m
	known.Publication = law.MustDate("2015-05-01")
	rows := []struct {
		name, day string
		m         law.Amendment
		state     law.State
		by        string
	}{
		{"before it can be published and ten days have passed", "2015-04-23", m, law.StateNotYet, ""},
		{"from the eleventh day after its signing it depends", "2015-04-24", m, law.StateUnknown, "2015-04-13"},
		{"also years later", "2020-01-12", m, law.StateUnknown, "2020-01-01"},
		{"published, the tenth day after", "2015-05-11", known, law.StateNotYet, ""},
		{"published, the eleventh day after", "2015-05-12", known, law.StateInEffect, ""},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			s := r.m.Status(law.MustDate(r.day))
			require.Equal(t, r.state, s.State)
			require.Equal(t, r.by, s.PublishedBy.String())
			require.Equal(t, "mangystau-297-2014/vet-reference#5/2", s.Citation.String())
		})
	}
}

func TestInForceFrom(t *testing.T) {
	day, basis := act297().InForceFrom()
	require.Equal(t, "2015-01-09", day.String(), "force begins with the registration, whatever the publication")
	require.Equal(t, law.BasisStated, basis)

	rows := []struct {
		name   string
		change func(*law.Act)
	}{
		{"an act that does not set it apart", func(a *law.Act) { a.InForce = law.Onset{} }},
		{"an event that is not on record", func(a *law.Act) { a.InForce.From = law.FromPublication }},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			day, basis := with(act297(), r.change).InForceFrom()
			require.Zero(t, day)
			require.Equal(t, law.BasisNotStated, basis)
		})
	}
}

func TestStatusJSON(t *testing.T) {
	b, err := json.Marshal(act297().Status(law.MustDate("2015-03-18")))
	require.NoError(t, err)
	require.JSONEq(t, `{"day":"2015-03-18","state":"unknown","basis":"not_stated","published_by":"2015-03-07","citation":"mangystau-297-2014#4",
		"reason":{"kk":"2015 жылғы 7 наурызға дейін (қоса алғанда) жарияланған болса, 2015 жылғы 18 наурызда қолданыста",
		"ru":"действует на 18 марта 2015 года, если опубликован не позднее 7 марта 2015 года","en":"in effect on 18 March 2015 if published by 7 March 2015"}}`, string(b))
	var back law.Status
	require.NoError(t, strict.Unmarshal(b, &back))
	require.Equal(t, act297().Status(law.MustDate("2015-03-18")), back)
	_, err = json.Marshal(law.Status{})
	require.ErrorIs(t, err, law.ErrSyntax, "the zero status is no answer and is not written")
}

// acts draws acts with every sort of life: registered or not, published on a
// day on record or not, repealed surely, in doubt, or not.
func acts() *rapid.Generator[law.Act] {
	return rapid.Custom(func(t *rapid.T) law.Act {
		later := func(d law.Date, name string) law.Date { return d + law.Date(rapid.IntRange(0, 90).Draw(t, name)) }
		maybe := func(d law.Date, name string) law.Date {
			if rapid.Bool().Draw(t, name) {
				return d
			}
			return 0
		}
		a := law.Act{ID: "act", Number: "1", Date: law.MustDate("2014-01-01")}
		a.Kind, a.Issuer, a.Title = law.BasisStated.Label(), law.BasisStated.Label(), law.BasisStated.Label()
		a.Registration.Date = maybe(later(a.Date, "registered"), "is registered")
		a.Publication = maybe(later(max(a.Date, a.Registration.Date), "published"), "is published")
		events := law.Values[law.OnsetEvent]()
		if a.Registration.Date.IsZero() {
			events = []law.OnsetEvent{law.FromSigning, law.FromPublication}
		}
		a.Effect = law.Onset{From: rapid.SampledFrom(events).Draw(t, "effect"), Days: rapid.IntRange(0, 30).Draw(t, "days")}
		if rapid.Bool().Draw(t, "is repealed") {
			r := &a.Repeal
			r.By.Date = later(a.Date+1, "repealing act")
			r.Effect = law.Onset{From: rapid.SampledFrom(law.Values[law.OnsetEvent]()).Draw(t, "repeal"), Days: rapid.IntRange(0, 30).Draw(t, "repeal days")}
			r.Publication = maybe(later(r.By.Date, "repeal published"), "repeal is published")
		}
		return a
	})
}

func TestStatusProperties(t *testing.T) {
	days := rapid.Int64Range(int64(law.MustDate("2013-12-01")), int64(law.MustDate("2015-02-01")))
	rank := map[law.State]int{law.StateNotYet: 0, law.StateUnknown: 1, law.StateInEffect: 1, law.StateRepealed: 2}
	t.Run("a life goes one way", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			a := acts().Draw(t, "act")
			require.NoError(t, a.Validate())
			d, e := law.Date(days.Draw(t, "day")), law.Date(days.Draw(t, "day"))
			first, second := a.Status(min(d, e)), a.Status(max(d, e))
			require.LessOrEqual(t, rank[first.State], rank[second.State], "%v then %v", first, second)
			require.NotEmpty(t, first.State)
			require.True(t, first.Reason.Complete())
			if first.State == law.StateInEffect || first.State == law.StateRepealed {
				require.LessOrEqual(t, first.Since, first.Day)
				require.Equal(t, first.State, a.Status(first.Since).State, "the first day of a state has it")
				require.NotEqual(t, first.State, a.Status(first.Since-1).State, "the day before has not")
			}
		})
	})
	t.Run("PublishedBy is the last day that would do", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			a := acts().Draw(t, "act")
			a.Repeal, a.Publication = law.Repeal{}, 0
			a.Effect.From = rapid.SampledFrom([]law.OnsetEvent{law.FromPublication, law.FromFirstPublication}).Draw(t, "from")
			s := a.Status(law.Date(days.Draw(t, "day")))
			if s.State == law.StateNotYet {
				_, err := a.WithPublication(a.Effect.Before(s.Day))
				require.ErrorIs(t, err, law.ErrSyntax, "no publication could have made it so")
				return
			}
			require.Equal(t, law.StateUnknown, s.State)
			b, err := a.WithPublication(s.PublishedBy)
			require.NoError(t, err)
			in := b.Status(s.Day)
			require.Equal(t, law.StateInEffect, in.State)
			require.Equal(t, s.Day, in.Since, "from that very day")
			b, err = a.WithPublication(s.PublishedBy + 1)
			require.NoError(t, err)
			require.Equal(t, law.StateNotYet, b.Status(s.Day).State, "one day later does not")
		})
	})
}
