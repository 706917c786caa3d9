package cn.yujiang.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A bar chart with its figures as a table beside it. The picture is drawn in the browser by Apache ECharts from the class path
 * ({@code frontend/chart.js}) in the colours of the style sheet; who cannot see it reads the table, which is exact.
 */
public final class Chart extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String LIBRARIES = "META-INF/resources/";

    /** How the bars stand. */
    public enum Kind {
        COLUMNS,
        BARS
    }

    /**
     * One value.
     *
     * @param size what is drawn
     * @param text what is written in the table and at the bar
     */
    public record Point(BigDecimal size, String text) {}

    /** Bars of one colour, a point for each category. */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * What is shown; all texts are ready for people.
     *
     * @param head what the categories are, such as the month
     */
    public record Content(String title, String head, Kind kind, List<String> categories, List<Series> series) {
        public Content {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** What the browser gets. */
    public record Drawing(
            String library,
            String locale,
            boolean columns,
            List<String> categories,
            List<String> names,
            List<List<BigDecimal>> sizes,
            List<List<String>> texts) {}

    @Tag("yj-chart")
    private static final class Picture extends Component {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected void onAttach(AttachEvent event) {
            event.getUI().getPage().addJsModule("context://yujiang/chart.js");
        }
    }

    public Chart(Content content) {
        addClassName("yj-chart");
        var picture = new Picture();
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", content.title);
        picture.getElement().setPropertyBean("drawing", drawing(content));
        var table = table(content);
        add(new H3(content.title), picture, table);
    }

    private Drawing drawing(Content content) {
        return new Drawing(
                library(),
                getLocale().toLanguageTag(),
                content.kind == Kind.COLUMNS,
                content.categories,
                content.series.stream().map(Series::name).toList(),
                content.series.stream()
                        .map(one -> one.points.stream().map(Point::size).toList())
                        .toList(),
                content.series.stream()
                        .map(one -> one.points.stream().map(Point::text).toList())
                        .toList());
    }

    /** The library by its version, which stands in the path. */
    private static String library() {
        try {
            String found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + LIBRARIES + "webjars/echarts/*/dist/echarts.esm.min.js")[0]
                    .getURL()
                    .getPath();
            return found.substring(found.indexOf(LIBRARIES) + LIBRARIES.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldTable table(Content content) {
        List<String> heads = new ArrayList<>(List.of(content.head));
        content.series.forEach(one -> heads.add(one.name));
        var table = new FieldTable(content.title, heads);
        table.addClassName("yj-chart-table");
        for (int i = 0; i < content.categories.size(); i++) {
            List<Component> cells = new ArrayList<>(List.of(new Span(content.categories.get(i))));
            for (Series one : content.series) {
                var cell = new Span(Objects.requireNonNull(one.points.get(i)).text);
                cell.addClassName("yj-money");
                cells.add(cell);
            }
            table.addRow(cells.toArray(Component[]::new));
        }
        return table;
    }
}
