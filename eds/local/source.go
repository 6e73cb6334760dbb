// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

// Answer is what a source of OCSP answers gave.
type Answer struct {
	Response []byte // the OCSPResponse in DER, as it came
	// Recorded says that the answer was not made for this question, so its nonce
	// is another question's and is not compared.
	Recorded bool
}

// OCSPSource gives OCSP answers. It is safe for use by many goroutines.
type OCSPSource interface {
	// Name stands in reports for the source; it is no secret.
	Name() string
	// Answer answers a question. An error means that there is no answer at all,
	// now or for this issuer: the next source is asked, then the lists.
	Answer(ctx context.Context, q Question) (Answer, error)
}

// userAgent is sent with every request: the authority's front answers an empty
// one with a redirect.
const userAgent = "reglament-eds/1"

// exchangeTimeout bounds an exchange of a client that nobody configured: a full
// list of twenty megabytes takes its time.
const exchangeTimeout = 2 * time.Minute

// HTTPOCSP asks a responder at a configured address, by POST. The zero value has
// no address, and every answer of it is an [ErrUnavailable].
type HTTPOCSP struct {
	// URL is the responder's address. Addresses in certificates are not used.
	URL string
	// Issuers are those for whose certificates the responder answers, see
	// [KeyDigest]. None: for all.
	Issuers []eds.Digest
	// Client is used as it is, so it should have a timeout and follow no
	// redirects; nil is a client that does so, and gives up after two minutes.
	// [Config.Timeout] bounds a question in any case.
	Client *http.Client
}

// Name is the address without user, query and fragment.
func (s HTTPOCSP) Name() string { return plainURL(s.URL) }

// Answer asks the responder. The error is an [ErrUnavailable].
func (s HTTPOCSP) Answer(ctx context.Context, q Question) (Answer, error) {
	if len(s.Issuers) > 0 && !slices.Contains(s.Issuers, q.Issuer) {
		return Answer{}, fmt.Errorf("%w: the responder does not answer for this issuer", ErrUnavailable)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.URL, bytes.NewReader(q.Request))
	if err != nil {
		return Answer{}, fmt.Errorf("%w: the address cannot be used", ErrUnavailable)
	}
	request.Header.Set("Content-Type", "application/ocsp-request")
	body, _, err := exchange(s.Client, request, "application/ocsp-response", maxOCSPSize)
	return Answer{Response: body}, err
}

// FetchCRL gets a revocation list from a configured address, for [Lists.Add].
// limit bounds its size in bytes; zero is 64 MiB. The error is an
// [ErrUnavailable]. A nil client follows no redirects and gives up after two
// minutes.
func FetchCRL(ctx context.Context, client *http.Client, address string, limit int) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: the address cannot be used", ErrUnavailable)
	}
	body, _, err := exchange(client, request, "", orElse(limit, maxListSize))
	return body, err
}

// errNotModified is the answer to a question whether something changed.
var errNotModified = fmt.Errorf("%w: HTTP status %d", ErrUnavailable, http.StatusNotModified)

func unavailable(why string) error { return fmt.Errorf("%w: %s", ErrUnavailable, why) }

// exchange sends a request and reads an answer of status 200, of a type if one
// is named, not empty and within a limit.
func exchange(client *http.Client, request *http.Request, want string, limit int) (body []byte, header http.Header, err error) {
	if client == nil {
		client = &http.Client{Timeout: exchangeTimeout, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	}
	request.Header.Set("User-Agent", userAgent)
	response, err := client.Do(request)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %s: the exchange failed", ErrUnavailable, plainURL(request.URL.String()))
	}
	defer func() { _ = response.Body.Close() }() // the body was read or is not wanted
	if response.StatusCode == http.StatusNotModified {
		return nil, nil, errNotModified
	}
	if response.StatusCode != http.StatusOK {
		return nil, nil, fmt.Errorf("%w: HTTP status %d", ErrUnavailable, response.StatusCode)
	}
	if got, _, err := mime.ParseMediaType(response.Header.Get("Content-Type")); want != "" && (err != nil || got != want) {
		return nil, nil, fmt.Errorf("%w: the answer is not of type %s", ErrUnavailable, want)
	}
	body, err = io.ReadAll(io.LimitReader(response.Body, int64(limit)+1))
	switch {
	case err != nil:
		return nil, nil, fmt.Errorf("%w: the answer was cut off", ErrUnavailable)
	case len(body) == 0:
		return nil, nil, fmt.Errorf("%w: the answer is empty", ErrUnavailable)
	case len(body) > limit:
		return nil, nil, fmt.Errorf("%w: the answer has more than %d bytes", ErrUnavailable, limit)
	}
	return body, response.Header, nil
}

func plainURL(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "an address that is none"
	}
	u.User, u.RawQuery, u.Fragment = nil, "", ""
	return u.String()
}
