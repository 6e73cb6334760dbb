// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// jsonReader reads a known form and nothing else: no unknown or repeated keys,
// no keys in other letters, no null, nothing after the end. Every error is a
// [*JSONError] with the place.
type jsonReader struct {
	data []byte
	dec  *json.Decoder
}

func newJSONReader(data []byte) (*jsonReader, error) {
	r := &jsonReader{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	r.dec.UseNumber()
	switch {
	case len(data) > MaxJSON:
		return nil, r.fail("", 0, nil, "the text has more than "+strconv.Itoa(MaxJSON)+" bytes")
	case !utf8.Valid(data):
		at := 0
		for at < len(data) {
			c, n := utf8.DecodeRune(data[at:])
			if c == utf8.RuneError && n == 1 {
				break
			}
			at += n
		}
		return nil, r.fail("", at, nil, "the text is not UTF-8")
	}
	return r, nil
}

// fail makes the error for the byte at an offset.
func (r *jsonReader) fail(path string, at int, err error, rule string) error {
	before := r.data[:min(at, len(r.data))]
	return &JSONError{
		Path:   path,
		Line:   1 + bytes.Count(before, []byte("\n")),
		Column: len(before) - bytes.LastIndexByte(before, '\n'),
		Rule:   rule,
		Err:    err,
	}
}

// next is the offset of the value that is read next.
func (r *jsonReader) next() int {
	at := int(r.dec.InputOffset())
	for at < len(r.data) && strings.IndexByte(" \t\r\n:,", r.data[at]) >= 0 {
		at++
	}
	return at
}

func (r *jsonReader) token(path string) (json.Token, error) {
	t, err := r.dec.Token()
	if err == nil {
		return t, nil
	}
	at := int(r.dec.InputOffset())
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, r.fail(path, max(at, int(syntax.Offset)-1), err, syntax.Error())
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, r.fail(path, len(r.data), err, "the text ends too early")
	default:
		return nil, r.fail(path, at, err, err.Error())
	}
}

func (r *jsonReader) delim(path string, want json.Delim, rule string) error {
	at := r.next()
	t, err := r.token(path)
	if err == nil && t != want {
		err = r.fail(path, at, nil, rule)
	}
	return err
}

// object reads an object whose keys are all in fields; those in required must
// be there.
func (r *jsonReader) object(path string, required []string, fields map[string]func(path string) error) error {
	start := r.next()
	if err := r.delim(path, '{', "an object is expected"); err != nil {
		return err
	}
	seen := map[string]bool{}
	for r.dec.More() {
		at := r.next()
		t, err := r.token(path)
		if err != nil {
			return err
		}
		key, _ := t.(string)
		read, known := fields[key]
		switch {
		case !known:
			return r.fail(path, at, nil, fmt.Sprintf("unknown key %q; the keys are %s", shorten(key), strings.Join(slices.Sorted(maps.Keys(fields)), ", ")))
		case seen[key]:
			return r.fail(path, at, nil, fmt.Sprintf("the key %q stands twice", key))
		}
		seen[key] = true
		member := key
		if path != "" {
			member = path + "." + key
		}
		if err := read(member); err != nil {
			return err
		}
	}
	if _, err := r.token(path); err != nil {
		return err
	}
	for _, key := range required {
		if !seen[key] {
			return r.fail(path, start, nil, fmt.Sprintf("the key %q is missing", key))
		}
	}
	return nil
}

// array reads an array of at most limit members.
func (r *jsonReader) array(path string, limit int, read func(path string) error) error {
	if err := r.delim(path, '[', "an array is expected"); err != nil {
		return err
	}
	for i := 0; r.dec.More(); i++ {
		if i == limit {
			return r.fail(path, r.next(), nil, "there are more than "+strconv.Itoa(limit)+" members")
		}
		if err := read(path + "[" + strconv.Itoa(i) + "]"); err != nil {
			return err
		}
	}
	_, err := r.token(path)
	return err
}

func (r *jsonReader) text(path string) (string, error) {
	at := r.next()
	t, err := r.token(path)
	if err != nil {
		return "", err
	}
	s, ok := t.(string)
	switch {
	case !ok:
		return "", r.fail(path, at, nil, "a string is expected")
	case s == "":
		return "", r.fail(path, at, nil, "the string is empty; leave the key out")
	case len(s) > maxText:
		return "", r.fail(path, at, nil, "the string has more than "+strconv.Itoa(maxText)+" bytes")
	}
	return s, nil
}

// end refuses anything after the value.
func (r *jsonReader) end() error {
	if at := r.next(); at < len(r.data) {
		return r.fail("", at, nil, "nothing may follow")
	}
	return nil
}
