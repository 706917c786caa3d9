package cn.yujiang.policy.ui;

import cn.yujiang.documents.SheetWriter;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.ui.Chart;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Figures;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** What a study says: headline figures, charts with their tables, and all of it as a workbook. */
final class StudyResult extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    StudyResult(Study.Outcome outcome, ReformWords words, SheetWriter writer) {
        addClassName("yj-whatif-result");
        var figures = new StudyFigures(this, outcome, words);
        add(new H2(getTranslation("whatif.result")), new Paragraph(figures.people()));
        add(card(getTranslation("whatif.baseline.long"), figures.baseline()));
        List<WhatIf.Effect> effects = outcome.report().effects();
        for (int i = 0; i < effects.size(); i++) {
            Div card = card(effects.get(i).name(), figures.effect(effects.get(i)));
            card.addComponentAtIndex(1, changes(outcome.study().reforms().get(i), words));
            card.add(hint(getTranslation("whatif.hash", effects.get(i).hash())));
            add(card);
        }
        if (outcome.report().baseline().total().isZero()
                && effects.stream().allMatch(effect -> effect.totals().total().isZero())) {
            add(new Empty(getTranslation("whatif.result.nothing")));
        }
        if (outcome.report().caseByCase() > 0) {
            add(hint(getTranslation(
                    "whatif.result.exact", StudyFigures.count(outcome.report().caseByCase()))));
        }
        add(export(outcome, words, writer));
        new StudyCharts(this, outcome, words).all().forEach(content -> add(new Chart(content)));
        add(hint(getTranslation("whatif.sensitivity.explain")));
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("yj-hint");
        return hint;
    }

    private static Div card(String title, Map<String, String> figures) {
        var row = new Figures();
        figures.forEach(row::with);
        var card = new Div(new H3(title), row);
        card.addClassName("yj-card");
        return card;
    }

    private UnorderedList changes(Reform reform, ReformWords words) {
        var list = new UnorderedList();
        list.addClassName("yj-plain-list");
        reform.changes().forEach(change -> list.add(new ListItem(words.sentence(this, change))));
        return list;
    }

    private Anchor export(Study.Outcome outcome, ReformWords words, SheetWriter writer) {
        byte[] workbook = new StudyWorkbook(this, outcome, words).write(writer);
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(workbook), getTranslation("whatif.file"), XLSX, workbook.length));
        return new Anchor(handler, getTranslation("whatif.export"));
    }
}
