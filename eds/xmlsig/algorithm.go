// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig

import (
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

// Identifiers of keys and hashes, as package local and package gost have them.
const (
	oidRSA         eds.OID = "1.2.840.113549.1.1.1"
	oidGOST2004    eds.OID = "1.2.398.3.10.1.1.1.1"
	oidGOST2015    eds.OID = "1.2.398.3.10.1.1.2.2"
	oidSHA256      eds.OID = "2.16.840.1.101.3.4.2.1"
	oidSHA384      eds.OID = "2.16.840.1.101.3.4.2.2"
	oidSHA512      eds.OID = "2.16.840.1.101.3.4.2.3"
	oidGOST34311   eds.OID = "1.2.398.3.10.1.3.1"
	oidStreebog512 eds.OID = "1.2.398.3.10.1.3.3"
)

const (
	more = "http://www.w3.org/2001/04/xmldsig-more#"
	enc  = "http://www.w3.org/2001/04/xmlenc#"
	nca  = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:"
)

// signatureOf gives the key and the hash of a signature algorithm's URI.
func signatureOf(uri string) (key, hash eds.OID) {
	switch uri {
	case more + "rsa-sha256":
		return oidRSA, oidSHA256
	case more + "rsa-sha384":
		return oidRSA, oidSHA384
	case more + "rsa-sha512":
		return oidRSA, oidSHA512
	case more + "gost34310-gost34311":
		return oidGOST2004, oidGOST34311
	case nca + "gostr34102015-gostr34112015-512":
		return oidGOST2015, oidStreebog512
	default:
		return "", ""
	}
}

// digestOf gives the hash of a digest algorithm's URI.
func digestOf(uri string) eds.OID {
	switch uri {
	case enc + "sha256":
		return oidSHA256
	case more + "sha384":
		return oidSHA384
	case enc + "sha512":
		return oidSHA512
	case more + "gost34311":
		return oidGOST34311
	case nca + "gostr34112015-512":
		return oidStreebog512
	default:
		return ""
	}
}

func sha1(uri string) bool {
	return uri == xmldoc.Namespace+"sha1" || strings.HasPrefix(uri, xmldoc.Namespace) && strings.HasSuffix(uri, "-sha1") || uri == more+"ecdsa-sha1"
}

func md5(uri string) bool { return uri == more+"md5" || uri == more+"rsa-md5" }

// choose finds what signature and digest are made with, for a key.
func (c *Checker) choose(s *xmldoc.Signature, key eds.OID) (signature, digest eds.Algorithm, f *fault) {
	names := "signature " + known(s.Algorithm) + " with digest " + known(s.Digest)
	switch {
	case sha1(s.Algorithm) || sha1(s.Digest):
		return nil, nil, &fault{eds.CodeAuthenticitySHA1, names}
	case md5(s.Algorithm) || md5(s.Digest):
		return nil, nil, &fault{eds.CodeAuthenticityRefused, names}
	}
	named, hash := signatureOf(s.Algorithm)
	if named != "" && named != key {
		return nil, nil, &fault{eds.CodeAuthenticityRefused, "the key of the certificate is of another algorithm"}
	}
	over := digestOf(s.Digest)
	for _, a := range c.algorithms {
		if named != "" && a.KeyOID() == key && a.HashOID() == hash {
			signature = a
		}
		if over != "" && a.HashOID() == over {
			digest = a
		}
	}
	if signature == nil || digest == nil {
		return nil, nil, &fault{eds.CodeAuthenticityUnsupported, names}
	}
	return signature, digest, nil
}

// known is a URI for the detail of a finding; what the document may have made
// up is not repeated.
func known(uri string) string {
	key, _ := signatureOf(uri)
	if key != "" || digestOf(uri) != "" || sha1(uri) || md5(uri) {
		return uri
	}
	return "of an unknown name"
}
