// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"bytes"
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// What follows reads back, with the standard library alone, what the package
// wrote by hand. It is the tests' second opinion.

type attribute struct {
	Type   asn1.ObjectIdentifier
	Values []asn1.RawValue `asn1:"set"`
}

type signerInfo struct {
	Version int
	ID      struct {
		Issuer asn1.RawValue
		Serial *big.Int
	}
	Digest     asn1.RawValue
	Attributes asn1.RawValue `asn1:"optional,tag:0"`
	Algorithm  asn1.RawValue
	Signature  []byte
	Unsigned   []attribute `asn1:"optional,set,tag:1"`
}

type signedData struct {
	Version int
	Digests asn1.RawValue
	Content struct {
		Type  asn1.ObjectIdentifier
		Bytes []byte `asn1:"optional,explicit,tag:0"`
	}
	Certificates asn1.RawValue `asn1:"optional,tag:0"`
	Signers      []signerInfo  `asn1:"set"`
}

// unwrap takes base64 or armour off.
func unwrap(b []byte) []byte {
	if block, _ := pem.Decode(b); block != nil {
		return block.Bytes
	}
	if der, err := base64.StdEncoding.DecodeString(string(b)); err == nil {
		return der
	}
	return b
}

func parseCMS(der []byte) (*signedData, error) {
	var outer struct {
		Type asn1.ObjectIdentifier
		Data signedData `asn1:"explicit,tag:0"`
	}
	rest, err := asn1.Unmarshal(der, &outer)
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, errors.New("trailing bytes")
	}
	return &outer.Data, nil
}

func (d *signedData) certificates() ([]*x509.Certificate, error) {
	return x509.ParseCertificates(d.Certificates.Bytes)
}

// verifyCMS checks every signature over the content, RSA only, and returns the
// signers' certificates.
func verifyCMS(der, content []byte) ([]*x509.Certificate, error) {
	d, err := parseCMS(der)
	if err != nil {
		return nil, err
	}
	if d.Content.Bytes != nil && !bytes.Equal(d.Content.Bytes, content) {
		return nil, errors.New("contained content differs")
	}
	certs, err := d.certificates()
	if err != nil {
		return nil, err
	}
	var out []*x509.Certificate
	for _, s := range d.Signers {
		var found *x509.Certificate
		for _, c := range certs {
			if c.SerialNumber.Cmp(s.ID.Serial) == 0 && bytes.Equal(c.RawIssuer, s.ID.Issuer.FullBytes) {
				found = c
			}
		}
		if found == nil {
			return nil, errors.New("signer's certificate is absent")
		}
		if err := s.verify(found, content); err != nil {
			return nil, err
		}
		out = append(out, found)
	}
	if len(out) == 0 {
		return nil, errors.New("no signers")
	}
	return out, nil
}

func (s *signerInfo) verify(c *x509.Certificate, content []byte) error {
	signed := bytes.Clone(s.Attributes.FullBytes)
	if len(signed) == 0 {
		return errors.New("no signed attributes")
	}
	signed[0] = 0x31
	key, ok := c.PublicKey.(*rsa.PublicKey)
	if !ok {
		return fmt.Errorf("key is %T", c.PublicKey)
	}
	digest := sha256.Sum256(signed)
	if err := rsa.VerifyPKCS1v15(key, crypto.SHA256, digest[:], s.Signature); err != nil {
		return err
	}
	var attributes []attribute
	if _, err := asn1.UnmarshalWithParams(signed, &attributes, "set"); err != nil {
		return err
	}
	for _, a := range attributes {
		if a.Type.String() == string(edstest.AttrMessageDigest) {
			want := sha256.Sum256(content)
			if !bytes.Equal(a.Values[0].Bytes, want[:]) {
				return errors.New("message digest differs")
			}
			return nil
		}
	}
	return errors.New("no message digest")
}

type singleResponse struct {
	ID struct {
		Hash     asn1.RawValue
		NameHash []byte
		KeyHash  []byte
		Serial   *big.Int
	}
	Status     asn1.RawValue
	ThisUpdate time.Time     `asn1:"generalized"`
	NextUpdate time.Time     `asn1:"generalized,explicit,tag:0,optional"`
	Extensions asn1.RawValue `asn1:"explicit,tag:1,optional"`
}

type basicResponse struct {
	Data struct {
		Raw        asn1.RawContent
		Responder  asn1.RawValue
		ProducedAt time.Time `asn1:"generalized"`
		Responses  []singleResponse
		Extensions []struct {
			ID       asn1.ObjectIdentifier
			Critical bool `asn1:"optional"`
			Value    []byte
		} `asn1:"explicit,tag:1,optional"`
	}
	Algorithm    asn1.RawValue
	Signature    asn1.BitString
	Certificates []asn1.RawValue `asn1:"explicit,tag:0,optional"`
}

// parseOCSP reads a response; a status other than successful gives nil.
func parseOCSP(der []byte) (*basicResponse, int, error) {
	var response struct {
		Status asn1.Enumerated
		Bytes  struct {
			Type  asn1.ObjectIdentifier
			Value []byte
		} `asn1:"explicit,tag:0,optional"`
	}
	rest, err := asn1.Unmarshal(der, &response)
	if err != nil {
		return nil, 0, err
	}
	if len(rest) > 0 {
		return nil, 0, errors.New("trailing bytes")
	}
	if response.Status != 0 {
		return nil, int(response.Status), nil
	}
	basic := new(basicResponse)
	if _, err := asn1.Unmarshal(response.Bytes.Value, basic); err != nil {
		return nil, 0, err
	}
	return basic, 0, nil
}

// verifyOCSP checks the signature by the contained responder, or by the issuer
// where nothing is contained, and that the issuer vouches for the responder.
func verifyOCSP(b *basicResponse, issuer *x509.Certificate) error {
	signer := issuer
	if len(b.Certificates) > 0 {
		c, err := x509.ParseCertificate(b.Certificates[0].FullBytes)
		if err != nil {
			return err
		}
		if !bytes.Equal(c.Raw, issuer.Raw) {
			if err := c.CheckSignatureFrom(issuer); err != nil {
				return err
			}
		}
		signer = c
	}
	return signer.CheckSignature(x509.SHA256WithRSA, b.Data.Raw, b.Signature.Bytes)
}

type stampInfo struct {
	Version int
	Policy  asn1.ObjectIdentifier
	Imprint struct {
		Hash   asn1.RawValue
		Digest []byte
	}
	Serial  *big.Int
	GenTime time.Time `asn1:"generalized"`
	Nonce   *big.Int  `asn1:"optional"`
}

// verifyStamp checks a token over the bytes and returns what it says.
func verifyStamp(token, over []byte) (*stampInfo, *x509.Certificate, error) {
	d, err := parseCMS(token)
	if err != nil {
		return nil, nil, err
	}
	signers, err := verifyCMS(token, d.Content.Bytes)
	if err != nil {
		return nil, nil, err
	}
	info := new(stampInfo)
	if _, err := asn1.Unmarshal(d.Content.Bytes, info); err != nil {
		return nil, nil, err
	}
	if want := sha256.Sum256(over); !bytes.Equal(info.Imprint.Digest, want[:]) {
		return nil, nil, errors.New("imprint differs")
	}
	return info, signers[0], nil
}

// pool makes a pool of certificates.
func pool(list ...[]byte) (*x509.CertPool, error) {
	p := x509.NewCertPool()
	for _, der := range list {
		c, err := x509.ParseCertificate(der)
		if err != nil {
			return nil, err
		}
		p.AddCert(c)
	}
	return p, nil
}

// verifyChain builds the chain with the standard library.
func verifyChain(c *x509.Certificate, roots, intermediates [][]byte, at time.Time) error {
	trusted, err := pool(roots...)
	if err != nil {
		return err
	}
	known, err := pool(intermediates...)
	if err != nil {
		return err
	}
	_, err = c.Verify(x509.VerifyOptions{
		Roots: trusted, Intermediates: known, CurrentTime: at,
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny},
	})
	return err
}
