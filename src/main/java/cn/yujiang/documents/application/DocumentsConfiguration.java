package cn.yujiang.documents.application;

import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.SheetReader;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.documents.SpreadsheetGuard;
import cn.yujiang.documents.TableImport;
import cn.yujiang.documents.domain.FileCheck;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the module's services. Fonts are read once, at start, so that a missing one is in the log before the first form. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    @Bean
    Fonts formFonts(@Value("${yujiang.fonts-ext:fonts/ext}") String fallbackFolder) {
        FontLoader loader = new FontLoader(true, InstalledFonts.usualFolders());
        return new Fonts(loader.mainFonts(), loader.fallbackFonts(Path.of(fallbackFolder)));
    }

    // folders come as text: Spring would look for a Path on the class path first
    @Bean
    TemplateFolder templateFolder(@Value("${yujiang.templates:templates}") String templates) {
        return new TemplateFolder(Path.of(templates));
    }

    @Bean
    FormTemplates formTemplates(TemplateFolder folder, ObjectProvider<KeptTemplates> kept) {
        return new FormTemplates(
                folder, hash -> Optional.ofNullable(kept.getIfAvailable()).flatMap(known -> known.find(hash)));
    }

    @Bean
    FormRenderer formRenderer(FormTemplates templates, Fonts fonts) {
        return new PdfFormRenderer(templates, fonts);
    }

    @Bean
    SpreadsheetGuard spreadsheetGuard() {
        return new StreamingSpreadsheetGuard();
    }

    @Bean
    SheetReader sheetReader(SpreadsheetGuard guard) {
        return new FastSheetReader(guard);
    }

    @Bean
    SheetWriter sheetWriter() {
        return new FastSheetWriter();
    }

    @Bean
    TableImport tableImport(SpreadsheetGuard guard, SheetReader reader) {
        return new StreamingTableImport(guard, reader);
    }

    @Bean
    RejectedRowsWorkbook rejectedRowsWorkbook(SheetWriter writer) {
        return new XlsxRejectedRows(writer);
    }

    @Bean
    FileCheck fileCheck(SpreadsheetGuard guard) {
        return new UploadCheck(guard);
    }
}
