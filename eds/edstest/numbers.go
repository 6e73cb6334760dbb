// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import "fmt"

// IIN returns the n-th made-up individual identification number, with a right
// check digit: a man born on 1 January 1880, so nobody living. The numbers
// that the check digit rules out are passed over.
func IIN(n int) string { return number("8001011", n) }

// BIN returns the n-th made-up business identification number, with a right
// check digit: a resident entity registered in January 2050.
func BIN(n int) string { return number("500140", n) }

// FailingIIN and FailingBIN fail the check digit, as the test identities of
// the national authority do; a certificate that carries them is still good.
const (
	FailingIIN = "800101100002"
	FailingBIN = "500140000002"
)

// number gives the n-th number with the prefix that has a check digit.
func number(prefix string, n int) string {
	for serial := 1; ; serial++ {
		body := fmt.Sprintf("%s%0*d", prefix, 11-len(prefix), serial)
		check, ok := checkDigit(body)
		if !ok {
			continue
		}
		if n--; n <= 0 {
			return fmt.Sprintf("%s%d", body[:11], check)
		}
	}
}

// checkDigit of the eleven digits: weights 1 to 11, and when that gives ten,
// weights from 3; when that gives ten too, the number is never issued.
func checkDigit(body string) (digit int, ok bool) {
	first, second := 0, 0
	for i := range 11 {
		d := int(body[i] - '0')
		first += d * (i + 1)
		second += d * ((i+2)%11 + 1)
	}
	if first %= 11; first < 10 {
		return first, true
	}
	second %= 11
	return second, second < 10
}
