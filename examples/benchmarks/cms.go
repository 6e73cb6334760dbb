// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"time"

	"github.com/smallstep/pkcs7"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

func signedAt() time.Time { return time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC) }

var errSignature = errors.New("another verdict than expected")

// form is what is signed.
func form() []byte { return []byte("an application for a licence") }

// checking checks one authority's signatures in our way and in the peer's.
type checking struct {
	authority *edstest.Authority
	leaf      *edstest.Certificate
	roots     *x509.CertPool
}

func newChecking() (checking, error) {
	a, err := edstest.New(signedAt())
	if err != nil {
		return checking{}, err
	}
	c := checking{authority: a, leaf: a.Leaf(edstest.ProfileIndividualSign), roots: x509.NewCertPool()}
	// The message contains its signer's certificate alone, so the peer trusts the
	// issuer itself: the same two RSA verifications as ours, whose checker has
	// verified the issuer before.
	issuer, err := x509.ParseCertificate(a.Issuing.DER)
	c.roots.AddCert(issuer)
	return c, err
}

// checker is ours, with lists that revoke nobody else than told.
func (c checking) checker(revoked ...edstest.Entry) (*local.Checker, error) {
	trust, err := local.NewTrust(local.ContourTest, c.authority.Roots(), c.authority.Intermediates())
	if err != nil {
		return nil, err
	}
	lists, err := local.NewLists(c.authority.CRL(revoked...).DER(), c.authority.RootCRL().DER())
	if err != nil {
		return nil, err
	}
	return local.New(local.Config{
		Trust: trust, Algorithms: []eds.Algorithm{local.RSASHA256()}, Lists: lists, Clock: signedAt,
	})
}

func (c checking) request(message []byte) (eds.Request, error) {
	iin, err := eds.ParseIIN(edstest.IIN(1))
	return eds.Request{
		Reference: "a-1", Moment: signedAt(), Purpose: eds.PurposeApplicantRequest,
		Expect: []eds.Signatory{{IIN: iin}}, Signature: message, Content: form(),
	}, err
}

// theirs is the whole of what the peer can check: the message, the signature,
// the chain at the moment, and here that the content is the form.
func (c checking) theirs(message []byte) error {
	p, err := pkcs7.Parse(message)
	if err != nil {
		return err
	}
	if err := p.VerifyWithChainAtTime(c.roots, signedAt()); err != nil {
		return err
	}
	if !bytes.Equal(p.Content, form()) {
		return errSignature
	}
	return nil
}

// messages are what both are asked about.
func (c checking) messages() (map[string][]byte, error) {
	a := c.authority
	stranger, err := edstest.New(signedAt(), func(c *edstest.Config) { c.Seed = "another authority" })
	if err != nil {
		return nil, err
	}
	late := a.Template(edstest.ProfileIndividualSign)
	late.NotAfter = signedAt().Add(-time.Second)
	right := a.Sign(form(), c.leaf)
	changed := bytes.Replace(right, form(), bytes.ToUpper(form()), 1)
	broken := bytes.Clone(right)
	broken[len(broken)-1] ^= 1
	return map[string][]byte{
		"right":                          right,
		"content changed after signing":  changed,
		"a bit of the signature changed": broken,
		"of another form":                a.Sign([]byte("another form"), c.leaf),
		"of an authority not trusted":    stranger.Sign(form(), stranger.Leaf(edstest.ProfileIndividualSign)),
		"of an expired certificate":      a.Sign(form(), a.Issue(late)),
		"cut short":                      right[:len(right)/2],
	}, nil
}

func (c checking) agree() (agreement, error) {
	a := agreement{Question: "is a signature right: one that is and six that are not", With: "pkcs7"}
	checker, err := c.checker()
	if err != nil {
		return a, err
	}
	messages, err := c.messages()
	if err != nil {
		return a, err
	}
	for name, message := range messages {
		request, err := c.request(message)
		if err != nil {
			return a, err
		}
		report, err := checker.CheckSignature(context.Background(), request)
		if err != nil {
			return a, err
		}
		a.same(report.Verdict == eds.VerdictValid, c.theirs(message) == nil, "%s", name)
	}
	return a, nil
}

// blind tells what the peer accepts and ours refuses, so that the figures are
// read for what they are.
func (c checking) blind() (string, error) {
	checker, err := c.checker(c.leaf.Revoked(signedAt().Add(-time.Hour), edstest.ReasonKeyCompromise))
	if err != nil {
		return "", err
	}
	message := c.authority.Sign(form(), c.leaf)
	request, err := c.request(message)
	if err != nil {
		return "", err
	}
	report, err := checker.CheckSignature(context.Background(), request)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("of a revoked certificate ours says %s, and pkcs7 says %t: it asks about no revocation, identity, purpose or role",
		report.Verdict, c.theirs(message) == nil), nil
}

func (c checking) rows() ([]row, error) {
	checker, err := c.checker()
	if err != nil {
		return nil, err
	}
	message := c.authority.Sign(form(), c.leaf)
	request, err := c.request(message)
	if err != nil {
		return nil, err
	}
	bare, err := c.bare()
	if err != nil {
		return nil, err
	}
	return []row{{
		work: "one RSA-2048 signature, issuer known",
		ours: repeat("", func() error {
			report, err := checker.CheckSignature(context.Background(), request)
			if err == nil && report.Verdict != eds.VerdictValid {
				return errSignature
			}
			return err
		}),
		peers: []contender{
			repeat(rsaAlone, bare),
			repeat(pkcs7Chain, func() error { return c.theirs(message) }),
			repeat(pkcs7Alone, func() error {
				p, err := pkcs7.Parse(message)
				if err != nil {
					return err
				}
				return p.Verify()
			}),
		},
	}}, nil
}

// bare is the floor: the two verifications of the same keys with crypto/rsa.
func (c checking) bare() (func() error, error) {
	cert, err := c.leaf.X509()
	if err != nil {
		return nil, err
	}
	byIssuer, byLeaf := c.authority.Issuing.Key().RSA().Public(), c.leaf.Key().RSA().Public()
	signature := c.leaf.Key().Sign("", form())
	issuer, ok1 := byIssuer.(*rsa.PublicKey)
	leaf, ok2 := byLeaf.(*rsa.PublicKey)
	if !ok1 || !ok2 {
		return nil, errSignature
	}
	return func() error {
		one, two := sha256.Sum256(cert.RawTBSCertificate), sha256.Sum256(form())
		if err := rsa.VerifyPKCS1v15(issuer, crypto.SHA256, one[:], cert.Signature); err != nil {
			return err
		}
		return rsa.VerifyPKCS1v15(leaf, crypto.SHA256, two[:], signature)
	}, nil
}
