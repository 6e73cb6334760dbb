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

// In a phrase Kazakh gives the month a case: its ending follows the last sound.
func TestADayStandsInAPhraseInItsCase(t *testing.T) {
	t.Parallel()
	for iso, want := range map[string]string{
		"2015-01-01": "1 қаңтардан бастап|1 қаңтарға дейін (қоса алғанда)|1 қаңтардан бұрын|1 қаңтарда",
		"2015-02-28": "28 ақпаннан бастап|28 ақпанға дейін (қоса алғанда)|28 ақпаннан бұрын|28 ақпанда",
		"2015-03-22": "22 наурыздан бастап|22 наурызға дейін (қоса алғанда)|22 наурыздан бұрын|22 наурызда",
		"2015-04-24": "24 сәуірден бастап|24 сәуірге дейін (қоса алғанда)|24 сәуірден бұрын|24 сәуірде",
		"2015-05-09": "9 мамырдан бастап|9 мамырға дейін (қоса алғанда)|9 мамырдан бұрын|9 мамырда",
		"2015-06-30": "30 маусымнан бастап|30 маусымға дейін (қоса алғанда)|30 маусымнан бұрын|30 маусымда",
		"2015-07-06": "6 шілдеден бастап|6 шілдеге дейін (қоса алғанда)|6 шілдеден бұрын|6 шілдеде",
		"2015-08-20": "20 тамыздан бастап|20 тамызға дейін (қоса алғанда)|20 тамыздан бұрын|20 тамызда",
		"2015-09-14": "14 қыркүйектен бастап|14 қыркүйекке дейін (қоса алғанда)|14 қыркүйектен бұрын|14 қыркүйекте",
		"2015-10-05": "5 қазаннан бастап|5 қазанға дейін (қоса алғанда)|5 қазаннан бұрын|5 қазанда",
		"2015-11-19": "19 қарашадан бастап|19 қарашаға дейін (қоса алғанда)|19 қарашадан бұрын|19 қарашада",
		"2015-12-16": "16 желтоқсаннан бастап|16 желтоқсанға дейін (қоса алғанда)|16 желтоқсаннан бұрын|16 желтоқсанда",
	} {
		d := law.MustDate(iso)
		for i, got := range []law.Text{d.SinceLabel(), d.ThroughLabel(), d.BeforeLabel(), d.OnLabel()} {
			require.Equal(t, "2015 жылғы "+strings.Split(want, "|")[i], got.KK)
		}
	}
	d := law.MustDate("2014-12-08")
	require.Equal(t, "с 8 декабря 2014 года|не позднее 8 декабря 2014 года|ранее 8 декабря 2014 года|8 декабря 2014 года",
		strings.Join([]string{d.SinceLabel().RU, d.ThroughLabel().RU, d.BeforeLabel().RU, d.OnLabel().RU}, "|"))
	require.Equal(t, "from 8 December 2014|by 8 December 2014|before 8 December 2014|on 8 December 2014",
		strings.Join([]string{d.SinceLabel().EN, d.ThroughLabel().EN, d.BeforeLabel().EN, d.OnLabel().EN}, "|"))
	for _, none := range []law.Text{law.Date(0).SinceLabel(), law.Date(0).ThroughLabel(), law.Date(0).BeforeLabel(), law.Date(0).OnLabel()} {
		require.Zero(t, none, "a day that is not stated has no words")
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
	require.Equal(t, law.Text{
		KK: "2014 жылғы 8 желтоқсанда сағат 01:15-те", RU: "8 декабря 2014 года в 01:15", EN: "on 8 December 2014 at 01:15",
	}, law.AtLabel(at))
	require.Equal(t, law.Text{
		KK: "2014 жылғы 8 желтоқсанда сағат 01:15-тен бастап", RU: "с 8 декабря 2014 года, 01:15", EN: "from 8 December 2014, 01:15",
	}, law.SinceLabel(at))
	for _, words := range []func(time.Time) law.Text{law.DayLabel, law.InstantLabel, law.ByLabel, law.AtLabel, law.SinceLabel} {
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
		// The other cases of the same last word: отыз-дан, отыз-да; only он has a nasal.
		number, dative, _ := strings.Cut(ending, "-")
		others := map[string][2]string{"ге": {"ден", "де"}, "ға": {"дан", "да"}, "ке": {"тен", "те"}, "қа": {"тан", "та"}}[dative]
		if minute == 10 {
			others[0] = "нан"
		}
		require.Equal(t, "2015 жылғы 30 наурызда сағат 18:"+number+"-"+others[0]+" бастап", law.SinceLabel(at).KK)
		require.Equal(t, "2015 жылғы 30 наурызда сағат 18:"+number+"-"+others[1], law.AtLabel(at).KK)
	}
}
