package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.FormCatalogue;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.dossier.AuditPackCheck;
import cn.yujiang.dossier.AuditPacks;
import cn.yujiang.dossier.PackFiles;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimForms.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which papers a claim has, what stands in them, and that a changed template leaves earlier papers alone. */
class ClaimPapersTest {

    private static Path templates;
    private static Story story;
    private static ClaimForms forms;

    @BeforeAll
    static void start() throws IOException {
        templates = Files.createTempDirectory(Files.createDirectories(Path.of("target/product")), "templates");
        copyTemplates();
        story = new Story("claim-papers", "--yujiang.templates=" + templates);
        forms = story.product.bean(ClaimForms.class);
    }

    private static void copyTemplates() throws IOException {
        Path original = Path.of("templates");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = templates.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    /** Fingerprints of what the verified certificates rest on are in the audit pack, and no full number is. */
    private static void theAuditPackNamesTheProofs(long cohort, long claim) {
        Certificate certificate =
                story.product.bean(OutcomeDirectory.class).certificates(cohort).getFirst();
        StoredFile file = story.product.as("chushen", () -> story.product
                .bean(StoredFiles.class)
                .store(new NewFile(new FileOwner("certificate-batch", 7), "查询.pdf", Story.PDF, "chushen")));
        story.product
                .bean(JdbcClient.class)
                .sql("insert into certificate_proof (certificate_id, batch_id) values (:id, 7)")
                .param("id", certificate.id())
                .update();
        byte[] zip = story.product
                .as("fushen", () -> story.product.bean(AuditPacks.class).make(claim))
                .zip();
        assertThat(AuditPackCheck.of(zip).faults()).isEmpty();
        String listed = new String(
                Zips.read(zip).getOrDefault(PackFiles.CERTIFICATES, new byte[0]),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(listed).contains("查询.pdf", file.sha256(), "VERIFIED");
        assertThat(AuditPackCheck.of(Zips.changed(zip, PackFiles.CERTIFICATES, file.sha256(), "0".repeat(64)))
                        .faults())
                .contains("certificates.json: content was changed");
    }

    @Test
    void aChangedTemplateLeavesThePapersOfEarlierClaimsAlone() throws Exception {
        long before = story.draft("jigou", story.cohort("焊工五级1班"), "培训主体");
        story.submit("jigou", before);
        String asSigned = text("jigou", before, Paper.F08);
        assertThat(asSigned).contains("申请单位承诺");

        Path template = templates.resolve("F08/template.html");
        Path footer = templates.resolve("common/parts.html");
        Files.writeString(template, Files.readString(template).replace("<th>申请单位<br/>承诺</th>", "<th>单位保证</th>"));
        Files.writeString(footer, Files.readString(footer).replace("校验码", "核对码"));
        long after = story.draft("pingjia", story.cohort("焊工五级1班"), "评价");
        story.submit("pingjia", after);
        long later = story.draft("jigou", story.cohort("焊工五级1班"), "生活费");
        story.submit("jigou", later);

        assertThat(text("jigou", before, Paper.F08)).isEqualTo(asSigned);
        assertThat(text("jigou", later, Paper.F08))
                .contains("单位保证")
                .contains("核对码")
                .doesNotContain("校验码");
        assertThat(text("pingjia", after, Paper.F15)).contains("核对码");
    }

    @Test
    void thePayeeDecidesWhichPapersAClaimHas() throws Exception {
        long living = story.draft("jigou", story.cohort("焊工五级2班"), "生活费");
        story.submit("jigou", living);
        String handout = text("jigou", living, Paper.F10);
        assertThat(handout)
                .contains("生活费（交通费）补贴发放花名册")
                .contains(story.claim("jigou", living).total().toGroupedYuan());
        assertThat(story.refusal("jigou", () -> forms.print(living, Paper.F15))).isEqualTo("PAPER_NOT_OF_CLAIM");

        long evaluation = story.draft("pingjia", story.cohort("焊工五级2班"), "评价");
        story.submit("pingjia", evaluation);
        assertThat(text("pingjia", evaluation, Paper.F15))
                .contains("职业技能评价补贴申请表")
                .contains("评价补贴人员花名册")
                .contains(story.claim("pingjia", evaluation).total().toGroupedYuan());
        assertThat(story.refusal("pingjia", () -> forms.print(evaluation, Paper.F08)))
                .isEqualTo("PAPER_NOT_OF_CLAIM");
        int pages = story.product
                .as("chushen", () -> forms.printAll(List.of(living, evaluation)))
                .form()
                .pages();
        assertThat(pages).isGreaterThan(4);
        theAuditPackNamesTheProofs(story.cohort("焊工五级2班"), evaluation);
    }

    @Test
    void aClassPrintsAConfirmationForEachTraineeAndTheEmploymentCheck() throws Exception {
        long cohort = story.cohort("焊工五级1班");
        OutcomeForms outcomes = story.product.bean(OutcomeForms.class);
        byte[] confirmations = story.product
                .as("jigou", () -> outcomes.confirmations(cohort))
                .form()
                .pdf();
        try (var reader = new PdfReader(confirmations)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(50);
        }
        assertThat(text(confirmations)).contains("培训过程确认书").contains("完成了全部课程的学习");
        byte[] check = story.product
                .as("jigou", () -> outcomes.employment(cohort))
                .form()
                .pdf();
        assertThat(text(check)).contains("培训后就业情况核查表").contains("就业率");
    }

    @Test
    void aBrokenTemplateIsNamedWithFileAndLine() throws Exception {
        FormCatalogue catalogue = story.product.bean(FormCatalogue.class);
        assertThat(story.product.as("xitong", catalogue::list))
                .hasSizeGreaterThan(25)
                .filteredOn(entry -> entry.fault() != null && !"F23".equals(entry.formId()))
                .isEmpty();
        Path template = templates.resolve("F23/template.html");
        String good = Files.readString(template);
        Files.writeString(template, good.replace("</thead>", ""));
        int line = (int) good.substring(0, good.indexOf("<thead>") + 1).lines().count();
        try {
            assertThat(story.product.as("xitong", catalogue::list))
                    .filteredOn(entry -> "F23".equals(entry.formId()))
                    .first()
                    .satisfies(entry -> {
                        assertThat(entry.fault()).isNotNull();
                        assertThat(entry.fault().code()).isEqualTo("FORM_MARKUP");
                        assertThat(entry.fault().args()).contains("F23/template.html");
                        assertThat(entry.fault().args().get(3)).isEqualTo("thead");
                        assertThat(entry.fault().args().getLast()).isEqualTo(Integer.toString(line));
                    });
        } finally {
            Files.writeString(template, good);
        }
    }

    private static String text(String account, long claim, Paper paper) throws IOException {
        return text(story.product
                .as(account, () -> forms.print(claim, paper))
                .form()
                .pdf());
    }

    private static String text(byte[] pdf) throws IOException {
        var text = new StringBuilder();
        try (var reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString().replaceAll("\\s", "");
    }
}
