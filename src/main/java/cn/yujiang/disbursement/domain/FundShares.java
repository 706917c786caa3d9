package cn.yujiang.disbursement.domain;

import cn.yujiang.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which funds get money back that was paid out of several: the latest payment first, never more than a fund still has paid. */
public final class FundShares {

    /** What a fund has paid for a decision and not got back; the latest first. */
    public record Paid(long fundId, long fen) {}

    private FundShares() {}

    /** @return share by fund in the order of the input; together less than {@code amount} when less was paid */
    public static Map<Long, Money> of(List<Paid> paid, Money amount) {
        var shares = new LinkedHashMap<Long, Money>();
        long left = amount.fen();
        for (Paid fund : paid) {
            long share = Math.min(left, fund.fen);
            if (share > 0) {
                shares.merge(fund.fundId, Money.ofFen(share), Money::plus);
                left -= share;
            }
        }
        return shares;
    }
}
