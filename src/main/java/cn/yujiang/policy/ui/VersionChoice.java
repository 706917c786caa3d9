package cn.yujiang.policy.ui;

import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.PolicyHistory.Version;
import cn.yujiang.shared.BusinessClock;
import com.vaadin.flow.component.select.Select;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which version of a paper to compute by, for what was known at an earlier time; not shown while there is only one. */
final class VersionChoice extends Select<Version> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PolicyHistory history;

    VersionChoice(PolicyHistory history) {
        this.history = history;
        setLabel(getTranslation("calculator.version"));
        setHelperText(getTranslation("calculator.version.explain"));
        setItemLabelGenerator(this::known);
    }

    /** Offers the versions of this pack, the newest chosen. */
    void offer(String packId) {
        List<Version> versions = history.versions(packId);
        setItems(versions);
        setVisible(versions.size() > 1);
        setValue(versions.isEmpty() ? null : versions.getFirst());
    }

    /** The packs as they were when the chosen version was the newest. */
    Optional<PolicyEngine> earlier() {
        return Optional.ofNullable(getValue()).map(Version::hash).flatMap(history::with);
    }

    /** From when on a version was known here. */
    private String known(Version version) {
        Instant from = version.knownFrom();
        return from == null
                ? getTranslation("calculator.version.first", version.version())
                : getTranslation(
                        "calculator.version.from",
                        version.version(),
                        from.atZone(BusinessClock.ZONE).toLocalDate());
    }
}
