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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.NodeList;

/** The policy administrator raises a cap: over made-up cases and over the claims of the county, with budget, solver and workbook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfJourney {

    private static final double LONG = 40_000;

    private static final String CLASS = "开阳示例岗位技能提升1班";

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
            administrator.open("what-if").heading("政策推演").sees("还没有结果");
            Page page = administrator.page();
            choose(administrator);
            administrator.picture("28-what-if");
            raiseTheCap(administrator);
            show(administrator, ".yj-step >> nth=1", "28-what-if-steps");

            administrator.fill("预算（元）", "abc").sees("请填金额");
            administrator.fill("预算（元）", "150,000,000").click("开始推演");
            sees(page, "增加的案例");
            sees(page, "触及上限");
            PlaywrightAssertions.assertThat(page.locator("yj-chart[drawn] svg").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
            show(administrator, ".yj-whatif-result h2", "28-what-if-result");
            show(administrator, ".yj-chart", "28-what-if-charts");
            show(administrator, ".yj-chart >> nth=-1", "28-what-if-sensitivity");

            assertThat(sheets(page)).contains("说明", "合计", "按月合计", "各参数加一个单位的影响");
            solve(administrator);
            show(administrator, ".yj-whatif-solver", "28-what-if-solver");
        }
    }

    /** One of four people missed half an hour: with 29 hours enough he is paid too. */
    @Test
    void overTheClaimsOfTheCounty() {
        try (var enterprise = Desk.desktop(server, browser, "qiye")) {
            Demonstration.draft(enterprise, CLASS, "按天补贴");
            enterprise.figure("¥600.00");
            Demonstration.attach(enterprise);
            enterprise.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
        }
        try (var administrator = Desk.desktop(server, browser, "zhengce")) {
            administrator.open("what-if").heading("政策推演");
            Page page = administrator.page();
            choose(administrator);
            change(administrator, "按天补贴", "提升最低课时", "29课时");
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("本辖区已提交的申报"))
                    .check();
            administrator.click("开始推演");
            sees(page, "本辖区已提交的申报明细");
            Locator figures = page.locator(".yj-whatif-result .yj-figures");
            PlaywrightAssertions.assertThat(figures.first()).containsText("¥600.00");
            PlaywrightAssertions.assertThat(figures.nth(1)).containsText("新增发放1");
            show(administrator, ".yj-whatif-result h2", "28-what-if-stored");
        }
    }

    /** What was typed stays when a run is refused or cancelled. */
    @Test
    void aRunCanBeCancelledAndARefusalNamesWhatToMend() {
        try (var administrator = Desk.desktop(server, browser, "zhengce")) {
            administrator.open("what-if").click("开始推演").sees("请至少选一个补贴项目").sees("还不能计算");
            choose(administrator);
            raiseTheCap(administrator);
            administrator.fill("案例数", "1000000").click("开始推演");
            Page page = administrator.page();
            PlaywrightAssertions.assertThat(page.locator(".yj-progress")).containsText("/ 1,000,000");
            administrator.picture("28-what-if-progress");
            administrator.click("取消").sees("测算已取消").sees("→ 600元");
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("岗前培训补贴"))
                    .uncheck();
            administrator.click("开始推演").sees("所在的补贴项目没有选上");
        }
    }

    @Test
    void inEnglish() {
        try (var administrator = Desk.desktop(server, browser, "zhengce")) {
            administrator.open("what-if").click("English").heading("What-if");
            administrator.tick("Pre-job training subsidy");
            administrator.fill("Number of cases", "1000").click("Calculate");
            sees(administrator.page(), "One unit more of each parameter");
            show(administrator, ".yj-whatif-result h2", "28-what-if-english");
            administrator.click("Chinese"); // the next one at this desk reads Chinese
        }
    }

    @Test
    void onAPhone() {
        try (var administrator = Desk.phone(server, browser, "zhengce")) {
            administrator.open("what-if").heading("政策推演");
            choose(administrator);
            raiseTheCap(administrator);
            administrator.fill("案例数", "2000").click("开始推演");
            sees(administrator.page(), "增加的案例");
            PlaywrightAssertions.assertThat(
                            administrator.page().locator("yj-chart[drawn] svg").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
            show(administrator, ".yj-whatif-result h2", "28-what-if-phone");
            show(administrator, ".yj-chart", "28-what-if-phone-chart");
            Number overflow = (Number) administrator
                    .page()
                    .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow.intValue()).isLessThanOrEqualTo(0);
        }
    }

    private static void choose(Desk desk) {
        desk.tick("岗前培训补贴").tick("岗位技能提升培训按天补贴");
    }

    private static void change(Desk desk, String rule, String parameter, String value) {
        desk.click("改一个参数");
        pick(desk.page(), "补贴项目", rule);
        pick(desk.page(), "参数", parameter);
        desk.fill("新值", value).click("加入方案").sees("→ " + value);
    }

    /** In the Guiyang paper: at most 500 yuan a person for training by days, now 600. */
    private static void raiseTheCap(Desk desk) {
        Page page = desk.page();
        desk.click("改一个参数");
        pick(page, "补贴项目", "岗前培训");
        pick(page, "参数", "岗前每人总额");
        desk.fill("新值", "600课时").sees("不能用这个值");
        desk.fill("新值", "600元");
        PlaywrightAssertions.assertThat(page.locator("vaadin-dialog mark, vaadin-dialog-overlay mark")
                        .first())
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator("vaadin-text-field[invalid]"))
                .hasCount(0);
        desk.picture("28-what-if-change");
        desk.click("加入方案");
        desk.sees("→ 600元");
    }

    private static void pick(Page page, String label, String part) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .last();
        Locator item = page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(part))
                .first();
        box.fill(part);
        try {
            item.click(new Locator.ClickOptions().setTimeout(8_000));
        } catch (com.microsoft.playwright.TimeoutError renewed) { // the server renewed the items: type again
            box.fill("");
            box.fill(part);
            item.click();
        }
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

    private static List<String> sheets(Page page) throws Exception {
        Download file = page.waitForDownload(() -> page.getByText("下载表格（xlsx）").click());
        assertThat(file.suggestedFilename()).isEqualTo("政策推演.xlsx");
        Path stored = Files.createTempFile("what-if", ".xlsx");
        file.saveAs(stored);
        try (ZipFile workbook = new ZipFile(stored.toFile())) {
            NodeList sheets = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(workbook.getInputStream(workbook.getEntry("xl/workbook.xml")))
                    .getElementsByTagName("sheet");
            return IntStream.range(0, sheets.getLength())
                    .mapToObj(i ->
                            sheets.item(i).getAttributes().getNamedItem("name").getNodeValue())
                    .toList();
        } finally {
            Files.deleteIfExists(stored);
        }
    }
}
