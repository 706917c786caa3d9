package cn.yujiang.documents.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.layout.Layer;
import org.openpdf.render.BlockBox;
import org.openpdf.render.Box;
import org.openpdf.render.PageBox;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Keeps totals and signatures with the list they close. The layout library can avoid a break before a row, but then forgets the
 * table head on the page it moves the rows to. So the list is laid out plainly first; where the rows of class {@code last} would
 * stand alone, the last line before them goes with them into a table of its own, with the same head, on the next page.
 */
final class LastRows {

    private final List<PageBox> pages;
    private final Map<Element, Integer> bottoms = new LinkedHashMap<>();

    private LastRows(BlockBox root) {
        Layer layer = Objects.requireNonNull(root.getLayer());
        pages = layer.getPages();
        collect(root);
    }

    /** @return whether the document was changed and has to be laid out again */
    static boolean keepTogether(BlockBox root) {
        List<Element> left = new LastRows(root).leftBehind();
        left.forEach(LastRows::moveToOwnTable);
        return !left.isEmpty();
    }

    private void collect(Box box) {
        Element element = box.getElement();
        if (element != null && "tr".equals(element.getNodeName())) {
            bottoms.merge(element, box.getAbsY() + box.getHeight(), Math::max);
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            collect(box.getChild(i));
        }
    }

    /** Each line whose closing rows end on a later page; a list of one line has none to give. */
    private List<Element> leftBehind() {
        List<Element> left = new ArrayList<>();
        for (Element line : bottoms.keySet()) {
            Element closing = next(line);
            if (isLast(line) || closing == null || !isLast(closing) || isFirst(line)) {
                continue;
            }
            Element end = closing;
            for (Element row = closing; row != null; row = next(row)) {
                end = row;
            }
            if (page(end) != page(line)) {
                left.add(line);
            }
        }
        return left;
    }

    private int page(Element row) {
        int bottom = bottoms.getOrDefault(row, 0);
        return (int) pages.stream().filter(page -> page.getBottom() < bottom).count();
    }

    private static boolean isLast(Element row) {
        return List.of(row.getAttribute("class").split(" ")).contains("last");
    }

    private static boolean isFirst(Element row) {
        Node before = row.getPreviousSibling();
        while (before != null && !(before instanceof Element)) {
            before = before.getPreviousSibling();
        }
        return before == null;
    }

    private static @Nullable Element next(Element row) {
        Node after = row.getNextSibling();
        while (after != null && !(after instanceof Element)) {
            after = after.getNextSibling();
        }
        return (Element) after;
    }

    private static void moveToOwnTable(Element line) {
        Node body = line.getParentNode();
        Element table = (Element) body.getParentNode();
        Element own = (Element) table.cloneNode(false);
        own.setAttribute("style", table.getAttribute("style") + ";-fs-table-paginate:auto");
        for (Node part = table.getFirstChild(); part != body; part = part.getNextSibling()) {
            own.appendChild(part.cloneNode(true)); // column widths and head
        }
        Node rest = own.appendChild(body.cloneNode(false));
        for (Node row = line; row != null; ) {
            Node following = row.getNextSibling();
            rest.appendChild(row);
            row = following;
        }
        table.getParentNode().insertBefore(own, table.getNextSibling());
        table.getParentNode().insertBefore(pageBreak(table), own);
    }

    /** Not on the table itself: half of its upper border would be drawn at the foot of the page before. */
    private static Element pageBreak(Element table) {
        Element gap = table.getOwnerDocument().createElementNS(table.getNamespaceURI(), "div");
        gap.setAttribute("style", "page-break-before:always;height:1pt");
        return gap;
    }
}
