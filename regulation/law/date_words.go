// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"fmt"
	"strconv"
	"strings"
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

// SinceLabel words the day with which something begins: "2014 жылғы 8 желтоқсаннан
// бастап", "с 8 декабря 2014 года", "from 8 December 2014". The zero value gives no
// text.
func (d Date) SinceLabel() Text { return d.within(ablative, "%s бастап", "с %s", "from %s") }

// ThroughLabel words the last day on which something may be done: "2014 жылғы 8
// желтоқсанға дейін (қоса алғанда)", "не позднее 8 декабря 2014 года", "by 8 December
// 2014". The zero value gives no text.
func (d Date) ThroughLabel() Text {
	return d.within(dative, "%s дейін (қоса алғанда)", "не позднее %s", "by %s")
}

// BeforeLabel words the day before which something cannot be: "2014 жылғы 8
// желтоқсаннан бұрын", "ранее 8 декабря 2014 года", "before 8 December 2014". The zero
// value gives no text.
func (d Date) BeforeLabel() Text {
	return d.within(ablative, "%s бұрын", "ранее %s", "before %s")
}

// OnLabel words the day on which something happens: "2014 жылғы 8 желтоқсанда", "8
// декабря 2014 года", "on 8 December 2014". The zero value gives no text.
func (d Date) OnLabel() Text { return d.within(locative, "%s", "%s", "on %s") }

// within puts a day into phrases; the Kazakh one has the month in a case.
func (d Date) within(ending kazakhCase, kk, ru, en string) Text {
	if d == 0 {
		return Text{}
	}
	year, month, day := d.Date().Date()
	l := d.Label()
	return Text{KK: fmt.Sprintf(kk, inCase(year, month, day, ending)), RU: fmt.Sprintf(ru, l.RU), EN: fmt.Sprintf(en, l.EN)}
}

// attributive is the day before what is of that day: "2014 жылғы 8 желтоқсандағы".
func (d Date) attributive() string {
	on := d.OnLabel().KK
	switch {
	case on == "":
		return ""
	case strings.HasSuffix(on, "е"):
		return on + "гі"
	default:
		return on + "ғы"
	}
}

// AtLabel words an instant at which something happens, to the minute, in its own
// zone: "2014 жылғы 8 желтоқсанда сағат 09:15-те", "8 декабря 2014 года в 09:15", "on 8
// December 2014 at 09:15". The zero time gives no text.
func AtLabel(t time.Time) Text {
	return instantIn(t, locative, "%s сағат %s", "%s в %s", "on %s at %s")
}

// SinceLabel words an instant with which something begins, as [AtLabel] does: "2014
// жылғы 8 желтоқсанда сағат 09:15-тен бастап", "с 8 декабря 2014 года, 09:15", "from 8
// December 2014, 09:15". The zero time gives no text.
func SinceLabel(t time.Time) Text {
	return instantIn(t, ablative, "%s сағат %s бастап", "с %s, %s", "from %s, %s")
}

func instantIn(t time.Time, hour kazakhCase, kk, ru, en string) Text {
	if t.IsZero() {
		return Text{}
	}
	year, month, day := t.Date()
	l, clock := DayLabel(t), t.Format("15:04")
	return Text{
		KK: fmt.Sprintf(kk, inCase(year, month, day, locative), clock+"-"+minuteEnding(t.Minute(), hour)),
		RU: fmt.Sprintf(ru, l.RU, clock), EN: fmt.Sprintf(en, l.EN, clock),
	}
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
		KK: DayLabel(t).KK + ", сағат " + t.Format("15:04") + "-" + minuteEnding(t.Minute(), dative) + " дейін",
		RU: "не позднее " + at.RU,
		EN: "by " + at.EN,
	}
}

// kazakhCase is a case that Kazakh gives to a date or a time of day in a phrase.
type kazakhCase int

const (
	ablative kazakhCase = iota // before "бастап" and "бұрын"
	dative                     // before "дейін"
	locative                   // when
)

// inCase is a day in a case: "2014 жылғы 8 желтоқсаннан".
func inCase(year int, month time.Month, day int, c kazakhCase) string {
	endings := [...][3]string{
		{"дан", "ға", "да"}, {"нан", "ға", "да"}, {"дан", "ға", "да"}, {"ден", "ге", "де"}, {"дан", "ға", "да"}, {"нан", "ға", "да"},
		{"ден", "ге", "де"}, {"дан", "ға", "да"}, {"тен", "ке", "те"}, {"нан", "ға", "да"}, {"дан", "ға", "да"}, {"нан", "ға", "да"},
	}
	return fmt.Sprintf("%d жылғы %d %s%s", year, day, months[month-1].KK, endings[month-1][c])
}

// minuteEnding is the ending of a number of minutes, as it is spoken: бес-тен, отыз-ға,
// қырық-та.
func minuteEnding(minutes int, c kazakhCase) string {
	soft, hard, voiceless, broad := [3]string{"ден", "ге", "де"}, [3]string{"дан", "ға", "да"}, [3]string{"тен", "ке", "те"}, [3]string{"тан", "қа", "та"}
	if ones := minutes % 10; ones != 0 {
		return [...][3]string{1: soft, 2: soft, 3: voiceless, 4: voiceless, 5: voiceless, 6: hard, 7: soft, 8: soft, 9: hard}[ones][c]
	}
	if minutes == 10 && c == ablative {
		return "нан"
	}
	return [...][3]string{soft, hard, hard, hard, broad, soft}[minutes/10][c]
}
