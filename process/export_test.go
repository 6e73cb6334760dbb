// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"reflect"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
)

// RunsAs is what tells the nodes of other readings apart.
func (n Node) RunsAs(o Node) bool { return n.runsAs(&o) }

// AnswerTypes are the types of the answers that have a schema, and the types that
// they are written as.
func AnswerTypes() (answers, instead map[string][2]reflect.Type) {
	same := func(t reflect.Type) [2]reflect.Type { return [2]reflect.Type{t, t} }
	answers = map[string][2]reflect.Type{
		"application": {reflect.TypeFor[Application](), reflect.TypeFor[applicationJSON]()},
		"command":     same(reflect.TypeFor[Command]()),
		"definition":  {reflect.TypeFor[Definition](), reflect.TypeFor[definitionJSON]()},
		"event":       same(reflect.TypeFor[Event]()),
		"permitted":   same(reflect.TypeFor[[]ActionStatus]()),
		"plan":        same(reflect.TypeFor[Plan]()),
	}
	instead = map[string][2]reflect.Type{
		"Deadline": {reflect.TypeFor[Deadline](), reflect.TypeFor[deadlineJSON]()},
	}
	return answers, instead
}

// FullApplication has something in every field of its progress, those that are
// added later included.
func FullApplication(at time.Time) Application {
	a := Application{
		definition: Digest{1}, version: 7, happened: at, submission: &Submission{Applicant: "a", Representative: &PowerOfAttorney{Person: "r"}},
		formed: &Details{Note: "formed"}, refusal: &Details{Note: "refusal"}, issued: &Details{Note: "issued"},
	}
	v := reflect.ValueOf(&a.progress).Elem()
	for i := range v.NumField() {
		switch f := v.Field(i); f.Interface().(type) {
		case time.Time:
			f.Set(reflect.ValueOf(at.Add(time.Duration(i) * time.Second)))
		case bool:
			f.SetBool(true)
		case string:
			f.SetString(string(EndGranted))
		case regulation.Outcome:
			f.SetString(string(regulation.OutcomeGrant))
		case int16:
			f.SetInt(int64(i + 1))
		case uint16:
			f.SetUint(uint64(i + 1))
		case *follow.Past:
			var past *follow.Past
			f.Set(reflect.ValueOf(past.Pause("5(1)", at).Resume(at).Return("5(1)", at, at).Complete(at).Extend("5(1)", 3, at).Tell("5(1)", at)))
		default:
			panic(f.Type().String() + " of the progress has no value here")
		}
	}
	return a
}

// Unwritten is the definition without the texts that were kept for the digests of
// all definitions of its extract.
func Unwritten(d *Definition) *Definition {
	bare := *d
	bare.extract = extractOf(d.extract.act, d.extract.r)
	return &bare
}
