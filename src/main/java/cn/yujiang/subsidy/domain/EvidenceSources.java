package cn.yujiang.subsidy.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which papers the system's own records cover. */
public final class EvidenceSources {

    private final Map<String, EvidenceSource> byName;

    private EvidenceSources(Map<String, EvidenceSource> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * @param lines {@code name,SOURCE}; blank lines and those that start with # are skipped
     * @throws IllegalArgumentException for a line that is neither, a source nobody knows or a name that stands twice
     */
    public static EvidenceSources parse(List<String> lines) {
        var sources = new LinkedHashMap<String, EvidenceSource>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split(",");
            if (parts.length != 2 || sources.put(parts[0], EvidenceSource.valueOf(parts[1])) != null) {
                throw new IllegalArgumentException("evidence source: " + line);
            }
        }
        return new EvidenceSources(sources);
    }

    public Optional<EvidenceSource> of(String paper) {
        return Optional.ofNullable(byName.get(paper));
    }
}
