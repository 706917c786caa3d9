package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The policy administrator raises a cap: over made-up cases and over the claims of the county, with budget, solver and workbook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfJourney {

    private static final double LONG = 120_000;

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("whatif", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void aHigherCapOverMadeUpCases() throws Exception {
        try (var administrator = Desk.desktop(server, browser, "zhengce")) {
            administrator.open("what-if").heading("政策试算").sees("还没有结果");
            Page page = administrator.page();
            raiseTheCap(administrator);
            administrator.picture("28-what-if-steps");

            administrator.fill("预算（元）", "abc").sees("请填金额");
            administrator.fill("预算（元）", "20,000,000").click("开始试算");
            sees(page, "增加的案例");
            sees(page, "触及上限");
            PlaywrightAssertions.assertThat(page.locator("yj-chart[drawn] svg").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
            show(administrator, ".yj-whatif-result", "28-what-if-result");
            show(administrator, ".yj-chart", "28-what-if-charts");
            show(administrator, ".yj-chart:last-of-type", "28-what-if-sensitivity");

            assertThat(sheets(page)).contains("说明", "按月合计", "各参数加一个单位的影响");
            solve(administrator);
            show(administrator, ".yj-whatif-solver", "28-what-if-solver");
        }
    }

    @Test
    void theSameOverTheClaimsOfTheCounty() {
        try (var administrator = Desk.desktop(server, browser, "zhengce")) {
            administrator.open("what-if").heading("政策试算");
            Page page = administrator.page();
            raiseTheCap(administrator);
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("本辖区已受理的申报"))
                    .check();
            administrator.click("开始试算");
            sees(page, "本辖区已受理的申报明细");
            sees(page, "比现行");
            show(administrator, ".yj-whatif-result", "28-what-if-stored");
        }
    }

    @Test
    void onAPhone() {
        try (var administrator = Desk.phone(server, browser, "zhengce")) {
            administrator.open("what-if").heading("政策试算");
            raiseTheCap(administrator);
            administrator.fill("案例数", "2000").click("开始试算");
            sees(administrator.page(), "增加的案例");
            show(administrator, ".yj-whatif-result", "28-what-if-phone");
            show(administrator, ".yj-chart", "28-what-if-phone-chart");
            Number overflow = (Number) administrator
                    .page()
                    .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow.intValue()).isLessThanOrEqualTo(0);
        }
    }

    /** In the Guiyang paper: at most 500 yuan a person for training by days, now 600. */
    private static void raiseTheCap(Desk desk) {
        Page page = desk.page();
        desk.click("改一个参数");
        pick(page, "补贴项目", "岗前培训");
        pick(page, "参数", "岗前每人总额");
        desk.fill("新值", "600课时").sees("不能使用");
        desk.fill("新值", "600元");
        PlaywrightAssertions.assertThat(page.locator("vaadin-dialog mark, vaadin-dialog-overlay mark")
                        .first())
                .isVisible();
        desk.picture("28-what-if-change");
        desk.click("加入方案");
        desk.sees("→ 600元");
    }

    private static void pick(Page page, String label, String part) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .last();
        box.fill(part);
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(part))
                .first()
                .click();
    }

    private static void sees(Page page, String text) {
        PlaywrightAssertions.assertThat(page.getByText(text).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }

    private static void show(Desk desk, String selector, String picture) {
        desk.page().locator(selector).first().evaluate("e => e.scrollIntoView()");
        desk.picture(picture);
    }

    private static void solve(Desk desk) {
        pick(desk.page(), "求哪个参数", "岗前每人总额");
        desk.fill("试到", "5000元").click("求最大值");
        sees(desk.page(), "最高可定");
    }

    private static String sheets(Page page) throws Exception {
        Download file = page.waitForDownload(() -> page.getByText("下载表格（xlsx）").click());
        assertThat(file.suggestedFilename()).isEqualTo("政策试算.xlsx");
        Path stored = Files.createTempFile("what-if", ".xlsx");
        file.saveAs(stored);
        try (ZipFile workbook = new ZipFile(stored.toFile())) {
            return new String(workbook.getInputStream(workbook.getEntry("xl/workbook.xml"))
                    .readAllBytes());
        } finally {
            Files.deleteIfExists(stored);
        }
    }
}
