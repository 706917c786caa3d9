package cn.yujiang.registry;

import java.util.Optional;

/** The bureaus as their papers name them: who signs, where money that comes back is paid to. Written in the configuration of the server. */
public interface Offices {

    /**
     * One bureau.
     *
     * @param name as it signs, for example 忻州市人力资源和社会保障局
     * @param holder name of the account money comes back to
     */
    record Office(String name, String holder, String bank, String account, String phone) {

        /** Accounts stay out of logs. */
        @Override
        public String toString() {
            return "Office[" + name + "]";
        }
    }

    /** The office of the division or the nearest one above it; empty when the configuration has none. */
    Optional<Office> of(String divisionCode);

    /** How the bureau of the division signs, whether or not it has an account. */
    String name(String divisionCode);
}
