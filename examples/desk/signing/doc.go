// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package signing lets persons sign in the browser through NCALayer, and proves what
// they signed: what the bytes are, whose signature it is, and that it still holds
// years later.
//
//	service, err := signing.New(ctx, signing.Config{DB: db, Checks: checks, ...})
//	operation, err := service.Prepare(ctx, signing.Request{Account: account, Expect: eds.Signatory{IIN: iin}, ...})
//	offer, err := service.Offer(ctx, operation.ID, account)                 // the page sends it to NCALayer
//	operation, err = service.Answer(ctx, operation.ID, account, signatures) // and brings what came back
//
// What is signed is a [Document] in its canonical form, and [ParseDocument] reads what is
// shown from the signed bytes alone. A challenge for signing in has bytes of another format, so that
// neither signature is of any use for the other. What could not be checked is no failure:
// [Service.Retry] checks it later for the moment at which it came. [Service.Recheck]
// proves everything again and asks nobody.
//
// Errors and values print without numbers, names and bytes of signatures.
package signing
