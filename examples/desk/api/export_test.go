// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	"fmt"
	"net/http"
)

// ProblemTypes are the types of all problems, each with its title and status.
func ProblemTypes() (types []string) {
	for _, p := range problems {
		types = append(types, fmt.Sprintf("%s: %s (%d %s)", problemType(p.name), p.title, p.status, http.StatusText(p.status)))
	}
	return types
}
