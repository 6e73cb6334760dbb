// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
)

// Config is what a [Checker] is made from. URL is needed; every other field has
// a default.
type Config struct {
	// URL is the address of the server, "http://ncanode:14579", with a path
	// where it stands behind one. It holds no user, query or fragment: what a
	// proxy asks for belongs into the transport of Client.
	URL string
	// Client sends the requests. It must have a Timeout. The checker uses a
	// copy that follows no redirect and keeps no cookies. Nil: a client with a
	// timeout of thirty seconds.
	Client *http.Client

	// Methods are asked for in every request. Nil: OCSP and CRL. An empty list
	// is an error, see WithoutRevocation. With CRL alone nothing passes, since
	// the server answers "not revoked" also when it has no list.
	Methods []Method
	// WithoutRevocation asks the server not to look for revocation. Every report
	// is then indeterminate, unless Second answers.
	WithoutRevocation bool

	// Second is asked the same question and answers what the server cannot:
	// whether OCSP answers and lists are authentic and fresh, whether the whole
	// chain is right, and the time stamps. A checker of package local fits. Nil:
	// nobody is asked, and the server is believed about revocation and chain.
	Second eds.Checker
	// IgnoreTimestamps lets signatures pass whose time stamp nobody verified;
	// the certificate is judged at the moment of the request all the same.
	// Without it, and without Second, such a report is indeterminate. A stamp
	// that is wrong fails in both cases.
	IgnoreTimestamps bool

	// Clock gives the present, at which the server judges certificates. Nil:
	// time.Now.
	Clock func() time.Time
	// Skew is how far clocks may differ. Zero: five minutes.
	Skew time.Duration

	// MaxSize bounds a message, a document and the form, in bytes. Zero: 32 MiB.
	MaxSize int
	// MaxAnswer bounds an answer of the server, in bytes. Zero: 1 MiB.
	MaxAnswer int
	// MaxSigners bounds the signers of a message. Zero: 32.
	MaxSigners int
	// MaxCertificates bounds the certificates in a message. Zero: 64.
	MaxCertificates int
}

// Defaults of [Config].
const (
	defaultTimeout = 30 * time.Second
	defaultSkew    = 5 * time.Minute
	defaultAnswer  = 1 << 20
)

// Checker is an [eds.Checker] that asks an NCANode server. It is safe for use
// by many goroutines.
type Checker struct {
	server       server
	methods      []Method
	second       eds.Checker
	ignoreStamps bool
	clock        func() time.Time
	skew         time.Duration
	limits       cms.Limits
}

var _ eds.Checker = (*Checker)(nil)

// New makes a checker. The error is an [ErrConfig]. The server is not asked
// anything; see [Checker.Health].
func New(c Config) (*Checker, error) {
	base, err := baseURL(c.URL)
	if err != nil {
		return nil, err
	}
	client, err := clientOf(c.Client)
	if err != nil {
		return nil, err
	}
	methods, err := methodsOf(c)
	if err != nil {
		return nil, err
	}
	if c.Skew < 0 || c.MaxSize < 0 || c.MaxAnswer < 0 || c.MaxSigners < 0 || c.MaxCertificates < 0 {
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
	return &Checker{
		server:  server{base: base, client: client, limit: orElse(c.MaxAnswer, defaultAnswer)},
		methods: methods, second: c.Second, ignoreStamps: c.IgnoreTimestamps,
		clock: clock, skew: orElse(c.Skew, defaultSkew), limits: limits,
	}, nil
}

// baseURL checks the address. The error does not quote it: it may hold a
// password.
func baseURL(text string) (string, error) {
	u, err := url.Parse(text)
	switch {
	case err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https"):
		return "", configError("the URL is not an absolute http or https address")
	case u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return "", configError("the URL holds a user, a query or a fragment")
	}
	return strings.TrimRight(u.String(), "/"), nil
}

// clientOf copies a client and takes away what could lead a request elsewhere.
func clientOf(given *http.Client) (*http.Client, error) {
	client := http.Client{Timeout: defaultTimeout}
	if given != nil {
		if given.Timeout <= 0 {
			return nil, configError("the client has no timeout")
		}
		client = *given
	}
	client.Jar = nil
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &client, nil
}

func methodsOf(c Config) ([]Method, error) {
	switch {
	case c.WithoutRevocation && len(c.Methods) > 0:
		return nil, configError("methods are given, and WithoutRevocation too")
	case c.WithoutRevocation:
		return []Method{}, nil
	case c.Methods == nil:
		return methods.Values(), nil
	case len(c.Methods) == 0:
		return nil, configError("the list of methods is empty; WithoutRevocation says that by name")
	}
	for i, m := range c.Methods {
		if !methods.Has(m) {
			return nil, configError("a method is neither OCSP nor CRL")
		}
		if slices.Contains(c.Methods[:i], m) {
			return nil, configError("method " + string(m) + " stands twice")
		}
	}
	return slices.Clone(c.Methods), nil
}

func orElse[T int | time.Duration](value, standard T) T {
	if value == 0 {
		return standard
	}
	return value
}
