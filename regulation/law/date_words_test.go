// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestADayIsWordedInEachLanguage(t *testing.T) {
	t.Parallel()
	require.Equal(t, law.Text{KK: "8 желтоқсан 2014 ж.", RU: "8 декабря 2014 года", EN: "8 December 2014"}, law.MustDate("2014-12-08").Label())
	require.Zero(t, law.Date(0).Label(), "a day that is not stated has no words")
	// Written from a wall calendar, one day of each month.
	for iso, want := range map[string]string{
		"2015-01-01": "1 қаңтар 2015 ж.|1 января 2015 года|1 January 2015",
		"2015-02-28": "28 ақпан 2015 ж.|28 февраля 2015 года|28 February 2015",
		"2015-03-22": "22 наурыз 2015 ж.|22 марта 2015 года|22 March 2015",
		"2015-04-24": "24 сәуір 2015 ж.|24 апреля 2015 года|24 April 2015",
		"2015-05-09": "9 мамыр 2015 ж.|9 мая 2015 года|9 May 2015",
		"2015-06-30": "30 маусым 2015 ж.|30 июня 2015 года|30 June 2015",
		"2015-07-06": "6 шілде 2015 ж.|6 июля 2015 года|6 July 2015",
		"2015-08-20": "20 тамыз 2015 ж.|20 августа 2015 года|20 August 2015",
		"2015-09-14": "14 қыркүйек 2015 ж.|14 сентября 2015 года|14 September 2015",
		"2015-10-05": "5 қазан 2015 ж.|5 октября 2015 года|5 October 2015",
		"2015-11-19": "19 қараша 2015 ж.|19 ноября 2015 года|19 November 2015",
		"2016-12-16": "16 желтоқсан 2016 ж.|16 декабря 2016 года|16 December 2016",
	} {
		l := law.MustDate(iso).Label()
		require.Equal(t, want, strings.Join([]string{l.KK, l.RU, l.EN}, "|"), iso)
	}
}

func TestAnInstantIsWordedInItsOwnZone(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("+05", 5*3600)
	at := time.Date(2014, 12, 7, 20, 15, 59, 0, time.UTC).In(zone) // the 8th, 01:15 there
	require.Equal(t, law.Text{KK: "8 желтоқсан 2014 ж., 01:15", RU: "8 декабря 2014 года, 01:15", EN: "8 December 2014, 01:15"}, law.InstantLabel(at))
	require.Equal(t, law.Text{KK: "8 желтоқсан 2014 ж.", RU: "8 декабря 2014 года", EN: "8 December 2014"}, law.DayLabel(at))
	require.Equal(t, law.Text{
		KK: "8 желтоқсан 2014 ж., сағат 01:15-ке дейін", RU: "не позднее 8 декабря 2014 года, 01:15", EN: "by 8 December 2014, 01:15",
	}, law.ByLabel(at))
	for _, words := range []func(time.Time) law.Text{law.DayLabel, law.InstantLabel, law.ByLabel} {
		require.Zero(t, words(time.Time{}), "no instant has no words")
	}
}

// The ending follows the last word of the number as it is spoken: отыз-ға,
// қырық-қа, он бес-ке, елу тоғыз-ға.
func TestAKazakhEndingFollowsTheSpokenMinutes(t *testing.T) {
	t.Parallel()
	want := strings.Fields(`
		00-ге 01-ге 02-ге 03-ке 04-ке 05-ке 06-ға 07-ге 08-ге 09-ға
		10-ға 11-ге 12-ге 13-ке 14-ке 15-ке 16-ға 17-ге 18-ге 19-ға
		20-ға 21-ге 22-ге 23-ке 24-ке 25-ке 26-ға 27-ге 28-ге 29-ға
		30-ға 31-ге 32-ге 33-ке 34-ке 35-ке 36-ға 37-ге 38-ге 39-ға
		40-қа 41-ге 42-ге 43-ке 44-ке 45-ке 46-ға 47-ге 48-ге 49-ға
		50-ге 51-ге 52-ге 53-ке 54-ке 55-ке 56-ға 57-ге 58-ге 59-ға`)
	require.Len(t, want, 60)
	for minute, ending := range want {
		at := time.Date(2015, 3, 30, 18, minute, 0, 0, time.UTC)
		require.Equal(t, "30 наурыз 2015 ж., сағат 18:"+ending+" дейін", law.ByLabel(at).KK)
	}
}
