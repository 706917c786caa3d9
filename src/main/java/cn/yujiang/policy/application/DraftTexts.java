package cn.yujiang.policy.application;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.NewPaper;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.domain.StoredPack;
import cn.yujiang.policy.packs.PackTexts;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the head of a draft says is read from its text, so that both can never disagree. */
final class DraftTexts {

    private static final String ID = "[A-Za-z][A-Za-z0-9_-]{1,39}";
    private static final int LONGEST = 2_000_000;

    private DraftTexts() {}

    /** A draft with another text; the one who wrote it is among its editors from now on. */
    static StoredPack rewritten(StoredPack pack, String text, long editor) {
        PackContent content = content(text);
        Map<String, Object> head = content.parts(PackPart.DOCUMENT).getFirst();
        requireId(PackContent.text(head, "pack"));
        Draft old = pack.draft();
        List<Long> editors = new ArrayList<>(old.editors());
        if (!editors.contains(editor)) {
            editors.add(editor);
        }
        Draft draft = new Draft(
                old.id(),
                PackContent.text(head, "pack"),
                shortened(PackContent.text(head, "version"), 40),
                shortened(PackContent.text(head, "title"), 300),
                PackContent.texts(head, "divisions"),
                old.baseHash(),
                PackTexts.hash(text),
                old.previewedHash(),
                old.state(),
                old.reason(),
                editors,
                old.madeBy(),
                old.madeAt(),
                old.lock() + 1,
                old.decidedBy(),
                old.decidedAt(),
                old.note());
        return new StoredPack(draft, text, pack.preview(), null, null);
    }

    /** @throws RejectedException {@code PACK_TEXT} */
    static PackContent content(String text) {
        if (text.length() > LONGEST) {
            throw new RejectedException(Rejection.of("PACK_TEXT", "pack.yaml", "> 2 MB"));
        }
        return PackTexts.content(text);
    }

    static void requireId(String id) {
        if (!id.matches(ID)) {
            throw new RejectedException(Rejection.onField("pack", "PACK_ID", id));
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** An empty draft; its head comes from the text. */
    static StoredPack begun(long id, String text, @Nullable String baseHash, long maker, Instant at) {
        Draft bare = new Draft(
                id,
                "",
                "",
                "",
                List.of(),
                baseHash,
                "",
                null,
                State.DRAFT,
                "",
                List.of(),
                maker,
                at,
                -1,
                null,
                null,
                null);
        return rewritten(new StoredPack(bare, text, null, null, null), text, maker);
    }

    /** The text of the next version, written out in one layout. */
    static String nextVersion(String text) {
        PackContent content = content(text);
        Map<String, Object> head =
                new LinkedHashMap<>(content.parts(PackPart.DOCUMENT).getFirst());
        head.put("version", next(PackContent.text(head, "version")));
        return PackTexts.write(content.with(PackPart.DOCUMENT, null, head));
    }

    private static String next(String version) {
        return version.matches("\\d{1,9}") ? String.valueOf(Long.parseLong(version) + 1) : version + "-2";
    }

    static String of(NewPaper paper, LocalDate today) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", paper.number().isBlank() ? "无文号" : paper.number().strip());
        document.put("title", paper.title().strip());
        document.put("issuer", paper.issuer().strip());
        document.put("divisions", paper.divisions());
        document.put("issued_on", "未知");
        document.put("captured_on", today.toString());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("pack", paper.packId());
        root.put("version", "1");
        root.put("document", document);
        for (PackPart part :
                List.of(PackPart.ARTICLE, PackPart.FACT, PackPart.PARAMETER, PackPart.RULE, PackPart.EXAMPLE)) {
            root.put(part.key(), List.of());
        }
        return PackTexts.write(new PackContent(root));
    }
}
