package cn.yujiang.certification.ui;

import cn.yujiang.certification.CertificateVerification;
import cn.yujiang.certification.CertificateVerification.Proof;
import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ui.ImportTarget;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The file of a register as the goal of an import: nothing is entered, rows that agree verify what is there. */
final class RegisterTarget implements ImportTarget {

    private final CertificateVerification verification;
    private final Supplier<String> source;
    private final Supplier<@Nullable Proof> proof;

    RegisterTarget(CertificateVerification verification, Supplier<String> source, Supplier<@Nullable Proof> proof) {
        this.verification = verification;
        this.source = source;
        this.proof = proof;
    }

    @Override
    public String prefix() {
        return "match";
    }

    @Override
    public List<Column> columns() {
        return CertificateVerification.COLUMNS.stream()
                .map(key -> new Column(key, true, kind(key)))
                .toList();
    }

    private static ColumnKind kind(String key) {
        return switch (key) {
            case "number", "residentId" -> ColumnKind.ID_NUMBER;
            case "issueDate" -> ColumnKind.DATE;
            default -> ColumnKind.TEXT;
        };
    }

    @Override
    public List<Outcome> check(Batch batch) {
        return outcomes(verification.compare(rows(batch)));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return outcomes(verification.verifyMatching(source.get(), batch.fileHash(), rows(batch), proof.get()));
    }

    private static List<CertificateVerification.Row> rows(Batch batch) {
        return batch.rows().stream()
                .map(row -> new CertificateVerification.Row(row.rowNumber(), row.values()))
                .toList();
    }

    private static List<Outcome> outcomes(List<CertificateVerification.RowOutcome> answered) {
        return answered.stream()
                .map(answer -> new Outcome(answer.number(), answer.problems()))
                .toList();
    }
}
