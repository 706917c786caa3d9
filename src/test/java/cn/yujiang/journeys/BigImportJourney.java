package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.BusinessClock;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A class of usual size and an office's whole year through the same dialog; how long each took is written down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BigImportJourney {

    private static final String DRAFT = "电工五级1班（草稿）";
    private static final Path TIMES = Path.of("target/journeys/import-times.txt");
    private static final double LONG = 300_000;
    private static final int RECORDS = 100_000;

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.startForHardWork("big-import");
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void twoHundredAndTenThousand() throws IOException {
        try (var clerk = Desk.desktop(server, browser, "jigou")) {
            clerk.open("cohorts").follow(DRAFT).follow("花名册").sees("导入花名册");
            Duration small = importRows(clerk, 1, 200);
            clerk.sees("208");
            Duration big = importRows(clerk, 2, 10_000);
            clerk.sees("10,208");
            Files.writeString(TIMES, "200 rows %s, 10,000 rows %s%n".formatted(small, big));
        }
    }

    /** U06, L6, F2: a hundred thousand records, the power cut in between, the same file again: none twice, none lost. */
    @Test
    void aHundredThousandRecordsSurviveAPowerCut() throws Exception {
        byte[] file = StudyWorkbook.of(LocalDate.now(BusinessClock.ZONE), RECORDS);
        try (var clerk = Desk.desktop(server, browser, "jigou")) {
            take(clerk, file);
            clerk.page()
                    .waitForFunction(
                            "() => /已处理 [2-6][0-9],000 /.test(document.querySelector('.yj-progress').textContent)");
            clerk.picture("08-online-import-progress");
            server.kill();
        }
        server.launch();
        try (var clerk = Desk.desktop(server, browser, "jigou")) {
            long start = System.nanoTime();
            take(clerk, file);
            long read = System.nanoTime();
            clerk.page().locator("#import-done").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
            Files.writeString(
                    TIMES,
                    "100,000 records again: read and checked %s, stored %s%n"
                            .formatted(Duration.ofNanos(read - start), Duration.ofNanos(System.nanoTime() - read)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            int refused = RECORDS - StudyWorkbook.TAKEN;
            assertThat(clerk.page().locator("#import-done").textContent())
                    .contains("%,d".formatted(StudyWorkbook.TAKEN), "%,d".formatted(refused));
            clerk.click("关闭");
            clerk.sees("共 %,d 条".formatted(StudyWorkbook.TAKEN)).sees("8 课时的上限");
            clerk.page().locator("#online-anomalies").scrollIntoViewIfNeeded();
            clerk.picture("08-online-anomalies");
        }
        server.close();
        assertThat(new DataFolder(server)
                        .jdbc()
                        .sql("select count(*) from online_study")
                        .query(Integer.class)
                        .single())
                .isEqualTo(StudyWorkbook.TAKEN);
        assertThat(new DataFolder(server).faults()).isEmpty();
    }

    /** Opens the class, shows an import that was cut off, uploads the file and takes what is good of it. */
    private static void take(Desk clerk, byte[] file) {
        clerk.open("cohorts").follow("（扫码签到）").follow("线上学时", true).sees("导入线上学时");
        if (clerk.page().getByText("导入中断").count() > 0) {
            clerk.page().getByText("导入中断").scrollIntoViewIfNeeded();
            clerk.picture("08-online-import-cut-off");
        }
        clerk.click("导入线上学时").fill("学习平台", "云课堂");
        clerk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("study.xlsx", "application/octet-stream", file));
        clerk.page().locator("#import-summary").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        clerk.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .last()
                .click();
    }

    /** @return time from choosing the file to the end, with the click in between */
    private static Duration importRows(Desk clerk, int series, int rows) throws IOException {
        byte[] workbook = PeopleWorkbook.of(series, rows);
        clerk.click("导入花名册");
        long start = System.nanoTime();
        clerk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("roster.xlsx", "application/octet-stream", workbook));
        Locator summary = clerk.page().locator("#import-summary");
        if (rows > 1000) {
            clerk.page().locator(".yj-progress vaadin-progress-bar").waitFor();
            clerk.picture("06-roster-import-progress");
        }
        summary.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        assertThat(summary.textContent()).contains("%,d 行合格，0 行有问题".formatted(rows));
        clerk.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .last()
                .click();
        clerk.page().locator("#import-done").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        clerk.click("关闭");
        return taken;
    }
}
