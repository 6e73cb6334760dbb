// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

// pathsTable holds the ways through the process of every kind and channel, read
// by hand from the acts under the default readings: the granting way first, then
// the others in the order in which they leave it.
//
//	kinds | channel | end | places in order
//
// A bar in the list of kinds stands for several kinds with the same ways. Where
// the text forms no notice of a refusal, the way ends where the question stood.
//
// The references and the identification print no refusal. The veterinary
// licence is run by paragraph 7, which alone has its signature: the result that
// 7(3) prepares "in the cases and on the grounds" of the Standard can be a
// refusal, and 7(4) and 7(5) sign and hand over whichever it is. Pesticides:
// 5(3) refuses further consideration in writing, for the issue only, and so ends
// there; 5(5) prepares a refusal that 5(6) signs and 5(7) hands over. Portals:
// the substantive check is the provider's steps without those that only take in
// and forward, and only hand over. Who did not pass the authorisation or the
// payment tries again after the notice; who did not pass another gate is not
// admitted.
const pathsTable = `
vet-reference/issue         | office | granted | 7(1) 7(2)
animal-identification/issue | office | granted | 7(1) 7(2)
ear-tag-duplicate/issue     | office | granted | 7(1) 7(2)

vet-licence/issue,reissue,duplicate | office | granted | 7(1) 7(2) 7(3) 7(4) 7(5)
vet-licence/issue,reissue,duplicate | office | refused | 7(1) 7(2) 7(3) 7(4) 7(5)

vet-licence/issue,reissue,duplicate | portal | granted      | 9(2) 9(3) 9(5) 9(6) 9(7) 9(9) 9(10) 9(12) 9(13) 7(2) 7(3) 7(4) 9(16)
vet-licence/issue,reissue,duplicate | portal | granted      | 9(2) 9(3) 9(4) 9(3) 9(5) 9(6) 9(7) 9(9) 9(10) 9(12) 9(13) 7(2) 7(3) 7(4) 9(16)
vet-licence/issue,reissue,duplicate | portal | granted      | 9(2) 9(3) 9(5) 9(6) 9(7) 9(8) 9(7) 9(9) 9(10) 9(12) 9(13) 7(2) 7(3) 7(4) 9(16)
vet-licence/issue,reissue,duplicate | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(7) 9(9) 9(10) 9(11)
vet-licence/issue,reissue,duplicate | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(7) 9(9) 9(10) 9(12) 9(13)
vet-licence/issue,reissue,duplicate | portal | refused      | 9(2) 9(3) 9(5) 9(6) 9(7) 9(9) 9(10) 9(12) 9(13) 7(2) 7(3) 7(4) 9(15)

vet-licence/issue,reissue,duplicate | provider_system | granted      | 11(1) 11(2) 11(4) 11(5) 11(6) 11(8) 11(9) 7(2) 7(3) 7(4) 11(12)
vet-licence/issue,reissue,duplicate | provider_system | granted      | 11(1) 11(2) 11(3) 11(2) 11(4) 11(5) 11(6) 11(8) 11(9) 7(2) 7(3) 7(4) 11(12)
vet-licence/issue,reissue,duplicate | provider_system | granted      | 11(1) 11(2) 11(4) 11(5) 11(6) 11(7) 11(8) 11(9) 7(2) 7(3) 7(4) 11(12)
vet-licence/issue,reissue,duplicate | provider_system | refused      | 11(1) 11(2) 11(4) 11(5) 11(6) 11(8) 11(9) 7(2) 7(3) 7(4) 11(11)

pesticide-licence/issue             | office | granted | 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7)
pesticide-licence/issue             | office | refused | 5(1) 5(2) 5(3)
pesticide-licence/issue             | office | refused | 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7)
pesticide-licence/reissue,duplicate | office | granted | 5(1) 5(2) 5(3) 5(5) 5(6) 5(7)
pesticide-licence/reissue,duplicate | office | refused | 5(1) 5(2) 5(3) 5(5) 5(6) 5(7)

pesticide-licence/issue             | portal | granted      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 5(6) 9(10)
pesticide-licence/issue             | portal | granted      | 9(2) 9(3) 9(4) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 5(6) 9(10)
pesticide-licence/issue             | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(7)
pesticide-licence/issue             | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(8)
pesticide-licence/issue             | portal | refused      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3)
pesticide-licence/issue             | portal | refused      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 5(6) 9(9)
pesticide-licence/reissue,duplicate | portal | granted      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(5) 5(6) 9(10)
pesticide-licence/reissue,duplicate | portal | granted      | 9(2) 9(3) 9(4) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(5) 5(6) 9(10)
pesticide-licence/reissue,duplicate | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(7)
pesticide-licence/reissue,duplicate | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(8)
pesticide-licence/reissue,duplicate | portal | refused      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(5) 5(6) 9(9)

grain-receipt-licence/issue,reissue,duplicate | office | granted      | 5(1) 5(2) 5(3) 5(4) 5(5)
grain-receipt-licence/issue,reissue,duplicate | office | refused      | 5(1) 5(2) 5(3) 5(4) 5(5)
grain-receipt-licence/issue,reissue,duplicate | portal | granted      | 8(2) 8(3) 8(5) 8(6) 8(8) 5(2) 5(3) 5(4) 8(10)
grain-receipt-licence/issue,reissue,duplicate | portal | granted      | 8(2) 8(3) 8(4) 8(3) 8(5) 8(6) 8(8) 5(2) 5(3) 5(4) 8(10)
grain-receipt-licence/issue,reissue,duplicate | portal | not_admitted | 8(2) 8(3) 8(5) 8(6) 8(7)
grain-receipt-licence/issue,reissue,duplicate | portal | not_admitted | 8(2) 8(3) 8(5) 8(6) 8(8)
grain-receipt-licence/issue,reissue,duplicate | portal | refused      | 8(2) 8(3) 8(5) 8(6) 8(8) 5(2) 5(3) 5(4) 8(9)

cotton-receipt-licence/issue,reissue,duplicate | office | granted      | 5(1) 5(2) 5(3) 5(4) 5(5) 5(6)
cotton-receipt-licence/issue,reissue,duplicate | office | refused      | 5(1) 5(2) 5(3) 5(4) 5(5) 5(6)
cotton-receipt-licence/issue,reissue,duplicate | portal | granted      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(10)
cotton-receipt-licence/issue,reissue,duplicate | portal | granted      | 9(2) 9(3) 9(4) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(10)
cotton-receipt-licence/issue,reissue,duplicate | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(7)
cotton-receipt-licence/issue,reissue,duplicate | portal | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(8)
cotton-receipt-licence/issue,reissue,duplicate | portal | refused      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(9)
`

// otherReadings holds ways under other readings, each beside the default ones.
//
//	kind | channel | choices | end | places in order
//
// Only the definitions listed are compared, each with all of its ways.
const otherReadings = `
vet-reference/issue         | office | account=procedure   | granted | 5(1) 5(2) 5(3)
animal-identification/issue | office | account=procedure   | granted | 5(1) 5(2) 5(3)

pesticide-licence/issue     | office | account=interaction | granted | 7(1) 7(2) 7(3) 7(4) 7(5) 7(6) 7(7)
pesticide-licence/issue     | office | account=interaction | refused | 7(1) 7(2) 7(3) 7(4) 7(5) 7(6) 7(7)

pesticide-licence/reissue   | office | account=interaction | granted | 7(1) 7(2) 7(3) 7(4) 7(5) 7(6) 7(7)
pesticide-licence/reissue   | office | account=interaction | refused | 7(1) 7(2) 7(3) 7(4) 7(5) 7(6) 7(7)

pesticide-licence/reissue   | office | account=interaction agreeing-kinds=issue | granted | 7(1) 7(2) 7(3) 7(5) 7(6) 7(7)
pesticide-licence/reissue   | office | account=interaction agreeing-kinds=issue | refused | 7(1) 7(2) 7(3) 7(5) 7(6) 7(7)

pesticide-licence/duplicate | office | agreeing-kinds=every | granted | 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7)
pesticide-licence/duplicate | office | agreeing-kinds=every | refused | 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7)

pesticide-licence/issue     | portal | portal-procedure=whole | granted      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7) 9(10)
pesticide-licence/issue     | portal | portal-procedure=whole | granted      | 9(2) 9(3) 9(4) 9(3) 9(5) 9(6) 9(8) 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7) 9(10)
pesticide-licence/issue     | portal | portal-procedure=whole | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(7)
pesticide-licence/issue     | portal | portal-procedure=whole | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(8)
pesticide-licence/issue     | portal | portal-procedure=whole | refused      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(1) 5(2) 5(3)
pesticide-licence/issue     | portal | portal-procedure=whole | refused      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7) 9(9)

grain-receipt-licence/issue | portal | portal-procedure=alone signature-check=not_checked | granted      | 8(2) 8(3) 8(5) 8(6) 8(8) 8(9) 8(10)
grain-receipt-licence/issue | portal | portal-procedure=alone signature-check=not_checked | granted      | 8(2) 8(3) 8(4) 8(3) 8(5) 8(6) 8(8) 8(9) 8(10)
grain-receipt-licence/issue | portal | portal-procedure=alone signature-check=not_checked | not_admitted | 8(2) 8(3) 8(5) 8(6) 8(7)
grain-receipt-licence/issue | portal | portal-procedure=alone signature-check=not_checked | refused      | 8(2) 8(3) 8(5) 8(6) 8(8) 8(9)

cotton-receipt-licence/reissue | portal | failed-gate=ends | granted      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(10)
cotton-receipt-licence/reissue | portal | failed-gate=ends | not_admitted | 9(2) 9(3) 9(4)
cotton-receipt-licence/reissue | portal | failed-gate=ends | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(7)
cotton-receipt-licence/reissue | portal | failed-gate=ends | not_admitted | 9(2) 9(3) 9(5) 9(6) 9(8)
cotton-receipt-licence/reissue | portal | failed-gate=ends | refused      | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(9)

cotton-receipt-licence/issue | portal | failed-gate=retry signature-check=not_checked | granted | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(10)
cotton-receipt-licence/issue | portal | failed-gate=retry signature-check=not_checked | granted | 9(2) 9(3) 9(4) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(10)
cotton-receipt-licence/issue | portal | failed-gate=retry signature-check=not_checked | granted | 9(2) 9(3) 9(5) 9(6) 9(7) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(10)
cotton-receipt-licence/issue | portal | failed-gate=retry signature-check=not_checked | refused | 9(2) 9(3) 9(5) 9(6) 9(8) 5(2) 5(3) 5(4) 5(5) 9(9)

vet-licence/issue | provider_system | registry-miss=stops portal-procedure=alone | granted      | 11(1) 11(2) 11(4) 11(5) 11(6) 11(8) 11(9) 11(10) 11(12)
vet-licence/issue | provider_system | registry-miss=stops portal-procedure=alone | granted      | 11(1) 11(2) 11(3) 11(2) 11(4) 11(5) 11(6) 11(8) 11(9) 11(10) 11(12)
vet-licence/issue | provider_system | registry-miss=stops portal-procedure=alone | not_admitted | 11(1) 11(2) 11(4) 11(5) 11(6) 11(7)
vet-licence/issue | provider_system | registry-miss=stops portal-procedure=alone | refused      | 11(1) 11(2) 11(4) 11(5) 11(6) 11(8) 11(9) 11(10) 11(11)

vet-licence/issue | office | account=procedure | granted | 5(1) 5(2) 5(3) 5(4)
vet-licence/issue | office | account=procedure | refused | 5(1) 5(2) 5(3) 5(4)

pesticide-licence/reissue | office | reissue-preparation=skipped | granted | 5(1) 5(2) 5(3) 5(6) 5(7)
pesticide-licence/reissue | office | reissue-preparation=skipped | refused | 5(1) 5(2) 5(3) 5(6) 5(7)
`
