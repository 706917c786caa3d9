package cn.yujiang.policy.domain.batch;

import java.util.List;

/**
 * The seven rules of the mix, written by hand on whole numbers from the papers: an oracle that shares nothing with the formulas.
 * Each gives the amount in fen and a word for the outcome.
 */
final class Kernels {

    /** In the order of {@link #run}. */
    static final List<String> RULES = List.of(
            "XZ2022-2.3.1-living",
            "XZ2022-2.3.1-training",
            "XZ2022-2.3.1-eval",
            "GY2020-2.8.1-prejob",
            "GY2020-2.8.2a-days",
            "GY2020-2.8.2b-level",
            "XZ2020-3.1-online-cap");

    static final int ONLINE = 6;

    private static final long[] EVAL = {20_000, 40_000, 60_000, 80_000, 80_000};
    private static final long[] LEVEL = {100_000, 150_000, 200_000, 400_000, 600_000};
    private static final int LAST_DAY = People.day(2020, 6, 30);

    private final People p;
    private long amount;

    Kernels(People people) {
        p = people;
    }

    long amount() {
        return amount;
    }

    /** Amount into {@link #amount()}; for the online rule the credited total in hundredths of an hour. */
    String run(int rule, int i) {
        amount = 0;
        return switch (rule) {
            case 0 -> living(i);
            case 1 -> training(i);
            case 2 -> evaluation(i);
            case 3 -> prejob(i);
            case 4 -> days(i);
            case 5 -> level(i);
            default -> online(i);
        };
    }

    private String living(int i) {
        if (p.category[i] == 2) {
            return "NOT_TARGET_GROUP";
        }
        if (p.offlineDays[i] == 0) {
            return "NO_ATTENDED_DAYS";
        }
        amount = 1_500L * p.offlineDays[i];
        return "OK";
    }

    private String training(int i) {
        if (p.category[i] == 2) {
            return "NOT_TARGET_GROUP";
        }
        if (p.employed[i] * 100L < 80L * p.roster[i]) {
            return "EMPLOYMENT_RATE_BELOW_MIN";
        }
        int days = p.offlineDays[i];
        if (days == 0) {
            return "NO_ATTENDED_DAYS";
        }
        long full = 15_000L * Math.min(days, 10) + 10_000L * Math.max(0, days - 10);
        amount = Math.min(full, 400_000);
        return full > 400_000 ? "OK_CAPPED" : "OK";
    }

    private String evaluation(int i) {
        if (p.category[i] == 2) {
            return "NOT_TARGET_GROUP";
        }
        int obtained = 0;
        int seen = 0;
        int different = 0;
        for (int k = p.certificates[i]; k < p.certificates[i + 1]; k++) {
            if (p.state[k] == 0) {
                obtained++;
                int bit = 1 << (p.occupation[k] * 5 + p.level[k]);
                if ((seen & bit) == 0) {
                    different++;
                    amount += EVAL[p.level[k]];
                }
                seen |= bit;
            }
        }
        if (obtained == 0) {
            return "NO_CERTIFICATE";
        }
        return different < obtained ? "SAME_OCCUPATION_LEVEL" : "OK";
    }

    private String prejob(int i) {
        if (p.started[i] < p.hired[i]) {
            return "NOT_YET_HIRED";
        }
        if (p.started[i]
                > java.time.LocalDate.ofEpochDay(p.hired[i]).plusMonths(12).toEpochDay()) {
            return "NOT_NEW_HIRE";
        }
        if (p.hours[i] < 3_000) {
            return "HOURS_BELOW_MIN";
        }
        if (p.proof[i] < 0 || p.proof[i] > 3) {
            return "NO_CERTIFICATE";
        }
        if (p.attended[i] == 0) {
            return "NO_ATTENDED_DAYS";
        }
        amount = Math.min(10_000L * p.attended[i], 50_000);
        return p.attended[i] > 5 ? "OK_CAPPED" : "OK";
    }

    private String days(int i) {
        if (p.hours[i] < 3_000) {
            return "HOURS_BELOW_MIN";
        }
        if (p.proof[i] < 0) {
            return "NO_CERTIFICATE";
        }
        if (p.proof[i] == 4 || p.proof[i] == 5) {
            return "USE_LEVEL_RULE";
        }
        if (p.proof[i] > 3) {
            return "NO_CERTIFICATE";
        }
        amount = (Math.min(p.hours[i], 12_000) + 300L) / 600 * 10_000;
        return p.hours[i] > 12_000 ? "OK_CAPPED" : "OK";
    }

    private String level(int i) {
        if (!p.employee[i]) {
            return "NOT_EMPLOYEE";
        }
        int listed = 0;
        int current = 0;
        int unpaid = 0;
        int payable = 0;
        int counted = 0;
        int seen = 0;
        for (int k = p.certificates[i]; k < p.certificates[i + 1]; k++) {
            if (p.kind[k] == 3) {
                continue;
            }
            listed++;
            if (p.issued[k] < People.CUTOFF) {
                continue;
            }
            current++;
            int bit = 1 << (p.occupation[k] * 5 + p.level[k]);
            boolean paid = false;
            boolean higherPaid = false;
            for (int h = p.history[i]; h < p.history[i + 1]; h++) {
                boolean same = p.paidOccupation[h] == p.occupation[k];
                paid |= same && p.paidLevel[h] == p.level[k];
                higherPaid |= same && LEVEL[p.paidLevel[h]] > LEVEL[p.level[k]];
            }
            unpaid += paid ? 0 : 1;
            payable += paid || higherPaid ? 0 : 1;
            if (!paid && !higherPaid && (seen & bit) == 0) {
                counted++;
                amount += LEVEL[p.level[k]];
                seen |= bit;
            }
        }
        return levelAnswer(listed, current, unpaid, payable, counted);
    }

    private static String levelAnswer(int listed, int current, int unpaid, int payable, int counted) {
        if (listed == 0) {
            return "NO_CERTIFICATE";
        }
        if (current == 0) {
            return "CERT_BEFORE_CUTOFF";
        }
        if (unpaid == 0) {
            return "SAME_OCCUPATION_LEVEL";
        }
        if (payable == 0) {
            return "LOWER_THAN_PAID";
        }
        if (unpaid < current || counted < payable) {
            return "SAME_OCCUPATION_LEVEL";
        }
        return payable < unpaid ? "LOWER_THAN_PAID" : "OK";
    }

    private String online(int i) {
        if (p.onlineDone[i] > LAST_DAY) {
            return "POLICY_EXPIRED";
        }
        long credited = Math.min(p.online[i], p.planned[i] * 3L / 10);
        amount = Math.min(p.planned[i], credited + p.offline[i]);
        return "OK";
    }
}
