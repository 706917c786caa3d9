package cn.yujiang.policy.domain.batch;

/** The builders of columns over one graph and table. */
record Tools(
        Graph graph,
        CaseTable table,
        Longs longs,
        Masks masks,
        Numbers numbers,
        Effects effects,
        Spread spread,
        Inputs inputs) {

    static Tools over(CaseTable table) {
        Graph graph = new Graph();
        Longs longs = new Longs(graph);
        Masks masks = new Masks(graph);
        return new Tools(
                graph,
                table,
                longs,
                masks,
                new Numbers(longs, masks),
                new Effects(graph, masks),
                new Spread(graph),
                new Inputs(table, graph, longs, masks));
    }

    long code(String text) {
        return table.dictionary().add(text);
    }
}
