// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

// authority is a public certificate of a certification authority, as numbers.
// The signature is the certificate's, the digest that of its signed part, the key
// that of its issuer: x and then y, little-endian.
type authority struct {
	source                 string
	long                   bool // GOST 34.310-2015
	key, digest, signature string
}

// authorities are the GOST certificates that the national certification
// authority publishes for its own authorities. They hold no personal data.
func authorities() []authority {
	return []authority{
		{
			source: "certificate of НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022, serial 13b00cfba9629f0a3eb6192a2156a24867d0f3bd, valid 2022-06-15 to 2045-09-08, signed by itself",
			long:   true,
			key: "2e4844618208761f17936701c4e74cb4e7ae1a64af921ceed268aeb71a49763678cb5d09fbb8be3dd24d2687a00380b2" +
				"66917617074c13d439cf27a334fcc1e288a7de9f5ccdc6079487a572e25266382afbd33a2be55d3dd6930f1caf014a8b" +
				"a446a073e3ba356d37324aa27db8d370207bd58cf9d67ca84e9520c0f49a6ed4",
			digest: "f7e1e029d4dad297b4bff777b4006b3be08d7ab7c9b06db0192953ee57711fb4f4cacb3a57120ea239c72cb1a3c6eba5" +
				"1cd3bc7c27a34532701a7d4b72a2cc21",
			signature: "352b84fc51c42ed783f604d3fb4d3eb2adf9582dfee698cc05e9dcd9f55a90376dfb7839ec982d95162cee136f520580" +
				"926b785a05bd2c21a9ce02a95e48ebb7a5f4361b45cff3ceaacf780b0732064c71f7ed5822f1606ca441151b21f7a2b3" +
				"30cc6f68246f2e6dbe2722999da35a4cf63a7ec9dd96be48309864e07f84b3d5",
		},
		{
			source: "certificate of ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022, serial 7e30be9fc890633f1fff5a3c0cb0c85f4c6d1708, valid 2022-06-15 to 2045-09-07, signed by the certificate with serial 13b00cfba9629f0a3eb6192a2156a24867d0f3bd",
			long:   true,
			key: "2e4844618208761f17936701c4e74cb4e7ae1a64af921ceed268aeb71a49763678cb5d09fbb8be3dd24d2687a00380b2" +
				"66917617074c13d439cf27a334fcc1e288a7de9f5ccdc6079487a572e25266382afbd33a2be55d3dd6930f1caf014a8b" +
				"a446a073e3ba356d37324aa27db8d370207bd58cf9d67ca84e9520c0f49a6ed4",
			digest: "91845d42c838df1520be07faae12aa43c9a9b3eade910bbd66840d729d35b8d87cac440a57e64cfeace00ccf01d71358" +
				"d781edcb5da358a24d870dce9bb2d7c1",
			signature: "149e32093991e7cf3db3ba9550e12aa5e10e88a8e07353b799e6c09e225a6ce1d6682de789869cbb0ee4fd8190624f9b" +
				"19f16f13f86f1429d7b995cd2a72cf6acae33dc3fb81c75d2811169cfdc2fd1a79b55196db901201c56f9741370e46cf" +
				"3229ad977a0c986ac348b08daebcc8fb034c92b9026b7fcb370a3b9d4276ce02",
		},
		{
			source: "certificate of НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST), serial 561e7a76d760190e6ef8a096715076552413af2e, valid 2015-07-27 to 2025-07-27, signed by itself",
			key: "96754075842e3fd43e33a56f322b706ced5d4ff627caa9549ceccda7edacb63643c96557ba99627532dcddc1ababd60f" +
				"2f053b3d0a591db2344f36fbb5adb610",
			digest: "20efbcf72320b4956d0743d31a15faac1b3e8a5355b8fe90cdbe70d910dd8e43",
			signature: "31f3f264e5bbe27bba9bd0f36edc6299fc81666511efa54360c9d634427ff0b03de57ebaeab65fb92674c7c2dfd4c2b5" +
				"facbddc9b3715ecfdd8e5a69b536fb2a",
		},
		{
			source: "certificate of ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST), serial 46170a97a64bbaf7643c87d90c0fe24071595a8d, valid 2018-08-08 to 2025-06-25, signed by the certificate with serial 561e7a76d760190e6ef8a096715076552413af2e",
			key: "96754075842e3fd43e33a56f322b706ced5d4ff627caa9549ceccda7edacb63643c96557ba99627532dcddc1ababd60f" +
				"2f053b3d0a591db2344f36fbb5adb610",
			digest: "1a1f893eda9acecd2af822eca8162a7e9f9b8d6d5a12a9ff821d66307928c53a",
			signature: "bcc3a86c8bcfc29f8124b5ccf84334ff7678951876ea1b7c1ab5e509d7192f463ab666c1b6810b8b6f0b458a201c1225" +
				"0789a5422abaf5cbfd2727f81b5339e1",
		},
		{
			source: "certificate of НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST), serial 1d5941018b516bf0f06a7afee88c4eed050fa003, valid 2020-09-08 to 2045-09-08, signed by itself",
			key: "ee2e062a17fabfd3debc9ea72da23b36dfee81a81268d468ce2450f01fd05b033518108ff2cb136c816bb90a8e112843" +
				"8b54661b2a40989a8bb3017b54c7a60d",
			digest: "0b48052e700668d422f061cbce78ee863ed1976bc08460c52a7afa61e7fdf931",
			signature: "f015eba75c741da65e38c9a035fd621318d35cfd1e209c7299a14fb581db4ff7b69e1712f9d4633ea8f4851611cc4d15" +
				"991e6fba1cd482cef6d612e9312c12d1",
		},
		{
			source: "certificate of Удостоверяющий центр Государственных органов, serial 1e07b6c68ffa01c35e13aefeb127423408a775bb, valid 2022-07-12 to 2045-09-07, signed by the certificate with serial 1d5941018b516bf0f06a7afee88c4eed050fa003",
			key: "ee2e062a17fabfd3debc9ea72da23b36dfee81a81268d468ce2450f01fd05b033518108ff2cb136c816bb90a8e112843" +
				"8b54661b2a40989a8bb3017b54c7a60d",
			digest: "743d4c546091b1a6f38a5c3bc690e66bda387544bafdf5b71a19d5dcafbac8ff",
			signature: "dc300828ab547114c8294620b2eda1c792011b14621babd1f74c4555b16d318bad2ed882cd1c38823dc242926fbed988" +
				"9a0d0ac7aafa19b464315a18e388441f",
		},
		{
			source: "certificate of BTSD CA, serial 1f8c2003780f52b97652d99772a05d080ecbf1b2, valid 2019-08-01 to 2029-07-29, signed by the certificate with serial 1d5941018b516bf0f06a7afee88c4eed050fa003",
			key: "ee2e062a17fabfd3debc9ea72da23b36dfee81a81268d468ce2450f01fd05b033518108ff2cb136c816bb90a8e112843" +
				"8b54661b2a40989a8bb3017b54c7a60d",
			digest: "19db6ee57a74b0625c2cd4da308ebfddbc7469f699dea553d87c14f11280e16a",
			signature: "643fe692d506c6935ef2cbb482f1dfca315b8a4bd5a2ffc73b971905b4c8c3d42d9490f10802f67be88915407c97d7ca" +
				"848c804226681e476d15d05e903c0c5a",
		},
	}
}
