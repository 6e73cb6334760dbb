// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto/x509"
	"fmt"
	"math/big"
	"time"
)

// baseURL is where the certificates say that lists and answers are. The name
// is reserved (RFC 2606) and never resolves: a checker that follows addresses
// found in certificates fails here.
const baseURL = "http://pki.example.invalid"

// Config is what an authority is made with. [New] fills the defaults; an edit
// changes them.
type Config struct {
	Algorithm Algorithm // zero: [AlgorithmRSA]
	Seed      string    // of every key; the primes of the default's keys are known, another's are searched for (a tenth of a second a key)
	Realm     string    // tells authorities of one seed apart: other keys, other serial numbers
	Label     string    // stands in the authorities' names; "RSA", "GOST" or "GOST 2004" by default
	CABits    int       // RSA only: 2048 by default; the 4096 of the NCA take two seconds of searching
	LeafBits  int       // RSA only: 2048
}

// Authority is a certification authority for tests, valid around its moment.
// It reads no clock: everything it makes is dated by At or by its template.
// The same calls in the same order give the same bytes. It is not safe for
// concurrent use; [Authority.Fork] gives each goroutine its own.
type Authority struct {
	At          time.Time
	Root        *Certificate
	Issuing     *Certificate
	StateBodies *Certificate
	Responder   *Certificate // OCSP, for the leaves of Issuing
	StateOCSP   *Certificate // OCSP, for the leaves of StateBodies; the key of Responder
	Stamper     *Certificate // time stamps

	config Config
	ring   *keyring
	issued uint64
}

// ConfigError says that an authority cannot be made as configured.
type ConfigError struct {
	Field string // of [Config]
	Value any
	Rule  string
}

// Error names the field, its value and the rule that it breaks.
func (e *ConfigError) Error() string {
	return fmt.Sprintf("edstest: %s is %v: %s", e.Field, e.Value, e.Rule)
}

// New makes an authority whose certificates are valid at the moment: the root
// since five years, the issuing authorities since three, leaves since thirty
// days. The error is a [*ConfigError].
func New(at time.Time, edits ...func(*Config)) (*Authority, error) {
	c := Config{Algorithm: AlgorithmRSA, Seed: defaultSeed, CABits: 2048, LeafBits: 2048}
	for _, edit := range edits {
		edit(&c)
	}
	if c.Algorithm == "" {
		c.Algorithm = AlgorithmRSA
	}
	if !c.Algorithm.IsValid() {
		return nil, &ConfigError{"Algorithm", c.Algorithm, fmt.Sprintf("not one of %q", Algorithms())}
	}
	if err := checkBits("CABits", c.CABits); err != nil {
		return nil, err
	}
	if err := checkBits("LeafBits", c.LeafBits); err != nil {
		return nil, err
	}
	if c.Label == "" {
		c.Label = map[Algorithm]string{AlgorithmRSA: "RSA", AlgorithmGOST2004: "GOST 2004", AlgorithmGOST2015: "GOST"}[c.Algorithm]
	}
	return newAuthority(at, c, &keyring{seed: c.Seed, algorithm: c.Algorithm, keys: map[keyID]*Key{}}), nil
}

func checkBits(field string, bits int) error {
	if bits < 1024 || bits > 8192 || bits%64 != 0 {
		return &ConfigError{field, bits, "below 1024, above 8192 or no multiple of 64"}
	}
	return nil
}

func newAuthority(at time.Time, c Config, ring *keyring) *Authority {
	a := &Authority{At: at.UTC().Truncate(time.Second), config: c, ring: ring}
	a.Root = a.Issue(a.Template(ProfileRoot))
	a.Issuing = a.Issue(a.Template(ProfileIssuing))
	a.StateBodies = a.Issue(a.Template(ProfileStateBodies))
	a.Responder = a.Issue(a.Template(ProfileResponder))
	a.Stamper = a.Issue(a.Template(ProfileStamper))
	state := a.Template(ProfileResponder)
	state.Issuer = a.StateBodies
	a.StateOCSP = a.Issue(state)
	return a
}

// MustNew is [New] for sizes written in the source; it panics where New fails.
func MustNew(at time.Time, edits ...func(*Config)) *Authority {
	a, err := New(at, edits...)
	if err != nil {
		panic(err)
	}
	return a
}

// Fork returns an authority with the same keys and certificates that goes on
// from here by itself: two forks issue the same serial numbers.
func (a *Authority) Fork() *Authority {
	b := *a
	return &b
}

// Config is what the authority was made with.
func (a *Authority) Config() Config { return a.config }

// Key returns the authority's key of that name: the profile's name for the
// certificates of templates, any other for further keys. The size is that of
// leaves, and of authorities for the names of theirs.
func (a *Authority) Key(name string) *Key {
	bits := a.config.LeafBits
	switch Profile(name) {
	case ProfileRoot, ProfileIssuing, ProfileStateBodies:
		bits = a.config.CABits
	}
	if a.config.Realm != "" {
		name = a.config.Realm + "/" + name
	}
	return a.ring.key(name, bits)
}

// serial gives the next serial number: twenty bytes, positive, as the NCA's.
func (a *Authority) serial() *big.Int {
	a.issued++
	b := newStream(a.config.Seed, fmt.Sprint("serial number ", a.config.Realm, a.issued)).bytes(20)
	b[0] = b[0]&0x3f | 0x40
	return new(big.Int).SetBytes(b)
}

// issuer of certificates of the profile; nil for the root.
func (a *Authority) issuer(p Profile) *Certificate {
	switch p {
	case ProfileRoot:
		return nil
	case ProfileIssuing, ProfileStateBodies:
		return a.Root
	case ProfileCivilServant:
		return a.StateBodies
	}
	return a.Issuing
}

// Template returns a template of the profile, ready to be changed or issued.
// Every call takes a serial number.
func (a *Authority) Template(p Profile) *Template {
	notBefore := a.At.AddDate(0, 0, -30)
	t := &Template{
		Profile: p, Issuer: a.issuer(p), Serial: a.serial(), Key: a.Key(string(p)),
		Subject: p.subject(a.name(p)), PathLen: -1, KeyUsage: p.keyUsage(), Usages: p.usages(),
		Policies:  p.policies(!a.At.Before(time.Date(2022, 7, 1, 0, 0, 0, 0, time.UTC))),
		IssuerURL: baseURL + PathIssuing,
		CRLURL:    baseURL + PathCRL,
		DeltaURL:  baseURL + PathDelta,
		OCSPURL:   baseURL + PathOCSP,
	}
	switch p {
	case ProfileRoot, ProfileIssuing, ProfileStateBodies:
		notBefore = a.At.AddDate(-3, 0, 0)
		t.Constraints, t.CA, t.AuthorityNamed = true, true, true
		t.IssuerURL, t.CRLURL, t.DeltaURL, t.OCSPURL = baseURL+PathRoot, baseURL+PathRootCRL, "", ""
		if p == ProfileRoot {
			notBefore = a.At.AddDate(-5, 0, 0)
			t.IssuerURL, t.CRLURL = "", ""
		} else {
			t.PathLen = 0
		}
	case ProfileCivilServant:
		t.IssuerURL, t.CRLURL, t.DeltaURL = baseURL+PathBodies, baseURL+PathState, ""
	case ProfileResponder:
		t.NoCheck = true
	case ProfileStamper:
		t.UsagesCritical = true
	case ProfileMaySign:
		t.UsagesCritical, t.KeyUsageOptional = true, true
	}
	if a.config.Algorithm == AlgorithmGOST2015 && p.IsLeaf() {
		// One certificate for everything since 2022.
		t.KeyUsage |= x509.KeyUsageKeyAgreement
	}
	t.KeyStore = p.IsLeaf()
	t.NotBefore, t.NotAfter = notBefore, notBefore.AddDate(p.years(), 0, 0)
	return t
}

// name of the authorities: made up, so that nobody takes a certificate of this
// package for one of the national authority.
func (a *Authority) name(p Profile) Name {
	title := map[Profile]string{
		ProfileRoot:        "СЫНАҚ НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ",
		ProfileIssuing:     "СЫНАҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ",
		ProfileStateBodies: "СЫНАҚ МЕМЛЕКЕТТІК ОРГАНДАР ОРТАЛЫҒЫ",
	}[p]
	return Name{
		{Type: NameCommonName, Text: title + " (" + a.config.Label + ")"},
		{Type: NameCountry, Text: "KZ", String: StringPrintable},
	}
}

// Leaf issues a certificate of the profile as it stands.
func (a *Authority) Leaf(p Profile) *Certificate { return a.Issue(a.Template(p)) }

// LeafOf issues a certificate of the profile to the n-th person, who has the IIN
// [IIN](n). [Authority.Leaf] always names the first: one person signs for one.
func (a *Authority) LeafOf(p Profile, n int) *Certificate {
	t := a.Template(p)
	t.Subject = t.Subject.With(NameSerialNumber, "IIN"+IIN(n))
	return a.Issue(t)
}

// Roots are the certificates that a checker of this authority's signatures
// trusts.
func (a *Authority) Roots() [][]byte { return [][]byte{a.Root.DER} }

// Intermediates are the authorities between the root and the leaves.
func (a *Authority) Intermediates() [][]byte {
	return [][]byte{a.Issuing.DER, a.StateBodies.DER}
}

// ResponderOf is who answers for certificates of the issuer: a delegated
// responder for the leaves, the root itself for the authorities. For the
// issuer of somebody else it is the responder of the leaves.
func (a *Authority) ResponderOf(issuer *Certificate) *Certificate {
	switch issuer {
	case a.Root:
		return a.Root
	case a.StateBodies:
		return a.StateOCSP
	}
	return a.Responder
}
