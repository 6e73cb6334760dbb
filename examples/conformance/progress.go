// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"strings"
)

// longLog is the length from which a log is worth a progress bar, in bytes.
const longLog = 4 << 20

const barWidth = 40

// progress shows how much of a reader was read, each per cent once. It looks at
// no clock.
type progress struct {
	r           io.Reader
	to          io.Writer
	read, total int64
	shown       int64 // per cent, plus one
	failed      error
}

func newProgress(r io.Reader, total int64, to io.Writer) *progress {
	if total < longLog {
		to = io.Discard
	}
	return &progress{r: r, to: to, total: max(total, 1)}
}

// Read is io.Reader's.
func (p *progress) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.read += int64(n)
	if part := min(100, p.read*100/p.total); part >= p.shown && p.to != io.Discard {
		p.shown = part + 1
		full := int(part) * barWidth / 100
		_, p.failed = fmt.Fprintf(p.to, "\r[%s%s] %3d %%", strings.Repeat("#", full), strings.Repeat(".", barWidth-full), part)
	}
	return n, err
}

// done takes the bar away.
func (p *progress) done() error {
	if p.shown > 0 && p.failed == nil {
		_, p.failed = fmt.Fprintf(p.to, "\r%s\r", strings.Repeat(" ", barWidth+8))
	}
	return p.failed
}
