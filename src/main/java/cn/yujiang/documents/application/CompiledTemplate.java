package cn.yujiang.documents.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** One version of a template, parsed once however often it is printed. */
final class CompiledTemplate {

    private final TemplateVersion version;
    private final TemplateEngine engine = new TemplateEngine();
    private final Map<?, ?> settings;

    CompiledTemplate(TemplateVersion version) {
        this.version = version;
        engine.setTemplateResolver(new Files(version));
        String file = version.formId() + "/form.yaml";
        Object yaml = version.has(file)
                ? new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(version.text(file))
                : null;
        settings = yaml instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Values without which the form is refused. */
    List<String> required() {
        return settings.get("required") instanceof List<?> keys
                ? keys.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Title of the form, or its number. */
    String title() {
        return settings.get("title") instanceof String title ? title : version.formId();
    }

    String fill(Map<String, Object> values) {
        return engine.process(
                version.formId() + "/" + TemplateFolder.TEMPLATE, new Context(Locale.SIMPLIFIED_CHINESE, values));
    }

    /** Finds the files of the version and no others. */
    private static final class Files extends AbstractConfigurableTemplateResolver {

        private final TemplateVersion version;

        Files(TemplateVersion version) {
            this.version = version;
            setTemplateMode(TemplateMode.HTML);
        }

        @Override
        protected @Nullable ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                String resourceName,
                @Nullable String characterEncoding,
                @Nullable Map<String, Object> attributes) {
            return version.has(resourceName) ? new StringTemplateResource(version.text(resourceName)) : null;
        }
    }
}
