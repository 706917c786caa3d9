package cn.yujiang.documents;

import java.util.List;

/**
 * Prints forms from the templates an administrator may edit. Who may print which record is decided by the caller. Printing a
 * form takes some tens of milliseconds, a batch needs a job outside the session lock. Safe for use by many threads.
 *
 * <p>Refusals: {@code FONT_MISSING}, {@code FORM_UNKNOWN}, {@code FORM_VALUE_MISSING} (a value the form demands is absent or
 * empty), {@code FORM_TEMPLATE} (the template is broken).
 */
public interface FormRenderer {

    /** @throws cn.yujiang.shared.RejectedException as above; nothing is printed */
    RenderedForm render(FormDocument doc);

    /**
     * All forms in one file, page numbers restarting with each form. A form that cannot be printed is left out and reported; it
     * does not stop the others.
     *
     * @throws cn.yujiang.shared.RejectedException {@code FONT_MISSING} only
     */
    RenderedForm renderBatch(List<FormDocument> docs);
}
