package cn.yujiang.policy.ui;

import cn.yujiang.documents.SheetWriter;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Chart;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A study as a workbook: what was asked, of which packs and people, and every table with its exact figures. */
record StudyWorkbook(Component on, Study.Outcome outcome, ReformWords words) {

    private static final int NAME_LENGTH = 31;

    private String text(String key, Object... args) {
        return on.getTranslation(key, args);
    }

    byte[] write(SheetWriter writer) {
        List<SheetWriter.Sheet> sheets = new ArrayList<>();
        sheets.add(sheet("whatif.sheet.about", List.of(text("whatif.sheet.what"), text("whatif.sheet.said")), about()));
        sheets.add(sheet(
                "whatif.sheet.figures",
                List.of(text("whatif.scenario"), text("whatif.sheet.what"), text("whatif.sheet.said")),
                figures()));
        for (Chart.Content content : new StudyCharts(on, outcome, words).all()) {
            sheets.add(new SheetWriter.Sheet(name(content.title()), heads(content), rows(content).stream()));
        }
        return writer.write(sheets);
    }

    private SheetWriter.Sheet sheet(String name, List<String> heads, List<List<String>> rows) {
        return new SheetWriter.Sheet(text(name), heads, rows.stream());
    }

    /** Names of sheets are short and free of a few signs. */
    private static String name(String title) {
        String clean = title.replaceAll("[\\\\/?*\\[\\]:]", " ");
        return clean.length() <= NAME_LENGTH ? clean : clean.substring(0, NAME_LENGTH);
    }

    private List<List<String>> about() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(text("whatif.people"), new StudyFigures(on, outcome, words).people()));
        outcome.study()
                .rules()
                .forEach(rule -> rows.add(List.of(text("whatif.rule"), rule.id() + " " + words.rule(rule.id()))));
        outcome.study().rules().stream()
                .map(rule -> words.catalogue().pack(rule.packId()))
                .flatMap(java.util.Optional::stream)
                .distinct()
                .forEach(pack -> rows.add(List.of(text("whatif.paper"), pack(pack))));
        if (outcome.study().budget() != null) {
            rows.add(List.of(text("whatif.budget"), Amounts.text(outcome.study().budget())));
        }
        for (Reform reform : outcome.study().reforms()) {
            rows.add(List.of(reform.name(), text("whatif.hash", reform.hash())));
            reform.changes().forEach(change -> rows.add(List.of(reform.name(), words.sentence(on, change))));
        }
        rows.add(List.of(text("whatif.exact"), String.valueOf(outcome.report().caseByCase())));
        return rows;
    }

    private String pack(PackInfo pack) {
        return text("whatif.pack", pack.document().title(), pack.id(), pack.version(), pack.hash());
    }

    private List<List<String>> figures() {
        var figures = new StudyFigures(on, outcome, words);
        List<List<String>> rows = new ArrayList<>();
        figures.baseline().forEach((what, said) -> rows.add(List.of(text("whatif.baseline"), what, said)));
        for (WhatIf.Effect effect : outcome.report().effects()) {
            figures.effect(effect).forEach((what, said) -> rows.add(List.of(effect.name(), what, said)));
        }
        return rows;
    }

    private static List<String> heads(Chart.Content content) {
        List<String> heads = new ArrayList<>(List.of(content.head()));
        content.series().forEach(one -> heads.add(one.name()));
        return heads;
    }

    private static List<List<Object>> rows(Chart.Content content) {
        return IntStream.range(0, content.categories().size())
                .mapToObj(i -> {
                    List<Object> row =
                            new ArrayList<>(List.of(content.categories().get(i)));
                    content.series().forEach(one -> row.add(one.points().get(i).size()));
                    return row;
                })
                .toList();
    }
}
