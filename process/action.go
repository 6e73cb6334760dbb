// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// Action is what a command asks for and an event records.
type Action string

const (
	// ActionSubmit opens an application.
	ActionSubmit Action = "submit"
	// ActionAnswer answers a gate: yes, no, or not yet known.
	ActionAnswer Action = "answer"
	// ActionComplete says that a step is done.
	ActionComplete Action = "complete"
	// ActionAsk says that a step is done and the agreeing body is asked.
	ActionAsk Action = "ask"
	// ActionReceive records the answer of the agreeing body.
	ActionReceive Action = "receive"
	// ActionOccur records that what was waited for has come.
	ActionOccur Action = "occur"
	// ActionSign signs the result.
	ActionSign Action = "sign"
	// ActionIssue hands the result over.
	ActionIssue Action = "issue"
	// ActionRefuse settles a refusal, with grounds.
	ActionRefuse Action = "refuse"
	// ActionReturn gives incomplete papers back, as a clause of the step allows.
	ActionReturn Action = "return"
	// ActionSupplement completes papers that were returned.
	ActionSupplement Action = "supplement"
	// ActionSuspend lets terms stand still until somebody answers.
	ActionSuspend Action = "suspend"
	// ActionResume ends that: the answer has come.
	ActionResume Action = "resume"
	// ActionExtend makes the term of the step longer; see [Extend].
	ActionExtend Action = "extend"
	// ActionTell tells the applicant of an extension.
	ActionTell Action = "tell"
	// ActionOutside records what the acts do not regulate; see [Outside].
	ActionOutside Action = "outside"
	// ActionCorrect corrects earlier events; see [Correct].
	ActionCorrect Action = "correct"
	// ActionMigrate moves the case to another definition; see [Migrate].
	ActionMigrate Action = "migrate"
)

var actions = law.ListOf("action", ActionSubmit, ActionAnswer, ActionComplete, ActionAsk, ActionReceive, ActionOccur, ActionSign, ActionIssue, ActionRefuse,
	ActionReturn, ActionSupplement, ActionSuspend, ActionResume, ActionExtend, ActionTell, ActionOutside, ActionCorrect, ActionMigrate)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (a Action) MarshalText() ([]byte, error) { return actions.Marshal(a) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (a *Action) UnmarshalText(b []byte) error { return actions.Unmarshal(a, b) }

// Label names the action for a reader.
func (a Action) Label() law.Text {
	switch a {
	case ActionSubmit:
		return law.Text{KK: "өтініш беру", RU: "подать заявление", EN: "submit the application"}
	case ActionAnswer:
		return law.Text{KK: "тексеру нәтижесін жазу", RU: "записать ответ проверки", EN: "answer the check"}
	case ActionComplete:
		return law.Text{KK: "қадамды аяқтау", RU: "завершить шаг", EN: "complete the step"}
	case ActionAsk:
		return law.Text{KK: "келісуші органға сұрау жіберу", RU: "направить запрос согласующему органу", EN: "ask the agreeing body"}
	case ActionReceive:
		return law.Text{KK: "келісуші органның жауабын алу", RU: "получить ответ согласующего органа", EN: "receive the answer of the agreeing body"}
	case ActionOccur:
		return law.Text{KK: "келіп түскенін тіркеу", RU: "отметить наступление события", EN: "record the arrival"}
	case ActionSign:
		return law.Text{KK: "нәтижеге қол қою", RU: "подписать результат", EN: "sign the result"}
	case ActionIssue:
		return law.Text{KK: "нәтижені беру", RU: "выдать результат", EN: "hand over the result"}
	case ActionRefuse:
		return law.Text{KK: "дәлелді бас тарту", RU: "мотивированно отказать", EN: "refuse with grounds"}
	case ActionReturn:
		return law.Text{KK: "құжаттарды толықтыруға қайтару", RU: "вернуть документы на доработку", EN: "return the papers to be completed"}
	case ActionSupplement:
		return law.Text{KK: "құжаттарды толықтыру", RU: "дополнить документы", EN: "complete the papers"}
	case ActionSuspend:
		return law.Text{KK: "мерзімді тоқтата тұру", RU: "приостановить срок", EN: "suspend the term"}
	case ActionResume:
		return law.Text{KK: "мерзімді жалғастыру", RU: "возобновить срок", EN: "resume the term"}
	case ActionExtend:
		return law.Text{KK: "мерзімді ұзарту", RU: "продлить срок", EN: "extend the term"}
	case ActionTell:
		return law.Text{KK: "мерзімнің ұзартылғаны туралы хабарлау", RU: "уведомить о продлении срока", EN: "tell the applicant of the extension"}
	case ActionOutside:
		return law.Text{KK: "регламенттен тыс оқиға", RU: "событие вне регламента", EN: "an event outside the regulation"}
	case ActionCorrect:
		return law.Text{KK: "жазбаны түзету", RU: "исправить запись", EN: "correct the record"}
	case ActionMigrate:
		return law.Text{KK: "басқа процесс моделіне көшіру", RU: "перевести на другую модель процесса", EN: "move to another definition"}
	default:
		return law.Text{}
	}
}
