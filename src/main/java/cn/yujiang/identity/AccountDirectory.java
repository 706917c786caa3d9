package cn.yujiang.identity;

import java.util.List;

/** Look-ups of accounts between modules, for services that have checked rights themselves. Never used by views. */
public interface AccountDirectory {

    /** Somebody work can be given to. */
    record Colleague(long id, String name) {}

    /** Enabled accounts with one of these roles in the divisions that start so, by name. */
    List<Colleague> colleagues(List<Role> roles, String divisionPrefix);

    /** Enabled accounts with the role whose area contains the division. */
    List<Long> desk(Role role, String divisionCode);
}
