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

var errNoAnswer = errors.New("no answer at all")

// heard is what one source answered about one certificate, or why none did.
type heard struct {
	source   string
	question Question
	answer   Answer
	silence  string // why there is no answer at all
}

// askOCSP finds an answer: one heard in this check, one that the checker
// remembers and that still holds, or that of the first source that gives one.
// errNoAnswer means that none did; an answer that cannot be used is an answer,
// since falling back on a list would let whoever spoils answers choose an older
// one.
func (q *inquiry) askOCSP(ctx context.Context, cert, issuer *profile.Certificate, judged time.Time) (state, error) {
	c := q.checker
	about := pair{cert.Digest, issuer.Key}
	if h, ok := q.heard[about]; ok {
		return c.judgeHeard(h, cert, issuer, judged)
	}
	if h, ok := c.answers.get(about); ok {
		if s, err := c.judgeHeard(h, cert, issuer, judged); err == nil && s.settled() {
			return s, nil
		}
	}
	h, err := q.listen(ctx, cert, issuer)
	if err != nil {
		return state{}, err
	}
	q.heard[about] = h
	s, err := c.judgeHeard(h, cert, issuer, judged)
	if err == nil && s.settled() {
		c.answers.put(about, h)
	}
	return s, err
}

// settled reports whether an answer could be used.
func (s state) settled() bool {
	return s.is(eds.CodeRevocationOK) || s.is(eds.CodeRevocationRevoked) || s.is(eds.CodeRevocationNotIssued)
}

// listen asks the sources until one answers.
func (q *inquiry) listen(ctx context.Context, cert, issuer *profile.Certificate) (heard, error) {
	h := heard{silence: "no source of OCSP answers is configured"}
	for _, source := range q.checker.ocsp {
		question, err := newQuestion(cert, issuer)
		if err != nil {
			return heard{}, err
		}
		answer, err := q.askOne(source, question)
		switch {
		case ctx.Err() != nil:
			return heard{}, ctx.Err()
		case q.asking.Err() != nil:
			return heard{silence: "the time for the whole check is over"}, nil
		case err != nil:
			h.silence = source.Name() + ": " + err.Error()
			continue
		}
		if r, err := parseOCSP(answer.Response); err == nil && r.status != 0 { // nobody signed this; it is worth as much as silence
			h.silence = fmt.Sprintf("%s: OCSP status %d", source.Name(), r.status)
			continue
		}
		return heard{source: source.Name(), question: question, answer: answer}, nil
	}
	return h, nil
}

func (q *inquiry) askOne(source OCSPSource, question Question) (answer Answer, err error) {
	ctx, cancel := context.WithTimeout(q.asking, q.checker.timeout)
	defer cancel()
	ctx, end := q.checker.hook.begin(ctx, OperationOCSP, source.Name())
	defer func() { end(Outcome{Err: err}) }()
	return source.Answer(ctx, question)
}

// judgeHeard judges what was heard at a time.
func (c *Checker) judgeHeard(h heard, cert, issuer *profile.Certificate, judged time.Time) (state, error) {
	if h.silence != "" {
		return state{code: eds.CodeRevocationUnavailable, detail: h.silence}, errNoAnswer
	}
	r, err := parseOCSP(h.answer.Response)
	if err != nil {
		return state{eds.CodeRevocationMalformed, h.source + ": " + err.Error(), nil}, nil
	}
	s := c.judgeOCSP(r, h.question, h.answer.Recorded, cert, issuer, judged)
	s.detail = h.source + s.detail
	for i := range s.proofs {
		s.proofs[i].Source = h.source
	}
	return s, nil
}
