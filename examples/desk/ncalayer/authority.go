// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"cmp"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/beevik/etree"
	dsig "github.com/russellhaering/goxmldsig"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
)

// ErrKey says that a holder cannot be given a key, or that there is no such key.
var ErrKey = errors.New("ncalayer: no such key")

// Standing tells what became of a certificate. The zero value is a good one.
type Standing string

// The others came to their end a day before the authority's moment.
const (
	StandingRevoked Standing = "revoked" // by who had the key
	StandingExpired Standing = "expired" // by itself
)

// Holder is somebody who gets a key.
type Holder struct {
	ID           string // stable, unique; it names the key
	Surname      string
	Name         string
	Patronymic   string
	IIN          eds.IIN
	BIN          eds.BIN // zero: a person without an organisation
	Organisation string
	Profile      edstest.Profile
	Algorithm    edstest.Algorithm // zero: RSA
	Standing     Standing
}

// Key is the key of a holder, with its certificate.
type Key struct {
	Holder      Holder
	Certificate *edstest.Certificate
	root        *root
}

// root is an authority of one algorithm with its responder.
type root struct {
	*edstest.Authority
	services *edstest.Services
}

// Authority makes the keys of the demonstration and answers for them: certificates of
// edstest, RSA and GOST. Nobody but a demonstration may trust it: whoever reads the source
// of edstest has its keys. The same moment and holders give the same certificates, also
// in another process. It is safe for use by many goroutines.
type Authority struct {
	clock func() time.Time
	roots map[edstest.Algorithm]*root
	keys  []*Key
	mu    sync.Mutex // those of edstest are for one goroutine
}

// NewAuthority makes the authority and the keys of the holders. Certificates are
// good from thirty days before the moment to eleven months after it; the clock dates
// signatures, stamps and answers. The error is an [ErrKey].
func NewAuthority(at time.Time, clock func() time.Time, holders ...Holder) (*Authority, error) {
	a := &Authority{clock: clock, roots: map[edstest.Algorithm]*root{}}
	for _, algorithm := range []edstest.Algorithm{edstest.AlgorithmRSA, edstest.AlgorithmGOST2015} {
		authority, err := edstest.New(at, func(c *edstest.Config) { c.Algorithm = algorithm })
		if err != nil {
			return nil, err
		}
		a.roots[algorithm] = &root{authority, authority.Services(clock)}
	}
	for _, h := range holders {
		h.Algorithm = cmp.Or(h.Algorithm, edstest.AlgorithmRSA)
		if a.roots[h.Algorithm] == nil || !h.Profile.IsLeaf() || h.IIN.IsZero() || h.ID == "" || a.Key(h.ID) != nil {
			return nil, fmt.Errorf("%w: holder %q has no ID of its own, no IIN, or an algorithm or profile that is not issued", ErrKey, h.ID)
		}
		a.keys = append(a.keys, a.roots[h.Algorithm].issue(h))
	}
	return a, nil
}

func (r *root) issue(h Holder) *Key {
	t := r.Template(h.Profile)
	t.Subject = t.Subject.With(edstest.NameCommonName, h.Surname+" "+h.Name).With(edstest.NameSurname, h.Surname).
		With(edstest.NameSerialNumber, "IIN"+h.IIN.Digits()).With(edstest.NameGivenName, h.Patronymic)
	if !h.BIN.IsZero() {
		t.Subject = t.Subject.With(edstest.NameOrganization, h.Organisation).With(edstest.NameOrganizationUnit, "BIN"+h.BIN.Digits())
	}
	yesterday := r.At.AddDate(0, 0, -1)
	if h.Standing == StandingExpired {
		t.NotAfter = yesterday
	}
	c := r.Issue(t)
	if h.Standing == StandingRevoked {
		r.services.Revoke(c, yesterday, edstest.ReasonKeyCompromise)
	}
	return &Key{h, c, r}
}

// Key is the key of a holder; nil where there is none.
func (a *Authority) Key(id string) *Key {
	for _, k := range a.keys {
		if k.Holder.ID == id {
			return k
		}
	}
	return nil
}

// Revoke makes the certificate of a holder revoked from now on. The error is an
// [ErrKey].
func (a *Authority) Revoke(id string) error {
	k := a.Key(id)
	if k == nil {
		return fmt.Errorf("%w: %q", ErrKey, id)
	}
	k.root.services.Revoke(k.Certificate, a.clock(), edstest.ReasonKeyCompromise)
	return nil
}

// SetDown lets the services of revocation be of no use, or answer again.
func (a *Authority) SetDown(down bool) {
	for _, r := range a.roots {
		r.services.Set(map[bool]edstest.Mode{true: edstest.ModeBusy, false: edstest.ModeUp}[down])
	}
}

// Config is that of a checker which trusts this authority alone and asks its
// responders.
func (a *Authority) Config() (local.Config, error) {
	var roots, intermediates [][]byte
	source := responders{}
	for _, r := range a.roots {
		roots = append(roots, r.Roots()...)
		intermediates = append(intermediates, r.Intermediates()...)
		for _, issuer := range append(r.Roots(), r.Intermediates()...) {
			digest, err := local.KeyDigest(issuer)
			if err != nil {
				return local.Config{}, err
			}
			source[digest] = r.services
		}
	}
	trust, err := local.NewTrust(local.ContourTest, roots, intermediates)
	return local.Config{
		Trust: trust, Algorithms: append(gost.Algorithms(), local.RSASHA256()), OCSP: []local.OCSPSource{source}, Clock: a.clock,
	}, err
}

// responders answer for the authorities with a key.
type responders map[eds.Digest]*edstest.Services

func (responders) Name() string { return "demonstration" }

func (r responders) Answer(_ context.Context, q local.Question) (local.Answer, error) {
	services, known := r[q.Issuer]
	if !known {
		return local.Answer{}, local.ErrUnavailable
	}
	return local.Answer{Response: services.OCSP(q.Request)}, nil
}

// Form is how a CMS is to be made. The zero value is a signature that contains its
// content and has no time stamp.
type Form struct {
	Detached bool // the content is not contained
	Digested bool // what is given is the digest of the content by the key's hash
	Stamped  bool // with a time stamp of now
}

// CMS signs as NCALayer does: a message in DER with signing time and the
// certificate's own digest among the signed attributes. The error is an [ErrKey].
func (a *Authority) CMS(key *Key, content []byte, f Form) ([]byte, error) {
	if key == nil || a.Key(key.Holder.ID) != key {
		return nil, fmt.Errorf("%w: not of this authority", ErrKey)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	s := key.root.SignedData(content, key.Certificate)
	s.Detached = f.Detached || f.Digested
	s.Signers[0].SigningTime, s.Signers[0].ESS = a.clock(), true
	if f.Digested {
		if len(content) != len(key.Certificate.Key().Hash().Sum(nil)) {
			return nil, fmt.Errorf("%w: the digest has %d bytes, which is not one of the key's hash", ErrKey, len(content))
		}
		s.Signers[0].MessageDigest = content
	}
	if f.Stamped {
		s = key.root.Stamped(s, a.clock())
	}
	return s.DER(), nil
}

// errXML says that text is no XML document that can be signed.
var errXML = errors.New("ncalayer: not a well-formed XML document")

const xmldsig = "http://www.w3.org/2000/09/xmldsig#"

// signedInfo has the method of the signature, that of the digest, and the digest. Its own
// canonical form is the exclusive one, since nothing that the document declares around the
// signature belongs to it then.
const signedInfo = `<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>` +
	`<ds:SignatureMethod Algorithm="%s"></ds:SignatureMethod><ds:Reference URI=""><ds:Transforms>` +
	`<ds:Transform Algorithm="` + xmldsig + `enveloped-signature"></ds:Transform>` +
	`<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"></ds:Transform></ds:Transforms>` +
	`<ds:DigestMethod Algorithm="%s"></ds:DigestMethod><ds:DigestValue>%s</ds:DigestValue></ds:Reference>`

// signature has the signed information, its signature and the certificate.
const signature = `<ds:Signature xmlns:ds="` + xmldsig + `"><ds:SignedInfo>%s</ds:SignedInfo><ds:SignatureValue>%s</ds:SignatureValue>` +
	`<ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`

// xml signs a document as a whole: the signature stands inside its root element.
func (a *Authority) xml(key *Key, document []byte) (string, error) {
	doc := etree.NewDocument()
	if err := doc.ReadFromBytes(document); err != nil || doc.Root() == nil {
		return "", errXML
	}
	text, err := dsig.MakeC14N10WithCommentsCanonicalizer().Canonicalize(doc.Root())
	if err != nil {
		return "", errXML
	}
	method, digest := "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmlenc#sha256"
	if key.Holder.Algorithm == edstest.AlgorithmGOST2015 {
		const national = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:"
		method, digest = national+"gostr34102015-gostr34112015-512", national+"gostr34112015-512"
	}
	k := key.Certificate.Key()
	encode := base64.StdEncoding.EncodeToString
	info := fmt.Sprintf(signedInfo, method, digest, encode(k.Hash().Sum(text)))
	a.mu.Lock()
	value := k.Sign("", []byte(`<ds:SignedInfo xmlns:ds="`+xmldsig+`">`+info+`</ds:SignedInfo>`))
	a.mu.Unlock()
	end := strings.LastIndex(string(text), "</") // canonical XML has an end tag always
	return string(text[:end]) + fmt.Sprintf(signature, info, encode(value), encode(key.Certificate.DER)) + string(text[end:]), nil
}
