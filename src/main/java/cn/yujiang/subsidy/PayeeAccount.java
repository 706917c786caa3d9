package cn.yujiang.subsidy;

/** Where money goes, in full. Lives in memory only; stored sealed, shown masked. */
public record PayeeAccount(String holder, String bank, String number) {

    /** Never the number: records end up in logs. */
    @Override
    public String toString() {
        return "PayeeAccount[" + holder + "]";
    }
}
