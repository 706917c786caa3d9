package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.domain.paper.Photos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens in the classroom: a few days of one class, with each way to sign in. Its people are numbered as on the roster. */
final class LivedLessons {

    private static final FilePayload PROOF =
            new FilePayload("签到照片.pdf", "application/pdf", "%PDF-1.7 journey".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern CREDIT_CODE = Pattern.compile("91[0-9A-Z]{16}");

    private final LivedClass life;

    LivedLessons(LivedClass life) {
        this.life = life;
    }

    /** In the morning the grid with a leave and a mark set by mistake, in the afternoon the paper sheet. */
    void firstDay() throws Exception {
        try (var desk = life.desk("jigou")) {
            life.at(desk, "");
            Demonstration.moveAhead(desk, LivedClass.LEAD);
            life.at(desk, "").click("开班").click("确定").sees("开班中");
            life.at(desk, "/attendance").sees("未登记");
            mark(desk, 0, 0, "4");
            mark(desk, 1, 0, "2");
            mark(desk, 2, 0, "3");
            mark(desk, 9, 0, "4");
            save(desk, true);
            desk.choose("请假类别", "病假").fill("请假原因", "感冒发烧，有医院诊断").examined("40-life-leave");
            desk.click("保存").sees("7/10");
            desk.examined("40-life-roll-call");
            paper(desk);
        }
    }

    private static void mark(Desk desk, int row, int session, String key) {
        desk.page()
                .locator("td.yj-mark[data-row='" + row + "'][data-column='" + session + "']")
                .press(key);
    }

    /** @param rest whether everybody without a mark is present in the first session that has such people */
    private static void save(Desk desk, boolean rest) {
        if (rest) {
            desk.page().locator("button[data-action=all]:visible").first().click();
        }
        desk.page().locator("button[data-action=save]").click();
    }

    /** The server has stored what was marked. */
    private static void saved(Desk desk) {
        desk.page().locator(".yj-savebar").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void paper(Desk desk) throws Exception {
        life.at(desk, "/paper-sheets").choose("课次", "14:00").click("打印").sees("下载");
        Photos sheet = Photos.of(PrintedPaper.on(desk), 1);
        desk.click("关闭");
        for (int row = 0; row < life.people().size(); row++) {
            sheet.fill(row, row == 3 || row == 9 ? 3 : 0, 35);
        }
        desk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("签到表.jpg", "image/jpeg", sheet.take(new Photos.Shot(4, 0.02, 0.6))));
        desk.sees("共 10 人：已填 10").examined("40-life-paper");
        desk.click("确认登记").sees("已登记的纸质签到表").sees("10 人");
    }

    /** The code on the screen for the trainee, a gate for the others. */
    void secondDay() throws Exception {
        String creditCode;
        try (var desk = life.desk("jigou")) {
            creditCode = find(
                    CREDIT_CODE,
                    desk.open("institution").sees("统一社会信用代码").page().innerText("main"));
        }
        String credential;
        try (var desk = life.desk("xitong")) {
            Demonstration.moveAhead(desk.open("sign-in-clients"), 1);
            desk.open("sign-in-clients").fill("设备或平台", "实训楼闸机").fill("单位统一社会信用代码", creditCode);
            desk.click("发放凭证").sees("只显示这一次");
            credential = desk.page().locator("main .yj-strong").first().textContent();
        }
        try (var screen = life.desk("jigou")) {
            life.at(screen, "/attendance").follow("扫码签到 ", false).sees("请用手机扫码签到");
            List<String> session = List.of(screen.address("cohorts/").split("/"));
            try (var phone = life.phone("xueyuan")) {
                phone.page().context().grantPermissions(List.of("geolocation"));
                phone.page().context().setGeolocation(new Geolocation(38.4182, 112.7341).setAccuracy(20));
                phone.page().navigate(QrPicture.on(screen));
                phone.sees("签到成功").sees("考勤：出勤").examined("40-life-sign-in-phone");
            }
            var ids = List.of(session.get(1), session.get(3));
            Gate.report(life.server(), credential, ids, LivedClass.FIRST.plusDays(1), ids(1));
            screen.sees("9").examined("40-life-screen");
            life.at(screen, "/attendance").sees("9/10");
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    /** The nine who stay, from this one on. */
    private List<String> ids(int from) {
        return life.people().subList(from, 9).stream()
                .map(PeopleWorkbook.Person::residentId)
                .toList();
    }

    /** Once the day is over the trainee objects to the mistake of its morning; the institution agrees, the bureau decides. */
    void objection() {
        try (var phone = life.phone("xueyuan")) {
            Locator card = sessions(phone);
            card.locator(".yj-my-session", new Locator.LocatorOptions().setHasText("缺勤"))
                    .first()
                    .locator("vaadin-button")
                    .click();
            phone.page()
                    .getByLabel("出勤", new Page.GetByLabelOptions().setExact(true))
                    .check();
            phone.fill("说明情况", "上午我在教室第一排，老师点名时漏了").click("提交异议").sees("您于");
            phone.examined("40-life-objection-phone");
        }
        try (var desk = life.desk("jigou")) {
            desk.open("").sees("学员考勤异议待答复");
            life.at(desk, "/attendance").click("采纳并申请更正").sees("采纳后提交更正申请");
            desk.page().locator("vaadin-dialog textarea").last().fill("核对教室照片，该学员确已到课");
            desk.page().locator("vaadin-upload input[type=file]").last().setInputFiles(PROOF);
            desk.sees("已选择：签到照片.pdf").click("提交更正申请").sees("待审批");
        }
        try (var desk = life.desk("chushen")) {
            life.at(desk, "/attendance").sees("核对教室照片");
            desk.click("同意更正").click("确定").sees("已同意").sees("8/10");
        }
    }

    private Locator sessions(Desk phone) {
        phone.open("me").sees("每次课的考勤");
        Locator card = phone.page().locator(".yj-card", new Page.LocatorOptions().setHasText(LivedClass.NAME));
        card.locator("vaadin-details-summary").click();
        card.locator(".yj-my-session").first().waitFor();
        return card;
    }

    /** The supervision looks in on this day, and finds everything in order. */
    void inspection() {
        String inspection;
        try (var desk = life.desk("jiandu")) {
            desk.open("inspections").sees("的课程");
            desk.page()
                    .locator(".yj-inspection-session", new Page.LocatorOptions().setHasText("基础照护"))
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            desk.sees("现场记录");
            inspection = desk.address("inspections/");
        }
        try (var phone = life.phone("jiandu")) {
            phone.open(inspection).fill("实到人数", "9").fill("另一名检查人", "演示初审员");
            phone.page()
                    .getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("是").setExact(true))
                    .all()
                    .forEach(Locator::check);
            phone.fill("检查情况", "签到与实到人数一致，一人未到。");
            phone.page()
                    .getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("合格").setExact(true))
                    .check();
            phone.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(Path.of("docs/guide/40-life-sign-in-phone.png"));
            phone.sees("40-life-sign-in-phone.png").fill("办学方在场人", "刘示例（教务主任）");
            phone.click("提交记录").sees("已检查");
            phone.examined("40-life-inspection-phone");
        }
    }

    /** Number ten never came: the institution asks to let him go, the bureau agrees. */
    void dropout() {
        try (var desk = life.desk("jigou")) {
            life.at(desk, "/attendance");
            mark(desk, 9, 2, "4");
            save(desk, false);
            saved(desk);
            life.at(desk, "/changes").click("申请变更").click("学员退出").choose("退出的学员", "10 ");
            desk.fill("说明", "外出务工，两天未到，本人电话确认").click("确定").sees("陈演示");
            desk.fill("变更理由", "一名学员外出务工退出培训").click("提交变更申请").sees("待审");
        }
        try (var desk = life.desk("chushen")) {
            life.at(desk, "/changes").sees("陈演示").click("同意变更").click("确定").sees("生效为计划第 2 版");
        }
    }

    /** The network goes in the middle of the roll-call; the platform's file is read on the last day. */
    void thirdAndFourthDay() throws Exception {
        try (var tablet = life.desk("jigou")) {
            Demonstration.moveAhead(life.at(tablet, ""), 1);
            life.at(tablet, "/attendance").sees("离线点名");
            tablet.page().setViewportSize(820, 1180);
            tablet.load(tablet.page().locator("a[href^='roll-call/']").getAttribute("href"))
                    .sees("已全部上传");
            tablet.page()
                    .locator("select")
                    .selectOption(new SelectOption()
                            .setLabel(
                                    option(tablet, LivedClass.FIRST.plusDays(2).toString())));
            tablet.page().context().setOffline(true);
            Locator marks = tablet.page()
                    .locator(".yj-roll-list li button.yj-mark-present")
                    .filter(new Locator.FilterOptions().setVisible(true));
            for (int person = 0; person < 9; person++) {
                marks.nth(person).click();
            }
            tablet.sees("网络已断开 · 未上传 9 条").examined("40-life-offline");
            tablet.page().context().setOffline(false);
            tablet.sees("网络正常 · 已全部上传");
            assertThat(tablet.page().locator(".yj-roll-conflict").count()).isZero();
        }
        try (var desk = life.desk("jigou")) {
            Demonstration.moveAhead(life.at(desk, ""), 1);
            life.at(desk, "/attendance").sees("9/9");
            save(desk, true);
            saved(desk);
            life.at(desk, "/online").click("导入线上学时").fill("学习平台", "示例学习平台");
            LivedClass.upload(desk, "学习记录.xlsx", StudyWorkbook.evening(LivedClass.FIRST.plusDays(2), ids(0)));
            desk.sees("9 行合格").clickStarting("导入 9 行合格数据").sees("已导入 9 行");
            life.at(desk, "/online").sees("示例学习平台").examined("40-life-online");
        }
    }

    private static String option(Desk desk, String start) {
        return desk.page()
                .locator("select option", new Page.LocatorOptions().setHasText(start))
                .first()
                .textContent();
    }
}
