package cn.yujiang.notification;

import cn.yujiang.identity.Role;

/** Whom a notice concerns. Who belongs to it is asked when it is read, so it follows people who come and go. */
public sealed interface Audience {

    /** One account. */
    record Account(long accountId) implements Audience {}

    /** The trainee behind this person. */
    record Person(long personId) implements Audience {}

    /** Everybody who acts for this body. */
    record Body(long bodyId) implements Audience {}

    /** Everybody with this role whose area contains the division. */
    record Desk(Role role, String divisionCode) implements Audience {}
}
