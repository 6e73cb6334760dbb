// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.GOST28147Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/**
 * Judges signatures with Bouncy Castle. The file that is named holds a task a
 * line, of names of files:
 *
 * <pre>
 * cms MESSAGE [CONTENT]
 * bytes CERTIFICATE HASH COVERED DIGEST SIGNED VALUE
 * certificate CERTIFICATE ISSUER
 * </pre>
 *
 * The answer to each is a line: "right", or "wrong" with the reason. Chains,
 * periods and revocation are not looked at.
 */
public class Judge {
    public static void main(String[] arguments) throws Exception {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            System.out.println(answer(line.split(" ")));
        }
    }

    static String answer(String[] task) {
        try {
            switch (task[0]) {
                case "cms":
                    return cms(read(task[1]), task.length > 2 ? read(task[2]) : null);
                case "bytes":
                    return bytes(new X509CertificateHolder(read(task[1])), task[2], read(task[3]), read(task[4]), read(task[5]), read(task[6]));
                case "certificate":
                    return certificate(new X509CertificateHolder(read(task[1])), new X509CertificateHolder(read(task[2])));
                default:
                    throw new IllegalArgumentException("task " + task[0]);
            }
        } catch (Exception | StackOverflowError e) { // elements that nest without end
            return "wrong " + e.getClass().getSimpleName();
        }
    }

    static byte[] read(String name) throws Exception {
        return Files.readAllBytes(Path.of(name));
    }

    static String cms(byte[] message, byte[] content) throws Exception {
        CMSSignedData data = new CMSSignedData(ContentInfo.getInstance(message));
        CMSProcessable embedded = data.getSignedContent();
        if (embedded != null) {
            byte[] own = (byte[]) embedded.getContent();
            if (content != null && !Arrays.equals(own, content)) {
                return "wrong content";
            }
        } else {
            data = new CMSSignedData(new CMSProcessableByteArray(content), message);
        }
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.isEmpty()) {
            return "wrong no signer";
        }
        byte[] signed = embedded != null ? (byte[]) embedded.getContent() : content;
        for (SignerInformation signer : signers) {
            String said = signer(data, signer, signed);
            if (!said.equals("right")) {
                return said;
            }
            AttributeTable outside = signer.getUnsignedAttributes();
            Attribute stamp = outside == null ? null : outside.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            if (stamp != null && !(said = stamp(stamp.getAttrValues().getObjectAt(0), signer.getSignature())).equals("right")) {
                return said + " (stamp)";
            }
        }
        return "right";
    }

    static String signer(CMSSignedData data, SignerInformation signer, byte[] content) throws Exception {
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> named = data.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID());
        if (named.size() != 1) {
            return "wrong certificates: " + named.size();
        }
        Digest digest = digest(signer.getDigestAlgOID());
        AttributeTable inside = signer.getSignedAttributes();
        if (inside == null) {
            return "wrong no attributes";
        }
        Attribute attribute = inside.get(CMSAttributes.messageDigest);
        byte[] said = ASN1OctetString.getInstance(attribute.getAttrValues().getObjectAt(0)).getOctets();
        if (!Arrays.equals(said, sum(digest, content))) {
            return "wrong digest";
        }
        boolean right = verify(named.iterator().next().getSubjectPublicKeyInfo(), digest, signer.getEncodedSignedAttributes(), signer.getSignature());
        return right ? "right" : "wrong value";
    }

    static String stamp(ASN1Encodable encoded, byte[] over) throws Exception {
        CMSSignedData data = new CMSSignedData(ContentInfo.getInstance(encoded));
        TimeStampToken token = new TimeStampToken(data);
        Digest digest = digest(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
        if (!Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), sum(digest, over))) {
            return "wrong imprint";
        }
        return signer(data, data.getSignerInfos().getSigners().iterator().next(), (byte[]) data.getSignedContent().getContent());
    }

    static String bytes(X509CertificateHolder holder, String hash, byte[] covered, byte[] said, byte[] signed, byte[] value) throws Exception {
        Digest digest = digest(hash);
        if (!Arrays.equals(said, sum(digest, covered))) {
            return "wrong digest";
        }
        return verify(holder.getSubjectPublicKeyInfo(), digest, signed, value) ? "right" : "wrong value";
    }

    static String certificate(X509CertificateHolder holder, X509CertificateHolder issuer) throws Exception {
        SubjectPublicKeyInfo key = issuer.getSubjectPublicKeyInfo();
        String hash = gost(key) == null ? "2.16.840.1.101.3.4.2.1" : gost(key);
        boolean right = verify(key, digest(hash), holder.toASN1Structure().getTBSCertificate().getEncoded("DER"), holder.getSignature());
        return right ? "right" : "wrong value";
    }

    /** The hash of a GOST key; null for another key. */
    static String gost(SubjectPublicKeyInfo key) {
        switch (key.getAlgorithm().getAlgorithm().getId()) {
            case "1.2.398.3.10.1.1.1.1":
                return "1.2.398.3.10.1.3.1";
            case "1.2.398.3.10.1.1.2.2":
                return "1.2.398.3.10.1.3.3";
            default:
                return null;
        }
    }

    static Digest digest(String oid) {
        switch (oid) {
            case "2.16.840.1.101.3.4.2.1":
                return new SHA256Digest();
            case "2.16.840.1.101.3.4.2.2":
                return new SHA384Digest();
            case "2.16.840.1.101.3.4.2.3":
                return new SHA512Digest();
            case "1.2.398.3.10.1.3.1":
                return new GOST3411Digest(GOST28147Engine.getSBox("D-Test"));
            case "1.2.398.3.10.1.3.3":
                return new GOST3411_2012_512Digest();
            default:
                throw new IllegalArgumentException("hash " + oid);
        }
    }

    static byte[] sum(Digest digest, byte[] bytes) {
        digest.reset();
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    static boolean verify(SubjectPublicKeyInfo key, Digest digest, byte[] signed, byte[] value) throws Exception {
        String own = gost(key);
        if (own == null) {
            RSADigestSigner signer = new RSADigestSigner(digest);
            signer.init(false, PublicKeyFactory.createKey(key));
            signer.update(signed, 0, signed.length);
            return signer.verifySignature(value);
        }
        if (digest.getClass() != digest(own).getClass()) {
            throw new IllegalArgumentException("hash of another key");
        }
        // The parameters are those that the national authority's keys name by
        // identifiers of its own.
        X9ECParameters curve = own.endsWith(".1")
            ? ECGOST3410NamedCurves.getByNameX9("GostR3410-2001-CryptoPro-A")
            : ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
        byte[] point = ASN1OctetString.getInstance(key.getPublicKeyData().getOctets()).getOctets();
        ECPublicKeyParameters parameters = new ECPublicKeyParameters(
            curve.getCurve().createPoint(half(point, 0), half(point, 1)), new ECDomainParameters(curve));
        ECGOST3410Signer signer = new ECGOST3410Signer();
        signer.init(false, parameters);
        return value.length == point.length && signer.verifySignature(sum(digest, signed), half(value, 0), half(value, 1));
    }

    /** The first or second half of bytes as a number, least significant first. */
    static BigInteger half(byte[] bytes, int which) {
        int size = bytes.length / 2;
        byte[] turned = new byte[size];
        for (int i = 0; i < size; i++) {
            turned[i] = bytes[(which + 1) * size - 1 - i];
        }
        return new BigInteger(1, turned);
    }
}
