package cn.yujiang.disbursement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.disbursement.BatchLineView;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dialog that makes a batch, over batches that only remember what they were asked. */
@ViewPackages(packages = "cn.yujiang.disbursement.ui")
class MakeBatchTest extends BrowserlessTest {

    private static final FundView WRONG =
            new FundView(2, "专账", "失业保险基金", "140902", 2026, Money.ofYuan(1_000), Money.ZERO, Money.ZERO);
    private static final FundView RIGHT =
            new FundView(1, "市级资金", "就业补助资金", "140900", 2026, Money.ofYuan(100_000), Money.ofYuan(5), Money.ofYuan(5));
    private static final PaymentBatches.Offer OFFER = new PaymentBatches.Offer(
            8, "追〔2026〕1号", 7, "育才学校", Money.ofYuan(500), LocalDate.of(2026, 1, 1), Money.ofYuan(500));

    private final Remembering batches = new Remembering();
    private long made;

    /** Answers fixed figures; refuses while {@code refusal} is set. */
    private static final class Remembering implements PaymentBatches {
        final List<NewBatch> asked = new ArrayList<>();
        Rejection refusal;
        Funding funding = new Funding(0, List.of());

        @Override
        public Preview preview(long fundId, List<Long> payables) {
            boolean right = fundId == RIGHT.id();
            return new Preview(
                    payables.size(),
                    Money.ofYuan(85_000),
                    right ? RIGHT.balance() : WRONG.balance(),
                    right ? 0 : payables.size(),
                    List.of(OFFER));
        }

        @Override
        public Funding funding(List<Long> payables) {
            return funding;
        }

        @Override
        public String make(NewBatch batch) {
            asked.add(batch);
            if (refusal != null) {
                throw new RejectedException(refusal);
            }
            return Ids.toText(77);
        }

        @Override
        public void takeOut(long batchId, List<Long> lineIds, String reason, int version) {}

        @Override
        public void cancel(long batchId, String reason, int version) {}

        @Override
        public void release(long batchId, int version, String key) {}

        @Override
        public List<BatchView> find(Filter filter, int offset, int limit) {
            return List.of();
        }

        @Override
        public int count(Filter filter) {
            return 0;
        }

        @Override
        public BatchView get(long batchId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<BatchLineView> lines(long batchId, int offset, int limit) {
            return List.of();
        }

        @Override
        public int lineCount(long batchId) {
            return 0;
        }
    }

    /** Without Spring the texts are found through the property of the framework. */
    private static final String PROVIDER = "vaadin.i18n.provider";

    @BeforeAll
    static void texts() {
        System.setProperty(PROVIDER, Texts.class.getName());
    }

    @AfterAll
    static void noTexts() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void open() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        new MakeBatchDialog(List.of(7L, 9L), batches, List.of(WRONG, RIGHT), id -> made = id).open();
    }

    @SuppressWarnings("unchecked")
    private Select<FundView> fund() {
        return $(Select.class).single();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void confirm() {
        test($(Button.class).withText("组成批次").single()).click();
    }

    private List<String> sentences() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @Test
    void theFundThePolicyNamesIsSuggestedWithWhatIsLeftAfterwards() {
        assertThat(fund().getValue()).isEqualTo(RIGHT);
        assertThat(fund().getHelperText()).isEqualTo("组批后余额 ¥14,990.00");
        assertThat(sentences()).contains("2 笔，合计 ¥85,000.00");
    }

    @Test
    void aFundOfAnotherSourceOrTooSmallIsWarnedAbout() {
        fund().setValue(WRONG);
        assertThat(fund().getHelperText()).isEqualTo("余额不足，还差 ¥84,000.00");
        assertThat($(Paragraph.class).withClassName("yj-warning").single().getText())
                .contains("2 笔的政策规定了其他资金来源");
    }

    @Test
    void moneyOfAnotherSourceIsNeverChosenUnasked() {
        $(Dialog.class).all().forEach(Dialog::close);
        batches.funding = new PaymentBatches.Funding(0, List.of("就业补助资金"));
        new MakeBatchDialog(List.of(7L, 9L), batches, List.of(WRONG), id -> made = id).open();
        assertThat(fund().getValue()).isNull();
        assertThat($(Paragraph.class).withClassName("yj-warning").all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("就业补助资金") && text.contains("资金拨付 → 资金"));
        confirm();
        assertThat(batches.asked).isEmpty();
    }

    @Test
    void whereThePaperNamesNoSourceThePersonChooses() {
        $(Dialog.class).all().forEach(Dialog::close);
        batches.funding = new PaymentBatches.Funding(2, List.of());
        new MakeBatchDialog(List.of(7L, 9L), batches, List.of(RIGHT), id -> made = id).open();
        assertThat(fund().getValue()).isNull();
        assertThat(sentences()).anyMatch(text -> text.startsWith("其中 2 笔的政策没有写明资金来源"));
    }

    @Test
    void nettingIsOfferedAndChosenByThePerson() {
        assertThat(field("冲抵金额（元）").getHelperText()).contains("追〔2026〕1号", "¥500.00");
        confirm();
        assertThat(batches.asked.getFirst().nettings())
                .as("nothing is netted unasked")
                .isEmpty();
        assertThat(made).isEqualTo(77);
    }

    @Test
    void aRefusalKeepsTheDialogTheInputAndTheKey() {
        test(field("冲抵金额（元）")).setValue("120.50");
        batches.refusal = Rejection.of("NETTING_TOO_MUCH", "120.50");
        confirm();
        test($(Button.class).withText("知道了").single()).click();
        batches.refusal = null;
        confirm();
        assertThat(batches.asked).hasSize(2);
        assertThat(batches.asked.getFirst().key())
                .isEqualTo(batches.asked.getLast().key());
        assertThat(batches.asked.getLast().nettings())
                .containsExactly(new PaymentBatches.Netting(7, 8, Money.parseYuan("120.50")));
    }
}
