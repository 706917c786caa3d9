package cn.yujiang.subsidy.ui;

import cn.yujiang.subsidy.Notices;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;

/** S23 for everybody: the notices of the last weeks, without sign-in. */
@Route(value = "public/notices", autoLayout = false)
@AnonymousAllowed
final class PublicNoticesView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHORTEST = 2;
    private static final int SHOWN = 50;

    PublicNoticesView(Notices notices) {
        addClassName("yj-page");
        add(
                new PageHeader(getTranslation("notices.public"))
                        .withStateLine(getTranslation("notices.public.explain")),
                new NoticeGrid(notices.current()));
        add(new H2(getTranslation("notices.archive")), archive(notices));
    }

    /** Earlier notices are looked for, not listed: there may be thousands. */
    private Div archive(Notices notices) {
        var found = new Div();
        var search = new TextField(getTranslation("notices.archive.search"));
        search.setClearButtonVisible(true);
        search.setWidth("min(28rem, 100%)");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            found.removeAll();
            String text = search.getValue().strip();
            if (text.length() >= SHORTEST) {
                var list = notices.archive(text, 0, SHOWN);
                found.add(list.isEmpty() ? new Empty(getTranslation("notices.archive.none")) : new NoticeGrid(list));
            }
        });
        return new Div(search, found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.public") + " · " + getTranslation("app.name");
    }
}
