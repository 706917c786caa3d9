package cn.yujiang.certification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U11: the rate is an exact fraction; what is shown never rounds up to the threshold. */
class EmploymentRateTest {

    private static final BigDecimal EIGHTY = new BigDecimal("0.80");

    @ParameterizedTest
    @CsvSource({
        "40, 50, true, 80",
        "39, 50, false, 78",
        "39, 49, false, 79.5",
        "4, 5, true, 80",
        "7999, 10000, false, 79.9",
        "0, 50, false, 0",
        "50, 50, true, 100"
    })
    void comparedAsAFraction(int employed, int roster, boolean reached, String shown) {
        var rate = new EmploymentRate(employed, roster);

        assertThat(rate.reaches(EIGHTY)).isEqualTo(reached);
        assertThat(rate.percent().toPlainString()).isEqualTo(shown);
    }

    @Test
    void aClassWithoutTraineesReachesNothing() {
        assertThat(new EmploymentRate(0, 0).reaches(EIGHTY)).isFalse();
        assertThat(new EmploymentRate(0, 0).percent()).isEqualByComparingTo("0");
    }
}
