// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gateway

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/regulation/law"
)

// checkerOf makes the checker of signed XML from that of certificates.
func checkerOf(c local.Config) (*xmlsig.Checker, error) {
	certificates, err := local.New(c)
	if err != nil {
		return nil, err
	}
	return xmlsig.New(xmlsig.Config{Certificates: certificates, Algorithms: c.Algorithms})
}

// gatewayOf is who signs for the gateway: the system of an organisation.
func gatewayOf(bin eds.BIN) eds.Signatory {
	return eds.Signatory{BIN: bin, Roles: []eds.Role{eds.RoleOrganisationSystem}}
}

// check gives the bytes that somebody in particular has signed, and the report about it;
// otherwise is what to say where he has not.
func check(ctx context.Context, by *xmlsig.Checker, at time.Time, document []byte, otherwise error, who eds.Signatory) (eds.Report, []byte, error) {
	report, verified, err := by.CheckDocument(ctx, eds.Request{
		Moment: at, Purpose: eds.PurposeApplicantRequest, Signature: document, Expect: eds.Signatories{who},
	})
	switch {
	case err != nil:
		return report, nil, err
	case report.Verdict == eds.VerdictIndeterminate:
		return report, nil, fmt.Errorf("%w: %v", errUnchecked, report.Codes())
	case report.Verdict != eds.VerdictValid:
		return report, nil, fmt.Errorf("%w: %v", otherwise, report.Codes())
	}
	return report, verified, nil
}

// checkForm checks the form that the applicant has signed, and reads what he signed.
func checkForm(ctx context.Context, by *xmlsig.Checker, m Message, iin eds.IIN) (report eds.Report, form Form, err error) {
	document, err := base64.StdEncoding.DecodeString(m.Application.Form)
	if err != nil {
		return report, form, fmt.Errorf("%w: the form is not in base64", errMessage)
	}
	report, verified, err := check(ctx, by, m.Info.Date, document, errForm, eds.Signatory{IIN: iin})
	if err != nil {
		return report, form, err
	}
	if err := xml.Unmarshal(verified, &form); err != nil || form.Service != m.Info.Service {
		return report, form, fmt.Errorf("%w: the form cannot be read, or asks for another service", errMessage)
	}
	return report, form, nil
}

// checks are what is kept of the checks of a message: the reports about the envelope and
// the form, and the answers on which they rest.
type checks struct {
	Reports [2]json.RawMessage `json:"reports"`
	Proofs  [][]byte           `json:"proofs"`
}

// keepChecks keeps the checks of a message beside its envelope.
func (g *Gateway) keepChecks(ctx context.Context, message string, reports ...eds.Report) error {
	var c checks
	for i, report := range reports {
		text, err := report.CanonicalJSON()
		if err != nil {
			return err
		}
		c.Reports[i] = text
		for _, proof := range report.Proofs {
			c.Proofs = append(c.Proofs, proof.Raw)
		}
	}
	kept, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return g.DB.Do(ctx, "UPDATE desk_gateway SET checked = $1 WHERE message = $2", kept, message)
}

// errKept says that what is kept of a message is not what it was filed by.
var errKept = errors.New("gateway: not what was checked then")

// Recheck proves every message again that has become a case, and asks nobody: the envelope,
// the form of the applicant and its files, by the answers that were kept. It tells of each
// why it cannot be proved, nil where it is, and ends with the error of whom it tells. Of the
// configuration the office, the database and the checks are needed. Its own error is that of
// the database.
func (c Config) Recheck(ctx context.Context, tell func(message string, why error) error) error {
	if err := c.DB.Migrate(ctx, "gateway", tables); err != nil {
		return err
	}
	ids, err := c.DB.Words(ctx, "SELECT message FROM desk_gateway ORDER BY at, message")
	if err != nil {
		return err
	}
	for _, id := range ids {
		_, err := c.Office.Filed(ctx, draftOf(id))
		if errors.Is(err, office.ErrNotFound) {
			continue // it was refused
		}
		if err == nil {
			err = c.prove(ctx, id)
		}
		if err := tell(id, err); err != nil {
			return err
		}
	}
	return nil
}

// prove makes the checks of a message again with what was kept.
func (c Config) prove(ctx context.Context, id string) error {
	var digest string
	var envelope, kept []byte
	err := c.DB.QueryRowContext(ctx, "SELECT digest, envelope, checked FROM desk_gateway WHERE message = $1", id).Scan(&digest, &envelope, &kept)
	if err != nil {
		return err
	}
	var then checks
	if err := json.Unmarshal(kept, &then); err != nil {
		return fmt.Errorf("%w: %w", errKept, err)
	}
	report, checker, err := c.restored(then, 0)
	if err == nil && len(report.Signers) == 0 {
		err = errKept
	}
	if err != nil {
		return err
	}
	again, verified, err := check(ctx, checker, report.Moment, envelope, errSignature, gatewayOf(report.Signers[0].BIN))
	if err != nil {
		return err
	}
	m, err := readMessage(verified)
	if err != nil || m.Info.ID != id || m.Application == nil || again.Form.String() != digest || !same(again, report) {
		return errors.Join(errKept, err)
	}
	if report, checker, err = c.restored(then, 1); err != nil {
		return err
	}
	iin, err := eds.ParseIIN(m.Application.IIN)
	if err != nil {
		return err
	}
	again, form, err := checkForm(ctx, checker, m, iin)
	if err == nil && !same(again, report) {
		err = errKept
	}
	if err != nil {
		return err
	}
	return c.proveFiles(ctx, draftOf(id), form)
}

// restored is one of the reports, with a checker that has the answers on which it rests and
// asks nobody.
func (c Config) restored(then checks, i int) (report eds.Report, checker *xmlsig.Checker, err error) {
	if report, err = eds.ParseReport(then.Reports[i]); err != nil {
		return report, nil, err
	}
	offline, err := signing.Kept(c.Checks, report, func(d eds.Digest) ([]byte, error) {
		n := slices.IndexFunc(then.Proofs, func(raw []byte) bool { return eds.DigestOf(raw) == d })
		if n < 0 {
			return nil, errKept
		}
		return then.Proofs[n], nil
	})
	if err != nil {
		return report, nil, err
	}
	checker, err = checkerOf(offline)
	return report, checker, err
}

// same reports whether two checks of the same found the same.
func same(a, b eds.Report) bool { return a.Form == b.Form && slices.Equal(a.Codes(), b.Codes()) }

// proveFiles compares the files of a case with those in the form that was signed.
func (c Config) proveFiles(ctx context.Context, draft string, form Form) error {
	for _, doc := range form.Documents {
		if doc.State != office.DocumentGiven {
			continue
		}
		signed, err := base64.StdEncoding.DecodeString(doc.Content)
		if err != nil {
			return err
		}
		file, err := c.Office.DraftFile(ctx, draft, law.ID(doc.ID))
		if err == nil && !bytes.Equal(file, signed) || errors.Is(err, sql.ErrNoRows) {
			err = fmt.Errorf("%w: the file of %s", errKept, doc.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
