// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"time"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// maxDepth is how many arrays and objects an answer may nest; the deepest of
// the third version have seven.
const maxDepth = 16

// object is one object of an answer. Fields that are not asked for are passed
// over, since each release of the server adds some; those that are asked for
// must have their type. Faults name the place and never quote the answer, which
// is full of personal data.
type object struct {
	place  string
	fields map[string]any
}

// readObject reads an answer: one object in UTF-8, no key twice, nothing after
// it.
func readObject(body []byte) (object, *fault) {
	var value any
	if err := strict.Unmarshal(body, &value, strict.MaxBytes(int64(len(body))), strict.MaxDepth(maxDepth)); err != nil {
		return object{}, odd("the answer is not one JSON value within the limits")
	}
	return objectOf(value, "answer")
}

func objectOf(value any, place string) (object, *fault) {
	fields, ok := value.(map[string]any)
	if !ok {
		return object{}, oddf("%s: not an object", place)
	}
	return object{place, fields}, nil
}

func (o object) at(key string) string { return o.place + "." + key }

func (o object) wrong(key, want string) *fault { return oddf("%s: not %s", o.at(key), want) }

func (o object) text(key string) (string, *fault) {
	s, ok := o.fields[key].(string)
	if !ok {
		return "", o.wrong(key, "a text")
	}
	return s, nil
}

// optionalText gives the empty text for null and for an absent key.
func (o object) optionalText(key string) (string, *fault) {
	if o.fields[key] == nil {
		return "", nil
	}
	return o.text(key)
}

func (o object) boolean(key string) (bool, *fault) {
	b, ok := o.fields[key].(bool)
	if !ok {
		return false, o.wrong(key, "true or false")
	}
	return b, nil
}

// is reports whether a field is the number.
func (o object) is(key string, number int) bool {
	v, ok := o.fields[key].(float64)
	return ok && v == float64(number)
}

// optionalTime gives the zero time for null and for an absent key.
func (o object) optionalTime(key string) (time.Time, *fault) {
	s, f := o.optionalText(key)
	if f != nil || s == "" {
		return time.Time{}, f
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, o.wrong(key, "a time")
	}
	return t.UTC(), nil
}

// list gives the elements of an array, at most as many as the limit.
func (o object) list(key string, limit int) ([]any, *fault) {
	l, ok := o.fields[key].([]any)
	if !ok {
		return nil, o.wrong(key, "a list")
	}
	if len(l) > limit {
		return nil, oddf("%s: more than %d elements", o.at(key), limit)
	}
	return l, nil
}
