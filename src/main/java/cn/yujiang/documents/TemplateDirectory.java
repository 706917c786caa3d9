package cn.yujiang.documents;

/**
 * The versions of templates, for services that promise a paper will always look as it was signed. A version is everything that
 * shapes the paper: the files of the form and the common ones; its name is the SHA-256 over them.
 */
public interface TemplateDirectory {

    /**
     * Keeps the present version of a form for good and answers its hash, to be handed back in {@link FormDocument#template()}. Runs
     * inside the transaction of the caller.
     *
     * @throws cn.yujiang.shared.RejectedException {@code FORM_UNKNOWN}
     */
    String keepCurrent(String formId);
}
