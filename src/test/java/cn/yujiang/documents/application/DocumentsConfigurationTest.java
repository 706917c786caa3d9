package cn.yujiang.documents.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.GlyphCheck;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.SheetReader;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.documents.SpreadsheetGuard;
import cn.yujiang.documents.TableImport;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class DocumentsConfigurationTest {

    @Test
    void offersEachServiceOnceAndPrintsFromTheTemplatesFolder() {
        try (var context = new AnnotationConfigApplicationContext(DocumentsConfiguration.class)) {
            for (Class<?> service : new Class<?>[] {
                GlyphCheck.class,
                SpreadsheetGuard.class,
                SheetReader.class,
                SheetWriter.class,
                TableImport.class,
                RejectedRowsWorkbook.class
            }) {
                assertThat(context.getBeansOfType(service))
                        .as(service.getSimpleName())
                        .hasSize(1);
            }
            assertThat(context.getBean(FormRenderer.class)
                            .render(Samples.of("F08"))
                            .pages())
                    .isEqualTo(1);
        }
    }
}
