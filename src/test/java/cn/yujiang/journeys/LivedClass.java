package cn.yujiang.journeys;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shell.demo.DemoAccounts;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A class of ten people and six sessions as a journey files it: where it runs, who is on its roster, and its pages. */
record LivedClass(RunningServer server, Browser browser, List<PeopleWorkbook.Person> people, String address) {

    static final String NAME = "忻示校养老护理员五级8班（全过程）";
    static final LocalDate FILED = LocalDate.of(2026, 3, 2);
    static final int LEAD = 28;
    static final LocalDate FIRST = FILED.plusDays(LEAD);

    private static final LocalTime LAST_START = LocalTime.of(23, 30);

    Desk desk(String account) {
        return Desk.desktop(server, browser, account);
    }

    Desk phone(String account) {
        return Desk.phone(server, browser, account);
    }

    /** A page of the class. */
    Desk at(Desk desk, String tab) {
        return desk.open(address + tab);
    }

    /** Files the class and has it approved. */
    static LivedClass approved(RunningServer server, Browser browser) throws Exception {
        List<PeopleWorkbook.Person> people = somePeople();
        var life = new LivedClass(server, browser, people, file(server, browser, people));
        life.approve();
        return life;
    }

    /** The trainee of the demonstration and nine more. */
    private static List<PeopleWorkbook.Person> somePeople() {
        var people = new ArrayList<PeopleWorkbook.Person>();
        people.add(new PeopleWorkbook.Person("赵演示", DemoAccounts.traineeNumber(0), 8_000_000));
        for (int row = 1; row < 10; row++) {
            people.add(PeopleWorkbook.person("钱孙李周吴郑王冯陈".charAt(row - 1) + "演示", 7, row));
        }
        return people;
    }

    private static String file(RunningServer server, Browser browser, List<PeopleWorkbook.Person> people)
            throws Exception {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("cohorts").click("新建班期").heading("未命名班期");
            String address = desk.address("cohorts/");
            desk.fill("班期名称", NAME).sees("草稿已自动保存");
            FilingJourney.choose(desk, "培训类别", "就业技能培训");
            FilingJourney.choose(desk, "职业（工种）", "养老护理员");
            FilingJourney.choose(desk, "培训等级", "五级");
            FilingJourney.choose(desk, "拟取证书类型", "职业技能等级证书");
            FilingJourney.choose(desk, "评价机构", "忻州示例技能评价中心");
            desk.fill("培训地点", "示例实训楼").fill("班主任", "演示教师壬");
            desk.fill("开班日期", FIRST.toString()).fill("结业日期", FIRST.plusDays(3).toString());
            desk.click("从 Excel 粘贴课次").fill("粘贴的内容", timetable()).sees("6 行合格，0 行有问题");
            desk.click("加入 6 行合格的课次").sees("草稿已自动保存");
            desk.open(address + "/roster").clickStarting("导入花名册");
            upload(desk, "花名册.xlsx", PeopleWorkbook.of(people));
            desk.sees("10 行合格，0 行有问题").clickStarting("导入 10 行合格数据").sees("已导入 10 行");
            desk.open(address).sees(NAME).examined("40-life-plan");
            desk.click("提交备案").click("确定").sees("已备案待审");
            return address;
        }
    }

    /** Six sessions; that of the second day goes on at this moment, whatever the time. */
    private static String timetable() {
        LocalTime soon = LocalTime.now(BusinessClock.ZONE).plusMinutes(20).truncatedTo(ChronoUnit.MINUTES);
        LocalTime start = soon.isAfter(LAST_START) || soon.isBefore(LocalTime.of(0, 20)) ? LAST_START : soon;
        LocalTime end = start.isBefore(LocalTime.of(20, 55)) ? start.plusHours(3) : LocalTime.of(23, 59);
        return String.join(
                "\n",
                "日期\t开始\t结束\t课时\t形式\t内容\t教师\t地点",
                row(0, "08:00", "12:00", "4", "线下理论", "职业道德与安全"),
                row(0, "14:00", "18:00", "4", "线下实操", "生活照护"),
                row(1, start.toString(), end.toString(), "4", "线下实操", "基础照护"),
                row(2, "08:00", "12:00", "4", "线下实操", "康复服务"),
                row(2, "19:00", "21:15", "3", "线上", "心理支持"),
                row(3, "08:00", "12:00", "4", "线下实操", "综合实训"));
    }

    private static String row(int day, String start, String end, String hours, String kind, String content) {
        return String.join("\t", FIRST.plusDays(day).toString(), start, end, hours, kind, content, "演示教师壬", "实训楼109室");
    }

    private void approve() {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("").sees(NAME);
            at(desk, "").sees("检查结果").sees("线上占比").examined("40-life-review");
            desk.click("批准开班").click("确定").sees("已批准");
        }
    }

    static void upload(Desk desk, String name, byte[] bytes) {
        desk.page()
                .locator("vaadin-dialog input[type=file], input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes));
    }
}
