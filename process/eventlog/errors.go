// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Decisions that a caller can take about a failure of this package.
var (
	// ErrMapping: the mapping is not one: mend it before anything is read.
	ErrMapping = errors.New("eventlog: unusable mapping")
	// ErrLine: one line of the log cannot be used; the others can.
	ErrLine = errors.New("eventlog: bad line")
	// ErrFile: the log as a whole is not what the mapping says: another
	// encoding, or columns that are not there.
	ErrFile = errors.New("eventlog: log does not fit the mapping")
	// ErrTooManyBad: more bad lines than [Options].MaxBad.
	ErrTooManyBad = errors.New("eventlog: too many bad lines")
)

// Reason is why a line is bad.
type Reason string

const (
	// BadTooLong: the line has more bytes than allowed.
	BadTooLong Reason = "too_long"
	// BadEncoding: a byte is none of the encoding, or the line is in another one.
	BadEncoding Reason = "encoding"
	// BadQuote: a quotation mark is not closed, or something follows it.
	BadQuote Reason = "quote"
	// BadColumns: the line has fewer or more fields than the header.
	BadColumns Reason = "columns"
	// BadJSON: the line is not one JSON object with the fields of the mapping.
	BadJSON Reason = "json"
	// BadEmpty: a field that each record needs is empty.
	BadEmpty Reason = "empty"
	// BadTime: the time is not in the layout, or the clock never showed it.
	BadTime Reason = "time"
	// BadService: the mapping does not know the service.
	BadService Reason = "unknown_service"
	// BadActivity: the mapping does not know the activity.
	BadActivity Reason = "unknown_activity"
	// BadActor: the mapping does not know the actor.
	BadActor Reason = "unknown_actor"
	// BadPhase: the mapping does not know the word of the phase column.
	BadPhase Reason = "unknown_phase"
	// BadOffice: the mapping does not know the office.
	BadOffice Reason = "unknown_office"
	// BadXML: an event of XES has one attribute twice.
	BadXML Reason = "xml"
	// BadPersonal: a person column holds what looks like an IIN or a BIN.
	BadPersonal Reason = "personal"
	// BadDuplicate: the same line stands shortly before.
	BadDuplicate Reason = "duplicate"
)

var reasons = law.ListOf("reason",
	BadTooLong, BadEncoding, BadQuote, BadColumns, BadJSON, BadXML, BadDuplicate, BadEmpty, BadService, BadActivity, BadPhase, BadOffice, BadActor, BadTime, BadPersonal,
)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (r Reason) MarshalText() ([]byte, error) { return reasons.Marshal(r) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (r *Reason) UnmarshalText(b []byte) error { return reasons.Unmarshal(r, b) }

// Label says the reason in words.
func (r Reason) Label() law.Text {
	switch r {
	case BadTooLong:
		return law.Text{KK: "жол тым ұзын", RU: "слишком длинная строка", EN: "the line is too long"}
	case BadEncoding:
		return law.Text{KK: "басқа кодтау", RU: "другая кодировка", EN: "another encoding"}
	case BadQuote:
		return law.Text{KK: "тырнақша жабылмаған", RU: "кавычка не закрыта", EN: "a quotation mark is not closed"}
	case BadColumns:
		return law.Text{KK: "бағандар саны басқа", RU: "другое число столбцов", EN: "another number of columns"}
	case BadJSON:
		return law.Text{KK: "JSON емес", RU: "не JSON", EN: "not JSON"}
	case BadEmpty:
		return law.Text{KK: "міндетті өріс бос", RU: "пустое обязательное поле", EN: "a required field is empty"}
	case BadTime:
		return law.Text{KK: "уақыты оқылмайды", RU: "время не читается", EN: "the time cannot be read"}
	case BadService:
		return law.Text{KK: "белгісіз қызмет", RU: "неизвестная услуга", EN: "an unknown service"}
	case BadActivity:
		return law.Text{KK: "белгісіз әрекет", RU: "неизвестное действие", EN: "an unknown activity"}
	case BadActor:
		return law.Text{KK: "белгісіз орындаушы", RU: "неизвестный исполнитель", EN: "an unknown actor"}
	case BadPhase:
		return law.Text{KK: "белгісіз күй", RU: "неизвестное состояние", EN: "an unknown phase"}
	case BadOffice:
		return law.Text{KK: "белгісіз бөлімше", RU: "неизвестное подразделение", EN: "an unknown office"}
	case BadXML:
		return law.Text{KK: "оқиғаның белгісі екі рет тұр", RU: "атрибут события стоит дважды", EN: "an attribute of the event stands twice"}
	case BadPersonal:
		return law.Text{KK: "ЖСН немесе БСН-ға ұқсайды", RU: "похоже на ИИН или БИН", EN: "looks like an IIN or a BIN"}
	case BadDuplicate:
		return law.Text{KK: "жол қайталанған", RU: "строка повторяется", EN: "the line is repeated"}
	default:
		return law.Text{}
	}
}

// LineError says what is wrong with one line of a log. It is an [ErrLine].
type LineError struct {
	Line   int64  // from 1, the header counted
	Column string // as the mapping names it; empty where the line itself is at fault
	// At is the byte of the line, from 1, where Column is empty; 0 is the whole.
	At     int
	Reason Reason
	// Value is the value at fault, at most 80 bytes, with every run of 12 digits
	// masked; empty where it could be that of a person.
	Value string
	Fault string // what is wrong
}

func (e *LineError) Error() string {
	s := "eventlog: line " + strconv.FormatInt(e.Line, 10)
	switch {
	case e.Column != "":
		s += fmt.Sprintf(", column %q", e.Column)
	case e.At > 0:
		s += fmt.Sprintf(", byte %d", e.At)
	}
	return s + ":" + valued(e.Value) + " " + e.Fault
}

// valued gives a value at fault as it stands in an error, after a space.
func valued(s string) string {
	if s == "" {
		return ""
	}
	return fmt.Sprintf(" %q", s)
}

// Unwrap gives ErrLine.
func (e *LineError) Unwrap() error { return ErrLine }

// MappingError is one fault of a mapping, with its place as a JSON path. It is
// an [ErrMapping].
type MappingError struct {
	Place string
	Value string // the offending value; empty where there is none
	Fault string
	Err   error // the cause, where there is one
}

func (e *MappingError) Error() string {
	s := "eventlog: mapping"
	if e.Place != "" {
		s += ": " + e.Place
	}
	if e.Value != "" || e.Fault != "" {
		s += ":" + valued(e.Value)
	}
	if e.Fault != "" {
		s += " " + e.Fault
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Is makes errors.Is(err, ErrMapping) true.
func (e *MappingError) Is(target error) bool { return target == ErrMapping }

// Unwrap gives the cause.
func (e *MappingError) Unwrap() error { return e.Err }

// TooManyBadError says how many bad lines there were when reading was given up.
// It is an [ErrTooManyBad]; Last is the line that was one too many.
type TooManyBadError struct {
	Bad  int64
	Last *LineError
}

func (e *TooManyBadError) Error() string {
	return fmt.Sprintf("eventlog: %d bad lines are too many; the last one: %v", e.Bad, e.Last)
}

// Is makes errors.Is(err, ErrTooManyBad) true.
func (e *TooManyBadError) Is(target error) bool { return target == ErrTooManyBad }

// Unwrap gives the last bad line.
func (e *TooManyBadError) Unwrap() error { return e.Last }
