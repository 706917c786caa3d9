package cn.yujiang.subsidy.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts by key as JSON in one column, keys in order so that equal maps are equal texts. */
@Converter
class TextMap implements AttributeConverter<Map<String, String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, String> texts) {
        return texts == null ? null : JSON.writeValueAsString(new TreeMap<>(texts));
    }

    @Override
    public @Nullable Map<String, String> convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Map.copyOf(JSON.readValue(column, TEXTS));
    }
}
