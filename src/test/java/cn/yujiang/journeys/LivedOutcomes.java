package cn.yujiang.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the lessons lead to: results, certificates, work, and the money. */
final class LivedOutcomes {

    private final LivedClass life;

    LivedOutcomes(LivedClass life) {
        this.life = life;
    }

    /** Two fails the theory and passes at the second try, nine does not appear. */
    void examination() {
        try (var desk = life.desk("jigou")) {
            Demonstration.moveAhead(life.at(desk, ""), 1);
            life.at(desk, "/attendance").click("锁定考勤").click("确定").sees("考勤已锁定");
            desk.examined("40-life-attendance");
            life.at(desk, "/results").sees("考核成绩");
            Locator scores = desk.page().locator("vaadin-big-decimal-field input");
            for (int field = 0; field < 16; field++) {
                scores.nth(field).fill(field == 2 ? "50.5" : "82");
            }
            scores.first().press("Tab");
            desk.fill("考核日期", Demonstration.today(desk).toString()).fill("考核地点", "实训楼109室");
            desk.fill("考评员一", "王考评").fill("考评员二", "李考评");
            desk.click("按成绩补全结论").click("其余记为缺考").click("保存成绩").sees("补考成绩");
            Locator again = desk.page().locator("vaadin-big-decimal-field input");
            again.nth(18).fill("66");
            again.nth(19).fill("82");
            again.nth(19).press("Tab");
            desk.click("按成绩补全结论").click("保存成绩");
            desk.page().locator("vaadin-big-decimal-field[readonly]").first().waitFor();
            desk.examined("40-life-exam").click("封存成绩").click("确定").sees("封存");
            life.at(desk, "").click("结业").click("确定").sees("已结业");
        }
    }

    void confirmation() {
        try (var phone = life.phone("xueyuan")) {
            phone.open("me").sees(LivedClass.NAME);
            var confirmation = phone.page()
                    .locator(".yj-card", new Page.LocatorOptions().setHasText(LivedClass.NAME))
                    .locator(".yj-confirmation");
            confirmation.scrollIntoViewIfNeeded();
            confirmation.locator("vaadin-button").first().click();
            phone.sees("已于").examined("40-life-confirmed-phone");
        }
    }

    /** The evaluation body enters what the eight got; the bureau compares. */
    void certificates() {
        try (var desk = life.desk("pingjia")) {
            life.at(desk, "/results").click("批量录入证书");
            for (int person = 0; person < 8; person++) {
                String name = life.people().get(person).name();
                desk.fill(name + " 证书编号", "S000014990008265%06d".formatted(person + 1));
                desk.fill(name + " 发证日期", Demonstration.today(desk).toString());
            }
            desk.click("接收合格的行").sees("接收 8 个，0 个有问题").examined("40-life-certificates");
            desk.click("关闭").sees("待核验");
        }
        try (var desk = life.desk("chushen")) {
            desk.open("certificates").fill("姓名或班期", "全过程").sees("共 8 条");
            desk.click("选中全部待核验").clickStarting("核验所选");
            desk.fill("说明", "在国家证书查询平台逐一比对，一致").click("确定").sees("核验依据");
        }
    }

    /** Eight of the ten who began have work: exactly eighty per cent. */
    void survey() {
        try (var desk = life.desk("jigou")) {
            life.at(desk, "/employment").sees("就业率（登记）");
            Locator answers = desk.page().locator("main table vaadin-select");
            answer(desk, answers.nth(8), "否");
            for (int person = 0; person < 8; person++) {
                answer(desk, answers.nth(person), "是");
                String name = life.people().get(person).name();
                desk.fill(name + " 就业单位", "示例用工单位")
                        .fill(name + " 单位信用代码", "91140902MA0000DM1X")
                        .fill(name + " 岗位", "护理员")
                        .fill(name + " 就业日期", Demonstration.today(desk).toString())
                        .fill(name + " 合同月数", "12");
            }
            desk.click("保存").sees("8/10");
            prove(desk, life.people().get(0).name(), true);
            prove(desk, life.people().get(1).name(), false);
            desk.sees("证明 1").examined("40-life-survey");
        }
        try (var desk = life.desk("chushen")) {
            life.at(desk, "/employment").click("核实就业情况");
            desk.fill("说明", "电话回访八人，均已上岗").click("确定").sees("达到政策要求的 80%");
        }
    }

    /** Every contract is a paper of its own, or the bureau would find one that stands for two. */
    private static void prove(Desk desk, String name, boolean inPicture) {
        desk.click(name + " 的就业证明").sees("还没有就业证明");
        byte[] contract = ("%PDF-1.7 劳动合同 " + name).getBytes(StandardCharsets.UTF_8);
        desk.page()
                .locator("vaadin-dialog vaadin-upload input[type=file]")
                .last()
                .setInputFiles(new FilePayload("劳动合同.pdf", "application/pdf", contract));
        desk.sees("已选择：劳动合同.pdf").click("添加");
        desk.page().locator("vaadin-dialog .yj-finding").first().waitFor();
        if (inPicture) {
            desk.examined("40-life-proof");
        }
        desk.click("关闭");
        desk.page()
                .locator("vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void answer(Desk desk, Locator field, String answer) {
        field.click();
        desk.page()
                .locator("vaadin-select-list-box:visible vaadin-select-item")
                .getByText(answer)
                .first()
                .click();
    }

    void money() {
        String claim = Demonstration.submit(life.server(), life.browser(), "jigou", LivedClass.NAME, "培训主体培训补贴");
        Demonstration.review(life.server(), life.browser(), claim);
        Demonstration.publish(life.server(), life.browser());
        try (var desk = life.desk("fushen")) {
            Demonstration.moveAhead(desk.open(claim), Demonstration.NOTICE_DAYS);
        }
        Demonstration.approve(life.server(), life.browser(), List.of(claim));
        Demonstration.pay(life.server(), life.browser(), Demonstration.Bureau.XINZHOU, "¥", "PZ-2026-0040");
        try (var desk = life.desk("jigou")) {
            desk.open(claim).sees("已拨付").examined("40-life-paid");
        }
        try (var phone = life.phone("xueyuan")) {
            phone.open("me").sees(LivedClass.NAME).examined("40-life-me-phone");
        }
    }
}
