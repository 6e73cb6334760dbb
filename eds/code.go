// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

// Code is the stable word of a finding: the check, a dot, and what was found.
// The codes of this library are the constants below; a checker from outside may
// have its own. A code of this library always has the same status.
type Code string

// Codes about the structure.
const (
	CodeStructureOK            Code = "structure.ok"                    // well formed
	CodeStructureMalformed     Code = "structure.malformed"             // not the format, not strict DER, or bytes after its end
	CodeStructureTooLarge      Code = "structure.too_large"             // beyond a limit of the checker
	CodeStructureCertificate   Code = "structure.certificate_malformed" // bytes that are no certificate
	CodeStructureSerial        Code = "structure.serial_malformed"      // serial number negative, zero or longer than 20 bytes
	CodeStructureNoSigners     Code = "structure.no_signers"            // a message that nobody signed
	CodeStructureNoCertificate Code = "structure.certificate_missing"   // the signer's certificate is not in the message
	CodeStructureAmbiguous     Code = "structure.certificate_ambiguous" // two certificates with the signer's issuer and serial
	CodeStructureNoAttributes  Code = "structure.attributes_absent"     // no signed attributes: what was signed could be taken for them
	CodeStructureRepeated      Code = "structure.attribute_repeated"    // a signed attribute that must be single is repeated, has no value or several
	CodeStructureMissing       Code = "structure.attribute_missing"     // contentType or messageDigest is not among the signed attributes
	CodeStructureUnsorted      Code = "structure.attributes_unsorted"   // signed attributes not in DER order
	CodeStructureContentType   Code = "structure.content_type_differs"  // contentType attribute differs from the type of the content
	CodeStructureTransport     Code = "structure.transport_removed"     // something that transport put around the message was taken off
	CodeStructureOdd           Code = "structure.answer_odd"            // a checking service answered with something that cannot be understood
	CodeStructureUnavailable   Code = "structure.service_unavailable"   // a checking service did not answer
)

// Codes about the signature.
const (
	CodeAuthenticityOK          Code = "authenticity.ok"                  // the signature is right
	CodeAuthenticityWrong       Code = "authenticity.signature_wrong"     // the signature does not belong to the attributes or to the key
	CodeAuthenticityContent     Code = "authenticity.content_differs"     // another form than the signed one
	CodeAuthenticityESS         Code = "authenticity.certificate_differs" // the certificate is not the one that the signed attribute names
	CodeAuthenticityRefused     Code = "authenticity.algorithm_refused"   // weak algorithm, or hash and key that do not belong together
	CodeAuthenticitySHA1        Code = "authenticity.sha_one"             // an XML signature or digest with SHA-1, which can be forged
	CodeAuthenticityUnsupported Code = "authenticity.algorithm_unknown"   // an algorithm that the checker was not given
	CodeAuthenticityUnanswered  Code = "authenticity.unanswered"          // a checking service left it open
)

// Codes about the validity period.
const (
	CodeValidityOK         Code = "validity.ok"         // within the period at the time judged
	CodeValidityNotYet     Code = "validity.not_yet"    // the period has not begun
	CodeValidityExpired    Code = "validity.expired"    // the period is over
	CodeValidityUnanswered Code = "validity.unanswered" // a checking service left it open
)

// Codes about revocation.
const (
	CodeRevocationOK          Code = "revocation.ok"                // a fresh and authentic answer says good
	CodeRevocationRevoked     Code = "revocation.revoked"           // revoked or on hold at the time judged
	CodeRevocationNotIssued   Code = "revocation.not_issued"        // the authority does not know the serial: it answers "hold" since 1970
	CodeRevocationIssuer      Code = "revocation.issuer_revoked"    // a certificate of the chain is revoked
	CodeRevocationUnknown     Code = "revocation.unknown"           // the responder says that it does not know the certificate
	CodeRevocationUnavailable Code = "revocation.unavailable"       // no answer: no source is configured or reachable
	CodeRevocationMalformed   Code = "revocation.malformed"         // an answer that cannot be read, or that has an unknown critical extension
	CodeRevocationUntrusted   Code = "revocation.untrusted"         // wrong signature, or a responder without the right to answer
	CodeRevocationStale       Code = "revocation.stale"             // an answer too old for the time judged
	CodeRevocationFuture      Code = "revocation.future"            // an answer from after the time of checking
	CodeRevocationNonce       Code = "revocation.nonce_differs"     // an answer to another question: its nonce differs
	CodeRevocationOther       Code = "revocation.other_certificate" // an answer about another serial or another issuer
	CodeRevocationScope       Code = "revocation.scope"             // a list that does not cover the certificate: partial, indirect, or a delta without its base
)

// Codes about the identities.
const (
	CodeIdentityOK         Code = "identity.ok"                // equal to the expected numbers
	CodeIdentityAnybody    Code = "identity.anybody"           // the request expects nobody in particular
	CodeIdentityIIN        Code = "identity.iin_differs"       // the IIN in the certificate is another one
	CodeIdentityNoIIN      Code = "identity.iin_absent"        // an IIN is expected and the certificate has none
	CodeIdentityTwoIIN     Code = "identity.iin_repeated"      // more than one IIN in the certificate
	CodeIdentityOddIIN     Code = "identity.iin_malformed"     // an IIN that is not "IIN" and twelve ASCII digits in the expected string type
	CodeIdentityBIN        Code = "identity.bin_differs"       // the BIN in the certificate is another one
	CodeIdentityNoBIN      Code = "identity.bin_absent"        // a BIN is expected and the certificate has none
	CodeIdentityTwoBIN     Code = "identity.bin_repeated"      // more than one BIN in the certificate
	CodeIdentityOddBIN     Code = "identity.bin_malformed"     // a BIN that is not "BIN" and twelve ASCII digits in the expected string type
	CodeIdentityMissing    Code = "identity.signer_missing"    // somebody who must sign did not
	CodeIdentityUnexpected Code = "identity.signer_unexpected" // a signer beyond those who were expected
	CodeIdentityUnanswered Code = "identity.unanswered"        // a checking service left it open
)

// Codes about the chain.
const (
	CodeChainOK          Code = "chain.ok"                // leads to a trusted root
	CodeChainUntrusted   Code = "chain.untrusted"         // no path to a root of the caller
	CodeChainSignature   Code = "chain.signature_wrong"   // the issuer's signature on the certificate is wrong
	CodeChainNotCA       Code = "chain.not_ca"            // the issuer is no certification authority, or may not sign certificates
	CodeChainPeriod      Code = "chain.issuer_period"     // a certificate of the chain was not valid at the time judged
	CodeChainConstraint  Code = "chain.constraint"        // path length, names, policies or an unknown critical extension forbid it
	CodeChainContour     Code = "chain.test_contour"      // of the test contour in production, or the reverse
	CodeChainUnsupported Code = "chain.algorithm_unknown" // the chain uses an algorithm that the checker was not given
	CodeChainUnanswered  Code = "chain.unanswered"        // a checking service left it open
)

// Codes about usage and roles.
const (
	CodeUsageOK          Code = "usage.ok"               // the key may sign, and the role is one of those asked for
	CodeUsageNotSigning  Code = "usage.not_signing"      // the key lacks digitalSignature or nonRepudiation: it is for authentication
	CodeUsageNotDeclared Code = "usage.not_declared"     // the certificate does not say what its key is for
	CodeUsageExtended    Code = "usage.extended"         // the extended key usage is that of a service, not of a person
	CodeUsageRole        Code = "usage.role_missing"     // none of the roles that are asked for
	CodeUsageCritical    Code = "usage.critical_unknown" // an unknown critical extension in the certificate
	CodeUsageUnanswered  Code = "usage.unanswered"       // a checking service left it open
)

// Codes about the time stamp.
const (
	CodeTimestampOK          Code = "timestamp.ok"                // a stamp of this signature by a trusted authority
	CodeTimestampNone        Code = "timestamp.none"              // there is no time stamp, and none is asked for
	CodeTimestampRequired    Code = "timestamp.required"          // there is no time stamp, and one is asked for
	CodeTimestampMalformed   Code = "timestamp.malformed"         // not a time-stamp token, or more than one
	CodeTimestampImprint     Code = "timestamp.imprint_differs"   // a stamp of another signature
	CodeTimestampSignature   Code = "timestamp.signature_wrong"   // the stamp's own signature is wrong
	CodeTimestampUntrusted   Code = "timestamp.untrusted"         // the stamp's authority is not trusted, not valid then, or revoked
	CodeTimestampUsage       Code = "timestamp.usage"             // the stamp's certificate is not for time stamping alone and critically
	CodeTimestampFuture      Code = "timestamp.future"            // a stamp from after the time of checking
	CodeTimestampLate        Code = "timestamp.late"              // a stamp from after the moment of the request: ask for the moment of the stamp
	CodeTimestampUnsupported Code = "timestamp.algorithm_unknown" // an algorithm that the checker was not given
	CodeTimestampUnverified  Code = "timestamp.unverified"        // the revocation of the stamp's authority could not be found out
)
