package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** U07 and U53: an examination with a retake, certificates for those who passed, the check for everybody, a revocation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateJourney {

    private static final String CLASS = "南示校焊工五级1班";
    private static final int TRAINEES = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{18}-\\d{8}-\\d{4}");

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("certificate", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void fromTheExaminationToTheRevocation() throws Exception {
        String number;
        try (var clerk = Desk.desktop(server, browser, "nh-jigou")) {
            clerk.open("cohorts")
                    .follow(CLASS)
                    .follow("考勤")
                    .click("锁定考勤")
                    .click("确定")
                    .sees("考勤已锁定");
            examine(clerk);
            clerk.follow("计划").click("结业").click("确定").sees("已结业");
            clerk.follow("成绩与证书").click("核发证书").click("核发").sees("未核发").examined("09-issue");
            clerk.click("关闭").sees("合格证书 F07").examined("09-issued");
            number = print(clerk);
        }
        check(number, "有效", "22-check-valid");
        try (var bureau = Desk.desktop(server, browser, "nh-chushen")) {
            bureau.open("certificates").click("与登记库比对").sees("选择查询截图");
            bureau.page()
                    .locator("vaadin-dialog vaadin-upload input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("查询.pdf", "application/pdf", "%PDF-1.7 query".getBytes()));
            bureau.sees("已选择：查询.pdf").examined("22-certificates-compare").click("关闭");
            bureau.click("选中全部待核验").clickStarting("核验所选");
            bureau.fill("说明", "与本局存档的考核材料逐一核对").click("确定").sees("核验依据").examined("22-certificates");
            bureau.fill("姓名或班期", "赵演示").sees("共 1 条").click("撤销");
            bureau.fill("说明", "抽查发现考核成绩不实").click("确定").sees("抽查发现考核成绩不实");
        }
        check(number, "已撤销或不予认可", "22-check-revoked");
    }

    /** Everybody gets 80; the first fails the theory and passes the retake. */
    private void examine(Desk clerk) {
        clerk.follow("成绩与证书").sees("考核成绩");
        Locator scores = clerk.page().locator("vaadin-big-decimal-field input");
        assertThat(scores.count()).isEqualTo(2 * TRAINEES);
        for (int i = 0; i < 2 * TRAINEES; i++) {
            scores.nth(i).fill(i == 0 ? "50.5" : "80");
        }
        scores.first().press("Tab");
        clerk.fill("考核地点", "实训楼 305 室").fill("考评员一", "王考评").fill("考评员二", "李考评");
        clerk.click("按成绩补全结论").click("保存成绩").sees("补考成绩");
        Locator again = clerk.page().locator("vaadin-big-decimal-field input");
        again.nth(2 * TRAINEES).fill("65.5");
        again.nth(2 * TRAINEES + 1).fill("80");
        again.nth(2 * TRAINEES + 1).press("Tab");
        clerk.click("按成绩补全结论").click("保存成绩");
        clerk.page()
                .locator("vaadin-big-decimal-field[readonly]")
                .first()
                .waitFor(); // the first result of who sat again
        clerk.page().locator("h3").first().scrollIntoViewIfNeeded();
        clerk.examined("09-exam-retake");
        try (var phone = Desk.phone(server, browser, "nh-jigou")) {
            phone.open(clerk.address("cohorts/")).sees("考核日期").examined("09-exam-phone");
        }
    }

    private static String print(Desk clerk) throws Exception {
        clerk.click("合格证书 F07");
        Download file = clerk.page().waitForDownload(() -> clerk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载"))
                .last()
                .click());
        file.saveAs(Path.of("target/journeys/f07.pdf"));
        try (var pdf = new PdfReader(Files.readAllBytes(file.path()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(15);
            String text = new PdfTextExtractor(pdf).getTextFromPage(1);
            assertThat(text).contains("第 1 次打印");
            Matcher number = NUMBER.matcher(text);
            assertThat(number.find()).as(text).isTrue();
            return number.group();
        }
    }

    private void check(String number, String state, String picture) {
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("certificate-check?no=" + number)
                    .sees(state)
                    .sees("培训合格证书")
                    .examined(picture);
            visitor.fill("证书编号", number + "9").click("查验").sees("没有查到可以公开的证书");
        }
        try (var phone = Desk.phoneVisitor(server, browser)) {
            phone.open("certificate-check?no=" + number).sees(state).examined(picture + "-phone");
        }
    }
}
