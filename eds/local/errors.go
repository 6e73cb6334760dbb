// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"errors"
	"fmt"
)

// Decisions that a caller can take about an error of this package; those about
// a request stand in package eds.
var (
	// ErrConfig: the configuration contradicts itself; mend it before starting.
	ErrConfig = errors.New("local: unusable configuration")
	// ErrList: bytes are not a revocation list that can be used; fetch it again.
	ErrList = errors.New("local: not a usable revocation list")
	// ErrUnavailable: a service gave no answer; try later.
	ErrUnavailable = errors.New("local: no answer")
)

func configError(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrConfig, fmt.Sprintf(format, args...))
}

func listError(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrList, fmt.Sprintf(format, args...))
}
