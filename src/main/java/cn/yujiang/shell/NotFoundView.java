package cn.yujiang.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;

/** The same answer for a record that does not exist and one outside the user's scope. */
@ParentLayout(MainLayout.class)
@PermitAll
final class NotFoundView extends Main implements HasErrorParameter<NotFoundException> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll(); // from one address without a record to the next the page is the same object
        addClassName("yj-page");
        add(new cn.yujiang.ui.PageHeader(getTranslation("app.notFound")));
        add(new Paragraph(getTranslation("app.notFound.hint")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
