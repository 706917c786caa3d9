package cn.yujiang.registry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a body has to teach with, for services that have checked rights and scope themselves. Never used by views. */
public interface BodyResourceDirectory {

    Set<String> teacherNames(long bodyId);

    /** Name of each place and how many people it holds. */
    Map<String, Integer> capacities(long bodyId);

    /** Where the body's place of this name is, if it has entered that. */
    Optional<PlacePosition> position(long bodyId, String placeName);
}
