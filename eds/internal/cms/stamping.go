// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"bytes"
	"slices"

	"github.com/reglament-kz/reglament/eds/internal/der"
)

// AddTimestamps gives each signature of a message a time stamp, as an unsigned
// attribute; one that has a stamp keeps it. Nothing that is signed changes. An
// error of stamp is returned as it is.
func AddTimestamps(message []byte, l Limits, stamp func(signature []byte) (token []byte, err error)) ([]byte, error) {
	parsed, err := Parse(message, l)
	if err != nil {
		return nil, err
	}
	// Parse has seen that each of these elements is there.
	outer := elements(message)
	info := elements(outer[0].Body)
	data := elements(info[1].Body)
	fields := elements(data[0].Body)
	last := len(fields) - 1
	var signers [][]byte
	for i, e := range elements(fields[last].Body) {
		signer, err := stamped(e, &parsed.Signers[i], stamp)
		if err != nil {
			return nil, err
		}
		signers = append(signers, signer)
	}
	slices.SortFunc(signers, bytes.Compare) // a SET OF
	body := append(full(fields[:last]), der.Encode(der.Set, signers...))
	return der.Encode(der.Sequence, info[0].Full,
		der.Encode(der.Context(0, true), der.Encode(der.Sequence, body...))), nil
}

func stamped(e der.Element, s *SignerInfo, stamp func([]byte) ([]byte, error)) ([]byte, error) {
	if there, err := s.Timestamp(); err != nil || there != nil {
		return e.Full, err
	}
	token, err := stamp(s.Signature)
	if err != nil {
		return nil, err
	}
	fields := elements(e.Body)
	var unsigned [][]byte
	if last := fields[len(fields)-1]; last.Tag == der.Context(1, true) {
		unsigned = full(elements(last.Body))
		fields = fields[:len(fields)-1]
	}
	unsigned = append(unsigned, der.Encode(der.Sequence, der.EncodeOID(string(OIDTimestamp)), der.Encode(der.Set, token)))
	slices.SortFunc(unsigned, bytes.Compare)
	return der.Encode(der.Sequence, append(full(fields), der.Encode(der.Context(1, true), unsigned...))...), nil
}

// elements are those of a value that was parsed before.
func elements(b []byte) []der.Element {
	var list []der.Element
	for r := (der.Element{Body: b}).Children(); !r.Empty(); {
		e, err := r.Next()
		if err != nil {
			return list
		}
		list = append(list, e)
	}
	return list
}

func full(list []der.Element) [][]byte {
	out := make([][]byte, len(list))
	for i, e := range list {
		out[i] = e.Full
	}
	return out
}
