// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

// RunsAs is what tells the nodes of other readings apart.
func (n Node) RunsAs(o Node) bool { return n.runsAs(&o) }
