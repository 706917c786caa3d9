package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A claim does not go straight through: a line is struck out, the claim is returned, a certificate is added, the claim comes back
 * with what changed, and an objection to the public notice takes one more person out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnJourney {

    private static final String CLASS = "焊工五级1班";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("return", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void returnedCorrectedObjectedTo() {
        String claim = Demonstration.submit(server, browser, "pingjia", CLASS, "评价补贴");
        strikeAndReturn(claim);
        addCertificate(claim);
        verify();
        resubmit(claim);
        seeTheDifference(claim);
        Demonstration.review(server, browser, claim);
        Demonstration.publish(server, browser);
        object(claim);
        uphold(claim);
    }

    private void strikeAndReturn(String claim) {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open(claim).figure("¥8,000.00").click("受理").sees("初审中");
            desk.clickStarting("核减").fill("说明", "身份证与本人不符").examined("13-claim-strike");
            desk.click("确定").figure("¥7,800.00").sees("身份证与本人不符");
            desk.click("退回补正")
                    .fill("说明", "第41名学员证书未报")
                    .fill("补正期限（工作日）", "10")
                    .click("确定")
                    .sees("退回补正");
        }
    }

    private void addCertificate(String claim) {
        try (var desk = Desk.desktop(server, browser, "pingjia")) {
            desk.open(claim).sees("第41名学员证书未报").examined("13-claim-returned");
            desk.open("cohorts").follow(CLASS).follow("成绩与证书").click("添加证书");
            choose(desk, "持证人", "41 ");
            desk.fill("证书编号", "S0000140000002640").click("保存").sees("编号");
            LocalDate issued = Demonstration.today(desk).minusDays(5);
            String number = "S000014000000%02d5000041".formatted(issued.getYear() % 100);
            desk.fill("证书编号", number).click("保存").sees("请填写发证日期");
            desk.fill("发证日期", issued.toString()).click("保存");
            desk.page()
                    .locator("vaadin-dialog")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    private static void choose(Desk desk, String label, String text) {
        Locator box = desk.page().getByLabel(label).last();
        box.fill(text);
        desk.page()
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    private void verify() {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("certificates").sees("待核验").click("选中全部待核验");
            desk.clickStarting("核验所选").fill("说明", "在国家证书查询平台逐一比对").click("确定").sees("共");
        }
    }

    private void resubmit(String claim) {
        try (var desk = Desk.desktop(server, browser, "pingjia")) {
            desk.open(claim).click("重新计算").figure("¥8,200.00");
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
        }
    }

    private void seeTheDifference(String claim) {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open(claim).sees("与上次提交的不同").examined("13-claim-differences");
        }
    }

    private void object(String claim) {
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open(claim).sees("公示中");
            desk.clickStarting("登记异议").fill("说明", "群众反映该学员未参加评价").click("确定").sees("群众反映");
        }
    }

    private void uphold(String claim) {
        try (var desk = Desk.desktop(server, browser, "fushen")) {
            desk.open(claim)
                    .clickStarting("认定成立")
                    .fill("说明", "查实该学员未参加评价")
                    .click("确定")
                    .sees("复审中");
            desk.figure("¥8,000.00").examined("13-claim-objection");
        }
    }
}
