// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestParseDate(t *testing.T) {
	accepted := []struct{ name, in string }{
		{"an ordinary day", "2015-03-18"},
		{"a leap day", "2012-02-29"},
		{"the leap day of a year that 400 divides", "2000-02-29"},
		{"the last day of a year", "2014-12-31"},
		{"the first day that can be said", "0001-01-02"},
		{"the last day that can be said", "9999-12-31"},
	}
	for _, r := range accepted {
		t.Run(r.name, func(t *testing.T) {
			d, err := law.ParseDate(r.in)
			require.NoError(t, err)
			require.Equal(t, r.in, d.String())
			want, err := time.Parse(time.DateOnly, r.in)
			require.NoError(t, err)
			require.Equal(t, date.NewAt(want), d.Date(), "the standard library means the same day")
			require.Equal(t, d, law.DateOf(d.Date()))
			require.Equal(t, d, law.MustDate(r.in))
		})
	}
	const none, form = "not a day that exists, as YYYY-MM-DD", "not in the form YYYY-MM-DD"
	refused := []struct{ name, in, fault string }{
		{"30 February", "2014-02-30", none},
		{"a leap day in a common year", "2014-02-29", none},
		{"the leap day of a year that 100 divides", "1900-02-29", none},
		{"31 April", "2014-04-31", none},
		{"a month 13", "2014-13-01", none},
		{"a month 0", "2014-00-10", none},
		{"a day 0", "2014-01-00", none},
		{"a day 32", "2014-01-32", none},
		{"the year 0", "0000-01-01", none},
		{"the day that is the zero value", "0001-01-01", none},
		{"the empty text", "", form},
		{"a month of one digit", "2014-1-01", form},
		{"a day of one digit", "2014-01-1", form},
		{"no hyphens", "20140101", form},
		{"points", "01.01.2014", form},
		{"slashes", "2014/01/01", form},
		{"the day first", "01-01-2014", form},
		{"a sign", "-014-01-01", form},
		{"a plus sign", "+2014-01-01", form},
		{"a year of five digits", "12014-01-01", form},
		{"a sign inside", "2014-+1-01", form},
		{"white space before", " 2014-01-01", form},
		{"white space inside", "2014- 1-01", form},
		{"a line end behind", "2014-01-01\n", form},
		{"an hour behind", "2014-01-01T00:00:00Z", form},
		{"full-width digits", "２０１４-01-01", form},
		{"full-width digits that make ten bytes", "２-1２-0", form},
		{"Arabic digits", "٢٠١٤-٠١-٠١", form},
		{"a hyphen of another sort", "2014‐01‐01", form},
		{"an ordinal day", "2014-032--", form},
		{"a week", "2014-W01-1", form},
	}
	for _, r := range refused {
		t.Run(r.name, func(t *testing.T) {
			d, err := law.ParseDate(r.in)
			require.ErrorIs(t, err, law.ErrSyntax)
			require.Zero(t, d)
			var v *law.ValueError
			require.ErrorAs(t, err, &v)
			require.Equal(t, law.ValueError{Type: "date", Value: r.in, Fault: r.fault}, *v)
			require.Panics(t, func() { law.MustDate(r.in) })
		})
	}
}

func TestTheZeroDateIsNotStated(t *testing.T) {
	var d law.Date
	require.True(t, d.IsZero())
	require.Equal(t, "", d.String())
	require.Equal(t, date.Zero, d.Date())
	b, err := json.Marshal(d)
	require.NoError(t, err)
	require.Equal(t, `""`, string(b))

	d = law.MustDate("2015-03-18")
	require.False(t, d.IsZero())
	require.NoError(t, json.Unmarshal([]byte(`""`), &d))
	require.True(t, d.IsZero(), "the empty text takes a day back")
}

func TestDateJSON(t *testing.T) {
	type opinion struct {
		Day law.Date `json:"day,omitzero"`
	}
	b, err := json.Marshal(opinion{})
	require.NoError(t, err)
	require.Equal(t, `{}`, string(b))
	b, err = json.Marshal(map[law.Date]opinion{law.MustDate("2015-03-18"): {law.MustDate("2012-02-29")}})
	require.NoError(t, err)
	require.Equal(t, `{"2015-03-18":{"day":"2012-02-29"}}`, string(b))

	o := opinion{law.MustDate("2012-02-29")}
	err = json.Unmarshal([]byte(`{"day":"2014-02-30"}`), &o)
	require.ErrorIs(t, err, law.ErrSyntax)
	require.Equal(t, "2012-02-29", o.Day.String(), "a refused text changes nothing")
}

func TestDatesThatCannotBeWritten(t *testing.T) {
	for _, d := range []law.Date{law.MustDate("9999-12-31") + 1, -1} {
		_, err := d.MarshalText()
		require.ErrorIs(t, err, law.ErrSyntax)
		require.NotEmpty(t, d.String(), "but shown they can be")
	}
}

func TestDateProperties(t *testing.T) {
	days := rapid.Int64Range(int64(law.MustDate("0001-01-02")), int64(law.MustDate("9999-12-31")))
	rapid.Check(t, func(t *rapid.T) {
		a, b := law.Date(days.Draw(t, "a")), law.Date(days.Draw(t, "b"))
		text, err := a.MarshalText()
		require.NoError(t, err)
		back, err := law.ParseDate(string(text))
		require.NoError(t, err)
		require.Equal(t, a, back)
		require.Equal(t, a < b, a.String() < b.String(), "texts stand in the order of days")
	})
	rapid.Check(t, func(t *rapid.T) {
		// Of all texts with the right shape, exactly the days that exist pass.
		s := rapid.StringMatching(`(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]`).Draw(t, "text")
		_, ours := law.ParseDate(s)
		_, theirs := time.Parse(time.DateOnly, s)
		require.Equal(t, theirs == nil, ours == nil, s)
	})
}

func TestValueErrorQuotesLittle(t *testing.T) {
	rows := []struct {
		name, value, shown string
	}{
		{"80 bytes are shown whole", strings.Repeat("a", 80), strings.Repeat("a", 80)},
		{"of more the first 80", strings.Repeat("a", 81), strings.Repeat("a", 80) + "..."},
		{"no character is cut in two", "a" + strings.Repeat("ә", 5000), "a" + strings.Repeat("ә", 39) + "..."},
		{"bytes that are no characters are cut too", strings.Repeat("\x80", 5000), strings.Repeat("\\x80", 77) + "..."},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			_, err := law.ParseDate(r.value)
			require.EqualError(t, err, `law: date "`+r.shown+`": not in the form YYYY-MM-DD`)
		})
	}
}
