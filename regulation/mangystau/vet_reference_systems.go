// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// vetReferenceSystems: the regulation has no portal and no gates; it only looks
// into one data base.
func vetReferenceSystems() []regulation.System {
	return []regulation.System{{
		ID: "identification_database",
		Name: draft.Text(
			"ауыл шаруашылығы жануарларын бірдейлендіру жөніндегі деректер базасы",
			"база данных по идентификации сельскохозяйственных животных",
			"data base of the identification of farm animals"),
		Printed:   []string{"ауыл шаруашылығы жануарларын бірдейлендіру жөніндегі деректер базасы"},
		Citations: vetReference.Cites("7(2)"),
	}}
}
