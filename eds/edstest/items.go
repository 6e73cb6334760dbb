// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

// Item is one thing that a checker of signatures must not forget. Every one
// has at least one [Variant].
type Item struct {
	ID   string
	What string
}

// Items returns the list in its order.
func Items() []Item {
	return []Item{
		{"time-of-filing", "Validity is judged at the filing, not now."},
		{"signing-time", "The signing time is the signer's own claim and proves nothing."},
		{"stamp-imprint", "A time stamp is over this signature, and its time is possible."},
		{"stamp-chain", "A time stamp is genuine and its stamper trusted, valid and not revoked."},
		{"stamp-usage", "A stamper's extended key usage is time stamping, critical and alone."},
		{"freshness", "An answer about revocation that is too old is none."},
		{"future", "An answer or list from the future is none."},
		{"next-update", "An answer or list that does not say until when it holds has an age limit."},
		{"hard-fail", "No usable answer about revocation is not a good answer."},
		{"nonce", "The nonce of the request comes back, or its absence is noticed."},
		{"identifier", "An OCSP answer is about this serial number of this issuer."},
		{"responder-usage", "A responder is entitled by the issuer of the certificate."},
		{"responder-expired", "A responder's certificate is valid."},
		{"revoked", "Revoked, on hold, or issued by a revoked authority: not valid."},
		{"never-issued", "On hold since 1970 means never issued."},
		{"unknown", "A responder that does not know the certificate does not vouch for it."},
		{"crl-issuer", "A list is of the certificate's issuer."},
		{"crl-signature", "A list's signature is checked."},
		{"crl-expired", "A list that has ended is none."},
		{"removed-from-crl", "A delta takes certificates off hold, and only a delta does."},
		{"delta-base", "A delta continues a full list that is at hand."},
		{"critical-extension", "What is critical and not known is refused."},
		{"crl-scope", "A list that covers a part does not vouch for the rest."},
		{"crl-identifiers", "The two algorithm identifiers of a list may differ in their NULL."},
		{"serial-numbers", "Serial numbers are positive and occur once."},
		{"non-repudiation", "A key for authentication signs no form."},
		{"role", "The required role stands in the certificate."},
		{"identity", "The person of the request is the person of the certificate."},
		{"bin-of-provider", "The entity of the request is the entity of the certificate."},
		{"representative", "Person and entity are compared each by itself."},
		{"several-signers", "Every signer must pass."},
		{"which-signer", "The applicant is among the signers."},
		{"zero-signers", "A structure without signers is not signed."},
		{"signer-certificate", "The signer's certificate is there, and it is one."},
		{"signature", "The signature is the signer's."},
		{"signed-attributes", "Signed attributes are there; else they can pass for content."},
		{"content-type", "The attribute contentType is there and right."},
		{"message-digest", "The attribute messageDigest is there once, with one value, and right."},
		{"attribute-order", "Signed attributes are in the order of DER."},
		{"content", "What was signed is what was filed."},
		{"ess", "A named signing certificate is the signer's."},
		{"digest", "Digests are the stated ones, and SHA-1 is none of them."},
		{"trailing-bytes", "Nothing follows a structure."},
		{"ber", "Indefinite lengths are BER, not DER."},
		{"base64", "Base64 is read with line breaks and without anything else."},
		{"pem", "Armour has the right label, once."},
		{"ca-bit", "Only an authority issues, and only as deep as it may."},
		{"ca-expired", "The authorities are valid at the filing."},
		{"same-name", "A name is no key."},
		{"another-era", "Roots of different eras share a name."},
		{"unknown-root", "The chain ends at a root that the caller trusts."},
		{"test-contour", "Certificates of the test contour do not pass in production."},
		{"iin-elsewhere", "An IIN counts in its place in the subject only."},
		{"two-serial-numbers", "More than one IIN or BIN is none."},
		{"prefix", "The prefix is there, in capitals."},
		{"look-alikes", "Letters and digits that look right are not."},
		{"string-types", "The identity stands in a string type that is known."},
		{"spaces", "Nothing is trimmed, cut off or filled in."},
		{"huge", "Large inputs are read within limits."},
		{"boundaries", "The first and the last second of validity are valid."},
		{"xml-wrapping", "The signature of XML covers the whole document."},
		{"xml-ids", "Identifiers in signed XML are unique."},
		{"xml-comments", "Comments do not cut the text of signed XML."},
	}
}

// Variants returns every variant, by subject. Cases take milliseconds each,
// those of the item "huge" up to a second. They are made of any authority;
// with GOST keys, which have no SHA-1, the variants of SHA-1 are signatures
// that do not fit.
func Variants() []Variant {
	var out []Variant
	for _, group := range [][]Variant{
		timeVariants(), stampVariants(),
		availabilityVariants(), ocspVariants(), crlVariants(),
		usageVariants(), identityVariants(), signerVariants(),
		structureVariants(), encodingVariants(), chainVariants(), sizeVariants(), xmlVariants(), envelopeVariants(),
	} {
		out = append(out, group...)
	}
	return out
}
