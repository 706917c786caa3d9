package cn.yujiang.documents.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormFailure;
import cn.yujiang.documents.RenderedForm;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Claim papers in bulk: F08 and F09 with 15 lines for each claim. See bench/README.md. */
final class FormBench {

    private static final int LINES = 15;
    private static final int WARM_UP = 100;
    private static final int BATCH = 200;
    private static final double NANOS = 1e9;

    private static final FormDocument APPLICATION = Samples.of("F08");
    private static final FormDocument ROSTER = Samples.of("F09");

    private FormBench() {}

    public static void main(String[] args) {
        int claims = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        PdfFormRenderer renderer = Samples.renderer();
        for (int i = 0; i < WARM_UP; i++) {
            renderer.renderBatch(claim(i, false));
        }
        ownFiles(renderer, claims);
        batches(renderer, claims);
    }

    /** One file a claim, as they are filed. One claim lacks its amount. */
    private static void ownFiles(PdfFormRenderer renderer, int claims) {
        long start = cpu();
        long wall = System.nanoTime();
        long bytes = 0;
        long documents = 0;
        List<FormFailure> failures = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            RenderedForm form = renderer.renderBatch(claim(i, i == claims / 2));
            failures.addAll(form.failures());
            bytes += form.pdf().length;
            documents += 2 - form.failures().size();
        }
        report("one file a claim", claims, documents, bytes, start, wall);
        failures.forEach(failure -> System.out.printf("  left out: %s %s%n", failure.recordNo(), failure.reason()));
    }

    /** As a batch print: many claims in one file. */
    private static void batches(PdfFormRenderer renderer, int claims) {
        long start = cpu();
        long wall = System.nanoTime();
        long bytes = 0;
        long documents = 0;
        for (int from = 0; from < claims; from += BATCH) {
            List<FormDocument> batch = new ArrayList<>();
            for (int i = from; i < Math.min(claims, from + BATCH); i++) {
                batch.addAll(claim(i, i == claims / 2));
            }
            RenderedForm form = renderer.renderBatch(batch);
            bytes += form.pdf().length;
            documents += batch.size() - form.failures().size();
        }
        report("files of " + BATCH + " claims", claims, documents, bytes, start, wall);
    }

    private static void report(String work, int claims, long documents, long bytes, long start, long wall) {
        double seconds = (cpu() - start) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%s: %d claims, %d documents, %.1f claims and %.1f documents / CPU s, %.0f s, %.1f KB a claim%n",
                work,
                claims,
                documents,
                claims / seconds,
                documents / seconds,
                (System.nanoTime() - wall) / NANOS,
                bytes / 1024.0 / claims);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<FormDocument> claim(int number, boolean bad) {
        FormDocument application = Samples.with(APPLICATION, "number", "BT-" + number);
        if (bad) {
            application = Samples.with(application, "amount", "");
        }
        List<?> people = (List<?>) ROSTER.model().getOrDefault("trainees", List.of());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            Map<String, Object> line = new TreeMap<>();
            ((Map<?, ?>) people.get((number + i) % people.size()))
                    .forEach((key, value) -> line.put(key.toString(), value));
            lines.add(line);
        }
        return List.of(application, Samples.with(ROSTER, "trainees", lines));
    }
}
