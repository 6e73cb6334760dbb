// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// revoked finds out about one certificate: by OCSP, and by lists only where no
// source of OCSP gave any answer.
func (q *inquiry) revoked(ctx context.Context, cert, issuer *profile.Certificate, judged time.Time) (state, error) {
	s, err := q.askOCSP(ctx, cert, issuer, judged)
	if err == nil {
		return s, nil
	}
	if !errors.Is(err, errNoAnswer) {
		return state{}, err
	}
	listed := q.checker.askLists(cert, issuer, judged)
	if listed.is(eds.CodeRevocationUnavailable) && len(q.checker.ocsp) > 0 {
		listed.detail = s.detail + "; " + listed.detail
	}
	return listed, nil
}

// pathRevoked finds out about every certificate of a path but the root, which
// nobody but the caller can revoke. It stops at the first that is not good,
// since an answer below it would be worth nothing.
func (q *inquiry) pathRevoked(ctx context.Context, p path, judged time.Time) (state, []eds.Proof, error) {
	var proofs []eds.Proof
	out := state{code: eds.CodeRevocationOK}
	for i := len(p) - 2; i >= 0; i-- {
		s, err := q.revoked(ctx, p[i], p[i+1], judged)
		if err != nil {
			return state{}, nil, err
		}
		proofs = append(proofs, s.proofs...)
		if i > 0 && eds.NewFinding(s.code, 0).Status == eds.StatusFail {
			s.code = eds.CodeRevocationIssuer
		}
		if i > 0 {
			s.detail = fmt.Sprintf("certificate %d of the chain: %s", i+1, s.detail)
		}
		if !s.is(eds.CodeRevocationOK) {
			return s, proofs, nil
		}
		if i == 0 {
			out.detail = s.detail
		}
	}
	return out, proofs, nil
}
