package cn.yujiang.policy;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Packs that must not be used; the message lists every finding. The product refuses to start with it. */
public final class BrokenPacksException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<PackFinding> findings;

    public BrokenPacksException(List<PackFinding> findings) {
        super("policy packs refused:\n"
                + findings.stream().map(PackFinding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<PackFinding> findings() {
        return findings;
    }
}
