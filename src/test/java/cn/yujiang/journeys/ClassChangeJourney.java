package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** S03, S11: an institution asks to move a session and to replace a trainee; the bureau sees what changes and agrees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassChangeJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("class-change", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void askedSeenAndAgreed() {
        String address;
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("cohorts").follow("育婴员五级1班（已批准）").heading("育婴员五级1班").follow("变更", true);
            desk.sees("没有变更记录").click("申请变更").sees("还没有改动");
            address = desk.address("cohorts/");
            reschedule(desk);
            replace(desk);
            desk.fill("变更理由", "教师外出培训，一名学员务工").picture("11-changes-compose");
            desk.click("提交变更申请").sees("待审").sees("教师外出培训");
        }
        agree(address);
        try (var phone = Desk.phone(server, browser, "jigou")) {
            phone.open(address).sees("已同意").sees("生效为计划第 2 版").picture("11-changes-phone");
            phone.open(address.replace("/changes", "/roster")).sees("已离班的学员").sees("新演示");
        }
    }

    private static void reschedule(Desk desk) {
        desk.clickStarting("修改").fill("教师", "演示教师乙").fill("地点", "实训楼 305 室");
        desk.click("确定").sees("调整课次").sees("演示教师乙");
    }

    private static void replace(Desk desk) {
        desk.click("替换学员").choose("被替换的学员", "1 ");
        desk.fill("姓名", "新演示").fill("身份证号", "140999199001019014");
        desk.click("确定").sees("没有填写人员类别");
        desk.choose("人员类别", "脱贫劳动力").click("确定").sees("新演示");
    }

    /** 并班结业: a class takes in people of another one with the hours they have; both rosters say so. */
    @Test
    void peopleOfAnotherClassFinishHere() {
        String from;
        String into;
        try (var desk = Desk.desktop(server, browser, "nh-jigou")) {
            desk.open("cohorts").follow("南示校焊工五级1班").heading("南示校焊工五级1班");
            from = desk.address("cohorts/");
            into = copy(desk, Demonstration.today(desk).plusDays(21));
            desk.open(into + "/roster").click("添加学员").fill("姓名", "新演示").fill("身份证号", "140999199001019014");
            desk.choose("人员类别", "城镇登记失业人员").click("保存").sees("共 1 人");
            desk.open(into).click("提交备案").click("确定").sees("已备案待审");
        }
        try (var desk = Desk.desktop(server, browser, "nh-chushen")) {
            desk.open(into).click("批准开班").click("确定").sees("已批准");
        }
        try (var desk = Desk.desktop(server, browser, "nh-jigou")) {
            desk.open(into + "/changes").click("申请变更").click("并入学员").sees("已得线下 48 课时");
            desk.tick("第 1 名").tick("第 2 名").examined("11-merge-dialog");
            desk.click("确定").sees("申请时已得线下 48 课时");
            desk.fill("变更理由", "原班人数不足，并班结业").click("提交变更申请").sees("待审");
        }
        try (var desk = Desk.desktop(server, browser, "nh-chushen")) {
            desk.open(into + "/changes").sees("并入学员").examined("11-merge-review");
            desk.click("同意变更").click("确定").sees("生效为计划第 2 版");
            desk.open(into + "/roster").sees("转入 48 课时").examined("11-merge-roster");
            desk.open(from + "/roster").sees("已离班的学员").sees("已并入");
        }
    }

    /** @return the path of the copy */
    private static String copy(Desk desk, LocalDate first) {
        String original = desk.address();
        desk.click("复制为新班").fill("开班日期", first.toString()).click("确定");
        desk.page().waitForURL(url -> !url.equals(original));
        return desk.address("cohorts/");
    }

    /** S03: scope, teachers and places of the own body; a new account waits for the bureau. */
    @Test
    void aNewAccountOfTheBodyWaitsForTheBureau() {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("institution").fill("账号", "9999000000000077").click("保存").sees("待确认，仍用原账户");
            desk.sees("可培训的范围").sees("演示教师甲").sees("实训楼101室");
            desk.page().getByText("账户变更").first().scrollIntoViewIfNeeded();
            desk.picture("03-institution-listing");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("").sees("单位账户待确认").open("bodies").follow("忻州示例职业培训学校");
            desk.sees("入库审核")
                    .picture("03-body-review")
                    .click("确认账户")
                    .click("确定")
                    .sees("已确认");
        }
    }

    private void agree(String address) {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("").sees("变更待审").open("review");
            desk.page()
                    .locator(".yj-task", new Page.LocatorOptions().setHasText("班期变更"))
                    .first()
                    .waitFor();
            desk.open(address).sees("演示教师乙").sees("新演示").sees("检查结果");
            desk.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("同意变更"))
                    .waitFor();
            desk.picture("11-changes").click("同意变更").click("确定").sees("生效为计划第 2 版");
            desk.open(address.replace("/changes", "")).sees("演示教师乙");
        }
    }
}
