// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import "github.com/reglament-kz/reglament/regulation/law"

const actID law.ID = "mangystau-297-2014"
