// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"crypto/x509"
	"math/big"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// JudgeOCSP judges a recorded response about a serial number of an issuer, for
// responses whose certificate is not at hand.
func (c *Checker) JudgeOCSP(response, issuer []byte, serial *big.Int, judged time.Time) (eds.Code, error) {
	r, err := parseOCSP(response)
	if err != nil {
		return "", err
	}
	by, err := profile.Parse(issuer)
	if err != nil {
		return "", err
	}
	of := &profile.Certificate{
		Certificate: &x509.Certificate{SerialNumber: serial, NotAfter: judged.AddDate(10, 0, 0)},
		Serial:      integerContents(serial),
	}
	return c.judgeOCSP(r, Question{Serial: serial}, true, of, by, judged).code, nil
}

func integerContents(n *big.Int) []byte {
	b := n.Bytes()
	if len(b) == 0 || b[0] >= 0x80 {
		return append([]byte{0}, b...)
	}
	return b
}

// VerifyToken verifies a time-stamp token's own signature and gives its
// authority's certificate.
func (c *Checker) VerifyToken(token []byte) (*x509.Certificate, time.Time, eds.Code, error) {
	message, info, err := cms.ParseTimestamp(token, c.limits)
	if err != nil {
		return nil, time.Time{}, "", err
	}
	cert, _, f := c.stamper(message)
	if f != nil {
		return nil, info.Time, f.code, nil
	}
	return cert.Certificate, info.Time, "", nil
}

// ListEntries gives how many entries a list has and what it says of a serial
// number.
func ListEntries(raw []byte, serial *big.Int) (entries int, listed bool, err error) {
	l, err := parseList(raw)
	if err != nil {
		return 0, false, err
	}
	for _, slot := range l.slots {
		if slot != 0 {
			entries++
		}
	}
	_, listed, err = l.find(integerContents(serial))
	return entries, listed, err
}

// ParseOCSP reads a response.
func ParseOCSP(raw []byte) error {
	_, err := parseOCSP(raw)
	return err
}

// Forget empties the memory of what was verified.
func (c *Checker) Forget() { c.memory = newMemory() }
