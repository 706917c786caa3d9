package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** U02–U06, U50, U51: a class from the empty form over the office's own workbook to the filing number, and its first roll-call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("filing", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void fromTheEmptyFormToTheFilingNumber() throws Exception {
        String address;
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("cohorts").examined("04-classes").click("新建班期").heading("未命名班期");
            desk.page().waitForURL(url -> url.matches(".*/cohorts/[0-9A-Z]{13}"));
            address = desk.address("cohorts/");
            desk.fill("班期名称", "2026忻示校汽修五级1班").sees("草稿已自动保存");
            desk.open(address).heading("2026忻示校汽修五级1班").sees("没有填写：培训类别").sees("教学计划是空的");
            plan(desk, address);
            roster(desk, address);
            desk.open(address).examined("05-plan").click("提交备案").click("确定").sees("已备案待审");
        }
        approve(address);
        attendance();
    }

    private static void plan(Desk desk, String address) {
        choose(desk, "培训类别", "就业技能培训");
        choose(desk, "职业（工种）", "电工");
        choose(desk, "培训等级", "五级");
        choose(desk, "拟取证书类型", "职业技能等级证书");
        desk.fill("培训地点", "示例实训楼").fill("班主任", "演示教师");
        desk.fill("开班日期", "2027-03-01").fill("结业日期", "2027-03-05");
        sessions(desk, "2027-03-01", "2027-03-05", "8:00", "12:00", "线下实操");
        sessions(desk, "2027-03-01", "2027-03-04", "14:00", "18:00", "线上");
        desk.sees("超过 30% 的上限").examined("05-plan-online-share");
        week(desk, address);
        desk.open(address).heading("2026忻示校汽修五级1班");
    }

    /** S05: the calendar of the week; an afternoon is dragged to Saturday and shown there, and put back with its form. */
    private static void week(Desk desk, String address) {
        desk.open(address).page().getByText("周历").click();
        desk.sees("2027-03-01 ～ 2027-03-07，9 次课");
        desk.page().locator(".yj-week-bar").scrollIntoViewIfNeeded();
        desk.examined("05-plan-week");
        desk.page()
                .locator(".yj-week-block.yj-week-online")
                .first()
                .dragTo(desk.page().locator("[data-slot='2027-03-06 09:00']"));
        desk.sees("09:00–13:00").sees("不在开班与结业日期之间").examined("05-plan-week-moved");
        desk.page()
                .locator(".yj-week-block")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("09:00–13:00"))
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .click();
        var dialog = desk.page().locator("vaadin-dialog").last();
        set(dialog, "日期", "2027-03-01");
        set(dialog, "开始", "14:00");
        set(dialog, "结束", "18:00");
        dialog.locator("vaadin-button[theme~=primary]").last().click();
        PlaywrightAssertions.assertThat(desk.page()
                        .locator(".yj-week-block")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("14:00–18:00")))
                .hasCount(4);
        desk.page().setViewportSize(390, 844);
        desk.page().locator(".yj-week-bar").scrollIntoViewIfNeeded();
        desk.picture("05-plan-week-phone");
        desk.page().setViewportSize(1360, 900);
    }

    static void sessions(Desk desk, String from, String to, String start, String end, String kind) {
        desk.clickStarting("添加课次");
        var dialog = desk.page().locator("vaadin-dialog").last();
        set(dialog, "日期", from);
        set(dialog, "至（可不填）", to);
        set(dialog, "开始", start);
        set(dialog, "结束", end);
        set(dialog, "内容", "安全用电与实操");
        dialog.locator("vaadin-select").first().click();
        desk.page()
                .locator("vaadin-select-list-box vaadin-select-item", new Page.LocatorOptions().setHasText(kind))
                .last()
                .click();
        dialog.locator("vaadin-button[theme~=primary]").last().click();
        dialog.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static void set(com.microsoft.playwright.Locator dialog, String label, String value) {
        var field = dialog.getByLabel(label, new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                .first();
        field.fill(value);
        field.press("Enter");
        field.press("Tab");
    }

    static void choose(Desk desk, String label, String value) {
        var field = desk.page().getByLabel(label).first();
        field.click();
        field.fill(value);
        desk.page()
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(value))
                .first()
                .waitFor();
        field.press("Enter");
        PlaywrightAssertions.assertThat(field).hasAttribute("aria-expanded", "false");
        PlaywrightAssertions.assertThat(field).hasValue(value);
        desk.sees("草稿已自动保存");
    }

    private static void roster(Desk desk, String address) throws Exception {
        desk.open(address + "/roster").sees("花名册还是空的").clickStarting("导入花名册");
        desk.page()
                .locator("vaadin-dialog input[type=file], input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "花名册.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        OfficeWorkbook.bytes()));
        desk.sees(OfficeWorkbook.GOOD + " 行合格，" + OfficeWorkbook.BAD + " 行有问题")
                .sees("校验位不对")
                .sees("同一个人")
                .sees("“社会人员”不在目录内")
                .examined("06-roster-import");
        desk.clickStarting("导入 " + OfficeWorkbook.GOOD + " 行合格数据").sees("已导入 " + OfficeWorkbook.GOOD + " 行");
        desk.open(address + "/roster").sees("共 " + OfficeWorkbook.GOOD + " 人").examined("06-roster");
    }

    private void approve(String address) {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("").sees("2026忻示校汽修五级1班");
            desk.open(address).sees("检查结果").sees("线上占比").examined("05-plan-review");
            desk.click("批准开班").click("确定").sees("140902-2026-").sees("已批准");
        }
    }

    /** The demonstration's running class: the roll-call grid and its figures. */
    private void attendance() {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("cohorts").follow("养老护理员五级1班").sees("开班中").follow("考勤", true);
            desk.page().waitForURL(url -> url.endsWith("/attendance"));
            desk.page().locator("table").first().waitFor();
            desk.examined("07-attendance");
        }
    }
}
