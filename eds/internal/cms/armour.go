// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds/internal/der"
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

// Bare takes off what transport puts around a message or a certificate, and
// says what it was; empty where there was nothing: a byte order mark, the head
// of a data: address, line ends that are written out as \n, and zero bytes or
// white space behind DER. What stands inside the outermost value is not looked
// at.
func Bare(b []byte) (bare []byte, removed string) {
	var off []string
	if rest, ok := bytes.CutPrefix(b, []byte("\xef\xbb\xbf")); ok {
		b, off = rest, append(off, "a byte order mark")
	}
	if rest := bytes.TrimLeft(b, " \t\r\n"); len(rest) < len(b) && len(rest) > 0 && rest[0] == der.Sequence {
		b, off = rest, append(off, "white space before the value")
	}
	if len(b) > 0 && b[0] == der.Sequence {
		r := der.Element{Body: b}.Children()
		value, err := r.Next()
		if behind := r.Rest(); err == nil && len(behind) > 0 && len(bytes.Trim(behind, "\x00 \t\r\n")) == 0 {
			b, off = value.Full, append(off, "zero bytes or white space behind the value")
		}
		return b, strings.Join(off, ", ")
	}
	if head, rest, ok := bytes.Cut(b, []byte(";base64,")); ok && bytes.HasPrefix(head, []byte("data:")) && len(head) <= maxDataHead {
		b, off = rest, append(off, "the head of a data: address")
	}
	if bytes.Contains(b, []byte(`\n`)) || bytes.Contains(b, []byte(`\r`)) {
		b = bytes.ReplaceAll(bytes.ReplaceAll(b, []byte(`\r`), nil), []byte(`\n`), []byte("\n"))
		off = append(off, "line ends that are written out")
	}
	if rest := bytes.TrimRight(b, "\x00"); len(rest) < len(b) && len(rest) > 0 {
		b, off = rest, append(off, "zero bytes behind the text")
	}
	return b, strings.Join(off, ", ")
}

// maxDataHead bounds the media type of a data: address.
const maxDataHead = 128

// decode tolerates what clients send: DER as it is, one PEM block, or base64
// with line breaks and with or without padding. Base64 of DER never begins with
// the byte 0x30 of a SEQUENCE, so the three cannot be confused.
func decode(b []byte, limit int, labels []string, place string) ([]byte, error) {
	// Armour costs a third and line breaks; half as much again is enough.
	if len(b) > limit+limit/2+1024 {
		return nil, tooLarge(place)
	}
	out, _ := Bare(b)
	if len(out) == 0 || out[0] != der.Sequence {
		var err error
		if out, err = unarmour(out, labels, place); err != nil {
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
