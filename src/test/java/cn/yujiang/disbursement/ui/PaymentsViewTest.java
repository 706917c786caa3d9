package cn.yujiang.disbursement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.PayCommand;
import cn.yujiang.disbursement.PayableView;
import cn.yujiang.disbursement.PaymentState;
import cn.yujiang.disbursement.PaymentView;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page as a clerk uses it, over payments that only remember what they were asked. */
@ViewPackages(packages = "cn.yujiang.disbursement.ui")
class PaymentsViewTest extends BrowserlessTest {

    private static final FundView RIGHT =
            new FundView(1, "市级资金", "就业补助资金", "140900", 2026, Money.ofYuan(100_000), Money.ZERO, Money.ofYuan(10));
    private static final FundView WRONG =
            new FundView(2, "专账", "失业保险基金", "140902", 2026, Money.ofYuan(1_000), Money.ZERO, Money.ZERO);
    private static final FundView ELSEWHERE =
            new FundView(3, "外地", "就业补助资金", "140925", 2026, Money.ofYuan(1_000), Money.ZERO, Money.ZERO);

    private final Remembering payments = new Remembering();

    /** Answers fixed lists; refuses while {@code refusal} is set. */
    private static final class Remembering implements Payments {
        final List<PayCommand> asked = new ArrayList<>();
        final List<String> returned = new ArrayList<>();
        Rejection refusal;

        @Override
        public List<FundView> funds() {
            return List.of(RIGHT, WRONG, ELSEWHERE);
        }

        @Override
        public List<PayableView> payable() {
            return List.of(new PayableView(
                    7, "BT-1", "140902", false, "就业补助资金", "育才学校", "育才学校", "农商行", "***7766", Money.ofYuan(85_000)));
        }

        @Override
        public String pay(PayCommand command) {
            asked.add(command);
            if (refusal != null) {
                throw new RejectedException(refusal);
            }
            return "1";
        }

        @Override
        public List<PaymentView> payments(int offset, int limit) {
            return List.of(new PaymentView(
                    9,
                    "BT-0",
                    "育才学校",
                    "***7766",
                    "市级资金",
                    Money.ofYuan(10),
                    "记-9",
                    PaymentState.RECORDED,
                    LocalDate.of(2026, 3, 2),
                    null));
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public void bankReturn(long paymentId, String reason, String key) {
            returned.add(paymentId + " " + reason);
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
        UI.getCurrent().add(new PaymentsView(payments));
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private void openPayDialog() {
        Grid<?> grid = $(Grid.class).all().getFirst();
        ((Button) test(grid).getCellComponent(0, 7)).click();
    }

    @Test
    void moneyAndMaskedAccountsStandInTheLists() {
        Grid<?> payable = $(Grid.class).all().get(0);
        assertThat(test(payable).getCellText(0, 3)).isEqualTo("***7766");
        assertThat(((Span) test(payable).getCellComponent(0, 5)).getText()).isEqualTo("¥85,000.00");
        Grid<?> funds = $(Grid.class).all().get(1);
        assertThat(((Span) test(funds).getCellComponent(0, 4)).getText()).isEqualTo("¥99,990.00");
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).contains("待拨付 1 笔，合计 ¥85,000.00");
        assertThat($(Span.class).all()).extracting(Span::getText).noneMatch(text -> text.startsWith("!"));
    }

    @Test
    void theDialogOffersFundsOfTheAreaAndTakesTheOneThePolicyNames() {
        openPayDialog();
        Select<FundView> fund = fundField();
        assertThat(fund.getValue()).isEqualTo(RIGHT);
        assertThat(fund.getListDataView().getItems()).containsExactly(RIGHT, WRONG);
        assertThat(fund.getHelperText()).isEqualTo("拨付后余额 ¥14,990.00");
    }

    @Test
    void aFundOfAnotherSourceOrTooSmallIsWarnedAbout() {
        openPayDialog();
        fundField().setValue(WRONG);
        assertThat(fundField().getHelperText()).isEqualTo("余额不足，还差 ¥84,000.00");
        assertThat($(Paragraph.class).withClassName("yj-warning").single().getText())
                .contains("就业补助资金", "失业保险基金");
    }

    @Test
    void aRefusalStandsAtItsFieldKeepsTheInputAndTheKey() {
        openPayDialog();
        TextField voucher = $(TextField.class).single();
        payments.refusal = Rejection.onField("voucherNo", "VOUCHER_FORMAT", 40);
        click("确认拨付");
        assertThat(voucher.isInvalid()).isTrue();
        assertThat(voucher.getErrorMessage()).isEqualTo("请填写凭证号，1–40 个可见字符。");
        payments.refusal = null;
        test(voucher).setValue("记-10");
        click("确认拨付");
        assertThat(payments.asked).hasSize(2);
        assertThat(payments.asked.getFirst().idempotencyKey())
                .isEqualTo(payments.asked.getLast().idempotencyKey());
        assertThat(payments.asked.getLast().voucherNo()).isEqualTo("记-10");
        assertThat($(TextField.class).all()).as("the dialog is closed").isEmpty();
    }

    @Test
    void aBankReturnNeedsAReason() {
        Grid<?> made = $(Grid.class).all().get(2);
        ((Button) test(made).getCellComponent(0, 8)).click();
        click("确定");
        assertThat(payments.returned).isEmpty();
        test($(TextArea.class).single()).setValue("户名与账号不符");
        click("确定");
        assertThat(payments.returned).containsExactly("9 户名与账号不符");
    }

    @SuppressWarnings("unchecked")
    private Select<FundView> fundField() {
        return $(Select.class).single();
    }
}
