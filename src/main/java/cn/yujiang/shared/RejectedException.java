package cn.yujiang.shared;

import java.io.Serial;
import java.util.List;

/** A request refused for reasons a person can understand and mend. Nothing of the request has been carried out. */
public final class RejectedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;

    public RejectedException(Rejection rejection) {
        this(List.of(rejection));
    }

    public RejectedException(Rejection rejection, Throwable cause) {
        super(rejection.code(), cause);
        this.rejections = List.of(rejection);
    }

    public RejectedException(List<Rejection> rejections) {
        super(rejections.stream().map(Rejection::code).toList().toString());
        this.rejections = List.copyOf(rejections);
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** The first reason, for callers that show one at a time. */
    public Rejection first() {
        return rejections.getFirst();
    }
}
