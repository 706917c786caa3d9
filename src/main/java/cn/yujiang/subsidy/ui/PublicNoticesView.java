package cn.yujiang.subsidy.ui;

import cn.yujiang.subsidy.Notices;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.html.Main;
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

    PublicNoticesView(Notices notices) {
        addClassName("yj-page");
        add(
                new PageHeader(getTranslation("notices.public"))
                        .withStateLine(getTranslation("notices.public.explain")),
                new NoticeGrid(notices.current()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.public") + " · " + getTranslation("app.name");
    }
}
