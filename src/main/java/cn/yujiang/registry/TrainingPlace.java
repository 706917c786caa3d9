package cn.yujiang.registry;

import org.jspecify.annotations.Nullable;

/**
 * A place where a body teaches.
 *
 * @param capacity how many people it holds
 * @param position null while the body has entered none
 */
public record TrainingPlace(
        long id,
        long bodyId,
        String name,
        String address,
        int capacity,
        @Nullable PlacePosition position) {}
