// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package reference_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/internal/curve/reference"
)

// example is one worked example of the standard.
type example struct {
	sentence     string
	curve        reference.Curve
	d, qx, qy    string // keys
	e, k, cx, cy string // digest, nonce and the point k·G
	r, s         string // signature
}

func examples() []example {
	return []example{
		{
			sentence: "the first example of RFC 7091, that of RFC 5832, 256 bits",
			curve: reference.Curve{
				P: reference.Hex("8000000000000000000000000000000000000000000000000000000000000431"),
				A: reference.Hex("7"),
				B: reference.Hex("5FBFF498AA938CE739B8E022FBAFEF40563F6E6A3472FC2A514C0CE9DAE23B7E"),
				Q: reference.Hex("8000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3"),
				X: reference.Hex("2"),
				Y: reference.Hex("8E2A8A0E65147D4BD6316030E16D19C85C97F0A9CA267122B96ABBCEA7E8FC8"),
			},
			d:  "7A929ADE789BB9BE10ED359DD39A72C11B60961F49397EEE1D19CE9891EC3B28",
			qx: "7F2B49E270DB6D90D8595BEC458B50C58585BA1D4E9B788F6689DBD8E56FD80B",
			qy: "26F1B489D6701DD185C8413A977B3CBBAF64D1C593D26627DFFB101A87FF77DA",
			e:  "2DFBC1B372D89A1188C09C52E0EEC61FCE52032AB1022E8E67ECE6672B043EE5",
			k:  "77105C9B20BCD3122823C8CF6FCC7B956DE33814E95B7FE64FED924594DCEAB3",
			cx: "41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493",
			cy: "489C375A9941A3049E33B34361DD204172AD98C3E5916DE27695D22A61FAE46E",
			r:  "41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493",
			s:  "1456C64BA4642A1653C235A98A60249BCD6D3F746B631DF928014F6C5BF9C40",
		},
		{
			sentence: "the second example of RFC 7091, 512 bits",
			curve: reference.Curve{
				P: reference.Hex("4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D" +
					"F1D852741AF4704A0458047E80E4546D35B8336FAC224DD81664BBF528BE6373"),
				A: reference.Hex("7"),
				B: reference.Hex("1CFF0806A31116DA29D8CFA54E57EB748BC5F377E49400FDD788B649ECA1AC43" +
					"61834013B2AD7322480A89CA58E0CF74BC9E540C2ADD6897FAD0A3084F302ADC"),
				Q: reference.Hex("4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D" +
					"A82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF"),
				X: reference.Hex("24D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762" +
					"FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A"),
				Y: reference.Hex("2BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C" +
					"83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E"),
			},
			d: "BA6048AADAE241BA40936D47756D7C93091A0E8514669700EE7508E508B10207" +
				"2E8123B2200A0563322DAD2827E2714A2636B7BFD18AADFC62967821FA18DD4",
			qx: "115DC5BC96760C7B48598D8AB9E740D4C4A85A65BE33C1815B5C320C854621DD" +
				"5A515856D13314AF69BC5B924C8B4DDFF75C45415C1D9DD9DD33612CD530EFE1",
			qy: "37C7C90CD40B0F5621DC3AC1B751CFA0E2634FA0503B3D52639F5D7FB72AFD61" +
				"EA199441D943FFE7F0C70A2759A3CDB84C114E1F9339FDF27F35ECA93677BEEC",
			e: "3754F3CFACC9E0615C4F4A7C4D8DAB531B09B6F9C170C533A71D147035B0C591" +
				"7184EE536593F4414339976C647C5D5A407ADEDB1D560C4FC6777D2972075B8C",
			k: "359E7F4B1410FEACC570456C6801496946312120B39D019D455986E364F36588" +
				"6748ED7A44B3E794434006011842286212273A6D14CF70EA3AF71BB1AE679F1",
			cx: "2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD3" +
				"5492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36",
			r: "2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD3" +
				"5492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36",
			s: "1081B394696FFE8E6585E7A9362D26B6325F56778AADBC081C0BFBE933D52FF5" +
				"823CE288E8C4F362526080DF7F70CE406A6EEB1F56919CB92A9853BDE73E5B4A",
		},
	}
}

func TestWorkedExamples(t *testing.T) {
	for _, x := range examples() {
		t.Run(x.sentence, func(t *testing.T) {
			c := x.curve
			d, e, k := reference.Hex(x.d), reference.Hex(x.e), reference.Hex(x.k)
			q := reference.Point{X: reference.Hex(x.qx), Y: reference.Hex(x.qy)}
			require.True(t, c.OnCurve(c.Base()))
			require.True(t, c.OnCurve(q))
			require.True(t, c.Multiply(c.Q, c.Base()).IsInfinity())
			require.Equal(t, q, c.Multiply(d, c.Base()), "the public key")
			point := c.Multiply(k, c.Base())
			require.Equal(t, reference.Hex(x.cx), point.X, "x of the nonce's point")
			if x.cy != "" {
				require.Equal(t, reference.Hex(x.cy), point.Y, "y of the nonce's point")
			}
			r, s := c.Sign(d, e, k)
			require.Equal(t, reference.Hex(x.r), r, "r")
			require.Equal(t, reference.Hex(x.s), s, "s")
			require.True(t, c.Verify(q, e, r, s), "the signature holds")

			one := big.NewInt(1)
			require.False(t, c.Verify(q, new(big.Int).Add(e, one), r, s), "another digest")
			require.False(t, c.Verify(q, e, new(big.Int).Add(r, one), s), "another r")
			require.False(t, c.Verify(q, e, r, new(big.Int).Add(s, one)), "another s")
			require.False(t, c.Verify(c.Base(), e, r, s), "another key")
			require.False(t, c.Verify(q, e, new(big.Int).Add(r, c.Q), s), "r beyond the order")
			require.False(t, c.Verify(q, e, r, new(big.Int)), "s zero")
		})
	}
}

func TestAdditionRules(t *testing.T) {
	for _, c := range []reference.Curve{reference.CryptoProA(), reference.TC26A512()} {
		g, infinity := c.Base(), reference.Point{}
		minus := reference.Point{X: g.X, Y: new(big.Int).Sub(c.P, g.Y)}
		require.Equal(t, g, c.Add(g, infinity))
		require.Equal(t, g, c.Add(infinity, g))
		require.True(t, c.Add(g, minus).IsInfinity())
		three := c.Add(g, c.Add(g, g))
		require.Equal(t, three, c.Add(c.Add(g, g), g))
		require.True(t, c.OnCurve(three))
		require.True(t, c.OnCurve(infinity))
		require.False(t, c.OnCurve(reference.Point{X: g.X, Y: g.X}), "not on the curve")
		require.False(t, c.OnCurve(reference.Point{X: new(big.Int).Add(g.X, c.P), Y: g.Y}), "not reduced")
	}
}

func TestHex(t *testing.T) {
	require.Equal(t, big.NewInt(255), reference.Hex("FF"))
	require.Zero(t, reference.Hex("no digits").Sign())
}
