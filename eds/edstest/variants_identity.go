// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto/x509"
	"math/big"
	"strings"
)

// identityVariants are about who the certificate says the applicant is. A
// checker compares what stands in the right place in the right form; it
// guesses nothing.
func identityVariants() []Variant {
	// subject edits the subject of the broken case. The request names the
	// person, and for the profiles of an entity the entity too.
	subject := func(p Profile, edit func(Name) Name) func(*stage) {
		return func(s *stage) {
			s.kind, s.profile = KindCertificate, p
			if p != ProfileIndividualSign {
				s.bin = BIN(1)
			}
			s.leaf = func(t *Template) {
				if s.broken {
					t.Subject = edit(t.Subject)
				}
			}
		}
	}
	person := func(edit func(Name) Name) func(*stage) { return subject(ProfileIndividualSign, edit) }
	entity := func(edit func(Name) Name) func(*stage) { return subject(ProfileHead, edit) }
	iin := func(text string) func(*stage) {
		return person(func(n Name) Name { return n.With(NameSerialNumber, text).As(NameSerialNumber, StringUTF8) })
	}
	bin := func(text string) func(*stage) {
		return entity(func(n Name) Name { return n.With(NameOrganizationUnit, text) })
	}
	twice := func(n Name, id OID, text string, joined bool) Name {
		var out Name
		for _, a := range n {
			out = append(out, a)
			if a.Type == id {
				a.Text, a.Joined = text, joined
				out = append(out, a)
			}
		}
		return out
	}
	return []Variant{
		{Name: "iin-of-another", Item: "identity",
			What:  "The certificate is another person's.",
			build: person(func(n Name) Name { return n.With(NameSerialNumber, "IIN"+IIN(2)) })},
		{Name: "bin-of-another", Item: "bin-of-provider",
			What:  "The certificate is another entity's; the person is the right one.",
			build: bin("BIN" + BIN(3))},
		{Name: "bin-absent", Item: "bin-of-provider",
			What:  "The request names an entity, and the certificate names none.",
			build: entity(func(n Name) Name { return n.Without(NameOrganizationUnit) })},
		{Name: "entity-by-another-person", Item: "representative",
			What:  "The entity is the right one; the person is not who the request names.",
			build: entity(func(n Name) Name { return n.With(NameSerialNumber, "IIN"+IIN(2)) })},
		{Name: "iin-in-alt-name-only", Item: "iin-elsewhere",
			What: "The IIN stands in the alternative name and not in the subject.",
			build: func(s *stage) {
				s.kind = KindCertificate
				s.leaf = func(t *Template) {
					held := Name{{Type: NameSerialNumber, Text: "IIN" + IIN(1), String: StringPrintable}}
					t.AltName = sequence(explicit(4, held.DER()))
					if s.broken {
						t.Subject = t.Subject.Without(NameSerialNumber)
					}
				}
			}},
		{Name: "iin-in-common-name-only", Item: "iin-elsewhere",
			What: "The IIN stands in the common name and not in the serial number.",
			build: func(s *stage) {
				s.kind = KindCertificate
				s.leaf = func(t *Template) {
					t.Subject = t.Subject.With(NameCommonName, "ТЕСТОВ ТЕСТ IIN"+IIN(1))
					if s.broken {
						t.Subject = t.Subject.Without(NameSerialNumber)
					}
				}
			}},
		{Name: "two-iins", Item: "two-serial-numbers",
			What:  "The subject has two serial numbers; the first is the one that the request names.",
			build: person(func(n Name) Name { return twice(n, NameSerialNumber, "IIN"+IIN(2), false) })},
		{Name: "two-iins-in-one-relative-name", Item: "two-serial-numbers",
			What:  "One relative name of the subject has two serial numbers.",
			build: person(func(n Name) Name { return twice(n, NameSerialNumber, "IIN"+IIN(2), true) })},
		{Name: "two-bins", Item: "two-serial-numbers",
			What:  "The subject has two units with a BIN; the first is the one that the request names.",
			build: entity(func(n Name) Name { return twice(n, NameOrganizationUnit, "BIN"+BIN(3), false) })},
		{Name: "iin-without-prefix", Item: "prefix",
			What:  "The serial number has the digits without \"IIN\".",
			build: iin(IIN(1))},
		{Name: "iin-prefix-lower-case", Item: "prefix",
			What:  "The prefix of the serial number is in lower case.",
			build: iin("iin" + IIN(1))},
		{Name: "bin-without-prefix", Item: "prefix",
			What:  "The unit has the digits without \"BIN\".",
			build: bin(BIN(1))},
		{Name: "bin-prefix-lower-case", Item: "prefix",
			What:  "The prefix of the unit is in lower case.",
			build: bin("bin" + BIN(1))},
		{Name: "iin-prefix-look-alike", Item: "look-alikes",
			What:  "The prefix is written with Ukrainian or Kazakh letters that look Latin.",
			build: iin("\u0406\u0406N" + IIN(1))},
		{Name: "iin-full-width-digits", Item: "look-alikes",
			What:  "The digits are full-width.",
			build: iin("IIN" + shifted(IIN(1), '０'))},
		{Name: "iin-arabic-digits", Item: "look-alikes",
			What:  "The digits are Arabic-Indic.",
			build: iin("IIN" + shifted(IIN(1), '٠'))},
		{Name: "iin-letter-for-digit", Item: "look-alikes",
			What:  "A zero is the letter O.",
			build: iin("IIN" + strings.Replace(IIN(1), "0", "O", 1))},
		{Name: "iin-bmp", Item: "string-types",
			What:  "The serial number is a BMPString.",
			build: person(func(n Name) Name { return n.As(NameSerialNumber, StringBMP) })},
		{Name: "iin-t61", Item: "string-types",
			What:  "The serial number is a TeletexString.",
			build: person(func(n Name) Name { return n.As(NameSerialNumber, StringT61) })},
		{Name: "iin-with-space", Item: "spaces",
			What:  "A space stands between the prefix and the digits.",
			build: iin("IIN " + IIN(1))},
		{Name: "iin-with-trailing-space", Item: "spaces",
			What:  "A space follows the digits.",
			build: iin("IIN" + IIN(1) + " ")},
		{Name: "iin-with-zero-byte", Item: "spaces",
			What:  "A zero byte and another number follow the digits.",
			build: iin("IIN" + IIN(1) + "\x00" + IIN(2))},
		{Name: "iin-eleven-digits", Item: "spaces",
			What:  "The last digit is missing.",
			build: iin("IIN" + IIN(1)[:11])},
		{Name: "iin-failing-check-digit", Item: "identity", Passes: true,
			What: "The check digit is wrong, as in the test identities of the NCA; the numbers are equal all the same.",
			build: func(s *stage) {
				s.kind = KindCertificate
				if s.broken {
					s.iin = FailingIIN
				}
				s.leaf = func(t *Template) { t.Subject = t.Subject.With(NameSerialNumber, "IIN"+s.iin) }
			}},
	}
}

// shifted writes the digits of another script that begin at zero.
func shifted(digits string, zero rune) string {
	return strings.Map(func(r rune) rune { return zero + r - '0' }, digits)
}

// usageVariants are about what the certificate is for.
func usageVariants() []Variant {
	leaf := func(p Profile, role OID, edit func(*Template)) func(*stage) {
		return func(s *stage) {
			s.profile, s.role = p, role
			if p != ProfileIndividualSign {
				s.bin = BIN(1)
			}
			s.leaf = func(t *Template) {
				if s.broken {
					edit(t)
				}
			}
		}
	}
	person := func(edit func(*Template)) func(*stage) { return leaf(ProfileIndividualSign, "", edit) }
	return []Variant{
		{Name: "no-non-repudiation", Item: "non-repudiation",
			What: "The key usage is that of a certificate for authentication.",
			build: person(func(t *Template) {
				t.KeyUsage = x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment
			})},
		{Name: "authentication-certificate", Item: "non-repudiation",
			What: "The form is signed with the key for authentication.",
			build: func(s *stage) {
				if s.broken {
					s.profile = ProfileIndividualAuth
				}
			}},
		{Name: "no-key-usage", Item: "non-repudiation",
			What:  "The certificate does not say what its key is for.",
			build: person(func(t *Template) { t.KeyUsage = 0 })},
		{Name: "role-absent", Item: "role",
			What: "The head's signature is required, and the certificate is an employee's of the same entity.",
			build: leaf(ProfileHead, RoleHead, func(t *Template) {
				t.Usages = []OID{UsageEmailProtection, RoleLegalEntity, RoleEmployee}
			})},
		{Name: "role-of-an-individual", Item: "role",
			What:  "The head's signature is required, and the certificate has the role of an individual.",
			build: leaf(ProfileHead, RoleHead, func(t *Template) { t.Usages = []OID{UsageEmailProtection, RoleIndividual} })},
		{Name: "usages-absent", Item: "role",
			What:  "The head's signature is required, and the certificate has no extended key usage.",
			build: leaf(ProfileHead, RoleHead, func(t *Template) { t.Usages = nil })},
		{Name: "leaf-unknown-critical-extension", Item: "critical-extension",
			What:  "The certificate has a critical extension that nobody knows.",
			build: person(func(t *Template) { t.Extra = []Extension{unknownExtension()} })},
		{Name: "serial-negative", Item: "serial-numbers",
			What:  "The certificate's serial number is negative.",
			build: person(func(t *Template) { t.Serial = new(big.Int).Neg(t.Serial) })},
		{Name: "serial-zero", Item: "serial-numbers",
			What:  "The certificate's serial number is zero.",
			build: person(func(t *Template) { t.Serial = new(big.Int) })},
	}
}
