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

// Challenge makes a challenge for the browser that holds the secret, and what its
// page sends to NCALayer. The secret is not the session that follows: a new one
// begins with the sign-in.
func (s *Service) Challenge(ctx context.Context, secret string) (Offer, error) {
	if secret == "" {
		return Offer{}, fmt.Errorf("%w: the browser's secret is missing", ErrRequest)
	}
	id, now := rand.Text(), s.config.Clock().UTC()
	content, err := compact(object{ // its format makes it no document
		"format": formatSignIn, "origin": s.config.Origin, "nonce": id, "issued": now, "expires": now.Add(ChallengeLife),
	})
	if err == nil {
		err = s.putChallenge(ctx, id, eds.DigestOf([]byte(secret)), content, now)
	}
	return s.offer(id, eds.Signatory{}, [][]byte{content}, false), err
}

// SignIn takes the signature of a challenge and tells whose certificate it was made
// with. Whatever comes of it, the challenge is used up. The error is a [FailureError],
// also where the signature could not be checked now: nobody is signed in then.
func (s *Service) SignIn(ctx context.Context, id, secret, signature string) (eds.Signer, error) {
	now := s.config.Clock().UTC()
	content, err := s.takeChallenge(ctx, id, eds.DigestOf([]byte(secret)), now)
	if errors.Is(err, ErrNotFound) {
		err = FailureError{FailureChallenge}
	}
	if err != nil {
		return eds.Signer{}, err
	}
	der := decode(signature)
	if der == nil {
		return eds.Signer{}, FailureError{FailureMalformed}
	}
	report, err := s.checker.CheckSignature(ctx, eds.Request{
		Moment: now, Purpose: eds.PurposeApplicantRequest, Signature: der, Content: content, Expect: eds.Signatories{{}},
	})
	if err != nil {
		return eds.Signer{}, err
	}
	if f := failureOf(report); f != "" {
		return eds.Signer{}, FailureError{f}
	}
	if report.Signers[0].IIN.IsZero() {
		return eds.Signer{}, FailureError{FailureNobody}
	}
	return report.Signers[0], nil
}
