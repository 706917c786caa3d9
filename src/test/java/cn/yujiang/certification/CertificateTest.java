package cn.yujiang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that contain the holder's identity number are never listed in full. */
class CertificateTest {

    @ParameterizedTest
    @CsvSource({
        "特种作业操作证, T140902199001011232, T140902********1232",
        "特种设备作业人员证, 140902199001011232, 140902********1232",
        "特种设备作业人员证, TS6ABC123456, TS6ABC123456",
        "职业技能等级证书, S000014000012144000028, S000014000012144000028",
        "其他相应证书, 14090219900101123X, 140902********123X"
    })
    void shownNumber(String kind, String number, String shown) {
        var certificate = new Certificate(
                1,
                2,
                3,
                "A",
                kind,
                number,
                "焊工",
                "四级",
                LocalDate.of(2026, 3, 2),
                true,
                CertificateState.RECORDED,
                null,
                "K",
                "140902",
                0);

        assertThat(certificate.shownNumber()).isEqualTo(shown);
        assertThat(certificate.toString()).doesNotContain(number);
    }
}
