package cn.yujiang.documents;

import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** The templates as they are in the folder now, for the people who look after them. */
public interface FormCatalogue {

    /**
     * A form of the folder.
     *
     * @param title its title, from {@code form.yaml}; the number where that cannot be read
     * @param hash version in the folder, see {@link TemplateDirectory}
     * @param since when this version was first seen; null when it is newer than the last look
     * @param fault what is wrong with it, with file and line where known; null for a form that prints
     */
    record Entry(
            String formId,
            String title,
            String hash,
            @Nullable Instant since,
            @Nullable Rejection fault) {}

    /** All forms by number; each was printed once with its sample values to see whether it works. Takes some seconds. */
    @PreAuthorize("hasAnyRole('SYS_ADMIN','POLICY_ADMIN')")
    List<Entry> list();

    /**
     * The sample of a form, whose people and bodies are invented.
     *
     * @throws cn.yujiang.shared.RejectedException as {@link FormRenderer#render}, {@code FORM_YAML} for an unreadable sample
     */
    @PreAuthorize("hasAnyRole('SYS_ADMIN','POLICY_ADMIN')")
    RenderedForm sample(String formId);
}
