// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// scalar decodes a string, a bool or a number.
func (d *decoder) scalar(v reflect.Value) *Error {
	c := d.next()
	switch {
	case v.Type() == reflect.TypeFor[json.Number]():
		lit, err := d.literal(c, "a number")
		if err == nil {
			v.SetString(string(lit))
		}
		return err
	case v.Kind() == reflect.String:
		if c != '"' {
			return d.wrong("a string")
		}
		b, err := d.text()
		if err == nil {
			v.SetString(string(b))
		}
		return err
	case v.Kind() == reflect.Bool:
		return d.boolean(c, v)
	case v.CanInt(), v.CanUint():
		return d.integer(c, v)
	case v.CanFloat():
		return d.float(c, v)
	}
	return d.cannot(v.Type())
}

func (d *decoder) boolean(c byte, v reflect.Value) *Error {
	word := ""
	switch c {
	case 't':
		word = "true"
	case 'f':
		word = "false"
	default:
		return d.wrong("true or false")
	}
	err := d.word(word)
	if err == nil {
		v.SetBool(c == 't')
	}
	return err
}

// literal reads the literal of a number.
func (d *decoder) literal(c byte, what string) ([]byte, *Error) {
	if c != '-' && (c < '0' || c > '9') {
		return nil, d.wrong(what)
	}
	return d.number()
}

func (d *decoder) integer(c byte, v reflect.Value) *Error {
	start := d.pos
	lit, err := d.literal(c, "an integer")
	if err != nil {
		return err
	}
	s := string(lit)
	refuse := func(rule string) *Error {
		return d.fail(start, faultf(ErrType, "%s: %s", rule, clip(s, maxQuote)))
	}
	if strings.ContainsAny(s, ".eE") {
		return refuse("expected an integer, without a fraction or an exponent")
	}
	if v.CanInt() {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || v.OverflowInt(n) {
			return refuse(fmt.Sprintf("out of the range of %v", v.Type()))
		}
		v.SetInt(n)
		return nil
	}
	n, fail := strconv.ParseUint(s, 10, 64)
	if fail != nil || v.OverflowUint(n) {
		return refuse(fmt.Sprintf("out of the range of %v", v.Type()))
	}
	v.SetUint(n)
	return nil
}

func (d *decoder) float(c byte, v reflect.Value) *Error {
	start := d.pos
	lit, err := d.literal(c, "a number")
	if err != nil {
		return err
	}
	n, fail := strconv.ParseFloat(string(lit), v.Type().Bits())
	if fail != nil || v.OverflowFloat(n) {
		return d.fail(start, faultf(ErrType, "out of the range of %v: %s", v.Type(), clip(string(lit), maxQuote)))
	}
	v.SetFloat(n)
	return nil
}

// any decodes into the Go types that encoding/json gives an empty interface.
func (d *decoder) any() (any, *Error) {
	switch c := d.next(); {
	case c == '{':
		var m map[string]any
		err := d.mapping(reflect.ValueOf(&m).Elem())
		return m, err
	case c == '[':
		s := []any{}
		err := d.array(func(int) *Error {
			var x any
			err := d.value(reflect.ValueOf(&x).Elem())
			s = append(s, x)
			return err
		})
		return s, err
	case c == '"':
		b, err := d.text()
		return string(b), err
	case c == 't', c == 'f':
		var b bool
		err := d.boolean(c, reflect.ValueOf(&b).Elem())
		return b, err
	case c == '-' || c >= '0' && c <= '9':
		var f float64
		err := d.float(c, reflect.ValueOf(&f).Elem())
		return f, err
	}
	return nil, d.expected("a value")
}
