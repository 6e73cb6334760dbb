// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Signed is what the portal knows of an application that its applicant has signed.
type Signed struct {
	At   time.Time  // when the signature came
	Form eds.Digest // of the signed bytes
	// Certificate and Signature are the two checks of the acts.
	Certificate, Signature eds.Evidence
	// Paid says that the payment of the draft has arrived.
	Paid bool
	// Vouched is for an application that another portal hands over: the reference by which
	// that portal vouches for its own check, empty for one that it has not made.
	Vouched func(process.Node) string
}

// ReadyToSign judges a draft of the portal before its form is shown for signing. Its
// person is the applicant, whatever the draft says.
func (o *Office) ReadyToSign(ctx context.Context, p Person, id string) (Draft, Offer, error) {
	d, err := o.Draft(ctx, p, id)
	if err != nil {
		return d, Offer{}, err
	}
	d.Applicant, d.Name, d.IIN = p.ID, p.Name, p.IIN.Digits()
	d.HandedIn, d.Reason = "", ""
	offer, _, err := o.ready(d)
	if err == nil && (!offer.Portal() || offer.Channel() != regulation.ChannelPortal) {
		err = &InputError{"offer", "offer_missing"}
	}
	if err != nil {
		return d, offer, err
	}
	// Where the program ended while it was filed, the files lie with the case already.
	files, err := o.attachments(ctx, o.db, d.ID, o.CaseOf(d.ID).String())
	for _, doc := range offer.Documents {
		has := slices.ContainsFunc(files, func(a Attachment) bool { return a.Document == doc.ID })
		if d.Documents[doc.ID] == DocumentGiven && !has && err == nil {
			err = &InputError{"document." + string(doc.ID), "file_missing"}
		}
	}
	return d, offer, err
}

// FileSigned files a draft of the portal that its applicant has signed: the portal does
// the steps of the act up to the hand-over, each answered by what is known. To file it
// again gives the same case and goes on where the program ended.
func (o *Office) FileSigned(ctx context.Context, p Person, draft string, signed Signed) (Taken, error) {
	d, offer, err := o.ReadyToSign(ctx, p, draft)
	if errors.Is(err, ErrNotFound) {
		return o.Filed(ctx, draft)
	}
	if err != nil {
		return Taken{}, err
	}
	c := o.submit(d, offer, signed.At)
	if submission := c.Details.Submission; signed.Vouched != nil {
		submission.Form = signed.Form
		if submission.HandOver, err = offer.handOver(signed); err != nil {
			return Taken{}, err
		}
	}
	if err := o.judge(ctx, d, offer, c); err != nil {
		return Taken{}, err
	}
	return o.file(ctx, p, d, offer, c, func(_ process.Event, n process.Node) (process.Command, bool) {
		return o.portalStep(n, p, d, signed)
	})
}

// handOver is what another portal has checked before it hands an application over.
func (f Offer) handOver(signed Signed) (*process.HandOver, error) {
	h := &process.HandOver{}
	for _, n := range f.nodes[:slices.IndexFunc(f.nodes, func(n process.Node) bool { return n.Files })] {
		if n.Type != process.NodeGate {
			continue
		}
		reference := signed.Vouched(n)
		if reference == "" {
			return nil, fmt.Errorf("%w: the other portal has not made the check %s", ErrInput, n.ID)
		}
		h.Gates = append(h.Gates, process.Attested(n.ID, process.ReplyYes, reference, signed.At))
	}
	return h, nil
}

// portalStep is what the applicant has done with the signed form, or what the portal
// answers, at a place of the process; false where it is somebody else's turn.
func (o *Office) portalStep(n process.Node, p Person, d Draft, signed Signed) (process.Command, bool) {
	c := process.Command{Action: n.Action, Node: n.ID, At: signed.At, RecordedAt: o.Now(), Key: string(n.ID) + " " + d.ID}
	switch {
	case n.Type == process.NodeGate && n.Gate != regulation.GateSubstantive:
		role := regulation.ActorPortal
		if len(n.Actors) > 0 {
			role = n.Actors[0]
		}
		evidence := process.Attested(n.ID, process.ReplyYes, string(n.Gate)+" "+d.ID, signed.At)
		switch {
		case n.Gate == regulation.GateEDS && n.Checks == eds.KindCertificate:
			evidence = process.EvidenceOf(n.ID, signed.Certificate)
		case n.Gate == regulation.GateEDS:
			evidence = process.EvidenceOf(n.ID, signed.Signature)
		case n.Gate == regulation.GatePayment && !signed.Paid:
			return c, false
		}
		c.By, c.Reply, c.Details = process.Party{Role: role}, evidence.Reply, &process.Details{Evidence: &evidence}
	case n.Type == process.NodeStep && n.Action == process.ActionComplete && n.Admits(regulation.ActorApplicant):
		c.By = process.Party{Role: regulation.ActorApplicant, Person: p.ID}
		if n.FillsForm {
			c.Details = &process.Details{Form: signed.Form}
		}
	case n.Files:
		c.By = process.Party{Role: n.Actors[0]}
	default:
		return c, false
	}
	return c, true
}

// DraftSubject is the subject under which the form of a draft is signed, which begins
// with that of all applications of the case that it becomes; [DraftOf] reads it.
func (o *Office) DraftSubject(id string) string { return ApplicationsOf(o.CaseOf(id)) + id }

// ApplicationsOf is how the subjects of the applications of a case begin.
func ApplicationsOf(id process.ID) string { return "draft/" + id.String() + "/" }

// DraftOf gives the draft of a subject; false for another subject.
func DraftOf(subject string) (string, bool) {
	rest, ours := strings.CutPrefix(subject, "draft/")
	_, id, _ := strings.Cut(rest, "/")
	return id, ours
}

// DraftFile gives the bytes of a file of a draft or a case, for a signature to be proved.
func (o *Office) DraftFile(ctx context.Context, draft string, document law.ID) ([]byte, error) {
	var body []byte
	err := o.db.QueryRowContext(ctx, "SELECT body FROM desk_attachment WHERE document = $1 AND (owner = $2 OR owner = $3)", document, draft, o.CaseOf(draft).String()).Scan(&body)
	return body, err
}
