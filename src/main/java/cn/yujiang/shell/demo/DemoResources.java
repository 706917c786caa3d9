package cn.yujiang.shell.demo;

import cn.yujiang.identity.ActingAs;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.PlacePosition;
import cn.yujiang.training.PlannedSession;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Teachers and places of the demonstration: enough of them that classes at the same time do not share one. */
@Component
@Profile("demo")
class DemoResources {

    private static final int CAPACITY = 60;

    /** In a street of Xinzhou; the bodies of the demonstration are invented. */
    private static final PlacePosition SOMEWHERE =
            new PlacePosition(new BigDecimal("38.4177"), new BigDecimal("112.7341"), 150);

    private final BodyResources resources;
    private final CurrentActor actor;
    private final ActingAs acting;
    private final Map<String, Integer> classes = new HashMap<>();

    DemoResources(BodyResources resources, CurrentActor actor, ActingAs acting) {
        this.resources = resources;
        this.actor = actor;
        this.acting = acting;
    }

    private static List<String> words(String key) {
        return List.of(DemoBodies.WORDS.getString(key).split(","));
    }

    /** @param owner account of a clerk */
    void register(String owner) {
        acting.as(owner, () -> {
            words("teachers")
                    .forEach(name -> resources.addTeacher(new BodyResources.NewTeacher(
                            name, DemoBodies.WORDS.getString("teacher.qualification"), "")));
            words("places")
                    .forEach(name -> resources.addPlace(
                            new BodyResources.NewPlace(name, DemoBodies.WORDS.getString("place.address"), CAPACITY)));
            var body = Objects.requireNonNull(actor.require().bodyId());
            resources.places(body).forEach(place -> resources.locate(place.id(), SOMEWHERE));
        });
    }

    /** The sessions with the next teacher and place of the owner. */
    List<PlannedSession> assigned(String owner, List<PlannedSession> sessions) {
        int number = classes.merge(owner, 1, Integer::sum) - 1;
        String teacher = words("teachers").get(number % words("teachers").size());
        String place = words("places").get(number % words("places").size());
        return sessions.stream()
                .map(s -> new PlannedSession(
                        s.id(), s.date(), s.start(), s.end(), s.hours(), s.kind(), s.content(), teacher, place))
                .toList();
    }
}
