// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

// ChallengeLife is how long a challenge may be answered.
const ChallengeLife = 2 * time.Minute

// Challenge is what somebody signs to be signed in: bytes that are of no use for
// anything else, for one browser, once.
type Challenge struct {
	ID      string
	Session eds.Digest // of the browser's secret
	Content []byte     // that is signed
	Expires time.Time
}

// challengeContent is the content of a challenge; its format makes it no document.
type challengeContent struct {
	Format  string    `json:"format"`
	Origin  string    `json:"origin"`
	Nonce   string    `json:"nonce"`
	Issued  time.Time `json:"issued"`
	Expires time.Time `json:"expires"`
}

// Person is who was signed in, as the certificate names them. It holds personal
// data.
type Person struct {
	eds.Identity
	Name  string
	Roles []eds.Role
}

// Challenge makes a challenge for the browser that holds the secret, and what its
// page sends to NCALayer. The secret is not the session that follows: a new one
// begins with the sign-in.
func (s *Service) Challenge(ctx context.Context, secret string) (Offer, error) {
	if secret == "" {
		return Offer{}, fmt.Errorf("%w: the browser's secret is missing", ErrRequest)
	}
	now := s.config.Clock().UTC()
	c := Challenge{ID: rand.Text(), Session: eds.Digest(sha256.Sum256([]byte(secret))), Expires: now.Add(ChallengeLife)}
	var err error
	c.Content, err = compact(challengeContent{Format: formatSignIn, Origin: s.config.Origin, Nonce: c.ID, Issued: now, Expires: c.Expires})
	if err != nil {
		return Offer{}, err
	}
	if err := s.config.Store.PutChallenge(ctx, c, now); err != nil {
		return Offer{}, err
	}
	return s.offer(c.ID, eds.Signatory{}, [][]byte{c.Content}, false), nil
}

// SignIn takes the signature of a challenge and tells who it was. Whatever comes of
// it, the challenge is used up. The error is a [*FailureError], also where the
// signature could not be checked now: nobody is signed in then, and nothing is kept.
func (s *Service) SignIn(ctx context.Context, id, secret, signature string) (Person, error) {
	failure := func(f Failure) (Person, error) { return Person{}, &FailureError{Failure: f} }
	c, err := s.config.Store.TakeChallenge(ctx, id)
	if errors.Is(err, ErrNotFound) {
		return failure(FailureChallenge)
	}
	if err != nil {
		return Person{}, err
	}
	now := s.config.Clock().UTC()
	if !now.Before(c.Expires) || c.Session != eds.Digest(sha256.Sum256([]byte(secret))) {
		return failure(FailureChallenge)
	}
	der := message(signature)
	if der == nil {
		return failure(FailureMalformed)
	}
	report, err := s.config.Verifier.CheckSignature(ctx, eds.Request{
		Moment: now, Purpose: eds.PurposeApplicantRequest, Signature: der, Content: c.Content, Expect: eds.Signatories{{}},
	})
	if err != nil {
		return Person{}, err
	}
	if f := failureOf(report); f != "" {
		return failure(f)
	}
	signer := report.Signers[0]
	if signer.IIN.IsZero() {
		return failure(FailureNobody)
	}
	return Person{Identity: signer.Identity, Name: signer.Name, Roles: signer.Roles}, nil
}

// Offer is what a page gets: what it sends to NCALayer as it is, and where the
// answer goes.
type Offer struct {
	ID      string   `json:"id"` // of the operation or the challenge
	Count   int      `json:"count"`
	Request ncaQuery `json:"request"`
}

// ncaQuery is a request to the module basics of NCALayer.
type ncaQuery struct {
	Module string  `json:"module"`
	Method string  `json:"method"`
	Args   ncaArgs `json:"args"`
}

type ncaArgs struct {
	AllowedStorages []string      `json:"allowedStorages"`
	Format          string        `json:"format"`
	Data            []string      `json:"data"`
	SigningParams   signingParams `json:"signingParams"`
	SignerParams    signerParams  `json:"signerParams"`
	Locale          string        `json:"locale"`
}

type signingParams struct {
	Decode      bool      `json:"decode"`
	Encapsulate bool      `json:"encapsulate"`
	Digested    bool      `json:"digested"`
	TSAProfile  *struct{} `json:"tsaProfile"`
}

type signerParams struct {
	Usages []string  `json:"extKeyUsageOids"`
	IIN    string    `json:"iin,omitempty"`
	BIN    string    `json:"bin,omitempty"`
	Chain  *[]string `json:"chain,omitempty"` // empty: test keys too
}

// usageSigning marks certificates for signing, which is what forms need.
const usageSigning = "1.3.6.1.5.5.7.3.4"

func (s *Service) offer(id string, who eds.Signatory, contents [][]byte, stamp bool) Offer {
	args := ncaArgs{
		Format: "cms", SigningParams: signingParams{Decode: true}, Locale: "ru",
		SignerParams: signerParams{Usages: []string{usageSigning}, IIN: who.IIN.Digits(), BIN: who.BIN.Digits()},
	}
	for _, c := range contents {
		args.Data = append(args.Data, base64.StdEncoding.EncodeToString(c))
	}
	if stamp {
		args.SigningParams.TSAProfile = &struct{}{}
	}
	if s.config.TestKeys {
		args.SignerParams.Chain = &[]string{}
	}
	return Offer{ID: id, Count: len(contents), Request: ncaQuery{Module: "kz.gov.pki.knca.basics", Method: "sign", Args: args}}
}
