package cn.yujiang.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.ui.MarkedText.Mark;
import cn.yujiang.policy.ui.MarkedText.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static String cut(String text, Mark... marks) {
        return MarkedText.cut(text, List.of(marks)).stream()
                .map(piece -> piece.labels().isEmpty()
                        ? piece.text()
                        : "[" + piece.text() + "|" + String.join("+", piece.labels()) + "]")
                .collect(Collectors.joining());
    }

    @Test
    void aQuotationIsMarkedInItsPlace() {
        assertThat(cut("按每日15元给予补贴", new Mark("每日15元", "A"))).isEqualTo("按[每日15元|A]给予补贴");
        assertThat(cut("全文", new Mark("全文", "A"))).isEqualTo("[全文|A]");
    }

    @Test
    void overlappingQuotationsShareTheirPart() {
        assertThat(cut("一二三四五", new Mark("一二三", "A"), new Mark("三四", "B"))).isEqualTo("[一二|A][三|A+B][四|B]五");
    }

    @Test
    void whiteSpaceDoesNotCount() {
        assertThat(cut("最高 500\u3000元。", new Mark("最高500元", "A"))).isEqualTo("[最高 500\u3000元|A]。");
    }

    @Test
    void whatIsNotThereMarksNothingAndNothingIsLost() {
        assertThat(cut("条文", new Mark("别的", "A"), new Mark(" ", "B"))).isEqualTo("条文");
        assertThat(MarkedText.cut("", List.of(new Mark("x", "A"))))
                .extracting(Piece::text)
                .isEmpty();
    }
}
