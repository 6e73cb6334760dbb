// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
)

// A subjectPublicKeyInfo, as it stands in a certificate: that of the GOST root
// certificate of the national certification authority of 2022.
const exampleKey = "3081ac" + "3023" +
	"06092a830e030a01010202" + "3016" + "060a2a830e030a0101020201" + "06082a830e030a010303" +
	"03818400" + "048180" +
	"2e4844618208761f17936701c4e74cb4e7ae1a64af921ceed268aeb71a497636" +
	"78cb5d09fbb8be3dd24d2687a00380b266917617074c13d439cf27a334fcc1e2" +
	"88a7de9f5ccdc6079487a572e25266382afbd33a2be55d3dd6930f1caf014a8b" +
	"a446a073e3ba356d37324aa27db8d370207bd58cf9d67ca84e9520c0f49a6ed4"

// The digest of the signed part of that certificate, and its signature by itself.
const (
	exampleDigest = "f7e1e029d4dad297b4bff777b4006b3be08d7ab7c9b06db0192953ee57711fb4" +
		"f4cacb3a57120ea239c72cb1a3c6eba51cd3bc7c27a34532701a7d4b72a2cc21"
	exampleSignature = "352b84fc51c42ed783f604d3fb4d3eb2adf9582dfee698cc05e9dcd9f55a9037" +
		"6dfb7839ec982d95162cee136f520580926b785a05bd2c21a9ce02a95e48ebb7" +
		"a5f4361b45cff3ceaacf780b0732064c71f7ed5822f1606ca441151b21f7a2b3" +
		"30cc6f68246f2e6dbe2722999da35a4cf63a7ec9dd96be48309864e07f84b3d5"
)

// bytesOf reads the hexadecimal constants above.
func bytesOf(s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return b
}

func Example() {
	key, err := gost.Algorithm2015().ParseKey(bytesOf(exampleKey))
	if err != nil {
		fmt.Println(err)
		return
	}
	digest, signature := bytesOf(exampleDigest), bytesOf(exampleSignature)
	fmt.Println("as signed:", key.Verify(digest, signature))

	digest[0] ^= 1
	fmt.Println("altered:", key.Verify(digest, signature))
	// Output:
	// as signed: <nil>
	// altered: gost: the signature does not belong to the digest and the key
}

func ExampleAlgorithms() {
	for _, a := range gost.Algorithms() {
		fmt.Println(a.Name())
		fmt.Println("  key:", a.KeyOID())
		fmt.Println("  signature:", a.SignatureOIDs())
		fmt.Println("  hash:", a.HashOID(), a.NewHash().Size(), "bytes")
	}
	// Output:
	// GOST 34.310-2015 (512)
	//   key: 1.2.398.3.10.1.1.2.2
	//   signature: [1.2.398.3.10.1.1.2.3.2]
	//   hash: 1.2.398.3.10.1.3.3 64 bytes
	// GOST 34.310-2004
	//   key: 1.2.398.3.10.1.1.1.1
	//   signature: [1.2.398.3.10.1.1.1.2 1.2.398.3.10.1.1.1.1]
	//   hash: 1.2.398.3.10.1.3.1 32 bytes
}

func ExampleAlgorithm2015() {
	// An algorithm reads no key but its own.
	_, err := gost.Algorithm2015().ParseKey(bytesOf(exampleKey)[:100])
	fmt.Println(err, errors.Is(err, eds.ErrKey))
	// Output:
	// gost: unusable public key: structure: not a DER subjectPublicKeyInfo true
}

func ExampleAlgorithm2004() {
	_, err := gost.Algorithm2004().ParseKey(bytesOf(exampleKey))
	fmt.Println(err)
	// Output:
	// gost: unusable public key: algorithm: identifier 1.2.398.3.10.1.1.2.2, not 1.2.398.3.10.1.1.1.1
}

func ExampleKeyError() {
	_, err := gost.Algorithm2004().ParseKey(bytesOf(exampleKey))
	var keyError *gost.KeyError
	if errors.As(err, &keyError) && keyError.Part == "algorithm" {
		fmt.Println("a key of another algorithm:", keyError.Found)
	}
	// Output:
	// a key of another algorithm: 1.2.398.3.10.1.1.2.2
}

func ExampleSignatureError() {
	key, err := gost.Algorithm2015().ParseKey(bytesOf(exampleKey))
	if err != nil {
		fmt.Println(err)
		return
	}
	digest, signature := bytesOf(exampleDigest), bytesOf(exampleSignature)
	for _, err := range []error{
		key.Verify(digest, signature[1:]),
		key.Verify(make([]byte, 64), signature),
	} {
		fmt.Println(err)
		fmt.Println(errors.Is(err, gost.ErrMalformed), errors.Is(err, gost.ErrMismatch), errors.Is(err, eds.ErrSignature))
	}
	// Output:
	// gost: malformed digest or signature: signature: wrong length: 127 bytes, not 128
	// true false true
	// gost: the signature does not belong to the digest and the key
	// false true true
}

func ExampleNewStreebog512() {
	h := gost.NewStreebog512()
	fmt.Fprint(h, "өтініш")
	fmt.Printf("%x\n", h.Sum(nil))
	// Output:
	// 81428161294e2def038e7dab0a096d676010d1e10d061dae4039af33b16c2f8181461dac5e320ec56d0e7cae28312d63eb94bf73731b80a7ec93a17ba09c5881
}

func ExampleNew341194() {
	h := gost.New341194()
	fmt.Fprint(h, "This is message, length=32 bytes")
	fmt.Printf("%x\n", h.Sum(nil))
	// Output:
	// b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa
}
