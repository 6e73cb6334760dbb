// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

const goodActs = `{"acts": [{
  "id": "akimat-12-2027",
  "title": {"kk": "Қаулы", "ru": "Постановление", "en": "Resolution"},
  "signed": "2027-01-15",
  "known_since": {"earliest": "2027-01-15", "latest": "2027-01-20", "basis": "stated"},
  "source": {"title": "Resolution", "where": "archive 12", "certainty": "A", "seen": "2027-01-21"},
  "changes": [
    {"kind": "transfer", "from": "2027-05-08", "to": "2027-05-06"},
    {"kind": "day_off", "day": "2027-06-18", "name": {"kk": "Қала күні", "ru": "День города", "en": "City day"}},
    {"kind": "short_day", "day": "2027-12-31", "closes": "16:00", "weeks": ["5"]},
    {"kind": "kurban_ait", "day": "2027-05-17", "note": {"kk": "а", "ru": "б", "en": "c"}, "standing": "announced"}
  ]}]}`

func TestReadActs(t *testing.T) {
	acts, err := calendar.ReadActs(strings.NewReader(goodActs))
	require.NoError(t, err)
	require.Len(t, acts, 1)
	a := acts[0]
	require.Equal(t, law.ID("akimat-12-2027"), a.ID)
	require.Equal(t, "Постановление", a.Title.RU)
	require.Equal(t, law.MustDate("2027-01-20"), a.Known.Latest)
	require.Len(t, a.Changes, 4)
	require.Equal(t, calendar.MustClock("16:00"), a.Changes[2].Closes)
	c, err := calendar.Kazakhstan().With(acts...)
	require.NoError(t, err)
	require.Equal(t, "City day", mustDay(t, c, "2027-06-18").Name.EN)
	require.Equal(t, calendar.StandingAnnounced, mustDay(t, c, "2027-05-17").Standing)

	b, err := json.Marshal(map[string][]calendar.Act{"acts": acts})
	require.NoError(t, err)
	again, err := calendar.ReadActs(bytes.NewReader(b))
	require.NoError(t, err)
	require.Equal(t, acts, again)
}

// inAct puts a change into an otherwise good file.
func inAct(change string) string {
	return `{"acts":[{"id":"a","title":{"kk":"а","ru":"б","en":"c"},"changes":[` + change + `]}]}`
}

// badActs are texts that break one rule each.
var badActs = []struct {
	why, text, path string
	sentinel        error
}{
	{"nothing", ``, "", strict.ErrSyntax},
	{"not an object", `[]`, "", strict.ErrType},
	{"null", `null`, "", strict.ErrType},
	{"without acts", `{}`, "acts", strict.ErrMissingKey},
	{"a key of another program", `{"acts":[],"version":1}`, "version", strict.ErrUnknownKey},
	{"a key in capitals", `{"Acts":[]}`, "Acts", strict.ErrUnknownKey},
	{"acts twice", `{"acts":[],"acts":[]}`, "acts", strict.ErrDuplicateKey},
	{"something after the end", `{"acts":[]} {}`, "", strict.ErrSyntax},
	{"cut off", `{"acts":[`, "acts[0]", strict.ErrSyntax},
	{"a comma too many", `{"acts":[{"id":"a",}]}`, "acts[0]", strict.ErrSyntax},
	{"not UTF-8", "{\"acts\":[{\"id\":\"\xff\"}]}", "acts[0].id", strict.ErrSyntax},
	{"an act without a title", `{"acts":[{"id":"a","changes":[]}]}`, "acts[0].title", strict.ErrMissingKey},
	{"a malformed identifier", `{"acts":[{"id":"A"}]}`, "acts[0].id", law.ErrSyntax},
	{"a number for a string", `{"acts":[{"id":5}]}`, "acts[0].id", strict.ErrType},
	{"a day that does not exist", `{"acts":[{"id":"a","signed":"2027-02-29"}]}`, "acts[0].signed", law.ErrSyntax},
	{"a day in another order", `{"acts":[{"id":"a","signed":"01.02.2027"}]}`, "acts[0].signed", law.ErrSyntax},
	{"a basis outside the list", `{"acts":[{"id":"a","known_since":{"basis":"rumour"}}]}`, "acts[0].known_since.basis", law.ErrSyntax},
	{"a change without kind", inAct(`{"day":"2027-06-18"}`), "acts[0].changes[0].kind", strict.ErrMissingKey},
	{"a change of no kind", inAct(`{"kind":"feast","day":"2027-06-18"}`), "acts[0].changes[0].kind", law.ErrSyntax},
	{"a closing that is no time", inAct(`{"kind":"short_day","day":"2027-06-18","closes":"25:00"}`), "acts[0].changes[0].closes", law.ErrSyntax},
	{"a week of seven days", inAct(`{"kind":"day_off","day":"2027-06-18","weeks":["7"]}`), "acts[0].changes[0].weeks[0]", law.ErrSyntax},
	{"an object where a string belongs", inAct(`{"kind":{}}`), "acts[0].changes[0].kind", strict.ErrType},
}

func TestReadActsRefuses(t *testing.T) {
	for _, row := range badActs {
		_, err := calendar.ReadActs(strings.NewReader(row.text))
		var bad *calendar.JSONError
		require.ErrorAs(t, err, &bad, row.why)
		require.ErrorIs(t, err, calendar.ErrJSON, row.why)
		require.Equal(t, row.path, bad.Path, row.why)
		require.ErrorIs(t, err, row.sentinel, row.why)
		require.NotEmpty(t, bad.Fault, row.why)
	}
}

func TestReadActsGivesThePlace(t *testing.T) {
	_, err := calendar.ReadActs(strings.NewReader("{\n  \"acts\": [\n    {\"id\": \"a\", \"titel\": {}}\n  ]\n}"))
	var bad *calendar.JSONError
	require.ErrorAs(t, err, &bad)
	require.Equal(t, 3, bad.Line)
	require.Equal(t, 17, bad.Column)
	require.Equal(t, `calendar: line 3, column 17: acts[0].titel: unknown key "titel", did you mean "title"?`, err.Error())

	_, err = calendar.ReadActs(strings.NewReader(inAct(`{"kind":"day_off","day":"2027-06-31"}`)))
	var value *law.ValueError
	require.ErrorAs(t, err, &value, "the error of the value is inside")
	require.Equal(t, "2027-06-31", value.Value)
}

func TestReadActsLimits(t *testing.T) {
	long := `{"acts":[]` + strings.Repeat(" ", calendar.MaxJSON) + `}`
	_, err := calendar.ReadActs(strings.NewReader(long))
	require.ErrorIs(t, err, calendar.ErrJSON)
	require.ErrorIs(t, err, strict.ErrLimit)

	broken := errors.New("the disk is gone")
	_, err = calendar.ReadActs(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
}

func TestActUnmarshalIsAsStrict(t *testing.T) {
	var a calendar.Act
	require.NoError(t, json.Unmarshal([]byte(`{"id":"a","title":{"kk":"а","ru":"б","en":"c"},"changes":[]}`), &a))
	kept := a
	require.ErrorIs(t, json.Unmarshal([]byte(`{"id":"b","titel":{}}`), &a), calendar.ErrJSON)
	require.Equal(t, kept, a, "a failure leaves the act as it was")
}

func FuzzReadActs(f *testing.F) {
	f.Add(goodActs)
	for _, row := range badActs {
		f.Add(row.text) // breaks the rule that row.why names
	}
	f.Fuzz(func(t *testing.T, s string) {
		acts, err := calendar.ReadActs(strings.NewReader(s))
		if err != nil {
			require.ErrorIs(t, err, calendar.ErrJSON)
			var bad *calendar.JSONError
			require.ErrorAs(t, err, &bad)
			require.Positive(t, bad.Line)
			require.Positive(t, bad.Column)
			return
		}
		b, err := json.Marshal(map[string][]calendar.Act{"acts": acts})
		require.NoError(t, err)
		again, err := calendar.ReadActs(bytes.NewReader(b))
		require.NoError(t, err)
		require.Equal(t, len(acts), len(again))
		for i := range acts {
			require.Equal(t, acts[i], again[i])
		}
		if c, err := calendar.Kazakhstan().With(acts...); err == nil {
			stored, err := json.Marshal(c)
			require.NoError(t, err)
			var back calendar.Calendar
			require.NoError(t, json.Unmarshal(stored, &back))
			require.Equal(t, c.Digest(), back.Digest())
		} else {
			require.ErrorIs(t, err, calendar.ErrAct)
		}
	})
}
