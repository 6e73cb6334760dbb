// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package mangystau holds resolution No. 297 of the akimat of Mangystau oblast
// of 8 December 2014 with its three regulations in veterinary medicine: the
// veterinary reference, the identification of farm animals (from which the
// duplicate of an ear tag is derived), and the licence for veterinary activity.
//
// It is data alone, read from the Kazakh text of the act: every datum is cited
// and says whether the text states it. A note above the text says that its
// punctuation and spelling are those of the original, so that slips of the pen
// are the act's own; they are recorded as discrepancies.
//
// Package northkazakhstan holds the other built-in act in the same shape;
// package catalogue joins them. The act was repealed on 16 May 2016; it stands
// here as a worked example of an act that an agency adds by itself.
package mangystau
