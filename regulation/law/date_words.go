// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"strconv"
	"time"
)

// months name the months as they stand in a date: a nominative in Kazakh, a
// genitive in Russian.
var months = [...]Text{
	{KK: "қаңтар", RU: "января", EN: "January"}, {KK: "ақпан", RU: "февраля", EN: "February"},
	{KK: "наурыз", RU: "марта", EN: "March"}, {KK: "сәуір", RU: "апреля", EN: "April"},
	{KK: "мамыр", RU: "мая", EN: "May"}, {KK: "маусым", RU: "июня", EN: "June"},
	{KK: "шілде", RU: "июля", EN: "July"}, {KK: "тамыз", RU: "августа", EN: "August"},
	{KK: "қыркүйек", RU: "сентября", EN: "September"}, {KK: "қазан", RU: "октября", EN: "October"},
	{KK: "қараша", RU: "ноября", EN: "November"}, {KK: "желтоқсан", RU: "декабря", EN: "December"},
}

// Label words the day for a sentence: "8 желтоқсан 2014 ж.", "8 декабря 2014
// года", "8 December 2014". Tables and IDs keep [Date.String]. The zero value
// gives no text.
func (d Date) Label() Text {
	if d == 0 {
		return Text{}
	}
	year, month, day := d.Date().Date()
	return dayLabel(year, month, day)
}

// dayLabel writes the three texts into one string: a plan words several days.
func dayLabel(year int, month time.Month, day int) Text {
	m := months[month-1]
	room := make([]byte, 0, 96)
	write := func(month, after string) int {
		room = append(append(strconv.AppendInt(room, int64(day), 10), ' '), month...)
		room = append(strconv.AppendInt(append(room, ' '), int64(year), 10), after...)
		return len(room)
	}
	kk, ru := write(m.KK, " ж."), write(m.RU, " года")
	write(m.EN, "")
	all := string(room)
	return Text{KK: all[:kk], RU: all[kk:ru], EN: all[ru:]}
}

// DayLabel words the day of an instant, in the zone that the instant carries. The
// zero time gives no text.
func DayLabel(t time.Time) Text {
	if t.IsZero() {
		return Text{}
	}
	return dayLabel(t.Date())
}

// InstantLabel words an instant to the minute, in its own zone, for a sentence:
// "8 December 2014, 09:15". The zero time gives no text.
func InstantLabel(t time.Time) Text {
	if t.IsZero() {
		return Text{}
	}
	day, clock := DayLabel(t), t.Format(", 15:04")
	return Text{KK: day.KK + clock, RU: day.RU + clock, EN: day.EN + clock}
}

// ByLabel words an instant until which something may be done, and the minute
// itself still counts: "8 желтоқсан 2014 ж., сағат 09:15-ке дейін", "не позднее 8
// декабря 2014 года, 09:15", "by 8 December 2014, 09:15". The zero time gives no
// text.
func ByLabel(t time.Time) Text {
	if t.IsZero() {
		return Text{}
	}
	at := InstantLabel(t)
	return Text{
		KK: DayLabel(t).KK + ", сағат " + t.Format("15:04") + "-" + dative(t.Minute()) + " дейін",
		RU: "не позднее " + at.RU,
		EN: "by " + at.EN,
	}
}

// dative is the ending that Kazakh gives to a number of minutes, as it is spoken,
// before "дейін": 09:15-ке, 09:30-ға, 09:40-қа, 09:50-ге.
func dative(minutes int) string {
	if ones := minutes % 10; ones != 0 {
		return [...]string{1: "ге", 2: "ге", 3: "ке", 4: "ке", 5: "ке", 6: "ға", 7: "ге", 8: "ге", 9: "ға"}[ones]
	}
	return [...]string{"ге", "ға", "ға", "ға", "қа", "ге"}[minutes/10]
}
