package cn.yujiang.certification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.shared.CreditCode;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A certificate against a row of a register, and the numbers issued here. */
class RegisterMatchTest {

    private static final String HOLDER = "11010519491231002X";

    private static List<String> with(String key, String value) {
        Map<String, String> row = new HashMap<>(Map.of(
                "number", "S000014000001265000001",
                "name", "赵演示",
                "residentId", HOLDER,
                "occupation", "焊工",
                "level", "五级",
                "issueDate", "2026-02-10"));
        row.put(key, value);
        var ours = new Certificate(
                1,
                2,
                3,
                "赵演示",
                "职业技能等级证书",
                "S000014000001265000001",
                "焊工",
                "五级",
                LocalDate.of(2026, 2, 10),
                true,
                CertificateState.RECORDED,
                null,
                "一班",
                "140902",
                0);
        return RegisterMatch.differences(ours, HOLDER, row).stream()
                .map(Rejection::code)
                .toList();
    }

    @Test
    void everyFieldIsComparedAndAnEmptyCellConfirmsNothing() {
        assertThat(with("residentId", "11010519491231002x")).isEmpty();
        assertThat(with("level", "五级/初级工")).isEmpty();
        assertThat(with("name", "赵演")).containsExactly("MATCH_NAME");
        assertThat(with("residentId", "")).containsExactly("MATCH_RESIDENT_ID");
        assertThat(with("occupation", "电工")).containsExactly("MATCH_OCCUPATION");
        assertThat(with("level", "")).containsExactly("MATCH_LEVEL");
        assertThat(with("issueDate", "2026-02-11")).containsExactly("MATCH_ISSUE_DATE");
    }

    @Test
    void numbersNameIssuerYearFilingAndSerial() {
        String prefix = TrainingNumber.prefix(CreditCode.parse("91350211M0000XUF46"), "520121-2026-0003")
                .orElseThrow();
        assertThat(TrainingNumber.of(prefix, 7)).isEqualTo("91350211M0000XUF46-20260003-0007");
        assertThat(TrainingNumber.of(prefix, 12345)).endsWith("-12345");
        assertThat(TrainingNumber.prefix(CreditCode.parse("91350211M0000XUF46"), ""))
                .isEmpty();
    }
}
