package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BankFiles;
import cn.yujiang.disbursement.BatchLineView;
import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.application.BatchLineStore.Line;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.domain.BankLayout;
import cn.yujiang.disbursement.domain.BankLayout.Format;
import cn.yujiang.disbursement.domain.BankTable;
import cn.yujiang.disbursement.domain.BankTable.Transfer;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BankFileService implements BankFiles {

    private record SentRow(
            String layout, int lineCount, long sumFen, String sha256, String madeName, LocalDateTime madeAt) {}

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final PayableStore payables;
    private final LayoutFolder layouts;
    private final BankText files;
    private final Bookings bookings;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    BankFileService(
            BatchStore batches,
            BatchLineStore lines,
            PayableStore payables,
            LayoutFolder layouts,
            BankText files,
            Bookings bookings,
            CurrentActor currentActor,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.batches = batches;
        this.lines = lines;
        this.payables = payables;
        this.layouts = layouts;
        this.files = files;
        this.bookings = bookings;
        this.currentActor = currentActor;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LayoutInfo> layouts(long batchId) {
        return layouts.of(batches.find(batchId, scope()).divisionCode()).stream()
                .map(layout -> new LayoutInfo(layout.id(), layout.name()))
                .toList();
    }

    @Override
    @Transactional
    public BankFile export(long batchId, String layoutId) {
        Head batch = batches.lock(batchId, scope());
        if (!batch.state().awaitsOutcome()) {
            throw new RejectedException(Rejection.of("BATCH_STATE", batch.batchNo()));
        }
        BankLayout layout = layouts.find(layoutId, batch.divisionCode())
                .orElseThrow(() -> new RejectedException(Rejection.of("LAYOUT_UNKNOWN", layoutId)));
        List<Line> all = lines.all(batchId);
        if (all.stream().anyMatch(line -> !line.open() && line.transfer().isPositive())) {
            throw new RejectedException(Rejection.of("BATCH_OUTCOMES", batch.batchNo()));
        }
        List<Transfer> transfers = all.stream()
                .filter(line -> line.transfer().isPositive())
                .map(line -> transfer(batch, line))
                .toList();
        byte[] content = files.write(
                new BankTable(layout.out(), batch.batchNo()).rows(transfers),
                layout.out().table(),
                batch.batchNo());
        var file = new BankFile(
                batch.batchNo() + "." + extension(layout.out().table().format()),
                content,
                transfers.size(),
                transfers.stream().map(Transfer::amount).reduce(Money.ZERO, Money::plus),
                Sha256.hex(content));
        remember(batch, layout, file);
        return file;
    }

    private Transfer transfer(Head batch, Line line) {
        return new Transfer(
                line.lineNo(),
                BatchLineView.reference(batch.batchNo(), line.lineNo()),
                line.holder(),
                payables.account(line.payableId(), line.accountSealed()),
                line.bank(),
                line.transfer());
    }

    private static String extension(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private void remember(Head batch, BankLayout layout, BankFile file) {
        Actor actor = currentActor.require();
        jdbc.sql("""
                        insert into bank_file (id, batch_id, layout, line_count, sum_fen, sha256, made_by, made_name, made_at)
                        values (:id, :batch, :layout, :lines, :sum, :sha256, :by, :name, :at)""")
                .param("id", Ids.next())
                .param("batch", batch.id())
                .param("layout", layout.id())
                .param("lines", file.lines())
                .param("sum", file.sum().fen())
                .param("sha256", file.sha256())
                .param("by", actor.id())
                .param("name", actor.displayName())
                .param("at", Search.utc(clock.now()))
                .update();
        if (batch.state() == BatchState.RELEASED) {
            batches.move(batch.id(), BatchState.EXPORTED, null);
        }
        bookings.record(
                "BANK_FILE_EXPORTED",
                Bookings.Record.batch(batch),
                new Bookings.Change(batch.state().name(), BatchState.EXPORTED.name(), "for payment"),
                Map.of(
                        "layout", layout.id(),
                        "lines", Integer.toString(file.lines()),
                        "sum", file.sum().toPlainYuan(),
                        "sha256", file.sha256()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sent> sent(long batchId) {
        Head batch = batches.find(batchId, scope());
        return jdbc.sql("""
                        select layout, line_count, sum_fen, sha256, made_name, made_at from bank_file
                        where batch_id = :id order by id""").param("id", batch.id()).query(SentRow.class).list().stream()
                .map(row -> new Sent(
                        row.layout,
                        row.lineCount,
                        Money.ofFen(row.sumFen),
                        row.sha256,
                        row.madeName,
                        Objects.requireNonNull(Search.local(row.madeAt))))
                .toList();
    }

    private String scope() {
        return currentActor.require().scope().divisionPattern();
    }
}
