// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"errors"
	"fmt"
)

// Decisions that a caller can take about an error of this package; those about
// a request stand in package eds.
var (
	// ErrConfig: the configuration contradicts itself; mend it before starting.
	ErrConfig = errors.New("ncanode: unusable configuration")
	// ErrUnavailable: the server is not up; try later. Only [Checker.Health]
	// returns it: a check answers with an indeterminate report instead.
	ErrUnavailable = errors.New("ncanode: the server is not available")
)

func configError(rule string) error { return fmt.Errorf("%w: %s", ErrConfig, rule) }

// contextError is the error of a check whose context is done.
func contextError(err error) error { return fmt.Errorf("ncanode: %w", err) }
