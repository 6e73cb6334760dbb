// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Decisions that a caller can take about a refused command.
var (
	// ErrBlocked: the action is not open to this party at this place; the
	// [*BlockedError] says why.
	ErrBlocked = errors.New("process: action not open")
	// ErrOrder: the time of the event is missing, before the current step began,
	// or after it was recorded.
	ErrOrder = errors.New("process: time out of order")
	// ErrIncomplete: the command lacks what its action must carry.
	ErrIncomplete = errors.New("process: command incomplete")
	// ErrEvidence: the evidence is for another gate, form or applicant.
	ErrEvidence = errors.New("process: evidence does not fit")
	// ErrForeign: the application runs on another definition.
	ErrForeign = errors.New("process: another definition")
	// ErrNeedsHistory: the action is decided over the stream, not over the state.
	ErrNeedsHistory = errors.New("process: needs the history")
	// ErrNeedsOffices: whether a time has passed that a clause gives can be told only
	// in offices; see [Definition.In].
	ErrNeedsOffices = errors.New("process: needs the offices")
	// ErrGap: the event is not the next one of the application.
	ErrGap = errors.New("process: not the next event")
)

// Reason is why an action is open or shut.
type Reason string

const (
	// ReasonOpen: it may be done now.
	ReasonOpen Reason = "open"
	// ReasonDone: the application has passed the place.
	ReasonDone Reason = "done"
	// ReasonLater: the application has not come to the place.
	ReasonLater Reason = "later"
	// ReasonElsewhere: the place knows another action.
	ReasonElsewhere Reason = "elsewhere"
	// ReasonOtherRole: it is somebody else's to do.
	ReasonOtherRole Reason = "other_role"
	// ReasonHasSigned: this signer has signed already.
	ReasonHasSigned Reason = "has_signed"
	// ReasonAdverse: the agreeing body found no conformity, so that only a refusal
	// is open.
	ReasonAdverse Reason = "adverse"
	// ReasonUnheard: steps of the refusal come before it, as the hearing.
	ReasonUnheard Reason = "unheard"
	// ReasonStopped: terms stand still, by an event outside the regulation or a
	// suspension that a clause allows.
	ReasonStopped Reason = "stopped"
	// ReasonOver: the application has ended.
	ReasonOver Reason = "over"
	// ReasonNotSubmitted: the application was not submitted.
	ReasonNotSubmitted Reason = "not_submitted"
	// ReasonSubmitted: it was submitted already.
	ReasonSubmitted Reason = "submitted"
	// ReasonNotStopped: no term stands still, so that nothing can be resumed.
	ReasonNotStopped Reason = "not_stopped"
	// ReasonReturned: the papers are with the applicant, to be completed.
	ReasonReturned Reason = "returned"
	// ReasonNotReturned: no papers are with the applicant.
	ReasonNotReturned Reason = "not_returned"
	// ReasonAwaited: who has to complete the papers, or to answer, still has time;
	// see [Definition.Awaits].
	ReasonAwaited Reason = "awaited"
	// ReasonSpent: the clause was used as often, or as long, as it allows.
	ReasonSpent Reason = "spent"
	// ReasonTermOver: the term had ended, or its end is unknown, so that it cannot
	// be extended.
	ReasonTermOver Reason = "term_over"
	// ReasonNotExtended: no extension waits to be told.
	ReasonNotExtended Reason = "not_extended"
	// ReasonOtherDefinition: the application runs on another definition.
	ReasonOtherDefinition Reason = "other_definition"
)

var reasons = law.ListOf("reason", ReasonOpen, ReasonDone, ReasonLater, ReasonElsewhere, ReasonOtherRole, ReasonHasSigned, ReasonAdverse, ReasonUnheard, ReasonStopped, ReasonOver, ReasonNotSubmitted, ReasonSubmitted, ReasonNotStopped,
	ReasonReturned, ReasonNotReturned, ReasonAwaited, ReasonSpent, ReasonTermOver, ReasonNotExtended, ReasonOtherDefinition)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (r Reason) MarshalText() ([]byte, error) { return reasons.Marshal(r) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (r *Reason) UnmarshalText(b []byte) error { return reasons.Unmarshal(r, b) }

// Label says the reason in words.
func (r Reason) Label() law.Text {
	switch r {
	case ReasonOpen:
		return law.Text{KK: "қазір орындауға болады", RU: "можно выполнить сейчас", EN: "it may be done now"}
	case ReasonDone:
		return law.Text{KK: "өтініш бұл кезеңнен өткен", RU: "этот этап пройден", EN: "the application has passed this place"}
	case ReasonLater:
		return law.Text{KK: "бұл кезең әлі келген жоқ", RU: "этот этап ещё не наступил", EN: "the application has not come to this place"}
	case ReasonElsewhere:
		return law.Text{KK: "бұл кезеңде басқа іс-қимыл орындалады", RU: "на этом этапе выполняется другое действие", EN: "another action belongs to this place"}
	case ReasonOtherRole:
		return law.Text{KK: "мұны басқа адам орындайды", RU: "это выполняет другой участник", EN: "it is somebody else's to do"}
	case ReasonHasSigned:
		return law.Text{KK: "бұл тұлға қол қойған", RU: "подпись уже поставлена", EN: "this signer has signed already"}
	case ReasonAdverse:
		return law.Text{
			KK: "келісуші орган сәйкессіздік тапты: тек бас тартуға болады",
			RU: "согласующий орган установил несоответствие: возможен только отказ",
			EN: "the agreeing body found no conformity: only a refusal is open",
		}
	case ReasonUnheard:
		return law.Text{
			KK: "бас тартудан бұрын басқа кезең өтеді",
			RU: "отказу предшествует другой этап",
			EN: "another step comes before a refusal",
		}
	case ReasonStopped:
		return law.Text{KK: "мерзімдер тоқтатылған", RU: "сроки приостановлены", EN: "time limits are suspended"}
	case ReasonOver:
		return law.Text{KK: "өтінішті қарау аяқталды", RU: "рассмотрение заявления завершено", EN: "the case is closed"}
	case ReasonNotSubmitted:
		return law.Text{KK: "өтініш берілмеген", RU: "заявление не подано", EN: "the application was not submitted"}
	case ReasonSubmitted:
		return law.Text{KK: "өтініш берілген", RU: "заявление уже подано", EN: "the application was submitted already"}
	case ReasonNotStopped:
		return law.Text{KK: "мерзімдер тоқтатылмаған", RU: "сроки не приостановлены", EN: "terms do not stand still"}
	default:
		return r.labelOfClause()
	}
}

// labelOfClause says the reasons that a clause of return, suspension or extension
// gives, and that of another definition.
func (r Reason) labelOfClause() law.Text {
	switch r {
	case ReasonReturned:
		return law.Text{KK: "құжаттар толықтыруға қайтарылған", RU: "документы возвращены на доработку", EN: "the papers were returned to be completed"}
	case ReasonNotReturned:
		return law.Text{KK: "құжаттар қайтарылмаған", RU: "документы не возвращены", EN: "no papers were returned"}
	case ReasonAwaited:
		return law.Text{KK: "жауап күтілуде, оның мерзімі өткен жоқ", RU: "ожидается ответ, и его срок не истёк", EN: "an answer is awaited, and its time has not passed"}
	case ReasonSpent:
		return law.Text{KK: "тармақ рұқсат еткен мүмкіндік пайдаланылған", RU: "возможность, данная пунктом, использована", EN: "what the clause allows is used up"}
	case ReasonTermOver:
		return law.Text{KK: "мерзім аяқталған немесе белгісіз", RU: "срок уже истёк или неизвестен", EN: "the term has ended, or its end is unknown"}
	case ReasonNotExtended:
		return law.Text{KK: "хабарланбаған ұзарту жоқ", RU: "нет продления, о котором не сообщено", EN: "no extension waits to be told"}
	case ReasonOtherDefinition:
		return law.Text{KK: "өтініш басқа процесс моделі бойынша қаралады", RU: "заявление рассматривается по другой модели процесса", EN: "the application runs on another definition"}
	default:
		return law.Text{}
	}
}

// BlockedError says why an action is not open: where the application stands,
// what was asked for, the reason and the place in the act. It is an [ErrBlocked].
type BlockedError struct {
	Action   Action       `json:"action"`
	Node     NodeID       `json:"node"` // where the application stands, or the step of a group that is meant
	Role     law.ID       `json:"role,omitempty"`
	Reason   Reason       `json:"reason"`
	Citation law.Citation `json:"citation"`
}

func (e *BlockedError) Error() string {
	s := fmt.Sprintf("%v: %s by %q at %s (%s): %s", ErrBlocked, e.Action, e.Role, e.Node, e.Citation, e.Reason.Label().EN)
	return s
}

// Unwrap gives [ErrBlocked].
func (e *BlockedError) Unwrap() error { return ErrBlocked }

// CommandError says what is wrong with a command: the field, and the rule that
// it breaks. It never quotes what the field holds. Unwrap gives the sentinel.
type CommandError struct {
	Action Action
	Field  string // "details.grounds"
	Fault  string
	Err    error // one of the sentinels of this package
}

func (e *CommandError) Error() string {
	return fmt.Sprintf("%v: %s: %s %s", e.Err, e.Action, e.Field, e.Fault)
}

// Unwrap gives the sentinel.
func (e *CommandError) Unwrap() error { return e.Err }
