// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds/edstest"
)

func ExampleAuthority_NCANode() {
	moment := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	authority := edstest.MustNew(moment)
	leaf := authority.Leaf(edstest.ProfileIndividualSign)
	node := authority.NCANode()
	node.Revoke(leaf, "CRL", moment.AddDate(0, 0, -1), "KEY_COMPROMISE")

	for _, methods := range []string{`[]`, `["OCSP","CRL"]`} {
		body := `{"revocationCheck":` + methods + `,"certs":["` + base64.StdEncoding.EncodeToString(leaf.DER) + `"]}`
		w := httptest.NewRecorder()
		node.ServeHTTP(w, httptest.NewRequest("POST", "/x509/info", strings.NewReader(body)))
		var answer struct{ Valid bool }
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
			panic(err)
		}
		fmt.Println(methods, answer.Valid)
	}
	fmt.Println(len(node.Questions()), "questions")
	// Output:
	// [] true
	// ["OCSP","CRL"] false
	// 2 questions
}

func ExampleNCANodeScenario_Play() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	for _, scenario := range edstest.NCANodeScenarios() {
		if scenario.Name == "zero-signers" {
			c := scenario.Play(authority)
			body := `{"cms":"` + base64.StdEncoding.EncodeToString(c.Signature) + `"}`
			w := httptest.NewRecorder()
			c.Server.ServeHTTP(w, httptest.NewRequest("POST", "/cms/verify", strings.NewReader(body)))
			fmt.Println(scenario.What)
			fmt.Println(w.Body)
		}
	}
	// Output:
	// Nobody signed the message, and the server calls it valid.
	// {"message":"OK","signers":[],"status":200,"valid":true}
}
