// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
)

// served are definitions with what every page reads of them: the accessors of the library
// copy, and a page would copy a whole regulation for each name in it.
type served struct {
	mu    sync.Mutex                          // who reads one from the database; the others wait for what he gets
	known map[process.Digest]servedDefinition // of the cases, each in its offices
	kept  sync.Map                            // the digests of those that stand in the database
}

type servedDefinition struct {
	*process.Definition
	regulation regulation.Regulation
}

// definitions finds stored definitions, each in its offices.
func (o *Office) definitions(ctx context.Context) process.Definitions {
	stored := o.store.Definitions(ctx)
	return func(digest process.Digest) (*process.Definition, error) {
		o.served.mu.Lock()
		defer o.served.mu.Unlock()
		if s, found := o.served.known[digest]; found {
			return s.Definition, nil
		}
		d, err := stored(digest)
		if err != nil {
			return nil, err
		}
		d = d.In(o.hoursOf(d.Kind().Act).Offices)
		o.served.known[digest] = servedDefinition{d, d.Regulation()}
		return d, nil
	}
}

// Prepare compiles what can be asked for today and reads the definitions of the open cases,
// so that the first who come do not wait for that all at once. One that cannot be read is an
// error, and the others are read all the same.
func (o *Office) Prepare(ctx context.Context) error {
	o.Offers()
	digests := map[process.Digest]bool{}
	rows, err := o.rows(ctx, sqlstore.Query{})
	for _, c := range rows {
		digests[c.Definition] = true
	}
	faults := []error{err}
	for digest := range digests {
		if _, err := o.Definition(ctx, digest); err != nil {
			faults = append(faults, fmt.Errorf("office: definition %s: %w", digest, err))
		}
	}
	return errors.Join(faults...)
}

// Definition finds a stored definition, in its offices.
func (o *Office) Definition(ctx context.Context, digest process.Digest) (*process.Definition, error) {
	return o.definitions(ctx)(digest)
}

// Regulation gives that of a definition. It is shared: nobody changes it.
func (o *Office) Regulation(d *process.Definition) regulation.Regulation {
	o.served.mu.Lock()
	defer o.served.mu.Unlock()
	if s := o.served.known[d.Digest()]; s.Definition == d {
		return s.regulation
	}
	return d.Regulation()
}

// keep stores the definition of an offer, so that a case finds it whatever comes.
func (o *Office) keep(ctx context.Context, f Offer) error {
	digest := f.Definition.Digest()
	if _, kept := o.served.kept.Load(digest); kept {
		return nil
	}
	err := o.store.Keep(ctx, f.Definition)
	if err == nil {
		o.served.kept.Store(digest, true)
	}
	return err
}
