package cn.yujiang.policy.ui;

import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;

/** The interface for other programs, described for people from the same file the programs read. */
@Route(value = "api", autoLayout = false)
@AnonymousAllowed
final class ApiView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String MOST_CASES = "1000";
    private static final String EXAMPLE_PAPER = "GY2020";
    private static final String EXAMPLE_RULE = "GY2020-2.8.2a-days";

    private final transient ApiDescription description;
    private final String base;

    ApiView(@Value("${yujiang.base-url:}") String base, @Value("${yujiang.api.per-minute:300}") int perMinute) {
        this.base = base;
        this.description = new ApiDescription(new PolicyWords(this).english());
        addClassName("yj-page");
        add(new PageHeader(getTranslation("api.title"))
                .withStateLine(getTranslation("api.explain"))
                .withActions(PolicyWords.ways(this)));
        add(overview(perMinute));
        description.operations().forEach(operation -> add(card(operation)));
        add(problems());
    }

    private Facts overview(int perMinute) {
        var files = new Div(
                file("api/v1/openapi.json", "api.download.openapi"),
                new Span(getTranslation("policy.separator")),
                file("api/v1/pack-schema.json", "api.download.schema"));
        return new Facts()
                .with(getTranslation("api.base"), base + "/api/v1")
                .with(getTranslation("api.language"), getTranslation("api.language.value"))
                .with(
                        getTranslation("api.limit"),
                        perMinute <= 0
                                ? getTranslation("api.limit.none")
                                : getTranslation("api.limit.value", perMinute))
                .with(getTranslation("api.download"), files);
    }

    private Anchor file(String address, String text) {
        var link = new Anchor(address, getTranslation(text));
        link.setRouterIgnore(true);
        return link;
    }

    private Div card(ApiDescription.Operation operation) {
        var method = new Span(operation.method());
        method.addClassNames("yj-api-method", "yj-api-" + operation.method().toLowerCase(Locale.ROOT));
        var address = new Span(operation.path());
        address.addClassName("yj-api-path");
        var title = new Div(method, address);
        title.addClassName("yj-api-title");
        var card = new Div(new H2(operation.summary()), title);
        card.addClassNames("yj-card", "yj-api");
        part(card, "api.parameters", operation.parameters());
        part(card, "api.request", operation.request());
        if (!operation.request().isEmpty()) {
            card.add(hint(getTranslation("api.request.many", MOST_CASES)));
        }
        answer(card, operation);
        card.add(new H3(getTranslation("api.example")), example(operation));
        if (operation.example() != null) {
            card.add(new Anchor("calculator?rule=" + EXAMPLE_RULE, getTranslation("api.try")));
        }
        card.add(new H3(getTranslation("api.errors")), failures(operation.failures()));
        return card;
    }

    private void part(Div card, String title, List<ApiDescription.Field> fields) {
        if (!fields.isEmpty()) {
            card.add(new H3(getTranslation(title)), table(fields, "api.required"));
        }
    }

    private void answer(Div card, ApiDescription.Operation operation) {
        card.add(new H3(getTranslation("api.response")));
        if (operation.response().isEmpty()) {
            card.add(hint(getTranslation("api.response.other")));
            return;
        }
        if (operation.list()) {
            card.add(hint(getTranslation("api.response.list")));
        }
        card.add(table(operation.response(), "api.always"));
    }

    private Div problems() {
        var card = new Div(
                new H2(getTranslation("api.errors")),
                hint(getTranslation("api.errors.explain")),
                table(description.problem(), "api.always"));
        card.addClassNames("yj-card", "yj-api");
        return card;
    }

    /** A command that works as it stands, in a shell of any system that has curl. */
    private Pre example(ApiDescription.Operation operation) {
        String id = operation.path().contains("rules") ? EXAMPLE_RULE : EXAMPLE_PAPER;
        String address = base + operation.path().replace("{id}", id);
        String body = operation.example() == null
                ? ""
                : " \\\n  -H 'Content-Type: application/json' \\\n  -d '" + operation.example() + "'";
        var command = new Pre("curl -s " + address + body);
        command.addClassName("yj-api-example");
        command.getElement().setAttribute("tabindex", "0");
        return command;
    }

    private Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("yj-hint");
        return hint;
    }

    /** @param required the word for what must be sent, or is always answered */
    private Component table(List<ApiDescription.Field> fields, String required) {
        var body = new NativeTableBody();
        for (ApiDescription.Field field : fields) {
            var name = new Div(field.name());
            name.addClassName("yj-api-name");
            String type = getTranslation("api.type." + field.type());
            String must = field.required() ? getTranslation("policy.separator") + getTranslation(required) : "";
            body.add(row(name, new Span(type + must), meaning(field)));
        }
        return framed(body, "api.field", "api.type", "api.meaning");
    }

    private static Div meaning(ApiDescription.Field field) {
        var meaning = new Div(new Span(field.meaning()));
        if (!field.values().isEmpty()) {
            var values = new Div(String.join(" · ", field.values()));
            values.addClassNames("yj-api-values");
            meaning.add(values);
        }
        return meaning;
    }

    private Component failures(List<ApiDescription.Failure> failures) {
        var body = new NativeTableBody();
        failures.forEach(failure -> body.add(row(new Span(failure.status()), new Span(failure.meaning()))));
        return framed(body, "api.status", "api.meaning");
    }

    private static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        for (Component cell : cells) {
            row.addDataCell().add(cell);
        }
        return row;
    }

    private Component framed(NativeTableBody body, String... titles) {
        var head = new NativeTableRow();
        for (String title : titles) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation(title));
            cell.getElement().setAttribute("scope", "col");
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("yj-api-table");
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("api.title") + " · " + getTranslation("app.name");
    }
}
