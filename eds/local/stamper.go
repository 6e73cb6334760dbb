// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"context"
	"crypto/rand"
	"net/http"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// HTTPStamper collects the time stamp that makes a signature last: with it the
// signature is judged at the time of the stamp, long after the certificate has
// ended. Ask for it when the signature arrives and has been checked. The zero
// value has no address, and every answer of it is an [ErrUnavailable].
type HTTPStamper struct {
	// URL is the address of the time-stamping service (RFC 3161).
	URL string
	// Algorithm gives the hash, which also tells the national authority with
	// which of its keys to stamp.
	Algorithm eds.Algorithm
	// Client is used as in [HTTPOCSP].
	Client *http.Client
	// Timeout bounds one exchange. Zero: ten seconds.
	Timeout time.Duration
	// Hook is told about every exchange. Nil: nobody is told.
	Hook Hook
}

// maxStampSize bounds the answer of a time-stamping service.
const maxStampSize = 256 << 10

// Stamp gives a message, as DER, PEM or base64, back in DER with a stamp on
// each signature that had none. The stamp is compared with the question; its
// signature and authority are for the next check of the message. The error is
// an [eds.ErrRequest] for what is no message, and an [ErrUnavailable] where the
// service gave no stamp of this signature.
func (s HTTPStamper) Stamp(ctx context.Context, message []byte) ([]byte, error) {
	limits := cms.DefaultLimits()
	raw, err := cms.DecodeMessage(message, limits.Size)
	if err == nil {
		_, err = cms.Parse(raw, limits)
	}
	if err != nil {
		return nil, &eds.RequestError{Field: "Signature", Fault: "not a message that can be stamped: " + cmsFault(err).detail}
	}
	if s.Algorithm == nil {
		return nil, configError("the stamper has no algorithm")
	}
	return cms.AddTimestamps(raw, limits, func(signature []byte) ([]byte, error) { return s.token(ctx, signature) })
}

// token asks for one stamp.
func (s HTTPStamper) token(ctx context.Context, signature []byte) (token []byte, err error) {
	ctx, cancel := context.WithTimeout(ctx, orElse(s.Timeout, 10*time.Second))
	defer cancel()
	ctx, end := s.Hook.begin(ctx, OperationStamp, plainURL(s.URL))
	defer func() { end(Outcome{Err: err}) }()
	nonce := make([]byte, nonceSize)
	if _, err := rand.Read(nonce); err != nil {
		return nil, unavailable("no random bytes for the nonce")
	}
	nonce[0] = nonce[0]&0x3f | 0x40 // positive, and in its shortest form
	imprint := sum(s.Algorithm.NewHash(), signature)
	question := der.Encode(der.Sequence,
		der.Encode(der.Integer, []byte{1}),
		der.Encode(der.Sequence,
			der.Encode(der.Sequence, der.EncodeOID(string(s.Algorithm.HashOID())), der.Encode(der.Null)),
			der.Encode(der.OctetString, imprint)),
		der.Encode(der.Integer, nonce),
		der.Encode(der.Boolean, []byte{0xff})) // with the certificate
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.URL, bytes.NewReader(question))
	if err != nil {
		return nil, unavailable("the address cannot be used")
	}
	request.Header.Set("Content-Type", "application/timestamp-query")
	body, _, err := exchange(s.Client, request, "application/timestamp-reply", maxStampSize)
	if err != nil {
		return nil, err
	}
	if token, err = cms.TokenOfResponse(body); err != nil {
		return nil, unavailable(cmsFault(err).detail)
	}
	_, info, err := cms.ParseTimestamp(token, cms.DefaultLimits())
	switch {
	case err != nil:
		return nil, unavailable(cmsFault(err).detail)
	case info.Hash.OID != s.Algorithm.HashOID() || !bytes.Equal(info.Imprint, imprint):
		return nil, unavailable("the stamp is over something else")
	case !bytes.Equal(info.Nonce, nonce):
		return nil, unavailable("the nonce of the stamp is another question's")
	}
	return token, nil
}
