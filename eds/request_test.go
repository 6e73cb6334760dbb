// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
)

func TestRequestLacks(t *testing.T) {
	good := eds.Request{Moment: moment(), Purpose: eds.PurposeApplicantRequest, Signature: []byte{1}, Expect: []eds.Signatory{{}}}
	require.NoError(t, good.Validate(eds.KindSignature))
	certificate := good
	certificate.Signature, certificate.Certificate = nil, []byte{1}
	require.NoError(t, certificate.Validate(eds.KindCertificate))
	for _, row := range []struct {
		name  string
		kind  eds.Kind
		alter func(*eds.Request)
		field string
	}{
		{"the moment", eds.KindSignature, func(r *eds.Request) { r.Moment = time.Time{} }, "Moment"},
		{"the purpose", eds.KindSignature, func(r *eds.Request) { r.Purpose = "" }, "Purpose"},
		{"anybody expected", eds.KindSignature, func(r *eds.Request) { r.Expect = nil }, "Expect"},
		{"a role that exists", eds.KindSignature, func(r *eds.Request) { r.Expect = []eds.Signatory{{Roles: []eds.Role{"chief"}}} }, "Expect"},
		{"a reference that is no IIN", eds.KindSignature, func(r *eds.Request) {
			r.Reference, r.Expect = "811201401188", []eds.Signatory{{IIN: eds.MustParseIIN("811201401188")}}
		}, "Reference"},
		{"a reference that is no BIN", eds.KindSignature, func(r *eds.Request) {
			r.Reference, r.Expect = "940140000385", []eds.Signatory{{BIN: eds.MustParseBIN("940140000385")}}
		}, "Reference"},
		{"the signature", eds.KindSignature, func(r *eds.Request) { r.Signature = nil }, "Signature"},
		{"a choice between the two", eds.KindSignature, func(r *eds.Request) { r.Certificate = []byte{1} }, "Certificate"},
		{"the certificate", eds.KindCertificate, func(r *eds.Request) { r.Signature = nil }, "Certificate"},
		{"a choice between the two, for a certificate", eds.KindCertificate, func(r *eds.Request) { r.Certificate = []byte{1} }, "Signature"},
		{"a single holder", eds.KindCertificate, func(r *eds.Request) { *r = certificate; r.Expect = make([]eds.Signatory, 2) }, "Expect"},
		{"a kind", "", func(*eds.Request) {}, "kind"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := good
			row.alter(&r)
			err := r.Validate(row.kind)
			require.ErrorIs(t, err, eds.ErrRequest)
			var e *eds.RequestError
			require.ErrorAs(t, err, &e)
			require.Equal(t, row.field, e.Field)
		})
	}
}
