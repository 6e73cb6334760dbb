// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// filed is when the applicants of the examples file.
func filed() time.Time { return time.Date(2015, 3, 30, 9, 0, 0, 0, time.UTC) }

func ExampleMustNew() {
	a := edstest.MustNew(filed())
	head := a.Leaf(edstest.ProfileHead)
	c, err := head.X509()
	fmt.Println(err, c.NotBefore.Format(time.DateOnly), c.NotAfter.Format(time.DateOnly))
	fmt.Println(head.Subject().Get(edstest.NameCommonName), head.Subject().Get(edstest.NameOrganizationUnit))
	// Output:
	// <nil> 2015-02-28 2016-02-28
	// ТЕСТОВ ТЕСТ BIN500140000017
}

func ExampleNew() {
	_, err := edstest.New(filed(), func(c *edstest.Config) { c.LeafBits = 512 })
	fmt.Println(err)
	a, err := edstest.New(filed(), func(c *edstest.Config) { c.Algorithm = edstest.AlgorithmGOST2015 })
	fmt.Println(err, a.Root.Subject().Get(edstest.NameCommonName))
	// Output:
	// edstest: LeafBits is 512: below 1024, above 8192 or no multiple of 64
	// <nil> СЫНАҚ НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)
}

func ExampleAuthority_Template() {
	a := edstest.MustNew(filed())
	t := a.Template(edstest.ProfileEmployee)
	t.Subject = t.Subject.With(edstest.NameSerialNumber, "IIN"+edstest.IIN(2))
	t.NotAfter = filed().Add(-time.Second)
	expired, err := a.Issue(t).X509()
	fmt.Println(err, expired.Subject.SerialNumber, filed().After(expired.NotAfter))
	// Output: <nil> IIN800101100023 true
}

func ExampleAuthority_Issue() {
	a := edstest.MustNew(filed())
	own := a.Template(edstest.ProfileIndividualSign)
	own.Issuer = nil
	c, err := a.Issue(own).X509()
	fmt.Println(err, c.Issuer.CommonName)
	// Output: <nil> ТЕСТОВ ТЕСТ
}

func ExampleAuthority_Resign() {
	a := edstest.MustNew(filed())
	right := a.Leaf(edstest.ProfileHead)
	wrong := a.Resign(right, func(t *edstest.Template) { t.Usages = t.Usages[:2] })
	fmt.Println(right.Serial().Cmp(wrong.Serial()), wrong.Template.Usages)
	// Output: 0 [1.3.6.1.5.5.7.3.4 1.2.398.3.3.4.1.2]
}

func ExampleAuthority_Fork() {
	a := edstest.MustNew(filed())
	b := a.Fork()
	fmt.Println(a.Leaf(edstest.ProfileHR).Serial().Cmp(b.Leaf(edstest.ProfileHR).Serial()))
	// Output: 0
}

func ExampleAuthority_Key() {
	a := edstest.MustNew(filed())
	key := a.Key("stranger")
	signature := key.Sign("", []byte("form"))
	fmt.Println(key.Algorithm(), key.Hash(), len(signature), key.Verify([]byte("form"), signature))
	// Output: rsa sha256 256 true
}

func ExampleAuthority_Sign() {
	a := edstest.MustNew(filed())
	cms := a.Sign([]byte("the form"), a.Leaf(edstest.ProfileHead), a.Leaf(edstest.ProfileEmployee))
	armour := strings.Split(string(edstest.PEM(cms)), "\n")
	fmt.Println(armour[0])
	// Output: -----BEGIN CMS-----
}

func ExampleAuthority_SignDetached() {
	a := edstest.MustNew(filed())
	head := a.Leaf(edstest.ProfileHead)
	form := []byte("a form")
	fmt.Println(len(a.Sign(form, head)) - len(a.SignDetached(form, head)))
	// Output: 10
}

func ExampleAuthority_SignedData() {
	a := edstest.MustNew(filed())
	s := a.SignedData([]byte("the form"), a.Leaf(edstest.ProfileIndividualSign))
	s.Signers[0].ESS = true
	s.Signers[0].SigningTime = filed().AddDate(0, 0, -1)
	s.Certificates = nil // a signer whose certificate is nowhere
	fmt.Println(len(s.Signers), len(s.DER()) > 500)
	// Output: 1 true
}

func ExampleAuthority_Stamped() {
	a := edstest.MustNew(filed())
	s := a.SignedData([]byte("the form"), a.Leaf(edstest.ProfileIndividualSign))
	plain := len(s.DER())
	fmt.Println(len(a.Stamped(s, filed().Add(-time.Minute)).DER()) > plain)
	// Output: true
}

func ExampleAuthority_Stamp() {
	a := edstest.MustNew(filed())
	token := a.Stamp([]byte("signature"))
	token.GenTime = filed().AddDate(1, 0, 0)
	fmt.Println(token.Policy, token.GenTime.Format(time.DateOnly), len(token.Response()) > len(token.DER()))
	// Output: 1.2.398.3.3.2.6.2 2016-03-30 true
}

func ExampleAuthority_CRL() {
	a := edstest.MustNew(filed())
	leaf := a.Leaf(edstest.ProfileHead)
	list := a.CRL(leaf.Revoked(filed().AddDate(0, 0, -1), edstest.ReasonKeyCompromise))
	list.Generated = 1000
	fmt.Println(list.Number, list.NextUpdate.Sub(list.ThisUpdate), len(list.DER()))
	// Output: 9 24h0m0s 53520
}

func ExampleAuthority_Delta() {
	a := edstest.MustNew(filed())
	leaf := a.Leaf(edstest.ProfileHead)
	delta := a.Delta(leaf.Revoked(filed(), edstest.ReasonRemoveFromCRL))
	fmt.Println(delta.Number, delta.Base, delta.NextUpdate.Sub(filed()))
	// Output: 10 9 7h0m0s
}

func ExampleAuthority_RootCRL() {
	a := edstest.MustNew(filed())
	list := a.RootCRL(a.Issuing.Revoked(filed(), edstest.ReasonCACompromise))
	fmt.Println(strings.Split(string(list.PEM()), "\n")[0], len(list.Entries))
	// Output: -----BEGIN X509 CRL----- 1
}

func ExampleAuthority_OCSP() {
	a := edstest.MustNew(filed())
	response := a.OCSP(a.Leaf(edstest.ProfileHead))
	response.NeverIssued()
	answer := response.Answers[0]
	fmt.Println(answer.Status, answer.RevokedAt.UTC().Format(time.DateOnly), answer.Reason == edstest.ReasonCertificateHold)
	// Output: revoked 1970-01-01 true
}

func ExampleAuthority_XML() {
	a := edstest.MustNew(filed())
	document := string(a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileHead)).Bytes())
	text, _, _ := strings.Cut(document, "><ds:SignedInfo>")
	fmt.Println(text)
	// Output: <form><animals>2</animals><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
}

func ExampleAuthority_Services() {
	a := edstest.MustNew(filed())
	services := a.Services(nil)
	leaf := a.Leaf(edstest.ProfileHead)
	services.Revoke(leaf, filed(), edstest.ReasonSuperseded)

	server := httptest.NewServer(services)
	defer server.Close()
	list, err := http.Get(server.URL + edstest.PathCRL)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer list.Body.Close()
	body, err := io.ReadAll(list.Body)
	fmt.Println(list.Status, list.Header.Get("Content-Type"), len(body) == len(services.CRL()), err)

	services.Set(edstest.ModeDown)
	down, err := http.Get(server.URL + edstest.PathCRL)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer down.Body.Close()
	fmt.Println(down.Status)
	// Output:
	// 200 OK application/pkix-crl true <nil>
	// 503 Service Unavailable
}

func ExampleServices_OCSP() {
	a := edstest.MustNew(filed())
	services := a.Services(nil)
	request := edstest.OCSPRequestFor(a.Leaf(edstest.ProfileHead), []byte("nonce"))
	fmt.Println(len(services.OCSP(request.DER())) > 1000, services.Answered())
	// Output: true 1
}

func ExampleServices_Stamp() {
	services := edstest.MustNew(filed()).Services(nil)
	request := edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: edstest.HashSHA256.Sum([]byte("signature"))}
	fmt.Println(len(services.Stamp(request.DER())) > 1000)
	// Output: true
}

func ExampleServices_EditOCSP() {
	services := edstest.MustNew(filed()).Services(nil)
	services.EditOCSP(func(r *edstest.OCSPResponse) { r.Nonce = []byte("another") })
	services.EditCRL(func(l *edstest.CRL) { l.InnerBare = true })
	services.EditToken(func(t *edstest.Token) { t.Certificates = [][]byte{} })
	fmt.Println(len(services.CRL()) > 0)
	// Output: true
}

func ExampleServices_Disown() {
	a := edstest.MustNew(filed())
	services := a.Services(nil)
	disowned, forgotten := a.Leaf(edstest.ProfileHead), a.Leaf(edstest.ProfileHR)
	services.Disown(disowned)  // the responder: on hold since 1970
	services.Forget(forgotten) // the responder: unknown
	services.EditOCSP(func(r *edstest.OCSPResponse) {
		fmt.Println(r.Answers[0].Status, r.Answers[0].RevokedAt.UTC().Year())
	})
	services.OCSP(edstest.OCSPRequestFor(disowned, nil).DER())
	services.OCSP(edstest.OCSPRequestFor(forgotten, nil).DER())
	// Output:
	// revoked 1970
	// unknown 1
}

func ExampleServices_CRL() {
	a := edstest.MustNew(filed())
	services := a.Services(func() time.Time { return filed().AddDate(0, 1, 0) })
	services.EditCRL(func(l *edstest.CRL) {
		fmt.Println(l.Issuer.Template.Profile, l.ThisUpdate.Format(time.DateTime), l.Base)
	})
	services.CRL()
	services.Delta()
	services.StateCRL()
	services.RootCRL()
	// Output:
	// issuing 2015-04-30 08:00:00 <nil>
	// issuing 2015-04-30 08:30:00 9
	// state-bodies 2015-04-30 08:00:00 <nil>
	// root 2015-04-20 09:00:00 <nil>
}

func ExampleServices_Set() {
	services := edstest.MustNew(filed()).Services(nil)
	services.Set(edstest.ModeBusy)
	fmt.Printf("% x\n", services.OCSP(nil)) // "try later"
	// Output: 30 03 0a 01 03
}

func ExampleCertificate_X509() {
	a := edstest.MustNew(filed())
	t := a.Template(edstest.ProfileIndividualSign)
	t.Serial.Neg(t.Serial)
	negative := a.Issue(t)
	_, err := negative.X509()
	fmt.Println(err)
	// Output: x509: negative serial number
}

func ExampleCertificate_PEM() {
	fmt.Println(strings.Split(string(edstest.MustNew(filed()).Root.PEM()), "\n")[0])
	// Output: -----BEGIN CERTIFICATE-----
}

func ExampleKey_RSA() {
	a := edstest.MustNew(filed())
	fmt.Println(a.Key("head").RSA().N.BitLen(), a.Key("head").Name())
	// Output: 2048 head
}

func ExampleAuthority_Roots() {
	a := edstest.MustNew(filed())
	fmt.Println(len(a.Roots()), len(a.Intermediates()))
	// Output: 1 2
}

func ExampleAuthority_ResponderOf() {
	a := edstest.MustNew(filed())
	fmt.Println(a.ResponderOf(a.Root) == a.Root, a.ResponderOf(a.Issuing) == a.Responder)
	// Output: true true
}

func ExampleParseOCSPRequest() {
	_, err := edstest.ParseOCSPRequest(make([]byte, 65<<10))
	fmt.Println(err)
	// Output: edstest: not a request: OCSP: larger than 64 KiB
}

func ExampleParseStampRequest() {
	request := edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: make([]byte, 32)}
	back, err := edstest.ParseStampRequest(request.DER())
	fmt.Println(back.Hash, len(back.Imprint), err)
	// Output: sha256 32 <nil>
}

func ExampleStampRejection() {
	fmt.Printf("% x\n", edstest.StampRejection(25))
	// Output: 30 0c 30 0a 02 01 02 03 05 06 00 00 00 40
}

func ExampleIIN() {
	fmt.Println(edstest.IIN(1), edstest.IIN(2), edstest.BIN(1), edstest.FailingIIN)
	// Output: 800101100013 800101100023 500140000017 800101100002
}

func ExampleName() {
	n := edstest.Name{{Type: edstest.NameSerialNumber, Text: "IIN" + edstest.IIN(1), String: edstest.StringPrintable}}
	odd := n.With(edstest.NameSerialNumber, "iin"+edstest.IIN(1)).As(edstest.NameSerialNumber, edstest.StringBMP)
	fmt.Println(odd.Get(edstest.NameSerialNumber), len(n.DER()), len(odd.DER()), len(n.Without(edstest.NameSerialNumber)))
	// Output: iin800101100013 28 43 0
}

func ExampleProfile_Roles() {
	for _, p := range edstest.Profiles() {
		if p.IsLeaf() && len(p.Roles()) == 3 {
			fmt.Println(p, p.Roles())
		}
	}
	// Output: treasury [1.2.398.3.3.4.1.2 1.2.398.3.3.4.1.2.5 1.2.398.5.19.1.2.2.1]
}

func ExampleHash_Sum() {
	fmt.Printf("%s %x\n", edstest.HashStreebog512.OID(), edstest.HashStreebog512.Sum(nil)[:8])
	// Output: 1.2.398.3.10.1.3.3 8e945da209aa869f
}

func ExampleAttributeDER() {
	fmt.Printf("%x\n", edstest.AttributeDER(edstest.AttrContentType, []byte{0x05, 0}))
	// Output: 300f06092a864886f70d01090331020500
}

func ExampleBase64() {
	fmt.Println(string(edstest.Base64([]byte("signature"))))
	// Output: c2lnbmF0dXJl
}

// A checker's test runs over all variants: each broken case is refused for its
// own reason, each twin passes.
func ExampleVariants() {
	a := edstest.MustNew(filed())
	for _, v := range edstest.Variants() {
		if v.Item != "spaces" {
			continue
		}
		broken, twin := v.Broken(a), v.Twin(a)
		fmt.Println(v.Name, broken.Kind, len(broken.Certificate) != len(twin.Certificate))
	}
	// Output:
	// iin-with-space certificate true
	// iin-with-trailing-space certificate true
	// iin-with-zero-byte certificate true
	// iin-eleven-digits certificate true
}

func ExampleItems() {
	for _, item := range edstest.Items()[:3] {
		fmt.Printf("%s: %s\n", item.ID, item.What)
	}
	// Output:
	// time-of-filing: Validity is judged at the filing, not now.
	// signing-time: The signing time is the signer's own claim and proves nothing.
	// stamp-imprint: A time stamp is over this signature, and its time is possible.
}
