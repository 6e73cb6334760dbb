// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// word is what every closed list of the package offers.
type word interface {
	~string
	encoding.TextMarshaler
}

func closedList[E word](t *testing.T, name string, list []E, unmarshal func(*E, []byte) error) {
	t.Helper()
	require.NotEmpty(t, list)
	seen := map[E]bool{}
	for _, e := range list {
		require.False(t, seen[e], "%s stands twice", e)
		seen[e] = true
		b, err := e.MarshalText()
		require.NoError(t, err)
		require.Equal(t, string(e), string(b))
		var v E
		require.NoError(t, unmarshal(&v, b))
		require.Equal(t, e, v)
	}
	for _, bad := range []string{"", "nonsense", strings.ToUpper(string(list[0])) + " "} {
		v := list[0]
		require.ErrorIs(t, unmarshal(&v, []byte(bad)), law.ErrSyntax, "%s %q", name, bad)
		require.Equal(t, list[0], v, "a failure leaves the value as it was")
	}
	_, err := E("nonsense").MarshalText()
	require.ErrorIs(t, err, law.ErrSyntax, name)
}

func TestClosedLists(t *testing.T) {
	closedList(t, "week", calendar.Weeks(), (*calendar.Week).UnmarshalText)
	closedList(t, "kind of day", law.Values[calendar.DayKind](), (*calendar.DayKind).UnmarshalText)
	closedList(t, "standing", law.Values[calendar.Standing](), (*calendar.Standing).UnmarshalText)
	closedList(t, "kind of change", []calendar.ChangeKind{"transfer", "day_off", "short_day", "kurban_ait", "holiday", "holiday_ends", "work_day", "confirm"}, (*calendar.ChangeKind).UnmarshalText)
	received := []calendar.Received{"in_hours", "before_reception", "in_break", "after_reception", "no_reception"}
	closedList(t, "first-day", []calendar.FirstDay{"same", "next"}, (*calendar.FirstDay).UnmarshalText)
	closedList(t, "minutes", []calendar.Minutes{"clock", "working"}, (*calendar.Minutes).UnmarshalText)
	closedList(t, "day-end", []calendar.DayEnd{"closing", "midnight"}, (*calendar.DayEnd).UnmarshalText)
	closedList(t, "after-hours", []calendar.AfterHours{"same_day", "next_opening"}, (*calendar.AfterHours).UnmarshalText)
	closedList(t, "last-day", []calendar.LastDay{"as_counted", "next_working_day"}, (*calendar.LastDay).UnmarshalText)
	for _, a := range received {
		require.True(t, a.Label().Complete(), a)
	}
	require.True(t, calendar.Received("").Label().IsZero())
}

func FuzzClosedLists(f *testing.F) {
	f.Add("5")
	f.Add("")         // a word is not empty
	f.Add("Working")  // in small letters
	f.Add("feast")    // on the list
	f.Add("working ") // without spaces
	f.Fuzz(func(t *testing.T, s string) {
		same := func(read string, err error) {
			if err == nil {
				require.Equal(t, s, read)
			} else {
				require.ErrorIs(t, err, law.ErrSyntax)
			}
		}
		var week calendar.Week
		err := week.UnmarshalText([]byte(s))
		same(string(week), err)
		var kind calendar.DayKind
		err = kind.UnmarshalText([]byte(s))
		same(string(kind), err)
		var standing calendar.Standing
		err = standing.UnmarshalText([]byte(s))
		same(string(standing), err)
		var change calendar.ChangeKind
		err = change.UnmarshalText([]byte(s))
		same(string(change), err)
	})
}

func TestDayKindsAreExactlySeven(t *testing.T) {
	require.Equal(t, []calendar.DayKind{"working", "weekend", "holiday", "religious", "substitute", "transfer_off", "transfer_on"}, law.Values[calendar.DayKind]())
	law.Values[calendar.DayKind]()[0] = "mine"
	require.Equal(t, calendar.DayWorking, law.Values[calendar.DayKind]()[0], "the list handed out is a copy")
}

func TestLabelsInThreeLanguages(t *testing.T) {
	for _, k := range law.Values[calendar.DayKind]() {
		require.NoError(t, k.Label().Validate(), k)
	}
	for _, w := range calendar.Weeks() {
		require.NoError(t, w.Label().Validate(), w)
	}
	for _, s := range law.Values[calendar.Standing]() {
		require.NoError(t, s.Label().Validate(), s)
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		require.NoError(t, calendar.WeekdayLabel(day).Validate(), day)
	}
	require.True(t, calendar.WeekdayLabel(7).IsZero())
	require.True(t, calendar.Hours{}.Label().IsZero())
	require.True(t, calendar.DayKind("x").Label().IsZero())
	require.True(t, calendar.Week("x").Label().IsZero())
	require.True(t, calendar.Standing("x").Label().IsZero())
}

func TestHoursOfADay(t *testing.T) {
	for _, row := range []struct {
		week          calendar.Week
		mon, sat, sun int
	}{{calendar.WeekFiveDay, 8, 0, 0}, {calendar.WeekSixDay, 7, 5, 0}, {"7", 0, 0, 0}} {
		for day, hours := range map[time.Weekday]int{time.Monday: row.mon, time.Saturday: row.sat, time.Sunday: row.sun} {
			require.Equal(t, time.Duration(hours)*time.Hour, calendar.Norm40.Day(row.week, day), "%s %s", row.week, day)
		}
	}
}

func TestDayJSON(t *testing.T) {
	d := mustDay(t, calendar.Kazakhstan(), "2022-01-04")
	b, err := json.Marshal(d)
	require.NoError(t, err)
	require.JSONEq(t, `{"date":"2022-01-04","week":"5","kind":"substitute",
		"name":{"kk":"Жаңа жыл","ru":"Новый год","en":"New Year"},"pair":"2022-01-02",
		"act":"kz-holidays-267-2001","place":"art5",
		"known_since":{"earliest":"2001-12-13","latest":"2012-12-31","basis":"inferred"},"standing":"confirmed"}`, string(b))
	var back calendar.Day
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, d, back)
	require.Empty(t, calendar.Day{}.String())
}

func TestDayReason(t *testing.T) {
	c := calendar.Kazakhstan()
	for _, row := range []struct {
		date string
		lang law.Lang
		want string
	}{
		{"2022-01-04", law.LangEnglish, "substitute day off: New Year (2022-01-02)"},
		{"2022-01-04", law.LangKazakh, "мереке орнына берілген демалыс күні: Жаңа жыл (2022-01-02)"},
		{"2022-01-05", law.LangRussian, "рабочий день"},
		{"2022-03-05", law.LangEnglish, "transferred working day → 2022-03-07"},
		{"2022-03-07", law.LangEnglish, "transferred day off ← 2022-03-05"},
		{"2022-07-09", law.LangEnglish, "religious day off: First day of Kurban Ait"},
	} {
		require.Equal(t, row.want, mustDay(t, c, row.date).Reason(row.lang))
	}
	require.Equal(t, "2022-01-05 Wed working day", mustDay(t, c, "2022-01-05").String())
}

func TestDigestText(t *testing.T) {
	d := calendar.Kazakhstan().Digest()
	var got calendar.Digest
	require.NoError(t, got.UnmarshalText([]byte(d.String())))
	require.Equal(t, d, got)
	for why, bad := range map[string]string{
		"no prefix":     d.String()[7:],
		"too short":     d.String()[:70],
		"in capitals":   "sha256:" + strings.ToUpper(d.String()[7:]),
		"not hex":       "sha256:" + strings.Repeat("x", 64),
		"the zero one":  "sha256:" + strings.Repeat("0", 64),
		"another hash":  "sha512:" + d.String()[7:],
		"trailing text": d.String() + " ",
	} {
		require.ErrorIs(t, got.UnmarshalText([]byte(bad)), law.ErrSyntax, why)
		require.Equal(t, d, got, "a failure leaves the value as it was")
	}
	b, err := json.Marshal(struct{ A, B calendar.Digest }{A: d})
	require.NoError(t, err)
	var v struct{ A, B calendar.Digest }
	require.NoError(t, json.Unmarshal(b, &v))
	require.Equal(t, d, v.A)
	require.True(t, v.B.IsZero())
	require.Error(t, json.Unmarshal([]byte(`{"A":"x"}`), &v))
}

// The digest of what this release knows; it changes only with a fact, and then
// the changelog names the days.
func TestDigestOfTheRelease(t *testing.T) {
	c := calendar.Kazakhstan()
	require.Equal(t, "sha256:b34262e006716db6e4431bcde038af3421db393fc9251d94873de2803de3f511", c.Digest().String())
	require.Equal(t, "sha256:21dfa6c38ac99f5b5d193751babea7057382e52ab74b64b522e5f39b9fb682d9", c.Week(calendar.WeekSixDay).Digest().String())
}

func FuzzDigest(f *testing.F) {
	f.Add(calendar.Kazakhstan().Digest().String())
	f.Add("")                                      // not empty
	f.Add("sha256:00")                             // 64 digits
	f.Add("sha256:" + strings.Repeat("0", 64))     // not zero
	f.Add("sha256:" + strings.Repeat("AB", 32))    // small letters
	f.Add("md5:" + strings.Repeat("ab", 32) + "1") // sha256
	f.Fuzz(func(t *testing.T, s string) {
		var d calendar.Digest
		if err := d.UnmarshalText([]byte(s)); err == nil {
			require.Equal(t, s, d.String())
		}
	})
}

func TestCalendarJSON(t *testing.T) {
	known, err := calendar.Kazakhstan().Week(calendar.WeekSixDay).AsKnownOn(day("2022-09-01"))
	require.NoError(t, err)
	added, err := calendar.Kazakhstan().With(localHoliday())
	require.NoError(t, err)
	provisional, err := added.Provisional(2035)
	require.NoError(t, err)
	for _, c := range []calendar.Calendar{calendar.Kazakhstan(), known, added, provisional, {}} {
		b, err := json.Marshal(c)
		require.NoError(t, err)
		var back calendar.Calendar
		require.NoError(t, json.Unmarshal(b, &back), "%s", b)
		require.Equal(t, c.Digest(), back.Digest())
		require.Equal(t, c.WorkingWeek(), back.WorkingWeek())
		require.Equal(t, c.KnownOn(), back.KnownOn())
		require.Equal(t, c.Acts(), back.Acts())
		_, to := c.Covers()
		_, backTo := back.Covers()
		require.Equal(t, to, backTo)
	}
}

// badCalendars are texts that break one rule each.
var badCalendars = []struct{ why, text, rule string }{
	{"not an object", `"kz"`, "expected"},
	{"without a digest", `{"calendar":"kz","week":"5","through":2027}`, `"digest" is missing`},
	{"another country", `{"calendar":"uz","week":"5","through":2027,"digest":"x"}`, `"uz"`},
	{"another week", `{"calendar":"kz","week":"7"}`, "one of 5, 6"},
	{"a year too late", `{"through":2100}`, "2100"},
	{"a year too early", `{"through":1991}`, "1991"},
	{"half a year", `{"through":2027.5}`, "2027.5"},
	{"a year as a string", `{"through":"2027"}`, "a number from 2002 to 2099"},
	{"years that end before they begin", `{"calendar":"kz","week":"5","from":2028,"through":2027,"digest":"sha256:` + strings.Repeat("ab", 32) + `"}`, "2028 lies after through"},
	{"a day off that does not exist", `{"days":{"off":["2027-02-30"],"on":[]}}`, "2027-02-30"},
	{"an unknown key", `{"calender":"kz"}`, "unknown key"},
	{"a digest that is none", `{"digest":"x"}`, "sha256"},
}

func TestCalendarJSONRefuses(t *testing.T) {
	for _, row := range badCalendars {
		var c calendar.Calendar
		err := json.Unmarshal([]byte(row.text), &c)
		require.ErrorIs(t, err, calendar.ErrJSON, row.why)
		require.ErrorContains(t, err, row.rule, row.why)
		require.True(t, c.IsZero())
	}
	var c calendar.Calendar
	var other calendar.Digest
	require.NoError(t, other.UnmarshalText([]byte("sha256:"+strings.Repeat("ab", 32))))
	err := json.Unmarshal([]byte(`{"calendar":"kz","week":"5","from":2002,"through":2027,"digest":"`+other.String()+`"}`), &c)
	var differs *calendar.DigestError
	require.ErrorAs(t, err, &differs, "a calendar that this release makes otherwise")
	require.ErrorIs(t, err, calendar.ErrDigest)
	require.Equal(t, other, differs.Stored)
	require.Equal(t, calendar.Kazakhstan().Digest(), differs.Made)
	require.Empty(t, differs.Days, "the text does not list any")
	require.True(t, differs.AsStored.IsZero(), "no day gives it")
	require.NotEmpty(t, err.Error())
	err = json.Unmarshal([]byte(`{"calendar":"kz","week":"5","from":2002,"through":2027,"digest":"`+other.String()+`","acts":[{"id":"a","title":{"kk":"а","ru":"б","en":"c"},"changes":[]}]}`), &c)
	require.ErrorIs(t, err, calendar.ErrAct)
}

func FuzzCalendarJSON(f *testing.F) {
	b, err := json.Marshal(calendar.Kazakhstan())
	require.NoError(f, err)
	f.Add(string(b))
	f.Add("null") // the zero Calendar
	for _, row := range badCalendars {
		f.Add(row.text) // breaks the rule that row.why names
	}
	f.Fuzz(func(t *testing.T, s string) {
		var c calendar.Calendar
		if json.Unmarshal([]byte(s), &c) != nil {
			require.True(t, c.IsZero())
			return
		}
		b, err := json.Marshal(c)
		require.NoError(t, err)
		var back calendar.Calendar
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, c.Digest(), back.Digest())
	})
}
