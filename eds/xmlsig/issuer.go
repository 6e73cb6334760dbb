// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig

import (
	"crypto/x509"
	"encoding/asn1"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// IssuerSerial is how an envelope names a certificate that it does not carry.
type IssuerSerial struct {
	Issuer string   // distinguished name in the text of RFC 4514, as it stands in the document
	Serial *big.Int // positive
}

// Matches reports whether a certificate, as DER, is the one that is named: it has
// the serial number, and its issuer has the attributes of the text, in whatever
// order and joined however, without regard to case and runs of spaces. Programs write
// one name in several ways; a [Lookup] that keeps certificates by serial number asks
// this about each. A text that is no name, or a certificate that cannot be read,
// matches nothing.
func (n IssuerSerial) Matches(certificate []byte) bool {
	c, err := x509.ParseCertificate(certificate)
	if err != nil || n.Serial == nil || c.SerialNumber.Cmp(n.Serial) != 0 {
		return false
	}
	want, err := attributesOf(n.Issuer)
	if err != nil {
		return false
	}
	got := make([]string, 0, len(c.Issuer.Names))
	for _, a := range c.Issuer.Names {
		got = append(got, attribute(a.Type.String(), fmt.Sprint(a.Value)))
	}
	slices.Sort(got)
	slices.Sort(want)
	return slices.Equal(got, want)
}

// attribute is one attribute in a form to compare.
func attribute(oid, value string) string {
	return oid + "=" + strings.ToLower(strings.Join(strings.Fields(value), " "))
}

// keywords are those of RFC 4514 and the others that programs write for the
// attributes of certificates.
var keywords = []struct{ word, oid string }{
	{"CN", "2.5.4.3"}, {"SURNAME", "2.5.4.4"}, {"SN", "2.5.4.4"}, {"SERIALNUMBER", "2.5.4.5"}, {"C", "2.5.4.6"}, {"L", "2.5.4.7"},
	{"ST", "2.5.4.8"}, {"S", "2.5.4.8"}, {"STREET", "2.5.4.9"}, {"O", "2.5.4.10"}, {"OU", "2.5.4.11"}, {"T", "2.5.4.12"},
	{"TITLE", "2.5.4.12"}, {"BUSINESSCATEGORY", "2.5.4.15"}, {"GIVENNAME", "2.5.4.42"}, {"G", "2.5.4.42"},
	{"DC", "0.9.2342.19200300.100.1.25"}, {"UID", "0.9.2342.19200300.100.1.1"},
	{"E", "1.2.840.113549.1.9.1"}, {"EMAILADDRESS", "1.2.840.113549.1.9.1"},
}

var errName = errors.New("xmlsig: no distinguished name")

// attributesOf reads the text of a distinguished name, also in the older ways of
// RFC 2253: quotation marks and semicolons.
func attributesOf(text string) ([]string, error) {
	var all []string
	for len(text) > 0 {
		word, rest, ok := strings.Cut(text, "=")
		if !ok {
			return nil, errName
		}
		oid, err := typeOf(strings.TrimSpace(word))
		if err != nil {
			return nil, err
		}
		value, after, err := valueOf(strings.TrimLeft(rest, " "))
		if err != nil {
			return nil, err
		}
		all, text = append(all, attribute(oid, value)), after
	}
	if len(all) == 0 {
		return nil, errName
	}
	return all, nil
}

// typeOf gives the identifier of a keyword, or of its digits.
func typeOf(word string) (string, error) {
	upper := strings.TrimPrefix(strings.ToUpper(word), "OID.")
	for _, k := range keywords {
		if k.word == upper {
			return k.oid, nil
		}
	}
	if upper == "" || strings.Trim(upper, "0123456789.") != "" {
		return "", errName
	}
	return upper, nil
}

// valueOf reads a value up to the separator behind it, which it takes off.
func valueOf(text string) (value, rest string, err error) {
	var b strings.Builder
	quoted, kept := false, 0 // spaces at the end are kept where they were written with a backslash
	hexadecimal := strings.HasPrefix(text, "#")
	i := 0
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case c == '\\':
			n, ok := escaped(&b, text[i+1:])
			if !ok {
				return "", "", errName
			}
			i, kept = i+n, b.Len()
		case !quoted && strings.IndexByte(",;+", c) >= 0:
			rest = text[i+1:]
			if strings.TrimSpace(rest) == "" {
				return "", "", errName
			}
			return finish(b.String(), kept, hexadecimal, rest)
		default:
			b.WriteByte(c)
		}
	}
	if quoted {
		return "", "", errName
	}
	return finish(b.String(), kept, hexadecimal, "")
}

// escaped writes what stands behind a backslash, and says how many bytes it took.
func escaped(b *strings.Builder, text string) (int, bool) {
	if len(text) >= 2 {
		if raw, err := hex.DecodeString(text[:2]); err == nil {
			b.Write(raw)
			return 2, true
		}
	}
	if text == "" {
		return 0, false
	}
	b.WriteByte(text[0])
	return 1, true
}

// finish takes off the spaces behind a value, and reads one that is written as the
// hexadecimal digits of its DER.
func finish(value string, kept int, hexadecimal bool, rest string) (string, string, error) {
	for len(value) > kept && value[len(value)-1] == ' ' {
		value = value[:len(value)-1]
	}
	if !hexadecimal {
		return value, rest, nil
	}
	raw, err := hex.DecodeString(value[1:])
	if err != nil {
		return "", "", errName
	}
	var read string
	if after, err := asn1.Unmarshal(raw, &read); err != nil || len(after) > 0 {
		return "", "", errName
	}
	return read, rest, nil
}
