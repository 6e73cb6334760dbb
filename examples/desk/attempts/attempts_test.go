// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package attempts_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/time/rate"

	"github.com/reglament-kz/reglament/examples/desk/attempts"
)

func TestAnAddressTriesTenTimesAtOnceWhateverItsPortAndOthersGoOn(t *testing.T) {
	limit := attempts.New(rate.Every(time.Hour))
	for i := range 10 {
		require.True(t, limit.Allow("192.0.2.1:"+strconv.Itoa(5000+i)), "attempt %d", i+1)
	}
	require.False(t, limit.Allow("192.0.2.1:99"))
	require.False(t, limit.Allow("192.0.2.1"), "without its port it is the same address")
	require.True(t, limit.Allow("192.0.2.2:1"))
}
