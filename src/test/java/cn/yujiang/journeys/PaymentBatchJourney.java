package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * U70 and U71: one desk makes a batch, another releases it, the file goes to the bank, its answer has one failure, the applicant
 * corrects the account, the first review confirms it, and the money is paid again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentBatchJourney {

    private static final Demonstration.Bureau BUREAU = Demonstration.Bureau.XINZHOU;

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("batch", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void fromTheBatchToTheMoneyWithOneAccountCorrected() throws Exception {
        String living = approved();
        String batch = make();
        String sent = releaseAndExport(batch);
        answer(batch, Bank.reply(sent, Map.of(2, "账号与户名不符")));
        correct(living);
        confirmAccount(living);
        payAgain();
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open(living).sees("已拨付").sees("已确认").examined("24-claim-account-corrected");
        }
        try (var desk = Desk.desktop(server, browser, "caiwu")) {
            desk.open("payments/made").sees("已付款").examined("24-payments-made");
            desk.open("payments/funds").sees("资金流水").examined("24-funds");
            desk.open("payments/recoveries").sees("没有应追回的资金").examined("24-recoveries");
        }
        registerAFund();
        server.kill();
        assertThat(new DataFolder(server).faults()).isEmpty();
        server.launch();
    }

    /** Money of a source of which there was none. */
    private void registerAFund() {
        try (var desk = Desk.desktop(server, browser, "caiwu")) {
            desk.open("payments/funds").click("登记资金").sees("登记后预算全部可用");
            desk.fill("预算（元）", "120000.00").click("确定").sees("资金名称和来源都要填写");
            desk.fill("名称", "失业保险基金 · 忻州").fill("资金来源", "失业保险基金");
            desk.picture("24-fund-new").click("确定").sees("失业保险基金 · 忻州").sees("¥120,000.00");
            desk.picture("24-funds");
        }
    }

    /** Living allowance of fifty trainees, each with an account of their own. */
    private String approved() {
        String living = Demonstration.submit(server, browser, "jigou", "焊工五级1班", "生活费");
        Demonstration.review(server, browser, living);
        Demonstration.publish(server, browser);
        Demonstration.approve(server, browser, List.of(living));
        return living;
    }

    private String make() {
        try (var desk = Desk.desktop(server, browser, "caiwu")) {
            desk.open("payments").sees("¥9,000.00").examined("24-payments");
            desk.clickStarting("全部筛选结果组批").sees("组批后余额").examined("24-batch-make");
            desk.click("组成批次");
            desk.sees("待复核").sees("等待另一名财务人员").examined("24-batch-draft");
            assertThat(desk.page()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("复核放行"))
                            .count())
                    .as("who made it has no button to release it")
                    .isZero();
            return desk.address("payments/batches/");
        }
    }

    private String releaseAndExport(String batch) throws Exception {
        Demonstration.release(server, browser, BUREAU, batch);
        try (var desk = Desk.desktop(server, browser, "caiwu")) {
            desk.open(batch).click("导出银行文件").click("生成文件").sees("下载 PC").examined("24-batch-export");
            String sent = Bank.file(desk);
            desk.click("关闭").sees("已送银行").examined("24-batch-exported");
            return sent;
        }
    }

    private void answer(String batch, byte[] reply) {
        try (var desk = Desk.desktop(server, browser, "caiwu")) {
            desk.open(batch);
            Bank.answer(desk, reply);
            desk.sees("可入账 50 笔：成功 49 笔，失败 1 笔").sees("账号与户名不符").examined("24-batch-reply");
            desk.fill("凭证号", "PZ-2026-0901").click("确认入账").sees("入账完成，本次 50 笔");
            desk.click("关闭").sees("已办结").sees("已付 49 · 失败 1").examined("24-batch-closed");
        }
    }

    private void correct(String claim) {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open(claim).sees("付款失败：账号与户名不符").click("更正账户");
            desk.fill("账号", "9999990000000006").fill("更正说明", "卡号末位填错，已对照社保卡").examined("24-account-correct");
            desk.click("提交更正").sees("待初审确认");
        }
    }

    private void confirmAccount(String claim) {
        try (var desk = Desk.desktop(server, browser, BUREAU.first())) {
            desk.open(claim).sees("更正为").examined("24-account-confirm");
            desk.click("确认账户").click("确定").sees("已确认");
        }
    }

    private void payAgain() {
        Demonstration.pay(server, browser, BUREAU, "¥180.00", "PZ-2026-0902");
        try (var phone = Desk.phone(server, browser, "caiwu")) {
            phone.open("payments/batches").sees("PC140900").examined("24-batches-phone");
        }
    }
}
