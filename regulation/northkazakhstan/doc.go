// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package northkazakhstan holds resolution No. 201 of the akimat of North
// Kazakhstan oblast of 16 June 2014 with its three regulations in plant growing:
// the licence for work with pesticides, the licence for warehouse services with
// grain receipts, and the one with cotton receipts.
//
// It is data alone, read from the Kazakh text of the act: every datum is cited
// and says whether the text states it. Package mangystau holds the other
// built-in act in the same shape; package catalogue joins them. The act was
// repealed on 20 August 2015; it stands here as a worked example of an act that
// an agency adds by itself.
package northkazakhstan
