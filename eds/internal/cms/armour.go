// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"bytes"
	"encoding/base64"
	"slices"
)

// Labels of the PEM blocks in which messages and certificates come.
func messageLabels() []string { return []string{"CMS", "PKCS7", "PKCS #7 SIGNED DATA"} }

func certificateLabels() []string { return []string{"CERTIFICATE", "X509 CERTIFICATE"} }

// DecodeMessage takes a message as DER, PEM or base64 and gives the DER.
func DecodeMessage(b []byte, limit int) ([]byte, error) {
	return decode(b, limit, messageLabels(), "message")
}

// DecodeCertificate takes a certificate as DER, PEM or base64 and gives the DER.
func DecodeCertificate(b []byte, limit int) ([]byte, error) {
	return decode(b, limit, certificateLabels(), "certificate")
}

// decode tolerates what clients send: DER as it is, one PEM block, or base64
// with line breaks and with or without padding. Base64 of DER never begins with
// the byte 0x30 of a SEQUENCE, so the three cannot be confused.
func decode(b []byte, limit int, labels []string, place string) ([]byte, error) {
	// Armour costs a third and line breaks; half as much again is enough.
	if len(b) > limit+limit/2+1024 {
		return nil, tooLarge(place)
	}
	out := b
	if len(b) == 0 || b[0] != 0x30 {
		var err error
		if out, err = unarmour(b, labels, place); err != nil {
			return nil, err
		}
	}
	if len(out) > limit {
		return nil, tooLarge(place)
	}
	return out, nil
}

func unarmour(b []byte, labels []string, place string) ([]byte, error) {
	text := bytes.TrimSpace(b)
	if rest, ok := bytes.CutPrefix(text, []byte("-----BEGIN ")); ok {
		label, rest, ok := bytes.Cut(rest, []byte("-----"))
		if !ok || !slices.Contains(labels, string(label)) {
			return nil, broken(place, "a PEM block of another label")
		}
		end := "-----END " + string(label) + "-----"
		if text, ok = bytes.CutSuffix(rest, []byte(end)); !ok || bytes.Contains(text, []byte("-----")) {
			return nil, broken(place, "not exactly one PEM block")
		}
	}
	compact := make([]byte, 0, len(text))
	for _, c := range text {
		if c != '\n' && c != '\r' && c != ' ' && c != '\t' {
			compact = append(compact, c)
		}
	}
	compact = bytes.TrimRight(compact, "=")
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(compact)))
	n, err := base64.RawStdEncoding.Strict().Decode(out, compact)
	if err != nil || n == 0 {
		return nil, broken(place, "neither DER nor PEM nor base64")
	}
	return out[:n], nil
}
