package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/**
 * The server dies in the middle of an import of 5,000 rows and of a payment (quality bar F2, on the embedded database). What the
 * user was told is there afterwards; what he was not told is there whole or not at all; books and trail are in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerCutJourney {

    private static final int ROWS = 5_000;
    private static final String DRAFT = "电工五级1班（草稿）";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    /** What the database holds. */
    private record Books(
            long enrolled, long counted, long people, long payments, long paidClaims, long paidFen, long claimFen) {}

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("powercut", Map.of());
        String training = Demonstration.submit(server, browser, "jigou", "焊工五级1班", "培训主体培训补贴");
        String living = Demonstration.submit(server, browser, "jigou", "焊工五级1班", "生活费");
        for (String claim : List.of(training, living)) {
            Demonstration.review(server, browser, claim);
            Demonstration.publish(server, browser);
        }
        // One batch of one line, and one of fifty: what is booked in one transaction stays whole.
        Demonstration.approve(server, browser, List.of(training));
        released("¥85,000.00");
        Demonstration.approve(server, browser, List.of(living));
        released("¥9,000.00");
        server.close();
    }

    private void released(String amount) {
        try (var desk = Desk.desktop(server, browser, "caiwu")) {
            String batch = Demonstration.makeBatch(desk, amount);
            Demonstration.release(server, browser, Demonstration.Bureau.XINZHOU, batch);
        }
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        playwright.close();
    }

    @Test
    void importAndPaymentAreWholeOrNotThere(TestReporter reporter) throws Exception {
        // An import takes some seconds and a payment some dozens of milliseconds here: early, in between, late.
        long[][] moments = {{100, 0}, {800, 15}, {2_000, 60}};
        for (int round = 0; round < moments.length; round++) {
            Books before = books();
            server.launch();
            cutWhileBusy(round, moments[round][0], moments[round][1]);
            Books after = books();
            reporter.publishEntry("round " + round, before + " -> " + after);
            inOrder(before, after);
        }
    }

    /** The page said that it is done, and in the same moment the power goes. */
    @Test
    void whatWasConfirmedIsThere() throws Exception {
        Books before = books();
        server.launch();
        int confirmed;
        try (var clerk = Desk.desktop(server, browser, "jigou");
                var cashier = Desk.desktop(server, browser, "caiwu")) {
            boolean payable = fillPayment(cashier, "PZ-CUT-8");
            preview(clerk, 8).click();
            clerk.page().locator("#import-done").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            if (payable) {
                cashier.click("确定");
                cashier.sees("已办结");
            }
            confirmed = payable ? 1 : 0;
        } finally {
            server.kill();
        }
        Books after = books();
        inOrder(before, after);
        assertThat(after.enrolled).isEqualTo(before.enrolled + ROWS);
        assertThat(after.paidClaims).isEqualTo(before.paidClaims + confirmed);
    }

    private void cutWhileBusy(int round, long intoImport, long intoPayment) throws Exception {
        try (var clerk = Desk.desktop(server, browser, "jigou");
                var cashier = Desk.desktop(server, browser, "caiwu")) {
            boolean payable = fillPayment(cashier, "PZ-CUT-" + round);
            preview(clerk, round).click();
            pause(intoImport);
            if (payable) {
                cashier.click("确定");
                pause(intoPayment);
            }
        } finally {
            server.kill();
        }
    }

    /** Fills the dialog that pays the first released batch. @return whether there is one */
    private static boolean fillPayment(Desk cashier, String voucher) {
        cashier.open("payments/batches").sees("个批次");
        var batch = cashier.page()
                .locator(
                        "vaadin-grid-cell-content",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("已放行"));
        if (batch.count() == 0) {
            return false;
        }
        cashier.open("payments/batches").page().locator("vaadin-select").last().click();
        cashier.page().locator("vaadin-select-item").getByText("已放行").click();
        cashier.sees("共 ").follow("PC14").sees("批次明细").click("登记付款").fill("凭证号", voucher);
        return true;
    }

    /** Uploads a roster of people nobody knows and waits for the preview. @return the button that takes them */
    private static Locator preview(Desk clerk, int series) throws IOException {
        clerk.open("cohorts").follow(DRAFT).follow("花名册").sees("导入花名册").click("导入花名册");
        clerk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("roster.xlsx", "application/octet-stream", PeopleWorkbook.of(series, ROWS)));
        clerk.page().locator("#import-summary").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        clerk.sees("5,000 行合格，0 行有问题");
        return clerk.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .last();
    }

    private Books books() {
        var jdbc = new DataFolder(server).jdbc();
        return jdbc.sql("""
                select (select count(*) from enrolment e where e.cohort_id = c.id) as enrolled, c.trainees as counted,
                  (select count(*) from person) as people, (select count(*) from payment) as payments,
                  (select count(*) from claim where state = 'PAID') as paid_claims,
                  (select coalesce(sum(paid_fen), 0) from fund) as paid_fen,
                  (select coalesce(sum(total_fen), 0) from claim where state = 'PAID') as claim_fen
                from cohort c where c.name like :name""").param("name", "%" + DRAFT).query(Books.class).single();
    }

    private void inOrder(Books before, Books after) {
        assertThat(after.enrolled - before.enrolled).as("rows of the import").isIn(0L, (long) ROWS);
        assertThat(after.people - before.people).as("people").isEqualTo(after.enrolled - before.enrolled);
        assertThat(after.counted).as("trainees of the class").isEqualTo(after.enrolled);
        assertThat(after.payments - before.payments).as("payments").isIn(0L, 1L, 50L);
        assertThat(after.paidClaims - before.paidClaims)
                .as("claims paid")
                .isEqualTo(after.payments > before.payments ? 1L : 0L);
        assertThat(after.paidFen).as("money gone from the funds").isEqualTo(after.claimFen);
        assertThat(new DataFolder(server).faults()).isEmpty();
    }

    private static void pause(long milliseconds) throws InterruptedException {
        new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
    }
}
