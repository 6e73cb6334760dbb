// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package strict decodes the JSON that this library reads: catalogues, acts,
// offices, definitions, events and requests. A misspelt key in a legal text
// must not turn into silence, so it refuses what encoding/json lets pass:
//
//   - an unknown key, with the nearest known one suggested ([ErrUnknownKey]);
//   - a key that differs in case only: keys are exact ([ErrUnknownKey]);
//   - the same key twice, also spelt with escapes ([ErrDuplicateKey]);
//   - a missing key of a field tagged strict:"required" ([ErrMissingKey]);
//   - null where the Go type cannot hold it, a number with a fraction or an
//     exponent in an integer, a number out of range, an array of another
//     length than the Go array, a text that its type refuses ([ErrType]);
//   - invalid UTF-8, half a surrogate pair, a byte order mark, data after the
//     value ([ErrSyntax]);
//   - nesting and size beyond a limit ([ErrLimit]).
//
// Apart from that it means what encoding/json means: the same tags, the same
// promotion of embedded fields, [encoding/json.Unmarshaler] and
// [encoding.TextUnmarshaler]; what it accepts, encoding/json decodes into an
// equal value. Every failure is an [*Error] with the place as a JSON path.
package strict
