package cn.yujiang.notification;

import cn.yujiang.shared.Phone;
import java.util.Optional;

/** Phone numbers of those who are told things; the module that keeps people and bodies answers it. For services only. */
public interface ContactBook {

    Optional<Phone> phoneOf(Audience audience);
}
