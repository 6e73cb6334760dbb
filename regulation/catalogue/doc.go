// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package catalogue holds the regulations that ship with the library, as one
// value: the two acts of packages mangystau and northkazakhstan with their six
// regulations. It is the only package that knows which acts are built in;
// package regulation, which it is made of, knows none. An agency that runs acts
// of its own adds them with With, or begins with regulation.NewCatalogue and
// leaves the built-in ones out.
package catalogue
