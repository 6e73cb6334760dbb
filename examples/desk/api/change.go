// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// application is what a program files for an applicant, as an official at the counter does.
type application struct {
	Offer     string            `json:"offer"`
	IIN       string            `json:"iin"`
	Name      string            `json:"name"`
	About     string            `json:"about,omitempty"`
	Licence   string            `json:"licence,omitempty"`
	Documents map[law.ID]string `json:"documents"`
	HandedIn  string            `json:"handed_in,omitempty"`
	Reason    string            `json:"reason,omitempty"`
	Files     []struct {
		Document law.ID `json:"document"`
		Name     string `json:"name"`
		Content  []byte `json:"content"`
	} `json:"files,omitempty"`
}

type taken struct {
	ID     process.ID `json:"id"`
	Number string     `json:"number"`
}

func (s *Server) takeIn(r *request) error {
	var in application
	if err := r.read(&in); err != nil {
		return err
	}
	key, err := s.key(r)
	if err != nil {
		return err
	}
	d, err := s.office.DraftUnder(r.ctx(), r.who, key)
	if err != nil {
		return err
	}
	d.Offer, d.IIN, d.Name, d.About, d.Licence = in.Offer, in.IIN, in.Name, in.About, in.Licence
	d.Documents, d.HandedIn, d.Reason = in.Documents, in.HandedIn, in.Reason
	if len(in.Files) > 0 {
		kept, err := s.office.KeepDraft(r.ctx(), d)
		if errors.Is(err, office.ErrChanged) {
			if t, failed := s.office.Filed(r.ctx(), d.ID); failed == nil { // the same request came before
				return s.tookIn(r, t)
			}
		}
		if err != nil {
			return err
		}
		d = kept
		for _, f := range in.Files {
			if err := s.office.Attach(r.ctx(), r.who, d.ID, f.Document, f.Name, f.Content); err != nil {
				return err
			}
		}
	}
	t, err := s.office.TakeIn(r.ctx(), r.who, d)
	if err != nil {
		return err
	}
	// Where it was taken in meanwhile, the files that came again wait for nothing.
	if err := s.office.DropDraft(r.ctx(), r.who, d.ID); err != nil {
		return err
	}
	return s.tookIn(r, t)
}

// tookIn answers with the case that an application has become.
func (s *Server) tookIn(r *request, t office.Taken) error {
	r.w.Header().Set("Location", "/api/cases/"+t.ID.String())
	return r.answer(http.StatusCreated, taken{t.ID, t.Number})
}

// command is one deed of a person in a case.
type command struct {
	Action     process.Action   `json:"action"`
	Node       process.NodeID   `json:"node,omitempty"`
	HappenedAt string           `json:"happened_at,omitempty"`
	Why        string           `json:"why,omitempty"`
	Executor   string           `json:"executor,omitempty"`
	Reply      process.Reply    `json:"reply,omitempty"`
	Grounds    []process.Ground `json:"grounds,omitempty"`
	Number     string           `json:"number,omitempty"`
	Amount     int              `json:"amount,omitempty"`
	Outside    *process.Outside `json:"outside,omitempty"`
	Note       string           `json:"note,omitempty"`
}

// seen reads from If-Match which version of the case the program has seen.
func (r *request) seen() (int, error) {
	match := r.q.Header.Get("If-Match")
	if match == "" {
		return 0, errPrecondition
	}
	text, err := strconv.Unquote(match)
	if err != nil || match[0] != '"' {
		return 0, office.ErrChanged // none of ours, and so none that fits
	}
	version, err := strconv.Atoi(text)
	if err != nil || version < 1 {
		return 0, office.ErrChanged
	}
	return version, nil
}

// prepare reads what a change of a case carries: its ID, the version seen, the body, the
// key.
func (s *Server) prepare(r *request, body any) (id process.ID, version int, key string, err error) {
	if id, err = r.caseID(); err != nil {
		return id, 0, "", err
	}
	if version, err = r.seen(); err != nil {
		return id, 0, "", err
	}
	if err = r.read(body); err != nil {
		return id, 0, "", err
	}
	key, err = s.key(r)
	return id, version, key, err
}

func (s *Server) command(r *request) error {
	var in command
	id, version, key, err := s.prepare(r, &in)
	if err != nil {
		return err
	}
	e, err := s.office.Do(r.ctx(), r.who, id, office.Deed{Action: in.Action, Node: in.Node, Version: version, Key: "api " + key,
		HappenedAt: in.HappenedAt, Why: in.Why, Executor: in.Executor, Reply: in.Reply, Grounds: in.Grounds, Number: in.Number, Amount: in.Amount,
		Outside: in.Outside, Note: in.Note})
	if err != nil {
		return err
	}
	r.etag(e.Version)
	return r.answer(http.StatusCreated, e)
}

func (s *Server) correct(r *request) error {
	var in struct {
		Version int    `json:"version"`
		Reason  string `json:"reason"`
	}
	id, version, key, err := s.prepare(r, &in)
	if err != nil {
		return err
	}
	e, err := s.office.Correct(r.ctx(), r.who, id, office.Fix{Entry: in.Version, Reason: in.Reason, Version: version, Key: "api " + key})
	if err != nil {
		return err
	}
	r.etag(e.Version)
	return r.answer(http.StatusCreated, e)
}
