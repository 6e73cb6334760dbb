// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"time"
)

// order is what a page wants of the person: to choose a key, and mostly to sign with it.
type order struct {
	Origin, Locale string
	Contents       [][]byte // nil: the key is only looked at
	fits           func(*Key) bool
	format         string // cms or xml
	form           Form   // of a CMS
	armour         func([]byte) string
}

// module is how a module writes its answers.
type module struct {
	cancelled, cancelCode, broken message
	failed                        func(error) message
	signed                        func(decision, []string) message
}

// carry lets the person decide, and signs. An error ends the connection.
func (s *Server) carry(ctx context.Context, o order, m module) (message, error) {
	chosen, err := s.window.ask(ctx, o)
	if err == nil {
		err = s.plant(ctx, chosen.fault)
	}
	switch {
	case err != nil:
		return nil, err
	case chosen.fault == FaultCancelCode:
		return m.cancelCode, nil
	case chosen.fault == FaultError:
		return m.broken, nil
	case chosen.key == nil:
		return m.cancelled, nil
	}
	result, err := s.sign(chosen, o)
	if err != nil {
		return m.failed(err), nil
	}
	return m.signed(chosen, result), nil
}

// plant does what was chosen to go wrong with the answer as a whole.
func (s *Server) plant(ctx context.Context, f Fault) error {
	switch f {
	case FaultLate:
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(s.config.Late):
		}
	case FaultSilent:
		<-ctx.Done()
		return ctx.Err()
	case FaultClosed:
		return errClose
	}
	return nil
}

// sign signs every document, with what was planted into the signatures.
func (s *Server) sign(chosen decision, o order) ([]string, error) {
	list := []string{}
	for i, content := range o.Contents {
		if chosen.fault == FaultOther {
			content = append(bytes.Clone(content), '!')
			if o.form.Digested {
				content = bytes.Repeat([]byte{0xA5}, len(content)-1)
			}
		}
		text, err := s.signOne(chosen.key, content, o)
		if err != nil {
			return nil, fmt.Errorf("document %d: %w", i+1, err)
		}
		list = append(list, text)
	}
	switch {
	case chosen.fault == FaultFewer && len(list) > 0:
		list = list[1:]
	case chosen.fault == FaultOrder:
		slices.Reverse(list)
	}
	return list, nil
}

func (s *Server) signOne(key *Key, content []byte, o order) (string, error) {
	if o.format == "xml" {
		return s.config.Authority.xml(key, string(content))
	}
	der, err := s.config.Authority.CMS(key, content, o.form)
	return o.armour(der), err
}
