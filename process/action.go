// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Action is what a command asks for and an event records.
type Action string

const (
	// Submit opens an application.
	Submit Action = "submit"
	// Answer answers a gate: yes, no, or not yet known.
	Answer Action = "answer"
	// Complete says that a step is done.
	Complete Action = "complete"
	// Ask says that a step is done and the agreeing body is asked.
	Ask Action = "ask"
	// Receive records the answer of the agreeing body.
	Receive Action = "receive"
	// Occur records that what was waited for has come.
	Occur Action = "occur"
	// Sign signs the result.
	Sign Action = "sign"
	// Issue hands the result over.
	Issue Action = "issue"
	// Refuse settles a refusal, with grounds.
	Refuse Action = "refuse"
	// Depart records what the acts do not regulate; see [Outside].
	Depart Action = "outside"
	// Amend corrects earlier events; see [Correct].
	Amend Action = "correct"
	// Move moves the case to another definition; see [Migrate].
	Move Action = "migrate"
)

// Actions returns the values of the closed list.
func Actions() []Action {
	return []Action{Submit, Answer, Complete, Ask, Receive, Occur, Sign, Issue, Refuse, Depart, Amend, Move}
}

// String gives the word.
func (a Action) String() string { return string(a) }

// IsValid reports whether a is one of the list.
func (a Action) IsValid() bool { return slices.Contains(Actions(), a) }

// MarshalText gives the word; any other value is an error.
func (a Action) MarshalText() ([]byte, error) { return law.MarshalEnum("action", a, Actions()) }

// UnmarshalText reads a word of the list; the error is a [*law.ValueError].
func (a *Action) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("action", string(b), Actions())
	if err == nil {
		*a = v
	}
	return err
}

// Label names the action for a reader.
func (a Action) Label() law.Text {
	switch a {
	case Submit:
		return law.Text{KK: "өтініш беру", RU: "подать заявление", EN: "submit the application"}
	case Answer:
		return law.Text{KK: "тексеру нәтижесін жазу", RU: "записать ответ проверки", EN: "answer the check"}
	case Complete:
		return law.Text{KK: "қадамды аяқтау", RU: "завершить шаг", EN: "complete the step"}
	case Ask:
		return law.Text{KK: "келісуші органға сұрау жіберу", RU: "направить запрос согласующему органу", EN: "ask the agreeing body"}
	case Receive:
		return law.Text{KK: "келісуші органның жауабын алу", RU: "получить ответ согласующего органа", EN: "receive the answer of the agreeing body"}
	case Occur:
		return law.Text{KK: "сырттан келгенді тіркеу", RU: "отметить наступление события", EN: "record that it has come"}
	case Sign:
		return law.Text{KK: "нәтижеге қол қою", RU: "подписать результат", EN: "sign the result"}
	case Issue:
		return law.Text{KK: "нәтижені беру", RU: "выдать результат", EN: "hand over the result"}
	case Refuse:
		return law.Text{KK: "дәлелді бас тарту", RU: "мотивированно отказать", EN: "refuse with grounds"}
	case Depart:
		return law.Text{KK: "регламенттен тыс оқиға", RU: "событие вне регламента", EN: "an event outside the regulation"}
	case Amend:
		return law.Text{KK: "жазбаны түзету", RU: "исправить запись", EN: "correct the record"}
	case Move:
		return law.Text{KK: "басқа анықтамаға көшіру", RU: "перевести на другое определение", EN: "move to another definition"}
	default:
		return law.Text{}
	}
}
