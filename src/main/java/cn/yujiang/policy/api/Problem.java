package cn.yujiang.policy.api;

import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a question was not answered, in the form of RFC 9457, with the sentence a screen would show.
 *
 * @param title stable code
 * @param detail what is wrong and what to do, in the language asked for
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field) {

    static Problem of(HttpStatus status, Rejection rejection, Texts texts, Locale locale) {
        return new Problem(
                "about:blank", rejection.code(), status.value(), texts.sentence(rejection, locale), rejection.field());
    }
}
