// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// States of a line of the checklist.
const (
	DocumentGiven       = "given"        // it was handed in
	DocumentAbsent      = "absent"       // it is missing
	DocumentNotRequired = "not_required" // it is not needed in this case
)

// Draft is an application that is being written: at the counter by an official, on the
// portal by the applicant. It is kept at every step, so that nothing typed is lost.
type Draft struct {
	ID      string `json:"-"`
	Person  string `json:"-"` // who writes it
	Version int64  `json:"-"` // as it was read; 0 is not kept yet

	// Applicant is the ID of a person who is known, or the IIN for somebody else who has
	// it; empty is not said. IIN and Name are as typed.
	Applicant string `json:"applicant,omitempty"`
	IIN       string `json:"iin,omitempty"`
	Name      string `json:"name,omitempty"`
	Offer     string `json:"offer,omitempty"`   // the ID of what is asked for
	About     string `json:"about,omitempty"`   // for what it is asked, in the applicant's words
	Licence   string `json:"licence,omitempty"` // the number of the earlier licence
	// Documents are the states of the checklist, by the IDs of the documents.
	Documents map[law.ID]string `json:"documents,omitempty"`
	// HandedIn is when the papers came, where that was earlier, by the clock of the office
	// ("2015-03-27T17:40"), and Reason why they are entered only now.
	HandedIn string `json:"handed_in,omitempty"`
	Reason   string `json:"reason,omitempty"`
	// Paid is the reference of a payment.
	Paid string `json:"paid,omitempty"`
}

// Attachment is a file that belongs to a document of the checklist.
type Attachment struct {
	Document law.ID     `json:"document"`
	Name     string     `json:"name"`
	Type     string     `json:"type"`
	Digest   eds.Digest `json:"sha256"`
	Size     int        `json:"size"`
}

// clockLayout is how a form writes a moment of the office.
const clockLayout = "2006-01-02T15:04"

// NewDraft gives an empty draft of a person, which is not kept yet.
func (o *Office) NewDraft(p Person) Draft { return Draft{ID: newID(), Person: p.ID} }

// KeepDraft keeps a draft, and gives it with its new version. Where somebody has kept
// it since it was read, the error is an [ErrChanged] and what is kept stays.
func (o *Office) KeepDraft(ctx context.Context, d Draft) (Draft, error) {
	body, err := json.Marshal(d)
	if err != nil {
		return d, err
	}
	var n int64
	if d.Version == 0 {
		// One that has become a case is not written anew under its ID, whoever knows it: what
		// would be filed then, or has been paid, is that case.
		n, err = database.Exec(ctx, o.db, `INSERT INTO desk_draft (id, person, version, body, changed) SELECT $1, $2, 1, $3, $4
			WHERE NOT EXISTS (SELECT 1 FROM desk_case WHERE id = $5) ON CONFLICT (id) DO NOTHING`,
			d.ID, d.Person, body, o.Now().UnixMicro(), o.CaseOf(d.ID).String())
	} else {
		n, err = database.Exec(ctx, o.db, "UPDATE desk_draft SET version = version + 1, body = $1, changed = $2 WHERE id = $3 AND person = $4 AND version = $5",
			body, o.Now().UnixMicro(), d.ID, d.Person, d.Version)
	}
	if err == nil && n == 0 {
		err = ErrChanged
	}
	if err != nil {
		return d, err
	}
	d.Version++
	return d, nil
}

// Draft finds a draft of a person. Another person's is an [ErrNotFound].
func (o *Office) Draft(ctx context.Context, p Person, id string) (Draft, error) {
	return first(o.drafts(ctx, "person = $1 AND id = $2", p.ID, id))
}

// DraftUnder gives the draft of a person that belongs to a key: the kept one where the
// program ended before it was filed, else an empty one.
func (o *Office) DraftUnder(ctx context.Context, p Person, key string) (Draft, error) {
	id := process.NewIDFromKey(o.config.Namespace, p.ID+" "+key).String()
	d, err := o.Draft(ctx, p, id)
	if errors.Is(err, ErrNotFound) {
		return Draft{ID: id, Person: p.ID}, nil
	}
	return d, err
}

// Drafts gives the drafts of a person, the newest first.
func (o *Office) Drafts(ctx context.Context, p Person) ([]Draft, error) {
	return o.drafts(ctx, "person = $1", p.ID)
}

func (o *Office) drafts(ctx context.Context, where string, args ...any) ([]Draft, error) {
	return database.List(ctx, o.db, func(scan database.Scan) (d Draft, err error) {
		var body []byte
		if err := scan(&d.ID, &d.Person, &d.Version, &body); err != nil {
			return d, err
		}
		return d, json.Unmarshal(body, &d)
	}, "SELECT id, person, version, body FROM desk_draft WHERE "+where+" ORDER BY changed DESC, id", args...)
}

// DropDraft throws a draft away with its files.
func (o *Office) DropDraft(ctx context.Context, p Person, id string) error {
	return o.db.Within(ctx, func(q database.Querier) error {
		n, err := database.Exec(ctx, q, "DELETE FROM desk_draft WHERE id = $1 AND person = $2", id, p.ID)
		if err != nil || n == 0 {
			return err
		}
		_, err = database.Exec(ctx, q, "DELETE FROM desk_attachment WHERE owner = $1", id)
		return err
	})
}

// Limits of one file.
const maxAttachment = 10 << 20

// attachable are the kinds of files that are taken.
var attachable = []string{"application/pdf", "image/png", "image/jpeg"}

// Attach keeps a file beside a document of a draft, in the place of an earlier one. What
// is neither PDF nor picture, or is larger than 10 MiB, is an [ErrInput].
func (o *Office) Attach(ctx context.Context, p Person, draft string, document law.ID, name string, body []byte) error {
	d, err := o.Draft(ctx, p, draft)
	if err != nil {
		return err
	}
	offer, err := o.Offer(d.Offer)
	if err != nil {
		return err
	}
	name, field := strings.TrimSpace(name), "document."+string(document)
	kind := http.DetectContentType(body) // the name and the type that a browser claims prove nothing
	switch {
	case !slices.ContainsFunc(offer.Documents, func(d regulation.Document) bool { return d.ID == document }):
		return ErrNotFound
	case len(body) > maxAttachment:
		return &InputError{field, "file_too_large"}
	case !slices.Contains(attachable, kind):
		return &InputError{field, "file_type"}
	case len(name) > 200 || name == "":
		return &InputError{field, "file_name"}
	}
	return o.db.Do(ctx, `INSERT INTO desk_attachment (owner, document, name, type, digest, body) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (owner, document) DO UPDATE SET name = excluded.name, type = excluded.type, digest = excluded.digest, body = excluded.body`,
		draft, string(document), name, kind, eds.DigestOf(body).String(), body)
}

// attachments are the files of a draft and of the case that it becomes, by document: a file
// lies with one of them.
func (o *Office) attachments(ctx context.Context, q database.Querier, draft, id string) ([]Attachment, error) {
	return database.List(ctx, q, func(scan database.Scan) (a Attachment, err error) {
		return a, scan(&a.Document, &a.Name, &a.Type, &a.Digest, &a.Size)
	}, "SELECT document, name, type, digest, length(body) FROM desk_attachment WHERE owner = $1 OR owner = $2 ORDER BY document", draft, id)
}

// DraftAttachments are the files of a draft of a person.
func (o *Office) DraftAttachments(ctx context.Context, p Person, draft string) ([]Attachment, error) {
	if _, err := o.Draft(ctx, p, draft); err != nil {
		return nil, err
	}
	return o.attachments(ctx, o.db, draft, o.CaseOf(draft).String())
}

// moment is when something happened: what a form says, with a reason where that is earlier
// than now, else now.
func (o *Office) moment(now time.Time, said, reason string) (time.Time, error) {
	if said == "" {
		return now, nil
	}
	at, err := time.ParseInLocation(clockLayout, said, o.zone)
	switch {
	case err != nil:
		return now, &InputError{"handed_in", "moment_unreadable"}
	case at.After(now):
		return now, &InputError{"handed_in", "moment_future"}
	case strings.TrimSpace(reason) == "" && now.Sub(at) > time.Minute:
		return at, &InputError{"reason", "reason_missing"}
	}
	return at, nil
}

// ready judges a draft before it is filed, and gives what it asks for.
func (o *Office) ready(d Draft) (Offer, eds.IIN, error) {
	offer, missing := o.Offer(d.Offer)
	iin, unreadable := eds.ParseIIN(d.IIN)
	switch {
	case missing != nil:
		return offer, iin, &InputError{"offer", "offer_missing"}
	case unreadable != nil:
		return offer, iin, &InputError{"iin", "iin_digits"}
	case strings.TrimSpace(d.Name) == "":
		return offer, iin, &InputError{"name", "name_missing"}
	case reserved.MatchString(d.Reason):
		return offer, iin, &InputError{"reason", "note_reserved"}
	case offer.Kind.Concerns && strings.TrimSpace(d.Licence) == "":
		return offer, iin, &InputError{"licence", "licence_missing"}
	}
	for _, doc := range offer.Documents {
		if !slices.Contains([]string{DocumentGiven, DocumentAbsent, DocumentNotRequired}, d.Documents[doc.ID]) {
			return offer, iin, &InputError{"document." + string(doc.ID), "document_unsaid"}
		}
	}
	return offer, iin, nil
}

// subject tells whether a role is on the applicant's side.
func subject(role law.ID) bool {
	return role == regulation.ActorApplicant || role == regulation.ActorRepresentative
}
