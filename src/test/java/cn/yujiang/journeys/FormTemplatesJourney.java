package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The administrator looks at a sample, breaks a template, reads where, and mends it; the running program sees each change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormTemplatesJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;
    private Path templates;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        templates = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "templates")
                .toAbsolutePath();
        copy(Path.of("templates"));
        server = RunningServer.start("form-templates", Map.of("YUJIANG_TEMPLATES", templates.toString()));
    }

    private void copy(Path original) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = templates.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void aTemplateIsLookedAtBrokenAndMended() throws Exception {
        try (var desk = Desk.desktop(server, browser, "xitong")) {
            desk.open("form-templates").heading("表单模板").sees("职业培训补贴申请表").sees("可打印");
            desk.picture("46-form-templates");
            desk.click("样张 F08").sees("下载").click("关闭");

            Path template = templates.resolve("F22/template.html");
            String good = Files.readString(template);
            Files.writeString(template, good.replaceFirst("</colgroup>", ""));
            desk.click("重新检查").sees("F22/template.html").sees("<colgroup>");
            desk.picture("46-form-broken");
            Files.writeString(template, good.replace("${cohortName}", "${cohortNam."));
            desk.click("重新检查").sees("表达式有错误");
            Files.writeString(template, good);
            desk.click("重新检查").sees("可打印");
        }
    }

    @Test
    void onAPhone() {
        try (var phone = Desk.phone(server, browser, "zhengce")) {
            phone.open("form-templates").heading("表单模板").sees("职业培训补贴申请表");
            phone.picture("46-form-templates-phone");
        }
    }
}
