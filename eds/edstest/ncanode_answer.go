// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"crypto"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds/gost"
)

// NCANodeAnswer is an answer with status 200. The signers are Certificates in
// the answers about certificates and XML, and Signers in those about CMS.
type NCANodeAnswer struct {
	Message      string
	Valid        bool
	CMS          bool
	Signers      []NCANodeSigner
	Certificates []*NCANodeCertificate // nil entries: bytes that are no certificate
}

// NCANodeSigner is a signer of a CMS.
type NCANodeSigner struct {
	Certificates []*NCANodeCertificate `json:"certificates"`
	Stamp        *NCANodeStamp         `json:"tsp"`
}

// NCANodeStamp is what the server tells of a time stamp, unverified.
type NCANodeStamp struct {
	SerialNumber string  `json:"serialNumber"`
	GenTime      *string `json:"genTime"`
	Policy       string  `json:"policy"`
	TSA          *string `json:"tsa"`
	Hash         string  `json:"hash"`
}

// NCANodeRevocation is what one method says.
type NCANodeRevocation struct {
	Revoked bool    `json:"revoked"`
	By      string  `json:"by"`
	Time    *string `json:"revocationTime"`
	Reason  *string `json:"reason"`
}

// NCANodeCertificate is what the server tells of a certificate.
type NCANodeCertificate struct {
	Valid        bool                `json:"valid"`
	Revocations  []NCANodeRevocation `json:"revocations"`
	NotBefore    *string             `json:"notBefore"`
	NotAfter     *string             `json:"notAfter"`
	KeyUsage     string              `json:"keyUsage"`
	SerialNumber string              `json:"serialNumber"`
	SignAlg      string              `json:"signAlg,omitempty"`
	KeyUser      []string            `json:"keyUser"`
	PublicKey    string              `json:"publicKey"`
	Signature    string              `json:"signature"`
	Subject      NCANodeSubject      `json:"subject"`
	Issuer       NCANodeSubject      `json:"issuer"`
}

// NCANodeSubject is a name as the server prints it.
type NCANodeSubject struct {
	CommonName   string `json:"commonName,omitempty"`
	LastName     string `json:"lastName,omitempty"` // the patronymic
	Surname      string `json:"surName,omitempty"`
	Organisation string `json:"organization,omitempty"`
	IIN          string `json:"iin,omitempty"`
	BIN          string `json:"bin,omitempty"`
	Country      string `json:"country,omitempty"`
	DN           string `json:"dn"`
}

// MarshalJSON writes the fields as the server does.
func (a NCANodeAnswer) MarshalJSON() ([]byte, error) {
	signers := any(a.Certificates)
	if a.CMS {
		signers = a.Signers
	}
	return json.Marshal(map[string]any{"status": http.StatusOK, "message": a.Message, "valid": a.Valid, "signers": signers})
}

// first is the place of the first certificate, whatever the answer is about.
func (a *NCANodeAnswer) first() **NCANodeCertificate {
	if a.CMS {
		return &a.Signers[0].Certificates[0]
	}
	return &a.Certificates[0]
}

func (n *NCANode) certificates(q NCANodeQuestion) (NCANodeAnswer, *ncaFailure) {
	a := NCANodeAnswer{Message: "OK", Valid: len(q.Certs) > 0, Certificates: []*NCANodeCertificate{}}
	var complaints []string
	for i, text := range q.Certs {
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return a, &ncaFailure{http.StatusInternalServerError, "Illegal base64 character"}
		}
		if block, _ := pem.Decode(raw); block != nil {
			raw = block.Bytes
		}
		c, err := x509.ParseCertificate(raw)
		if err != nil {
			complaints = append(complaints, fmt.Sprintf("[%d]: Invalid certificate given.", i))
			a.Valid = false
			a.Certificates = append(a.Certificates, nil)
			continue
		}
		info, failed := n.info(c, q)
		if failed != nil {
			return a, failed
		}
		a.Valid = a.Valid && info.Valid
		a.Certificates = append(a.Certificates, info)
	}
	if len(complaints) > 0 {
		a.Message = strings.Join(complaints, "\n")
	}
	return a, nil
}

// info judges a certificate: one step of the chain, the period at the present
// with its ends left out, and revocation where it was asked for.
func (n *NCANode) info(c *x509.Certificate, q NCANodeQuestion) (*NCANodeCertificate, *ncaFailure) {
	if c.KeyUsage == 0 {
		return nil, &ncaFailure{http.StatusInternalServerError, "java.lang.NullPointerException"}
	}
	issued := slices.ContainsFunc(n.Issuers, func(issuer *Certificate) bool { return n.issued(c, issuer) })
	info := &NCANodeCertificate{
		Valid:     issued && c.NotBefore.Before(n.Now) && n.Now.Before(c.NotAfter),
		NotBefore: javaTime(c.NotBefore), NotAfter: javaTime(c.NotAfter),
		KeyUsage: ncaKeyUsage(c.KeyUsage), SerialNumber: c.SerialNumber.Text(16), SignAlg: ncaAlgorithm(c),
		KeyUser:   ncaKeyUsers(c),
		PublicKey: text64(c.RawSubjectPublicKeyInfo), Signature: text64(c.Signature),
		Subject: ncaName(c, true), Issuer: ncaName(c, false),
		Revocations: []NCANodeRevocation{},
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, method := range q.RevocationCheck {
		entry := NCANodeRevocation{By: method}
		if method == "OCSP" {
			reason := "OK"
			switch {
			case !issued:
				reason = "Cannot find root certificate for certificate"
			case n.OCSPReason != "":
				reason = n.OCSPReason
			}
			entry.Reason = &reason
		}
		for _, r := range n.revoked[info.SerialNumber] {
			if r.By == method {
				entry = r
				info.Valid = false
			}
		}
		info.Revocations = append(info.Revocations, entry)
	}
	return info, nil
}

// issued looks at name and signature and at nothing else of the issuer.
func (n *NCANode) issued(c *x509.Certificate, issuer *Certificate) bool {
	if !bytes.Equal(c.RawIssuer, issuer.Subject().DER()) {
		return false
	}
	hash := issuer.Key().Hash()
	if c.SignatureAlgorithm == x509.SHA1WithRSA {
		hash = HashSHA1
	}
	return verifies(issuer.Key().SPKI(), hash, c.RawTBSCertificate, c.Signature)
}

// verifies reports whether a signature is right by a public key alone.
func verifies(spki []byte, hash Hash, message, signature []byte) bool {
	if public, err := x509.ParsePKIXPublicKey(spki); err == nil {
		name := crypto.SHA256
		if hash == HashSHA1 {
			name = crypto.SHA1
		}
		key, ok := public.(*rsa.PublicKey)
		return ok && rsa.VerifyPKCS1v15(key, name, hash.Sum(message), signature) == nil
	}
	for _, algorithm := range gost.Algorithms() {
		if key, err := algorithm.ParseKey(spki); err == nil {
			return key.Verify(hash.Sum(message), signature) == nil
		}
	}
	return false
}

func ncaKeyUsage(u x509.KeyUsage) string {
	switch {
	case u&x509.KeyUsageDigitalSignature == 0:
		return "UNKNOWN"
	case u&x509.KeyUsageContentCommitment != 0:
		return "SIGN"
	case u&x509.KeyUsageKeyEncipherment != 0:
		return "AUTH"
	}
	return "UNKNOWN"
}

func ncaKeyUsers(c *x509.Certificate) []string {
	names := map[OID]string{
		RoleIndividual: "INDIVIDUAL", RoleLegalEntity: "ORGANIZATION", RoleHead: "CEO", RoleMaySign: "CAN_SIGN",
		RoleMaySignFinancial: "CAN_SIGN_FINANCIAL", RoleHR: "HR", RoleEmployee: "EMPLOYEE",
	}
	users := []string{}
	for _, id := range c.UnknownExtKeyUsage {
		if name, ok := names[OID(id.String())]; ok {
			users = append(users, name)
		}
	}
	return users
}

func ncaAlgorithm(c *x509.Certificate) string {
	if c.SignatureAlgorithm == x509.SHA256WithRSA {
		return "SHA256WithRSAEncryption"
	}
	if c.PublicKeyAlgorithm != x509.UnknownPublicKeyAlgorithm {
		return c.SignatureAlgorithm.String()
	}
	for _, algorithm := range gost.Algorithms() {
		if _, err := algorithm.ParseKey(c.RawSubjectPublicKeyInfo); err == nil && algorithm.HashOID() == HashStreebog512.OID() {
			return "ECGOST3410-2015-512"
		}
	}
	return "ECGOST34310"
}

// ncaName reads a name as the server does: any unit gives the BIN, any serial
// number that is not one gives the IIN.
func ncaName(c *x509.Certificate, subject bool) NCANodeSubject {
	name := c.Issuer
	if subject {
		name = c.Subject
	}
	s := NCANodeSubject{CommonName: name.CommonName, DN: name.String()}
	for _, a := range name.Names {
		text, _ := a.Value.(string) // another type is an attribute without text
		switch OID(a.Type.String()) {
		case NameGivenName:
			s.LastName = text
		case NameSurname:
			s.Surname = text
		case NameOrganization:
			s.Organisation = text
		case NameCountry:
			s.Country = text
		case NameOrganizationUnit:
			s.BIN = strings.TrimPrefix(text, "BIN")
		case NameSerialNumber:
			if !strings.HasPrefix(text, "BIN") {
				s.IIN = strings.TrimPrefix(text, "IIN")
			}
		}
	}
	return s
}
