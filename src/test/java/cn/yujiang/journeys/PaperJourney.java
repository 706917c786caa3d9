package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * U90, by the screens alone: a county nobody has entered, a paper, its words, a rule and its example; somebody else puts it in force, and
 * an enterprise claims under it. Then a figure of a paper in force is changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperJourney {

    private static final String CLASS = "岗位技能提升1班";
    private static final String TITLE = "开阳县参训职工交通补贴办法（演示）";
    private static final String SENTENCE = "企业职工参加集中培训的，按照每人每天12元的标准给予企业交通补贴，每人累计不超过50元。";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("paper", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void aCountyAPaperARuleAndAClaimUnderIt() {
        String draft;
        try (var desk = Desk.desktop(server, browser, "zhengce")) {
            addCounty(desk);
            draft = writePaper(desk);
            desk.click("提交批准").fill("说明", "县局新文件录入").click("确定");
            desk.sees("还没有查看过影响").click("知道了").click("取消");
            tab(desk, "影响试算").click("试算影响").sees("示例与界限附近").examined("29-paper-effects");
            submit(desk, "县局新文件录入");
        }
        try (var desk = Desk.desktop(server, browser, "gy-fushen")) {
            desk.open(draft + "/changes").sees("每人每天12元").examined("29-paper-changes");
            desk.click("批准生效").click("确定").sees("现行");
        }
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            Demonstration.draft(desk, CLASS, "交通补贴");
            desk.sees("¥50.00").examined("29-paper-claim");
        }
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("policies").sees(TITLE).follow(TITLE).sees("每人每天12元").sees("石山县");
        }
    }

    private static void addCounty(Desk desk) {
        desk.open("catalogues").fill("区划代码", "520199").fill("名称", "石山");
        label(desk, "名称").fill("石山县");
        label(desk, "英文名称").fill("Shishan (demo)");
        label(desk, "区划代码").fill("52019");
        desk.click("添加地区").sees("六位数字代码").click("知道了");
        label(desk, "区划代码").fill("520199");
        desk.click("添加地区").sees("本局添加").examined("28-catalogues");
    }

    private static String writePaper(Desk desk) {
        desk.open("policy-papers").examined("29-papers");
        desk.click("新建文件");
        label(desk, "标题").fill(TITLE);
        label(desk, "发文机关").fill("开阳县人社局（演示）");
        label(desk, "政策包编号").fill("KY2026");
        choose(desk, "适用地区", "开阳县", "石山县");
        desk.click("开始起草").heading(TITLE);
        String draft = desk.address("policy-papers/").replaceAll("/parameters$", "");
        article(desk);
        facts(desk);
        parameters(desk);
        rule(desk);
        example(desk);
        return draft;
    }

    private static void article(Desk desk) {
        tab(desk, "文件与条文").click("添加条文");
        label(desk, "编号").fill("第三条");
        label(desk, "原文").fill(SENTENCE);
        desk.click("保存").sees("第三条");
    }

    private static void facts(Desk desk) {
        tab(desk, "数据项").click("添加数据项");
        label(desk, "名称").fill("出勤天数");
        label(desk, "键").fill("attended_dates");
        suggest(desk, "类型或单位", "天");
        label(desk, "最大").fill("731");
        desk.click("保存").sees("attended_dates");
    }

    private static void parameters(Desk desk) {
        tab(desk, "参数");
        parameter(desk, "每天交通补贴", "perDay", "12元/天", "元/天", "按照每人每天12元的标准");
        desk.click("添加参数");
        label(desk, "值").fill("60元");
        label(desk, "名称").fill("累计上限");
        label(desk, "键").fill("cap");
        suggest(desk, "类型或单位", "金额");
        choose(desk, "类别", "上限");
        choose(desk, "条款", "第三条");
        label(desk, "引文（逐字）").fill("每人累计不超过50元");
        desk.sees("引文里没有数字 60").examined("29-paper-parameter");
        label(desk, "值").fill("50元");
        desk.click("保存").sees("累计上限").examined("29-paper-parameters");
    }

    private static void parameter(Desk desk, String name, String key, String value, String type, String quote) {
        desk.click("添加参数");
        label(desk, "名称").fill(name);
        label(desk, "键").fill(key);
        label(desk, "值").fill(value);
        suggest(desk, "类型或单位", type);
        choose(desk, "类别", "定额");
        choose(desk, "条款", "第三条");
        label(desk, "引文（逐字）").fill(quote);
        desk.click("保存").sees(name);
    }

    private static void rule(Desk desk) {
        tab(desk, "规则").click("添加规则");
        label(desk, "编号").fill("KY2026-3");
        label(desk, "标题").fill("参训职工交通补贴");
        label(desk, "英文名称").first().fill("Transport during training");
        choose(desk, "补贴对象", "企业等用人单位");
        choose(desk, "按谁计算", "个人");
        pick(desk, label(desk, "条款").first(), "第三条");
        label(desk, "引文（逐字）").first().fill("按照每人每天12元的标准给予企业交通补贴");
        choose(desk, "类别", "最后出勤日");
        choose(desk, "用到的数据项", "出勤天数");
        label(desk, "金额公式").fill("封顶(出勤天数 × 每天补贴, 累计上限)");
        desk.sees("出勤天数乘以每天补贴，最多累计上限")
                .examined("29-paper-rule")
                .sees("没有名为“每天补贴”")
                .examined("29-paper-rule");
        label(desk, "金额公式").fill("封顶(出勤天数 × 每天交通补贴, 累计上限)");
        desk.click("保存").sees("参训职工交通补贴").sees("没有示例").examined("29-paper-rules");
    }

    private static void example(Desk desk) {
        tab(desk, "示例").click("添加示例");
        label(desk, "编号").fill("五天封顶");
        choose(desk, "所依据的条款", "第三条");
        choose(desk, "规则", "KY2026-3 参训职工交通补贴");
        label(desk, "出勤天数（天）").fill("5");
        choose(desk, "结论", "符合，已封顶");
        label(desk, "应得金额（元）").fill("60.00");
        desk.click("保存").sees("不符").sees("应得金额（元） = 50.00");
        desk.clickStarting("编辑 五天封顶");
        label(desk, "应得金额（元）").fill("50.00");
        desk.click("保存").sees("检查通过").examined("29-paper-examples");
    }

    @Test
    void aFigureOfAPaperInForceIsChanged() {
        try (var desk = Desk.desktop(server, browser, "zhengce")) {
            desk.open("policy-papers");
            desk.page()
                    .locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText("修改"))
                    .nth(2)
                    .getByRole(AriaRole.BUTTON)
                    .click();
            desk.sees("起草中").examined("29-paper-revise");
            desk.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("编辑 "))
                    .first()
                    .click();
            desk.sees("引文（逐字）").examined("29-paper-edit");
            desk.click("取消");
            tab(desk, "规则").examined("29-paper-rules-highlighted");
            tab(desk, "全文").examined("29-paper-text");
            desk.click("作废草稿").click("确定").sees("已作废");
        }
        try (var desk = Desk.phone(server, browser, "gy-fushen")) {
            desk.open("policy-papers").examined("29-papers-phone");
        }
    }

    private static Desk tab(Desk desk, String name) {
        desk.follow(name, true);
        PlaywrightAssertions.assertThat(desk.page().locator(".yj-tabs a[aria-current]"))
                .hasText(name);
        return desk;
    }

    private static void submit(Desk desk, String reason) {
        desk.click("提交批准").fill("说明", reason).click("确定").sees("待批准");
    }

    private static Locator label(Desk desk, String label) {
        return desk.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true");
    }

    private static void suggest(Desk desk, String label, String value) {
        Locator field = label(desk, label).last();
        field.fill(value);
        field.press("Enter");
        field.press("Tab");
    }

    private static void choose(Desk desk, String label, String... values) {
        for (String value : values) {
            pick(desk, label(desk, label).last(), value);
        }
        if (values.length > 1 || label.equals("用到的数据项")) {
            desk.page().keyboard().press("Escape");
        }
        PlaywrightAssertions.assertThat(
                        desk.page().locator("vaadin-select-list-box").locator("visible=true"))
                .hasCount(0);
    }

    private static void pick(Desk desk, Locator field, String value) {
        field.click();
        if (field.evaluate("e => e.tagName").equals("INPUT")) {
            field.fill(value);
        }
        desk.page()
                .locator(
                        "vaadin-select-list-box vaadin-select-item, vaadin-combo-box-item, vaadin-multi-select-combo-box-item")
                .locator("visible=true")
                .getByText(value)
                .first()
                .click();
    }
}
