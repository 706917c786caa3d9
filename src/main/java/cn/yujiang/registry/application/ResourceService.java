package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.PlacePosition;
import cn.yujiang.registry.Teacher;
import cn.yujiang.registry.TrainingPlace;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ResourceService implements BodyResources {

    private static final int TEACHER_MAX = 30;
    private static final int TEXT_MAX = 100;
    private static final int CAPACITY_MAX = 9999;

    private final JdbcClient jdbc;
    private final BodyDirectory bodies;
    private final Vault vault;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    ResourceService(JdbcClient jdbc, BodyDirectory bodies, Vault vault, AuditTrail audit, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.vault = vault;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    private Body inScope(long bodyId) {
        var scope = currentActor.require().scope();
        return bodies.find(bodyId)
                .filter(body -> scope.includes(body.divisionCode(), body.id()))
                .orElseThrow(ResourceService::notFound);
    }

    private Body own() {
        Long own = currentActor.require().bodyId();
        return inScope(own == null ? 0 : own);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Teacher> teachers(long bodyId) {
        inScope(bodyId);
        return jdbc.sql(
                        "select id, name, qualification, phone_sealed from body_teacher where body_id = :body order by name")
                .param("body", bodyId)
                .query((row, n) -> new Teacher(
                        row.getLong(1),
                        bodyId,
                        row.getString(2),
                        row.getString(3),
                        phone(row.getLong(1), row.getString(4))))
                .list();
    }

    private static TrainingPlace place(ResultSet row, int n) throws SQLException {
        BigDecimal latitude = row.getBigDecimal(6);
        return new TrainingPlace(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                latitude == null ? null : new PlacePosition(latitude, row.getBigDecimal(7), row.getInt(8)));
    }

    private String phone(long id, @Nullable String sealed) {
        return sealed == null ? "" : Masking.phone(vault.open(Vault.Field.TEACHER_PHONE, id, sealed));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrainingPlace> places(long bodyId) {
        inScope(bodyId);
        return jdbc.sql(
                        "select id, body_id, name, address, capacity, latitude, longitude, radius_metres from body_place where body_id = :body order by name")
                .param("body", bodyId)
                .query(ResourceService::place)
                .list();
    }

    @Override
    @Transactional
    public void addTeacher(NewTeacher teacher) {
        Body body = own();
        String name = text("name", teacher.name(), TEACHER_MAX, "TEACHER_NAME");
        String qualification = teacher.qualification().strip();
        long id = Ids.next();
        String phone = teacher.phone().isBlank()
                ? null
                : vault.seal(
                        Vault.Field.TEACHER_PHONE,
                        id,
                        Phone.parse(teacher.phone()).number());
        insert("TEACHER_TWICE", name, () -> jdbc.sql("""
                        insert into body_teacher (id, body_id, name, qualification, phone_sealed)
                        values (:id, :body, :name, :qualification, :phone)""")
                .param("id", id)
                .param("body", body.id())
                .param("name", name)
                .param("qualification", qualification.substring(0, Math.min(TEXT_MAX, qualification.length())))
                .param("phone", phone, Types.VARCHAR)
                .update());
        log(body, "TEACHER_ADDED", name);
    }

    @Override
    @Transactional
    public void addPlace(NewPlace place) {
        Body body = own();
        String name = text("name", place.name(), TEXT_MAX, "PLACE_NAME");
        if (place.capacity() < 1 || place.capacity() > CAPACITY_MAX) {
            throw new RejectedException(Rejection.onField("capacity", "PLACE_CAPACITY", CAPACITY_MAX));
        }
        String address = place.address().strip();
        insert("PLACE_TWICE", name, () -> jdbc.sql("""
                        insert into body_place (id, body_id, name, address, capacity)
                        values (:id, :body, :name, :address, :capacity)""")
                .param("id", Ids.next())
                .param("body", body.id())
                .param("name", name)
                .param("address", address.substring(0, Math.min(TEXT_MAX, address.length())))
                .param("capacity", place.capacity())
                .update());
        log(body, "PLACE_ADDED", name);
    }

    private static String text(String field, String value, int max, String code) {
        String text = value.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > max) {
            throw new RejectedException(Rejection.onField(field, code, max));
        }
        return text;
    }

    private static void insert(String code, String name, Runnable statement) {
        try {
            statement.run();
        } catch (DuplicateKeyException e) {
            throw new RejectedException(
                    code.equals("TEACHER_TWICE")
                            ? Rejection.onField("name", "TEACHER_TWICE", name)
                            : Rejection.onField("name", "PLACE_TWICE", name),
                    e);
        }
    }

    @Override
    @Transactional
    public void locate(long placeId, @Nullable PlacePosition position) {
        Body body = own();
        String name = nameOf(body, "body_place", placeId);
        jdbc.sql(
                        "update body_place set latitude = :latitude, longitude = :longitude, radius_metres = :radius where id = :id")
                .param("latitude", position == null ? null : position.latitude(), Types.DECIMAL)
                .param("longitude", position == null ? null : position.longitude(), Types.DECIMAL)
                .param("radius", position == null ? null : position.radiusMetres(), Types.INTEGER)
                .param("id", placeId)
                .update();
        log(
                body,
                "PLACE_LOCATED",
                position == null
                        ? name
                        : name + " " + position.latitude() + ", " + position.longitude() + ", "
                                + position.radiusMetres());
    }

    @Override
    @Transactional
    public void removeTeacher(long teacherId) {
        Body body = own();
        log(body, "TEACHER_REMOVED", removed(body, "body_teacher", teacherId));
    }

    @Override
    @Transactional
    public void removePlace(long placeId) {
        Body body = own();
        log(body, "PLACE_REMOVED", removed(body, "body_place", placeId));
    }

    /** @param table one of the two, never a value from outside */
    private String removed(Body body, String table, long id) {
        String name = nameOf(body, table, id);
        jdbc.sql("delete from " + table + " where id = :id").param("id", id).update();
        return name;
    }

    private String nameOf(Body body, String table, long id) {
        return jdbc.sql("select name from " + table + " where id = :id and body_id = :body")
                .param("id", id)
                .param("body", body.id())
                .query(String.class)
                .optional()
                .orElseThrow(ResourceService::notFound);
    }

    private void log(Body body, String action, String name) {
        audit.record(new AuditTrail.Entry(
                "registry:" + body.divisionCode(), action, "body", body.id(), null, null, name, Map.of()));
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
