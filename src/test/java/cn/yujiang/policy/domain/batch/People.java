package cn.yujiang.policy.domain.batch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Seeded people with everything the seven rules of the mix read, as plain arrays: a third of the numbers stand at a limit of a
 * paper or one step beside it. Hours and money are hundredths, days count from 1970, codes are places in the lists below.
 */
final class People {

    static final List<String> CATEGORIES = List.of("脱贫劳动力", "防返贫监测对象", "其他");
    static final List<String> PROOFS =
            List.of("专项职业能力证书", "培训合格证书", "安全证书", "其他相应证书", "职业技能等级证书", "国家职业资格证书", "特种作业操作证");
    static final List<String> COURSES = List.of("岗位技能提升培训", "安全技能培训", "转岗转业培训");
    static final List<String> KINDS = List.of("职业技能等级证书", "国家职业资格证书", "职业资格证书", "结业证");
    static final List<String> OCCUPATIONS = List.of("焊工", "电工", "保育师");
    static final List<String> LEVELS = List.of("五级", "四级", "三级", "二级", "一级");
    static final List<String> STATES = List.of("OBTAINED", "FAILED");
    static final List<String> DIVISIONS = List.of("140902", "140981", "520121", "520122");

    /** The masked day of the Guiyang paper, as a bureau might have settled it. */
    static final int CUTOFF = day(2020, 1, 1);

    private static final int[] HOURS = {0, 2_999, 3_000, 3_001, 3_299, 3_300, 11_999, 12_000, 12_001};
    private static final int[] DAYS = {0, 1, 9, 10, 11, 34, 35, 36};

    final int size;
    final int[] division;
    final int[] eventDay;
    final int[] category;
    final int[] offlineDays;
    final int[] roster;
    final int[] employed;
    final int[] hired;
    final int[] started;
    final int[] hours;
    final int[] attended;

    /** -1 without a proof. */
    final int[] proof;

    final int[] course;
    final boolean[] employee;
    final int[] planned;
    final int[] online;
    final int[] offline;
    final int[] onlineDone;
    final int[] certificates;
    final int[] kind;
    final int[] occupation;
    final int[] level;
    final int[] state;
    final int[] issued;
    final int[] history;
    final int[] paidOccupation;
    final int[] paidLevel;

    /** @param mixed four counties and three months instead of one */
    People(int size, long seed, boolean mixed) {
        this.size = size;
        Random random = new Random(seed);
        division = new int[size];
        eventDay = new int[size];
        category = new int[size];
        offlineDays = new int[size];
        roster = new int[size];
        employed = new int[size];
        hired = new int[size];
        started = new int[size];
        hours = new int[size];
        attended = new int[size];
        proof = new int[size];
        course = new int[size];
        employee = new boolean[size];
        planned = new int[size];
        online = new int[size];
        offline = new int[size];
        onlineDone = new int[size];
        certificates = new int[size + 1];
        history = new int[size + 1];
        for (int i = 0; i < size; i++) {
            person(i, random, mixed);
            certificates[i + 1] = certificates[i] + number(random, 60, 30, 10);
            history[i + 1] = history[i] + number(random, 25, 5, 1);
        }
        int many = certificates[size];
        kind = fill(many, random, KINDS.size());
        occupation = fill(many, random, OCCUPATIONS.size());
        level = fill(many, random, LEVELS.size());
        state = fill(many, random, STATES.size());
        issued = new int[many];
        for (int k = 0; k < many; k++) {
            issued[k] = near(random, CUTOFF, 1, 300);
        }
        paidOccupation = fill(history[size], random, OCCUPATIONS.size());
        paidLevel = fill(history[size], random, LEVELS.size());
    }

    static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static int number(Random random, int one, int two, int three) {
        int luck = random.nextInt(100);
        return (luck < one ? 1 : 0) + (luck < two ? 1 : 0) + (luck < three ? 1 : 0);
    }

    private static int[] fill(int size, Random random, int codes) {
        return random.ints(size, 0, codes).toArray();
    }

    private static int near(Random random, int mark, int step, int far) {
        return random.nextInt(3) == 0
                ? mark + step * (random.nextInt(3) - 1)
                : mark + random.nextInt(2 * far) - far / 2;
    }

    private void person(int i, Random random, boolean mixed) {
        division[i] = mixed ? random.nextInt(DIVISIONS.size()) : 0;
        eventDay[i] = day(2022, mixed ? 6 + random.nextInt(3) : 6, 1 + random.nextInt(28));
        category[i] = Math.max(0, random.nextInt(8) - 5);
        boolean edge = random.nextInt(3) == 0;
        offlineDays[i] = edge ? DAYS[random.nextInt(DAYS.length)] : random.nextInt(60);
        roster[i] = 1 + random.nextInt(60);
        int enough = (roster[i] * 4 + 4) / 5;
        employed[i] =
                Math.clamp(edge ? enough + random.nextInt(3) - 1L : enough + random.nextInt(10) - 3L, 0, roster[i]);
        hired[i] = day(2021, 1, 1) + random.nextInt(500);
        int limit = (int) LocalDate.ofEpochDay(hired[i]).plusMonths(12).toEpochDay();
        started[i] = edge ? limit + random.nextInt(3) - 1 : hired[i] - 10 + random.nextInt(380);
        hours[i] = edge ? HOURS[random.nextInt(HOURS.length)] : random.nextInt(20_000);
        attended[i] = edge ? random.nextInt(7) : random.nextInt(30);
        proof[i] = random.nextInt(10) == 0 ? -1 : random.nextInt(edge ? PROOFS.size() : 4);
        course[i] = random.nextInt(COURSES.size());
        employee[i] = random.nextInt(10) > 0;
        planned[i] = 1 + random.nextInt(20_000);
        offline[i] = random.nextInt(20_000);
        online[i] = edge ? planned[i] * 3 / 10 + random.nextInt(3) : random.nextInt(9_000);
        onlineDone[i] = edge ? near(random, day(2020, 6, 30), 1, 2) : day(2020, 3, 1) + random.nextInt(100);
    }

    /** The same people as a table of cases. */
    CaseTable table() {
        Dictionary dictionary = new Dictionary();
        Map<String, Column> columns = new HashMap<>();
        numbers(columns, Column.Kind.NUMBER, "attended_offline_days", offlineDays, 0);
        numbers(columns, Column.Kind.NUMBER, "cohort_roster", roster, 0);
        numbers(columns, Column.Kind.NUMBER, "cohort_employed", employed, 0);
        numbers(columns, Column.Kind.NUMBER, "credited_hours", hours, 2);
        numbers(columns, Column.Kind.NUMBER, "attended_dates", attended, 0);
        numbers(columns, Column.Kind.NUMBER, "planned_total_hours", planned, 2);
        numbers(columns, Column.Kind.NUMBER, "online_hours", online, 2);
        numbers(columns, Column.Kind.NUMBER, "offline_hours", offline, 2);
        numbers(columns, Column.Kind.DAY, "online_completed_on", onlineDone, 0);
        numbers(columns, Column.Kind.DAY, "hire_date", hired, 0);
        numbers(columns, Column.Kind.DAY, "training_start", started, 0);
        int[] cutoffs = new int[size];
        java.util.Arrays.fill(cutoffs, CUTOFF);
        columns.put("CARRIED:Day:cutoff_date", new Column.Numbers(Packed.of(cutoffs), 0, null));
        codes(columns, dictionary, "category", category, CATEGORIES);
        codes(columns, dictionary, "certificate_type", proof, PROOFS);
        codes(columns, dictionary, "course_kind", course, COURSES);
        byte[] truths = new byte[size];
        for (int i = 0; i < size; i++) {
            truths[i] = (byte) (employee[i] ? 1 : 0);
        }
        columns.put("TRUTH:is_employee", new Column.Truths(truths, null));
        columns.put("LIST:certificates", Column.Items.of(certificates, certificateColumns(dictionary), null));
        Map<String, Column> paid = new HashMap<>();
        codes(paid, dictionary, "occupation", paidOccupation, OCCUPATIONS);
        codes(paid, dictionary, "level", paidLevel, LEVELS);
        columns.put("LIST:paid_history", Column.Items.of(history, paid, null));
        Column.Numbers days = new Column.Numbers(Packed.of(eventDay), 0, null);
        return new CaseTable(
                size,
                dictionary,
                CaseTable.Index.of(DIVISIONS, division),
                CaseTable.Index.of(CATEGORIES, category),
                days,
                columns,
                new TreeMap<>());
    }

    private Map<String, Column> certificateColumns(Dictionary dictionary) {
        Map<String, Column> own = new HashMap<>();
        codes(own, dictionary, "kind", kind, KINDS);
        codes(own, dictionary, "occupation", occupation, OCCUPATIONS);
        codes(own, dictionary, "level", level, LEVELS);
        codes(own, dictionary, "state", state, STATES);
        numbers(own, Column.Kind.DAY, "issue_date", issued, 0);
        return own;
    }

    private static void numbers(Map<String, Column> columns, Column.Kind kind, String key, int[] values, int decimals) {
        columns.put(kind.column(key), new Column.Numbers(Packed.of(values), decimals, null));
    }

    private static void codes(
            Map<String, Column> columns, Dictionary dictionary, String key, int[] values, List<String> texts) {
        int[] numbers = texts.stream().mapToInt(dictionary::add).toArray();
        int[] own = new int[values.length];
        byte[] missing = new byte[values.length];
        boolean holes = false;
        for (int i = 0; i < values.length; i++) {
            own[i] = values[i] < 0 ? Dictionary.ABSENT : numbers[values[i]];
            missing[i] = (byte) (values[i] < 0 ? 1 : 0);
            holes |= values[i] < 0;
        }
        columns.put(Column.Kind.CODE.column(key), Column.Codes.of(own, holes ? missing : null));
    }
}
