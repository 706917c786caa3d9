package cn.yujiang.registry.application;

import cn.yujiang.notification.Audience;
import cn.yujiang.notification.ContactBook;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The phones people and bodies gave. A body's may be a landline, which takes no messages. */
@Component
class RegistryContacts implements ContactBook {

    private final PersonDirectory people;
    private final BodyDirectory bodies;

    RegistryContacts(PersonDirectory people, BodyDirectory bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Phone> phoneOf(Audience audience) {
        return switch (audience) {
            case Audience.Person person ->
                Optional.ofNullable(people.load(List.of(person.personId())).get(person.personId()))
                        .flatMap(known -> Optional.ofNullable(known.phone()));
            case Audience.Body body -> mobile(bodies.phone(body.bodyId()));
            default -> Optional.empty();
        };
    }

    private static Optional<Phone> mobile(String number) {
        try {
            return Optional.of(Phone.parse(number));
        } catch (RejectedException landline) {
            return Optional.empty();
        }
    }
}
