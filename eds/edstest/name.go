// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"slices"
	"strings"
)

// StringType is the ASN.1 type of an attribute's text.
type StringType string

const (
	// StringUTF8 is the type of the NCA's names; also the meaning of the zero value.
	StringUTF8 StringType = "utf8"
	// StringPrintable is the type of the NCA's serial number and country.
	StringPrintable StringType = "printable"
	// StringIA5 is the type of e-mail addresses and domain components.
	StringIA5 StringType = "ia5"
	// StringBMP is UTF-16, which no certificate of the NCA uses.
	StringBMP StringType = "bmp"
	// StringT61 is Teletex, which no certificate of the NCA uses.
	StringT61 StringType = "t61"
)

// Attribute is one attribute of a name.
type Attribute struct {
	Type   OID
	Text   string
	String StringType // zero: StringUTF8
	Joined bool       // in the same relative name as the attribute before it
}

// Name is a distinguished name in its order. The zero value is the empty name.
type Name []Attribute

// Get is the text of the first attribute of the type; "" where there is none.
func (n Name) Get(id OID) string {
	for _, a := range n {
		if a.Type == id {
			return a.Text
		}
	}
	return ""
}

// With returns a copy in which the first attribute of the type has the text;
// where there is none it is added at the end.
func (n Name) With(id OID, text string) Name {
	out := slices.Clone(n)
	for i := range out {
		if out[i].Type == id {
			out[i].Text = text
			return out
		}
	}
	return append(out, Attribute{Type: id, Text: text})
}

// As returns a copy in which the first attribute of the type has the string
// type.
func (n Name) As(id OID, t StringType) Name {
	out := slices.Clone(n)
	for i := range out {
		if out[i].Type == id {
			out[i].String = t
			break
		}
	}
	return out
}

// Without returns a copy without the attributes of the type.
func (n Name) Without(id OID) Name {
	return slices.DeleteFunc(slices.Clone(n), func(a Attribute) bool { return a.Type == id })
}

// String writes the name as RFC 4514 has it: the last relative name first, and the
// types that have no short word there by their digits.
func (n Name) String() string {
	words := map[OID]string{
		NameCommonName: "CN", NameCountry: "C", NameOrganization: "O", NameOrganizationUnit: "OU", NameLocality: "L", NameState: "ST",
	}
	special := strings.NewReplacer(`\`, `\\`, `,`, `\,`, `+`, `\+`, `"`, `\"`, `<`, `\<`, `>`, `\>`, `;`, `\;`)
	text := ""
	for i, a := range n {
		word, ok := words[a.Type]
		if !ok {
			word = string(a.Type)
		}
		value := special.Replace(a.Text)
		if strings.HasPrefix(value, "#") || strings.HasPrefix(value, " ") {
			value = `\` + value
		}
		switch one := word + "=" + value; {
		case i == 0:
			text = one
		case a.Joined:
			first, rest, more := strings.Cut(text, ",")
			if text = first + "+" + one; more {
				text += "," + rest
			}
		default:
			text = one + "," + text
		}
	}
	return text
}

func (a Attribute) der() []byte {
	var value []byte
	switch a.String {
	case StringPrintable:
		value = tlv(tagPrintable, []byte(a.Text))
	case StringIA5:
		value = tlv(tagIA5, []byte(a.Text))
	case StringBMP:
		value = tlv(tagBMP, bmp(a.Text))
	case StringT61:
		value = tlv(tagT61, []byte(a.Text))
	default:
		value = tlv(tagUTF8, []byte(a.Text))
	}
	return sequence(oid(a.Type), value)
}

// DER is the name as it stands in a certificate.
func (n Name) DER() []byte {
	var relative [][]byte
	for i := 0; i < len(n); {
		group := [][]byte{n[i].der()}
		for i++; i < len(n) && n[i].Joined; i++ {
			group = append(group, n[i].der())
		}
		relative = append(relative, setOf(group...))
	}
	return sequence(relative...)
}
