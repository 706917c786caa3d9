package cn.yujiang.registry.ui;

import cn.yujiang.registry.DivisionCatalogue;
import cn.yujiang.registry.DivisionCatalogue.Division;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
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

/** S28: the divisions policies and bodies belong to; a county nobody has entered yet is added here. */
@Route("catalogues")
@Menu(title = "menu.catalogues", order = 72, icon = "vaadin:list-ol")
@RolesAllowed("POLICY_ADMIN")
final class CataloguesView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient DivisionCatalogue catalogue;
    private final Grid<Division> grid = new Grid<>();
    private final TextField code = field("catalogue.code");
    private final TextField name = field("catalogue.name");
    private final TextField english = field("catalogue.english");

    CataloguesView(DivisionCatalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("yj-page");
        grid.addColumn(Division::code)
                .setHeader(getTranslation("catalogue.code"))
                .setAutoWidth(true);
        grid.addColumn(Division::name)
                .setHeader(getTranslation("catalogue.name"))
                .setFlexGrow(1);
        grid.addColumn(Division::english)
                .setHeader(getTranslation("catalogue.english"))
                .setFlexGrow(1);
        grid.addColumn(division -> division.added() ? getTranslation("catalogue.added") : "")
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        var add = new Button(getTranslation("catalogue.add"), click -> add());
        add.addThemeName("primary");
        var form = new Div(code, name, english, add);
        form.addClassName("yj-filter");
        add(
                new PageHeader(getTranslation("menu.catalogues")).withStateLine(getTranslation("catalogue.explain")),
                new H2(getTranslation("catalogue.divisions")),
                form,
                grid);
        show();
    }

    private TextField field(String key) {
        return new TextField(getTranslation(key));
    }

    private void show() {
        grid.setItems(catalogue.divisions());
    }

    /** What was typed stays when it is refused. */
    private void add() {
        try {
            catalogue.add(code.getValue().strip(), name.getValue(), english.getValue());
            code.clear();
            name.clear();
            english.clear();
            show();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.catalogues") + " · " + getTranslation("app.name");
    }
}
