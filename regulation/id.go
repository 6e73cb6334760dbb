// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// ID names one regulation in one act: "mangystau-297-2014/vet-licence". The
// second half is the short name of the nation-wide service; it repeats in the
// acts of other oblasts. The zero value names nothing.
type ID struct{ Act, Name law.ID }

// ParseID reads "act/name"; the error is a [*law.ValueError].
func ParseID(s string) (ID, error) {
	act, name, ok := strings.Cut(s, "/")
	if !ok {
		return ID{}, &law.ValueError{Type: "regulation", Value: s, Fault: `not "act/name"`, At: len(s)}
	}
	ids, err := parseIDs("regulation", s, act, name)
	if err != nil {
		return ID{}, err
	}
	return ID{Act: ids[0], Name: ids[1]}, nil
}

// MustID is [ParseID] for literals in source; it panics on an error.
func MustID(s string) ID {
	id, err := ParseID(s)
	if err != nil {
		panic(err)
	}
	return id
}

// Cite is the citation of a place in the regulation.
func (id ID) Cite(l law.Locator) law.Citation {
	return law.Citation{Act: id.Act, Regulation: id.Name, Locator: l}
}

// String gives "act/name"; empty for the zero value.
func (id ID) String() string {
	if id == (ID{}) {
		return ""
	}
	return string(id.Act) + "/" + string(id.Name)
}

// MarshalText is [ID.String]; a malformed half is an error.
func (id ID) MarshalText() ([]byte, error) {
	if _, err := ParseID(id.String()); err != nil && id != (ID{}) {
		return nil, err
	}
	return []byte(id.String()), nil
}

// UnmarshalText is [ParseID].
func (id *ID) UnmarshalText(b []byte) error {
	v, err := ParseID(string(b))
	if err == nil {
		*id = v
	}
	return err
}

// KindID names what is asked for: "vet-licence/issue", or in full
// "mangystau-297-2014/vet-licence/issue". Inside a regulation the act is left
// out. The zero value names nothing.
type KindID struct {
	Act     law.ID // empty in the short form
	Service law.ID
	Kind    law.ID
}

// ParseKindID reads "service/kind" or "act/service/kind"; the error is a
// [*law.ValueError].
func ParseKindID(s string) (KindID, error) {
	parts := strings.Split(s, "/")
	if len(parts) != 2 && len(parts) != 3 {
		return KindID{}, &law.ValueError{Type: "kind", Value: s, Fault: `neither "service/kind" nor "act/service/kind"`}
	}
	ids, err := parseIDs("kind", s, parts...)
	if err != nil {
		return KindID{}, err
	}
	if len(ids) == 2 {
		return KindID{Service: ids[0], Kind: ids[1]}, nil
	}
	return KindID{Act: ids[0], Service: ids[1], Kind: ids[2]}, nil
}

// MustKindID is [ParseKindID] for literals in source; it panics on an error.
func MustKindID(s string) KindID {
	id, err := ParseKindID(s)
	if err != nil {
		panic(err)
	}
	return id
}

// Short is the form without the act.
func (id KindID) Short() KindID {
	id.Act = ""
	return id
}

// String gives the text form; empty for the zero value.
func (id KindID) String() string {
	if id == (KindID{}) {
		return ""
	}
	s := string(id.Service) + "/" + string(id.Kind)
	if id.Act != "" {
		s = string(id.Act) + "/" + s
	}
	return s
}

// MarshalText is [KindID.String]; a malformed part is an error.
func (id KindID) MarshalText() ([]byte, error) {
	if _, err := ParseKindID(id.String()); err != nil && id != (KindID{}) {
		return nil, err
	}
	return []byte(id.String()), nil
}

// UnmarshalText is [ParseKindID].
func (id *KindID) UnmarshalText(b []byte) error {
	v, err := ParseKindID(string(b))
	if err == nil {
		*id = v
	}
	return err
}

// Compare orders kinds by act, service and kind.
func (id KindID) Compare(other KindID) int {
	return cmp.Or(cmp.Compare(id.Act, other.Act), cmp.Compare(id.Service, other.Service), cmp.Compare(id.Kind, other.Kind))
}

// parseIDs reads the parts of whole, which are joined by slashes.
func parseIDs(kind, whole string, parts ...string) ([]law.ID, error) {
	ids, at := make([]law.ID, len(parts)), 0
	for i, p := range parts {
		id, err := law.ParseID(p)
		if err != nil {
			part := &law.ValueError{Fault: err.Error()}
			errors.As(err, &part)
			return nil, &law.ValueError{Type: kind, Value: whole, Fault: part.Fault, At: at + part.At}
		}
		ids[i] = id
		at += len(p) + 1
	}
	return ids, nil
}

// Value is the text of the kind for a database, NULL for the zero value.
func (id KindID) Value() (driver.Value, error) {
	if id == (KindID{}) {
		return nil, nil
	}
	return law.SQLValue(id)
}

// Scan reads what [KindID.Value] has written.
func (id *KindID) Scan(src any) error {
	if src == nil {
		*id = KindID{}
		return nil
	}
	return law.SQLScan(id, src)
}
