package cn.yujiang.journeys;

import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Scenario E4 (邢南政发〔2020〕1号 （十七）): the amount the paper leaves open is decided by two people, the school asks for forty percent of what
 * is expected, two people of the bureau decide, two of the finance office pay. Fifteen of fifty pass: of the 40,000 only 30,000 are earned, and
 * 10,000 come back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdvanceJourney {

    private static final String CLASS = "南示校焊工五级1班";
    private static final String RULE = "职业培训和生活费补贴";
    private static final int PASSED = 15;

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("advance", RunningServer.environment(Databases.fresh(Engine.MYSQL)));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void whatIsPaidAheadIsSettledAndTheRestComesBack() {
        decideTheAmount();
        String advance = ask();
        try (var desk = Desk.desktop(server, browser, "nh-chushen")) {
            desk.open(advance).click("初审通过").click("确定").sees("已初审");
        }
        try (var desk = Desk.desktop(server, browser, "nh-fushen")) {
            desk.open(advance).click("批准预拨").click("确定").sees("已批准").examined("14-advance-approved");
        }
        Demonstration.pay(server, browser, NANHE, "40,000.00", "PZ-2026-0401");
        try (var desk = Desk.desktop(server, browser, "nh-fushen")) {
            desk.open("advances").sees("已付未结清").examined("14-advances");
        }
        try (var desk = Desk.phone(server, browser, "nh-jigou")) {
            desk.open(advance).sees("已拨付").examined("14-advance-phone");
        }
        completeTheClass();
        String claim = Demonstration.submit(server, browser, "nh-jigou", CLASS, RULE);
        Demonstration.review(server, browser, NANHE, claim);
        Demonstration.publish(server, browser, NANHE);
        Demonstration.approve(server, browser, NANHE, List.of(claim));
        settled(advance, claim);
        comesBack(advance);
    }

    /** The fifteen who attended sit the examination and pass; the others do not appear. */
    private void completeTheClass() {
        try (var desk = Desk.desktop(server, browser, "nh-jigou")) {
            desk.open("cohorts")
                    .follow(CLASS)
                    .follow("考勤", true)
                    .click("锁定考勤")
                    .click("确定")
                    .sees("考勤已锁定");
            desk.follow("成绩与证书").sees("考核成绩");
            Locator scores = desk.page().locator("vaadin-big-decimal-field input");
            for (int i = 0; i < 2 * PASSED; i++) {
                scores.nth(i).fill("80");
            }
            scores.nth(2 * PASSED - 1).press("Tab");
            desk.fill("考核地点", "实训楼").fill("考评员一", "王考评").fill("考评员二", "李考评");
            desk.click("按成绩补全结论").click("其余记为缺考").click("保存成绩").sees("已保存 50 人的成绩");
            desk.follow("计划").click("结业").click("确定").sees("已结业");
        }
    }

    private void settled(String advance, String claim) {
        try (var desk = Desk.desktop(server, browser, "nh-jigou")) {
            desk.open(claim).figure("¥30,000.00");
            desk.open(advance).sees("¥10,000.00").examined("14-advance-settled");
        }
    }

    private void comesBack(String advance) {
        try (var desk = Desk.desktop(server, browser, NANHE.finance())) {
            desk.open("payments/recoveries").sees("¥10,000.00").clickStarting("登记收款");
            desk.fill("凭证号", "SK-2026-0401").click("确定").sees("应追回未收 0 笔").examined("14-advance-received");
        }
        try (var desk = Desk.desktop(server, browser, "nh-fushen")) {
            desk.open(advance).sees("差额已全部退回").examined("14-advance-end");
        }
    }

    private static final Demonstration.Bureau NANHE =
            new Demonstration.Bureau("nh-chushen", "nh-fushen", "nh-caiwu", "nh-caiwu2", "GS130506");

    private void decideTheAmount() {
        try (var desk = Desk.desktop(server, browser, "nh-zhengce")) {
            desk.open("policy-settings").sees(RULE);
            row(desk.page(), RULE).click();
            desk.fill("数值", "2000元").fill("理由和依据", "局务会议定每人2000元");
            desk.page()
                    .locator("vaadin-dialog vaadin-button[theme~=primary]")
                    .last()
                    .click();
            desk.sees("局务会议定每人2000元");
        }
        try (var desk = Desk.desktop(server, browser, "nh-fushen")) {
            desk.open("policy-settings").click("确认").sees("已确认");
        }
    }

    /** The button of the row that names the rule; cells stand in the page row by row. */
    private static Locator row(Page page, String rule) {
        List<String> cells = page.locator("vaadin-grid-cell-content").allTextContents();
        int before = 0;
        for (String cell : cells) {
            if (cell.strip().equals(rule)) {
                break;
            }
            before += cell.contains("提出数值") ? 1 : 0;
        }
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提出数值"))
                .nth(before);
    }

    private String ask() {
        try (var desk = Desk.desktop(server, browser, "nh-jigou")) {
            desk.open("advances").click("申请预拨");
            Locator box = desk.page().locator("vaadin-combo-box input").first();
            box.fill(CLASS);
            desk.page()
                    .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(CLASS))
                    .first()
                    .click();
            desk.sees("¥100,000.00").sees("¥40,000.00").fill("本次申请金额", "45000");
            desk.sees("超过剩余额度").examined("14-advance-request");
            desk.tick("我单位承诺").click("提交预拨申请");
            desk.sees("已申请").sees("¥45,000.00").figure("¥40,000.00").examined("14-advance");
            return desk.address("advances/");
        }
    }
}
