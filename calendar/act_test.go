// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func text(s string) law.Text { return law.Text{KK: s + " (kk)", RU: s + " (ru)", EN: s} }

// localHoliday gives Friday 18 June 2027 off.
func localHoliday() calendar.Act {
	return calendar.Act{
		ID: "akimat-7-2027", Title: text("City day"), Signed: law.MustDate("2027-01-15"),
		Changes: []calendar.Change{{Kind: calendar.ChangeDayOff, Day: law.MustDate("2027-06-18")}},
	}
}

func transfer(from, to string) calendar.Change {
	return calendar.Change{Kind: calendar.ChangeTransfer, From: law.MustDate(from), To: law.MustDate(to)}
}

func act(id string, changes ...calendar.Change) calendar.Act {
	return calendar.Act{ID: law.ID(id), Title: text("Act " + id), Changes: changes}
}

func TestWithADayOff(t *testing.T) {
	c := calendar.Kazakhstan()
	before := c.Digest()
	added, err := c.With(localHoliday())
	require.NoError(t, err)
	d := mustDay(t, added, "2027-06-18")
	require.Equal(t, calendar.DayHoliday, d.Kind)
	require.Equal(t, "City day", d.Name.EN, "without a name the day is called by the act")
	require.Equal(t, calendar.StandingAdded, d.Standing)
	require.Equal(t, law.ID("akimat-7-2027"), d.Act)
	require.Equal(t, calendar.Known{Earliest: law.MustDate("2027-01-15"), Latest: law.MustDate("2027-01-15"), Basis: law.BasisStated}, d.Known)
	require.Equal(t, calendar.DayHoliday, mustDay(t, added.Week(calendar.WeekSixDay), "2027-06-18").Kind)

	require.NotEqual(t, before, added.Digest())
	require.Equal(t, before, c.Digest(), "the calendar it was made from stays")
	require.Equal(t, calendar.DayWorking, mustDay(t, c, "2027-06-18").Kind)
	from, to := year(2027)
	n, err := added.Count(from, to)
	require.NoError(t, err)
	require.Equal(t, 246, n)
}

func TestWithATransfer(t *testing.T) {
	c, err := calendar.Kazakhstan().With(act("t", transfer("2027-05-08", "2027-05-06"), transfer("2027-10-24", "2027-10-26")))
	require.NoError(t, err)
	on, off := mustDay(t, c, "2027-05-08"), mustDay(t, c, "2027-05-06")
	require.Equal(t, calendar.DayTransferOn, on.Kind)
	require.Equal(t, off.Date, on.Pair)
	require.Equal(t, calendar.DayTransferOff, off.Kind)
	require.Equal(t, on.Date, off.Pair)
	six := c.Week(calendar.WeekSixDay)
	require.Equal(t, calendar.DayWorking, mustDay(t, six, "2027-05-06").Kind, "a Saturday is no day of rest there")
	require.Equal(t, calendar.DayTransferOff, mustDay(t, six, "2027-10-26").Kind, "a Sunday is")
}

func TestWithAShortDay(t *testing.T) {
	short := calendar.Change{Kind: calendar.ChangeShortDay, Day: law.MustDate("2027-12-31"), Closes: calendar.MustClock("16:00"), Weeks: []calendar.Week{calendar.WeekFiveDay}}
	c, err := calendar.Kazakhstan().With(act("s", short))
	require.NoError(t, err)
	d := mustDay(t, c, "2027-12-31")
	require.True(t, d.Works())
	require.NotZero(t, d.Closes)
	require.Equal(t, "16:00", d.Closes.String())
	require.Equal(t, law.ID("s"), d.Act)
	require.NotEqual(t, calendar.Kazakhstan().Digest(), c.Digest())
	six := mustDay(t, c.Week(calendar.WeekSixDay), "2027-12-31")
	require.Zero(t, six.Closes, "the act is for the five-day week")
	require.Equal(t, calendar.Kazakhstan().Week(calendar.WeekSixDay).Digest(), c.Week(calendar.WeekSixDay).Digest())

	// A worked Saturday may be short, whatever the order of the acts.
	short.Day = law.MustDate("2027-05-08")
	c, err = calendar.Kazakhstan().With(act("s", short), act("t", transfer("2027-05-08", "2027-05-06")))
	require.NoError(t, err)
	d = mustDay(t, c, "2027-05-08")
	require.Equal(t, calendar.DayTransferOn, d.Kind)
	require.NotZero(t, d.Closes)
}

func TestWithKurbanAit(t *testing.T) {
	ait := func(s string) calendar.Change {
		return calendar.Change{Kind: calendar.ChangeKurbanAit, Day: law.MustDate(s)}
	}
	c, err := calendar.Kazakhstan().With(act("k", ait("2027-05-17")))
	require.NoError(t, err)
	d := mustDay(t, c, "2027-05-17")
	require.Equal(t, calendar.DayReligious, d.Kind)
	require.Equal(t, calendar.StandingAdded, d.Standing)
	require.Equal(t, "First day of Kurban Ait", d.Name.EN)
	require.Equal(t, calendar.DayWeekend, mustDay(t, c, "2027-05-16").Kind, "the estimate is gone")
	require.True(t, d.Note.IsZero(), "and the remark beside it")

	_, err = calendar.Kazakhstan().With(act("k", ait("2024-06-17")))
	require.ErrorContains(t, err, "on record, 2024-06-16")
	_, err = calendar.Kazakhstan().With(act("k", ait("2027-08-16")))
	require.ErrorContains(t, err, "expected about 2027-05-16")

	further, err := calendar.Kazakhstan().Provisional(2028)
	require.NoError(t, err)
	further, err = further.With(act("k", ait("2028-05-05")))
	require.NoError(t, err)
	require.Equal(t, calendar.DayReligious, mustDay(t, further, "2028-05-05").Kind)

	// A holiday stays one, so that it is substituted where it must be.
	further, err = calendar.Kazakhstan().Provisional(2032)
	require.NoError(t, err)
	further, err = further.With(act("k", ait("2032-03-21")))
	require.NoError(t, err)
	require.Equal(t, calendar.DayHoliday, mustDay(t, further, "2032-03-21").Kind, "a Sunday of Nauryz")
	require.Equal(t, "2032-03-21", mustDay(t, further, "2032-03-24").Pair.String())
}

func TestActsThatAreRefused(t *testing.T) {
	off := func(s string) calendar.Change {
		return calendar.Change{Kind: calendar.ChangeDayOff, Day: law.MustDate(s)}
	}
	short := func(s string, at calendar.Clock) calendar.Change {
		return calendar.Change{Kind: calendar.ChangeShortDay, Day: law.MustDate(s), Closes: at}
	}
	edit := func(ch calendar.Change, f func(*calendar.Change)) calendar.Change { f(&ch); return ch }
	many := make([]calendar.Change, calendar.MaxChanges+1)
	for _, row := range []struct {
		why    string
		acts   []calendar.Act
		change int
		rule   string
	}{
		{"an identifier with a space", []calendar.Act{act("a b", off("2027-06-18"))}, -1, "no identifier has"},
		{"a title in English alone", []calendar.Act{{ID: "a", Title: law.Text{EN: "Act"}, Changes: []calendar.Change{off("2027-06-18")}}}, -1, "neither in Kazakh nor in Russian"},
		{"a title too long", []calendar.Act{{ID: "a", Title: text(strings.Repeat("x", 2001)), Changes: []calendar.Change{off("2027-06-18")}}}, -1, "longer than 2000 bytes"},
		{"a name too long", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Name = text(strings.Repeat("x", 2001)) }))}, 0, "longer than 2000 bytes"},
		{"more acts than a calendar takes", slices.Repeat([]calendar.Act{act("a", off("2027-06-18"))}, calendar.MaxActs+1), -1, "more than 100"},
		{"no change", []calendar.Act{act("a")}, -1, "no change"},
		{"too many changes", []calendar.Act{act("a", many...)}, -1, "more than 1000"},
		{"known before it is known", []calendar.Act{{ID: "a", Title: text("a"), Known: calendar.Known{Earliest: 5, Latest: 4}, Changes: []calendar.Change{off("2027-06-18")}}}, -1, "begins after it ends"},
		{"a basis that does not exist", []calendar.Act{{ID: "a", Title: text("a"), Known: calendar.Known{Basis: "rumour"}, Changes: []calendar.Change{off("2027-06-18")}}}, -1, "rumour"},
		{"a source without a place", []calendar.Act{{ID: "a", Title: text("a"), Source: law.Source{Title: "x"}, Changes: []calendar.Change{off("2027-06-18")}}}, -1, "the source"},
		{"an identifier used twice", []calendar.Act{act("a", off("2027-06-18")), act("a", off("2027-06-17"))}, -1, "already"},
		{"an identifier of a national act", []calendar.Act{act("kz-decree-713-2021", off("2027-06-18"))}, 0, "does not say this"},
		{"an unknown kind", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Kind = "feast" }))}, 0, `"feast"`},
		{"a transfer without its days", []calendar.Act{act("a", calendar.Change{Kind: calendar.ChangeTransfer})}, 0, "missing: from or to"},
		{"a transfer with a third day", []calendar.Act{act("a", edit(transfer("2027-05-08", "2027-05-06"), func(c *calendar.Change) { c.Day = 1 }))}, 0, "day stands beside"},
		{"a transfer to the same day", []calendar.Act{act("a", transfer("2027-05-08", "2027-05-08"))}, 0, "the same day"},
		{"a day off without the day", []calendar.Act{act("a", calendar.Change{Kind: calendar.ChangeDayOff})}, 0, "day is missing"},
		{"a day off with from", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.From = 1 }))}, 0, "from or to stands beside day_off"},
		{"a short day that closes at midnight", []calendar.Act{act("a", short("2027-06-18", calendar.MustClock("24:00")))}, 0, "cannot close at 24:00"},
		{"an order that is only reckoned", []calendar.Act{act("a", edit(off("2027-06-18"), func(ch *calendar.Change) { ch.Standing = calendar.StandingEstimated }))}, 0, "is of kurban_ait alone"},
		{"a short day that never opens", []calendar.Act{act("a", short("2027-06-18", 0))}, 0, "closes is missing"},
		{"a day off that closes", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Closes = 60 }))}, 0, "closes stands beside day_off"},
		{"a name in one language", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Name.EN = "x" }))}, 0, "a name"},
		{"a note in one language", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Note.EN = "x" }))}, 0, "a note"},
		{"a standing that does not exist", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Standing = "sure" }))}, 0, `"sure"`},
		{"a week of seven days", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Weeks = []calendar.Week{"7"} }))}, 0, `"7"`},
		{"a week named twice", []calendar.Act{act("a", edit(off("2027-06-18"), func(c *calendar.Change) { c.Weeks = []calendar.Week{"5", "5"} }))}, 0, "twice"},
		{"Kurban Ait in one week only", []calendar.Act{act("a", calendar.Change{Kind: calendar.ChangeKurbanAit, Day: law.MustDate("2027-05-17"), Weeks: []calendar.Week{"5"}})}, 0, "the same in both"},
		{"a day after the years covered", []calendar.Act{act("a", off("2028-06-16"))}, 0, "2002-01-01 to 2027-12-31"},
		{"a day before them", []calendar.Act{act("a", transfer("2001-12-29", "2002-01-04"))}, 0, "2002-01-01 to 2027-12-31"},
		{"rest taken from a working day", []calendar.Act{act("a", transfer("2027-05-05", "2027-05-06"))}, 0, "it is a working day"},
		{"rest taken from a holiday", []calendar.Act{act("a", transfer("2027-03-08", "2027-03-09"))}, 0, "International Women's Day"},
		{"rest moved to a day off", []calendar.Act{act("a", transfer("2027-05-08", "2027-05-07"))}, 0, "Defender of the Fatherland Day"},
		{"rest moved to a weekend", []calendar.Act{act("a", transfer("2027-05-08", "2027-05-15"))}, 0, "it is a day of rest"},
		{"a Saturday transferred in the six-day week", []calendar.Act{act("a", edit(transfer("2027-05-08", "2027-05-06"), func(c *calendar.Change) { c.Weeks = []calendar.Week{"6"} }))}, 0, "six-day week"},
		{"a day off on a Sunday", []calendar.Act{act("a", off("2027-06-20"))}, 0, "cannot be given off"},
		{"a day given off twice by one act", []calendar.Act{act("a", off("2027-06-18"), off("2027-06-18"))}, 1, "by act a"},
		{"a day given off by two acts", []calendar.Act{act("a", off("2027-06-18")), act("b", off("2027-06-18"))}, 0, "by act a"},
		{"a Saturday worked twice", []calendar.Act{act("a", transfer("2027-05-08", "2027-05-06")), act("b", transfer("2027-05-08", "2027-05-05"))}, 0, "by act a"},
		{"a day both off and short", []calendar.Act{act("a", short("2027-06-18", 900), off("2027-06-18"))}, 0, "the day that is shortened is off"},
		{"a day shortened twice", []calendar.Act{act("a", short("2027-06-18", 900)), act("b", short("2027-06-18", 960))}, 0, "to 15:00"},
	} {
		_, err := calendar.Kazakhstan().With(row.acts...)
		var bad *calendar.ActError
		require.ErrorAs(t, err, &bad, row.why)
		require.ErrorIs(t, err, calendar.ErrAct, row.why)
		require.Equal(t, row.change, bad.Change, row.why)
		require.Equal(t, row.acts[len(row.acts)-1].ID, bad.Act, row.why)
		require.ErrorContains(t, err, row.rule, row.why)
	}
}

func TestWithTakesACopy(t *testing.T) {
	a := localHoliday()
	a.Changes[0].Weeks = []calendar.Week{calendar.WeekFiveDay}
	c, err := calendar.Kazakhstan().With(a)
	require.NoError(t, err)
	a.Changes[0].Day = law.MustDate("2027-06-17")
	a.Changes[0].Weeks[0] = calendar.WeekSixDay
	got, ok := c.Act(a.ID)
	require.True(t, ok)
	require.Equal(t, law.MustDate("2027-06-18"), got.Changes[0].Day)
	require.Equal(t, calendar.WeekFiveDay, got.Changes[0].Weeks[0])
	got.Changes[0].Day = 0
	again, _ := c.Act(a.ID)
	require.Equal(t, law.MustDate("2027-06-18"), again.Changes[0].Day, "what is handed out is a copy too")
}

func TestWithIsCumulativeAndFollowsTheWeek(t *testing.T) {
	six := calendar.Kazakhstan().Week(calendar.WeekSixDay)
	one, err := six.With(localHoliday())
	require.NoError(t, err)
	require.Equal(t, calendar.WeekSixDay, one.WorkingWeek())
	both, err := one.With(act("b", transfer("2027-10-24", "2027-10-26")))
	require.NoError(t, err)
	require.Equal(t, calendar.DayHoliday, mustDay(t, both, "2027-06-18").Kind)
	require.Equal(t, calendar.DayTransferOff, mustDay(t, both, "2027-10-26").Kind)
	at := len(both.Acts())
	require.Equal(t, law.ID("b"), both.Acts()[at-1].ID)
	_, err = both.With(localHoliday())
	require.ErrorIs(t, err, calendar.ErrAct)
	same, err := both.With()
	require.NoError(t, err)
	require.Equal(t, both, same)
}

func TestAddedActsAreKnownFromTheirSigning(t *testing.T) {
	c, err := calendar.Kazakhstan().With(localHoliday())
	require.NoError(t, err)
	before, err := c.AsKnownOn(day("2027-01-14"))
	require.NoError(t, err)
	require.Equal(t, calendar.DayWorking, mustDay(t, before, "2027-06-18").Kind)
	after, err := c.AsKnownOn(day("2027-01-15"))
	require.NoError(t, err)
	require.Equal(t, calendar.DayHoliday, mustDay(t, after, "2027-06-18").Kind)
}
