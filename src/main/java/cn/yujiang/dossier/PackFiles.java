package cn.yujiang.dossier;

import java.util.List;

/** The names of the files in an audit pack, and its table of contents. */
public final class PackFiles {

    public static final String MANIFEST = "manifest.json";
    public static final String CLAIM = "claim.json";
    public static final String VERSIONS = "versions.json";
    public static final String POLICY = "policy.yaml";
    public static final String SETTINGS = "settings.json";
    public static final String CONTROLS = "controls.json";
    public static final String PAPERS = "papers.json";
    /** Certificates of those in the claim, each with name and fingerprint of what its verification rests on. */
    public static final String CERTIFICATES = "certificates.json";

    public static final String NOTICES = "notices.json";
    public static final String OBJECTIONS = "objections.json";
    public static final String PAYMENTS = "payments.json";
    public static final String CLAWBACKS = "clawbacks.json";
    public static final String PROOFS = "proofs.json";

    /** A file by name, SHA-256 and size in bytes. */
    public record Entry(String name, String sha256, int size) {}

    /** What the pack is about, and what is in it. */
    public record Manifest(String claimNo, String madeAt, String madeBy, List<Entry> files) {
        public Manifest {
            files = List.copyOf(files);
        }
    }

    private PackFiles() {}
}
