package cn.yujiang.registry;

import java.util.List;
import java.util.Optional;

/** Look-ups between modules, for services that have checked rights and scope themselves. Never used by views. */
public interface BodyDirectory {

    /** Where money for a body goes, in full. */
    record Account(String accountName, String bankName, String accountNumber) {}

    Optional<Body> find(long bodyId);

    /** Bodies whose name contains the text, by name. */
    List<Body> named(String text, int limit);

    String phone(long bodyId);

    Account account(long bodyId);
}
