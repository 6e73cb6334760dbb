// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"bytes"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Attribute is a signed or unsigned attribute.
type Attribute struct {
	OID    eds.OID
	Values []der.Element
}

func readAttributes(set der.Element) (list []Attribute, unsorted bool, err error) {
	var before []byte
	for in := set.Children(); !in.Empty(); {
		if len(list) == maxAttributes {
			return nil, false, tooLarge("attributes")
		}
		e, err := in.Read(der.Sequence)
		if err != nil {
			return nil, false, malformed("attribute", err)
		}
		unsorted = unsorted || bytes.Compare(before, e.Full) > 0
		before = e.Full
		a, err := readAttribute(e)
		if err != nil {
			return nil, false, malformed("attribute", err)
		}
		list = append(list, a)
	}
	if len(list) == 0 {
		return nil, false, broken("attributes", "a set without any")
	}
	return list, unsorted, nil
}

func readAttribute(e der.Element) (Attribute, error) {
	in := e.Children()
	id, err := in.Read(der.ObjectID)
	if err != nil {
		return Attribute{}, err
	}
	oid, err := id.Dotted()
	if err != nil {
		return Attribute{}, err
	}
	set, err := in.Read(der.Set)
	if err != nil {
		return Attribute{}, err
	}
	a := Attribute{OID: eds.OID(oid)}
	for values := set.Children(); !values.Empty(); {
		v, err := values.Next()
		if err != nil {
			return Attribute{}, err
		}
		a.Values = append(a.Values, v)
	}
	return a, in.End()
}

// single finds an attribute that may stand once and has one value.
func single(list []Attribute, id eds.OID) (der.Element, bool, error) {
	var found der.Element
	seen := false
	for _, a := range list {
		if a.OID != id {
			continue
		}
		if seen || len(a.Values) != 1 {
			return der.Element{}, false, &Error{Code: eds.CodeStructureRepeated, Place: "attribute " + string(id)}
		}
		found, seen = a.Values[0], true
	}
	return found, seen, nil
}

// Attributes are the signed attributes that a check looks at.
type Attributes struct {
	ContentType   eds.OID
	MessageDigest []byte
	SigningTime   time.Time         // zero where absent
	Certificate   []CertificateHash // what signingCertificate and V2 name as the signer's, none where both are absent
}

// CertificateHash is a digest of the signer's certificate.
type CertificateHash struct {
	Hash   eds.OID
	Value  []byte
	Issuer []byte // DER of the issuer's name; nil where it is not named
	Serial []byte // contents of the serial number, beside the issuer
}

// Attributes reads the signed attributes of the signer. It demands that there
// are some, that they stand in DER order, and that contentType and
// messageDigest stand once with one value each. Without signed attributes the
// content itself would be signed, and a form that is by itself the DER of a set
// of attributes could be taken for them.
func (s *SignerInfo) Attributes() (Attributes, error) {
	var a Attributes
	if s.Signed == nil {
		return a, &Error{Code: eds.CodeStructureNoAttributes, Place: "signedAttrs"}
	}
	contentType, ok, err := single(s.attributes, OIDContentType)
	if err != nil {
		return a, err
	}
	if !ok {
		return a, &Error{Code: eds.CodeStructureMissing, Place: "contentType"}
	}
	oid, err := contentType.Dotted()
	if err != nil {
		return a, malformed("contentType", err)
	}
	a.ContentType = eds.OID(oid)
	digest, ok, err := single(s.attributes, OIDMessageDigest)
	if err != nil {
		return a, err
	}
	if !ok {
		return a, &Error{Code: eds.CodeStructureMissing, Place: "messageDigest"}
	}
	if a.MessageDigest, err = digest.Octets(); err != nil {
		return a, malformed("messageDigest", err)
	}
	if err := a.readOptional(s.attributes); err != nil {
		return a, err
	}
	if s.unsorted {
		return a, &Error{Code: eds.CodeStructureUnsorted, Place: "signedAttrs"}
	}
	return a, nil
}

func (a *Attributes) readOptional(list []Attribute) error {
	signingTime, ok, err := single(list, OIDSigningTime)
	if err != nil {
		return err
	}
	if ok {
		if a.SigningTime, err = signingTime.Time(); err != nil {
			return malformed("signingTime", err)
		}
	}
	for _, id := range []eds.OID{OIDSigningCert, OIDSigningCertV2} {
		value, ok, err := single(list, id)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		hash, err := readSigningCertificate(value, id)
		if err != nil {
			return malformed("signingCertificate", err)
		}
		a.Certificate = append(a.Certificate, hash)
	}
	return nil
}

// Identifiers of the hashes that are meant where none is written.
const (
	oidSHA1   eds.OID = "1.3.14.3.2.26"
	oidSHA256 eds.OID = "2.16.840.1.101.3.4.2.1"
)

// readSigningCertificate reads the first ESSCertID, which must be the signer's
// (RFC 5035, 5.4.1).
func readSigningCertificate(value der.Element, id eds.OID) (CertificateHash, error) {
	hash := CertificateHash{Hash: oidSHA1}
	if value.Tag != der.Sequence {
		return hash, der.ErrSyntax
	}
	in := value.Children()
	certs, err := in.Read(der.Sequence)
	if err != nil {
		return hash, err
	}
	list := certs.Children()
	first, err := list.Read(der.Sequence)
	if err != nil {
		return hash, err
	}
	fields := first.Children()
	if id == OIDSigningCertV2 {
		hash.Hash = oidSHA256
		if fields.Is(der.Sequence) {
			algorithm, err := ReadAlgorithm(&fields)
			if err != nil {
				return hash, err
			}
			hash.Hash = algorithm.OID
		}
	}
	octets, err := fields.Read(der.OctetString)
	if err != nil {
		return hash, err
	}
	hash.Value = octets.Body
	if fields.Empty() {
		return hash, nil
	}
	return hash, hash.readIssuerSerial(&fields)
}

// readIssuerSerial reads the issuer, which is one directory name, and the serial
// number (RFC 5035, 5.4.1).
func (h *CertificateHash) readIssuerSerial(fields *der.Reader) error {
	e, err := fields.Read(der.Sequence)
	if err != nil {
		return err
	}
	in := e.Children()
	names, err := in.Read(der.Sequence)
	if err != nil {
		return err
	}
	directory, err := names.Inner(der.Context(4, true))
	if err != nil {
		return err
	}
	issuer, err := directory.Inner(der.Sequence)
	if err != nil {
		return err
	}
	serial, err := in.Read(der.Integer)
	if err != nil {
		return err
	}
	h.Issuer = issuer.Full
	if h.Serial, err = serial.Int(); err != nil {
		return err
	}
	if err := in.End(); err != nil {
		return err
	}
	return fields.End()
}
