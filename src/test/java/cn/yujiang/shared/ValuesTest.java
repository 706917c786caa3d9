package cn.yujiang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.shared.CertificateNumber.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shared values beyond the worked examples. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "1409.50, 人民币壹仟肆佰零玖元伍角",
        "6007.14, 人民币陆仟零柒元壹角肆分",
        "1680.32, 人民币壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 人民币壹拾万柒仟元零伍角叁分",
        "10.00, 人民币壹拾元整",
        "100000.00, 人民币壹拾万元整",
        "1000000.00, 人民币壹佰万元整",
        "10010.00, 人民币壹万零壹拾元整",
        "100001000.00, 人民币壹亿零壹仟元整",
        "1.01, 人民币壹元零壹分"
    })
    void amountsInCapitals(String yuan, String words) {
        assertThat(RmbUppercase.of(Money.parseYuan(yuan))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1.005", "'1,000'", "abc", "''", "1e3", "0x10"})
    void moneyRefusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Money.parseYuan(text)).hasMessageContaining("AMOUNT_FORMAT");
    }

    @Test
    void moneyRoundsHalfUpAndNeverOverflows() {
        assertThat(Money.roundHalfUp(new BigDecimal("0.005"))).isEqualTo(Money.ofFen(1));
        assertThat(Money.roundHalfUp(new BigDecimal("499.998"))).isEqualTo(Money.ofYuan(500));
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void hoursAreExact() {
        assertThat(LessonHours.of("80").reaches(new BigDecimal("0.80"), LessonHours.of("100")))
                .isTrue();
        assertThat(LessonHours.of("79.99").reaches(new BigDecimal("0.80"), LessonHours.of("100")))
                .isFalse();
        assertThat(LessonHours.of("45").share(new BigDecimal("0.30"))).isEqualTo(LessonHours.of("13.5"));
        assertThatThrownBy(() -> LessonHours.of("1.005")).hasMessageContaining("HOURS_PRECISION");
        assertThatThrownBy(() -> new LessonHours(-1)).hasMessageContaining("HOURS_NEGATIVE");
    }

    @ParameterizedTest
    @CsvSource({
        "SKILL_LEVEL, s000014009001203000123, 三级",
        "SKILL_LEVEL, Y000123123456191000001, 一级",
        "QUALIFICATION, 1904001000500001, 五级"
    })
    void certificateNumbersTellTheirLevel(Kind kind, String number, String level) {
        assertThat(CertificateNumber.parse(kind, number).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "SKILL_LEVEL, '', CERTIFICATE_MISSING",
        "SKILL_LEVEL, Y00012312345619500000, CERTIFICATE_FORMAT",
        "SKILL_LEVEL, Y000123123456190000001, CERTIFICATE_LEVEL",
        "SKILL_LEVEL, Y000123123456196000001, CERTIFICATE_LEVEL",
        "QUALIFICATION, 1904005000300001, CERTIFICATE_FORMAT",
        "QUALIFICATION, 1904001000000001, CERTIFICATE_LEVEL",
        "SPECIAL_OPERATION, 140902199001011232, CERTIFICATE_FORMAT",
        "SPECIAL_OPERATION, T140902199001011233, ID_CHECKSUM",
        "SPECIAL_EQUIPMENT, TS612345, CERTIFICATE_FORMAT",
        "SPECIFIC_ABILITY, 12345, CERTIFICATE_FORMAT"
    })
    void wrongCertificateNumbersAreRefused(Kind kind, String number, String code) {
        assertThatThrownBy(() -> CertificateNumber.parse(kind, number)).hasMessageContaining(code);
    }

    @Test
    void certificatesNameTheirHolder() {
        ResidentId holder = ResidentId.parse("140902199001011232");
        ResidentId other = ResidentId.parse("370405198512310023");
        CertificateNumber operation = CertificateNumber.parse(Kind.SPECIAL_OPERATION, "t140902199001011232");

        assertThat(operation.requireHolder(holder)).isSameAs(operation);
        assertThatThrownBy(() -> operation.requireHolder(other)).hasMessageContaining("CERTIFICATE_HOLDER");
        assertThat(CertificateNumber.parse(Kind.SPECIAL_EQUIPMENT, "TS6ABCDE1234")
                        .requireHolder(other))
                .isNotNull();
        assertThat(operation.toString()).doesNotContain("19900101");
        assertThat(Kind.ofTitle("国家职业资格证书")).isEqualTo(Kind.QUALIFICATION);
    }

    @Test
    void personalNumbersNeverPrintInFull() {
        assertThat(ResidentId.parse("140902199001011232")).hasToString("140902********1232");
        assertThat(BankAccount.personal("6222 0212 3456 7890 128")).hasToString("***************0128");
        assertThat(Masking.phone("13812345678")).isEqualTo("138****5678");
        assertThat(Masking.name("欧阳小明")).isEqualTo("欧***");
    }

    @Test
    void creditCodesWithAWrongCheckCharacterAreOnlyReported() {
        assertThat(CreditCode.parse("91350211M0000XUF46").checksumValid()).isFalse();
        assertThat(CreditCode.parse("91110000101623741k").checksumValid()).isTrue();
    }
}
