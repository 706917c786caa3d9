package cn.yujiang.policy.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackPart;
import cn.yujiang.shared.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms read and write is the same pack. */
class PackTextsTest {

    static List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("policies"))) {
            return files.filter(file -> file.endsWith("pack.yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void writtenOutAgainItIsTheSamePack(Path file) throws IOException {
        String text = Files.readString(file);
        String written = PackTexts.write(PackTexts.content(text));

        assertThat(PackTexts.hash(written)).isEqualTo(PackTexts.hash(text));
        PackTexts.Compiled compiled = PackTexts.compile(written, "pack.yaml");
        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.pack().orElseThrow().pack().info().hash()).isEqualTo(PackTexts.hash(text));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void puttingAPartWhereItWasChangesNothing(Path file) throws IOException {
        PackContent content = PackTexts.content(Files.readString(file));
        String hash = PackTexts.hash(PackTexts.write(content));
        for (PackPart part : PackPart.values()) {
            List<Map<String, Object>> parts = content.parts(part);
            for (int i = 0; i < parts.size(); i++) {
                PackContent again = content.with(part, i, parts.get(i));
                assertThat(PackTexts.hash(PackTexts.write(again))).isEqualTo(hash);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "true",
                "null",
                "~",
                "1500元",
                "0x10",
                "- x",
                "#",
                "'",
                "\"",
                "第一行\n第二行\n",
                " 空格 ",
                "",
                "{a}",
                "𠅤",
                "% @ ` !",
                "a\tb",
                "*x &y"
            })
    void anyTextComesBackAsItWas(String text) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("pack", text);
        root.put("articles", List.of(Map.of("id", text, "text", text)));
        PackContent content = new PackContent(root);

        assertThat(PackTexts.content(PackTexts.write(content)).root()).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "x", "a: [", "a: &x b", "a: !!int 3", "a: 1\na: 2"})
    void whatIsNoPackFileIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> PackTexts.content(text)).isInstanceOfSatisfying(RejectedException.class, refused -> {
            assertThat(refused.first().code()).isEqualTo("PACK_TEXT");
            assertThat(refused.first().args().getFirst()).startsWith("pack.yaml");
        });
    }

    @Test
    void partsAreAddedChangedAndTakenAway() {
        PackContent content = new PackContent(Map.of("pack", "T", "version", "1", "document", Map.of("title", "旧")));
        PackContent changed = content.with(PackPart.ARTICLE, null, Map.of("id", "一", "text", "文"))
                .with(PackPart.DOCUMENT, null, Map.of("pack", "U", "version", "2", "title", "新"));

        assertThat(changed.root())
                .containsEntry("pack", "U")
                .containsEntry("version", "2")
                .containsEntry("document", Map.of("title", "新"));
        assertThat(changed.parts(PackPart.ARTICLE)).containsExactly(Map.of("id", "一", "text", "文"));
        assertThat(changed.with(PackPart.ARTICLE, 0, null).parts(PackPart.ARTICLE))
                .isEmpty();
        assertThat(content.parts(PackPart.ARTICLE)).isEmpty();
        List<PackFinding> findings =
                PackTexts.compile(PackTexts.write(changed), "x").findings();
        assertThat(findings).extracting(PackFinding::code).contains("MISSING_KEY");
    }
}
