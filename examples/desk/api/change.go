// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"errors"
	"net/http"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// application is what a program files for an applicant, as an official at the counter does.
type application struct {
	office.Draft
	// Who applies and what was paid the desk knows itself: no text is read here.
	Applicant struct{} `json:"applicant"`
	Paid      struct{} `json:"paid"`
	Files     []struct {
		Document law.ID `json:"document"`
		Name     string `json:"name"`
		Content  []byte `json:"content"`
	} `json:"files"`
}

func (r *request) takeIn(in application) error {
	begun, err := r.office.DraftUnder(r.ctx(), r.who, r.key)
	if err != nil {
		return err
	}
	d := in.Draft
	d.ID, d.Person, d.Version = begun.ID, begun.Person, begun.Version
	d.Applicant = d.IIN // a program chooses nobody of those who are known
	if len(in.Files) > 0 {
		kept, err := r.office.KeepDraft(r.ctx(), d)
		if errors.Is(err, office.ErrChanged) {
			if t, failed := r.office.Filed(r.ctx(), d.ID); failed == nil { // the same request came before
				return r.tookIn(t)
			}
		}
		if err != nil {
			return err
		}
		d = kept
		for _, f := range in.Files {
			if err := r.office.Attach(r.ctx(), r.who, d.ID, f.Document, f.Name, f.Content); err != nil {
				return err
			}
		}
	}
	t, err := r.office.TakeIn(r.ctx(), r.who, d)
	if err != nil {
		return err
	}
	// Where it was taken in meanwhile, the files that came again wait for nothing.
	if err := r.office.DropDraft(r.ctx(), r.who, d.ID); err != nil {
		return err
	}
	return r.tookIn(t)
}

// tookIn answers with the case that an application has become.
func (r *request) tookIn(t office.Taken) error {
	r.w.Header().Set("Location", "/api/cases/"+t.ID.String())
	return r.answer(http.StatusCreated, t, nil)
}

func (r *request) command(in office.Deed) error {
	in.Version, in.Key = r.version, "api "+r.key
	return r.happened(r.office.Do(r.ctx(), r.who, r.id, in))
}

func (r *request) correct(in office.Fix) error {
	in.Version, in.Key = r.version, "api "+r.key
	return r.happened(r.office.Correct(r.ctx(), r.who, r.id, in))
}

// happened answers with the event that a change has become.
func (r *request) happened(e process.Event, err error) error {
	return r.versioned(http.StatusCreated, e.Version, e, err)
}
