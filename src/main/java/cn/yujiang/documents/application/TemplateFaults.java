package cn.yujiang.documents.application;

import cn.yujiang.shared.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Says where a template is broken. The messages of the libraries are English and may quote values of the form, so only place and
 * kind are told.
 */
final class TemplateFaults {

    private TemplateFaults() {}

    static Rejection of(TemplateVersion version, Throwable failure) {
        return malformed(version)
                .or(() -> expression(version, failure))
                .or(() -> yaml(version, failure))
                .orElseGet(() -> Rejection.of("FORM_TEMPLATE", version.formId()));
    }

    /** The filled text has other lines than the file, so the file itself is looked at. */
    private static Optional<Rejection> malformed(TemplateVersion version) {
        return version.files().keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .flatMap(path -> XhtmlParser.flaw(version.text(path))
                        .map(flaw -> Rejection.of(
                                "FORM_MARKUP", version.formId(), path, flaw.line(), flaw.open(), flaw.openedAt()))
                        .stream())
                .findFirst();
    }

    /** The innermost place: an expression in a common part is broken there, not where the part is called. */
    private static Optional<Rejection> expression(TemplateVersion version, Throwable failure) {
        Rejection found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException broken && broken.getLine() != null) {
                String file = broken.getTemplateName();
                if (file != null) {
                    found = at("FORM_EXPRESSION", version, file, broken.getLine());
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Rejection> yaml(TemplateVersion version, @Nullable Throwable failure) {
        return failure instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(mark -> at("FORM_YAML", version, mark.getName(), mark.getLine() + 1))
                : Optional.empty();
    }

    private static Rejection at(String code, TemplateVersion version, String file, int line) {
        return Rejection.of(code, version.formId(), file, Integer.toString(line));
    }
}
