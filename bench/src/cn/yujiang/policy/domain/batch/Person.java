package cn.yujiang.policy.domain.batch;

import java.time.LocalDate;

/** A person as a fact for Drools. The rules over lists end in the kernels, so that Drools only matches and adds up. */
public final class Person {

    private final People people;
    private final Kernels kernels;
    private final int number;
    private final int hiredAndTwelve;
    private long sum;

    Person(People people, Kernels kernels, int number) {
        this.people = people;
        this.kernels = kernels;
        this.number = number;
        this.hiredAndTwelve = (int)
                LocalDate.ofEpochDay(people.hired[number]).plusMonths(12).toEpochDay();
    }

    public void add(long fen) {
        sum += fen;
    }

    public void addEvaluation() {
        kernels.run(2, number);
        sum += kernels.amount();
    }

    public void addLevels() {
        kernels.run(5, number);
        sum += kernels.amount();
    }

    long sum() {
        return sum;
    }

    public int getCategory() {
        return people.category[number];
    }

    public int getOfflineDays() {
        return people.offlineDays[number];
    }

    public int getRoster() {
        return people.roster[number];
    }

    public int getEmployed() {
        return people.employed[number];
    }

    public int getHired() {
        return people.hired[number];
    }

    public int getHiredAndTwelve() {
        return hiredAndTwelve;
    }

    public int getStarted() {
        return people.started[number];
    }

    public int getHours() {
        return people.hours[number];
    }

    public int getAttended() {
        return people.attended[number];
    }

    public int getProof() {
        return people.proof[number];
    }

    public boolean isEmployee() {
        return people.employee[number];
    }

    /** Certificates the person has. */
    public int getCertificates() {
        return people.certificates[number + 1] - people.certificates[number];
    }

    /** Certificates obtained. */
    public int getObtained() {
        int obtained = 0;
        for (int k = people.certificates[number]; k < people.certificates[number + 1]; k++) {
            obtained += people.state[k] == 0 ? 1 : 0;
        }
        return obtained;
    }

    public int getOnlineDone() {
        return people.onlineDone[number];
    }

    public int getPlanned() {
        return people.planned[number];
    }

    public int getOnline() {
        return people.online[number];
    }

    public int getOffline() {
        return people.offline[number];
    }
}
