package cn.yujiang.disbursement.domain;

import cn.yujiang.disbursement.domain.BankLayout.Column;
import cn.yujiang.disbursement.domain.BankLayout.TotalRow;
import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** The cells of a file to the bank. */
public final class BankTable {

    /** A transfer, with the account in full. */
    public record Transfer(int no, String reference, String holder, String account, String bank, Money amount) {}

    private final BankLayout.Out layout;
    private final String batchNo;

    public BankTable(BankLayout.Out layout, String batchNo) {
        this.layout = layout;
        this.batchNo = batchNo;
    }

    public List<String> heads() {
        return layout.columns().stream().map(Column::header).toList();
    }

    /** Rows in the order of the file, heads and totals included. */
    public List<List<String>> rows(List<Transfer> transfers) {
        var rows = new ArrayList<List<String>>();
        if (layout.totalRow() == TotalRow.FIRST) {
            rows.add(totals(transfers));
        }
        rows.add(heads());
        transfers.forEach(transfer -> rows.add(row(transfer)));
        if (layout.totalRow() == TotalRow.LAST) {
            rows.add(totals(transfers));
        }
        return rows;
    }

    public List<String> row(Transfer transfer) {
        return layout.columns().stream().map(column -> cell(column, transfer)).toList();
    }

    private String cell(Column column, Transfer transfer) {
        return switch (column.field()) {
            case NO -> Integer.toString(transfer.no);
            case REFERENCE -> transfer.reference;
            case BATCH -> batchNo;
            case HOLDER -> transfer.holder;
            case ACCOUNT -> transfer.account;
            case BANK -> transfer.bank;
            case AMOUNT -> amount(transfer.amount);
            case PURPOSE -> layout.purpose();
            default -> column.text();
        };
    }

    private List<String> totals(List<Transfer> transfers) {
        Money sum = transfers.stream().map(Transfer::amount).reduce(Money.ZERO, Money::plus);
        return layout.totals().stream()
                .map(column -> switch (column.field()) {
                    case COUNT -> Integer.toString(transfers.size());
                    case SUM -> amount(sum);
                    case BATCH -> batchNo;
                    default -> column.text();
                })
                .toList();
    }

    private String amount(Money money) {
        return layout.table().fen() ? Long.toString(money.fen()) : money.toPlainYuan();
    }
}
