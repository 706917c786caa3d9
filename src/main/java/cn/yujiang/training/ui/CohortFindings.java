package cn.yujiang.training.ui;

import cn.yujiang.training.Finding;
import cn.yujiang.ui.FindingList;
import com.vaadin.flow.component.UI;
import java.util.List;

/** What the filing checks found, as sentences. */
final class CohortFindings {

    private CohortFindings() {}

    static FindingList of(List<Finding> findings) {
        return new FindingList(
                findings.stream().map(CohortFindings::item).toList(),
                UI.getCurrent().getTranslation("cohort.findings.none"));
    }

    private static FindingList.Item item(Finding finding) {
        return new FindingList.Item(
                finding.code().replace("UNCHECKED_", "").split("_")[0],
                UI.getCurrent()
                        .getTranslation(
                                "rejection.FINDING_" + finding.code(),
                                finding.args().toArray()),
                level(finding));
    }

    private static FindingList.Level level(Finding finding) {
        return switch (finding.severity()) {
            case BLOCK -> FindingList.Level.BLOCK;
            case WARN -> FindingList.Level.WARN;
            case INFO -> FindingList.Level.NOTE;
        };
    }
}
