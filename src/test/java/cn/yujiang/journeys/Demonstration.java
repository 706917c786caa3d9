package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Steps that several journeys take. */
final class Demonstration {

    /** Days after which a notice published today is over. */
    static final int NOTICE_DAYS = 14;

    /** The accounts of one bureau and how its notices are numbered. */
    record Bureau(String first, String second, String finance, String notices) {
        static final Bureau XINZHOU = new Bureau("chushen", "fushen", "caiwu", "GS140902");
        static final Bureau KAIYANG = new Bureau("gy-chushen", "gy-fushen", "gy-caiwu", "GS520121");
    }

    private static final String DATE = ".yj-demo-bar vaadin-date-picker input";

    private Demonstration() {}

    /** The business date the page shows. */
    static LocalDate today(Desk desk) {
        return LocalDate.parse(desk.page().locator(DATE).inputValue(), DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** Moves the business date of the demonstration; the page reloads with it. */
    static void moveAhead(Desk desk, int days) {
        Locator field = desk.page().locator(DATE);
        String wanted = DateTimeFormatter.ISO_LOCAL_DATE.format(today(desk).plusDays(days));
        desk.page().evaluate("window.beforeReload = true");
        field.fill(wanted);
        field.press("Enter");
        desk.page().waitForFunction("() => !window.beforeReload");
        desk.page().locator("main").first().waitFor();
    }

    static void payFirst(Desk desk, String voucher) {
        desk.clickStarting("拨付");
        desk.fill("凭证号", voucher).click("确认拨付");
    }

    /** From the list of classes to a fresh draft of a claim under the rule whose title contains the text. */
    static void draft(Desk desk, String cohort, String rule) {
        desk.open("cohorts").follow(cohort).sees("已结业").follow("补贴", true).sees("可以申请的补贴");
        desk.page()
                .locator(".yj-claimable", new Page.LocatorOptions().setHasText(rule))
                .locator("vaadin-button")
                .click();
        desk.sees("人员明细");
    }

    /** Proposes the cut-off for the open parameter in this row. */
    static void propose(Desk desk, int row) {
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提出数值"))
                .nth(row)
                .click();
        desk.fill("数值", "2020-01-01").fill("理由和依据", "局务会议定，自2020年1月1日起");
        desk.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .last()
                .click();
        desk.page()
                .locator("vaadin-dialog")
                .last()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Drafts the claim of this name for a completed class and submits it. */
    static String submit(RunningServer server, Browser browser, String account, String cohort, String rule) {
        try (var desk = Desk.desktop(server, browser, account)) {
            desk.open("cohorts").follow(cohort).sees("已结业").follow("补贴", true).sees("可以申请的补贴");
            desk.page()
                    .locator(".yj-claimable", new Page.LocatorOptions().setHasText(rule))
                    .locator("vaadin-button")
                    .first()
                    .click();
            desk.sees("人员明细")
                    .click("提交申请")
                    .sees("承诺所报材料")
                    .tick("我单位承诺")
                    .click("提交申请")
                    .sees("已提交");
            return desk.address().replaceAll(".*/claims/", "claims/");
        }
    }

    /** Both reviews of a submitted claim in Xinzhou. */
    static void review(RunningServer server, Browser browser, String claim) {
        review(server, browser, Bureau.XINZHOU, claim);
    }

    static void review(RunningServer server, Browser browser, Bureau bureau, String claim) {
        try (var desk = Desk.desktop(server, browser, bureau.first)) {
            desk.open(claim).click("受理").sees("初审中");
            desk.click("初审通过").click("全部已核对").click("确定").sees("复审中");
        }
        try (var desk = Desk.desktop(server, browser, bureau.second)) {
            desk.open(claim).click("复审通过").click("全部已核对").click("确定").sees("待公示");
        }
    }

    /** Publishes the first claim that waits for it. */
    static void publish(RunningServer server, Browser browser) {
        publish(server, browser, Bureau.XINZHOU);
    }

    static void publish(RunningServer server, Browser browser, Bureau bureau) {
        try (var desk = Desk.desktop(server, browser, bureau.second)) {
            desk.open("notices").sees("待公示的申请");
            desk.page().locator("vaadin-grid vaadin-checkbox").first().click();
            desk.fill("监督投诉电话", "0350-3030303").click("发布公示").sees(bureau.notices);
        }
    }

    /** Approves published claims after the notice period. */
    static void approve(RunningServer server, Browser browser, Iterable<String> claims) {
        approve(server, browser, Bureau.XINZHOU, claims);
    }

    static void approve(RunningServer server, Browser browser, Bureau bureau, Iterable<String> claims) {
        try (var desk = Desk.desktop(server, browser, bureau.second)) {
            moveAhead(desk, NOTICE_DAYS);
            for (String claim : claims) {
                desk.open(claim).click("审批通过").click("确定").sees("已审批");
            }
        }
    }
}
