package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;

/** S23 for the bureau: claims waiting for their notice, and the notices that were published. */
@Route("notices")
@Menu(title = "menu.notices", order = 50, icon = "vaadin:megaphone")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class NoticeListView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 500;

    private final transient Claims claims;
    private final transient Notices notices;
    private final boolean publisher;

    NoticeListView(Claims claims, Notices notices, CurrentActor currentActor) {
        this.claims = claims;
        this.notices = notices;
        this.publisher = currentActor.require().is(Role.SECOND_REVIEWER);
        addClassName("yj-page");
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getTranslation("notices.title")).withStateLine(getTranslation("notices.explain")));
        add(new H2(getTranslation("notices.pending")), pending());
        add(new H2(getTranslation("notices.published")), new NoticeGrid(notices.current()));
    }

    private Div pending() {
        var grid = new ClaimGrid();
        grid.setItems(claims.find(new Claims.Filter("", ClaimState.PUBLIC_NOTICE_PENDING), 0, SHOWN));
        grid.setAllRowsVisible(true);
        var box = new Div(grid);
        if (publisher) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            box.addComponentAsFirst(publishBar(grid));
        }
        return box;
    }

    private Div publishBar(ClaimGrid grid) {
        var hotline = new TextField(getTranslation("notice.hotline"));
        hotline.setHelperText(getTranslation("notice.hotline.hint"));
        var publish = new Button(getTranslation("notice.publish"), click -> {
            notices.publish(
                    grid.getSelectedItems().stream().map(ClaimSummary::id).toList(), hotline.getValue());
            show();
        });
        publish.addThemeName("primary");
        var bar = new Div(hotline, publish);
        bar.addClassName("yj-filter");
        return bar;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.title") + " · " + getTranslation("app.name");
    }
}
