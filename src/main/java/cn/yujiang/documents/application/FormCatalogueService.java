package cn.yujiang.documents.application;

import cn.yujiang.documents.FormCatalogue;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.stereotype.Service;

@Service
class FormCatalogueService implements FormCatalogue {

    private final TemplateFolder folder;
    private final FormTemplates templates;
    private final TemplateStore store;
    private final FormRenderer renderer;
    /** What the trial print of these very files said. */
    private final Map<String, Optional<Rejection>> tried = new ConcurrentHashMap<>();

    FormCatalogueService(TemplateFolder folder, FormTemplates templates, TemplateStore store, FormRenderer renderer) {
        this.folder = folder;
        this.templates = templates;
        this.store = store;
        this.renderer = renderer;
    }

    @Override
    public List<Entry> list() {
        Map<String, Instant> since = store.since();
        return folder.formIds().stream().map(formId -> entry(formId, since)).toList();
    }

    private Entry entry(String formId, Map<String, Instant> since) {
        TemplateVersion version = templates.current(formId);
        Rejection fault = fault(version).orElse(null);
        return new Entry(formId, title(version), version.hash(), since.get(version.hash()), fault);
    }

    private String title(TemplateVersion version) {
        try {
            return templates.compiled(version).title();
        } catch (YamlEngineException e) {
            return version.formId(); // the fault tells where
        }
    }

    private Optional<Rejection> fault(TemplateVersion version) {
        try {
            String files = version.hash() + Sha256.hex(folder.sample(version.formId()));
            return tried.computeIfAbsent(files, unknown -> trial(version.formId()));
        } catch (UncheckedIOException e) {
            return Optional.of(Rejection.of("FORM_SAMPLE_MISSING", version.formId()));
        }
    }

    private Optional<Rejection> trial(String formId) {
        try {
            sample(formId);
            return Optional.empty();
        } catch (RejectedException e) {
            return e.rejections().stream().findFirst();
        }
    }

    @Override
    public RenderedForm sample(String formId) {
        templates.current(formId);
        return renderer.render(read(formId));
    }

    private FormDocument read(String formId) {
        String file = formId + "/sample.yaml";
        try {
            return SampleFile.document(formId, folder.sample(formId));
        } catch (UncheckedIOException e) {
            throw new RejectedException(Rejection.of("FORM_SAMPLE_MISSING", formId), e);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new RejectedException(Rejection.of("FORM_YAML", formId, file, line), e);
        } catch (YamlEngineException | DateTimeException | NumberFormatException e) {
            throw new RejectedException(Rejection.of("FORM_YAML", formId, file, 1), e);
        }
    }
}
