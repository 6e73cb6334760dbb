// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

// ChallengeLife is how long a challenge may be answered.
const ChallengeLife = 2 * time.Minute

// challenge is what somebody signs to be signed in, for one browser, once.
type challenge struct {
	session eds.Digest // of the browser's secret
	content []byte     // that is signed
	expires time.Time
}

// challengeContent is what is signed; its format makes it no document.
type challengeContent struct {
	Format  string    `json:"format"`
	Origin  string    `json:"origin"`
	Nonce   string    `json:"nonce"`
	Issued  time.Time `json:"issued"`
	Expires time.Time `json:"expires"`
}

// Challenge makes a challenge for the browser that holds the secret, and what its
// page sends to NCALayer. The secret is not the session that follows: a new one
// begins with the sign-in.
func (s *Service) Challenge(ctx context.Context, secret string) (Offer, error) {
	if secret == "" {
		return Offer{}, fmt.Errorf("%w: the browser's secret is missing", ErrRequest)
	}
	id, now := rand.Text(), s.config.Clock().UTC()
	c := challenge{session: eds.DigestOf([]byte(secret)), expires: now.Add(ChallengeLife)}
	var err error
	c.content, err = compact(challengeContent{Format: formatSignIn, Origin: s.config.Origin, Nonce: id, Issued: now, Expires: c.expires})
	if err == nil {
		err = s.putChallenge(ctx, id, c, now)
	}
	if err != nil {
		return Offer{}, err
	}
	return s.offer(id, eds.Signatory{}, [][]byte{c.content}, false), nil
}

// SignIn takes the signature of a challenge and tells whose certificate it was made
// with. Whatever comes of it, the challenge is used up. The error is a [Failure],
// also where the signature could not be checked now: nobody is signed in then.
func (s *Service) SignIn(ctx context.Context, id, secret, signature string) (eds.Signer, error) {
	c, err := s.takeChallenge(ctx, id)
	if errors.Is(err, ErrNotFound) {
		return eds.Signer{}, FailureChallenge
	}
	if err != nil {
		return eds.Signer{}, err
	}
	now := s.config.Clock().UTC()
	if !now.Before(c.expires) || c.session != eds.DigestOf([]byte(secret)) {
		return eds.Signer{}, FailureChallenge
	}
	der := decode(signature)
	if der == nil {
		return eds.Signer{}, FailureMalformed
	}
	report, err := s.checker.CheckSignature(ctx, eds.Request{
		Moment: now, Purpose: eds.PurposeApplicantRequest, Signature: der, Content: c.content, Expect: eds.Signatories{{}},
	})
	if err != nil {
		return eds.Signer{}, err
	}
	if f := failureOf(report); f != "" {
		return eds.Signer{}, f
	}
	if report.Signers[0].IIN.IsZero() {
		return eds.Signer{}, FailureNobody
	}
	return report.Signers[0], nil
}
