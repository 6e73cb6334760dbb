// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

// defaultSeed is the seed for whose keys the primes are known.
const defaultSeed = "reglament edstest"

// hintedBits is the size of the keys in the table.
const hintedBits = 2048

// primeHints tells by the key's name how many steps of two lie between the
// points where the searches for its primes start and the primes. The keys
// follow from the seed alone; the table saves the search. It is written by the
// package's test with -update.
func primeHints() map[string][2]int {
	return map[string][2]int{
		"root":                  {698, 1361},
		"issuing":               {323, 82},
		"state-bodies":          {0, 93},
		"responder":             {27, 109},
		"stamper":               {338, 242},
		"individual-sign":       {239, 836},
		"individual-auth":       {178, 198},
		"individual-system":     {196, 100},
		"head":                  {400, 1335},
		"head-auth":             {206, 43},
		"may-sign":              {275, 128},
		"may-sign-financial":    {464, 18},
		"hr":                    {478, 0},
		"employee":              {424, 336},
		"legal-system":          {145, 84},
		"treasury":              {1322, 27},
		"civil-servant":         {54, 8},
		"impostor":              {150, 29},
		"stranger":              {749, 537},
		"second":                {160, 740},
		"other/root":            {91, 385},
		"other/issuing":         {878, 275},
		"other/state-bodies":    {529, 640},
		"other/responder":       {321, 114},
		"other/stamper":         {22, 172},
		"other/individual-sign": {46, 128},
		"other/head":            {647, 399},
	}
}
