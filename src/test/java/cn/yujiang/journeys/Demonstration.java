package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Steps that several journeys take. */
final class Demonstration {

    /** Days after which a notice published today is over. */
    static final int NOTICE_DAYS = 14;

    /** The accounts of one bureau and how its notices are numbered. */
    record Bureau(String first, String second, String finance, String releaser, String notices) {
        static final Bureau XINZHOU = new Bureau("chushen", "fushen", "caiwu", "caiwu2", "GS140902");
        static final Bureau KAIYANG = new Bureau("gy-chushen", "gy-fushen", "gy-caiwu", "gy-caiwu2", "GS520121");
    }

    private static final FilePayload PAPER = new FilePayload(
            "材料.pdf", "application/pdf", "%PDF-1.7 journey".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
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

    /** One desk puts everything that waits into a batch. @return the batch's path */
    static String makeBatch(Desk desk, String amount) {
        desk.open("payments").sees(amount).clickStarting("全部筛选结果组批");
        desk.sees("组批后余额").click("组成批次");
        desk.sees("待复核");
        return desk.address("payments/batches/");
    }

    /** The second desk releases it. */
    static void release(RunningServer server, Browser browser, Bureau bureau, String batch) {
        try (var desk = Desk.desktop(server, browser, bureau.releaser)) {
            desk.open(batch).click("复核放行").click("确定").sees("已放行");
        }
    }

    /** Everything that waits is paid: made, released, the voucher entered by hand. */
    static void pay(RunningServer server, Browser browser, Bureau bureau, String amount, String voucher) {
        try (var desk = Desk.desktop(server, browser, bureau.finance)) {
            String batch = makeBatch(desk, amount);
            release(server, browser, bureau, batch);
            desk.open(batch).click("登记付款").fill("凭证号", voucher).click("确定").sees("已办结");
        }
    }

    /** From the list of classes to a fresh draft of a claim under the rule whose title contains the text. */
    static void draft(Desk desk, String cohort, String rule) {
        desk.open("cohorts").follow(cohort).sees("已结业").follow("补贴", true).sees("可以申请的补贴");
        desk.page()
                .locator(".yj-claimable", new Page.LocatorOptions().setHasText(rule))
                .locator("vaadin-button")
                .click();
        desk.page().waitForURL(url -> url.contains("/claims/"));
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

    /** Adds a file for every paper that is missing. */
    static void attach(Desk desk) {
        desk.sees("材料清单");
        Locator missing =
                desk.page().locator(".yj-papers-list .yj-finding", new Page.LocatorOptions().setHasText("缺少"));
        for (int left = missing.count(); left > 0; left--) {
            missing.first().locator("input[type=file]").first().setInputFiles(PAPER);
            PlaywrightAssertions.assertThat(missing)
                    .hasCount(left - 1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
    }

    /** Asks everybody chance drew for the open claim; all of them confirm. */
    static void sample(Desk desk) {
        desk.click("登记抽查结果").sees("名单由系统抽取");
        desk.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("属实").setExact(true))
                .all()
                .forEach(Locator::check);
        desk.click("保存").sees("已达到");
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
            desk.sees("人员明细");
            attach(desk);
            desk.click("提交申请").sees("承诺所报材料").tick("我单位承诺").click("提交申请").sees("已提交");
            return desk.address("claims/");
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
            sample(desk.open(claim));
            desk.click("复审通过").click("全部已核对").click("确定").sees("待公示");
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
