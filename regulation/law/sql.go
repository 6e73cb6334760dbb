// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"database/sql/driver"
	"encoding"
)

// SQLValue is the value of a type for a database: its text, and NULL for an empty
// text. It serves the Value methods of the library.
func SQLValue(v encoding.TextMarshaler) (driver.Value, error) {
	b, err := v.MarshalText()
	if err != nil || len(b) == 0 {
		return nil, err
	}
	return string(b), nil
}

// SQLScan reads what [SQLValue] has written: a text, bytes, or NULL as the empty
// text. The error is that of UnmarshalText, or a [*ValueError] for another type.
func SQLScan(v encoding.TextUnmarshaler, src any) error {
	switch s := src.(type) {
	case nil:
		return v.UnmarshalText(nil)
	case string:
		return v.UnmarshalText([]byte(s))
	case []byte:
		return v.UnmarshalText(s)
	default:
		return &ValueError{Type: "value of a database", Fault: "neither a text nor NULL"}
	}
}

// Value is the day as YYYY-MM-DD for a database, NULL for the zero value.
func (d Date) Value() (driver.Value, error) { return SQLValue(d) }

// Scan reads what [Date.Value] has written.
func (d *Date) Scan(src any) error { return SQLScan(d, src) }

// Value is the text of the citation for a database, NULL for the zero value.
func (c Citation) Value() (driver.Value, error) { return SQLValue(c) }

// Scan reads what [Citation.Value] has written.
func (c *Citation) Scan(src any) error { return SQLScan(c, src) }
