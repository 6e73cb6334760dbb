// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

//go:build !unix

package main

import "time"

const clock = "time on the wall"

var began = time.Now()

// spent is how long this program has run, where the system tells no more.
func spent() (time.Duration, error) { return time.Since(began), nil }
