// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"fmt"
	"log/slog"
	"strconv"
)

// mask stands for a number in every text meant for people and logs.
func mask(name string, d digits) string {
	if d.isZero() {
		return ""
	}
	return name + "************"
}

// writeMasked prints a text whatever the verb and flags: a number must not
// come out through %d or %#x either.
func writeMasked(f fmt.State, text string) {
	_, _ = f.Write([]byte(text)) // fmt keeps the error of its own writer
}

func maskValue(name string, d digits) slog.Value { return slog.StringValue(mask(name, d)) }

// maskList is a list for a log, each element under its number from 1. A bare
// slice has no LogValue, so that a JSON handler would write the elements as a
// store has them, with digits. An empty list is an empty group, which handlers
// leave out.
func maskList[T slog.LogValuer](list []T) slog.Value {
	attrs := make([]slog.Attr, len(list))
	for i, element := range list {
		attrs[i] = slog.Any(strconv.Itoa(i+1), element)
	}
	return slog.GroupValue(attrs...)
}
