package cn.yujiang.registry.application;

import cn.yujiang.registry.BodyResourceDirectory;
import cn.yujiang.registry.PlacePosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ResourceDirectoryService implements BodyResourceDirectory {

    private final JdbcClient jdbc;

    ResourceDirectoryService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> teacherNames(long bodyId) {
        return Set.copyOf(jdbc.sql("select name from body_teacher where body_id = :body")
                .param("body", bodyId)
                .query(String.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> capacities(long bodyId) {
        var capacities = new HashMap<String, Integer>();
        jdbc.sql("select name, capacity from body_place where body_id = :body")
                .param("body", bodyId)
                .query(row -> {
                    capacities.put(row.getString(1), row.getInt(2));
                });
        return capacities;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlacePosition> position(long bodyId, String placeName) {
        return jdbc.sql(
                        "select latitude, longitude, radius_metres from body_place where body_id = :body and name = :name and latitude is not null")
                .param("body", bodyId)
                .param("name", placeName)
                .query((row, n) -> new PlacePosition(row.getBigDecimal(1), row.getBigDecimal(2), row.getInt(3)))
                .optional();
    }
}
