// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"encoding"
	"encoding/base64"
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
)

// decoder reads one document from left to right and stops at the first fault.
type decoder struct {
	in       []byte
	pos      int
	path     path
	depth    int
	maxDepth int
	plans    map[reflect.Type]*plan
}

func (d *decoder) document(v reflect.Value) error {
	if err := d.value(v); err != nil {
		return err
	}
	if d.next(); d.pos < len(d.in) {
		return d.expected("nothing after the value")
	}
	return nil
}

// value decodes the next value into v, which is addressable.
func (d *decoder) value(v reflect.Value) *Error {
	c := d.next()
	for hops := 0; v.Kind() == reflect.Pointer; hops++ {
		if c == 'n' {
			return d.null(v)
		}
		if hops > 8 { // type P *P has no bottom
			return d.cannot(v.Type())
		}
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	own := v.Addr().Interface()
	if u, ok := own.(json.Unmarshaler); ok {
		return d.unmarshaler(u, v.Type())
	}
	if k := v.Kind(); c == 'n' && (k == reflect.Slice || k == reflect.Map || k == reflect.Interface) {
		return d.null(v)
	}
	if u, ok := own.(encoding.TextUnmarshaler); ok {
		return d.textUnmarshaler(u, v.Type())
	}
	switch v.Kind() {
	case reflect.Struct:
		return d.structure(v, d.planOf(v.Type()))
	case reflect.Map:
		return d.mapping(v)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return d.base64(v)
		}
		return d.slice(v)
	case reflect.Array:
		return d.fixed(v)
	case reflect.Interface:
		if v.NumMethod() > 0 {
			return d.cannot(v.Type())
		}
		x, err := d.any()
		if err == nil {
			v.Set(reflect.ValueOf(x))
		}
		return err
	}
	return d.scalar(v)
}

func (d *decoder) null(v reflect.Value) *Error {
	err := d.word("null")
	if err == nil {
		v.SetZero()
	}
	return err
}

// cannot is the fault of a Go type that no JSON can fill.
func (d *decoder) cannot(t reflect.Type) *Error {
	return d.fail(d.pos, faultf(ErrType, "JSON cannot fill the Go type %v", t))
}

// wrong is the fault of a value of another type than expected. It reads the
// value first: one that is not JSON at all has that fault instead.
func (d *decoder) wrong(what string) *Error {
	start := d.pos
	place := d.path.String()
	if d.pos >= len(d.in) {
		return d.expected(what)
	}
	found := ""
	switch d.in[start] {
	case '{':
		found = "an object"
	case '[':
		found = "an array"
	default:
		if err := d.skip(); err != nil {
			return err
		}
		found = clip(string(d.in[start:min(d.pos, start+2*maxQuote)]), maxQuote)
	}
	return &Error{Place: place, Offset: int64(start), Err: faultf(ErrType, "expected %s, found %s", what, found)}
}

func (d *decoder) unmarshaler(u json.Unmarshaler, t reflect.Type) *Error {
	start := d.pos
	if err := d.skip(); err != nil {
		return err
	}
	err := u.UnmarshalJSON(d.in[start:d.pos:d.pos])
	if err == nil {
		return nil
	}
	var inner *Error
	if !errors.As(err, &inner) {
		return d.fail(start, &fault{sentinel: ErrType, text: "not a value of " + t.String(), cause: err})
	}
	if err.Error() == inner.Error() { // nothing was added: its place says all
		err = inner.Err
	}
	return &Error{Place: join(d.path.String(), inner.Place), Offset: int64(start) + inner.Offset, Err: err}
}

func (d *decoder) textUnmarshaler(u encoding.TextUnmarshaler, t reflect.Type) *Error {
	start := d.pos
	if d.next() != '"' {
		return d.wrong("a string")
	}
	b, err := d.text()
	if err != nil {
		return err
	}
	return d.unmarshalText(u, t, b, start)
}

// unmarshalText hands over a piece of the input, which the method may read but
// not keep, as its contract says.
func (d *decoder) unmarshalText(u encoding.TextUnmarshaler, t reflect.Type, b []byte, at int) *Error {
	if err := u.UnmarshalText(b[:len(b):len(b)]); err != nil {
		return d.fail(at, &fault{sentinel: ErrType, text: "not a value of " + t.String(), cause: err})
	}
	return nil
}

func (d *decoder) structure(v reflect.Value, p *plan) *Error {
	if p.fault != "" {
		return d.fail(d.pos, faultf(ErrType, "JSON cannot fill the Go type %v: %s", v.Type(), p.fault))
	}
	if d.next() != '{' {
		return d.wrong("an object")
	}
	seen := make([]bool, len(p.fields))
	err := d.object(func(key []byte, at int) *Error {
		i, known := p.byKey[string(key)]
		if !known {
			d.path.push(step{key: string(key), named: true})
			text := "unknown key " + quote(key)
			if k := Nearest(string(key), p.keys()); k != "" {
				text += ", did you mean " + strconv.Quote(k) + "?"
			}
			return d.fail(at, faultf(ErrUnknownKey, "%s", text))
		}
		f := &p.fields[i]
		d.path.push(step{key: f.key, named: true})
		if seen[i] {
			return d.duplicate(key, at)
		}
		seen[i] = true
		if err := d.value(fieldOf(v, f.index)); err != nil {
			return err
		}
		d.path.pop()
		return nil
	})
	if err != nil {
		return err
	}
	for i, f := range p.fields {
		if f.required && !seen[i] {
			d.path.push(step{key: f.key, named: true})
			return d.fail(d.pos-1, faultf(ErrMissingKey, "the key %q is missing", f.key))
		}
	}
	return nil
}

// fieldOf finds a field, in fresh copies of embedded pointers: what they point
// to belongs to the caller until the whole document is good.
func fieldOf(v reflect.Value, index []int) reflect.Value {
	for n, i := range index {
		if n > 0 && v.Kind() == reflect.Pointer {
			fresh := reflect.New(v.Type().Elem())
			if !v.IsNil() {
				fresh.Elem().Set(v.Elem())
			}
			v.Set(fresh)
			v = fresh.Elem()
		}
		v = v.Field(i)
	}
	return v
}

func (d *decoder) mapping(v reflect.Value) *Error {
	t := v.Type()
	if d.next() != '{' {
		return d.wrong("an object")
	}
	out := reflect.MakeMap(t)
	err := d.object(func(key []byte, at int) *Error {
		d.path.push(step{key: string(key), named: true})
		k := reflect.New(t.Key()).Elem()
		if err := d.key(k, key, at); err != nil {
			return err
		}
		if out.MapIndex(k).IsValid() {
			return d.duplicate(key, at)
		}
		e := reflect.New(t.Elem()).Elem()
		if err := d.value(e); err != nil {
			return err
		}
		out.SetMapIndex(k, e)
		d.path.pop()
		return nil
	})
	if err == nil {
		v.Set(out)
	}
	return err
}

// key decodes the key of a map.
func (d *decoder) key(k reflect.Value, key []byte, at int) *Error {
	if u, ok := k.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return d.unmarshalText(u, k.Type(), key, at)
	}
	s := string(key)
	switch {
	case k.Kind() == reflect.String:
		k.SetString(s)
	case k.CanInt():
		// Only the form that is written: "05" and "5" would be one key.
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || k.OverflowInt(n) || strconv.FormatInt(n, 10) != s {
			return d.fail(at, faultf(ErrType, "the key %s is not an integer of %v", quote(key), k.Type()))
		}
		k.SetInt(n)
	case k.CanUint():
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil || k.OverflowUint(n) || strconv.FormatUint(n, 10) != s {
			return d.fail(at, faultf(ErrType, "the key %s is not an integer of %v", quote(key), k.Type()))
		}
		k.SetUint(n)
	default:
		return d.fail(at, faultf(ErrType, "JSON cannot fill the Go type %v", k.Type()))
	}
	return nil
}

func (d *decoder) slice(v reflect.Value) *Error {
	if d.next() != '[' {
		return d.wrong("an array")
	}
	out := reflect.MakeSlice(v.Type(), 0, 0)
	zero := reflect.Zero(v.Type().Elem())
	err := d.array(func(i int) *Error {
		out = reflect.Append(out, zero)
		return d.value(out.Index(i))
	})
	if err == nil {
		v.Set(out)
	}
	return err
}

// fixed decodes a Go array: neither an element too many nor one too few.
func (d *decoder) fixed(v reflect.Value) *Error {
	if d.next() != '[' {
		return d.wrong("an array")
	}
	start, n := d.pos, 0
	err := d.array(func(i int) *Error {
		if n++; n > v.Len() {
			return d.fail(d.pos, faultf(ErrType, "more than %d elements", v.Len()))
		}
		v.Index(i).SetZero()
		return d.value(v.Index(i))
	})
	if err == nil && n < v.Len() {
		return d.fail(start, faultf(ErrType, "expected %d elements, found %d", v.Len(), n))
	}
	return err
}

func (d *decoder) base64(v reflect.Value) *Error {
	start := d.pos
	if d.next() != '"' {
		return d.wrong("a string in base64")
	}
	b, err := d.text()
	if err != nil {
		return err
	}
	out := make([]byte, base64.StdEncoding.DecodedLen(len(b)))
	n, fail := base64.StdEncoding.Strict().Decode(out, b)
	if fail != nil || base64.StdEncoding.EncodedLen(n) != len(b) { // a line break is no base64 here
		return d.fail(start, faultf(ErrType, "expected base64, found %s", quote(b)))
	}
	v.SetBytes(out[:n])
	return nil
}
