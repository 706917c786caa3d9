package cn.yujiang.training.ui;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.function.LongFunction;

/** Reads the record of a page out of its address; a wrong, absent or foreign id ends in the same "not found". */
public final class CohortRoute {

    /** Name of the address parameter. */
    public static final String ID = "id";

    private CohortRoute() {}

    public static <T> T load(BeforeEnterEvent event, LongFunction<T> loader) {
        long id = event.getRouteParameters().get(ID).flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        try {
            return loader.apply(id);
        } catch (RejectedException e) {
            throw new NotFoundException(e.first().code());
        }
    }
}
