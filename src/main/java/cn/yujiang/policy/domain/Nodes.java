package cn.yujiang.policy.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Walks trees. */
public final class Nodes {

    private Nodes() {}

    /** Calls the visitor with the node and everything below it. */
    public static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        children(node).forEach(child -> walk(child, visitor));
    }

    /** Every name the tree mentions, columns included. */
    public static Set<String> names(Node node) {
        Set<String> names = new LinkedHashSet<>();
        walk(node, part -> {
            switch (part) {
                case Node.Name n -> names.add(n.name());
                case Node.Lookup l -> names.add(l.table());
                case Node.OverList o -> names.add(o.list());
                case Node.Given g -> names.add(g.name());
                default -> {}
            }
        });
        return names;
    }

    private static List<Node> children(Node node) {
        return switch (node) {
            case Node.Binary b -> List.of(b.left(), b.right());
            case Node.Compare c -> List.of(c.left(), c.right());
            case Node.Member m -> List.of(m.item());
            case Node.Logic l -> List.of(l.left(), l.right());
            case Node.Not n -> List.of(n.inner());
            case Node.Choose c -> List.of(c.condition(), c.then(), c.otherwise());
            case Node.Round r -> List.of(r.inner());
            case Node.Limit l -> List.of(l.value(), l.bound());
            case Node.Lookup l -> List.of(l.key());
            case Node.Tiers t -> tierParts(t);
            case Node.OverList o -> o.arguments();
            case Node.DateCall d -> List.of(d.first(), d.second());
            case Node.Number n -> List.of();
            case Node.Constant c -> List.of();
            case Node.Name n -> List.of();
            case Node.Given g -> List.of();
        };
    }

    private static List<Node> tierParts(Node.Tiers tiers) {
        List<Node> parts = new ArrayList<>();
        parts.add(tiers.quantity());
        for (Node.Tier tier : tiers.tiers()) {
            if (tier.upTo() != null) {
                parts.add(tier.upTo());
            }
            parts.add(tier.rate());
        }
        return parts;
    }
}
