package cn.yujiang.certification.domain;

import cn.yujiang.certification.Certificate;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A certificate against a row of a register, field by field. */
public final class RegisterMatch {

    private RegisterMatch() {}

    /**
     * What differs; an empty cell is a difference, because it confirms nothing.
     *
     * @param residentId number of the holder
     */
    public static List<Rejection> differences(Certificate ours, String residentId, Map<String, String> theirs) {
        var found = new ArrayList<Rejection>();
        compare(found, "name", ours.holder(), theirs);
        String theirId = value(theirs, "residentId").toUpperCase(Locale.ROOT);
        if (!theirId.equals(residentId)) {
            found.add(Rejection.onField(
                    "residentId", "MATCH_RESIDENT_ID", Masking.residentId(residentId), Masking.residentId(theirId)));
        }
        compare(found, "occupation", ours.occupation(), theirs);
        String theirLevel = value(theirs, "level");
        if (!theirLevel.startsWith(ours.level()) && !theirLevel.contains("/" + ours.level())) {
            found.add(Rejection.onField("level", "MATCH_LEVEL", ours.level(), theirLevel));
        }
        compare(found, "issueDate", ours.issueDate().toString(), theirs);
        return found;
    }

    private static void compare(List<Rejection> found, String field, String ours, Map<String, String> theirs) {
        String other = value(theirs, field);
        if (!FullWidth.compact(ours).equals(other)) {
            String code =
                    switch (field) {
                        case "name" -> "MATCH_NAME";
                        case "occupation" -> "MATCH_OCCUPATION";
                        default -> "MATCH_ISSUE_DATE";
                    };
            found.add(Rejection.onField(field, code, ours, other));
        }
    }

    private static String value(Map<String, String> theirs, String field) {
        return FullWidth.compact(theirs.getOrDefault(field, ""));
    }
}
