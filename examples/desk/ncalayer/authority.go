// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
)

// ErrKey says that a holder cannot be given a key, or that there is no such key.
var ErrKey = errors.New("ncalayer: no such key")

// Standing tells what became of a certificate. The zero value is a good one.
type Standing string

// The standings.
const (
	StandingGood    Standing = ""        // valid
	StandingRevoked Standing = "revoked" // a day before the authority's moment
	StandingExpired Standing = "expired" // a day before the authority's moment
)

// Holder is somebody who gets a key.
type Holder struct {
	ID           string // stable, unique; it names the key
	Surname      string
	Name         string
	Patronymic   string
	IIN          eds.IIN
	BIN          eds.BIN // zero: a person without an organisation
	Organisation string
	Profile      edstest.Profile
	Algorithm    edstest.Algorithm // zero: RSA
	Standing     Standing
}

// Key is the key of a holder, with its certificate.
type Key struct {
	Holder      Holder
	NotAfter    time.Time
	certificate *edstest.Certificate
	authority   *edstest.Authority
}

// CertificateDER is the certificate of the key.
func (k *Key) CertificateDER() []byte { return slices.Clone(k.certificate.DER) }

// Authority makes the keys of the demonstration and answers for them: certificates
// of edstest, RSA and GOST, with their OCSP responders and lists. Nobody but a
// demonstration may trust it: whoever reads the source of edstest has its keys. The
// same moment and holders give the same certificates, also in another process.
// Holders of one profile and algorithm share a key, since edstest has these at once
// and searches for others. It is safe for use by many goroutines.
type Authority struct {
	clock func() time.Time
	keys  []*Key
	roots []*edstest.Authority

	mu       sync.Mutex
	down     bool
	services []*edstest.Services
}

// NewAuthority makes the authority and the keys of the holders. Certificates are
// good from thirty days before the moment to eleven months after it; the clock dates
// signatures, stamps and answers. The error is an [ErrKey].
func NewAuthority(at time.Time, clock func() time.Time, holders ...Holder) (*Authority, error) {
	a := &Authority{clock: clock}
	by := map[edstest.Algorithm]int{}
	for i, algorithm := range []edstest.Algorithm{edstest.AlgorithmRSA, edstest.AlgorithmGOST2015} {
		authority, err := edstest.New(at, func(c *edstest.Config) { c.Algorithm = algorithm })
		if err != nil {
			return nil, err
		}
		by[algorithm] = i
		a.roots = append(a.roots, authority)
		a.services = append(a.services, authority.Services(clock))
	}
	for _, h := range holders {
		if h.Algorithm == "" {
			h.Algorithm = edstest.AlgorithmRSA
		}
		i, known := by[h.Algorithm]
		if !known || !h.Profile.IsLeaf() || h.IIN.IsZero() || h.ID == "" || a.Key(h.ID) != nil {
			return nil, fmt.Errorf("%w: holder %q has no ID of its own, no IIN, or an algorithm or profile that is not issued", ErrKey, h.ID)
		}
		a.keys = append(a.keys, a.issue(i, h))
	}
	return a, nil
}

func (a *Authority) issue(i int, h Holder) *Key {
	authority := a.roots[i]
	t := authority.Template(h.Profile)
	t.Subject = t.Subject.With(edstest.NameCommonName, h.Surname+" "+h.Name).With(edstest.NameSurname, h.Surname).
		With(edstest.NameSerialNumber, "IIN"+h.IIN.Digits()).With(edstest.NameGivenName, h.Patronymic)
	if !h.BIN.IsZero() {
		t.Subject = t.Subject.With(edstest.NameOrganization, h.Organisation).
			With(edstest.NameOrganizationUnit, "BIN"+h.BIN.Digits())
	}
	yesterday := authority.At.AddDate(0, 0, -1)
	if h.Standing == StandingExpired {
		t.NotAfter = yesterday
	}
	c := authority.Issue(t)
	if h.Standing == StandingRevoked {
		a.services[i].Revoke(c, yesterday, edstest.ReasonKeyCompromise)
	}
	return &Key{Holder: h, NotAfter: t.NotAfter, certificate: c, authority: authority}
}

// Keys are the keys in the order of their holders.
func (a *Authority) Keys() []*Key { return slices.Clone(a.keys) }

// Key is the key of a holder; nil where there is none.
func (a *Authority) Key(id string) *Key {
	for _, k := range a.keys {
		if k.Holder.ID == id {
			return k
		}
	}
	return nil
}

// Revoke makes the certificate of a holder revoked from now on. The error is an
// [ErrKey].
func (a *Authority) Revoke(id string) error {
	k := a.Key(id)
	if k == nil {
		return fmt.Errorf("%w: %q", ErrKey, id)
	}
	a.services[slices.Index(a.roots, k.authority)].Revoke(k.certificate, a.clock(), edstest.ReasonKeyCompromise)
	return nil
}

// SetDown lets the services of revocation be out of reach, or answer again.
func (a *Authority) SetDown(down bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.down = down
}

// Down reports whether the services of revocation are out of reach.
func (a *Authority) Down() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.down
}

// Config is that of a checker which trusts this authority alone and asks its
// responders.
func (a *Authority) Config() (local.Config, error) {
	var roots, intermediates [][]byte
	source := responder{authority: a, of: map[eds.Digest]*edstest.Services{}}
	for i, authority := range a.roots {
		roots = append(roots, authority.Roots()...)
		intermediates = append(intermediates, authority.Intermediates()...)
		for _, issuer := range [][]byte{authority.Root.DER, authority.Issuing.DER, authority.StateBodies.DER} {
			digest, err := local.KeyDigest(issuer)
			if err != nil {
				return local.Config{}, err
			}
			source.of[digest] = a.services[i]
		}
	}
	trust, err := local.NewTrust(local.ContourTest, roots, intermediates)
	if err != nil {
		return local.Config{}, err
	}
	return local.Config{
		Trust: trust, Algorithms: append(gost.Algorithms(), local.RSASHA256()),
		OCSP: []local.OCSPSource{source}, Clock: a.clock,
	}, nil
}
