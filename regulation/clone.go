// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"reflect"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Clone returns a copy that shares no memory with r.
func (r Regulation) Clone() Regulation { return clone(r) }

// Act returns the act of a kind that a catalogue returned; the zero Act for one
// taken from a regulation.
func (k Kind) Act() law.Act {
	if k.of == nil {
		return law.Act{}
	}
	return k.of.act.Clone()
}

// Regulation returns the regulation of a kind that a catalogue returned; the
// zero Regulation for one taken from a regulation.
func (k Kind) Regulation() Regulation {
	if k.of == nil {
		return Regulation{}
	}
	return k.of.regulation.Clone()
}

// Service returns the service of a kind that a catalogue returned; the zero
// Service for one taken from a regulation.
func (k Kind) Service() Service {
	if k.of == nil {
		return Service{}
	}
	return clone(k.of.service)
}

// clone copies slices, maps and pointers all the way down. Fields that cannot
// be set from here are values without shared memory, or the origin of a kind,
// which is never changed.
func clone[T any](v T) T {
	deepen(reflect.ValueOf(&v).Elem())
	return v
}

func deepen(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		fresh := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(fresh, v)
		for i := range fresh.Len() {
			deepen(fresh.Index(i))
		}
		v.Set(fresh)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				deepen(f)
			}
		}
	}
}
