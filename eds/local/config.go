// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"slices"
	"sync/atomic"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
)

// Config is what a [Checker] is made from. Trust and Algorithms are needed;
// every other field has a default.
type Config struct {
	// Trust are the authorities of the contour in which the checker works.
	Trust *Trust
	// StampTrust are the authorities of time stamps, where they are others: the
	// national test contour is stamped by the production service. Nil: Trust.
	StampTrust *Trust
	// Foreign are those of the other contour: a certificate of theirs is told
	// apart from one of nobody's. Nil: it is not told apart.
	Foreign *Trust
	// Algorithms are all that the checker knows.
	Algorithms []eds.Algorithm

	// OCSP are the sources of OCSP answers, asked in this order until one
	// answers. Nil: none.
	OCSP []OCSPSource
	// Lists are the revocation lists, asked where no source of OCSP gave any
	// answer. Nil: none. With neither, every report is indeterminate.
	Lists *Lists

	// Clock gives the time of checking: what is dated later is refused, and live
	// answers must be of now. Nil: time.Now.
	Clock func() time.Time
	// Skew is how far clocks may differ. Zero: five minutes.
	Skew time.Duration
	// OCSPAge is how old an answer without nextUpdate may be at the time
	// judged. Zero: five minutes, as the rules of checking (order 1187 of
	// 9 December 2015) are read in vturekhanov/edscheck-desktop.
	OCSPAge time.Duration
	// NonceOptional accepts live answers without a nonce, of responders that
	// make them ahead; the national authority's echoes it. They must be fresh
	// all the same.
	NonceOptional bool
	// Timeout bounds one question to one source. Zero: ten seconds.
	Timeout time.Duration
	// CheckTimeout bounds all questions of one check together; what is not
	// answered by then is unavailable. Zero: thirty seconds.
	CheckTimeout time.Duration
	// OCSPCache is how many OCSP answers are remembered for later checks. Each is
	// used again only as long as a fresh answer of its age would be accepted, see
	// OCSPAge. Zero: none.
	OCSPCache int
	// Hook is told about checks and questions, for metrics and traces. Nil:
	// nobody is told.
	Hook Hook

	// RequireTimestamp refuses signatures without a time stamp.
	RequireTimestamp bool

	// MaxSize bounds a message and the form, in bytes. Zero: 32 MiB.
	MaxSize int
	// MaxSigners bounds the signers of a message. Zero: 32.
	MaxSigners int
	// MaxCertificates bounds the certificates in a message. Zero: 64.
	MaxCertificates int
}

// Checker is an [eds.Checker] in pure Go. It is safe for use by many
// goroutines, and remembers what it verified about authorities.
type Checker struct {
	trusted        atomic.Pointer[authorities]
	registry       registry
	ocsp           []OCSPSource
	lists          *Lists
	clock          func() time.Time
	skew, age      time.Duration
	timeout, total time.Duration
	answers        *answers
	hook           Hook
	requireStamp   bool
	nonceOptional  bool
	limits         cms.Limits
	memory         *memory
}

var _ eds.Checker = (*Checker)(nil)

// New makes a checker. The error is an [ErrConfig].
func New(c Config) (*Checker, error) {
	trusted, err := newAuthorities(c.Trust, c.StampTrust, c.Foreign)
	if err != nil {
		return nil, err
	}
	registry, err := newRegistry(c.Algorithms)
	if err != nil {
		return nil, err
	}
	if slices.Contains(c.OCSP, nil) {
		return nil, configError("a source of OCSP answers is nil")
	}
	if c.Skew < 0 || c.OCSPAge < 0 || c.Timeout < 0 || c.CheckTimeout < 0 || c.OCSPCache < 0 || c.MaxSize < 0 || c.MaxSigners < 0 || c.MaxCertificates < 0 {
		return nil, configError("a duration or a limit is negative")
	}
	limits := cms.DefaultLimits()
	limits.Size = orElse(c.MaxSize, limits.Size)
	limits.Signers = orElse(c.MaxSigners, limits.Signers)
	limits.Certificates = orElse(c.MaxCertificates, limits.Certificates)
	clock := c.Clock
	if clock == nil {
		clock = time.Now
	}
	checker := &Checker{
		registry: registry,
		ocsp:     slices.Clone(c.OCSP), lists: c.Lists,
		clock: clock, skew: orElse(c.Skew, 5*time.Minute), age: orElse(c.OCSPAge, 5*time.Minute),
		timeout: orElse(c.Timeout, 10*time.Second), total: orElse(c.CheckTimeout, 30*time.Second),
		requireStamp: c.RequireTimestamp, nonceOptional: c.NonceOptional,
		limits: limits, memory: newMemory(), answers: newAnswers(c.OCSPCache), hook: c.Hook,
	}
	checker.trusted.Store(trusted)
	return checker, nil
}

// authorities are whom a checker trusts at a time.
type authorities struct{ signers, stamps, foreign *Trust }

func newAuthorities(signers, stamps, foreign *Trust) (*authorities, error) {
	if signers == nil {
		return nil, configError("there is no trust")
	}
	if foreign != nil {
		if foreign.contour == signers.contour {
			return nil, configError("trust and foreign are both of the %s contour", signers.contour)
		}
		if name, ok := signers.shares(foreign); ok {
			return nil, configError("authority %q stands in both contours", name)
		}
	}
	if stamps == nil {
		stamps = signers
	}
	return &authorities{signers, stamps, foreign}, nil
}

// Reload gives a running checker other authorities, as in [Config]: new roots
// come, old ones go. Checks that have begun end with those that they began
// with. The error is an [ErrConfig], and then nothing changes.
func (c *Checker) Reload(trust, stampTrust, foreign *Trust) error {
	trusted, err := newAuthorities(trust, stampTrust, foreign)
	if err == nil {
		c.trusted.Store(trusted)
	}
	return err
}

func orElse[T int | time.Duration](value, standard T) T {
	if value == 0 {
		return standard
	}
	return value
}
